/// A career: a work history whose every name the scheme knows, ready to be calculated.
public struct Career: Sendable {
  /// The birth date.
  public let born: Day
  /// Named facts about the person.
  public let attributes: [String: AttributeValue]
  /// The periods, in the order they were entered.
  public let spells: [CareerSpell]
  /// The SHA-256 of the file it was read from; nothing where it was not read from one.
  public let sha256: String?
}

/// A period of a career, resolved against a scheme.
public struct CareerSpell: Sendable {
  /// The period as it was entered.
  public let entered: Spell
  /// The function's place in the scheme; nothing where it is not listed and counts 0.
  public let function: Int?
  /// The kind's place in the scheme.
  public let kind: Int
  /// The days, up to but not including its end.
  let span: DaySpan
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

  /// Whether its time can earn points or count as service by itself.
  var participates: Bool { countedFactor > 0 && kindShare > 0 }
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
      born: history.born, attributes: history.attributes, spells: spells, sha256: sha256)
  }
}
