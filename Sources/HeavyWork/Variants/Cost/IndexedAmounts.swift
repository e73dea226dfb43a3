/// Amounts of years that are not set yet, raised each 1 January by an assumed percentage.
///
/// Each year's amount is that of the year before with its percentage, rounded half up to the cent, so
/// that anyone can follow it with pencil and paper.
extension CostAssumptions {
  /// The statutory figures with amounts through a year; what the law has set stays as it is.
  ///
  /// The extra amount rises with the threshold.
  func indexed(_ tables: StatutoryTables, through last: Int) -> StatutoryTables {
    var thresholds = tables.thresholds
    while let row = thresholds.last, row.year < last {
      let percent = CostAssumptions.percent(thresholdIndexation, in: row.year + 1)
      thresholds.append(
        .init(
          year: row.year + 1, perMonth: row.perMonth.raised(percent),
          extra: row.extra.raised(percent), source: row.source))
    }
    var pensions = tables.statePensionSingle
    while let row = pensions.last, row.from.year < last {
      let year = row.from.year + 1
      let percent = CostAssumptions.percent(benefitIndexation, in: year)
      pensions.append(
        .init(
          from: Day(unchecked: year, 1, 1), perMonth: row.perMonth.raised(percent),
          source: row.source))
    }
    return StatutoryTables(
      version: tables.version, checkedOn: tables.checkedOn, sources: tables.sources,
      pensionAges: tables.pensionAges, pensionAgeSetThrough: tables.pensionAgeSetThrough,
      thresholds: thresholds, levyRates: tables.levyRates, statePensionSingle: pensions,
      upkeep: tables.upkeep, hash: tables.hash)
  }

  /// A scheme's benefit with its own amounts through a year.
  ///
  /// An amount of the scheme holds in the year of the reference date and in the year in which it was
  /// last changed; after that it rises. The exempt threshold and the state pension rise with the
  /// statutory figures.
  func indexed(_ rules: BenefitRules, asOf: Day, through last: Int) -> BenefitRules {
    guard case .fixed(let dated) = rules.perMonth, var amount = dated.steps.last?.value else {
      return rules
    }
    var steps = dated.steps
    let set = max(asOf.year, steps.last?.from?.year ?? asOf.year)
    for year in (set + 1)..<max(set + 1, last + 1) {
      let day = Day(unchecked: year, 1, 1)
      if let end = dated.end, end <= day { break }
      amount = amount.raised(CostAssumptions.percent(benefitIndexation, in: year))
      steps.append(.init(from: day, value: amount))
    }
    return BenefitRules(
      perMonth: .fixed(Dated(steps: steps, end: dated.end)), partTime: rules.partTime,
      atMostMonths: rules.atMostMonths, source: rules.source)
  }
}

extension Money {
  /// This amount raised by a percentage, rounded half up to the cent.
  func raised(_ percent: ExactDecimal) -> Money {
    multiplied(by: Exact(1) + Exact(percent).multiplied(by: Exact(1, over: 100)))
  }
}
