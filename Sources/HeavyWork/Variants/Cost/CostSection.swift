/// The cost as a section of a page: a chart, the tables, and every assumption.
struct CostSection: PageParts {
  let report: CostReport
  let language: Language

  var scheme: Scheme { report.shown[0].flows.scheme }

  /// The section.
  var parts: [Markup] {
    section("cost", words("Kosten", "Cost")) {
      for note in CostNotes(report).general { tag(.p) { note[language] } }
      tag(.ul) {
        for one in report.shown {
          tag(.li) {
            tag(.strong) { one.letter }
            " "
            one.flows.scheme.title[language]
          }
        }
      }
      CostChart(report: report, language: language).figure
      for shown in CostTables(report: report).all { part(shown) }
    } + assumptions
  }

  private func part(_ shown: SummaryTable) -> [Markup] {
    shown.notes.map { note in tag(.p) { note[language] } } + [
      table("\(shown.key)-table", shown.title[language]) {
        head(
          [shown.heading[language]] + shown.columns.map { $0.heading[language] },
          figures: shown.columns.count)
        tag(.tbody) { for row in shown.rows { line(row.label[language], row.cells) } }
        if let total = shown.total { tag(.tfoot) { line(words("Totaal", "Total"), total) } }
      }
    ]
  }

  private func line(_ name: String, _ cells: [SummaryTable.Cell?]) -> Markup {
    tag(.tr) {
      tag(.th, .set(.scope, "row")) { name }
      figures(cells.map { $0?.text(language) ?? "" })
    }
  }

  private var assumptions: [Markup] {
    let title = CostReport.assumptionsTitle(report.assumptions)[language]
    return section("assumptions", title) {
      table("assumptions-table", title) {
        head(
          [words("Aanname", "Assumption"), words("Waarde", "Value"), words("Waarop", "Based on")],
          figures: 0)
        tag(.tbody) {
          for line in AssumptionLines(assumptions: report.assumptions).all {
            tag(.tr) {
              tag(.th, .set(.scope, "row")) { line.name[language] }
              tag(.td) { line.value[language] }
              tag(.td) { line.basis[language] }
            }
          }
        }
      }
      tag(.p) { "\(report.assumptions.id), SHA-256 \(report.assumptions.sha256)" }
    }
  }
}
