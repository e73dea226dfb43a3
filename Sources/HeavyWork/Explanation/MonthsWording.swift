/// The months of a route as a sentence.
extension MonthsRule {
  /// How many months, as a sentence.
  func sentence(_ scheme: Scheme, on day: Day, _ language: Language) -> String {
    switch shape {
    case .maximum:
      return scheme.exit.maximumMonths.words(on: day, language) { Wording.months($0)[language] }
        .capitalizedFirst + "."
    case .fixed(let dated):
      return dated.words(on: day, language) { Wording.months($0)[language] }.capitalizedFirst + "."
    case .linear(let full, let maximum, let round):
      let top = full.words(on: day, language) { amount($0, scheme, language) }
      let most = maximum.words(on: day, language) { Wording.months($0)[language] }
      return language(
        nl: "Naar rato van \(subject(scheme).nl): \(most) bij \(top), afgerond \(round.words.nl).",
        en: "In proportion to \(subject(scheme).en): \(most) at \(top), rounded \(round.words.en).")
        + blocks(language)
    case .steps(let dated, let beyond):
      let steps = dated.words(on: day, language) { steps in
        steps.map { step in
          let bound = amount(step.bound, scheme, language)
          let months = Wording.months(step.months)[language]
          return language(nl: "vanaf \(bound) \(months)", en: "from \(bound) \(months)")
        }
        .joined(separator: "; ")
      }
      return steps.capitalizedFirst + "." + (beyond.map { above($0, scheme, language) } ?? "")
        + blocks(language)
    }
  }

  /// What the months go by.
  private func subject(_ scheme: Scheme) -> Bilingual {
    switch measure {
    case .points: Bilingual(nl: "de punten", en: "the points")
    case .service(let rule):
      Bilingual(
        nl: "de tijd \(rule.of.words(scheme, .nl))",
        en: "the time \(rule.of.words(scheme, .en))")
    case .attribute(let name): scheme.name(ofAttribute: name)
    }
  }

  /// A number of the file with its unit.
  func amount(_ bound: ExactDecimal, _ scheme: Scheme, _ language: Language) -> String {
    let number = Wording.number(bound, language)
    switch measure {
    case .points: return language(nl: "\(number) punten", en: "\(number) points")
    case .service(let rule):
      let length = Wording.length(Int(bound.units))[language]
      return "\(length) \(rule.of.words(scheme, language))"
    case .attribute(let name): return "\(number) (\(scheme.name(ofAttribute: name)[language]))"
    }
  }

  private func above(_ beyond: Beyond, _ scheme: Scheme, _ language: Language) -> String {
    let (every, months) = (
      amount(beyond.every, scheme, language), Wording.months(beyond.months)[language]
    )
    return language(
      nl: " Daarboven voor elke volle \(every) nog \(months).",
      en: " Above that, \(months) more for each full \(every).")
  }

  private func blocks(_ language: Language) -> String {
    guard case .service(let rule) = measure, let blocks = rule.blocks else { return "" }
    return " " + blocks.wholeOnly[language]
  }
}

extension Rounding {
  var words: Bilingual {
    switch self {
    case .floor: Bilingual(nl: "naar beneden", en: "down")
    case .nearest: Bilingual(nl: "op het dichtstbijzijnde getal", en: "to the nearest number")
    case .ceiling: Bilingual(nl: "naar boven", en: "up")
    }
  }
}

extension Duration {
  /// That only whole multiples of it count.
  var wholeOnly: Bilingual {
    Bilingual(
      nl: "Alleen hele stukken van \(words.nl) tellen.",
      en: "Only whole stretches of \(words.en) count.")
  }
}

extension Scheme {
  /// What a fact of the person is called for people, or its name where the file gives no label.
  func name(ofAttribute name: String) -> Bilingual {
    attributes.first { $0.name == name }?.label ?? Bilingual(nl: "‘\(name)’", en: "‘\(name)’")
  }
}
