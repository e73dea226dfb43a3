import Testing

@testable import HeavyWork

/// Years and months that count whole or not at all.
@Suite struct BucketTests {
  private func months(_ rule: String, _ history: HistoryText, on exit: String) throws -> Exact {
    let scheme = SchemeText.testing(
      #""service": { "of": { "any": true }, \#(rule) }, "atLeast": 1"#)
    guard case .months(let value)? = try finding(scheme, history, on: exit).value else {
      Issue.record("no length of time")
      return .zero
    }
    return value
  }

  private static let year = #""per": "calendarYear", "wholeFrom": { "months": 6 }"#
  private static let month = #""per": "calendarMonth", "wholeFrom": { "days": 15 }"#
  private static let rolling = #""per": "rollingYear", "wholeFrom": { "months": 6 }"#

  @Test func aCalendarYearCountsWholeFromSixMonths() throws {
    let exactly = HistoryText(spell("guard", "2015-07-01", "2015-12-31"))
    #expect(try months(Self.year, exactly, on: "2020-01-01") == exact("12"))
    // 2 July on: 5 months and 30/31.
    let short = HistoryText(spell("guard", "2015-07-02", "2015-12-31"))
    #expect(try months(Self.year, short, on: "2020-01-01") == .zero)
    // 2010 has 4 months, 2011 all, 2012 6: two years.
    let three = HistoryText(spell("guard", "2010-09-01", "2012-06-30"))
    #expect(try months(Self.year, three, on: "2020-01-01") == exact("24"))
  }

  @Test func withoutWorkBeforeTheExitThereIsNoTime() throws {
    let later = HistoryText(spell("guard", "2015-01-01"))
    for rule in [Self.year, Self.month, Self.rolling] {
      #expect(try months(rule, later, on: "2014-01-01") == .zero)
    }
  }

  @Test func theTimeOfAYearIsAddedUp() throws {
    // January through March and October through December.
    let history = HistoryText(
      spell("guard", "2015-01-01", "2015-03-31"), spell("clerk", "2015-10-01", "2015-12-31"))
    #expect(try months(Self.year, history, on: "2020-01-01") == exact("12"))
  }

  @Test func theYearOfExitCountsOnWhatIsBeforeExit() throws {
    let history = HistoryText(spell("guard", "2019-01-01"))
    #expect(try months(Self.year, history, on: "2020-06-30") == exact("12"))
    #expect(try months(Self.year, history, on: "2020-07-01") == exact("24"))
    // On 1 January no day of the new year is before exit.
    #expect(try months(Self.year, history, on: "2020-01-01") == exact("12"))
  }

  @Test func edgeYearsCountOnThePartInsideTheWindow() throws {
    let window = Self.year + #", "within": { "last": { "years": 3 } }"#
    // The window is 2017-04-01 through 2020-03-31. Of 2017 nine months lie inside: whole. Of 2020
    // three: not. 2018 and 2019 whole: 36, just what the window holds.
    let history = HistoryText(spell("guard", "2000-01-01"))
    #expect(try months(window, history, on: "2020-04-01") == exact("36"))
    // Worked through May 2017: only two months of it lie inside the window.
    let ended = HistoryText(spell("guard", "2000-01-01", "2017-05-31"))
    #expect(try months(window, ended, on: "2020-04-01") == .zero)
  }

  @Test func neverMoreThanTheWindowHolds() throws {
    let window = Self.year + #", "within": { "last": { "years": 1 } }"#
    // Six months of 2019 and six of 2020 would both count whole: 24 in a window of 12.
    let history = HistoryText(spell("guard", "2000-01-01"))
    #expect(try months(window, history, on: "2020-07-01") == exact("12"))
  }

  @Test func aCalendarMonthCountsWholeFromFifteenDays() throws {
    // 17 through 31 January are 15 days, 1 through 14 February 14.
    let history = HistoryText(spell("guard", "2019-01-17", "2019-02-14"))
    #expect(try months(Self.month, history, on: "2020-01-01") == exact("1"))
    let more = HistoryText(spell("guard", "2019-01-17", "2019-02-15"))
    #expect(try months(Self.month, more, on: "2020-01-01") == exact("2"))
    #expect(try months(Self.month, more, on: "2019-02-15") == exact("1"))
    #expect(try months(Self.month, more, on: "2019-02-16") == exact("2"))
  }

  @Test func theLeapDayIsADayWhereDaysAreCounted() throws {
    // 15 through 29 February 2024 are 15 days.
    let history = HistoryText(spell("guard", "2024-02-15", "2024-02-29"))
    #expect(try months(Self.month, history, on: "2025-01-01") == exact("1"))
    let common = HistoryText(spell("guard", "2023-02-15", "2023-02-28"))
    #expect(try months(Self.month, common, on: "2025-01-01") == .zero)
  }

  @Test func rollingYearsAreCountedBackFromExit() throws {
    // Exit on 15 March 2020: the years run from 15 March.
    let inside = HistoryText(spell("guard", "2019-06-01", "2019-11-30"))
    #expect(try months(Self.rolling, inside, on: "2020-03-15") == exact("12"))
    // October 2018 through 14 March 2019: 5 months and 14/31.
    let short = HistoryText(spell("guard", "2018-10-01", "2019-03-14"))
    #expect(try months(Self.rolling, short, on: "2020-03-15") == .zero)
    // Half of it lies in each of two years: 3 months each.
    let across = HistoryText(spell("guard", "2018-12-15", "2019-06-14"))
    #expect(try months(Self.rolling, across, on: "2020-03-15") == .zero)
    #expect(try months(Self.rolling, across, on: "2019-06-15") == exact("12"))
  }

  @Test func rollingYearsOfALeapDayDoNotCreep() throws {
    // Back from 29 February 2024: 28 February of 2023, 2022, 2021, and again 29 February 2020, so
    // that 28 February 2020 lies in the year before. March through July and 30/31 of August: no six.
    let short = HistoryText(spell("guard", "2020-02-28", "2020-08-30"))
    #expect(try months(Self.rolling, short, on: "2024-02-29") == .zero)
    let six = HistoryText(spell("guard", "2020-02-28", "2020-08-31"))
    #expect(try months(Self.rolling, six, on: "2024-02-29") == exact("12"))
  }

  @Test func bridgedGapsCountInAYear() throws {
    let rule = Self.year + #", "gaps": { "each": { "months": 6 } }"#
    // April through September is bridged, so the year is whole.
    let history = HistoryText(
      spell("guard", "2015-01-01", "2015-03-31"), spell("guard", "2015-10-01", "2015-10-31"))
    #expect(try months(rule, history, on: "2020-01-01") == exact("12"))
    #expect(try months(Self.year, history, on: "2020-01-01") == .zero)
  }
}
