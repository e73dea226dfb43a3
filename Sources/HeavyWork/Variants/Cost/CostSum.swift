/// What people cost together, each with the chance that it comes about; exact.
///
/// A chance has 18 decimals: 12 of staying and 6 of taking part. So all sums have one denominator,
/// and nothing is rounded before a figure is shown.
struct CostSum: Equatable {
  /// Certain, in units of a chance.
  static let certain: Int128 = 1_000_000_000_000_000_000

  /// People who are paid, times `certain`; the others are in cents or months, and also times it.
  var people: Int128 = 0
  /// People who stop in the year.
  var leavers: Int128 = 0
  /// Months that are paid.
  var months: Int128 = 0
  /// What is paid.
  var benefit: Int128 = 0
  /// What of it is above the exempt threshold.
  var excess: Int128 = 0
  /// The levy on that.
  var levy: Int128 = 0

  /// Adds the payments that so many people get in a year with a chance.
  mutating func add(_ year: Payments.Year, people count: Int, chance: Int128, isFirst: Bool) {
    let weight = Int128(count) * chance
    people += weight
    if isFirst { leavers += weight }
    months += Int128(year.months) * weight
    benefit += Int128(year.paid.cents) * weight
    excess += Int128(year.excess.cents) * weight
    levy += Int128(year.levy.cents) * weight
  }

  static func += (left: inout CostSum, right: CostSum) {
    left.people += right.people
    left.leavers += right.leavers
    left.months += right.months
    left.benefit += right.benefit
    left.excess += right.excess
    left.levy += right.levy
  }
}

/// A sum as it is shown: amounts rounded half up to the cent, numbers of people and months to two
/// decimals.
struct ShownSum: Equatable {
  var people = Exact.zero
  var months = Exact.zero
  var leavers = Exact.zero
  var benefit = Money.zero
  var excess = Money.zero
  var levy = Money.zero
  /// What it costs to replace those who stop; nothing where that is not given.
  var replacement: Money?
  /// Absence that is saved; nothing where that is not given.
  var avoided: Money?

  /// What is paid without the levy.
  var exempt: Money { benefit - excess }
  /// What the employer pays.
  var cost: Money { benefit + levy }

  init() {}

  init(_ sum: CostSum, _ assumptions: CostAssumptions) {
    people = Exact(sum.people, over: CostSum.certain)
    months = Exact(sum.months, over: CostSum.certain)
    leavers = Exact(sum.leavers, over: CostSum.certain)
    benefit = ShownSum.money(sum.benefit)
    excess = ShownSum.money(sum.excess)
    levy = ShownSum.money(sum.levy)
    replacement = assumptions.replacementCost.map {
      ShownSum.money(sum.leavers * Int128($0.value.units(ofDecimals: 2)))
    }
    avoided = assumptions.avoidedAbsence.map {
      ShownSum.money(sum.months * Int128($0.value.units(ofDecimals: 2)))
    }
  }

  private static func money(_ cents: Int128) -> Money {
    Money(cents: Int64(clamping: Rounding.nearest.whole(cents, over: CostSum.certain)))
  }

  /// Amounts of years added up as they are shown; people are paid in more years than one and not
  /// added up.
  static func total(_ years: [ShownSum], _ assumptions: CostAssumptions) -> ShownSum {
    var total = ShownSum()
    if assumptions.replacementCost != nil { total.replacement = .zero }
    if assumptions.avoidedAbsence != nil { total.avoided = .zero }
    for year in years {
      total.benefit += year.benefit
      total.excess += year.excess
      total.levy += year.levy
      if let amount = year.replacement { total.replacement? += amount }
      if let amount = year.avoided { total.avoided? += amount }
    }
    return total
  }
}
