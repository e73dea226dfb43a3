/// Where the rows of a block came from, where these were brought together from other places.
///
/// Each row stands in the block without its line end, and a line end of one byte behind it.
struct RowOrigins: Sendable {
  /// Which file each row came from: 0 for the population, 1 for the one that is joined to it.
  private(set) var files: [UInt8] = []
  /// The line each row began on, from 1.
  private(set) var lines: [Int] = []
  /// The number of each row in its file, from 1.
  private(set) var records: [Int] = []
  /// Where each row ends in the block.
  private(set) var ends: [Int] = []

  /// How many rows there are.
  var count: Int { ends.count }

  mutating func append(file: UInt8, line: Int, record: Int, end: Int) {
    files.append(file)
    lines.append(line)
    records.append(record)
    ends.append(end)
  }

  mutating func removeAll() {
    files.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    records.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }
}

extension PopulationBlock {
  /// Makes it ready for rows that are brought together.
  public func beginRows(number: Int) {
    count = 0
    bytesRead = 0
    self.number = number
    if origins == nil { origins = RowOrigins() } else { origins?.removeAll() }
  }

  /// How many bytes of rows there are.
  public var byteCount: Int { count }

  /// Appends a row.
  ///
  /// - Parameters:
  ///   - row: its bytes, without line end.
  ///   - file: 0 for the population, 1 for the file that is joined to it.
  ///   - line: the line it began on, from 1.
  ///   - record: its number in its file, from 1.
  public func append(
    row: UnsafeRawBufferPointer, file: UInt8, line: Int, record: Int
  ) {
    unsafe append(line: row)
    origins?.append(file: file, line: line, record: record, end: count - 1)
  }

  /// Ends the rows.
  public func endRows() {
    seal()
    note()
  }
}
