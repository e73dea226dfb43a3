/// A scheme compiled for working out points and months of many careers quickly.
///
/// It holds flat tables of whole numbers and answers exactly what `CareerView` answers; a scheme
/// or career it has no table for is left to `CareerView` (`init` or `prepare` then gives
/// nothing). That the
/// two agree is held by tests on random schemes and careers.
public final class Scorer: Sendable {
  /// A spell ready to be scored.
  struct Piece: Sendable {
    let start: Int
    let end: Int
    /// Grains of points for each month tick.
    let rate: Int64
    /// The service conditions the spell surely counts for, and those it may count for.
    let certain: UInt64
    let possible: UInt64
  }

  /// A career ready to be scored: spells in order of time that do not overlap.
  public struct Pieces: Sendable {
    let pieces: [Piece]
  }

  /// The points and months on one day.
  public struct Score: Sendable, Equatable {
    /// Points after the maximum, in grains: the smallest part of a point that the scheme can bring.
    public let grains: Int64
    /// The months that are certain.
    public let months: Int
    /// The most months that may turn out.
    public let possibleMonths: Int
  }

  private enum Test: Sendable {
    case pointsAtLeast(Int64)
    case service(ticks: Int)
  }

  private enum Months: Sendable {
    case fixed(Int)
    case linear(full: Int64, maximum: Int64, Rounding)
  }

  private let scheme: Scheme
  private let tests: [Test]
  private let codes: [WhenCode]
  private let months: [Months]
  private let maximumGrains: Int64
  private let maximumMonths: Int
  private let minimumMonths: Int

  /// Compiles a scheme; nothing where it has rules that only `CareerView` knows.
  public init?(_ scheme: Scheme) {
    guard scheme.time.measure == .months, scheme.rates.changes.isEmpty,
      scheme.growsWithTime, scheme.exit.choices == nil, !scheme.points.changesTheWhole
    else { return nil }
    // A career of 300 years at the highest rate must fit, times the months of a route.
    let top = scheme.functions.indices.map { scheme.rates[0, $0].total }.max() ?? 0
    let scale = scheme.scale
    let unit = Int128(scale.kindUnits) * Int128(scale.factorUnits) * Int128(scale.yearGrains)
    let largest = Int128(top) * unit * 300
    let months = scheme.exit.maximumMonths.largest
    let maximum = scheme.points.maximum.map { scale.grains($0.steps[0].value) }
    guard largest < Int128(Int64.max), (maximum ?? 0) * Int128(2 * months + 2) < Int128(Int64.max)
    else { return nil }
    var tests: [Test] = []
    for condition in scheme.conditions {
      guard let test = Scorer.compile(condition.test, scale) else { return nil }
      tests.append(test)
    }
    var compiled: [Months] = []
    for route in scheme.routes {
      guard let months = Scorer.compile(route.months, scale, maximum: months) else { return nil }
      compiled.append(months)
    }
    self.scheme = scheme
    self.tests = tests
    codes = scheme.routes.map(\.code)
    self.months = compiled
    maximumGrains = maximum.map { Int64($0) } ?? Int64.max
    maximumMonths = months
    minimumMonths = scheme.exit.minimumMonths.largest
  }

  private static func compile(_ test: Condition.Test, _ scale: PointScale) -> Test? {
    switch test {
    case .points(let rule):
      // A scheme that grows with time asks for no fewer points than a bound.
      Int64(exactly: scale.grains(rule.values.steps[0].value)).map { .pointsAtLeast($0) }
    case .service(let rule, let atLeast)
    where rule.gaps == nil && rule.per == nil && !rule.weighted && rule.within == nil
      && rule.blocks == nil:
      .service(ticks: atLeast.steps[0].value.amount)
    default: nil
    }
  }

  private static func compile(
    _ months: MonthsRule, _ scale: PointScale, maximum: Int
  ) -> Months? {
    switch months.shape {
    case .maximum: return .fixed(maximum)
    case .fixed(let months): return .fixed(months.steps[0].value)
    case .linear(let full, let maximum, let round):
      guard case .points = months.measure else { return nil }
      let (grains, most) = (scale.grains(full.steps[0].value), Int64(maximum.steps[0].value))
      guard grains * Int128(2 * most + 2) < Int128(Int64.max) else { return nil }
      return .linear(full: Int64(grains), maximum: most, round)
    case .steps: return nil
    }
  }
}

extension Scorer {
  /// Makes a career ready; nothing where spells overlap or override exposures.
  public func prepare(_ career: Career) -> Pieces? {
    guard career.isKnown else { return nil }
    var pieces: [Piece] = []
    let from = scheme.time.from.map { MonthMeasure.tick(of: $0) } ?? Int.min
    for spell in career.spells {
      guard spell.overrides.isEmpty else { return nil }
      let selected = selection(spell)
      let earns = spell.participates && spell.employerCounts
      guard earns || selected.possible != 0 else { continue }
      let rate =
        earns
        ? (spell.function.map { scheme.rates[0, $0].total } ?? 0) * spell.counted(inPeriod: 0).kind
          * spell.counted(inPeriod: 0).factor : 0
      let start = max(from, MonthMeasure.tick(of: spell.span.start))
      let end = spell.span.end == .never ? Int.max : MonthMeasure.tick(of: spell.span.end)
      guard start < end else { continue }
      pieces.append(
        Piece(
          start: start, end: end, rate: rate, certain: selected.certain,
          possible: selected.possible))
    }
    pieces.sort { $0.start < $1.start }
    for (piece, next) in zip(pieces, pieces.dropFirst()) where next.start < piece.end { return nil }
    return Pieces(pieces: pieces)
  }

  private func selection(_ spell: CareerSpell) -> (certain: UInt64, possible: UInt64) {
    var (certain, possible): (UInt64, UInt64) = (0, 0)
    for (index, condition) in scheme.conditions.enumerated() {
      guard case .service(let rule, _) = condition.test else { continue }
      let truth = rule.of.matches(spell, scheme, atExit: nil, forService: true)
      if truth == .met { certain |= 1 << UInt64(index) }
      if truth != .notMet { possible |= 1 << UInt64(index) }
    }
    return (certain, possible)
  }

  /// The points and months of a career on a day.
  public func score(_ career: Pieces, asOf day: Day) -> Score {
    let now = MonthMeasure.tick(of: day)
    var grains: Int64 = 0
    for piece in career.pieces where piece.start < now {
      grains &+= piece.rate &* Int64(min(piece.end, now) - piece.start)
    }
    grains = min(grains, maximumGrains)
    var outcomes = WhenCode.Outcomes()
    for index in tests.indices {
      outcomes.set(index, outcome(index, grains, career, now))
    }
    var (certain, possible) = (0, 0)
    for index in codes.indices {
      let open = codes[index].evaluated(outcomes)
      guard open != .notMet else { continue }
      let given = bounded(months[index], grains)
      if open == .met { certain = max(certain, given) }
      possible = max(possible, given)
    }
    return Score(grains: grains, months: certain, possibleMonths: possible)
  }

  private func outcome(_ index: Int, _ grains: Int64, _ career: Pieces, _ now: Int) -> Truth {
    switch tests[index] {
    case .pointsAtLeast(let bound): return Truth(grains >= bound)
    case .service(let ticks):
      let bit: UInt64 = 1 << UInt64(index)
      var (least, most) = (0, 0)
      for piece in career.pieces where piece.start < now && piece.possible & bit != 0 {
        let time = min(piece.end, now) - piece.start
        most += time
        if piece.certain & bit != 0 { least += time }
      }
      return Truth(least: least, most: most, reach: ticks)
    }
  }

  private func bounded(_ months: Months, _ grains: Int64) -> Int {
    let given: Int
    switch months {
    case .fixed(let months): given = months
    case .linear(let full, let maximum, let round):
      let product = maximum * min(grains, full)
      switch round {
      case .floor: given = Int(product / full)
      case .nearest: given = Int((2 * product + full) / (2 * full))
      case .ceiling: given = Int((product + full - 1) / full)
      }
    }
    let cut = min(given, maximumMonths)
    return cut < minimumMonths ? 0 : cut
  }
}
