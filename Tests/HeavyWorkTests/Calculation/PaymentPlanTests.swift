import Testing

@testable import HeavyWork

/// On which days is paid, and which of them can be exempt.
@Suite struct PaymentPlanTests {
  private func plan(_ exit: String, months: Int, pension: String, keepsDay: Bool = true)
    -> PaymentPlan
  {
    PaymentPlan(
      exit: MonthDay(day(exit)), months: months, pension: MonthDay(day(pension)), keepsDay: keepsDay
    )
  }

  @Test func thirtySixMonthsBeforeTheStatePensionCanBeExempt() {
    // Sixty months from January 2022 on: those from January 2024 are the last 36.
    let long = plan("2022-01-01", months: 60, pension: "2027-01-01")
    #expect(long.first.asDay == day("2022-01-01"))
    #expect(long.months == 60)
    #expect(long.exempt == 24..<60)
    // Fifty years, the longest: 600 - 36 = 564.
    let longest = plan("1977-01-01", months: 600, pension: "2027-01-01")
    #expect(longest.months == 600)
    #expect(longest.exempt == 564..<600)
    #expect(plan("2026-01-01", months: 12, pension: "2027-01-01").exempt == 0..<12)
  }

  @Test func aPartOfAMonthBeforeTheStatePensionCounts() {
    // 11 whole months from 10 February 2026 end on 10 January 2027, five days before the pension.
    let plan = plan("2026-02-10", months: 11, pension: "2027-01-15")
    #expect(plan.months == 11)
    #expect(plan.exempt == 0..<12)
  }

  @Test func whereTheDayDoesNotMatterAMonthHasOnePlan() {
    let pension = "2027-01-31"
    #expect(
      plan("2026-02-10", months: 11, pension: pension, keepsDay: false)
        == plan("2026-02-20", months: 11, pension: pension, keepsDay: false))
    #expect(
      plan("2026-02-10", months: 11, pension: pension)
        != plan("2026-02-20", months: 11, pension: pension))
  }

  @Test func laterByYearsItIsTheSameButForALeapDay() {
    let leap = plan("2024-02-29", months: 12, pension: "2025-02-28")
    #expect(leap.later(years: 1).first.asDay == day("2025-02-28"))
    #expect(leap.later(years: 4).first.asDay == day("2028-02-29"))
    #expect(leap.later(years: 1).months == 12 && leap.later(years: 1).exempt == leap.exempt)
  }

  @Test func onlyAnAmountThatChangesInsideAMonthMakesTheDayMatter() throws {
    func changes(_ benefit: String) throws -> Bool {
      let scheme = try SchemeText(["benefit": benefit]).read()
      return try #require(scheme.benefit).changesInsideMonths(.shipped)
    }
    let amount = { (from: String) in
      #"{ "perMonth": [{ "from": null, "value": 2000 }, { "from": "\#(from)", "value": 2100 }] }"#
    }
    #expect(try !changes(#"{ "perMonth": 2000 }"#))
    #expect(try !changes(amount("2027-01-01")))
    #expect(try changes(amount("2027-01-02")))
    #expect(try !changes(#"{ "perMonth": "rvuThreshold" }"#))
    let months = { (from: String) in
      #"{ "perMonth": 2000, "atMostMonths": [{ "from": null, "value": 18 }, { "from": "\#(from)", "value": 12 }] }"#
    }
    #expect(try !changes(months("2027-01-01")))
    #expect(try changes(months("2027-01-15")))
  }
}
