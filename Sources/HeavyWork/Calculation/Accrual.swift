/// How a career earns points over time, under one scheme.
///
/// The career is cut into segments in which nothing changes: no spell begins or ends and no
/// rate changes. In a segment points grow by the same whole number of grains for each grain of
/// time, so the points as of any day are a sum that is kept and one multiplication.
struct Accrual: Sendable {
  /// A stretch of time in which nothing changes.
  struct Segment: Sendable {
    let start: Day
    let startGrain: Int
    /// The scheme's rate period.
    let period: Int
    /// The places among `parts` of what each spell adds.
    let parts: Range<Int>
    /// Grains of points for each grain of time.
    let rate: Int128
    /// Grains earned before this segment.
    let before: Int128
  }

  let scheme: Scheme
  let spells: [CareerSpell]
  /// Whether what is not known is taken at the most it can bring, instead of the least.
  let atMost: Bool
  /// In order of time; each ends where the next begins, the last goes on for ever.
  private(set) var segments: [Segment]
  /// What spells add in the segments, one behind the other, with the part-time factor that counts
  /// after overlap.
  private var parts: [Overlap.Contender]
  private let overridden: [Int: [FunctionRate]]
  /// The days of which it is not known what they earned.
  let unknownDays: [DaySpan]

  init(_ career: Career, under scheme: Scheme, atMost: Bool = false) {
    self.scheme = scheme
    self.atMost = atMost
    spells = atMost ? career.possibleSpells : career.spells
    overridden = Accrual.overriddenRates(career.spells, scheme)
    unknownDays = career.isKnown ? [] : career.possibleSpells.flatMap(\.unknownDays)
    (segments, parts) = ([], [])
    (segments, parts) = makeSegments()
  }

  /// What each spell adds in a segment.
  func parts(of segment: Segment) -> ArraySlice<Overlap.Contender> { parts[segment.parts] }

  /// The yearly rate of a spell in a rate period; nothing for a function that is not listed.
  func rate(ofSpell spell: Int, period: Int) -> FunctionRate? {
    if let rates = overridden[spell] { return rates[period] }
    if atMost, spells[spell].hasUnknownFunction { return scheme.rates.highest(inPeriod: period) }
    return spells[spell].function.map { scheme.rates[period, $0] }
  }

  /// The points earned before a day, in grains, before anything changes their total.
  func grains(asOf day: Day) -> Int128 {
    guard let index = segments.lastIndex(where: { $0.start < day }) else { return 0 }
    let time = scheme.time.measure.grain(of: day) - segments[index].startGrain
    return segments[index].before + segments[index].rate * Int128(time)
  }

  /// The first day before which so many grains are earned; nothing where they never are.
  func firstDay(with grains: Int128) -> Day? {
    guard grains > 0 else { return nil }
    for index in segments.indices {
      let segment = segments[index]
      let next = index + 1 < segments.count ? segments[index + 1] : nil
      if let next, next.before < grains { continue }
      guard segment.rate > 0 else { return nil }
      let time = Rounding.ceiling.whole(grains - segment.before, over: segment.rate)
      return scheme.time.measure.firstDay(fromGrain: Int128(segment.startGrain) + time)
    }
    return nil
  }

  private static func overriddenRates(
    _ spells: [CareerSpell], _ scheme: Scheme
  ) -> [Int: [FunctionRate]] {
    var result: [Int: [FunctionRate]] = [:]
    for (index, spell) in spells.enumerated() where !spell.overrides.isEmpty {
      guard let function = spell.function else { continue }
      let maker = RateMaker(scheme)
      result[index] = (0...scheme.rates.changes.count).map { period in
        maker.rate(
          of: scheme.functions[function], overrides: spell.overrides,
          on: scheme.rates.start(ofPeriod: period))
      }
    }
    return result
  }

  /// The days of a spell that may earn points; empty where it takes no part.
  func earningSpan(ofSpell index: Int) -> DaySpan {
    let spell = spells[index]
    let span = atMost ? spell.widest : spell.span
    guard spell.participates, spell.employerCounts else {
      return DaySpan(start: span.start, end: span.start)
    }
    return DaySpan(start: max(span.start, scheme.time.from ?? span.start), end: span.end)
  }

  private func makeSegments() -> ([Segment], [Overlap.Contender]) {
    let spans = spells.indices.map { earningSpan(ofSpell: $0) }
    var cuts: [Day] = []
    cuts.reserveCapacity(2 * spans.count + scheme.rates.changes.count)
    for span in spans where !span.isEmpty {
      cuts.append(span.start)
      if span.end != .never { cuts.append(span.end) }
    }
    guard let first = cuts.min() else { return ([], []) }
    for change in scheme.rates.changes where change > first { cuts.append(change) }
    cuts.sort()
    var segments: [Segment] = []
    segments.reserveCapacity(cuts.count)
    var parts: [Overlap.Contender] = []
    parts.reserveCapacity(cuts.count)
    for cut in cuts where segments.last?.start != cut {
      segments.append(segment(from: cut, spans, after: segments.last, adding: &parts))
    }
    return (segments, parts)
  }

  private func segment(
    from start: Day, _ spans: [DaySpan], after last: Segment?,
    adding parts: inout [Overlap.Contender]
  ) -> Segment {
    let period = scheme.rates.period(of: start)
    let begin = parts.count
    for index in spans.indices where spans[index].contains(start) {
      let counted = spells[index].counted(inPeriod: period)
      guard counted.takesPart else { continue }
      parts.append(
        Overlap.Contender(
          spell: index, rate: rate(ofSpell: index, period: period)?.total ?? 0,
          kindShare: counted.kind, factor: counted.factor))
    }
    if parts.count > begin + 1 {
      let counted = Overlap(
        rule: scheme.time.overlap, fullTime: scheme.scale.factorUnits, spells: spells
      )
      .applied(to: Array(parts[begin...]))
      parts.replaceSubrange(begin..., with: counted)
    }
    var total: Int128 = 0
    for index in begin..<parts.count {
      total += parts[index].worth * Int128(parts[index].factor)
    }
    total *= Int128(scheme.scale.multiplierUnits)
    let grain = scheme.time.measure.grain(of: start)
    let before = last.map { $0.before + $0.rate * Int128(grain - $0.startGrain) } ?? 0
    return Segment(
      start: start, startGrain: grain, period: period, parts: begin..<parts.count, rate: total,
      before: before)
  }
}
