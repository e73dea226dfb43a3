/// Takes the rows of a file apart, so that those of one person can be brought together.
public struct RowScan {
  /// One row: who it is of, and where it stands.
  public struct Row {
    /// The name of the person; empty where there is none.
    public let id: [UInt8]
    /// A number that is the same for the same name, and seldom for two.
    public let mark: UInt64
    /// The line it begins on, from 1.
    public let line: Int
    /// Its number in the file, from 1.
    public let record: Int
  }

  private let format: PopulationFormat
  private var line: Int
  private var record = 1

  /// Begins before the first row of a file.
  public init(_ format: PopulationFormat) {
    self.format = format
    line = format.firstLine
  }

  /// Gives every row of the next block, which holds whole rows, with its bytes without line end.
  public mutating func take(
    _ block: PopulationBlock, _ body: (Row, UnsafeRawBufferPointer) -> Void
  ) {
    let window = block.window
    var records = RecordReader(window, separator: format.separator)
    while records.next() {
      var id: [UInt8] = []
      if let column = format[.id], column < records.cells.count {
        id = records.cells[column].bytes(in: window)
      }
      let row = Row(id: id, mark: NameMark(id).high, line: line, record: record)
      unsafe window.withBytes(records.start..<records.end) { start, count in
        unsafe body(row, UnsafeRawBufferPointer(start: start, count: count))
      }
      line += records.lines
      record += 1
    }
    withExtendedLifetime(block) {}
  }
}
