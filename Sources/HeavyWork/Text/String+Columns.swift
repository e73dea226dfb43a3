/// How wide texts are, without putting characters together where each is a single code point.
extension String {
  /// Whether no code point of it can join another to make one character.
  ///
  /// Below U+0300 only a line break of two code points is one character; of what lies above it,
  /// quotation marks and dashes (U+2010 to U+2027) and the euro sign are looked for, as they are
  /// all that most texts have.
  private var hasOnlySingleCharacters: Bool {
    var bytes = utf8.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case 0x0D: return false
      case ..<0x80: continue
      case 0xC2...0xCB: _ = bytes.next()
      case 0xE2:
        switch (bytes.next(), bytes.next()) {
        case (0x80, .some(0x90...0xA7)), (0x82, 0xAC): continue
        default: return false
        }
      default: return false
      }
    }
    return true
  }

  /// The number of characters.
  var columns: Int { hasOnlySingleCharacters ? utf8.codePoints : count }

  /// The words between spaces, each with its number of characters.
  var measuredWords: [(word: Substring, length: Int)] {
    guard hasOnlySingleCharacters else {
      return split(separator: " ").map { ($0, $0.count) }
    }
    return utf8.split(separator: 0x20).map { (Substring($0), $0.codePoints) }
  }
}

extension Sequence<UInt8> {
  /// The number of code points of UTF-8: all bytes but those that continue one.
  fileprivate var codePoints: Int { reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
}
