import Testing

@testable import HeavyWork

/// Time worked: overlaps once, up to exit, in a window, in full-time equivalents.
@Suite struct ServiceRuleTests {
  private func months(_ rule: String, _ history: HistoryText, on exit: String) throws -> Exact {
    let scheme = SchemeText.testing(
      #""service": { "of": { "any": true }\#(rule) }, "atLeast": 1"#,
      ["time": #"{ "partTime": "proportional", "overlap": "sum" }"#])
    guard case .months(let value)? = try finding(scheme, history, on: exit).value else {
      Issue.record("no length of time")
      return .zero
    }
    return value
  }

  @Test func overlapsAreNeverCountedTwice() throws {
    let history = HistoryText(
      spell("guard", "2005-01-01", "2014-12-31"), spell("clerk", "2000-01-01", "2009-12-31"),
      spell("shunter", "2001-01-01", "2001-12-31"))
    #expect(try months("", history, on: "2020-01-01") == exact("180"))
    #expect(try months("", history, on: "2008-01-01") == exact("96"))
    #expect(try months("", history, on: "2000-01-01") == .zero)
    #expect(try months("", history, on: "1999-01-01") == .zero)
  }

  @Test func serviceIsNotReducedByPartTime() throws {
    let history = HistoryText(spell("guard", "2000-01-01", "2009-12-31", fte: "0.1"))
    #expect(try months("", history, on: "2020-01-01") == exact("120"))
  }

  @Test func partsOfMonthsCount() throws {
    // 16 through 31 January is 16/31, 1 through 10 April 10/30.
    let history = HistoryText(spell("guard", "2019-01-16", "2019-04-10"))
    #expect(try months("", history, on: "2020-01-01") == Exact(16 * 30 + 2 * 930 + 310, over: 930))
  }

  @Test func theBoundIsHeldAgainstExactMonths() throws {
    let scheme = SchemeText.testing(
      #""service": { "of": { "group": "heavy" } }, "atLeast": { "years": 30 }"#)
    let history = HistoryText(spell("guard", "1985-03-17"))
    #expect(try finding(scheme, history, on: "2015-03-17").outcome == .met)
    let before = try finding(scheme, history, on: "2015-03-16")
    #expect(before.outcome == .notMet)
    #expect(before.required == .months(exact("360")))
    #expect(before.shortfall == .months(Exact(1, over: 31)))
  }

  @Test func aBoundMayBeInYearsAndMonthsOrAPlainNumber() throws {
    let history = HistoryText(spell("guard", "2018-07-01", "2019-12-31"))
    for bound in ["18", #"{ "years": 1, "months": 6 }"#, #"{ "months": 18 }"#] {
      let scheme = SchemeText.testing(
        #""service": { "of": { "any": true } }, "atLeast": \#(bound)"#)
      #expect(try finding(scheme, history, on: "2020-01-01").outcome == .met)
      #expect(try finding(scheme, history, on: "2019-12-31").outcome == .notMet)
    }
  }

  @Test func aDatedBoundIsUndeterminedBeforeItsFirstDay() throws {
    let scheme = SchemeText.testing(
      #"""
      "service": { "of": { "any": true } },
      "atLeast": [{ "from": "2015-01-01", "value": { "years": 2 } }, { "from": "2019-01-01", "value": 48 }]
      """#)
    let history = HistoryText(spell("guard", "2010-01-01", "2012-12-31"))
    #expect(try finding(scheme, history, on: "2014-12-31").outcome == .undetermined)
    #expect(try finding(scheme, history, on: "2015-01-01").outcome == .met)
    #expect(try finding(scheme, history, on: "2019-01-01").outcome == .notMet)
  }

  @Test func aWindowLooksBackFromExit() throws {
    let window = #", "within": { "last": { "years": 5 } }"#
    let history = HistoryText(spell("guard", "2010-01-01", "2017-06-30"))
    // 2015-01-01 through 2017-06-30.
    #expect(try months(window, history, on: "2020-01-01") == exact("30"))
    #expect(try months(window, history, on: "2017-07-01") == exact("60"))
    #expect(try months(window, history, on: "2022-07-01") == .zero)
    // The window of 29 February 2020 begins on 28 February 2015: one day of 28 and 28 months.
    #expect(try months(window, history, on: "2020-02-29") == Exact(1 + 28 * 28, over: 28))
  }

  @Test func aDatedWindowIsUndeterminedBeforeItsFirstDay() throws {
    let scheme = SchemeText.testing(
      #"""
      "service": { "of": { "any": true },
        "within": { "last": [{ "from": "2018-01-01", "value": { "years": 5 } }] } }, "atLeast": 12
      """#)
    let history = HistoryText(spell("guard", "2010-01-01", "2019-12-31"))
    #expect(try finding(scheme, history, on: "2017-12-31").outcome == .undetermined)
    #expect(try finding(scheme, history, on: "2018-01-01").value == .months(exact("60")))
  }

  @Test func weightedServiceIsInFullTimeEquivalents() throws {
    let history = HistoryText(
      spell("guard", "2000-01-01", "2009-12-31", fte: "0.5"),
      spell("clerk", "2005-01-01", "2006-12-31", fte: "0.3"),
      spell("clerk", "2008-01-01", "2008-12-31", fte: "0.9"))
    let weighted = #", "weighted": true"#
    // 120 x 0.5 + 24 x 0.3, and in 2008 together at most one job: 12 x 0.5 more.
    #expect(try months(weighted, history, on: "2020-01-01") == exact("73.2"))
    // 2004 x 0.5, 2005 and 2006 x 0.8, 2007 x 0.5, 2008 x 1.
    let window = weighted + #", "within": { "last": { "years": 5 } }"#
    #expect(try months(window, history, on: "2009-01-01") == exact("43.2"))
    // Half of January is half of half a month.
    #expect(try months(weighted, history, on: "2000-02-01") == exact("0.5"))
    #expect(try months(weighted, history, on: "1999-01-01") == .zero)
  }

  @Test func weightedServiceUsesTheFactorAfterThePartTimeRule() throws {
    let scheme = SchemeText.testing(
      #""service": { "of": { "any": true }, "weighted": true }, "atLeast": 1"#,
      ["time": #"{ "partTime": { "fullFrom": 0.8 }, "overlap": "sum" }"#])
    let history = HistoryText(
      spell("guard", "2000-01-01", "2000-12-31", fte: "0.8"),
      spell("guard", "2001-01-01", "2001-12-31", fte: "0.7"))
    // 12 x 1 + 12 x 0.7
    #expect(try finding(scheme, history, on: "2020-01-01").value == .months(exact("20.4")))
  }

  @Test func aPlanCountsFromItsFirstDay() throws {
    let history = HistoryText(spell("guard", "2025-01-01", "2025-12-31"))
    #expect(try months("", history, on: "2024-12-31") == .zero)
    #expect(try months("", history, on: "2025-07-01") == exact("6"))
    #expect(try months("", history, on: "2030-01-01") == exact("12"))
  }
}
