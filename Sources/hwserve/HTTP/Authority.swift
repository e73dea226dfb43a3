/// A host with an optional port, as the Host field has it (RFC 9110, 7.2).
struct Authority: Equatable, Sendable {
  /// The host in lower case; an address of IPv6 in its brackets.
  let host: String
  /// The port; nothing where there is none.
  let port: Int?

  init?(_ text: some Sequence<UInt8>) {
    let bytes = text.map(\.lowered)
    var end = bytes.endIndex
    if bytes.first == UInt8(ascii: "[") {
      guard let close = bytes.firstIndex(of: UInt8(ascii: "]")), close > 2,
        bytes[1..<close].allSatisfy({ ByteSet.addressV6.contains($0) })
      else { return nil }
      end = close + 1
    } else {
      end = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.endIndex
      let name = bytes[..<end]
      // No label may be empty but the last, whose dot says that the name is whole.
      let labels = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      guard name.allSatisfy({ ByteSet.hostName.contains($0) }), !labels[0].isEmpty,
        labels.dropLast().allSatisfy({ !$0.isEmpty })
      else { return nil }
    }
    host = String(decoding: bytes[..<end], as: UTF8.self)
    guard end < bytes.endIndex else {
      port = nil
      return
    }
    let digits = bytes[(end + 1)...]
    guard bytes[end] == UInt8(ascii: ":"), digits.count <= 5 else { return nil }
    var number = 0
    for byte in digits {
      guard let digit = byte.digit else { return nil }
      number = number * 10 + digit
    }
    guard number <= 65_535 else { return nil }
    port = digits.isEmpty ? nil : number
  }
}
