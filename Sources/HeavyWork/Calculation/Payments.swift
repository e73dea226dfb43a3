/// What is paid from exit to state pension, and the levy the employer owes on it.
public struct Payments: Sendable {
  /// The payments of one calendar year.
  public struct Year: Sendable {
    /// The calendar year.
    public let year: Int
    /// How many months are paid in it.
    public let months: Int
    /// The gross amount of its last payment, in euros.
    public let perMonth: Money
    /// Paid in the year.
    public let paid: Money
    /// What may be paid in the year without the levy (drempelvrijstelling).
    public let exempt: Money
    /// What is paid above that.
    public let excess: Money
    /// The levy rate in percent.
    public let levyPercent: ExactDecimal
    /// The levy on the excess, rounded half up to the cent.
    public let levy: Money
    /// The earlier year whose amounts were used, where the law has not set this year's.
    public let amountsOf: Int?
  }

  /// The first day without work, on which the first payment is made.
  public let exit: Day
  /// How many months are paid.
  public let months: Int
  /// The share of the full amount, for part-time work; from 0 through 1.
  public let share: Exact
  /// The years, in order.
  public let years: [Year]

  /// Everything paid, gross.
  public var total: Money { years.reduce(.zero) { $0 + $1.paid } }
  /// Everything paid above what is exempt.
  public var excess: Money { years.reduce(.zero) { $0 + $1.excess } }
  /// The levy over all years, owed by the employer.
  public var levy: Money { years.reduce(.zero) { $0 + $1.levy } }
  /// The earliest year whose amounts stand in for later ones.
  public var amountsOf: Int? { years.lazy.compactMap(\.amountsOf).min() }
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
    let plan = PaymentPlan(
      exit: MonthDay(option.date), months: option.months, pension: MonthDay(pension))
    self.init(plan, rules, share: view.share(rules.partTime, before: option.date), tables)
  }

  /// Works out the payments of a plan.
  init?(_ plan: PaymentPlan, _ rules: BenefitRules, share: Exact, _ tables: StatutoryTables) {
    let first = plan.first.asDay
    // Money for fewer months than the time is spread over all of it.
    let paidMonths = rules.atMostMonths?.value(on: first).map { min($0, plan.months) }
    let spread = Exact(Int128(paidMonths ?? plan.months), over: Int128(plan.months))
    let part = share.multiplied(by: spread)
    let (firstYear, firstMonth, _) = first.civil
    var years: [Year] = []
    years.reserveCapacity(plan.months / 12 + 2)
    var sum = YearSum(firstYear, tables)
    // What is exempt runs to the state pension, which can be part of a month after the last payment.
    for index in 0..<max(plan.months, plan.exempt.upperBound) {
      let year = firstYear + (firstMonth - 1 + index) / 12
      if sum.year != year {
        if sum.months > 0 { years.append(sum.finished(tables)) }
        sum = YearSum(year, tables)
      }
      if plan.exempt.contains(index) { sum.addExempt() }
      guard index < plan.months else { continue }
      // What goes by the year alone is worked out once a year.
      if sum.months == 0 || !rules.goesByYear {
        guard let amount = rules.amount(on: first.adding(months: index), tables) else {
          return nil
        }
        sum.last = amount.money.multiplied(by: part)
        sum.note(amount)
      }
      sum.pay()
    }
    if sum.months > 0 { years.append(sum.finished(tables)) }
    self.years = years
    exit = first
    months = plan.months
    self.share = share
  }

  /// What is paid and exempt in one calendar year, while it is added up.
  private struct YearSum {
    let year: Int
    /// What is exempt a month; nothing before the tables begin.
    private let threshold: StatutoryAmount?
    private(set) var months = 0
    /// What is paid a month, as of the last payment.
    var last = Money.zero
    private var paid = Money.zero
    private var exempt = Money.zero
    private var amountsOf: Int?

    init(_ year: Int, _ tables: StatutoryTables) {
      self.year = year
      threshold = tables.threshold(year: year, withExtra: true)
    }

    mutating func pay() {
      months += 1
      paid += last
    }

    mutating func addExempt() {
      guard let threshold else { return }
      exempt += threshold.money
      note(threshold)
    }

    mutating func note(_ amount: StatutoryAmount) {
      guard let year = amount.ofEarlierYear else { return }
      amountsOf = min(amountsOf ?? year, year)
    }

    func finished(_ tables: StatutoryTables) -> Year {
      let excess = paid > exempt ? paid - exempt : .zero
      let percent = tables.levyPercent(year: year) ?? .zero
      let rate = Exact(
        Int128(percent.units), over: Int128(ExactDecimal.powerOfTen(percent.decimals)) * 100)
      return Year(
        year: year, months: months, perMonth: last, paid: paid, exempt: exempt, excess: excess,
        levyPercent: percent, levy: excess.multiplied(by: rate), amountsOf: amountsOf)
    }
  }
}

extension BenefitRules {
  /// Whether all payments of a calendar year are of one amount.
  fileprivate var goesByYear: Bool {
    switch perMonth {
    case .rvuThreshold, .rvuThresholdWithExtra: true
    case .statePensionSingle, .fixed: false
    }
  }

  func amount(on day: Day, _ tables: StatutoryTables) -> StatutoryAmount? {
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
    let cuts = career.spells.flatMap { [$0.span.start, $0.span.end] }.filter {
      start < $0 && $0 < end
    }
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
