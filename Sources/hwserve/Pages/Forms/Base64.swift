/// Bytes as text that a hidden field carries unchanged (RFC 4648, 4).
///
/// A field of text would not do: browsers write every end of a line anew.
enum Base64 {
  private static let signs = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  /// What each sign stands for; 0xFF where it is none.
  static let values: [UInt8] = {
    var values = [UInt8](repeating: 0xFF, count: 256)
    for (value, sign) in signs.enumerated() { values[Int(sign)] = UInt8(value) }
    return values
  }()

  static func text(_ bytes: [UInt8]) -> String {
    String(decoding: Base64.bytes(of: bytes[...]), as: UTF8.self)
  }

  /// How long the text of so many bytes is.
  static func length(of count: Int) -> Int { (count + 2) / 3 * 4 }

  /// The text as bytes.
  static func bytes(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(length(of: bytes.count))
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let rest = min(3, bytes.endIndex - index)
      var word = UInt32(bytes[index]) << 16
      if rest > 1 { word |= UInt32(bytes[index + 1]) << 8 }
      if rest > 2 { word |= UInt32(bytes[index + 2]) }
      for place in 0..<4 {
        text.append(
          place <= rest ? signs[Int(word >> (18 - 6 * UInt32(place)) & 63)] : UInt8(ascii: "="))
      }
      index += 3
    }
    return text
  }

  /// The bytes of a text; nothing where it is not exactly what `text` writes.
  static func bytes(_ text: some Sequence<UInt8>) -> [UInt8]? {
    var reading = Base64Reading()
    reading.take(text)
    return reading.finish()
  }
}
