/// One row while its cells are read: where it stands, and what is wrong with it so far.
struct RowReading {
  let records: RecordReader
  let line: Int
  let record: Int
  let format: PopulationFormat
  private(set) var problems: [RowProblem] = []

  init(records: RecordReader, line: Int, record: Int, format: PopulationFormat) {
    self.records = records
    self.line = line
    self.record = record
    self.format = format
  }

  /// Whether there are as many values as columns; empty ones behind the last do not matter.
  var hasRightWidth: Bool {
    let (has, wanted) = (records.cells.count, format.names.count)
    return has == wanted
      || (has > wanted
        && records.cells[wanted...].allSatisfy {
          CellSpace.trimmed($0.range, records.window).isEmpty
        })
  }

  mutating func add(
    _ role: ColumnRole?, _ value: String, isFatal: Bool = false, _ problem: Problem
  ) {
    add(column: role.flatMap { format[$0] }, value, isFatal: isFatal, problem)
  }

  mutating func add(
    column: Int?, _ value: String, isFatal: Bool = false, _ problem: Problem
  ) {
    problems.append(
      RowProblem(
        line: line, record: record, column: column.map { format.names[$0] }, value: value.shown,
        isFatal: isFatal, problem))
  }

  /// The bytes of a cell; none where there is no such column.
  func bytes(_ role: ColumnRole) -> [UInt8] { format[role].map { bytes(column: $0) } ?? [] }

  func bytes(column: Int) -> [UInt8] { records.cells[column].bytes(in: records.window) }

  /// The text of a cell; nothing where it is empty or cannot be read.
  mutating func text(_ role: ColumnRole) -> String? {
    format[role].flatMap { text(column: $0) }
  }

  mutating func text(column: Int) -> String? {
    let bytes = bytes(column: column)
    guard !bytes.isEmpty else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self),
      !text.unicodeScalars.contains("\u{FFFD}")
    else {
      add(column: column, String(decoding: bytes, as: UTF8.self), .badCharacter)
      return nil
    }
    guard bytes.count <= 200 else {
      add(
        column: column, text,
        .numberOutOfRange(text, nl: "langer dan 200 bytes", en: "longer than 200 bytes"))
      return nil
    }
    return text
  }

  /// A day, month or year; nothing where the cell is empty, goes on, or is wrong.
  mutating func date(_ role: ColumnRole, isRequired: Bool) -> EnteredDay? {
    guard let column = format[role] else { return nil }
    let bytes = bytes(column: column)
    let order = format.dateOrders[column] ?? .yearMonthDay
    let text = String(decoding: bytes, as: UTF8.self)
    switch DateCell(bytes, order) {
    case .day(let day):
      if role == .born, !day.isExact {
        add(role, text, .date(text, .form))
        return nil
      }
      return day
    case .open, .blank:
      if isRequired {
        add(role, text, bytes.isEmpty ? .missingValue(role) : .date(text, .outOfRange))
      }
      return nil
    case .otherOrder:
      add(role, text, isFatal: true, .otherDateOrder(text, format.names[column], order))
      return nil
    case .bad(let reason):
      add(role, text, .date(text, reason))
      return nil
    }
  }
}
