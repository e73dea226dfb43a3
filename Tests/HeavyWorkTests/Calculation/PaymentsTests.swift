import Testing

@testable import HeavyWork

/// What is paid between exit and state pension.
///
/// With the small statutory file the state pension begins at 66: on 1 January 2025 for someone born
/// on 1 January 1959.
@Suite struct PaymentsTests {
  private func paid(
    _ benefit: String, fte: String = "1", born: String = "1959-01-01", asOf: String = "2021-01-01",
    exit: String = #"{ "maximumMonths": 36 }"#, months: Int = 36,
    _ statutory: StatutoryText = StatutoryText()
  ) throws -> Payments? {
    let scheme = SchemeText([
      "conditions": SchemeText.conditions(("always", #""born": { "from": "1900-01-01" }"#)),
      "routes": SchemeText.list(SchemeText.route("r", when: #""always""#, months: "\(months)")),
      "exit": exit, "benefit": benefit,
    ])
    let history = HistoryText(spell("guard", "2000-01-01", fte: fte), born: born)
    return try assess(scheme, history, asOf: asOf, statutory: try statutory.read()).payments
  }

  @Test func thirtySixTimesTheThresholdOf2022() throws {
    let payments = try #require(try paid(#"{ "perMonth": "rvuThreshold" }"#))
    #expect(payments.exit == day("2022-01-01"))
    #expect(payments.months == 36)
    // 1874 x 36 = 67,464; 12 x 1874 = 22,488 a year.
    #expect(payments.total == Money(cents: 6_746_400))
    #expect(payments.years.map(\.year) == [2022, 2023, 2024])
    #expect(payments.years.map(\.paid) == [Money](repeating: Money(cents: 2_248_800), count: 3))
    #expect(payments.years.map(\.months) == [12, 12, 12])
    // It is all exempt.
    #expect(payments.excess == .zero)
    #expect(payments.levy == .zero)
    // The law has set no later year: in euros of 2022.
    #expect(payments.amountsOf == 2022)
    #expect(payments.years.map(\.amountsOf) == [nil, 2022, 2022])
  }

  @Test func eachYearHasItsOwnThreshold() throws {
    let thresholds = #"""
      [{ "year": 2022, "perMonth": 1874, "source": "law" }, { "year": 2023, "perMonth": 2037, "source": "law" },
       { "year": 2024, "perMonth": 2182, "source": "law" }]
      """#
    let payments = try #require(
      try paid(
        #"{ "perMonth": "rvuThreshold" }"#, StatutoryText(["exemptThreshold": thresholds])))
    // 12 x 1874 + 12 x 2037 + 12 x 2182 = 22,488 + 24,444 + 26,184.
    #expect(payments.total == Money(cents: 7_311_600))
    #expect(payments.amountsOf == nil)
  }

  @Test func partTimeAtExitLowersTheAmount() throws {
    let payments = try #require(
      try paid(#"{ "perMonth": "rvuThreshold", "partTime": "atExit" }"#, fte: "0.8"))
    // 1874 x 0.8 = 1499.20; times 36 = 53,971.20.
    #expect(payments.share == exact("0.8"))
    #expect(payments.years[0].perMonth == Money(cents: 149_920))
    #expect(payments.total == Money(cents: 5_397_120))
    let none = try #require(try paid(#"{ "perMonth": "rvuThreshold" }"#, fte: "0.8"))
    #expect(none.total == Money(cents: 6_746_400))
  }

  @Test func theExtraAmountIsForThoseWhoAskForIt() throws {
    let thresholds = #"[{ "year": 2022, "perMonth": 1874, "extra": 300, "source": "law" }]"#
    let figures = StatutoryText(["exemptThreshold": thresholds])
    // 2174 x 36 = 78,264 and 1874 x 36; both stay within what is exempt.
    let with = try #require(try paid(#"{ "perMonth": "rvuThresholdWithExtra" }"#, figures))
    #expect(with.total == Money(cents: 7_826_400))
    #expect(with.levy == .zero)
    let without = try #require(try paid(#"{ "perMonth": "rvuThreshold" }"#, figures))
    #expect(without.total == Money(cents: 6_746_400))
  }

  @Test func theStatePensionIsThatOfEachMonth() throws {
    let amounts = #"""
      [{ "from": "2022-01-01", "perMonth": 1200.50, "source": "law" },
       { "from": "2022-07-01", "perMonth": 1250, "source": "law" },
       { "from": "2024-01-01", "perMonth": 1300, "source": "law" }]
      """#
    let payments = try #require(
      try paid(
        #"{ "perMonth": "statePensionSingle" }"#, StatutoryText(["statePensionSingle": amounts])))
    // 6 x 1200.50 + 6 x 1250 = 14,703; 12 x 1250 = 15,000; 12 x 1300 = 15,600.
    #expect(
      payments.years.map(\.paid) == [
        Money(cents: 1_470_300), Money(cents: 1_500_000), Money(cents: 1_560_000),
      ])
    // 2023 has no amounts of its own.
    #expect(payments.years[1].amountsOf == 2022)
  }

  @Test func anAmountOfTheSchemesOwnMayBeDated() throws {
    let payments = try #require(
      try paid(
        #"{ "perMonth": [{ "from": null, "value": 1000 }, { "from": "2023-07-01", "value": 1100.25 }] }"#
      ))
    // 12,000; 6 x 1000 + 6 x 1100.25 = 12,601.50; 12 x 1100.25 = 13,203.
    #expect(
      payments.years.map(\.paid) == [
        Money(cents: 1_200_000), Money(cents: 1_260_150), Money(cents: 1_320_300),
      ])
  }

  @Test func thereIsNoAmountBeforeTheTablesBegin() throws {
    #expect(
      try paid(#"{ "perMonth": "rvuThreshold" }"#, born: "1957-06-01", asOf: "2019-01-01") == nil)
  }

  @Test func aSchemeMaySayNothingAboutMoney() throws {
    let scheme = SchemeText([
      "routes": SchemeText.list(SchemeText.route("r", when: #""lower""#, months: "24"))
    ])
    let history = HistoryText(spell("shunter", "2000-01-01"))
    #expect(try assess(scheme, history, asOf: "2020-01-01").payments == nil)
  }

  @Test func anExitWithTooLittleRightPaysNothing() throws {
    let scheme = SchemeText([
      "routes": SchemeText.list(SchemeText.route("r", when: #""lower""#, months: "24")),
      "benefit": #"{ "perMonth": 1000 }"#,
    ])
    let history = HistoryText(spell("shunter", "2000-01-01"))
    // 36 months before the pension of 15 January 2027 there is a right to 24.
    let early = try assess(scheme, history, asOf: "2020-01-01", exit: "2024-01-15")
    #expect(early.payments == nil)
    let later = try assess(scheme, history, asOf: "2020-01-01", exit: "2026-01-15")
    #expect(later.payments?.total == Money(cents: 1_200_000))
  }
}
