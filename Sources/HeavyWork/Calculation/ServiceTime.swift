/// The days of chosen spells, and how much time they are before an exit day.
///
/// A fact that is not known (an employer that was not entered) leaves days that may count and
/// days that surely do, so everything is worked out twice: at the least and at the most. It is asked
/// for many exit days, and shared, not copied.
final class ServiceTime: Sendable {
  /// An amount that is between two bounds; they are equal where everything is known.
  struct Amount: Sendable {
    let least: Int
    let most: Int
  }

  /// Days that surely count, as stretches in order.
  let certain: [DaySpan]
  /// Days that may count; the same as `certain` where everything is known.
  let possible: [DaySpan]
  /// Whether every fact is known that decides which days count.
  let isKnown: Bool
  /// `certain` and `possible` in month ticks, as they are added up for many exit days.
  private let certainTicks: [TickSpan]
  private let possibleTicks: [TickSpan]
  /// The same in calendar years or months that count whole, where the rule asked about has such.
  private let certainBuckets: CalendarBuckets?
  private let possibleBuckets: CalendarBuckets?

  /// A stretch from one month tick to another.
  private struct TickSpan {
    let start: Int
    let end: Int

    init(_ span: DaySpan) {
      start = MonthMeasure.tick(of: span.start)
      end = MonthMeasure.tick(of: span.end)
    }
  }

  /// - Parameter rule: the one rule whose time will be asked for, if any.
  init(
    _ selector: Selector, _ spells: [CareerSpell], _ scheme: Scheme, atExit: EmployersAtExit?,
    forService: Bool = true, rule: ServiceRule? = nil
  ) {
    let truths = spells.map {
      selector.matches($0, scheme, atExit: atExit, forService: forService)
    }
    func limited(_ span: DaySpan) -> DaySpan {
      guard forService, let from = scheme.time.from else { return span }
      return DaySpan(start: max(span.start, from), end: span.end)
    }
    // Being employed asks for the job itself, and a rule that names a kind for that kind of work.
    let whole = !forService || selector.kinds != nil
    func days(_ least: Truth, _ span: (CareerSpell) -> DaySpan) -> [DaySpan] {
      var days: [DaySpan] = []
      days.reserveCapacity(spells.count)
      for (spell, truth) in zip(spells, truths) where truth >= least {
        let span = limited(span(spell))
        if whole { days.append(span) } else { spell.addPart(of: span, under: scheme, to: &days) }
      }
      return days.merged()
    }
    isKnown = zip(spells, truths).allSatisfy { spell, truth in
      truth == .notMet || truth == .met && spell.span == spell.widest
    }
    certain = days(.met) { $0.span }
    possible = isKnown ? certain : days(.undetermined) { $0.widest }
    certainTicks = certain.map { TickSpan($0) }
    possibleTicks = isKnown ? certainTicks : possible.map { TickSpan($0) }
    let (sure, most) = (certain, possible)
    certainBuckets = rule.flatMap { CalendarBuckets(sure, $0) }
    possibleBuckets = isKnown ? certainBuckets : rule.flatMap { CalendarBuckets(most, $0) }
  }

  /// Month ticks of service before the exit day.
  func ticks(of rule: ServiceRule, before exit: Day, _ windows: Windows) -> Amount {
    if rule.gaps == nil, rule.per == nil {
      let least = ServiceTime.ticks(certainTicks, before: exit, window: windows.least)
      guard !isKnown || windows.least != windows.most else {
        return Amount(least: least, most: least)
      }
      return Amount(
        least: least, most: ServiceTime.ticks(possibleTicks, before: exit, window: windows.most))
    }
    let gaps = bounds(of: rule.gaps)
    let least = ServiceTime.ticks(
      certain, certainBuckets, rule, gaps.least, before: exit, window: windows.least)
    guard !isKnown || windows.least != windows.most else {
      return Amount(least: least, most: least)
    }
    return Amount(
      least: least,
      most: ServiceTime.ticks(
        possible, possibleBuckets, rule, gaps.most, before: exit, window: windows.most))
  }

  /// The gaps to bridge at the least and at the most.
  ///
  /// With a total, work that only may count can also use up what another gap needed. Then at the
  /// least nothing is bridged, and at the most every gap by itself.
  private func bounds(of gaps: Gaps?) -> (least: Gaps?, most: Gaps?) {
    guard !isKnown, let gaps, gaps.total != nil else { return (gaps, gaps) }
    return (nil, Gaps(each: gaps.each, total: nil))
  }

  /// The first day before which so many month ticks surely are; nothing where they never are.
  func firstDay(with ticks: Int) -> Day? {
    var left = ticks
    for span in certainTicks {
      if span.end - span.start >= left {
        return TimeMeasure.months.firstDay(fromGrain: Int128(span.start + left))
      }
      left -= span.end - span.start
    }
    return nil
  }

  /// Month ticks of the unbroken stretch up to and including the day before exit.
  func unbrokenTicks(gaps: Gaps?, before exit: Day) -> Amount {
    func length(_ spans: [DaySpan], _ gaps: Gaps?) -> Int {
      guard let last = ServiceTime.stretches(spans, before: exit, gaps).last, last.end == exit
      else { return 0 }
      return MonthMeasure.ticks(from: last.start, to: exit)
    }
    let gaps = bounds(of: gaps)
    return Amount(least: length(certain, gaps.least), most: length(possible, gaps.most))
  }

  /// The days from which the last so much time worked lies, at the least and at the most.
  ///
  /// More work makes the window shorter, so at the least it begins where all possible work puts it.
  func windows(ofLast length: Duration, before exit: Day) -> Windows {
    func start(_ spans: [DaySpan]) -> Day {
      var left = length.amount
      for span in spans.reversed() where span.start < exit {
        let end = min(span.end, exit)
        let time = MonthMeasure.ticks(from: span.start, to: end)
        if time >= left { return MonthMeasure.lastDay(before: end, ticks: left) }
        left -= time
      }
      return .first
    }
    return Windows(least: start(possible), most: start(certain))
  }

  /// Whether a day is in the spells.
  func contains(_ day: Day) -> Truth {
    if certain.contains(where: { $0.contains(day) }) { return .met }
    return possible.contains { $0.contains(day) } ? .undetermined : .notMet
  }

  private static func ticks(
    _ spans: [DaySpan], _ buckets: CalendarBuckets?, _ rule: ServiceRule, _ gaps: Gaps?,
    before exit: Day, window: Day?
  ) -> Int {
    if let bucket = rule.per, let wholeFrom = rule.wholeFrom {
      let ticks =
        buckets?.ticks(before: exit, window: window)
        ?? Buckets(bucket: bucket, wholeFrom: wholeFrom).ticks(
          clipped(stretches(spans, before: exit, gaps), from: window), before: exit)
      // Whole years on the edges never make it more than the window holds.
      return window.map { min(ticks, MonthMeasure.ticks(from: $0, to: exit)) } ?? ticks
    }
    return ticks(
      stretches(spans, before: exit, gaps).map { TickSpan($0) }, before: exit, window: window)
  }

  private static func ticks(_ stretches: [TickSpan], before exit: Day, window: Day?) -> Int {
    let exit = MonthMeasure.tick(of: exit)
    let from = window.map { MonthMeasure.tick(of: $0) } ?? Int.min
    var total = 0
    for stretch in stretches {
      let (start, end) = (max(stretch.start, from), min(stretch.end, exit))
      if start < end { total += end - start }
    }
    return total
  }

  private static func clipped(_ spans: [DaySpan], from window: Day?) -> [DaySpan] {
    guard let window else { return spans }
    return spans.compactMap { span in
      span.end > window ? DaySpan(start: max(span.start, window), end: span.end) : nil
    }
  }

  /// The stretches before the exit day, with the gaps that count as worked closed.
  ///
  /// Time between the last spell and exit is no gap: it has no work after it.
  static func stretches(_ spans: [DaySpan], before exit: Day, _ gaps: Gaps?) -> [DaySpan] {
    var result: [DaySpan] = []
    var left = gaps?.total?.amount
    for span in spans.reversed() where span.start < exit {
      let span = DaySpan(start: span.start, end: min(span.end, exit))
      guard let gaps, let later = result.last,
        gaps.each.map({ later.start <= $0.after(span.end) }) ?? true
      else { result.append(span); continue }
      if let total = gaps.total, let remaining = left {
        let gap = total.measure(from: span.end, to: later.start)
        guard gap <= remaining else {
          // The total is used up: this gap stays open, and so do all before it.
          left = -1
          result.append(span)
          continue
        }
        left = remaining - gap
      }
      result[result.count - 1].start = span.start
    }
    return result.reversed()
  }
}

extension Selector {
  /// Whether a spell is among those chosen.
  ///
  /// - Parameter forService: whether only spells whose time counts are meant; being employed
  ///   asks for the job itself, whatever its time counts for.
  /// - Parameter atExit: for whom one works on the day before exit, where that matters.
  func matches(
    _ spell: CareerSpell, _ scheme: Scheme, atExit: EmployersAtExit?, forService: Bool
  ) -> Truth {
    let selectedByKind = kinds?.contains(spell.kind)
    if selectedByKind == false { return .notMet }
    if forService {
      guard spell.employerCounts, spell.participates || selectedByKind == true else {
        return .notMet
      }
    }
    var truth = Truth.met
    if spell.hasUnknownFunction {
      if functions != nil || group != nil { truth = .undetermined }
    } else {
      if let functions {
        guard let function = spell.function, functions.contains(function) else { return .notMet }
      }
      if let group {
        guard let function = spell.function, scheme.functions[function].groups.contains(group)
        else { return .notMet }
      }
    }
    if let fteAtLeast, spell.factor < Exact(fteAtLeast) { return .notMet }
    if let atExit { truth = min(truth, atExit.include(spell)) }
    if let employer = folded.employer {
      truth = min(truth, spell.employer.map { Truth($0 == employer) } ?? .undetermined)
    }
    if let sector = folded.sector {
      truth = min(truth, spell.sector.map { Truth($0 == sector) } ?? .undetermined)
    }
    return truth
  }
}
