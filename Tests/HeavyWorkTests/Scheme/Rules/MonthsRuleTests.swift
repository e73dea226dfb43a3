import Testing

@testable import HeavyWork

/// How many months a route gives.
@Suite struct MonthsRuleTests {
  private static let always = SchemeText.conditions(
    ("always", #""born": { "from": "1900-01-01" }"#))

  /// The months of a route, for someone with `rate` points (one year at that rate).
  private func months(
    _ months: String, points rate: String, exit: String = #"{ "maximumMonths": 600 }"#,
    on exitDay: String = "2020-01-01"
  ) throws -> Int {
    let scheme = SchemeText([
      "functions": SchemeText.list(SchemeText.function("job", #""pointsPerYear": \#(rate)"#)),
      "elements": "", "levels": "", "conditions": Self.always, "exit": exit,
      "routes": SchemeText.list(SchemeText.route("r", when: #""always""#, months: months)),
    ])
    let view = try view(scheme, HistoryText(spell("job", "2010-01-01", "2010-12-31")))
    return view.entitlement(on: day(exitDay)).months
  }

  struct LinearCase: Sendable {
    let points: String
    let floor: Int
    let nearest: Int
    let ceiling: Int
  }

  // 36 x points / 57
  static let linear: [LinearCase] = [
    LinearCase(points: "0", floor: 0, nearest: 0, ceiling: 0),
    LinearCase(points: "19", floor: 12, nearest: 12, ceiling: 12),  // 12 exactly
    LinearCase(points: "20", floor: 12, nearest: 13, ceiling: 13),  // 12.63
    LinearCase(points: "19.6", floor: 12, nearest: 12, ceiling: 13),  // 12.38
    LinearCase(points: "18.81", floor: 11, nearest: 12, ceiling: 12),  // 11.88
    LinearCase(points: "19.791666", floor: 12, nearest: 12, ceiling: 13),  // just under 12.5
    LinearCase(points: "19.791667", floor: 12, nearest: 13, ceiling: 13),  // just over 12.5
    LinearCase(points: "0.000001", floor: 0, nearest: 0, ceiling: 1),
    LinearCase(points: "57", floor: 36, nearest: 36, ceiling: 36),
    LinearCase(points: "100", floor: 36, nearest: 36, ceiling: 36),
  ]

  @Test(arguments: linear)
  func linearIsRoundedAsItSays(_ one: LinearCase) throws {
    let rule = #""linear": { "full": 57, "maximum": 36 }"#
    let results: [Int] = try ["floor", "nearest", "ceiling"].map {
      try months(#"{ \#(rule), "round": "\#($0)" }"#, points: one.points)
    }
    #expect(results == [one.floor, one.nearest, one.ceiling])
    #expect(try months("{ \(rule) }", points: one.points) == one.nearest)
  }

  @Test func aHalfMonthGoesUp() throws {
    // 4 x 5 / 8 = 2.5
    let rule = #""linear": { "full": 8, "maximum": 4 }"#
    #expect(try months("{ \(rule) }", points: "5") == 3)
    #expect(try months(#"{ \#(rule), "round": "floor" }"#, points: "5") == 2)
    #expect(try months(#"{ \#(rule), "round": "ceiling" }"#, points: "5") == 3)
  }

  @Test func roundingComesBeforeTheBounds() throws {
    let rule = #"{ "linear": { "full": 8, "maximum": 4 } }"#
    // 2.5 becomes 3, which reaches a minimum of 3; 2.4 becomes 2, which does not.
    let exit = #"{ "maximumMonths": 36, "minimumMonths": 3 }"#
    #expect(try months(rule, points: "5", exit: exit) == 3)
    #expect(try months(rule, points: "4.8", exit: exit) == 0)
    // 3.5 becomes 4 and is cut to 3.
    #expect(try months(rule, points: "7", exit: #"{ "maximumMonths": 3 }"#) == 3)
  }

  @Test func linearMayBeDated() throws {
    let rule = #"""
      { "linear": { "full": 57, "maximum": [{ "from": "2015-01-01", "value": 24 }, { "from": "2018-01-01", "value": 36 }] } }
      """#
    #expect(try months(rule, points: "57", on: "2014-12-31") == 0)
    #expect(try months(rule, points: "57", on: "2015-01-01") == 24)
    #expect(try months(rule, points: "57", on: "2018-01-01") == 36)
  }

  @Test func theLastStepReachedCounts() throws {
    let rule = #"{ "steps": [[18.81, 12], [38, 24], [57, 36]] }"#
    let cases: [(points: String, months: Int)] = [
      ("18.809999", 0), ("18.81", 12), ("37.999999", 12), ("38", 24), ("56.999999", 24), ("57", 36),
      ("100", 36),
    ]
    for (points, expected) in cases {
      #expect(try months(rule, points: points) == expected, "\(points) points")
    }
  }

  struct BetweenCase: Sendable {
    let least, most: Int
    let months: ClosedRange<Int>
  }

  // 12 months from 10 points on, 6 from 20, 18 from 30.
  static let between: [BetweenCase] = [
    BetweenCase(least: 5, most: 9, months: 0...0),
    BetweenCase(least: 5, most: 10, months: 0...12),
    BetweenCase(least: 5, most: 25, months: 0...12),  // 12 on the way; the ends give 0 and 6
    BetweenCase(least: 10, most: 19, months: 12...12),
    BetweenCase(least: 12, most: 20, months: 6...12),
    BetweenCase(least: 12, most: 35, months: 6...18),  // 6 on the way; the ends give 12 and 18
    BetweenCase(least: 22, most: 29, months: 6...6),
    BetweenCase(least: 22, most: 30, months: 6...18),
    BetweenCase(least: 40, most: 50, months: 18...18),
  ]

  @Test(arguments: between)
  func everyStepBetweenTheLeastAndTheMostCounts(_ one: BetweenCase) throws {
    let steps: [(bound: ExactDecimal, months: Int)] = [(10, 12), (20, 6), (30, 18)]
    let shape = MonthsRule.Shape.steps(
      Dated(steps.map { MonthsRule.Step(bound: $0.bound, months: $0.months) }), beyond: nil)
    let (least, most) = (Int128(one.least), Int128(one.most))
    let found = shape.months(least, most, on: day("2030-01-01")) {
      Int128($0.units(ofDecimals: 0))
    }
    #expect(try #require(found.map { $0.least...$0.most }) == one.months)
  }

  @Test func whatComesAboveTheLastStepEndsAtSixHundred() throws {
    // 590 months from 1 point on, and 4 for each point above it: 598 with 3 points, 602 with 4.
    let rule = #"{ "steps": [[1, 590]], "beyond": { "every": 1, "months": 4 } }"#
    #expect(try months(rule, points: "3") == 598)
    #expect(try months(rule, points: "4") == 600)
    let shape = MonthsRule.Shape.steps(
      Dated([.init(bound: 1, months: 590)]), beyond: .init(every: 1, months: 4))
    let found = shape.months(3, 4, on: day("2030-01-01")) { Int128($0.units(ofDecimals: 0)) }
    #expect(found?.least == 598 && found?.most == 600)
  }

  @Test func stepsMayBeDated() throws {
    let rule = #"""
      { "steps": [{ "from": "2015-01-01", "value": [[10, 6]] }, { "from": "2018-01-01", "value": [[10, 9], [20, 12]] }] }
      """#
    #expect(try months(rule, points: "20", on: "2014-01-01") == 0)
    #expect(try months(rule, points: "20", on: "2015-01-01") == 6)
    #expect(try months(rule, points: "20", on: "2018-01-01") == 12)
  }

  @Test func aTableGoesByService() throws {
    let rule = #"""
      { "table": { "service": { "of": { "group": "heavy" } },
        "rows": [[{ "years": 10 }, 12], [{ "years": 20 }, 24], [{ "years": 30 }, 36]] } }
      """#
    let scheme = SchemeText([
      "conditions": Self.always,
      "routes": SchemeText.list(SchemeText.route("r", when: #""always""#, months: rule)),
    ])
    let view = try view(
      scheme,
      HistoryText(spell("clerk", "1980-01-01", "1984-12-31"), spell("guard", "1985-06-10")))
    let cases: [(exit: String, months: Int)] = [
      ("1995-06-09", 0), ("1995-06-10", 12), ("2005-06-09", 12), ("2005-06-10", 24),
      ("2015-06-10", 36), ("2019-01-01", 36),
    ]
    for (exit, months) in cases {
      #expect(view.entitlement(on: day(exit)).months == months, "\(exit)")
    }
  }

  @Test func aTableMayLookAtWeightedService() throws {
    let rule = #"""
      { "table": { "service": { "of": { "any": true }, "weighted": true },
        "rows": [[{ "years": 10 }, 12]] } }
      """#
    let scheme = SchemeText([
      "conditions": Self.always,
      "routes": SchemeText.list(SchemeText.route("r", when: #""always""#, months: rule)),
    ])
    // Twenty years at half are ten.
    let view = try view(scheme, HistoryText(spell("guard", "1990-01-01", fte: "0.5")))
    #expect(view.entitlement(on: day("2009-12-31")).months == 0)
    #expect(view.entitlement(on: day("2010-01-01")).months == 12)
  }

  @Test func aTableOverWhatIsNotKnownIsUndetermined() throws {
    let rule = #"""
      { "table": { "service": { "of": { "employer": "A" } },
        "rows": [[{ "years": 5 }, 12], [{ "years": 10 }, 24]] } }
      """#
    let scheme = SchemeText([
      "conditions": Self.always,
      "routes": SchemeText.list(SchemeText.route("r", when: #""always""#, months: rule)),
    ])
    let history = HistoryText(
      spell("guard", "2005-01-01", "2010-12-31", #""employer": "A""#),
      spell("guard", "2011-01-01", "2019-12-31"))
    let found = try view(scheme, history).entitlement(on: day("2020-01-01"))
    #expect(found.months == 12)
    #expect(found.possibleMonths == 24)
    #expect(found.status == .undetermined)
  }
}
