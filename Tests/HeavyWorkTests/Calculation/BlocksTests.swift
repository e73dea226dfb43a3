import Testing

@testable import HeavyWork

/// Points that only count in whole blocks of a calendar year. A guard earns 1 point a year by
/// nights, a porter half of that, a loader 0.5 by lifting.
@Suite struct BlocksTests {
  private func scheme(
    _ months: Int = 3, time: String = #"{ "partTime": "proportional", "overlap": "sum" }"#
  ) -> SchemeText {
    SchemeText([
      "functions": SchemeText.list(
        SchemeText.function("guard", #""exposure": { "night": "full" }"#),
        SchemeText.function("porter", #""exposure": { "night": "some" }"#),
        SchemeText.function("loader", #""exposure": { "lift": "full" }"#),
        SchemeText.function("shunter", #""pointsPerYear": 1.9"#),
        SchemeText.function("stoker", #""pointsPerYear": 1.2"#)),
      "points": #"{ "blocks": { "months": \#(months) } }"#, "time": time,
    ])
  }

  private func earned(_ history: HistoryText, asOf: String = "2020-01-01") throws -> Exact {
    try points(scheme(), history, asOf: asOf)
  }

  @Test func onlyWholeBlocksOfAYearCount() throws {
    // 8 months are two blocks of 3; 9 months are three, a day less is two.
    #expect(try earned(HistoryText(spell("guard", "2000-01-01", "2000-08-31"))) == exact("0.5"))
    #expect(try earned(HistoryText(spell("guard", "2000-01-01", "2000-09-30"))) == exact("0.75"))
    #expect(try earned(HistoryText(spell("guard", "2000-01-01", "2000-09-29"))) == exact("0.5"))
    #expect(try earned(HistoryText(spell("guard", "2000-02-01", "2000-04-30"))) == exact("0.25"))
  }

  @Test func eachCalendarYearStandsByItself() throws {
    // Two months before New Year and two after: no block in either year.
    #expect(try earned(HistoryText(spell("guard", "2000-11-01", "2001-02-28"))) == .zero)
    #expect(try earned(HistoryText(spell("guard", "2000-10-01", "2001-03-31"))) == exact("0.5"))
  }

  @Test func theYearOfTheReferenceDateIsCut() throws {
    let goesOn = HistoryText(spell("guard", "2000-01-01"))
    let cases: [(asOf: String, points: String)] = [
      ("2000-03-31", "0"), ("2000-04-01", "0.25"), ("2000-06-30", "0.25"), ("2000-12-31", "0.75"),
      ("2001-01-01", "1"), ("2001-03-31", "1"), ("2001-04-01", "1.25"),
    ]
    for (asOf, expected) in cases {
      #expect(try earned(goesOn, asOf: asOf) == exact(expected), "\(asOf)")
    }
  }

  @Test func blocksAreFilledByFactorAndKind() throws {
    // Half-time, six months fill one block of 3, and a day less none.
    let half = { spell("guard", "2000-01-01", $0, fte: "0.5") }
    #expect(try earned(HistoryText(half("2000-06-30"))) == exact("0.25"))
    #expect(try earned(HistoryText(half("2000-06-29"))) == .zero)
    // The same where the kind counts for half.
    let kinds = scheme(
      time: #"{ "partTime": "proportional", "overlap": "sum", "kinds": { "training": 0.5 } }"#)
    let training = HistoryText(
      spell("guard", "2000-01-01", "2000-08-31", #""kind": "training""#))
    #expect(try points(kinds, training, asOf: "2020-01-01") == exact("0.25"))
  }

  @Test func twoJobsFillTheBlocksOfOneElementTogether() throws {
    // 2 months full-time and 2 half-time are 3: 2/12 + 1/12.
    let both = HistoryText(
      spell("guard", "2000-01-01", "2000-02-29"),
      spell("guard", "2000-07-01", "2000-08-31", fte: "0.5"))
    #expect(try earned(both) == exact("0.25"))
    // Time fills blocks, the level does not: 2 months at 1 and 1 at 0.5 are 2.5 points a year.
    let lighter = HistoryText(
      spell("guard", "2000-01-01", "2000-02-29"), spell("porter", "2000-03-01", "2000-03-31"))
    #expect(try earned(lighter) == Exact(5, over: 24))
  }

  @Test func elementsFillBlocksOfTheirOwn() throws {
    // Two months of nights and two of lifting: neither is a block.
    let two = HistoryText(
      spell("guard", "2000-01-01", "2000-02-29"), spell("loader", "2000-03-01", "2000-04-30"))
    #expect(try earned(two) == .zero)
  }

  @Test func publishedRatesTogetherAreOneElement() throws {
    // 2 months of 1.9 and 1 of 1.2: 3 months, 5 points over 12.
    let both = HistoryText(
      spell("shunter", "2000-01-01", "2000-02-29"), spell("stoker", "2000-05-01", "2000-05-31"))
    #expect(try earned(both) == Exact(5, over: 12))
  }

  @Test func whatComesAfterTheLastWholeBlockIsLeftOut() throws {
    // Two months of half and two of full: 4 months, of which the last, at 1, is left out.
    let rising = HistoryText(
      spell("porter", "2000-01-01", "2000-02-29"), spell("guard", "2000-03-01", "2000-04-30"))
    // (2 x 0.5 + 1 x 1) / 12
    #expect(try earned(rising) == Exact(1, over: 6))
    // The other way round the month at 0.5: (2 x 1 + 1 x 0.5) / 12.
    let falling = HistoryText(
      spell("guard", "2000-01-01", "2000-02-29"), spell("porter", "2000-03-01", "2000-04-30"))
    #expect(try earned(falling) == Exact(5, over: 24))
  }

  @Test func jobsAtOneTimeFillTogetherWhateverElseBeginsOrEnds() throws {
    // Two jobs fill 2 a month: 3 of 4 by 14 February, 1.5 months x 1.5 a year.
    let two = [
      spell("guard", "2001-01-01", "2001-02-28"), spell("porter", "2001-01-01", "2001-02-28"),
    ]
    #expect(try earned(HistoryText(two[0], two[1])) == Exact(3, over: 16))
    // A third job, without any burden, that begins halfway changes nothing.
    let third = spell("loader", "2001-01-20", "2001-02-05", fte: "0.1")
    #expect(try earned(HistoryText(two[0], two[1], third)) == Exact(3, over: 16))
  }

  @Test func onTheLastDayOfABlockWhatBringsLeastIsLeftOut() throws {
    // 16 days of January in two jobs fill 32/31 of a month; 1/31 is too much, on 16 January, at 0.5.
    // (16 x 1 + 15 x 0.5) / 31 / 12 = 23.5 / 372
    let two = HistoryText(
      spell("guard", "2001-01-01", "2001-01-16"), spell("porter", "2001-01-01", "2001-01-16"))
    #expect(try points(scheme(1), two, asOf: "2020-01-01") == Exact(47, over: 744))
  }

  @Test func ofAYearWithUnknownTimeNothingIsSure() throws {
    // Of 2000 nothing is sure; at the most June is a shunter's: 1 + 11/12 + 1.9/12 = 2.075.
    let history = HistoryText(
      spell("guard", "1999-01-01", "2000-12-31"),
      #"{ "function": null, "from": "2000-06-01", "to": "2000-06-30", "fte": 1 }"#)
    let full = #"{ "partTime": "proportional", "overlap": "fullTime" }"#
    let view = try view(scheme(time: full), history)
    let range = view.points(on: day("2020-01-01"))
    #expect(view.scheme.scale.points(range.least) == exact("1"))
    #expect(view.scheme.scale.points(range.most) == exact("2.075"))
  }

  @Test(arguments: [#""kind": "leave", "employer": "A""#, #""employer": "B""#])
  func unknownWorkThatCountsForNothingLeavesAYearSure(_ such: String) throws {
    // Whatever was done in June 2000, it was on leave or for others: 1 for each year as a guard.
    let history = HistoryText(
      spell("guard", "1999-01-01", "2000-12-31", #""employer": "A""#),
      #"{ "function": null, "from": "2000-06-01", "to": "2000-06-30", "fte": 1, \#(such) }"#)
    let time = #"""
      { "partTime": "proportional", "overlap": "fullTime", "kinds": { "leave": 0 },
        "employers": ["A"] }
      """#
    let view = try view(scheme(time: time), history)
    let range = view.points(on: day("2020-01-01"))
    #expect(view.scheme.scale.points(range.least) == exact("2"))
    #expect(view.scheme.scale.points(range.most) == exact("2"))
  }
}
