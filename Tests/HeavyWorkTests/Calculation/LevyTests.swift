import Testing

@testable import HeavyWork

/// What the employer owes on what is paid above the exempt threshold.
@Suite struct LevyTests {
  /// The payments of a fixed amount a month, by the small statutory file: threshold 1874, levy 52
  /// percent, state pension at 66.
  private func paid(
    _ amount: String, months: Int = 36, born: String = "1959-01-01", asOf: String = "2021-01-01",
    day exitDay: String = "any", _ statutory: StatutoryTables? = nil
  ) throws -> Payments {
    let scheme = SchemeText([
      "conditions": SchemeText.conditions(("always", #""born": { "from": "1900-01-01" }"#)),
      "routes": SchemeText.list(SchemeText.route("r", when: #""always""#, months: "\(months)")),
      "exit": #"{ "maximumMonths": \#(months), "day": "\#(exitDay)" }"#,
      "benefit": #"{ "perMonth": \#(amount) }"#,
    ])
    let history = HistoryText(spell("guard", "2000-01-01"), born: born)
    let tables = try statutory ?? StatutoryText().read()
    return try #require(try assess(scheme, history, asOf: asOf, statutory: tables).payments)
  }

  @Test func theLevyIsOnWhatIsAboveTheThreshold() throws {
    let payments = try paid("3000")
    // A year: 36,000 paid, 12 x 1874 = 22,488 exempt, 13,512 above it, 52 percent is 7,026.24.
    for year in payments.years {
      #expect(year.paid == Money(cents: 3_600_000))
      #expect(year.exempt == Money(cents: 2_248_800))
      #expect(year.excess == Money(cents: 1_351_200))
      #expect(year.levyPercent == 52)
      #expect(year.levy == Money(cents: 702_624))
    }
    #expect(payments.levy == Money(cents: 2_107_872))
  }

  @Test func eachYearHasItsOwnRate() throws {
    // Born on 1 October 1961: state pension at 67 and 3 months, on 1 January 2029. Thresholds with
    // the extra amount: 2357 + 300 = 2657 a month, 31,884 a year, of which the law has set 2026 only.
    let payments = try paid("3000", born: "1961-10-01", asOf: "2025-12-01", .shipped)
    #expect(payments.exit == day("2026-01-01"))
    #expect(payments.years.map(\.exempt) == [Money](repeating: Money(cents: 3_188_400), count: 3))
    #expect(payments.years.map(\.excess) == [Money](repeating: Money(cents: 411_600), count: 3))
    #expect(payments.years.map(\.levyPercent.description) == ["57.7", "64", "65"])
    // 4116 x 57.7 % = 2374.932, x 64 % = 2634.24, x 65 % = 2675.40.
    #expect(
      payments.years.map(\.levy) == [
        Money(cents: 237_493), Money(cents: 263_424), Money(cents: 267_540),
      ])
  }

  @Test func thresholdsOfAnEarlierYearAreNamed() throws {
    // The amount is the scheme's own, but the levy of 2027 rests on the threshold of 2026.
    let payments = try paid("3000", born: "1961-10-01", asOf: "2025-12-01", .shipped)
    #expect(payments.years.map(\.amountsOf) == [nil, 2026, 2026])
  }

  @Test func partOfAMonthToThePensionIsExemptAsAWholeOne() throws {
    // Born on 15 January 1959: pension on 15 January 2025. The exit moves from 15 January to
    // 1 February 2022: 35 months are paid, and 36 are exempt, of which January 2025 holds one.
    let payments = try paid("3000", born: "1959-01-15", day: "firstOfMonth")
    #expect(payments.exit == day("2022-02-01"))
    #expect(payments.months == 35)
    #expect(payments.years.map(\.months) == [11, 12, 12])
    // 11 x 1874 = 20,614 and 12 x 1874 = 22,488.
    #expect(
      payments.years.map(\.exempt) == [
        Money(cents: 2_061_400), Money(cents: 2_248_800), Money(cents: 2_248_800),
      ])
  }

  @Test func atMost36MonthsBeforeThePensionAreExempt() throws {
    // Born on 1 January 1960: pension on 1 January 2026. 48 months begin on 1 January 2022; the
    // first twelve lie before the window.
    let payments = try paid("1000", months: 48, born: "1960-01-01")
    #expect(payments.exit == day("2022-01-01"))
    #expect(payments.years[0].exempt == .zero)
    #expect(payments.years[0].excess == Money(cents: 1_200_000))
    // 12,000 x 52 percent.
    #expect(payments.years[0].levy == Money(cents: 624_000))
    #expect(payments.years.dropFirst().allSatisfy { $0.excess == .zero })
    #expect(payments.years.dropFirst().allSatisfy { $0.exempt == Money(cents: 2_248_800) })
  }

  @Test func aYearBelowTheThresholdDoesNotMakeUpForAnother() throws {
    // 1000 a month in 2022, 3000 from 2023: only the years above are levied.
    let payments = try paid(
      #"[{ "from": null, "value": 1000 }, { "from": "2023-01-01", "value": 3000 }]"#)
    #expect(
      payments.years.map(\.excess) == [.zero, Money(cents: 1_351_200), Money(cents: 1_351_200)])
  }

  @Test func theLevyIsRoundedToTheCent() throws {
    let payments = try paid("1875.01")
    // 12 x 1.01 = 12.12 above it; 52 percent is 6.3024.
    #expect(payments.years[0].excess == Money(cents: 1212))
    #expect(payments.years[0].levy == Money(cents: 630))
  }
}
