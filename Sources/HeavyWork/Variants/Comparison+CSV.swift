extension Comparison {
  /// Every figure of the comparison on a row of its own, for a spreadsheet or a program.
  ///
  /// The columns are `section`, `table`, `row`, `label`, `column` and `value`; a figure that is not
  /// shown is `hidden`.
  public func csv(_ dialect: CSVDialect, _ language: Language) -> [UInt8] {
    var writer = CSVWriter(dialect)
    writer.row(["section", "table", "row", "label", "column", "value"])
    for section in sections {
      for table in section.tables {
        for row in table.rows + (table.total.map { [$0] } ?? []) {
          for (column, cell) in zip(table.columns, row.cells) {
            guard let value = cell.csv(dialect, language) else { continue }
            writer.row(
              [section.key, table.key, row.key, row.label[language], column.key, value])
          }
        }
      }
    }
    return writer.bytes
  }
}

extension ComparisonTable.Cell {
  fileprivate func csv(_ dialect: CSVDialect, _ language: Language) -> String? {
    switch self {
    case .none: nil
    case .hidden: "hidden"
    case .words(let words): words[language]
    default: number.map { dialect.number($0) }
    }
  }
}
