import HeavyWork

/// What was found in a file with a workforce: how it was read, what adds up, and what is wrong.
struct WorkforceReport {
  /// The most wrong rows that are shown; all are in the file of rejected rows.
  static let most = 50

  private let workforce: Workforce
  private let answers: PopulationAnswers

  init(_ workforce: Workforce, _ answers: PopulationAnswers) {
    self.workforce = workforce
    self.answers = answers
  }

  private var language: Language { workforce.language }
  private func words(_ nl: String, _ en: String) -> String { workforce.words(nl, en) }
  private var isRejected: Bool { answers.summary.hasRejections }

  var bytes: [UInt8] {
    let title = words("Wat er in het bestand staat", "What the file holds")
    return workforce.frame.document(title, .form, status: answers.job.scheme.status) {
      workforce.form { parts in
        for field in [
          "scheme", "asof-day", "asof-month", "asof-year", "implied", "dates", "decimals", "anyway",
        ]
        where !workforce.entries[field].isEmpty {
          FormParts.hidden(field, workforce.entries[field])
        }
        tag(.h1) { title }
        tag(.p) { answers.job.scheme.title[language] }
        for line in lines(PopulationSummary.reading(answers.job.format, language)) {
          tag(.p) { line }
        }
        tag(.h2, .id("counts")) { words("Wat het oplevert", "What it adds up to") }
        for line in lines(answers.summary.counts(language)) { tag(.p) { line } }
        faults
        tag(.h2, .id("download")) { words("Ophalen", "Download") }
        tag(.div, .class("row")) {
          parts.button("result", words("Haal de uitkomst op", "Download the results"))
          if isRejected {
            parts.button(
              "rejects", words("Haal de afgekeurde rijen op", "Download the rejected rows"),
              "other")
          }
          parts.button(
            "summary", words("Haal de samenvatting op", "Download the summary"), "other")
        }
        tag(.p, .class("note")) {
          words(
            "Uw bestand staat in deze pagina, en nergens anders. Sluit de pagina als u klaar bent.",
            "Your file stands in this page, and nowhere else. Close the page when you are done.")
        }
        tag(.div, .class("row")) {
          parts.button("back", words("Terug naar het formulier", "Back to the form"), "plain")
        }
      }
    }
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }

  private var faults: [Markup] {
    guard answers.problemCount > 0 else { return [] }
    let shown = answers.problems.count
    return [
      tag(.h2, .id("wrong")) { words("Wat er niet klopt", "What is not right") },
      tag(.p) {
        shown < answers.problemCount
          ? words(
            "Hier staan de eerste \(shown) van \(answers.problemCount). Alle staan in het bestand "
              + "met afgekeurde rijen.",
            "These are the first \(shown) of \(answers.problemCount). All are in the file of "
              + "rejected rows.")
          : words(
            "Verbeter deze regels en kies het bestand opnieuw.",
            "Mend these rows and choose the file again.")
      },
      table,
    ]
  }

  private var table: Markup {
    tag(
      .div, .class("scroll"), .set(.role, "region"), .set(.ariaLabelledBy, "wrong-rows"),
      .set(.tabindex, "0")
    ) {
      tag(.table) {
        tag(.caption, .id("wrong-rows")) { words("Fouten per regel", "Errors by line") }
        tag(.thead) {
          tag(.tr) {
            for name in [
              words("Regel", "Line"), words("Persoon", "Person"), words("Kolom", "Column"),
              words("Wat en hoe verder", "What, and how to mend it"),
            ] {
              tag(.th, .set(.scope, "col")) { name }
            }
          }
        }
        tag(.tbody) {
          for problem in answers.problems {
            tag(.tr) {
              tag(.th, .set(.scope, "row")) { String(problem.line) }
              tag(.td) { problem.person.shown }
              tag(.td) { problem.column?.shown ?? "" }
              tag(.td) {
                problem.problem.message[language]
                  + (problem.problem.remedyWithoutOptions.map { " " + $0[language] } ?? "")
              }
            }
          }
        }
      }
    }
  }
}
