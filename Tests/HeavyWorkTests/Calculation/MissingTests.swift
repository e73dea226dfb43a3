import Testing

@testable import HeavyWork

/// What is wanting for more months: points, and the day if current spells go on.
///
/// A shunter earns 1.9 points a year: 36 months for 57 points are 0.1 month for a month worked.
@Suite struct MissingTests {
  /// Born so that the state pension begins on 15 December 2031 (67 years and 3 months).
  private func history(_ from: String, _ to: String? = nil) -> HistoryText {
    HistoryText(spell("shunter", from, to), born: "1964-09-15")
  }

  @Test func belowTheLowerBound() throws {
    // Nine years are 17.1 points; 18.81 need 1.71 more, which take 10.8 months: 24 days of November.
    let missing = try assess(SchemeText(), history("2000-01-01"), asOf: "2009-01-01").missing
    #expect(missing.lowerBound?.points == exact("1.71"))
    #expect(missing.lowerBound?.date == day("2009-11-25"))
    #expect(missing.lowerBound?.months == 12)
    #expect(missing.nextMonth?.points == exact("1.71"))
    #expect(missing.nextMonth?.date == day("2009-11-25"))
  }

  @Test func aboveTheLowerBound() throws {
    // Ten years are 19 points and 12 months. 12.5 x 57 / 36 = 475/24 bring 13, 35.5 x 57 / 36 =
    // 1349/24 bring 36: 125 and 355 months of work.
    let missing = try assess(SchemeText(), history("2000-01-01"), asOf: "2010-01-01").missing
    #expect(missing.lowerBound == nil)
    #expect(missing.nextMonth?.months == 13)
    #expect(missing.nextMonth?.points == Exact(19, over: 24))
    #expect(missing.nextMonth?.date == day("2010-06-01"))
    #expect(missing.maximum?.months == 36)
    #expect(missing.maximum?.points == Exact(893, over: 24))
    #expect(missing.maximum?.date == day("2029-08-01"))
  }

  @Test func aNumberOfMonthsThatMayBeChosenIsOneToReach() throws {
    // As above, but only 12, 24 or 36 months may be chosen: 23.5 x 57 / 36 = 893/24 bring 24, which is
    // 18.21 more than 19 (437/24), and 36 months ask for what they asked for.
    let scheme = SchemeText(["exit": #"{ "maximumMonths": 36, "choices": [12, 24, 36] }"#])
    let missing = try assess(scheme, history("2000-01-01"), asOf: "2010-01-01").missing
    #expect(missing.nextMonth?.months == 24)
    #expect(missing.nextMonth?.points == Exact(437, over: 24))
    #expect(missing.maximum?.months == 36)
    #expect(missing.maximum?.points == Exact(893, over: 24))
  }

  @Test func stepsThatGoOnBeyondTheLastOne() throws {
    // From 9.5 points on 6 months, and 2 more for every 1.9 points: nine years are 17.1 points, and
    // 6 + 4 x 2 = 14 months. A fifth time is at 19 points, one year later; 36 months ask for fifteen
    // times, 9.5 + 28.5 = 38 points: 20.9 more, or eleven years.
    var scheme = SchemeText([
      "conditions": SchemeText.conditions(("lower", #""points": { "atLeast": 1 }"#))
    ])
    scheme["routes"] = SchemeText.list(
      SchemeText.route(
        "r", when: #""lower""#,
        months: #"{ "steps": [[9.5, 6]], "beyond": { "every": 1.9, "months": 2 } }"#))
    let answer = try assess(scheme, history("2000-01-01"), asOf: "2009-01-01")
    #expect(answer.now.months == 14)
    #expect(answer.missing.nextMonth?.points == exact("1.9"))
    #expect(answer.missing.nextMonth?.months == 16)
    #expect(answer.missing.nextMonth?.date == day("2010-01-01"))
    #expect(answer.missing.maximum?.points == exact("20.9"))
    #expect(answer.missing.maximum?.date == day("2020-01-01"))
  }

  @Test func pointsDoNotUndoWhatMustNotBe() throws {
    // Whoever is born in 1964 is not born from 1970 on, so only points are wanting: 18.81 - 17.1.
    func missing(bornFrom year: Int) throws -> Missing {
      var scheme = SchemeText([
        "conditions": SchemeText.conditions(
          ("lower", #""points": { "atLeast": 18.81 }"#),
          ("young", #""born": { "from": "\#(year)-01-01" }"#))
      ])
      scheme["routes"] = SchemeText.list(
        SchemeText.route("r", when: #"{ "all": ["lower", { "not": "young" }] }"#, months: "24"))
      return try assess(scheme, history("2000-01-01"), asOf: "2009-01-01").missing
    }
    let open = try missing(bornFrom: 1970)
    #expect(open.lowerBound?.points == exact("1.71"))
    #expect(open.lowerBound?.date == day("2009-11-25"))
    // Born from 1960 on they are, and no points change that.
    let shut = try missing(bornFrom: 1960)
    #expect(shut.lowerBound?.points == nil)
    #expect(shut.lowerBound?.date == nil)
  }

  @Test func whoHasStoppedReachesItByNoDay() throws {
    let missing = try assess(
      SchemeText(), history("2000-01-01", "2009-12-31"), asOf: "2015-01-01"
    ).missing
    #expect(missing.nextMonth?.points == Exact(19, over: 24))
    #expect(missing.nextMonth?.date == nil)
    #expect(missing.maximum?.date == nil)
  }

  @Test func atTheMaximumNothingIsMissing() throws {
    let missing = try assess(SchemeText(), history("1985-01-01"), asOf: "2020-01-01").missing
    #expect(missing.nextMonth == nil)
    #expect(missing.lowerBound == nil)
    #expect(missing.maximum == nil)
  }

  @Test func theMinimumOfTheSchemeIsTheFirstRight() throws {
    // 20 months of earlier exit from 31.666 points on: 19.5 x 57 / 36 = 30.875.
    let scheme = SchemeText(["exit": #"{ "maximumMonths": 36, "minimumMonths": 20 }"#])
    let missing = try assess(scheme, history("2000-01-01"), asOf: "2010-01-01").missing
    #expect(missing.lowerBound?.points == exact("11.875"))
    // 195 months of work.
    #expect(missing.lowerBound?.date == day("2016-04-01"))
    #expect(missing.lowerBound?.months == 20)
  }

  @Test func pointsAloneDoNotReplaceService() throws {
    let scheme = SchemeText([
      "conditions": SchemeText.conditions(
        ("years", #""service": { "of": { "any": true } }, "atLeast": { "years": 12 }"#)),
      "routes": SchemeText.list(SchemeText.route("r", when: #""years""#, months: "24")),
    ])
    let missing = try assess(scheme, history("2000-01-01"), asOf: "2010-01-01").missing
    #expect(missing.lowerBound?.points == nil)
    #expect(missing.lowerBound?.date == day("2012-01-01"))
    #expect(missing.lowerBound?.months == 24)
  }

  @Test func stepsSkipToTheNextStep() throws {
    let scheme = SchemeText([
      "routes": SchemeText.list(
        SchemeText.route(
          "r", when: #""lower""#, months: #"{ "steps": [[18.81, 12], [38, 24], [57, 36]] }"#))
    ])
    let missing = try assess(scheme, history("2000-01-01"), asOf: "2010-01-01").missing
    // From 19 to 38 points; twenty years of work.
    #expect(missing.nextMonth?.points == exact("19"))
    #expect(missing.nextMonth?.date == day("2020-01-01"))
    #expect(missing.nextMonth?.months == 24)
    #expect(missing.maximum?.points == exact("38"))
    #expect(missing.maximum?.date == day("2030-01-01"))
  }

  @Test func eachRoundingHasItsOwnBound() throws {
    func needed(_ round: String) throws -> Exact? {
      let scheme = SchemeText([
        "routes": SchemeText.list(
          SchemeText.route(
            "r", when: #""lower""#,
            months: #"{ "linear": { "full": 57, "maximum": 36 }, "round": "\#(round)" }"#))
      ])
      return try assess(scheme, history("2000-01-01"), asOf: "2010-01-01").missing.nextMonth?.points
    }
    // 19 points are 12 exactly. floor: 13 x 57 / 36 = 247/12; nearest: 475/24.
    #expect(try needed("floor") == Exact(19, over: 12))
    #expect(try needed("nearest") == Exact(19, over: 24))
    // ceiling: anything above 19, the smallest grain.
    let least = try needed("ceiling")
    #expect(least.map { $0 > .zero && $0 < exact("0.000001") } == true)
  }

  @Test func pointsThatCloseTheRouteAreNotAdvised() throws {
    // More than 25 points close the only route, so 20 months, for which 30.875 points are needed,
    // cannot be had by points.
    let scheme = SchemeText([
      "conditions": SchemeText.conditions(
        ("lower", #""points": { "atLeast": 18.81 }"#), ("upper", #""points": { "below": 25 }"#)),
      "routes": SchemeText.list(
        SchemeText.route(
          "r", when: #"{ "all": ["lower", "upper"] }"#,
          months: #"{ "linear": { "full": 57, "maximum": 36 } }"#)),
      "exit": #"{ "maximumMonths": 36, "minimumMonths": 20 }"#,
    ])
    let missing = try assess(scheme, history("2000-01-01"), asOf: "2010-01-01").missing
    #expect(missing.lowerBound?.date == nil)
    #expect(missing.lowerBound?.points == nil)
  }

  @Test func whereNoMaximumIsInForceYetNothingCanBeMissing() throws {
    let maximum = #"[{ "from": "2012-01-01", "value": 36 }]"#
    let scheme = SchemeText(["exit": #"{ "maximumMonths": \#(maximum) }"#])
    let missing = try assess(scheme, history("2000-01-01"), asOf: "2010-01-01").missing
    #expect(missing.nextMonth == nil && missing.lowerBound == nil && missing.maximum == nil)
  }

  @Test func pointsMayOpenARouteOfWhichTheMonthsAreThere() throws {
    // Nine of twelve years of service are 18 of 24 months, behind a bound of 18.81 points; 17.1 are there.
    let scheme = SchemeText([
      "routes": SchemeText.list(
        SchemeText.route(
          "r", when: #""lower""#,
          months:
            #"{ "linear": { "service": { "of": { "any": true } }, "full": { "years": 12 }, "maximum": 24 } }"#
        ))
    ])
    let missing = try assess(scheme, history("2000-01-01"), asOf: "2009-01-01").missing
    #expect(missing.lowerBound?.points == exact("1.71"))
    // Fewer months than 36 are to be had at all; 19.8 of 24 are when the bound is reached.
    #expect(missing.lowerBound?.months == 20)
    #expect(missing.maximum?.points == nil)
  }

  @Test func aFixedNumberOfMonthsMayBeTheMaximum() throws {
    let scheme = SchemeText([
      "routes": SchemeText.list(SchemeText.route("r", when: #""lower""#, months: "36"))
    ])
    // 17.1 points, and 18.81 give all 36 at once.
    let missing = try assess(scheme, history("2000-01-01"), asOf: "2009-01-01").missing
    #expect(missing.maximum?.points == exact("1.71"))
    #expect(missing.maximum?.months == 36)
  }
}
