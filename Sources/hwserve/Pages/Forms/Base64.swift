/// Bytes as text that a hidden field carries unchanged (RFC 4648, 4).
///
/// A field of text would not do: browsers write every end of a line anew.
enum Base64 {
  private static let signs = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let values: [UInt8] = {
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
  static func bytes(_ text: some Collection<UInt8>) -> [UInt8]? {
    guard text.count % 4 == 0 else { return nil }
    let end = text.reversed().prefix(2).prefix { $0 == UInt8(ascii: "=") }.count
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var (word, count): (UInt32, Int) = (0, 0)
    for sign in text.dropLast(end) {
      let value = values[Int(sign)]
      guard value != 0xFF else { return nil }
      word = word << 6 | UInt32(value)
      count += 1
      guard count == 4 else { continue }
      bytes += [UInt8(word >> 16 & 0xFF), UInt8(word >> 8 & 0xFF), UInt8(word & 0xFF)]
      (word, count) = (0, 0)
    }
    // What is left over of the last group must be zero, so that each text stands for other bytes.
    switch count {
    case 2 where end == 2 && word & 0xF == 0: bytes.append(UInt8(word >> 4))
    case 3 where end == 1 && word & 0x3 == 0:
      bytes += [UInt8(word >> 10), UInt8(word >> 2 & 0xFF)]
    case 0 where end == 0: break
    default: return nil
    }
    return bytes
  }
}
