/// A small table that was read from CSV (RFC 4180), with the place of every cell.
///
/// Strict: a quote that is not closed, or stands in the middle of a cell, ends the reading. Comma,
/// semicolon and tab are told apart by the first row; a line `sep=;` before it says which it is.
struct CSVTable {
  /// One cell: its text without quotes and surrounding space, and the byte at which it begins.
  struct Cell {
    let text: String
    let offset: Int
  }

  /// How large a table may be.
  struct Limits {
    var bytes = 4 << 20
    var rows = 6000
    var columns = 600
  }

  /// The rows that are not empty, each with its number in the file from 1.
  private(set) var rows: [(number: Int, cells: [Cell])] = []
  private(set) var separator = UInt8(ascii: ",")

  private let bytes: [UInt8]
  private var position = 0

  /// Reads a table.
  ///
  /// - Returns: nothing where it is no CSV, or too large; `problems` then says why.
  init?(_ bytes: [UInt8], limits: Limits = Limits(), problems: ProblemCollector) {
    self.bytes = bytes
    guard bytes.count <= limits.bytes else {
      problems.add(.tooLarge(bytes.count, maximum: limits.bytes))
      return nil
    }
    if let offset = JSONReader.firstInvalidUTF8(bytes) {
      problems.add(.notUTF8(at: offset))
      return nil
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    separator = readSeparatorLine() ?? mostUsedSeparator()
    var number = 0
    while position < bytes.count {
      number += 1
      guard let cells = readRow(problems) else { return nil }
      guard number <= limits.rows, cells.count <= limits.columns else {
        problems.add(
          .tooMany, at: cells.first?.offset ?? 0,
          Bilingual(
            nl: "De tabel heeft meer dan \(limits.rows) rijen of \(limits.columns) kolommen.",
            en: "The table has more than \(limits.rows) rows or \(limits.columns) columns."))
        return nil
      }
      if cells.contains(where: { !$0.text.isEmpty }) { rows.append((number, cells)) }
    }
    guard !rows.isEmpty else {
      problems.add(.empty)
      return nil
    }
  }

  private static let separators = [",", ";", "\t"].map { Array($0.utf8)[0] }

  /// The separator that a line such as `sep=;` names.
  private mutating func readSeparatorLine() -> UInt8? {
    let start = Array("sep=".utf8)
    let line = bytes[position...].prefix { $0 != 0x0A && $0 != 0x0D }
    guard line.count == start.count + 1, line.starts(with: start), let named = line.last,
      CSVTable.separators.contains(named)
    else { return nil }
    position = line.endIndex
    skipLineEnd()
    return named
  }

  /// The separator that stands most often in the first row, outside quotes.
  private func mostUsedSeparator() -> UInt8 {
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in bytes[position...] {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      if let index = CSVTable.separators.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return CSVTable.separators[counts.firstIndex(of: most) ?? 0]
  }

  private mutating func readRow(_ problems: ProblemCollector) -> [Cell]? {
    var cells: [Cell] = []
    while true {
      guard let cell = readCell(problems) else { return nil }
      cells.append(cell)
      guard position < bytes.count, bytes[position] == separator else { break }
      position += 1
    }
    skipLineEnd()
    return cells
  }

  private mutating func skipLineEnd() {
    if position < bytes.count, bytes[position] == 0x0D { position += 1 }
    if position < bytes.count, bytes[position] == 0x0A { position += 1 }
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == separator || byte == 0x0A || byte == 0x0D
  }

  private mutating func readCell(_ problems: ProblemCollector) -> Cell? {
    let start = position
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      while position < bytes.count, !endsCell(bytes[position]) {
        if bytes[position] == UInt8(ascii: "\"") {
          reportQuote(problems)
          return nil
        }
        position += 1
      }
      return cell(Array(bytes[start..<position]), at: start)
    }
    position += 1
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      guard byte == UInt8(ascii: "\"") else {
        text.append(byte)
        continue
      }
      if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
        text.append(byte)
        position += 1
        continue
      }
      if position < bytes.count, !endsCell(bytes[position]) {
        reportQuote(problems)
        return nil
      }
      return cell(text, at: start)
    }
    problems.add(.openText(at: start))
    return nil
  }

  private func cell(_ bytes: [UInt8], at offset: Int) -> Cell {
    var text = String(decoding: bytes, as: UTF8.self)[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    // What was defused for a spreadsheet is what it was again.
    if text.first == "'", text.dropFirst().first.map(CSVWriter.startsFormula) ?? false {
      text.removeFirst()
    }
    return Cell(text: String(text), offset: offset)
  }

  private func reportQuote(_ problems: ProblemCollector) {
    problems.add(
      .notCSV, at: position,
      Bilingual(
        nl: "Hier staat een aanhalingsteken midden in een cel.",
        en: "A quote stands in the middle of a cell here."),
      remedy: Bilingual(
        nl: "Zet de hele cel tussen \", en schrijf een \" daarbinnen dubbel.",
        en: "Put the whole cell in quotes, and write a \" within it twice."))
  }
}

extension ProblemCollector {
  /// A text that cannot be read.
  func add(_ failure: JSONReader.Failure) {
    add(failure.code, at: failure.offset, failure.message, remedy: failure.remedy)
  }
}
