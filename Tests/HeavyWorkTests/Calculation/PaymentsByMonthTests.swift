import Testing

@testable import HeavyWork

/// What is paid in each year, held against adding it up month by month.
@Suite struct PaymentsByMonthTests {
  /// One calendar year of the plain way.
  private struct Year: Equatable {
    let year: Int
    var months = 0
    var last = Money.zero
    var paid = Money.zero
    var exempt = Money.zero
    var amountsOf: Int?

    mutating func note(_ amount: StatutoryAmount) {
      guard let year = amount.ofEarlierYear else { return }
      amountsOf = min(amountsOf ?? year, year)
    }
  }

  private func plain(
    _ plan: PaymentPlan, _ rules: BenefitRules, share: Exact, _ tables: StatutoryTables
  ) -> [Year]? {
    var years: [Year] = []
    for index in 0..<max(plan.months, plan.exempt.upperBound) {
      let day = plan.first.asDay.adding(months: index)
      var year = years.last?.year == day.year ? years.removeLast() : Year(year: day.year)
      if plan.exempt.contains(index),
        let threshold = tables.threshold(year: day.year, withExtra: true)
      {
        year.exempt += threshold.money
        year.note(threshold)
      }
      if index < plan.months {
        guard let amount = rules.amount(on: day, tables) else { return nil }
        year.months += 1
        year.last = amount.money.multiplied(by: share)
        year.paid += year.last
        year.note(amount)
      }
      years.append(year)
    }
    return years.filter { $0.months > 0 }
  }

  @Test func yearsAreWhatTheirMonthsAddUpTo() throws {
    var random = RandomSource(seed: 3235)
    let change = Dated.Step(from: day("2027-05-17"), value: Money(cents: 98_765))
    let amounts: [BenefitRules.Amount] = [
      .rvuThreshold, .rvuThresholdWithExtra, .statePensionSingle,
      .fixed(Dated(steps: [.init(from: nil, value: Money(cents: 123_457)), change])),
    ]
    var known = 0
    for _ in 0..<600 {
      let rules = BenefitRules(
        perMonth: random.pick(amounts), partTime: .none, atMostMonths: nil, source: nil)
      let exit = day("2019-06-01").adding(days: random.whole(0...4000))
      let months = random.whole(1...60)
      let plan = PaymentPlan(
        exit: MonthDay(exit), months: months,
        pension: MonthDay(exit.adding(months: months).adding(days: random.whole(0...27))))
      let share = Exact(Int128(random.whole(0...5)), over: 5)
      let made = Payments(plan, rules, share: share, .shipped)
      let expected = plain(plan, rules, share: share, .shipped)
      let years = made?.years.map {
        Year(
          year: $0.year, months: $0.months, last: $0.perMonth, paid: $0.paid, exempt: $0.exempt,
          amountsOf: $0.amountsOf)
      }
      #expect(years == expected)
      if expected != nil { known += 1 }
    }
    // Some exits lie before the tables begin, most do not.
    #expect((300..<600).contains(known))
  }
}
