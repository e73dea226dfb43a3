/// A host with an optional port, as the Host field has it (RFC 9110, 7.2).
struct Authority: Equatable, Sendable {
  /// The host in lower case; an address of IPv6 in its brackets.
  let host: String
  /// The port; nothing where there is none.
  let port: Int?

  init?(_ text: ArraySlice<UInt8>) {
    var end = text.startIndex
    if text.first == UInt8(ascii: "[") {
      guard let close = text.firstIndex(of: UInt8(ascii: "]")), close - end > 2,
        text[(end + 1)..<close].allSatisfy({ ByteSet.addressV6.contains($0) })
      else { return nil }
      end = close + 1
    } else {
      // No label may be empty but the last, whose dot says that the name is whole.
      var isEmpty = true
      while end < text.endIndex, text[end] != UInt8(ascii: ":") {
        let isDot = text[end] == UInt8(ascii: ".")
        guard ByteSet.hostName.contains(text[end]), !(isDot && isEmpty) else { return nil }
        isEmpty = isDot
        end += 1
      }
      guard end > text.startIndex else { return nil }
    }
    let name = text[..<end]
    host =
      name.contains { $0 != $0.lowered }
      ? String(decoding: name.map(\.lowered), as: UTF8.self) : String(decoding: name, as: UTF8.self)
    guard end < text.endIndex else {
      port = nil
      return
    }
    let digits = text[(end + 1)...]
    guard text[end] == UInt8(ascii: ":"), digits.count <= 5 else { return nil }
    var number = 0
    for byte in digits {
      guard let digit = byte.digit else { return nil }
      number = number * 10 + digit
    }
    guard number <= 65_535 else { return nil }
    port = digits.isEmpty ? nil : number
  }
}
