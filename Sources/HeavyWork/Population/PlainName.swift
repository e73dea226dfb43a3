/// Names that can be written as they stand: letters and digits, and signs that mean nothing to a
/// spreadsheet or a separated file.
enum PlainName {
  private static let high: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  static func isPlain(_ window: ByteWindow, _ start: Int, _ length: Int) -> Bool {
    guard length > 0, length <= 64 else { return false }
    var offset = 0
    while offset < length {
      var word = window.word(at: start &+ offset)
      if length &- offset < 8 {
        // A digit in place of all that does not belong to it.
        let kept = ~UInt64(0) &>> UInt64(64 &- 8 &* (length &- offset))
        word = word & kept | WordScan.pattern(0x30) & ~kept
      }
      if !isAlphanumeric(word) { return hasOnlyPlain(window, start, length) }
      offset &+= 8
    }
    return true
  }

  /// Whether each of eight bytes is a digit or a letter without a mark on it.
  ///
  /// Adding to seven bits sets the eighth where a byte is no smaller than a bound.
  @inline(__always)
  private static func isAlphanumeric(_ word: UInt64) -> Bool {
    let letters = (word | WordScan.pattern(0x20)) & ~high
    let digits = word & ~high
    let isLetter =
      (letters &+ WordScan.pattern(0x80 - 0x61)) & ~(letters &+ WordScan.pattern(0x7F - 0x7A))
    let isDigit =
      (digits &+ WordScan.pattern(0x80 - 0x30)) & ~(digits &+ WordScan.pattern(0x7F - 0x39))
    return (isLetter | isDigit) & ~word & high == high
  }

  @inline(never)
  private static func hasOnlyPlain(_ window: ByteWindow, _ start: Int, _ length: Int) -> Bool {
    for place in start..<(start + length) {
      let byte = window[place]
      let letter = byte | 0x20
      let isFine =
        (byte &- 48 < 10) || (letter &- 97 < 26)
        || (place > start && (byte == 0x2D || byte == 0x2E || byte == 0x5F || byte == 0x2F))
      if !isFine { return false }
    }
    return true
  }
}
