/// The name of a person where it stands, with its first bytes at hand: most names are short, and
/// are compared, looked over and marked without going through them again.
struct PlainName: BitwiseCopyable {
  /// Where it stands, and how long it is; 0 where there is none.
  let start: Int
  let length: Int
  /// The first eight bytes and the next eight, with zeros behind the last one.
  let first, second: UInt64
  /// How many bytes are at hand.
  static let atHand = 16

  /// No name.
  init() { (start, length, first, second) = (0, 0, 0, 0) }

  @inline(__always)
  init(_ window: ByteWindow, _ start: Int, _ length: Int) {
    (self.start, self.length) = (start, length)
    first = window.word(at: start) & PlainName.kept(length)
    second = length > 8 ? window.word(at: start &+ 8) & PlainName.kept(length &- 8) : 0
  }

  /// - Parameters:
  ///   - first: its first eight bytes, with zeros behind the last one.
  ///   - second: those behind them, of a name of at most sixteen.
  @inline(__always)
  init(_ start: Int, _ length: Int, _ first: UInt64, _ second: UInt64) {
    (self.start, self.length, self.first, self.second) = (start, length, first, second)
  }

  /// All bits of the first bytes of a word, at most eight of them and at least one.
  @inline(__always)
  static func kept(_ count: Int) -> UInt64 {
    ~UInt64(0) &>> UInt64(truncatingIfNeeded: 64 &- 8 &* min(count, 8))
  }

  /// Whether another name is the same.
  @inline(__always)
  func isSame(as other: PlainName, _ window: ByteWindow) -> Bool {
    guard length == other.length, first == other.first, second == other.second else { return false }
    return length <= PlainName.atHand || window.equal(start, other.start, count: length)
  }

  /// Whether it comes before another name of the same length, byte by byte.
  @inline(__always)
  func precedes(_ other: PlainName, _ window: ByteWindow) -> Bool {
    if first != other.first { return first.byteSwapped < other.first.byteSwapped }
    if second != other.second { return second.byteSwapped < other.second.byteSwapped }
    return length > PlainName.atHand && window.precedes(start, other.start, count: length)
  }

  /// Whether it can be written as it stands: letters and digits, and signs that mean nothing to a
  /// spreadsheet or a separated file.
  @inline(__always)
  func isPlain(_ window: ByteWindow) -> Bool {
    guard length > 0, length <= 64 else { return false }
    // A digit in place of all that does not belong to it.
    let digits = WordScan.pattern(0x30)
    let behind = length < 8 ? ~PlainName.kept(length) : 0
    let behindNext = length <= 8 ? ~0 : ~PlainName.kept(length &- 8)
    let words = SIMD2(first | digits & behind, second | digits & behindNext)
    return PlainName.areAlphanumeric(words) && length <= PlainName.atHand || hasOnlyPlain(window)
  }

  /// Whether each of sixteen bytes is a digit or a letter without a mark on it.
  ///
  /// Adding to seven bits sets the eighth where a byte is no smaller than a bound.
  @inline(__always)
  private static func areAlphanumeric(_ words: SIMD2<UInt64>) -> Bool {
    func all(_ byte: UInt8) -> SIMD2<UInt64> { SIMD2(repeating: WordScan.pattern(byte)) }
    let low = all(0x7F)
    let letters = (words | all(0x20)) & low
    let digits = words & low
    let isLetter = (letters &+ all(0x80 - 0x61)) & ~(letters &+ all(0x7F - 0x7A))
    let isDigit = (digits &+ all(0x80 - 0x30)) & ~(digits &+ all(0x7F - 0x39))
    let isOther = (~(isLetter | isDigit) | words) & ~low
    return isOther.x | isOther.y == 0
  }

  @inline(never)
  private func hasOnlyPlain(_ window: ByteWindow) -> Bool {
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
