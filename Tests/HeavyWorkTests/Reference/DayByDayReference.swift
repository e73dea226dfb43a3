/// The calculation once more, for tests: over single days and sets of days.
///
/// It has nothing of the engine in it, and is slow on purpose: every step stands as the rules say.
/// It knows no unknown functions, no `knownFrom` and no incomplete dates, and no scheme's period of
/// force; the state pension date is given to it.
final class DayByDayReference {
  let scheme: ModelScheme
  let history: ModelHistory
  let pension: ModelDate
  let asOf: ModelDate

  /// The first day of any spell, and the day after the last one that can be asked about.
  let firstDay: Int
  let endDay: Int

  /// By day since `firstDay`: what the day is like for points, as an index in `situations`.
  let situationOfDay: [Int]
  let situations: [DaySituation]
  /// The total rate of each situation per unit of time, as a whole number over `commonDenominator`.
  private let unitRates: [Int128]
  private let commonDenominator: Int128

  /// How much time of each situation lies before `tallyDay`; later days go on from here.
  private var tally: [Int]
  private var tallyDay: Int

  /// Sets of days by condition or route, made when first asked for.
  var daySets: [String: DaySets] = [:]
  /// What was left out of whole calendar years, by year.
  var outsideBlocks: [Int: ReferenceFraction] = [:]

  /// Days up to and including `through` can be asked about; at least the pension date, the
  /// reference date and the month after them can.
  init(
    scheme: ModelScheme, history: ModelHistory, pension: ModelDate, asOf: ModelDate,
    through: ModelDate? = nil
  ) {
    self.scheme = scheme
    self.history = history
    self.pension = pension
    self.asOf = asOf
    let last = max(pension, asOf, through ?? asOf).adding(days: 40).number
    let first = min(history.spells.map(\.from.number).min() ?? asOf.number, last)
    endDay = last
    firstDay = first
    (situationOfDay, situations) = DaySituation.ofEachDay(
      scheme: scheme, history: history, from: first, to: last)
    var common: Int128 = 1
    let unit = Self.yearsPerUnit(scheme.time.measure)
    let rates = situations.map { $0.rate * unit }
    for rate in rates {
      common = ReferenceFraction.leastMultiple(common, rate.denominator)
    }
    unitRates = rates.map { $0.numerator * (common / $0.denominator) }
    commonDenominator = common
    tally = situations.map { _ in 0 }
    tallyDay = first
  }

  /// What a tick, or a day, is of a year.
  static func yearsPerUnit(_ measure: ModelMeasure) -> ReferenceFraction {
    switch measure {
    case .months: ReferenceFraction(1, over: Int128(12 * ReferenceCalendar.ticksPerMonth))
    case .days365: ReferenceFraction(100, over: 36_525)
    }
  }

  // MARK: Points

  /// The days before `date`, each one put with its situation.
  private func count(before date: ModelDate) {
    precondition(date.number <= endDay, "asked about a day beyond the reference's last one")
    if date.number < tallyDay {
      tally = situations.map { _ in 0 }
      tallyDay = firstDay
    }
    let ticks = ReferenceCalendar.ticks
    let inMonths = scheme.time.measure == .months
    while tallyDay < date.number {
      tally[situationOfDay[tallyDay - firstDay]] += inMonths ? ticks[tallyDay] : 1
      tallyDay += 1
    }
  }

  /// What all spells earned before a day.
  func earned(on date: ModelDate) -> ReferenceFraction {
    count(before: date)
    var sum: Int128 = 0
    for (amount, rate) in zip(tally, unitRates) where amount > 0 {
      sum += Int128(amount) * rate
    }
    return ReferenceFraction(sum, over: commonDenominator)
  }

  /// The points that conditions and routes look at.
  func totalPoints(on date: ModelDate) -> ReferenceFraction {
    steps(of: earned(on: date), on: date).left
  }

  /// What becomes of the sum, one step after another.
  private func steps(of earned: ReferenceFraction, on date: ModelDate) -> ReferenceTotal {
    var total = ReferenceTotal()
    total.blocks = scheme.blocks == nil ? .zero : pointsOutsideBlocks(before: date)
    let inBlocks = earned - total.blocks
    let born = history.born
    let multiplied = inBlocks * (scheme.multiplierByBirth?.value(on: born)?.fraction ?? .one)
    total.multiplier = multiplied - inBlocks
    let capped = min(multiplied, scheme.pointsMaximum?.value(on: date)?.fraction ?? multiplied)
    total.maximum = multiplied - capped
    total.reserved = min(capped, scheme.reservedByBirth?.value(on: born)?.fraction ?? .zero)
    total.left = capped - total.reserved
    return total
  }

  /// The points still to be earned until so many count; nothing where a multiplier of 0 lets none,
  /// or the maximum cuts them off.
  func pointsWanting(for counted: ReferenceFraction, on date: ModelDate) -> ReferenceFraction? {
    let has = earned(on: date)
    let inBlocks = has - steps(of: has, on: date).blocks
    let multiplier = scheme.multiplierByBirth?.value(on: history.born)?.fraction ?? .one
    guard multiplier > .zero else { return nil }
    let reserved = scheme.reservedByBirth?.value(on: history.born)?.fraction ?? .zero
    let maximum = scheme.pointsMaximum?.value(on: date)?.fraction
    if let maximum, counted + reserved > maximum { return nil }
    return (counted + reserved) / multiplier - inBlocks
  }

  /// Points as of a day with all their parts.
  func points(on date: ModelDate) -> ReferencePoints {
    count(before: date)
    let unit = Self.yearsPerUnit(scheme.time.measure)
    let earned = earned(on: date)
    var result = ReferencePoints(earned: earned, total: steps(of: earned, on: date))
    result.byElement = scheme.elements.map { _ in .zero }
    result.bySpell = history.spells.map { _ in .zero }
    for (amount, situation) in zip(tally, situations) where amount > 0 {
      let time = unit * ReferenceFraction(amount)
      for index in scheme.elements.indices {
        result.byElement[index] = result.byElement[index] + situation.byElement[index] * time
      }
      for index in history.spells.indices {
        result.bySpell[index] = result.bySpell[index] + situation.bySpell[index] * time
      }
      result.unattributed = result.unattributed + situation.unattributed * time
      if situation.tied { result.tied = true }
    }
    return result
  }
}

/// What changes the sum of all spells, in order.
struct ReferenceTotal: Sendable, Equatable {
  /// What unfinished blocks take off.
  var blocks = ReferenceFraction.zero
  /// What multiplying adds, or takes off.
  var multiplier = ReferenceFraction.zero
  /// What the maximum takes off.
  var maximum = ReferenceFraction.zero
  /// What is kept for other uses.
  var reserved = ReferenceFraction.zero
  /// What counts.
  var left = ReferenceFraction.zero
}

struct ReferencePoints: Sendable {
  /// After category maxima and overlap, before anything that changes the sum.
  var earned: ReferenceFraction
  var total: ReferenceTotal
  /// In the scheme's order, after overlap and before every maximum.
  var byElement: [ReferenceFraction] = []
  /// Of functions with a rate of their own.
  var unattributed = ReferenceFraction.zero
  /// In the history's order, after category maxima and overlap; they add up to `earned`.
  var bySpell: [ReferenceFraction] = []
  /// Spells that bring the same stood side by side and not all of them counted: the total is
  /// certain, which of them it came from is a matter of choice.
  var tied = false

  /// What category maxima took off.
  var categoryCut: ReferenceFraction {
    byElement.reduce(unattributed, +) - earned
  }
}
