/// What is paid from exit to state pension, and the levy the employer owes on it.
public struct Payments: Sendable {
  /// The payments of one calendar year.
  public struct Year: Sendable {
    /// The year.
    public let year: Int
    /// How many months are paid in it.
    public let months: Int
    /// The amount of its last payment.
    public let perMonth: Money
    /// Paid in the year.
    public let paid: Money
    /// What may be paid in the year without the levy.
    public let exempt: Money
    /// What is paid above that.
    public let excess: Money
    /// The levy rate in percent.
    public let levyPercent: ExactDecimal
    /// The levy, rounded half up to the cent.
    public let levy: Money
    /// The earlier year whose amounts were used, where the law has not set this year's.
    public let amountsOf: Int?
  }

  /// The first day without work, on which the first payment is made.
  public let exit: Day
  /// How many months are paid.
  public let months: Int
  /// The share of the full amount, for part-time work.
  public let share: Exact
  /// The years, in order.
  public let years: [Year]

  /// Everything paid.
  public var total: Money { years.reduce(.zero) { $0 + $1.paid } }
  /// Everything paid above what is exempt.
  public var excess: Money { years.reduce(.zero) { $0 + $1.excess } }
  /// The whole levy.
  public var levy: Money { years.reduce(.zero) { $0 + $1.levy } }
  /// The earliest year whose amounts stand in for later ones.
  public var amountsOf: Int? { years.compactMap(\.amountsOf).min() }
}

extension Payments {
  /// Works out the payments of an exit; nothing where the scheme says no amount, or none is known
  /// for the years before the tables begin.
  ///
  /// Payments are made on the exit day and every month after it. What is exempt is counted from
  /// the first payment to the state pension, rounded up to whole months, at most 36, each month
  /// with the threshold of its own year (Wet op de loonbelasting 1964, art. 32ba); it is held
  /// against the payments year by year.
  init?(
    _ option: ExitOption, _ view: CareerView, pension: Day, tables: StatutoryTables
  ) {
    guard let rules = view.scheme.benefit, option.months > 0 else { return nil }
    let share = view.share(rules.partTime, before: option.date)
    // Money for fewer months than the time is spread over all of it.
    let paidMonths = rules.atMostMonths?.value(on: option.date).map { min($0, option.months) }
    let spread = Exact(Int128(paidMonths ?? option.months), over: Int128(option.months))
    var paid: [Int: (months: Int, last: Money, sum: Money)] = [:]
    var earlier: [Int: Int] = [:]
    for index in 0..<option.months {
      let day = option.date.adding(months: index)
      guard let amount = rules.amount(on: day, tables) else { return nil }
      let money = amount.money.multiplied(by: share.multiplied(by: spread))
      let before = paid[day.year]
      paid[day.year] = ((before?.months ?? 0) + 1, money, (before?.sum ?? .zero) + money)
      earlier[day.year] = amount.ofEarlierYear ?? earlier[day.year]
    }
    let exempt = Payments.exempt(from: option.date, pension: pension, tables: tables)
    years = paid.keys.sorted().map { year in
      let payment = paid[year] ?? (0, .zero, .zero)
      let free = exempt[year]?.money ?? .zero
      let excess = payment.sum > free ? payment.sum - free : .zero
      let percent = tables.levyPercent(year: year) ?? .zero
      return Year(
        year: year, months: payment.months, perMonth: payment.last, paid: payment.sum,
        exempt: free, excess: excess, levyPercent: percent,
        levy: excess.multiplied(
          by: Exact(
            Int128(percent.units), over: Int128(ExactDecimal.powerOfTen(percent.decimals)) * 100)),
        amountsOf: [earlier[year], exempt[year]?.ofEarlierYear].compactMap { $0 }.min())
    }
    exit = option.date
    months = option.months
    self.share = share
  }

  /// The longest time before the state pension in which payments can be exempt, in months.
  static let exemptMonths = 36

  private static func exempt(
    from exit: Day, pension: Day, tables: StatutoryTables
  ) -> [Int: StatutoryAmount] {
    let windowStart = pension.adding(months: -exemptMonths)
    var byYear: [Int: StatutoryAmount] = [:]
    var index = 0
    while index < ExitRules.months.upperBound, exit.adding(months: index) < pension {
      let day = exit.adding(months: index)
      if day >= windowStart, let threshold = tables.threshold(year: day.year, withExtra: true) {
        let before = byYear[day.year]?.money ?? .zero
        byYear[day.year] = StatutoryAmount(
          money: before + threshold.money, ofEarlierYear: threshold.ofEarlierYear)
      }
      index += 1
    }
    return byYear
  }
}

extension BenefitRules {
  fileprivate func amount(on day: Day, _ tables: StatutoryTables) -> StatutoryAmount? {
    switch perMonth {
    case .rvuThreshold: tables.threshold(year: day.year, withExtra: false)
    case .rvuThresholdWithExtra: tables.threshold(year: day.year, withExtra: true)
    case .statePensionSingle: tables.statePensionSingle(on: day)
    case .fixed(let dated):
      dated.value(on: day).map { StatutoryAmount(money: $0, ofEarlierYear: nil) }
    }
  }
}

extension CareerView {
  /// The share of the full amount that part-time work leaves.
  fileprivate func share(_ rule: BenefitRules.PartTime, before exit: Day) -> Exact {
    switch rule {
    case .none: Exact(1)
    case .atExit: factor(on: exit.adding(days: -1))
    case .average(let months): averageFactor(from: exit.adding(months: -months), to: exit)
    }
  }

  /// The part-time factor of all work on a day together, at most full-time.
  private func factor(on day: Day) -> Exact {
    let sum = career.spells.filter { $0.span.contains(day) }.reduce(Exact.zero) { $0 + $1.factor }
    return min(sum, Exact(1))
  }

  /// The average factor of the time worked between two days; full-time where none was worked.
  private func averageFactor(from start: Day, to end: Day) -> Exact {
    let cuts = career.spells.flatMap { [$0.span.start, $0.span.end] }.filter { start < $0 && $0 < end }
    let days = Set(cuts + [start, end]).sorted()
    var (weighted, worked) = (Exact.zero, 0)
    for (day, next) in zip(days, days.dropFirst())
    where career.spells.contains(where: { $0.span.contains(day) }) {
      let ticks = MonthMeasure.ticks(from: day, to: next)
      weighted += factor(on: day).multiplied(by: Exact(Int128(ticks)))
      worked += ticks
    }
    return worked == 0 ? Exact(1) : weighted.divided(by: Exact(Int128(worked)))
  }
}
