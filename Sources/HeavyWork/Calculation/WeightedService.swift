/// Service in full-time equivalents (`weighted`): part-time by its factor, overlaps together at
/// most one full-time job.
struct WeightedService: Sendable {
  private struct Stretch: Sendable {
    let start: Day
    let end: Day
    let factor: Int64
  }

  private let certain: [Stretch]
  private let possible: [Stretch]

  init(
    _ selector: Selector, _ spells: [CareerSpell], _ scheme: Scheme, atExit: EmployersAtExit?
  ) {
    func stretches(_ enough: Truth) -> [Stretch] {
      let chosen = spells.filter {
        selector.matches($0, scheme, atExit: atExit, forService: true) >= enough
      }
      return WeightedService.stretches(
        chosen, scheme, widest: enough != .met, namesKinds: selector.kinds != nil)
    }
    certain = stretches(.met)
    possible = stretches(.undetermined)
  }

  private static func stretches(
    _ spells: [CareerSpell], _ scheme: Scheme, widest: Bool, namesKinds: Bool
  ) -> [Stretch] {
    let spans = spells.map { spell in
      let span = widest ? spell.widest : spell.span
      return DaySpan(start: max(span.start, scheme.time.from ?? span.start), end: span.end)
    }
    var cuts = Set(spans.filter { !$0.isEmpty }.flatMap { [$0.start, $0.end] })
    if scheme.countedShareChanges, let first = cuts.min(), let last = cuts.max() {
      cuts.formUnion(scheme.rates.changes.filter { first < $0 && $0 < last })
    }
    let days = cuts.sorted()
    return zip(days, days.dropFirst()).compactMap { start, end in
      let period = scheme.rates.period(of: start)
      var factor: Int64 = 0
      for (span, spell) in zip(spans, spells) where span.contains(start) {
        let counted = spell.counted(inPeriod: period)
        // A kind that the rule names counts as service whatever it counts for points.
        if counted.kind > 0 || namesKinds { factor += counted.factor }
      }
      guard factor > 0 else { return nil }
      return Stretch(start: start, end: end, factor: min(factor, scheme.scale.factorUnits))
    }
  }

  /// Month ticks times factor units before the exit day.
  func ticks(before exit: Day, _ windows: Windows) -> (least: Int128, most: Int128) {
    func sum(_ stretches: [Stretch], from: Day?) -> Int128 {
      var total: Int128 = 0
      for stretch in stretches where stretch.start < exit {
        let start = from.map { max($0, stretch.start) } ?? stretch.start
        let end = min(stretch.end, exit)
        guard start < end else { continue }
        total += Int128(MonthMeasure.ticks(from: start, to: end)) * Int128(stretch.factor)
      }
      return total
    }
    return (sum(certain, from: windows.least), sum(possible, from: windows.most))
  }
}
