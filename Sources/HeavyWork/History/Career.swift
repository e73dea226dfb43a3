/// A career: a work history whose every name the scheme knows, ready to be calculated.
public struct Career: Sendable {
  /// The birth date.
  public let born: Day
  /// Named facts about the person.
  public let attributes: [String: AttributeValue]
  /// The periods, in the order they were entered.
  public let spells: [CareerSpell]
  /// Time of which nothing is known; nothing where the whole career was entered.
  let unknownPast: CareerSpell?
  /// The SHA-256 of what the text it was read from says, without comments and spacing; nothing
  /// where it was not read from one.
  public let sha256: String?

  /// Everything that may have been worked: the spells, and the time of which nothing is known.
  var possibleSpells: [CareerSpell] { spells + (unknownPast.map { [$0] } ?? []) }

  /// Whether every date and every function is known.
  var isKnown: Bool { unknownPast == nil && spells.allSatisfy(\.isKnown) }
}

/// A period of a career, resolved against a scheme.
///
/// It holds many texts and never changes, so it is shared, not copied.
public final class CareerSpell: Sendable {
  /// The period as it was entered.
  public let entered: Spell
  /// The function's place in the scheme; nothing where it is not listed and counts 0, or where it
  /// is not known.
  public let function: Int?
  /// The kind's place in the scheme.
  public let kind: Int
  /// The days that are certain, up to but not including the end; none where dates leave none.
  let span: DaySpan
  /// The days at the most, where a date is only a month or a year.
  let widest: DaySpan
  /// The part-time factor as entered or worked out from hours.
  public let factor: Exact
  /// The factor that counts, after the scheme's part-time rule, in the scheme's factor units.
  let countedFactor: Int64
  /// The share of the kind, in the scheme's kind units.
  let kindShare: Int64
  /// Levels that differ from the function's, by element.
  let overrides: [Int: Int]
  /// The employer, for comparing.
  let employer: String?
  /// The sector, for comparing.
  let sector: String?
  /// Whether it is work for an employer that counts.
  let employerCounts: Bool

  init(
    entered: Spell, function: Int?, kind: Int, span: DaySpan, widest: DaySpan, factor: Exact,
    countedFactor: Int64, kindShare: Int64, overrides: [Int: Int], employer: String?,
    sector: String?, employerCounts: Bool
  ) {
    self.entered = entered
    self.function = function
    self.kind = kind
    self.span = span
    self.widest = widest
    self.factor = factor
    self.countedFactor = countedFactor
    self.kindShare = kindShare
    self.overrides = overrides
    self.employer = employer
    self.sector = sector
    self.employerCounts = employerCounts
  }

  /// Whether its time can earn points or count as service by itself.
  var participates: Bool { countedFactor > 0 && kindShare > 0 }

  /// Whether it is work of which the function is not known.
  var hasUnknownFunction: Bool { entered.function == nil }

  /// Whether its dates and function are known.
  var isKnown: Bool { span == widest && !hasUnknownFunction }
}

extension Career {
  /// Resolves a history against a scheme.
  ///
  /// - Throws: all problems at once, those of the file included.
  public init(reading bytes: [UInt8], under scheme: Scheme) throws(Problems) {
    let document = WorkHistory.document(bytes)
    try self.init(document.history, document.problems, under: scheme, sha256: document.sha256)
  }

  /// Resolves a history against a scheme.
  ///
  /// - Throws: all problems at once.
  public init(_ history: WorkHistory, under scheme: Scheme) throws(Problems) {
    let problems = ProblemCollector(bytes: [], root: nil)
    try self.init(history, problems, under: scheme, sha256: nil)
  }

  init(
    _ history: WorkHistory?, _ problems: ProblemCollector, under scheme: Scheme, sha256: String?
  ) throws(Problems) {
    let resolver = SpellResolver(scheme: scheme, problems: problems)
    let spells = history?.spells.compactMap { resolver.resolve($0) } ?? []
    guard let history, !problems.hasErrors else { throw Problems(problems.sorted) }
    self.init(
      born: history.born, attributes: history.attributes, spells: spells,
      unknownPast: history.knownFrom.flatMap {
        resolver.unknownPast(before: $0, born: history.born)
      },
      sha256: sha256)
  }
}
