/// The conditions, the routes, and what is missing for more.
extension Report {
  var conditionsPart: [Markup] {
    guard !scheme.conditions.isEmpty else { return [] }
    return section("conditions", words("De voorwaarden", "The conditions")) {
      tag(.p) {
        words(
          "Zo staat het op \(date(assessment.asOf)).",
          "This is how it stands on \(date(assessment.asOf)).")
      }
      tag(.ul, .class("cards")) {
        for (index, condition) in scheme.conditions.enumerated() {
          tag(.li) {
            tag(.h3) {
              condition.label[language]
              " "
              badge(assessment.conditions[index].outcome)
            }
            tag(.p) { assessment.sentence(forCondition: index, language) }
            remark(condition.note, condition.source)
          }
        }
      }
    }
  }

  var routesPart: [Markup] {
    section("routes", words("De routes", "The routes")) {
      tag(.p) {
        words(
          "Een route is een manier om recht te krijgen. De route met de meeste maanden telt.",
          "A route is one way to get a right. The route with the most months counts.")
      }
      tag(.ul, .class("cards")) {
        for (index, route) in scheme.routes.enumerated() {
          tag(.li) {
            tag(.h3) {
              route.name(language)
              " "
              badge(assessment.routes[index].outcome)
            }
            tag(.p) { assessment.sentence(forRoute: index, language) }
            remark(route.note, route.source)
          }
        }
      }
    }
  }

  var missingPart: [Markup] {
    let sentences = assessment.missingSentences(language)
    return section("missing", words("Wat er nog ontbreekt", "What is still missing")) {
      if sentences.isEmpty {
        tag(.p) {
          words("Er ontbreekt niets voor het maximum.", "Nothing is missing for the maximum.")
        }
      } else {
        list(sentences)
      }
    }
  }

  /// What a file adds to a rule: a remark, and where the rule comes from.
  private func remark(_ note: Bilingual?, _ source: SourceReference?) -> [Markup] {
    let place = source.map { reference in
      [scheme.sources[reference.id]?.title ?? reference.id, reference.article]
        .compactMap { $0 }.joined(separator: ", ")
    }
    return [
      note.map { note in tag(.p, .class("note")) { note[language] } },
      place.map { place in tag(.p, .class("note")) { words("Bron: ", "Source: ") + place + "." } },
    ].compactMap { $0 }
  }
}
