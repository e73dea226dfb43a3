/// The summary of a population as a page to read, print and keep.
///
/// Like a result page it loads nothing and runs nothing. Each table has its chart before it, which
/// says the same and reads in black and white.
struct SummaryPage: PageParts {
  let summary: PopulationSummary
  let language: Language

  var scheme: Scheme { summary.job.scheme }

  var bytes: [UInt8] {
    Markup.document(.set(.lang, language.rawValue), .class(scheme.status.rawValue)) {
      pageHead(words("Overzicht", "Summary"))
      tag(.body) {
        tag(.header) {
          tag(.p, .class("kind")) {
            words("Overzicht", "Summary")
            " · "
            scheme.title[language]
          }
          banner
        }
        tag(.main) {
          answer
          for table in summary.tables { part(table) }
          receipt
        }
        tag(.footer) {
          banner
          tag(.p) { tag(.strong) { PopulationSummary.indication[language] } }
        }
      }
    }
  }

  private var answer: [Markup] {
    let tally = summary.tally
    return [
      tag(.section, .class("answer")) {
        tag(.h1) {
          summary.shown(status: 0).map { entitled in
            words(
              "Van \(count(tally.calculated)) mensen hebben er \(count(entitled)) recht op "
                + "\(date(summary.job.asOf))",
              "Of \(count(tally.calculated)) people \(count(entitled)) are entitled on "
                + "\(date(summary.job.asOf))")
          }
            ?? words(
              "\(count(tally.calculated)) mensen op \(date(summary.job.asOf))",
              "\(count(tally.calculated)) people on \(date(summary.job.asOf))")
        }
        for line in summary.counts(language).split(separator: "\n") { tag(.p) { String(line) } }
        for sentence in summary.sentences(language) { tag(.p) { sentence } }
      }
    ]
  }

  private func count(_ people: Int) -> String { number(ExactDecimal(units: Int64(people))) }

  private func part(_ shown: SummaryTable) -> [Markup] {
    section(shown.key, shown.title[language]) {
      for note in shown.notes { tag(.p) { note[language] } }
      if shown.rows.isEmpty {
        tag(.p) { words("Niemand.", "No one.") }
      } else {
        SummaryChart(shown, language).figure
        table("\(shown.key)-table", shown.title[language]) {
          head(
            [shown.heading[language]] + shown.columns.map { $0.heading[language] },
            figures: shown.columns.count)
          tag(.tbody) { for row in shown.rows { line(row.label[language], row.cells) } }
          if let total = shown.total {
            tag(.tfoot) { line(words("Totaal", "Total"), total) }
          }
        }
      }
    }
  }

  private func line(_ name: String, _ cells: [SummaryTable.Cell?]) -> Markup {
    tag(.tr) {
      tag(.th, .set(.scope, "row")) { name }
      figures(cells.map { $0?.text(language) ?? "" })
    }
  }

  private var receipt: [Markup] { receipt(summary.receiptLines(language)) }
}

extension PopulationSummary {
  /// The summary as a page by itself, in one language.
  public func html(_ language: Language) -> [UInt8] {
    SummaryPage(summary: self, language: language).bytes
  }
}
