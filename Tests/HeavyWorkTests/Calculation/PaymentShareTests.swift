import Testing

@testable import HeavyWork

/// Which share of the full amount is paid: by part-time work, and where money for fewer months is
/// spread over all of them.
///
/// The state pension begins at 66, on 1 January 2025, so that 36 months begin on 1 January 2022.
@Suite struct PaymentShareTests {
  private func paid(_ benefit: String, _ spells: String...) throws -> Payments {
    let scheme = SchemeText([
      "conditions": SchemeText.conditions(("always", #""born": { "from": "1900-01-01" }"#)),
      "routes": SchemeText.list(SchemeText.route("r", when: #""always""#, months: "36")),
      "exit": #"{ "maximumMonths": 36 }"#, "benefit": benefit,
    ])
    var history = HistoryText(born: "1959-01-01")
    history.spells = spells
    let answer = try assess(
      scheme, history, asOf: "2021-01-01", statutory: try StatutoryText().read())
    #expect(answer.earliestExit?.date == day("2022-01-01"))
    return try #require(answer.payments)
  }

  private static let average = #"{ "perMonth": 1000, "partTime": { "average": { "years": 2 } } }"#

  @Test func theAverageIsThatOfTheTimeBeforeTheExit() throws {
    // In 2020 and 2021: 6 months at 1 and 18 at 0.6, which is 16.8 / 24 = 0.7. 36 x 700 euros.
    let payments = try paid(
      Self.average, spell("guard", "2000-01-01", "2020-06-30"),
      spell("guard", "2020-07-01", fte: "0.6"))
    #expect(payments.total == Money(cents: 2_520_000))
  }

  @Test func timeWithoutWorkIsNoPartOfTheAverage() throws {
    // 6 months at 1, a gap of 6, 12 at 0.7: 14.4 / 18 = 0.8. 36 x 800 euros.
    let payments = try paid(
      Self.average, spell("guard", "2000-01-01", "2020-06-30"),
      spell("guard", "2021-01-01", fte: "0.7"))
    #expect(payments.total == Money(cents: 2_880_000))
  }

  @Test func severalJobsTogetherAreAtMostFullTime() throws {
    // 12 months at 0.7 + 0.5, which is 1, and 12 at 0.5: 18 / 24 = 0.75. 36 x 750 euros.
    let payments = try paid(
      Self.average, spell("guard", "2000-01-01", "2020-12-31", fte: "0.7"),
      spell("clerk", "2000-01-01", fte: "0.5"))
    #expect(payments.total == Money(cents: 2_700_000))
  }

  @Test func whoHasNotWorkedInThatTimeIsPaidInFull() throws {
    let payments = try paid(Self.average, spell("guard", "2000-01-01", "2010-12-31", fte: "0.5"))
    #expect(payments.total == Money(cents: 3_600_000))
  }

  @Test func moneyForFewerMonthsIsSpreadOverAllOfThem() throws {
    // 18 x 1200 = 21,600 euros, over 36 months: 600 each.
    let payments = try paid(
      #"{ "perMonth": 1200, "atMostMonths": 18 }"#, spell("guard", "2000-01-01"))
    #expect(payments.total == Money(cents: 2_160_000))
    #expect(payments.years.map(\.paid) == [Money](repeating: Money(cents: 720_000), count: 3))
  }

  @Test func moneyForMoreMonthsThanThereAreIsThatOfTheMonthsThereAre() throws {
    let payments = try paid(
      #"{ "perMonth": 1200, "atMostMonths": 48 }"#, spell("guard", "2000-01-01"))
    #expect(payments.total == Money(cents: 4_320_000))
  }
}
