/// How a spreadsheet expects CSV.
public enum CSVDialect: String, Sendable, CaseIterable {
  /// Comma between cells, point in numbers.
  case en
  /// Semicolon between cells, comma in numbers, as a Dutch spreadsheet has it.
  case nl
}

/// Writes CSV (RFC 4180) that a spreadsheet opens without asking, and without running any cell.
struct CSVWriter {
  let dialect: CSVDialect
  private(set) var bytes: [UInt8]

  init(_ dialect: CSVDialect) {
    self.dialect = dialect
    // A Dutch spreadsheet takes a file without this mark for Windows-1252.
    bytes = dialect == .nl ? [0xEF, 0xBB, 0xBF] : []
  }

  /// Adds a row.
  mutating func row(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      let separator = index > 0 ? String(dialect.separator) : ""
      bytes += Array((separator + quoted(CSVWriter.defused(cell))).utf8)
    }
    bytes += [0x0D, 0x0A]
  }

  /// Whether a spreadsheet takes a cell that begins so for a formula.
  static func startsFormula(_ character: Character) -> Bool { "=+-@\t\r".contains(character) }

  /// The text with a quote before it where a spreadsheet would run it.
  private static func defused(_ text: String) -> String {
    text.first.map(startsFormula) ?? false ? "'" + text : text
  }

  private func quoted(_ text: String) -> String {
    let special: Set<Character> = [dialect.separator, "\"", "\n", "\r", "\r\n"]
    guard text.contains(where: { special.contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

extension CSVDialect {
  fileprivate var separator: Character { self == .nl ? ";" : "," }

  /// A number as the dialect writes it.
  func number(_ value: ExactDecimal) -> String {
    self == .nl ? value.description.replacing(".", with: ",") : value.description
  }
}
