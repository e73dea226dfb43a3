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
  var possibleSpells: [CareerSpell] { unknownPast.map { spells + [$0] } ?? spells }

  /// Whether every date and every function is known.
  var isKnown: Bool { unknownPast == nil && spells.allSatisfy(\.isKnown) }
}

/// How much of a spell's time counts.
struct CountedShare: Sendable, Equatable {
  /// The part-time factor, after the scheme's rule for it, in the scheme's factor units.
  let factor: Int64
  /// The share of the kind, in the scheme's kind units.
  let kind: Int64

  /// Whether any of it counts.
  var takesPart: Bool { factor > 0 && kind > 0 }
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
  /// The part-time factor as entered or worked out from hours, in units of which so many make 1.
  let ownFactor: (units: Int64, in: Int64)
  /// How much of its time counts in the first rate period of the scheme.
  private let countedFirst: CountedShare
  /// The same for every rate period; empty where it never changes.
  private let countedByPeriod: [CountedShare]
  /// Levels that differ from the function's, by element.
  let overrides: [Int: Int]
  /// The employer, for comparing.
  let employer: String?
  /// The sector, for comparing.
  let sector: String?
  /// Whether it is work for an employer that counts.
  let employerCounts: Bool

  init(
    entered: Spell, function: Int?, kind: Int, span: DaySpan, widest: DaySpan,
    ownFactor: (units: Int64, in: Int64), counted: CountedShare,
    countedByPeriod: [CountedShare] = [], overrides: [Int: Int], employer: String?,
    sector: String?, employerCounts: Bool
  ) {
    self.entered = entered
    self.function = function
    self.kind = kind
    self.span = span
    self.widest = widest
    self.ownFactor = ownFactor
    countedFirst = counted
    self.countedByPeriod = countedByPeriod
    self.overrides = overrides
    self.employer = employer
    self.sector = sector
    self.employerCounts = employerCounts
  }

  /// The part-time factor as entered or worked out from hours.
  public var factor: Exact { Exact(Int128(ownFactor.units), over: Int128(ownFactor.in)) }

  /// How much of its time counts in a rate period.
  func counted(inPeriod period: Int) -> CountedShare {
    countedByPeriod.isEmpty ? countedFirst : countedByPeriod[period]
  }

  /// Whether its time can, at some time, earn points or count as service by itself.
  var participates: Bool {
    countedFirst.takesPart || countedByPeriod.contains { $0.takesPart }
  }

  /// Whether its kind of work counts at some time.
  var kindCounts: Bool { countedFirst.kind > 0 || countedByPeriod.contains { $0.kind > 0 } }

  /// The parts of a stretch of its days before a day in which its kind counts for nothing.
  func kindIdle(in span: DaySpan, before day: Day, under scheme: Scheme) -> [DaySpan] {
    guard !countedByPeriod.isEmpty else { return [] }
    var parts: [DaySpan] = []
    for (period, share) in countedByPeriod.enumerated() where share.kind == 0 {
      let start = max(span.start, scheme.rates.start(ofPeriod: period))
      let end = min(span.end, scheme.rates.end(ofPeriod: period), day)
      if start < end { parts.append(DaySpan(start: start, end: end)) }
    }
    return parts.merged()
  }

  /// Adds the parts of a stretch of its days in which its time counts, in order.
  func addPart(of span: DaySpan, under scheme: Scheme, to days: inout [DaySpan]) {
    guard !countedByPeriod.isEmpty else {
      if participates { days.append(span) }
      return
    }
    var parts: [DaySpan] = []
    for (period, share) in countedByPeriod.enumerated() where share.takesPart {
      let start = max(span.start, scheme.rates.start(ofPeriod: period))
      let end = min(span.end, scheme.rates.end(ofPeriod: period))
      if start < end { parts.append(DaySpan(start: start, end: end)) }
    }
    days += parts.merged()
  }

  /// How many days of a stretch its time counts.
  func countedDays(of span: DaySpan, under scheme: Scheme) -> Int {
    guard !countedByPeriod.isEmpty else {
      return participates ? span.start.days(until: span.end) : 0
    }
    var parts: [DaySpan] = []
    addPart(of: span, under: scheme, to: &parts)
    return parts.reduce(0) { $0 + $1.start.days(until: $1.end) }
  }

  /// The same period with another function and other dates.
  func with(_ entered: Spell, function: Int?, span: DaySpan, widest: DaySpan) -> CareerSpell {
    CareerSpell(
      entered: entered, function: function, kind: kind, span: span, widest: widest,
      ownFactor: ownFactor, counted: countedFirst, countedByPeriod: countedByPeriod,
      overrides: overrides, employer: employer, sector: sector, employerCounts: employerCounts)
  }

  /// Whether it is work of which the function is not known.
  var hasUnknownFunction: Bool { entered.function == nil }

  /// The days on which it may earn points that are not known.
  var unknownDays: [DaySpan] {
    guard participates, employerCounts else { return [] }
    let edges = [
      DaySpan(start: widest.start, end: span.start), DaySpan(start: span.end, end: widest.end),
    ]
    return (hasUnknownFunction || span.isEmpty ? [widest] : edges).filter { !$0.isEmpty }
  }

  /// Whether its dates and function are known.
  var isKnown: Bool { span == widest && !hasUnknownFunction }
}

extension Career {
  /// Resolves a history against a scheme.
  ///
  /// - Throws: all problems at once, those of the file included.
  public init(reading bytes: [UInt8], under scheme: Scheme) throws(Problems) {
    if let plain = PlainHistory(bytes) {
      let problems = ProblemCollector(valid: bytes)
      try self.init(
        plain.history(of: bytes), problems, under: scheme, sha256: plain.sha256(of: bytes))
      return
    }
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
    var spells: [CareerSpell] = []
    spells.reserveCapacity(history?.spells.count ?? 0)
    for spell in history?.spells ?? [] {
      if let resolved = resolver.resolve(spell, after: spells.last) { spells.append(resolved) }
    }
    guard let history, !problems.hasErrors else { throw Problems(problems.sorted) }
    self.init(
      born: history.born, attributes: history.attributes, spells: spells,
      unknownPast: history.knownFrom.flatMap {
        resolver.unknownPast(before: $0, born: history.born)
      },
      sha256: sha256)
  }
}
