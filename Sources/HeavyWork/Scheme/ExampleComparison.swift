/// Holds what an example expects against a result, and says what differs.
struct ExampleComparison {
  private let example: SchemeExample
  private var expect: SchemeExample.Expectation { example.expect }
  /// What differs.
  private(set) var problems: [Problem] = []

  init(_ example: SchemeExample) { self.example = example }

  /// Compares two values as they are shown; no value is shown as a dash.
  private mutating func compare<Value: CustomStringConvertible>(
    _ nl: String, _ en: String, _ expected: Value?, _ found: Value?
  ) {
    let (expected, found) = (expected?.description ?? "-", found?.description ?? "-")
    guard expected != found else { return }
    problems.append(
      Problem(
        .failedExample, at: example.place,
        Bilingual(
          nl: "Voorbeeld ‘\(example.name.nl)’: \(nl) is \(found), niet \(expected).",
          en: "The example ‘\(example.name.en)’: \(en) is \(found), not \(expected)."),
        remedy: Bilingual(
          nl: "Klopt het voorbeeld, dan klopt een regel in het bestand niet.",
          en: "If the example is right, a rule in the file is not.")))
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

  mutating func compareBenefit(with result: Determination) {
    guard let benefit = expect.benefit else { return }
    if benefit == nil || result.payments == nil {
      let expected = benefit.map { $0.total?.description ?? "…" }
      return compare(
        "de uitkering", "the benefit", expected, result.payments?.total.decimal.description)
    }
    if let months = benefit?.months {
      compare("het aantal betaalde maanden", "the months paid", months, result.payments?.months)
    }
    if let total = benefit?.total {
      compare("de uitkering", "the benefit", total, result.payments.map(\.total.decimal))
    }
    if let levy = benefit?.levy {
      compare("de heffing", "the levy", levy, result.payments.map(\.levy.decimal))
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
