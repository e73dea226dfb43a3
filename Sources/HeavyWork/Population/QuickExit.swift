/// The earliest exit, as `ExitSearch` finds it.
struct QuickExit {
  /// The first day without work.
  let date: MonthDay
  /// Whole months from that day to the state pension.
  let months: Int
}

/// When and under which rules an exit is looked for.
struct QuickExitRules {
  let asOf: MonthDay
  let firstOfMonth: Bool
  let inForceFrom: MonthDay
  private(set) var inForceThrough: MonthDay

  /// The same, but that what holds on the last day goes on after it.
  var continued: QuickExitRules {
    var rules = self
    rules.inForceThrough = .never
    return rules
  }

  init(_ scheme: Scheme, asOf: Day) {
    self.asOf = MonthDay(asOf)
    firstOfMonth = scheme.exit.day == .firstOfMonth
    inForceFrom = MonthDay(scheme.inForceFrom)
    inForceThrough = scheme.inForceThrough.map { MonthDay($0) } ?? .never
  }
}

extension QuickAnswer {
  /// The largest whole number of months before the state pension at which one may stop.
  ///
  /// - Parameter now: the months that are certain on the reference date.
  @inline(__always)
  func earliestExit(_ pension: MonthDay, _ rules: QuickExitRules, now: Int) -> QuickExit? {
    let least = leastMonths
    let most = min(mostMonths, months(from: rules.asOf, to: pension))
    guard least <= most else { return nil }
    guard growsWithTime, choices == nil, !rules.firstOfMonth,
      rules.inForceThrough == .never
    else { return stepwiseExit(pension, rules, least: least, most: most) }
    let first = min(most, months(from: rules.inForceFrom, to: pension))
    guard least <= first else { return nil }
    if changesWithWorkOnly, career.isOver {
      return now < least ? nil : exit(min(now, first), pension)
    }
    // A later day gives no fewer months and asks for fewer, so the answers are yes from some
    // number down: mostly from the first or not at all. What is reached on the reference date is
    // reached on every later day.
    if now >= first || reaches(first, pension) { return exit(first, pension) }
    var yes = now
    if yes < least {
      guard least < first, reaches(least, pension) else { return nil }
      yes = least
    }
    // Mostly only a little more is reached until then, so the steps begin small.
    var (no, step) = (first, 1)
    while no - yes > step {
      guard reaches(yes + step, pension) else {
        no = yes + step
        break
      }
      yes += step
      step *= 2
    }
    while no - yes > 1 {
      let middle = (yes + no) / 2
      if reaches(middle, pension) { yes = middle } else { no = middle }
    }
    return exit(yes, pension)
  }

  /// Whether the earliest exit may give more than so many months, once everything is known.
  func mayExit(more certain: Int, _ pension: MonthDay, _ rules: QuickExitRules) -> Bool {
    if isDetermined { return false }
    let most = min(mostMonths, months(from: rules.asOf, to: pension))
    let least = max(leastMonths, certain + 1)
    guard least <= most else { return false }
    for months in stride(from: most, through: least, by: -1) where choices?.contains(months) ?? true
    {
      guard let option = option(months, pension, rules), option.months > certain,
        entitlement(on: option.date).possibleMonths >= months
      else { continue }
      return true
    }
    return false
  }

  /// The largest number of months such that the day so long before `pension` is not before `day`.
  @inline(__always)
  private func months(from day: MonthDay, to pension: MonthDay) -> Int {
    let months = pension.month - day.month
    return min(pension.day, calendar.length(day.month)) < day.day ? months - 1 : months
  }

  @inline(never)
  private func reaches(_ months: Int, _ pension: MonthDay) -> Bool {
    entitlement(on: calendar.adding(0 &- months, to: pension), ofAtLeast: months).months >= months
  }

  @inline(__always)
  private func exit(_ months: Int, _ pension: MonthDay) -> QuickExit {
    QuickExit(date: calendar.adding(-months, to: pension), months: months)
  }

  /// Every number of months in turn, for rules that can be lost again.
  private func stepwiseExit(
    _ pension: MonthDay, _ rules: QuickExitRules, least: Int, most: Int
  ) -> QuickExit? {
    for months in stride(from: most, through: least, by: -1) where choices?.contains(months) ?? true
    {
      guard let option = option(months, pension, rules), option.months > 0,
        entitlement(on: option.date).months >= months
      else { continue }
      return option
    }
    return nil
  }

  /// The day so many months before the state pension, and what is left of them where the scheme moves
  /// it on to the first of a month; nothing where the scheme is not in force then.
  private func option(
    _ months: Int, _ pension: MonthDay, _ rules: QuickExitRules
  ) -> QuickExit? {
    var option = exit(months, pension)
    if rules.firstOfMonth, option.date.day > 1 {
      let date = MonthDay(month: option.date.month + 1, day: 1)
      option = QuickExit(date: date, months: pension.month - date.month)
    }
    return rules.inForceFrom <= option.date && option.date <= rules.inForceThrough ? option : nil
  }
}

/// The first month's benefit of an exit, as `Payments` works it out.
struct QuickBenefit {
  private let rules: BenefitRules?
  private let tables: StatutoryTables
  /// Cents by year, where nothing else decides; below 0 where no amount is known.
  private var byYear: [Int64] = []
  private static let firstYear = 1900

  /// Nothing where the benefit depends on the career.
  init?(_ scheme: Scheme, _ tables: StatutoryTables) {
    rules = scheme.benefit
    self.tables = tables
    guard let rules else { return }
    guard rules.partTime == .none, rules.atMostMonths == nil else { return nil }
    switch rules.perMonth {
    case .rvuThreshold, .rvuThresholdWithExtra:
      byYear = (QuickBenefit.firstYear..<2500).map { year in
        rules.amount(on: Day(unchecked: year, 1, 1), tables)?.money.cents ?? -1
      }
    case .statePensionSingle, .fixed: break
    }
  }

  /// Cents paid in the last month of the first calendar year; below 0 where nothing is.
  @inline(__always)
  func cents(_ exit: QuickExit) -> Int64 {
    guard let rules else { return -1 }
    if !byYear.isEmpty { return byYear[exit.date.year - QuickBenefit.firstYear] }
    guard rules.amount(on: exit.date.asDay, tables) != nil else { return -1 }
    let later = min(exit.months - 1, 11 - exit.date.month % 12)
    return rules.amount(on: exit.date.asDay.adding(months: later), tables)?.money.cents ?? -1
  }
}
