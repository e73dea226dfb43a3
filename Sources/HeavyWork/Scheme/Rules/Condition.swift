/// A condition (voorwaarde) of a scheme: a named test on a career and an exit day; shared, not
/// copied.
public final class Condition: Sendable {
  /// What is tested; one case, one file, one key in the scheme file.
  ///
  /// It is looked at often, so it is shared and not copied.
  public indirect enum Test: Sendable {
    /// A bound on points.
    case points(PointsRule)
    /// Time worked, and how much of it.
    case service(ServiceRule, atLeast: Dated<Duration>)
    /// An unbroken stretch up to exit, and how long.
    case continuous(ContinuousRule, atLeast: Dated<Duration>)
    /// Work on one day.
    case employed(EmployedRule)
    /// A birth date within bounds.
    case born(BornRule)
    /// An age reached.
    case age(AgeRule)
    /// A fact of the person.
    case attribute(AttributeRule)
    /// Not agreed or not known yet, so it can be neither met nor not met.
    case undecided
  }

  /// The name in files.
  public let id: String
  /// The name for people.
  public let label: Bilingual
  /// What is tested: one of the kinds of conditions.
  public let test: Test
  /// Where it comes from.
  public let source: SourceReference?
  /// A remark to show with it.
  public let note: Bilingual?

  init(
    id: String, label: Bilingual, test: Test, source: SourceReference?, note: Bilingual?
  ) {
    self.id = id
    self.label = label
    self.test = test
    self.source = source
    self.note = note
  }
}

extension Condition {
  /// The keys that name a test; exactly one of them stands in a condition.
  static let kinds = [
    "points", "service", "continuous", "employed", "born", "age", "attribute", "undecided",
  ]

  static func read(_ node: JSONNode, id: String, _ reading: SchemeReading) -> Condition? {
    let problems = reading.problems
    guard
      let object = ObjectReader(
        node, keys: kinds + ["atLeast", "label", "source", "note"],
        what: Bilingual(nl: "een voorwaarde", en: "a condition"), problems: problems)
    else { return nil }
    let label = object.required("label").flatMap { problems.bilingual($0) }
    let source = reading.source(in: object)
    let note = object.optional("note").flatMap { problems.bilingual($0) }
    guard let kind = object.exactlyOne(of: kinds), let rule = object.optional(kind) else {
      return nil
    }
    let measured = kind == "service" || kind == "continuous"
    let atLeast = (measured ? object.required("atLeast") : object.optional("atLeast")).flatMap {
      problems.dated($0) { problems.duration($0) }
    }
    if !measured, object.has("atLeast") {
      refuseAtLeast(beside: kind, in: object, problems)
    }
    let test: Test? =
      switch kind {
      case "points": PointsRule.read(rule, problems).map { .points($0) }
      case "service":
        ServiceRule.read(rule, reading).flatMap { rule in
          atLeast.map { .service(rule, atLeast: $0) }
        }
      case "continuous":
        ContinuousRule.read(rule, reading).flatMap { rule in
          atLeast.map { .continuous(rule, atLeast: $0) }
        }
      case "employed": EmployedRule.read(rule, reading).map { .employed($0) }
      case "born": BornRule.read(rule, problems).map { .born($0) }
      case "age": AgeRule.read(rule, problems).map { .age($0) }
      case "attribute": AttributeRule.read(rule, reading).map { .attribute($0) }
      default: readUndecided(rule, problems)
      }
    guard let label, let test else { return nil }
    return Condition(id: id, label: label, test: test, source: source, note: note)
  }

  private static func refuseAtLeast(
    beside kind: String, in object: ObjectReader, _ problems: ProblemCollector
  ) {
    let hasPlace = ["points", "age", "attribute"].contains(kind)
    problems.add(
      .contradiction, at: object.offset(of: "atLeast"),
      hasPlace
        ? Bilingual(
          nl: "‘atLeast’ hoort binnen ‘\(kind)’, niet ernaast.",
          en: "‘atLeast’ belongs inside ‘\(kind)’, not beside it.")
        : Bilingual(
          nl: "‘atLeast’ heeft geen zin bij ‘\(kind)’.",
          en: "‘atLeast’ makes no sense with ‘\(kind)’."),
      remedy: hasPlace
        ? Bilingual(
          nl: "Zet ‘atLeast’ tussen de haken van ‘\(kind)’.",
          en: "Put ‘atLeast’ between the brackets of ‘\(kind)’.")
        : Bilingual(nl: "Haal ‘atLeast’ weg.", en: "Remove ‘atLeast’."))
  }

  private static func readUndecided(_ node: JSONNode, _ problems: ProblemCollector) -> Test? {
    guard let undecided = problems.bool(node) else { return nil }
    if undecided { return .undecided }
    problems.add(
      .unknownValue, at: node.offset,
      Bilingual(
        nl: "‘undecided’ kan alleen true zijn.", en: "‘undecided’ can only be true."),
      remedy: Bilingual(
        nl: "Schrijf true, of zet er de toets voor in de plaats.",
        en: "Write true, or put the test in its place."))
    return nil
  }
}
