/// A panel's weights as a page to read, print and keep; it loads nothing and runs nothing.
struct PanelPage: PageParts {
  let weighing: PanelWeighing
  let language: Language

  var scheme: Scheme { weighing.scheme }

  var bytes: [UInt8] {
    Markup.document(.set(.lang, language.rawValue), .class(scheme.status.rawValue)) {
      pageHead(words("Gewichten van een panel", "Weights by a panel"))
      tag(.body) {
        tag(.header) {
          tag(.p, .class("kind")) {
            words("Gewichten van een panel", "Weights by a panel")
            " · "
            scheme.title[language]
          }
          banner
        }
        tag(.main) {
          tag(.section, .class("answer")) {
            tag(.h1) { weighing.headline(language) }
            for sentence in weighing.sentences(language) { tag(.p) { sentence } }
          }
          weights
          groups
          people
          section("agreement", words("Eensgezindheid", "Agreement")) {
            list(weighing.agreementLines.map { $0[language] })
          }
          section("mind", words("Let op", "Mind")) {
            list(weighing.remarks.map { $0[language] })
          }
          section("rules", words("Hoe dit is gerekend", "How this was worked out")) {
            list(weighing.rules.map { $0[language] })
          }
        }
        tag(.footer) { banner }
      }
    }
  }

  private var weights: [Markup] {
    section("weights", words("De gewichten", "The weights")) {
      PanelChart(weighing, language).figure
      table(weighing.weightTable, "weights-table")
    }
  }

  private var groups: [Markup] {
    section("groups", words("Per groep", "By group")) {
      if let groups = weighing.groupTable { table(groups, "groups-table") }
      if let sentence = weighing.hiddenSentence { tag(.p) { sentence[language] } }
    }
  }

  private var people: [Markup] {
    section("people", words("Wat dit voor mensen betekent", "What this means for people")) {
      if let effects = weighing.effects {
        list(effects.sentences.map { $0[language] })
        if let careers = effects.table { table(careers, "people-table") }
      }
    }
  }

  private func table(_ shown: PanelTable, _ id: String) -> Markup {
    table(id, shown.title[language]) {
      head(shown.headings.map { $0[language] }, figures: shown.headings.count - 1)
      tag(.tbody) {
        for row in shown.rows {
          tag(.tr) {
            tag(.th, .set(.scope, "row")) { row.label[language] }
            figures(row.cells.map { $0(language) })
          }
        }
      }
    }
  }
}

extension PanelWeighing {
  /// The result as a page by itself, in one language.
  public func html(_ language: Language) -> [UInt8] {
    PanelPage(weighing: self, language: language).bytes
  }
}
