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

  /// The words between spaces, each as the places of its bytes and its number of characters.
  var measuredWords: [(bytes: Range<Int>, length: Int)] {
    var words: [(bytes: Range<Int>, length: Int)] = []
    var (start, place) = (0, 0)
    guard hasOnlySingleCharacters else {
      for word in split(separator: " ", omittingEmptySubsequences: false) {
        place = start + word.utf8.count
        if place > start { words.append((start..<place, word.count)) }
        start = place + 1
      }
      return words
    }
    var length = 0
    for byte in utf8 {
      if byte == UInt8(ascii: " ") {
        if place > start { words.append((start..<place, length)) }
        (start, length) = (place + 1, 0)
      } else if byte & 0xC0 != 0x80 {
        length += 1
      }
      place += 1
    }
    if place > start { words.append((start..<place, length)) }
    return words
  }
}

extension Sequence<UInt8> {
  /// The number of code points of UTF-8: all bytes but those that continue one.
  fileprivate var codePoints: Int { reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
}
