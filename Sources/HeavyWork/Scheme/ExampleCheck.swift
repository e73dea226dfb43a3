/// Runs the examples of a scheme file, which prove that it says what was agreed.
public struct ExampleCheck: Sendable {
  /// How one example came out.
  public struct Outcome: Sendable {
    /// What the example shows.
    public let name: Bilingual
    /// What is not as agreed; empty where all is.
    public let problems: [Problem]
  }

  /// The outcomes, in the order of the file.
  public let outcomes: [Outcome]

  /// Runs all examples of a scheme.
  public init(_ scheme: Scheme, statutory: StatutoryTables = .shipped) {
    outcomes = scheme.examples.map { example in
      Outcome(name: example.name, problems: ExampleCheck.problems(example, scheme, statutory))
    }
  }

  /// How many examples came out as agreed.
  public var passed: Int { outcomes.count { $0.problems.isEmpty } }

  /// What is not as agreed in all examples.
  public var problems: [Problem] { outcomes.flatMap(\.problems) }

  private static func problems(
    _ example: SchemeExample, _ scheme: Scheme, _ statutory: StatutoryTables
  ) -> [Problem] {
    do {
      let career = try Career(example.history, under: scheme)
      let question = Assessment.Question(asOf: example.asOf, evenOutOfForce: true)
      let assessment = try Assessment(of: career, under: scheme, question, statutory: statutory)
      return differences(example, assessment)
    } catch {
      return error.all.map { problem in
        Problem(
          .failedExample, at: example.place,
          Bilingual(
            nl: "Voorbeeld ‘\(example.name.nl)’ is niet te berekenen: \(problem.message.nl)",
            en: "The example ‘\(example.name.en)’ cannot be calculated: \(problem.message.en)"),
          remedy: problem.remedy, suggestion: problem.suggestion)
      }
    }
  }

  private static func differences(_ example: SchemeExample, _ result: Assessment) -> [Problem] {
    let expect = example.expect
    var problems: [Problem] = []
    func compare(_ what: Bilingual, _ expected: String, _ found: String) {
      guard expected != found else { return }
      problems.append(
        Problem(
          .failedExample, at: example.place,
          Bilingual(
            nl: "Voorbeeld ‘\(example.name.nl)’: \(what.nl) is \(found), niet \(expected).",
            en: "The example ‘\(example.name.en)’: \(what.en) is \(found), not \(expected)."),
          remedy: Bilingual(
            nl: "Klopt het voorbeeld, dan klopt een regel in het bestand niet.",
            en: "If the example is right, a rule in the file is not.")))
    }
    let none = "-"
    if let points = expect.points {
      compare(
        Bilingual(nl: "het aantal punten", en: "the number of points"), points.description,
        result.ledger.total.rounded(toDecimals: 6).description)
    }
    if let months = expect.months {
      compare(
        Bilingual(nl: "het aantal maanden", en: "the number of months"), String(months),
        String(result.now.months))
    }
    if let status = expect.status {
      compare(
        Bilingual(nl: "de status", en: "the status"), status.rawValue, result.now.status.rawValue)
    }
    if let route = expect.route {
      compare(
        Bilingual(nl: "de route", en: "the route"), route ?? none,
        result.now.route.map { result.scheme.routes[$0].id } ?? none)
    }
    if let exit = expect.earliestExit {
      if exit == nil || exit?.date != nil || result.earliestExit == nil {
        compare(
          Bilingual(nl: "de vroegste dag", en: "the earliest exit"),
          exit?.date?.description ?? none, result.earliestExit?.date.description ?? none)
      }
      if let months = exit?.months {
        compare(
          Bilingual(nl: "het aantal maanden bij stoppen", en: "the months at exit"),
          String(months), result.earliestExit.map { String($0.months) } ?? none)
      }
    }
    return problems
  }
}
