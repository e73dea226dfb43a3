/// What schemes cost under one set of assumptions, side by side, as every rendering shows it.
///
/// The first scheme is the base. Figures of fewer than ten people are not shown, and neither are those
/// of a variant that would tell, beside an earlier scheme, about fewer than ten people.
public struct CostReport: Sendable {
  /// A scheme and its figures as they are shown; amounts are rounded once for each year.
  struct Shown: Sendable {
    /// The key in files: `base`, `variant1` and so on.
    let key: String
    /// The name in columns and rows.
    let name: Bilingual
    let flows: CashFlows
    /// In the order of years, then of `CostScenario`.
    let years: [[CostFigures]]
    let total: [CostFigures]
    /// What the cost of all years is worth in the first; nothing where no rate is given.
    let presentValue: [Money]?
    /// Years that are not shown, each a bit.
    let hidden: UInt64
    let hidesTotal: Bool

    func isHidden(_ place: Int) -> Bool { hidden & 1 << place != 0 }
  }

  /// What it rests on.
  public let assumptions: CostAssumptions
  let shown: [Shown]
  let cohorts: CostCohorts
  /// Whether there are people of whom it cannot be said, who are not counted.
  let leavesOut: Bool
  /// What each scheme has other than each earlier one.
  let moves: [[[CashFlows.Move]]]

  /// - Parameter flows: the base, then the variants; all with the same assumptions and reference date.
  init(_ flows: [CashFlows], _ assumptions: CostAssumptions, leavesOut: Bool = false) {
    self.assumptions = assumptions
    self.leavesOut = leavesOut
    cohorts = CostCohorts(flows)
    let moves = flows.enumerated().map { place, one in
      flows.prefix(place).map { one.moves(from: $0) }
    }
    self.moves = moves
    shown = flows.enumerated().map { place, one in
      CostReport.shown(place, one, moves[place])
    }
  }

  private static func shown(
    _ place: Int, _ flows: CashFlows, _ moves: [[CashFlows.Move]]
  ) -> Shown {
    let assumptions = flows.assumptions
    let years = flows.inOrder.map { entry in
      CostScenario.allCases.map { CostFigures(entry.cell[$0], assumptions) }
    }
    let total = CostScenario.allCases.map { scenario in
      CostFigures.total(years.map { $0[scenario.place] }, assumptions)
    }
    let moved = moves.map { MovedPeople($0) }
    let counts =
      [flows.behind.own, flows.behind.all] + moved.flatMap { [$0.own, $0.all] }
    let hidden = counts.reduce(0) { $0 | SmallGroups.hiddenYears(years.count, $1) }
    let value = assumptions.discount.map { rate in
      CostScenario.allCases.map { scenario in
        PresentValue(rate.value).value(of: years.map { $0[scenario.place].cost })
      }
    }
    return Shown(
      key: place == 0 ? "base" : "variant\(place)", name: CostReport.name(place), flows: flows,
      years: years, total: total,
      presentValue: value, hidden: hidden,
      hidesTotal: counts.contains { SmallGroups.isSmall($0(flows.allYears)) })
  }

  /// How a scheme is called in rows, as in the rest of a comparison.
  private static func name(_ place: Int) -> Bilingual {
    place == 0
      ? Bilingual(nl: "Uitgangspunt", en: "Base")
      : Bilingual(nl: "Variant \(place)", en: "Variant \(place)")
  }

  var years: [Int] { Array(assumptions.years) }
}

extension CostReport {
  /// What a variant costs more than the base in a year; nothing where either is not shown.
  func difference(_ variant: Int, year: Int, _ scenario: CostScenario) -> Money? {
    let (base, other) = (shown[0], shown[variant])
    guard !base.isHidden(year), !other.isHidden(year) else { return nil }
    return other.years[year][scenario.place].cost - base.years[year][scenario.place].cost
  }

  /// What a variant costs more than the base in all years.
  func difference(_ variant: Int, _ scenario: CostScenario) -> Money? {
    let (base, other) = (shown[0], shown[variant])
    guard !base.hidesTotal, !other.hidesTotal else { return nil }
    return other.total[scenario.place].cost - base.total[scenario.place].cost
  }

  /// What a variant costs more than the base, for a headline, in whole euros: `Kosten 2027–2031:
  /// € 1.200.000 meer (bij lage deelname € 800.000 meer, bij hoge € 1.600.000 meer).`.
  func headline(_ variant: Int, _ language: Language) -> String {
    let span = CostReport.span(assumptions.years)
    guard let low = difference(variant, .low), let middle = difference(variant, .middle),
      let high = difference(variant, .high)
    else {
      return language(
        nl: "Het verschil in kosten \(span) staat er niet: het gaat om minder dan tien mensen.",
        en: "The difference in cost \(span) is not shown: it is about fewer than ten people.")
    }
    let figures = [middle, low, high].map { CostReport.signed($0.wholeEuros, language) }
    return language(
      nl:
        "Kosten \(span): \(figures[0]) (bij lage deelname \(figures[1]), bij hoge \(figures[2])).",
      en: "Cost \(span): \(figures[0]) (at low take-up \(figures[1]), at high \(figures[2])).")
  }

  static func span(_ years: ClosedRange<Int>) -> String {
    years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
  }

  /// A difference in words.
  static func signed(_ amount: Money, _ language: Language) -> String {
    let figure = Wording.money(Money(cents: abs(amount.cents)), language)
    if amount == .zero { return language(nl: "evenveel", en: "the same") }
    return amount > .zero
      ? language(nl: "\(figure) meer", en: "\(figure) more")
      : language(nl: "\(figure) minder", en: "\(figure) less")
  }
}

/// What amounts of later years are worth in the first one.
///
/// An amount of the first year counts in full, one of each further year is divided once more by 1 and
/// the rate. The factor of a year is rounded half up to 15 decimals, and an amount to the cent.
struct PresentValue {
  private static let whole: Int128 = 1_000_000_000_000_000

  private let rate: ExactDecimal

  init(_ rate: ExactDecimal) { self.rate = rate }

  /// The factors of so many years.
  func factors(_ count: Int) -> [Exact] {
    var factor = PresentValue.whole
    let below = 1_000_000 + Int128(rate.units(ofDecimals: 4))
    return (0..<count).map { _ in
      defer { factor = Rounding.nearest.whole(factor * 1_000_000, over: below) }
      return Exact(factor, over: PresentValue.whole)
    }
  }

  /// The value of amounts, the first year's first.
  func value(of amounts: [Money]) -> Money {
    zip(amounts, factors(amounts.count)).reduce(.zero) { $0 + $1.0.multiplied(by: $1.1) }
  }
}

extension Money {
  /// The amount rounded half up to whole euros.
  var wholeEuros: Money {
    Money(cents: Int64(clamping: Rounding.nearest.whole(Int128(cents), over: 100) * 100))
  }
}
