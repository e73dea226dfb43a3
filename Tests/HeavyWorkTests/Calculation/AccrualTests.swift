import Testing

@testable import HeavyWork

/// How points grow with time: both measures, and numbers that change on a day.
@Suite struct AccrualTests {
  @Test func partsOfMonthsAreEqualPartsOfTheirMonth() throws {
    // guard earns 1 point a year, so 12 months are 1.
    let history = HistoryText(spell("guard", "2023-01-15", "2023-02-14"))
    // January: 15th through 31st, 17/31; February: 14/28.
    #expect(try points(history, asOf: "2023-02-01") == Exact(17, over: 31 * 12))
    #expect(try points(history, asOf: "2023-03-01") == Exact(65, over: 62 * 12))
    // As of a day counts the days strictly before it.
    #expect(try points(history, asOf: "2023-01-15") == .zero)
    #expect(try points(history, asOf: "2023-01-16") == Exact(1, over: 31 * 12))
    #expect(try points(history, asOf: "2000-01-01") == .zero)
  }

  @Test func theLeapDayAddsNothing() throws {
    // 15 through 28 February is half a month, in a leap year too.
    let history = HistoryText(spell("guard", "2024-02-15", "2024-02-29"))
    #expect(try points(history, asOf: "2024-02-29") == Exact(1, over: 24))
    #expect(try points(history, asOf: "2024-03-01") == Exact(1, over: 24))
    let onlyThatDay = HistoryText(spell("guard", "2024-02-29", "2024-02-29"))
    #expect(try points(onlyThatDay, asOf: "2025-01-01") == .zero)
  }

  @Test func days365DividesDaysBy365AndAQuarter() throws {
    let scheme = SchemeText([
      "time": #"{ "measure": "days365", "partTime": "proportional", "overlap": "fullTime" }"#
    ])
    // 2021 has 365 days: 365 / 365.25 = 1460 / 1461. 2021 through 2024 are 1461 days: 4 exactly.
    let history = HistoryText(spell("guard", "2021-01-01", "2024-12-31"))
    #expect(try points(scheme, history, asOf: "2022-01-01") == Exact(1460, over: 1461))
    #expect(try points(scheme, history, asOf: "2024-03-01") == Exact(4 * 1155, over: 1461))
    #expect(try points(scheme, history, asOf: "2025-01-01") == Exact(4, over: 1))
  }

  @Test func aWeightHasTheValueOfEachDayWorked() throws {
    let elements = SchemeText.list(
      SchemeText.element(
        "night", "werktijden",
        #"[{ "from": "2000-01-01", "value": 1.2 }, { "from": "2005-01-16", "value": 2.4 }]"#),
      SchemeText.element("lift", "fysiek", "0.5"))
    let scheme = SchemeText(["elements": elements])
    let history = HistoryText(spell("guard", "1998-01-01", "2009-12-31"))
    // Nothing before 2000; then 0.1 a month; from 16 January 2005 0.2 a month.
    #expect(try points(scheme, history, asOf: "2000-01-01") == .zero)
    #expect(try points(scheme, history, asOf: "2005-01-01") == Exact(6, over: 1))
    #expect(
      try points(scheme, history, asOf: "2005-02-01") == exact("6")
        + Exact(15, over: 310) + Exact(32, over: 310))
    // 60 months of 0.1, 15/31 of January at 0.1 and 16/31 at 0.2, 59 months of 0.2.
    #expect(
      try points(scheme, history, asOf: "2010-01-01") == exact("17.8") + Exact(47, over: 310))
  }

  @Test func aFirstStepSinceEverCountsBeforeEveryDate() throws {
    let elements = SchemeText.list(
      SchemeText.element(
        "night", "werktijden",
        #"[{ "from": null, "value": 1 }, { "from": "2005-01-01", "value": 3 }]"#),
      SchemeText.element("lift", "fysiek", "0.5"))
    let history = HistoryText(spell("guard", "2000-01-01", "2009-12-31"))
    // Five years of 1 and five of 3.
    #expect(
      try points(SchemeText(["elements": elements]), history, asOf: "2010-01-01") == exact("20"))
  }

  @Test func aLevelHasTheValueOfEachDayWorked() throws {
    let levels = #"""
      { "none": 0, "some": 0.5,
        "full": [{ "from": "2002-01-01", "value": 0.5 }, { "from": "2004-01-01", "value": 1 }] }
      """#
    let history = HistoryText(spell("guard", "2000-01-01", "2005-12-31"))
    // Two years of nothing, two of 0.5, two of 1.
    #expect(try points(SchemeText(["levels": levels]), history, asOf: "2006-01-01") == exact("3"))
  }

  @Test func aPublishedRateAndAnExposureMayBeDatedToo() throws {
    let functions = SchemeText.list(
      SchemeText.function(
        "shunter",
        #""pointsPerYear": [{ "from": "2001-01-01", "value": 2 }, { "from": "2003-01-01", "value": 3 }]"#
      ),
      SchemeText.function(
        "guard",
        #""exposure": { "night": [{ "from": null, "value": "full" }, "#
          + #"{ "from": "2002-01-01", "value": "some" }], "lift": "none" }"#))
    let scheme = SchemeText(["functions": functions])
    let shunter = HistoryText(spell("shunter", "2000-01-01", "2003-12-31"))
    // 2000 nothing, 2001 and 2002 two each, 2003 three.
    #expect(try points(scheme, shunter, asOf: "2004-01-01") == exact("7"))
    let guardian = HistoryText(spell("guard", "2000-01-01", "2003-12-31"))
    // 2000 and 2001 one each, 2002 and 2003 a half each.
    #expect(try points(scheme, guardian, asOf: "2004-01-01") == exact("3"))
  }

  @Test func aFunctionEarnsTheSumOfItsElements() throws {
    let functions = SchemeText.list(
      SchemeText.function("guard", #""exposure": { "night": "some", "lift": "full" }"#))
    let answer = try assess(
      SchemeText(["functions": functions]),
      HistoryText(spell("guard", "2000-01-01", "2009-12-31")), asOf: "2020-01-01")
    // Ten years of 1 x 0.5 + 0.5 x 1.
    #expect(answer.ledger.total == exact("10"))
    #expect(answer.ledger.byElement == [exact("5"), exact("5")])
    #expect(
      answer.ledger.byCategory == [exact("5"), exact("0"), exact("5"), exact("0")])
  }

  @Test func theLargestFileAndCareerDoNotOverflow() throws {
    let functions = SchemeText.list(
      SchemeText.function("guard", #""exposure": { "night": "full" }"#))
    let scheme = SchemeText([
      "levels": #"{ "full": 9.9999 }"#,
      "elements": SchemeText.list(SchemeText.element("night", "werktijden", "999.999999")),
      "functions": functions, "fullTimeHours": "167.99",
      "time": #"{ "partTime": "full", "overlap": "sum", "kinds": { "sickness": 0.9999 } }"#,
      "routes": #"""
      [{ "id": "r", "when": "lower", "months": { "linear": { "full": 999999.999999, "maximum": 600 } } }]
      """#,
      "exit": #"{ "maximumMonths": 600 }"#,
    ])
    var history = HistoryText(born: "1960-01-15")
    history.spells = (0..<500).map { _ in
      spell("guard", "1960-02-01", "2026-12-31", #""kind": "sickness""#)
    }
    // 66 years and 11 months, 500 times 999.999999 x 9.9999 x 0.9999, far beyond the full points.
    let answer = try assess(scheme, history, asOf: "2026-12-31")
    #expect(answer.now.months == 600)
    let rate = exact("999.999999").divided(by: exact("1")).reduced
    let yearly = Exact(rate.numerator * 99_999 * 9_999, over: rate.denominator * 10_000 * 10_000)
    let months = Exact(802 * 31 + 30, over: 31 * 12)  // without 31 December
    #expect(
      answer.ledger.total
        == Exact(
          yearly.numerator * months.numerator * 500, over: yearly.denominator * months.denominator))
  }
}
