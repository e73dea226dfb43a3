extension Comparison {
  /// The comparison as text.
  public func text(_ language: Language) -> String {
    var block = TextBlock()
    for headline in headlines { block.paragraph(headline[language]) }
    block.blank()
    block.paragraph(counts(language))
    for section in sections {
      block.heading(section.title[language])
      for words in section.paragraphs { block.paragraph(words[language]) }
      for table in section.tables { table.write(to: &block, language) }
    }
    block.heading(language(nl: "Waarmee dit is gemaakt", en: "What this was made with"))
    for line in receipt(language) {
      block.paragraph("\(line.name): \(line.value)", hanging: 2)
    }
    block.blank()
    block.paragraph(PopulationSummary.indication[language])
    return block.text
  }

  /// How many people are compared, and how many are left out.
  public func counts(_ language: Language) -> String {
    func number(_ count: Int) -> String { ComparisonTable.Cell.people(count).text(language) }
    let (compared, out) = (number(people.count), number(people.rejected))
    let who = language(
      nl: people.count == 1 ? "persoon" : "mensen", en: people.count == 1 ? "person" : "people")
    return language(
      nl:
        "\(compared) \(who) vergeleken; \(out) weggelaten, omdat rijen onder een van de regelingen "
        + "zijn afgekeurd.",
      en:
        "\(compared) \(who) compared; \(out) left out, because rows were rejected under one of the "
        + "schemes.")
  }
}

extension ComparisonTable {
  /// The table in lines of text: in columns where these fit, else row by row.
  func write(to block: inout TextBlock, _ language: Language) {
    block.blank()
    block.paragraph(title[language] + ":")
    for note in notes { block.paragraph(note[language]) }
    let all = rows + (total.map { [$0] } ?? [])
    guard !rows.isEmpty else {
      return block.paragraph(language(nl: "Niemand.", en: "No one."), indent: 2)
    }
    var lines = [(heading[language], columns.map { $0.heading[language] })]
    lines += all.map { ($0.label[language], $0.cells.map { $0.text(language) }) }
    let name = lines.map(\.0.columns).max() ?? 0
    let widths = columns.indices.map { column in lines.map { $0.1[column].columns }.max() ?? 0 }
    guard name + 2 + widths.reduce(0, { $0 + $1 + 2 }) <= block.width else {
      for (label, figures) in lines.dropFirst() {
        block.paragraph(label, indent: 2, hanging: 4)
        let told = zip(columns, figures).filter { !$1.isEmpty }
          .map { "\($0.heading[language]): \($1)" }
        block.paragraph(told.joined(separator: "; "), indent: 6, hanging: 6)
      }
      return
    }
    for (label, figures) in lines {
      var line = "  " + label + String(repeating: " ", count: name - label.columns)
      for (figure, width) in zip(figures, widths) {
        line += String(repeating: " ", count: width + 2 - figure.columns) + figure
      }
      block.line(line)
    }
  }
}
