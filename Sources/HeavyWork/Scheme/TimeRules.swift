/// Which time counts, and for how much (`time`).
public struct TimeRules: Sendable {
  /// How part-time work counts.
  public enum PartTime: Sendable, Equatable {
    /// By its factor: 0.8 counts 0.8.
    case proportional
    /// As full-time, whatever the factor above 0.
    case full
    /// As full-time from this factor on, below it by its factor; where no bound is in force, by its
    /// factor.
    case fullFrom(Dated<ExactDecimal>)
  }

  /// How jobs at the same time count.
  public enum Overlap: String, Sendable, CaseIterable {
    /// The heaviest first, until together they are one full-time job.
    case fullTime
    /// Only the one that brings most.
    case highest
    /// All of them, also above full-time together.
    case sum
  }

  /// A kind of spell and the share of its time that counts.
  public struct Kind: Sendable {
    /// The name in files.
    public let id: String
    /// The share that counts; 0, or none in force, means no part in points or service.
    public let share: Dated<ExactDecimal>
  }

  /// How a spell's time is measured for points.
  public let measure: TimeMeasure
  /// How part-time work counts.
  public let partTime: PartTime
  /// How jobs at the same time count.
  public let overlap: Overlap
  /// The kinds a spell may have; the first is `employment`, counting 1.
  public let kinds: [Kind]
  /// Nothing before this day counts for points or service.
  public let from: Day?
  /// Only work for these employers counts; nothing means every employer.
  public let employers: [String]?
  /// Where this comes from.
  public let source: SourceReference?
}

extension TimeRules {
  static let keys = ["measure", "partTime", "overlap", "kinds", "from", "employers", "source"]

  static func read(_ node: JSONNode?, _ reading: SchemeReading, earnsPoints: Bool) -> TimeRules {
    let problems = reading.problems
    let what = Bilingual(nl: "regels over tijd", en: "rules about time")
    guard let node, let object = ObjectReader(node, keys: keys, what: what, problems: problems)
    else { return TimeRules(.months, .proportional, .fullTime) }
    // Where points are earned these two decide much, so the file must say them.
    let need = { (key: String) in earnsPoints ? object.required(key) : object.optional(key) }
    return TimeRules(
      object.optional("measure").flatMap { problems.choice($0, TimeMeasure.self) } ?? .months,
      need("partTime").flatMap { readPartTime($0, problems) } ?? .proportional,
      need("overlap").flatMap { problems.choice($0, Overlap.self) } ?? .fullTime,
      kinds: readKinds(object.optional("kinds"), problems),
      from: object.optional("from").flatMap { problems.day($0) },
      employers: object.optional("employers").flatMap { problems.nonEmptyList($0) }?
        .compactMap { problems.text($0) },
      source: reading.source(in: object))
  }

  private init(
    _ measure: TimeMeasure, _ partTime: PartTime, _ overlap: Overlap, kinds: [Kind] = [employment],
    from: Day? = nil, employers: [String]? = nil, source: SourceReference? = nil
  ) {
    self.init(
      measure: measure, partTime: partTime, overlap: overlap, kinds: kinds, from: from,
      employers: employers, source: source)
  }

  /// The days on which a number changes, so that a spell counts for more or less from then on.
  var changes: [Day] {
    let bound: [Day] = if case .fullFrom(let bound) = partTime { bound.changes } else { [] }
    return bound + kinds.flatMap(\.share.changes)
  }

  /// Ordinary employment, which counts in full whatever a file says about other kinds.
  static let employment = Kind(id: "employment", share: Dated(.one))

  private static func readPartTime(_ node: JSONNode, _ problems: ProblemCollector) -> PartTime? {
    enum Word: String, CaseIterable { case proportional, full }
    guard node.members != nil else {
      return problems.choice(node, Word.self, or: "{ \"fullFrom\": 0.8 }").map {
        $0 == .full ? .full : .proportional
      }
    }
    let what = Bilingual(nl: "een grens", en: "a bound")
    return ObjectReader(node, keys: ["fullFrom"], what: what, problems: problems)?
      .required("fullFrom")
      .flatMap { problems.dated($0) { problems.decimal($0, decimals: 4, in: 0...1) } }
      .map { .fullFrom($0) }
  }

  private static func readKinds(_ node: JSONNode?, _ problems: ProblemCollector) -> [Kind] {
    guard let node else { return [employment] }
    guard let members = node.members else {
      problems.wrongType(
        node, expected: Bilingual(nl: "{ soort: deel, … }", en: "{ kind: share, … }"),
        example: "{ \"sickness\": 1 }")
      return [employment]
    }
    var kinds = [employment]
    for member in members {
      let share =
        problems.dated(member.value) { problems.decimal($0, decimals: 4, in: 0...1) }
        ?? Dated(.one)
      if member.key != employment.id {
        kinds.append(Kind(id: member.key, share: share))
      } else if share != Dated(.one) {
        problems.add(
          .contradiction, at: member.value.offset,
          Bilingual(
            nl: "Gewoon werk (‘employment’) telt altijd voor 1.",
            en: "Ordinary work (‘employment’) always counts 1."))
      }
    }
    return kinds
  }
}
