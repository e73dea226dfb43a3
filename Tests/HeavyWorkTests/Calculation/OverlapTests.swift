import Testing

@testable import HeavyWork

/// Several jobs on one day. `two` earns 2 points a year, `one` 1, `none` nothing.
@Suite struct OverlapTests {
  private func scheme(_ overlap: String, partTime: String = #""proportional""#) -> SchemeText {
    SchemeText([
      "functions": SchemeText.list(
        SchemeText.function("two", #""pointsPerYear": 2"#),
        SchemeText.function("one", #""pointsPerYear": 1"#),
        SchemeText.function("none", #""pointsPerYear": 0"#)),
      "elements": "", "levels": "",
      "time":
        #"{ "partTime": \#(partTime), "overlap": "\#(overlap)", "kinds": { "quarter": 0.25 } }"#,
    ])
  }

  /// The points of the year 2010 in these jobs.
  private func year(
    _ overlap: String, _ jobs: [(function: String, fte: String, more: String)],
    partTime: String = #""proportional""#
  ) throws -> Exact {
    var history = HistoryText()
    history.spells = jobs.map {
      spell($0.function, "2010-01-01", "2010-12-31", fte: $0.fte, $0.more)
    }
    let scheme = scheme(overlap, partTime: partTime)
    let result = try points(scheme, history, asOf: "2011-01-01")
    // The order of a history never matters.
    history.spells.reverse()
    #expect(try points(scheme, history, asOf: "2011-01-01") == result)
    return result
  }

  @Test func threeRulesForTwoJobs() throws {
    let jobs: [(function: String, fte: String, more: String)] = [
      ("one", "0.6", ""), ("two", "0.6", ""),
    ]
    // fullTime: 2 x 0.6 + 1 x 0.4; highest: the 1.2 of two; sum: 1.2 + 0.6.
    #expect(try year("fullTime", jobs) == exact("1.6"))
    #expect(try year("highest", jobs) == exact("1.2"))
    #expect(try year("sum", jobs) == exact("1.8"))
  }

  @Test func highestLooksAtWhatAJobBringsNotAtItsRate() throws {
    let jobs: [(function: String, fte: String, more: String)] = [
      ("two", "0.2", ""), ("one", "1", ""),
    ]
    // highest: one brings 1, two 0.4; fullTime: 2 x 0.2 + 1 x 0.8; sum: 1.4.
    #expect(try year("highest", jobs) == exact("1"))
    #expect(try year("fullTime", jobs) == exact("1.2"))
    #expect(try year("sum", jobs) == exact("1.4"))
  }

  @Test func theRateIsRankedWithItsKind() throws {
    let jobs: [(function: String, fte: String, more: String)] = [
      ("two", "0.8", #""kind": "quarter""#), ("one", "0.8", ""),
    ]
    // two counts for 2 x 0.25 = 0.5, so one goes first: 0.8 + 0.5 x 0.2 = 0.9.
    #expect(try year("fullTime", jobs) == exact("0.9"))
    // highest: 0.8 against 0.5 x 0.8 = 0.4; sum: 1.2.
    #expect(try year("highest", jobs) == exact("0.8"))
    #expect(try year("sum", jobs) == exact("1.2"))
  }

  @Test func threeJobsFillOneFullTimeJob() throws {
    let jobs: [(function: String, fte: String, more: String)] = [
      ("none", "1", ""), ("one", "0.5", ""), ("two", "0.25", ""), ("one", "0.5", ""),
    ]
    // 2 x 0.25 + 1 x 0.5 + 1 x 0.25; work without points never takes the place of work with.
    #expect(try year("fullTime", jobs) == exact("1.25"))
    #expect(try year("highest", jobs) == exact("0.5"))
    #expect(try year("sum", jobs) == exact("1.5"))
  }

  @Test func theFactorAfterThePartTimeRuleIsUsed() throws {
    let jobs: [(function: String, fte: String, more: String)] = [
      ("two", "0.5", ""), ("one", "0.5", ""),
    ]
    // Each counts as 1, so the heavier leaves nothing of the other.
    #expect(try year("fullTime", jobs, partTime: #""full""#) == exact("2"))
    #expect(try year("sum", jobs, partTime: #""full""#) == exact("3"))
    // Only a factor of 0.6 or more counts as 1.
    #expect(try year("fullTime", jobs, partTime: #"{ "fullFrom": 0.6 }"#) == exact("1.5"))
  }

  @Test func jobsOverlapOnlyWhereTheyMeet() throws {
    // two through June, one from April: three months of 2, three of both, six of 1.
    let history = HistoryText(
      spell("two", "2010-01-01", "2010-06-30"), spell("one", "2010-04-01", "2010-12-31"))
    // fullTime and highest: 6 x 2/12 + 6 x 1/12; sum: 6 x 2/12 + 9 x 1/12.
    #expect(try points(scheme("fullTime"), history, asOf: "2011-01-01") == exact("1.5"))
    #expect(try points(scheme("highest"), history, asOf: "2011-01-01") == exact("1.5"))
    #expect(try points(scheme("sum"), history, asOf: "2011-01-01") == exact("1.75"))
    let answer = try assess(scheme("fullTime"), history, asOf: "2020-01-01")
    #expect(answer.ledger.entries[0].reasons == [])
    #expect(answer.ledger.entries[1].reasons == [.overlap])
    #expect(answer.ledger.entries.map(\.points) == [exact("1"), exact("0.5")])
  }

  @Test func oneDayInCommonIsCountedOnce() throws {
    let history = HistoryText(
      spell("one", "2010-01-01", "2010-01-16"), spell("one", "2010-01-16", "2010-01-31"))
    #expect(try points(scheme("fullTime"), history, asOf: "2011-01-01") == Exact(1, over: 12))
    #expect(try points(scheme("sum"), history, asOf: "2011-01-01") == Exact(32, over: 31 * 12))
  }

  @Test func aKindOrFactorOfNothingTakesNoPlace() throws {
    var scheme = scheme("highest")
    scheme["time"] =
      #"{ "partTime": "proportional", "overlap": "fullTime", "kinds": { "leave": 0 } }"#
    let history = HistoryText(
      spell("two", "2010-01-01", "2010-12-31", #""kind": "leave""#),
      spell("two", "2010-01-01", "2010-12-31", fte: "0"), spell("one", "2010-01-01", "2010-12-31"))
    #expect(try points(scheme, history, asOf: "2011-01-01") == exact("1"))
  }

  @Test func jobsThatDifferInTheirElementsOnlyAreTakenInTheOrderOfTheirNames() throws {
    // Both bring 1 a year and have 0.6: lift, before night by name, fills 0.6 of a full-time job, and night
    // the 0.4 that is left of it.
    let scheme = SchemeText([
      "elements": SchemeText.list(
        SchemeText.element("night", "werktijden", "1"), SchemeText.element("lift", "fysiek", "1"))
    ])
    let jobs = ["lift", "night"].map {
      spell(
        "clerk", "2010-01-01", "2010-12-31", fte: "0.6",
        #""exposure": { "\#($0)": "full" }, "reason": "other work""#)
    }
    for spells in [jobs, jobs.reversed()] {
      var history = HistoryText()
      history.spells = spells
      let ledger = try assess(scheme, history, asOf: "2011-01-01").ledger
      #expect(ledger.byElement == [exact("0.4"), exact("0.6")])
    }
  }
}
