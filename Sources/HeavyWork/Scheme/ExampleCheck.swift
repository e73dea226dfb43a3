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
      let outcome = try Determination(of: career, under: scheme, question, statutory: statutory)
      return differences(example, outcome) {
        guard outcome.now.status == .undetermined else { return nil }
        // Only an example that fails pays for the whole explanation.
        let full = try? Assessment(of: career, under: scheme, question, statutory: statutory)
        return full.map { .init(conditions: $0.openConditions, questions: $0.openQuestions) }
      }
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

  private static func differences(
    _ example: SchemeExample, _ result: Determination,
    unknown: @escaping () -> ExampleComparison.OpenFacts?
  ) -> [Problem] {
    var comparison = ExampleComparison(example, unknown: unknown)
    comparison.compareNow(with: result)
    comparison.compareExit(with: result)
    comparison.compareBenefit(with: result)
    comparison.compareApply(with: result)
    return comparison.problems
  }
}

extension Assessment {
  /// The conditions of which it cannot be said whether they are met.
  fileprivate var openConditions: [Bilingual] {
    zip(scheme.conditions, conditions).filter { $1.outcome == .undetermined }.map(\.0.label)
  }

  /// What to enter to settle the months.
  fileprivate var openQuestions: [Bilingual] {
    (range?.settledBy ?? []).map { question(about: $0) }
  }
}
