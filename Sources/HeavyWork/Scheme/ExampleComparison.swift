/// Holds what an example expects against a result, and says what differs.
struct ExampleComparison {
  private let example: SchemeExample
  private var expect: SchemeExample.Expectation { example.expect }
  /// What is not known where the result is undetermined; asked for only where something differs.
  private let unknown: () -> OpenFacts?
  /// What differs.
  private(set) var problems: [Problem] = []

  /// What keeps a result open: conditions, and what to enter.
  struct OpenFacts {
    let conditions: [Bilingual]
    let questions: [Bilingual]
  }

  init(_ example: SchemeExample, unknown: @escaping () -> OpenFacts?) {
    self.example = example
    self.unknown = unknown
  }

  /// Compares two values as they are shown.
  private mutating func compare(
    _ what: Bilingual, _ expected: Bilingual?, _ found: Bilingual?
  ) {
    guard expected != found else { return }
    let difference = Bilingual { language in
      guard let expected, let found else {
        let none = language(nl: "geen", en: "none")
        let (wanted, has) = (expected?[language] ?? none, found?[language] ?? none)
        return language(
          nl: "\(what.nl): \(has), en verwacht was \(wanted).",
          en: "\(what.en): \(has), while \(wanted) was expected.")
      }
      return language(
        nl: "\(what.nl) is \(found.nl), niet \(expected.nl).",
        en: "\(what.en) is \(found.en), not \(expected.en).")
    }
    let open = unknown()
    let names = open?.conditions ?? []
    problems.append(
      Problem(
        .failedExample, at: example.place,
        Bilingual { language in
          language(
            nl: "Voorbeeld ‘\(example.name.nl)’: ", en: "The example ‘\(example.name.en)’: ")
            + difference[language]
            + (names.isEmpty
              ? ""
              : language(nl: " Nog onbepaald: ", en: " Still undetermined: ")
                + names.map { "‘\($0[language])’" }.joined(separator: ", ") + ".")
        },
        remedy: Bilingual { language in
          let questions = open?.questions.map { $0[language] } ?? []
          return
            (questions + [
              language(
                nl: "Klopt het voorbeeld, dan klopt een regel in het bestand niet.",
                en: "If the example is right, a rule in the file is not.")
            ]).joined(separator: " ")
        }))
  }

  private mutating func compare(
    _ nl: String, _ en: String, _ expected: ExactDecimal?, _ found: ExactDecimal?
  ) {
    func words(_ number: ExactDecimal) -> Bilingual { Bilingual { Wording.number(number, $0) } }
    compare(Bilingual(nl: nl, en: en), expected.map(words), found.map(words))
  }

  private mutating func compare(
    _ nl: String, _ en: String, _ expected: Int?, _ found: Int?
  ) {
    compare(
      nl, en, expected.map { ExactDecimal(units: Int64($0)) },
      found.map { ExactDecimal(units: Int64($0)) })
  }

  private mutating func compare(_ nl: String, _ en: String, _ expected: Day?, _ found: Day?) {
    compare(
      Bilingual(nl: nl, en: en), expected.map { Wording.date($0) }, found.map { Wording.date($0) })
  }

  /// Compares words of the file, which are the same in both languages.
  private mutating func compare(_ nl: String, _ en: String, _ expected: String?, _ found: String?) {
    func words(_ word: String) -> Bilingual { Bilingual(nl: "‘\(word)’", en: "‘\(word)’") }
    compare(Bilingual(nl: nl, en: en), expected.map(words), found.map(words))
  }

  mutating func compareNow(with result: Determination) {
    if let points = expect.points {
      compare(
        "het aantal punten", "the number of points", points,
        result.points.rounded(toDecimals: 6))
    }
    if let months = expect.months {
      compare("het aantal maanden", "the number of months", months, result.now.months)
    }
    if let status = expect.status {
      compare("de status", "the status", status.rawValue, result.now.status.rawValue)
    }
    if let route = expect.route {
      compare(
        "de route", "the route", route, result.now.route.map { result.view.scheme.routes[$0].id })
    }
  }

  mutating func compareExit(with result: Determination) {
    guard let exit = expect.earliestExit else { return }
    if exit == nil || exit?.date != nil || result.earliestExit == nil {
      compare("de vroegste dag", "the earliest exit", exit?.date, result.earliestExit?.date)
    }
    if let months = exit?.months {
      compare(
        "het aantal maanden bij stoppen", "the months at exit", months, result.earliestExit?.months)
    }
  }

  /// Compares amounts in euros.
  private mutating func compare(_ nl: String, _ en: String, _ expected: Money?, _ found: Money?) {
    func words(_ amount: Money) -> Bilingual { Bilingual { Wording.money(amount, $0) } }
    compare(Bilingual(nl: nl, en: en), expected.map(words), found.map(words))
  }

  mutating func compareBenefit(with result: Determination) {
    guard let benefit = expect.benefit else { return }
    let total = result.payments.map(\.total)
    guard let benefit, result.payments != nil else {
      if benefit == nil || benefit?.total != nil {
        return compare("de uitkering", "the benefit", benefit?.total.map { Money($0) }, total)
      }
      let some = Bilingual(nl: "een uitkering", en: "a benefit")
      return compare(Bilingual(nl: "de uitkering", en: "the benefit"), some, nil)
    }
    if let months = benefit.months {
      compare("het aantal betaalde maanden", "the months paid", months, result.payments?.months)
    }
    if let expected = benefit.total {
      compare("de uitkering", "the benefit", Money(expected), total)
    }
    if let levy = benefit.levy {
      compare("de heffing", "the levy", Money(levy), result.payments.map(\.levy))
    }
  }

  mutating func compareApply(with result: Determination) {
    guard let apply = expect.apply else { return }
    let days = result.shownExit.flatMap { result.view.scheme.about.apply?.days(before: $0.date) }
    if let earliest = apply.earliest {
      compare("de eerste dag om aan te vragen", "the first day to apply", earliest, days?.first)
    }
    if let latest = apply.latest {
      compare("de laatste dag om aan te vragen", "the last day to apply", latest, days?.last)
    }
  }
}
