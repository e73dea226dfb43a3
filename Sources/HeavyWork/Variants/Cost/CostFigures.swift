/// A sum as it is shown: amounts rounded half up to the cent, numbers of people and months to two
/// decimals.
struct CostFigures: Equatable, Sendable {
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
    benefit = CostFigures.money(sum.benefit)
    excess = CostFigures.money(sum.excess)
    levy = CostFigures.money(sum.levy)
    replacement = assumptions.replacementCost.map {
      CostFigures.money(sum.leavers * Int128($0.value.units(ofDecimals: 2)))
    }
    avoided = assumptions.avoidedAbsence.map {
      CostFigures.money(sum.months * Int128($0.value.units(ofDecimals: 2)))
    }
  }

  private static func money(_ cents: Int128) -> Money {
    Money(cents: Int64(clamping: Rounding.nearest.whole(cents, over: CostSum.certain)))
  }

  /// Amounts of years added up as they are shown; people are paid in more years than one and not
  /// added up.
  static func total(_ years: [CostFigures], _ assumptions: CostAssumptions) -> CostFigures {
    var total = CostFigures()
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
