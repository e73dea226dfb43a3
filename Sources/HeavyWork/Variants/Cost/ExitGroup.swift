/// People who are alike for what they cost: the same payments, born in the same year, as old at exit.
struct ExitGroup: Hashable, Sendable {
  /// When payments fall.
  let plan: PaymentPlan
  /// The year of birth.
  let birthYear: Int
  /// The age at exit in whole months.
  let age: Int
  private let shareAbove: Int128
  private let shareBelow: Int128

  /// The share of the full amount, for part-time work.
  var share: Exact { Exact(shareAbove, over: shareBelow) }

  init(plan: PaymentPlan, born: MonthDay, exit: MonthDay, share: Exact = Exact(1)) {
    self.init(
      plan: plan, birthYear: born.year, age: born.wholeMonths(to: exit), share: share)
  }

  init(plan: PaymentPlan, birthYear: Int, age: Int, share: Exact = Exact(1)) {
    self.plan = plan
    self.birthYear = birthYear
    self.age = age
    let reduced = share.reduced
    (shareAbove, shareBelow) = (reduced.numerator, reduced.denominator)
  }

  /// People like these, so many years younger.
  func younger(years: Int) -> ExitGroup {
    ExitGroup(
      plan: plan.later(years: years), birthYear: birthYear + years, age: age, share: share)
  }
}

extension MonthDay {
  /// The whole months from this day to a later one; none where that is earlier.
  func wholeMonths(to end: MonthDay) -> Int {
    max(0, end.month - month - (end.day < day ? 1 : 0))
  }
}
