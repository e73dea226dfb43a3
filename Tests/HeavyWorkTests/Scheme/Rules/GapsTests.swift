import Testing

@testable import HeavyWork

/// Gaps that count as if worked. `each` goes by the calendar, `total` from the exit day backwards.
@Suite struct GapsTests {
  private func months(
    _ gaps: String, _ spells: [(from: String, to: String)], on exit: String = "2020-01-01",
    _ rest: String = ""
  ) throws -> Exact {
    var history = HistoryText()
    history.spells = spells.map { spell("guard", $0.from, $0.to) }
    let scheme = SchemeText.testing(
      #""service": { "of": { "any": true }, "gaps": { \#(gaps) }\#(rest) }, "atLeast": 1"#)
    guard case .months(let value)? = try finding(scheme, history, on: exit).value else {
      Issue.record("no length of time")
      return .zero
    }
    return value
  }

  private static let each = #""each": { "months": 6 }"#

  @Test func aGapIsBridgedUpToItsCalendarLength() throws {
    // Free from 1 January 2005: six months later is 1 July.
    let spells: [(from: String, to: String)] = [
      ("2000-01-01", "2004-12-31"), ("2005-07-01", "2009-12-31"),
    ]
    #expect(try months(Self.each, spells) == exact("120"))
    let late: [(from: String, to: String)] = [
      ("2000-01-01", "2004-12-31"), ("2005-07-02", "2009-12-31"),
    ]
    // 60 months, and from 2 July 2005: 54 less one day of July.
    #expect(try months(Self.each, late) == exact("114") - Exact(1, over: 31))
  }

  @Test func sixMonthsFromTheEndOfAMonthAreClamped() throws {
    // Free from 31 August 2005: six months later is 28 February 2006.
    func joined(_ restart: String) throws -> Bool {
      let spells: [(from: String, to: String)] = [
        ("2005-01-01", "2005-08-30"), (restart, "2006-12-31"),
      ]
      return try months(Self.each, spells) == exact("24")
    }
    #expect(try joined("2006-02-28"))
    #expect(try !joined("2006-03-01"))
  }

  @Test func aGapInWeeksCountsDays() throws {
    // Twelve weeks from 1 January 2005 end on 26 March.
    func total(_ restart: String) throws -> Exact {
      try months(
        #""each": { "weeks": 12 }"#, [("2004-01-01", "2004-12-31"), (restart, "2005-12-31")])
    }
    #expect(try total("2005-03-26") == exact("24"))
    #expect(try total("2005-03-27") == exact("21") + Exact(5, over: 31))
  }

  @Test func noGapIsBridgedWithoutWorkAfterIt() throws {
    let spells: [(from: String, to: String)] = [("2015-01-01", "2019-11-30")]
    #expect(try months(Self.each, spells) == exact("59"))
    // Work that begins on the exit day is not before it, so it closes nothing.
    let later: [(from: String, to: String)] = spells + [("2020-01-01", "2020-12-31")]
    #expect(try months(Self.each, later) == exact("59"))
    #expect(try months(Self.each, later, on: "2020-01-02") == exact("60") + Exact(1, over: 31))
  }

  /// Three gaps of 31 days (March 2017, 2018, 2019) in four years of work.
  private static let threeGaps: [(from: String, to: String)] = [
    ("2016-01-01", "2017-02-28"), ("2017-04-01", "2018-02-28"), ("2018-04-01", "2019-02-28"),
    ("2019-04-01", "2019-12-31"),
  ]

  @Test func theTotalIsUsedFromExitBackwards() throws {
    // 62 days bridge 2019 and 2018; the 31 days of 2017 no longer fit: 48 - 1 months.
    #expect(try months(#""total": { "days": 62 }"#, Self.threeGaps) == exact("47"))
    #expect(try months(#""total": { "days": 93 }"#, Self.threeGaps) == exact("48"))
    #expect(try months(#""total": { "days": 61 }"#, Self.threeGaps) == exact("46"))
    #expect(try months(#""total": { "days": 30 }"#, Self.threeGaps) == exact("45"))
    #expect(try months(#""total": { "weeks": 9 }"#, Self.threeGaps) == exact("47"))
    #expect(try months(#""total": { "months": 2 }"#, Self.threeGaps) == exact("47"))
  }

  @Test func onceTheTotalIsUsedUpAllBeforeStaysOpen() throws {
    // Backwards: 10 days, then 31 that do not fit in the 20 that are left, then 5 that would.
    let spells: [(from: String, to: String)] = [
      ("2016-01-01", "2017-05-31"), ("2017-06-06", "2018-02-28"), ("2018-04-01", "2019-03-31"),
      ("2019-04-11", "2019-12-31"),
    ]
    // Open stay the 31 days of March 2018 and five of June 2017: 48 - 1 - 5/30.
    #expect(try months(#""total": { "days": 30 }"#, spells) == Exact(47 * 30 - 5, over: 30))
  }

  @Test func aGapTooLongForEachUsesNothingOfTheTotal() throws {
    // Backwards: March 2019 (31 days), 2018 from March through August (184 days), March 2017.
    let spells: [(from: String, to: String)] = [
      ("2016-01-01", "2017-02-28"), ("2017-04-01", "2018-02-28"), ("2018-09-01", "2019-02-28"),
      ("2019-04-01", "2019-12-31"),
    ]
    // 2018 stays open: 48 - 6 months.
    #expect(
      try months(#""each": { "days": 60 }, "total": { "days": 62 }"#, spells) == exact("42"))
  }

  @Test func bridgingComesBeforeTheWindowCuts() throws {
    // The gap from November 2014 through February 2015 lies on the edge of the window of 2015.
    let spells: [(from: String, to: String)] = [
      ("2010-01-01", "2014-10-31"), ("2015-03-01", "2019-12-31"),
    ]
    let window = #", "within": { "last": { "years": 5 } }"#
    #expect(try months(Self.each, spells, window) == exact("60"))
    #expect(try months(#""each": { "months": 3 }"#, spells, window) == exact("58"))
  }

  @Test func aGapSelectedAwayIsAGap() throws {
    // Work that the selector does not choose is a gap in what it does.
    let scheme = SchemeText.testing(
      #"""
      "service": { "of": { "functions": ["guard"] }, "gaps": { "each": { "months": 6 } } }, "atLeast": 1
      """#)
    let history = HistoryText(
      spell("guard", "2018-01-01", "2018-12-31"), spell("clerk", "2019-01-01", "2019-06-30"),
      spell("guard", "2019-07-01", "2019-12-31"))
    #expect(try finding(scheme, history, on: "2020-01-01").value == .months(exact("24")))
  }

  private func months(
    _ gaps: String, _ spells: [(from: String, to: String)], _ rest: String
  ) throws -> Exact {
    try months(gaps, spells, on: "2020-01-01", rest)
  }
}
