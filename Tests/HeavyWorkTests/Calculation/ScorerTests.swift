import Testing

@testable import HeavyWork

/// The quick way of scoring by hand; that it agrees with the full way on random cases is held by
/// `Agreement.OfScorer`.
///
/// A shunter earns 1.9 points a year, a guard 1.
@Suite struct ScorerTests {
  private func scorer(_ scheme: SchemeText) throws -> Scorer? { Scorer(try scheme.read()) }

  private func score(
    _ text: SchemeText, _ history: HistoryText, asOf: String
  ) throws -> Scorer.Score {
    let scheme = try text.read()
    let scorer = try #require(Scorer(scheme))
    let pieces = try #require(scorer.prepare(try history.career(under: scheme)))
    let score = scorer.score(pieces, asOf: day(asOf))
    let view = try view(text, history)
    #expect(Int128(score.grains) == view.cappedGrains(on: day(asOf)))
    return score
  }

  @Test func pointsAndMonthsOfTwoJobs() throws {
    // Until 2010 ten years of 1.9 = 19, then 5 years of half a guard = 2.5: 21.5 x 36 / 57 = 13.58.
    let history = HistoryText(
      spell("shunter", "2000-01-01", "2009-12-31"), spell("guard", "2010-01-01", fte: "0.5"))
    #expect(try score(SchemeText(), history, asOf: "2015-01-01").months == 14)
    // On 1 January 2010 19 x 36 / 57 = 12; a year before, 17.1 points, fewer than 18.81.
    #expect(try score(SchemeText(), history, asOf: "2010-01-01").months == 12)
    #expect(try score(SchemeText(), history, asOf: "2009-01-01").months == 0)
    #expect(try score(SchemeText(), history, asOf: "2000-01-01").grains == 0)
  }

  @Test(arguments: [("floor", 13), ("nearest", 14), ("ceiling", 14)])
  func linearMonthsAreRoundedAsItSays(_ round: String, _ months: Int) throws {
    // 21.5 x 36 / 57 = 13.58, as above.
    var scheme = SchemeText()
    scheme["routes"] = SchemeText.list(
      SchemeText.route(
        "r", when: #""lower""#,
        months: #"{ "linear": { "full": 57, "maximum": 36 }, "round": "\#(round)" }"#))
    let history = HistoryText(
      spell("shunter", "2000-01-01", "2009-12-31"), spell("guard", "2010-01-01", fte: "0.5"))
    #expect(try score(scheme, history, asOf: "2015-01-01").months == months)
    // 19 points are 12 months exactly, whatever the rounding.
    #expect(try score(scheme, history, asOf: "2010-01-01").months == 12)
  }

  @Test func theBoundsOfThePointsAndOfTheExit() throws {
    let history = HistoryText(spell("shunter", "1980-01-01"))
    // 40 years of 1.9 = 76 are cut to 60; 60 x 36 / 57 = 37.9, never above 36, and the exit has 30.
    let scheme = SchemeText([
      "points": #"{ "maximum": 60 }"#, "exit": #"{ "maximumMonths": 30, "minimumMonths": 20 }"#,
    ])
    #expect(try score(scheme, history, asOf: "2020-01-01").months == 30)
    // 16 years: 30.4 points, 19.2 months, fewer than 20; 17 years: 32.3, 20.4.
    #expect(try score(scheme, history, asOf: "1996-01-01").months == 0)
    #expect(try score(scheme, history, asOf: "1997-01-01").months == 20)
  }

  @Test func serviceIsReachedOnTheDay() throws {
    // In heavy work from 16 March 1990 on, so thirty years on 16 March 2020.
    let scheme = SchemeText([
      "conditions": SchemeText.conditions(
        ("years", #""service": { "of": { "group": "heavy" } }, "atLeast": { "years": 30 }"#)),
      "routes": SchemeText.list(
        SchemeText.route("fixed", when: #""years""#, months: "24"),
        SchemeText.route("most", when: #""years""#, months: #""maximum""#)),
    ])
    let history = HistoryText(
      spell("clerk", "1980-01-01", "1990-03-15"), spell("guard", "1990-03-16"))
    #expect(try score(scheme, history, asOf: "2020-03-15").months == 0)
    #expect(try score(scheme, history, asOf: "2020-03-16").months == 36)
  }

  @Test func whatIsNotKnownIsPossibleOnly() throws {
    // No employer is named, so five years with this one are possible, and not certain.
    let scheme = SchemeText([
      "conditions": SchemeText.conditions(
        ("here", #""service": { "of": { "employer": "Spoor" } }, "atLeast": { "years": 5 }"#)),
      "routes": SchemeText.list(SchemeText.route("r", when: #""here""#, months: "24")),
    ])
    let unknown = HistoryText(spell("guard", "2000-01-01"))
    let score = try score(scheme, unknown, asOf: "2010-01-01")
    #expect(score.months == 0 && score.possibleMonths == 24)
    let known = HistoryText(spell("guard", "2000-01-01", nil, #""employer": "spoor""#))
    let sure = try self.score(scheme, known, asOf: "2010-01-01")
    #expect(sure.months == 24 && sure.possibleMonths == 24)
  }

  @Test(arguments: [
    #""gaps": { "each": { "months": 1 } }"#, #""weighted": true"#,
    #""per": "calendarYear", "wholeFrom": { "months": 6 }"#, #""blocks": { "years": 1 }"#,
    #""within": { "last": { "years": 25 } }"#,
  ])
  func serviceThatItHasNoTableForIsLeftToTheFullWay(_ rule: String) throws {
    let body = { (rule: String) in
      #""service": { "of": { "any": true }\#(rule) }, "atLeast": { "years": 10 }"#
    }
    #expect(try scorer(SchemeText.testing(body(""))) != nil)
    #expect(try scorer(SchemeText.testing(body(", " + rule))) == nil)
  }

  @Test func schemesThatItHasNoTableForAreLeftToTheFullWay() throws {
    #expect(try scorer(SchemeText()) != nil)
    let time = #"{ "measure": "days365", "partTime": "proportional", "overlap": "fullTime" }"#
    #expect(try scorer(SchemeText(["time": time])) == nil)
    #expect(
      try scorer(SchemeText(["exit": #"{ "maximumMonths": 36, "choices": [12, 24] }"#])) == nil)
    let dated = #"[{ "from": null, "value": 36 }, { "from": "2030-01-01", "value": 24 }]"#
    #expect(try scorer(SchemeText(["exit": #"{ "maximumMonths": \#(dated) }"#])) == nil)
    #expect(try scorer(SchemeText(["points": #"{ "blocks": { "months": 3 } }"#])) == nil)
    #expect(try scorer(SchemeText.testing(#""age": { "atLeast": { "years": 60 } }"#)) == nil)
    for months in [
      #"{ "steps": [[18.81, 12], [38, 24]] }"#,
      #"{ "linear": { "service": { "of": { "any": true } }, "full": { "years": 40 }, "maximum": 36 } }"#,
    ] {
      let route = SchemeText.route("r", when: #""lower""#, months: months)
      #expect(try scorer(SchemeText(["routes": SchemeText.list(route)])) == nil)
    }
    let weight = #"[{ "from": null, "value": 1 }, { "from": "2011-01-01", "value": 2 }]"#
    let elements = SchemeText.list(
      SchemeText.element("night", "werktijden", weight),
      SchemeText.element("lift", "fysiek", "0.5"))
    #expect(try scorer(SchemeText(["elements": elements])) == nil)
  }

  @Test func careersThatItHasNoTableForAreLeftToTheFullWay() throws {
    let scheme = try SchemeText().read()
    let scorer = try #require(Scorer(scheme))
    func isReady(_ spells: String...) throws -> Bool {
      var history = HistoryText()
      history.spells = spells
      return scorer.prepare(try history.career(under: scheme)) != nil
    }
    let first = spell("guard", "2000-01-01", "2009-12-31")
    #expect(try isReady(first, spell("guard", "2010-01-01")))
    #expect(try !isReady(first, spell("guard", "2009-12-31")))
    #expect(try !isReady(spell("guard", "2000")))
    #expect(
      try !isReady(
        spell(
          "guard", "2000-01-01", nil, #""exposure": { "night": "some" }, "reason": "day shifts""#)))
  }

  // A year has 12 x 13,020 = 156,240 grains of time, a part-time factor 10,000 units, and a rate here
  // 100: a point has 156,240,000,000 grains. What is worked with has to stay below 2^63.

  @Test func aMaximumThatWouldNotFitIsLeftToTheFullWay() throws {
    // Twice 600 months and 2 more, times the grains of a point: 2^63 holds 49,112.6 of those.
    func accepts(maximum: Int) throws -> Bool {
      try scorer(
        SchemeText([
          "points": #"{ "maximum": \#(maximum) }"#, "exit": #"{ "maximumMonths": 600 }"#,
        ])) != nil
    }
    #expect(try accepts(maximum: 49_112))
    #expect(try !accepts(maximum: 49_113))
  }

  @Test func aLineThatWouldNotFitIsLeftToTheFullWay() throws {
    // Twice 36 months and 2 more: 2^63 holds 797,748.1 times the grains of a point.
    func accepts(full: Int) throws -> Bool {
      let months = #"{ "linear": { "full": \#(full), "maximum": 36 } }"#
      let route = SchemeText.route("r", when: #""lower""#, months: months)
      return try scorer(SchemeText(["routes": SchemeText.list(route)])) != nil
    }
    #expect(try accepts(full: 797_748))
    #expect(try !accepts(full: 797_749))
  }

  @Test func aRateThatWouldNotFitIsLeftToTheFullWay() throws {
    // With seven decimals, six of a weight and one of a level, a rate has 10,000,000 units: 300 years of
    // 1.9677 points a year are 2^63 grains.
    func accepts(rate: String) throws -> Bool {
      try scorer(
        SchemeText([
          "elements": SchemeText.list(
            SchemeText.element("night", "werktijden", "0.000001"),
            SchemeText.element("lift", "fysiek", "0.5")),
          "functions": SchemeText.list(
            SchemeText.function("guard", #""exposure": { "night": "full", "lift": "some" }"#),
            SchemeText.function("shunter", #""pointsPerYear": \#(rate)"#)),
          "routes": SchemeText.list(SchemeText.route("r", when: #""lower""#, months: "24")),
        ])) != nil
    }
    #expect(try accepts(rate: "1.967"))
    #expect(try !accepts(rate: "1.968"))
  }
}
