/// The fields of one row, found where they stand, for the fast reader.
@safe
final class PlainFields {
  /// A file with more columns is left to the full way.
  static let widest = 256

  /// Where each field of the row begins, and one past the end of the last.
  private let starts: UnsafeMutablePointer<Int>
  /// Where in a date of each column its first mark stands; 0 where the column holds none.
  private let dateMarks: UnsafeMutablePointer<Int>
  private let width: Int
  private let separator: UInt8

  init(_ format: PopulationFormat) {
    width = format.names.count
    separator = format.separator
    unsafe starts = .allocate(capacity: PlainFields.widest + 8)
    unsafe dateMarks = .allocate(capacity: PlainFields.widest + 8)
    unsafe dateMarks.initialize(repeating: 0, count: PlainFields.widest + 8)
    for role in [ColumnRole.born, .from, .to] {
      guard let column = format[role] else { continue }
      let order = format.dateOrders[column] ?? .yearMonthDay
      unsafe dateMarks[column] = order == .yearMonthDay ? 4 : 2
    }
  }

  deinit {
    unsafe starts.deallocate()
    unsafe dateMarks.deallocate()
  }

  @inline(__always)
  func start(_ column: Int) -> Int { unsafe starts[column] }

  @inline(__always)
  func length(_ column: Int) -> Int {
    unsafe starts[column &+ 1] &- starts[column] &- 1
  }

  /// Finds the fields of the row at a place, and where the next row begins; below 0 where the row
  /// is not as wide as it should be or has a quote.
  ///
  /// A function of its own, so that all it looks at stays in registers.
  ///
  /// - Parameter known: how many bytes of it were found to be those of the row before, whose first
  ///   two fields they are.
  @inline(never)
  func scan(
    _ window: ByteWindow, _ row: Int, known: Int, _ idLength: Int, hasQuotes: Bool
  ) -> Int {
    if hasQuotes, mayHaveQuote(window, row) { return -1 }
    let (starts, dateMarks) = unsafe (self.starts, self.dateMarks)
    let (separator, last, count) = (separator, width &- 1, window.count)
    let separators = WordScan.pattern(separator)
    var place = row
    var column = 0
    unsafe starts[0] = row
    if known > 0 {
      place = row &+ known
      column = 2
      unsafe starts[1] = row &+ idLength &+ 1
      unsafe starts[2] = place
    }
    while column < last {
      var end = place
      if window[place] != separator {
        // A date is mostly as long as all dates, so nobody has to look for its end.
        let mark = unsafe dateMarks[column]
        if mark > 0, window[place &+ 10] == separator, window[place &+ mark] &- 0x2D < 3,
          window[place] &- 0x30 < 10
        {
          end = place &+ 10
        } else {
          end = PlainFields.end(window, place, count, separators)
          guard window[end] == separator else { return -1 }
        }
      }
      place = end &+ 1
      column &+= 1
      unsafe starts[column] = place
      guard place < count else { return -1 }
    }
    return lastEnd(window, row, PlainFields.end(window, place, count, separators))
  }

  /// Where a field ends: at a separator, at a line end, or behind the window.
  @inline(__always)
  private static func end(
    _ window: ByteWindow, _ start: Int, _ count: Int, _ separators: UInt64
  ) -> Int {
    let lineEnds = WordScan.pattern(0x0A)
    var place = start
    while place < count {
      let word = window.word(at: place)
      let marks =
        (WordScan.firstZero(word ^ separators) | WordScan.firstZero(word ^ lineEnds))
        & WordScan.high
      if marks != 0 { return place &+ marks.trailingZeroBitCount &>> 3 }
      place &+= 8
    }
    return count
  }

  /// Where the next row begins, the last field of this one ending at a place; below 0 where no
  /// line ends there.
  @inline(__always)
  private func lastEnd(_ window: ByteWindow, _ row: Int, _ end: Int) -> Int {
    guard end < window.count, window[end] == 0x0A else { return -1 }
    unsafe starts[width] = end &+ 1
    if end > row, window[end &- 1] == 0x0D { unsafe starts[width] = end }
    return end &+ 1
  }

  /// Whether there is a quote in the row at a place, or shortly behind it.
  private func mayHaveQuote(_ window: ByteWindow, _ row: Int) -> Bool {
    let (quotes, lineEnds) = (WordScan.pattern(0x22), WordScan.pattern(0x0A))
    var place = row
    while place < window.count {
      let word = window.word(at: place)
      if WordScan.anyZero(word ^ quotes) != 0 { return true }
      if WordScan.anyZero(word ^ lineEnds) != 0 { return false }
      place &+= 8
    }
    return false
  }
}
