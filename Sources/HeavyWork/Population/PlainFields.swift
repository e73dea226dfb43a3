/// The fields of one row, found where they stand, for the fast reader.
@safe
final class PlainFields {
  /// A file with more columns is left to the full way.
  static let widest = 256

  /// Where each field of the row begins, and one past the end of the last.
  private let starts: UnsafeMutablePointer<Int>
  private let width: Int
  private let separator: UInt8

  init(width: Int, separator: UInt8) {
    self.width = width
    self.separator = separator
    unsafe starts = .allocate(capacity: PlainFields.widest + 8)
  }

  deinit { unsafe starts.deallocate() }

  @inline(__always)
  func start(_ column: Int) -> Int { unsafe starts[column] }

  @inline(__always)
  func length(_ column: Int) -> Int {
    unsafe starts[column &+ 1] &- starts[column] &- 1
  }

  /// Finds the fields of the row at a place, and where the next row begins; below 0 where the row
  /// is not as wide as it should be or has a quote.
  ///
  /// - Parameter known: how many bytes of it were found to be those of the row before, whose first
  ///   two fields they are.
  @inline(__always)
  func scan(
    _ window: ByteWindow, _ row: Int, known: Int, _ idLength: Int, hasQuotes: Bool
  ) -> Int {
    let separators = WordScan.pattern(separator)
    let lineEnds = WordScan.pattern(0x0A)
    let quotes = WordScan.pattern(0x22)
    var place = row
    var found = 1
    unsafe starts[0] = row
    if known > 0 {
      place = row &+ known
      found = 3
      unsafe starts[1] = row &+ idLength &+ 1
      unsafe starts[2] = place
    }
    while place < window.count {
      let word = window.word(at: place)
      if hasQuotes, WordScan.zeroBytes(word ^ quotes) != 0 { return -1 }
      var marks = WordScan.zeroBytes(word ^ separators) | WordScan.zeroBytes(word ^ lineEnds)
      while marks != 0 {
        let end = place &+ marks.trailingZeroBitCount &>> 3
        unsafe starts[found] = end &+ 1
        if window[end] == 0x0A {
          guard found == width else { return -1 }
          if end > row, window[end &- 1] == 0x0D { unsafe starts[found] = end }
          return end &+ 1
        }
        found &+= 1
        guard found <= width else { return -1 }
        marks &= marks &- 1
      }
      place &+= 8
    }
    return -1
  }
}
