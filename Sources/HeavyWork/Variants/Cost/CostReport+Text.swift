extension CostReport {
  /// Writes the cost as text: notes, tables, and every assumption.
  func write(to block: inout TextBlock, _ language: Language) {
    block.heading(language(nl: "Kosten", en: "Cost"))
    for note in CostNotes(self).general { block.paragraph(note[language]) }
    for one in shown {
      block.line("  \(one.letter)  \(one.flows.scheme.title[language])")
    }
    for table in CostTables(report: self).all { table.write(to: &block, language) }
    block.heading(CostReport.assumptionsTitle(assumptions)[language])
    for line in AssumptionLines(assumptions: assumptions).all {
      block.paragraph(
        "\(line.name[language]): \(line.value[language]) (\(line.basis[language]))", indent: 2,
        hanging: 4)
    }
    block.line("  \(assumptions.id), SHA-256 \(assumptions.sha256)")
  }

  /// The cost as text, for a front end.
  func text(_ language: Language) -> String {
    var block = TextBlock()
    write(to: &block, language)
    return block.text
  }

  static func assumptionsTitle(_ assumptions: CostAssumptions) -> Bilingual {
    Bilingual(
      nl: "Aannames: \(assumptions.title.nl)", en: "Assumptions: \(assumptions.title.en)")
  }
}
