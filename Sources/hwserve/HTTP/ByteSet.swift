/// A set of ASCII bytes; bytes from 0x80 on are never in it.
struct ByteSet: Sendable {
  private let low: UInt64
  private let high: UInt64

  init(_ characters: String) {
    var (low, high): (UInt64, UInt64) = (0, 0)
    for byte in characters.utf8 {
      if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
    }
    self.low = low
    self.high = high
  }

  func contains(_ byte: UInt8) -> Bool {
    byte < 64
      ? low >> UInt64(byte) & 1 == 1 : byte < 128 && high >> UInt64(byte - 64) & 1 == 1
  }

  private static let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
  private static let digits = "0123456789"

  /// What tokens are made of: methods, names of fields (RFC 9110, 5.6.2).
  static let token = ByteSet("!#$%&'*+-.^_`|~" + digits + letters)
  /// What a path or query is made of (RFC 3986), with the brackets that browsers leave as they are.
  static let target = ByteSet("-._~!$&'()*+,;=:@/?%[]" + digits + letters)
  /// What the name of a host is made of.
  static let hostName = ByteSet("-._" + digits + letters)
  /// What an address of IPv6 is made of.
  static let addressV6 = ByteSet(":.abcdefABCDEF" + digits)
}

extension UInt8 {
  static let carriageReturn: UInt8 = 0x0D
  static let lineFeed: UInt8 = 0x0A
  static let tab: UInt8 = 0x09
  static let space: UInt8 = 0x20

  var isBlank: Bool { self == .space || self == .tab }

  /// A control character, which no line of a message may hold but the tab.
  var isControl: Bool { self < 0x20 || self == 0x7F }

  /// The letter in lower case; any other byte as it is.
  var lowered: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

  var digit: Int? { self >= 0x30 && self <= 0x39 ? Int(self) - 0x30 : nil }

  var hexDigit: Int? {
    switch self {
    case 0x30...0x39: Int(self) - 0x30
    case 0x41...0x46: Int(self) - 0x41 + 10
    case 0x61...0x66: Int(self) - 0x61 + 10
    default: nil
    }
  }
}

extension RandomAccessCollection<UInt8> {
  /// Without blanks at either end.
  var trimmed: SubSequence {
    var (start, end) = (startIndex, endIndex)
    while start < end, self[start].isBlank { start = index(after: start) }
    while start < end, self[index(before: end)].isBlank { end = index(before: end) }
    return self[start..<end]
  }

  /// Whether it is this word, capitals or not; the word is in lower case.
  func isWord(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { letters in
      var position = startIndex
      for index in 0..<letters.count {
        guard unsafe self[position].lowered == letters[index] else { return false }
        position = self.index(after: position)
      }
      return true
    }
  }
}
