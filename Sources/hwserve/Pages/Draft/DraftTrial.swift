import HeavyWork

/// What a draft gives an invented career.
struct DraftTrial {
  static let step = "trial"

  private let draft: Draft
  private let assessment: Assessment

  init(_ draft: Draft, _ assessment: Assessment) {
    self.draft = draft
    self.assessment = assessment
  }

  var bytes: [UInt8] {
    let title = draft.words("Proefberekening", "Trial calculation")
    return draft.frame.document(title, .form, status: assessment.scheme.status) {
      draft.form(DraftTrial.step) { parts in
        for (name, value) in draft.entries.values.sorted(by: { $0.key < $1.key })
        where !value.isEmpty {
          FormParts.hidden(name, value)
        }
        ResultPage.parts(assessment, draft.language)
        tag(.div, .class("row screen")) {
          parts.button("report", draft.words("Terug naar het ontwerp", "Back to the draft"))
        }
      }
    }
  }

  /// The answer for what stands in the fields; nothing where that is not possible, which is noted.
  static func assessment(
    _ entries: inout Entries, _ scheme: Scheme, _ pages: Pages
  ) -> Assessment? {
    let born = entries.readDate(
      "born", .day, Bilingual(nl: "De geboortedatum", en: "The date of birth"))
    let from = entries.readDate("from", .year, Bilingual(nl: "De begindatum", en: "The first day"))
    let to = entries.readOptionalDate(
      "to", .year, Bilingual(nl: "De einddatum", en: "The last day"))
    let asOf = entries.readOptionalDate(
      "asof", .day, Bilingual(nl: "De peildatum", en: "The reference date"))
    let function = entries.text("function")
    if function == nil { entries.fault("function", "Kies een functie.", "Choose a function.") }
    guard let born, let from, let function, entries.faults.isEmpty else { return nil }
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("born", born.text)
      writer.array("history") { writer in
        writer.object { writer in
          writer.field("from", from.text)
          writer.field("function", function)
          if let to { writer.field("to", to.text) }
        }
      }
    }
    do {
      return try Assessment.reading(
        writer.finished(), under: scheme,
        .init(asOf: asOf?.first ?? pages.today, evenOutOfForce: true), statutory: pages.statutory)
    } catch {
      for problem in error.all.prefix(20) {
        entries.fault(
          [.bornBeforeTable, .bornAfterReferenceDate].contains(problem.code)
            ? "born-day" : "from-day", problem.message)
      }
      return nil
    }
  }
}
