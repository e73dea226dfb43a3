/// `service`: time worked in chosen spells, overlaps counted once.
///
/// It is not reduced by kind or part-time, unless `weighted` asks for full-time equivalents. It is
/// asked for many exit days, and shared, not copied.
public final class ServiceRule: Sendable {
  /// The stretches of time that count whole or not at all.
  public enum Bucket: String, Sendable, CaseIterable {
    /// Twelve months from 1 January.
    case calendarYear
    /// From the first of a month.
    case calendarMonth
    /// Twelve months, counted back from the exit day.
    case rollingYear

    var months: Int { self == .calendarMonth ? 1 : 12 }
  }

  /// Which spells count.
  public let of: Selector
  /// Only so much time before the exit day counts; nothing means all of it.
  public let within: Window?
  /// Count whole stretches instead of days.
  public let per: Bucket?
  /// How much of a stretch makes it count whole.
  public let wholeFrom: Duration?
  /// Gaps that count as if worked.
  public let gaps: Gaps?
  /// Whether time counts in full-time equivalents.
  public let weighted: Bool
  /// Only whole multiples of this length count, in months; nothing means all of it.
  public let blocks: Duration?

  init(
    of: Selector, within: Window?, per: Bucket?, wholeFrom: Duration?, gaps: Gaps?,
    weighted: Bool, blocks: Duration?
  ) {
    self.of = of
    self.within = within
    self.per = per
    self.wholeFrom = wholeFrom
    self.gaps = gaps
    self.weighted = weighted
    self.blocks = blocks
  }

  /// A stretch of time before the exit day outside of which nothing counts.
  public enum Window: Sendable {
    /// So much time by the calendar.
    case last(Dated<Duration>)
    /// The last so much time in which there was any work that counts.
    case worked(Dated<Duration>)

    /// How long it is.
    public var length: Dated<Duration> {
      switch self {
      case .last(let length), .worked(let length): length
      }
    }
  }
}

extension ServiceRule {
  /// Whether its window is counted in time worked, not by the calendar.
  var hasWorkedWindow: Bool { if case .worked = within { true } else { false } }

  static func read(_ node: JSONNode, _ reading: SchemeReading) -> ServiceRule? {
    let problems = reading.problems
    guard
      let object = ObjectReader(
        node, keys: ["of", "within", "per", "wholeFrom", "gaps", "weighted", "blocks"],
        what: Bilingual(nl: "gewerkte tijd", en: "time worked"), problems: problems)
    else { return nil }
    let selector = object.required("of").flatMap { Selector.read($0, reading) }
    let within = object.optional("within").flatMap { readWindow($0, problems) }
    let per = object.optional("per").flatMap { problems.choice($0, Bucket.self) }
    let wholeFrom = object.optional("wholeFrom").flatMap {
      problems.duration($0, allowDays: true)
    }
    let gaps = object.optional("gaps").flatMap { Gaps.read($0, problems) }
    let weighted = object.optional("weighted").flatMap { problems.bool($0) } ?? false
    let blocks = object.optional("blocks").flatMap { problems.block($0) }
    if per != nil, object.optional("wholeFrom") == nil {
      problems.missingKey(
        "wholeFrom", in: object,
        remedy: Bilingual(
          nl: "Zeg vanaf hoeveel tijd een heel jaar of een hele maand telt.",
          en: "Say how much time makes a year or month count whole."))
    }
    if per == nil, object.optional("wholeFrom") != nil {
      problems.missingKey(
        "per", in: object,
        remedy: Bilingual(
          nl: "‘wholeFrom’ heeft alleen zin met ‘per’.",
          en: "‘wholeFrom’ only makes sense with ‘per’."))
    }
    if weighted, let other = object.present(["per", "gaps"]).first {
      problems.add(
        .contradiction, at: object.offset(of: other),
        Bilingual(
          nl: "‘weighted’ telt deeltijd naar rato; dat gaat niet samen met ‘\(other)’.",
          en: "‘weighted’ counts part-time in proportion, which ‘\(other)’ cannot."))
    }
    return selector.map {
      ServiceRule(
        of: $0, within: within, per: per, wholeFrom: wholeFrom, gaps: gaps, weighted: weighted,
        blocks: blocks)
    }
  }

  private static func readWindow(_ node: JSONNode, _ problems: ProblemCollector) -> Window? {
    let what = Bilingual(nl: "een periode voor het stoppen", en: "a window before exit")
    guard
      let object = ObjectReader(node, keys: ["last", "worked"], what: what, problems: problems),
      let key = object.exactlyOne(of: ["last", "worked"]),
      let length = object.optional(key).flatMap({ problems.dated($0) { problems.duration($0) } })
    else { return nil }
    return key == "last" ? .last(length) : .worked(length)
  }
}
