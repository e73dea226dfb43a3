/// Bounds on the months of earlier exit, and the days on which one may stop (`exit`).
public struct ExitRules: Sendable {
  /// On which days of a month work may stop.
  public enum ExitDay: String, Sendable, CaseIterable {
    /// On any day.
    case any
    /// On the first of a month only.
    case firstOfMonth
  }

  /// From which day the months are counted back.
  public enum Reference: Sendable, Equatable {
    /// The state pension (AOW).
    case statePension
    /// The day an age is reached, in months by the day of birth, for schemes that do not follow
    /// the AOW; and what that day is called.
    case age(byBirth: Dated<Int>, name: Bilingual)
  }

  /// From which day the months are counted back.
  public let before: Reference
  /// More months than this are cut to it.
  public let maximumMonths: Dated<Int>
  /// Fewer months than this are none.
  public let minimumMonths: Dated<Int>
  /// The only numbers of months that may be used, rising; nothing where any number may.
  public let choices: [Int]?
  /// On which days work may stop.
  public let day: ExitDay
  /// Where this comes from.
  public let source: SourceReference?
}

extension ExitRules {
  /// No scheme lets anyone stop more than fifty years early.
  static let months = 0...600

  static func read(_ node: JSONNode, _ reading: SchemeReading) -> ExitRules? {
    let problems = reading.problems
    guard
      let object = ObjectReader(
        node, keys: ["before", "maximumMonths", "minimumMonths", "choices", "day", "source"],
        what: Bilingual(nl: "regels over stoppen", en: "rules about stopping"), problems: problems)
    else { return nil }
    let maximum = object.required("maximumMonths").flatMap {
      problems.dated($0) { problems.whole($0, in: months) }
    }
    let minimum = object.optional("minimumMonths").flatMap {
      problems.dated($0) { problems.whole($0, in: months) }
    }
    let choices = object.optional("choices").flatMap { problems.nonEmptyList($0) }?
      .compactMap { problems.whole($0, in: months) }
    if let choices, !zip(choices, choices.dropFirst()).allSatisfy({ $0 < $1 }) {
      problems.add(
        .wrongOrder, at: object.offset(of: "choices"),
        Bilingual(
          nl: "De keuzes moeten van laag naar hoog staan.", en: "The choices must rise."))
    }
    let day = object.optional("day").flatMap { problems.choice($0, ExitDay.self) }
    let before = object.optional("before").flatMap { readReference($0, problems) }
    guard let maximum else { return nil }
    return ExitRules(
      before: before ?? .statePension, maximumMonths: maximum, minimumMonths: minimum ?? Dated(1),
      choices: choices, day: day ?? .any,
      source: reading.source(in: object))
  }

  private static func readReference(_ node: JSONNode, _ problems: ProblemCollector) -> Reference? {
    enum Word: String, CaseIterable { case statePension }
    guard node.members != nil else {
      return problems.choice(node, Word.self, or: "{ \"age\": { \"years\": 65 } }").map { _ in
        .statePension
      }
    }
    let keys = ["age", "ageByBirth"]
    guard
      let object = ObjectReader(
        node, keys: keys + ["name"], what: Bilingual(nl: "een leeftijd", en: "an age"),
        problems: problems)
    else { return nil }
    let name = object.optional("name").flatMap { problems.bilingual($0) }
    guard let key = object.exactlyOne(of: keys), let node = object.optional(key) else { return nil }
    let age =
      key == "age"
      ? problems.duration(node).map { Dated($0) } : problems.dated(node) { problems.duration($0) }
    return age.map {
      .age(byBirth: $0.map(\.wholeMonths), name: name ?? ExitRules.pensionDate)
    }
  }

  private static let pensionDate = Bilingual(nl: "pensioendatum", en: "pension date")

  /// What the day is called that months are counted back from: a Dutch word that takes ‘de’, and
  /// an English one that takes ‘the’ or ‘your’.
  public var pensionName: Bilingual {
    switch before {
    case .statePension: Bilingual(nl: "AOW", en: "state pension")
    case .age(_, let name): name
    }
  }
}
