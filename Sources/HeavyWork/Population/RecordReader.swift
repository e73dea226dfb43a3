/// One value of a record: its bytes in the block, without the quotes around it.
struct Cell {
  var range: Range<Int>
  /// Whether it holds quotes that were doubled.
  var hasDoubledQuotes = false

  /// The bytes with doubled quotes made single, and without space around them.
  func bytes(in window: ByteWindow) -> [UInt8] {
    var bytes = window.bytes(CellSpace.trimmed(range, window))
    guard hasDoubledQuotes else { return bytes }
    var kept = 0
    var place = 0
    while place < bytes.count {
      bytes[kept] = bytes[place]
      kept += 1
      place += bytes[place] == UInt8(ascii: "\"") ? 2 : 1
    }
    bytes.removeLast(bytes.count - kept)
    return bytes
  }

  /// Whether another one is written with the same bytes.
  func isSame(as other: Cell, in window: ByteWindow) -> Bool {
    range.count == other.range.count && hasDoubledQuotes == other.hasDoubledQuotes
      && window.equal(range.lowerBound, other.range.lowerBound, count: range.count)
  }

  /// The text; nothing where it is not UTF-8.
  func text(in window: ByteWindow) -> String? {
    String(validating: bytes(in: window), as: UTF8.self)
  }
}

/// Reads records of separated values: quoted or not, with any line end, one at a time.
///
/// This is the reader that knows everything; `PlainReader` is the fast one for plain rows.
struct RecordReader {
  /// Why a record cannot be taken for what it is.
  enum Failure: Equatable {
    /// The quote that is opened here is never closed.
    case openQuote(field: Int)
    /// Something stands between a closing quote and the next separator.
    case textAfterQuote(field: Int)
    /// There are more fields than a record may have.
    case tooManyFields
  }

  /// The longest value, in bytes; a longer one in quotes is taken for a quote never closed.
  static let maximumField = 1 << 16
  /// The most fields of a record.
  static let maximumFields = 1024

  private(set) var window: ByteWindow
  private(set) var separator: UInt8
  /// Where the next record begins.
  private(set) var position: Int
  /// Where this record begins.
  private(set) var start = 0
  /// Where it ends, before its line end.
  private(set) var end = 0
  /// The line ends it holds, its own included.
  private(set) var lines = 0
  private(set) var cells: [Cell] = []
  private(set) var failure: Failure?

  init(_ window: ByteWindow, separator: UInt8, from position: Int = 0) {
    self.window = window
    self.separator = separator
    self.position = position
  }

  /// Says where the next record ends, and by what its values are separated, where that is known.
  mutating func expect(end: Int, in window: ByteWindow, separator: UInt8) {
    self.window = window.prefix(end)
    self.separator = separator
  }

  /// Whether nothing but space and separators stands in the record.
  var isBlank: Bool {
    failure == nil && cells.allSatisfy { CellSpace.trimmed($0.range, window).isEmpty }
  }

  /// Reads the next record; false at the end.
  mutating func next() -> Bool {
    guard position < window.count else { return false }
    start = position
    cells.removeAll(keepingCapacity: true)
    failure = nil
    lines = 0
    while true {
      let more = readField()
      if cells.count > RecordReader.maximumFields {
        failure = .tooManyFields
        cells.removeLast()
      }
      if !more { break }
    }
    return true
  }

  /// Reads one field and what ends it; false where that is the end of the record.
  private mutating func readField() -> Bool {
    if position < window.count, window[position] == UInt8(ascii: "\"") { return readQuoted() }
    let first = position
    while position < window.count {
      let byte = window[position]
      if byte == separator || byte == 0x0A || byte == 0x0D { break }
      position += 1
    }
    cells.append(Cell(range: first..<position))
    return endField()
  }

  private mutating func readQuoted() -> Bool {
    let first = position + 1
    var place = first
    var cell = Cell(range: first..<first)
    var inner = 0
    while true {
      guard place < window.count, place - first <= RecordReader.maximumField else {
        return readUnclosed(from: first)
      }
      let byte = window[place]
      if byte == UInt8(ascii: "\"") {
        guard place + 1 < window.count, window[place + 1] == byte else { break }
        cell.hasDoubledQuotes = true
        place += 1
      } else if byte == 0x0A
        || (byte == 0x0D && !(place + 1 < window.count && window[place + 1] == 0x0A))
      {
        inner += 1
      }
      place += 1
    }
    lines += inner
    cell.range = first..<place
    position = place + 1
    cells.append(cell)
    // Space before the next separator is no text.
    while position < window.count, window[position] == 0x20 { position += 1 }
    if position < window.count, ![separator, 0x0A, 0x0D].contains(window[position]) {
      if failure == nil { failure = .textAfterQuote(field: cells.count - 1) }
      skipField()
    }
    return endField()
  }

  /// A quote that is never closed spoils its own line only.
  private mutating func readUnclosed(from first: Int) -> Bool {
    if failure == nil { failure = .openQuote(field: cells.count) }
    position = first
    while position < window.count, window[position] != 0x0A, window[position] != 0x0D {
      position += 1
    }
    cells.append(Cell(range: first..<position))
    return endField()
  }

  private mutating func skipField() {
    while position < window.count, ![separator, 0x0A, 0x0D].contains(window[position]) {
      position += 1
    }
  }

  /// Steps over a separator or a line end; false after a line end or at the end of the bytes.
  private mutating func endField() -> Bool {
    guard position < window.count else {
      end = position
      return false
    }
    if window[position] == separator {
      position += 1
      return true
    }
    end = position
    lines += 1
    if window[position] == 0x0D, position + 1 < window.count, window[position + 1] == 0x0A {
      position += 1
    }
    position += 1
    return false
  }
}

/// Space around a value, which never matters.
enum CellSpace {
  /// A part without blanks, tabs and hard spaces around it.
  static func trimmed(_ range: Range<Int>, _ window: ByteWindow) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, case let length = space(from: start, before: end, window), length > 0 {
      start += length
    }
    while end > start, case let length = spaceEnding(at: end, after: start, window), length > 0 {
      end -= length
    }
    return start..<end
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// The bytes of the space that begins here: 0 where there is none.
  private static func space(from start: Int, before end: Int, _ window: ByteWindow) -> Int {
    if isPlain(window[start]) { return 1 }
    if start + 2 <= end, window[start] == 0xC2, window[start + 1] == 0xA0 { return 2 }
    return start + 3 <= end && isWide(start, window) ? 3 : 0
  }

  private static func spaceEnding(at end: Int, after start: Int, _ window: ByteWindow) -> Int {
    if isPlain(window[end - 1]) { return 1 }
    if end - 2 >= start, window[end - 2] == 0xC2, window[end - 1] == 0xA0 { return 2 }
    return end - 3 >= start && isWide(end - 3, window) ? 3 : 0
  }

  /// The figure, thin and narrow spaces that spreadsheets write, and a stray byte order mark.
  private static func isWide(_ place: Int, _ window: ByteWindow) -> Bool {
    let (first, second, third) = (window[place], window[place + 1], window[place + 2])
    if first == 0xEF { return second == 0xBB && third == 0xBF }
    return first == 0xE2 && second == 0x80 && [0x87, 0x89, 0xAF].contains(third)
  }
}
