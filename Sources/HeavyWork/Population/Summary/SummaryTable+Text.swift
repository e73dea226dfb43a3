extension SummaryTable {
  /// The longest name that stands beside its figures; a longer one has a line of its own.
  private static let widest = 28

  /// Writes the table as text in columns.
  func write(to block: inout TextBlock, _ language: Language) {
    block.heading(title[language])
    for note in notes { block.paragraph(note[language]) }
    guard !rows.isEmpty else {
      return block.paragraph(language(nl: "Niemand.", en: "No one."), indent: 2)
    }
    var lines = [(heading[language], columns.map { $0.heading[language] })]
    lines += rows.map { ($0.label[language], $0.cells.map { $0.text(language) }) }
    if let total {
      lines.append(
        (language(nl: "Totaal", en: "Total"), total.map { $0?.text(language) ?? "" }))
    }
    let name = min(SummaryTable.widest, lines.map(\.0.columns).max() ?? 0)
    let widths = columns.indices.map { column in
      lines.map { $0.1[column].columns }.max() ?? 0
    }
    for (label, figures) in lines {
      var line = "  " + label
      if label.columns > name {
        block.line(line)
        line = "  "
      }
      line += String(repeating: " ", count: name + 2 - line.columns)
      for (figure, width) in zip(figures, widths) {
        line += String(repeating: " ", count: width + 2 - figure.columns) + figure
      }
      block.line(line)
    }
  }
}
