import Testing

@testable import HeavyWork

/// How much of a spell's time counts: part-time, kinds, the first day, employers.
@Suite struct ShareTests {
  private func time(_ rest: String) -> String { #"{ "overlap": "fullTime", \#(rest) }"# }

  /// Ten years as a shunter (1.9 a year) would be 19 points.
  private func tenYears(fte: String = "1", _ more: String = "") -> HistoryText {
    HistoryText(spell("shunter", "2000-01-01", "2009-12-31", fte: fte, more))
  }

  @Test func partTimeCountsInProportion() throws {
    let scheme = SchemeText(["time": time(#""partTime": "proportional""#)])
    #expect(try points(scheme, tenYears(fte: "0.8"), asOf: "2020-01-01") == exact("15.2"))
    #expect(try points(scheme, tenYears(fte: "0.0001"), asOf: "2020-01-01") == exact("0.0019"))
    #expect(try points(scheme, tenYears(fte: "0"), asOf: "2020-01-01") == .zero)
  }

  @Test func partTimeMayCountAsFull() throws {
    let scheme = SchemeText(["time": time(#""partTime": "full""#)])
    #expect(try points(scheme, tenYears(fte: "0.01"), asOf: "2020-01-01") == exact("19"))
    // Only a factor above 0 counts as 1.
    #expect(try points(scheme, tenYears(fte: "0"), asOf: "2020-01-01") == .zero)
  }

  @Test func partTimeMayCountAsFullFromABound() throws {
    let scheme = SchemeText(["time": time(#""partTime": { "fullFrom": 0.8 }"#)])
    #expect(try points(scheme, tenYears(fte: "0.8"), asOf: "2020-01-01") == exact("19"))
    // 19 x 0.7999 = 15.1981
    #expect(try points(scheme, tenYears(fte: "0.7999"), asOf: "2020-01-01") == exact("15.1981"))
    let always = SchemeText(["time": time(#""partTime": { "fullFrom": 0 }"#)])
    #expect(try points(always, tenYears(fte: "0"), asOf: "2020-01-01") == .zero)
  }

  @Test func hoursAreAShareOfTheFullTimeHours() throws {
    // 24 of 36 hours are two thirds: 19 x 2 / 3.
    let history = HistoryText(
      spell("shunter", "2000-01-01", "2009-12-31", fte: "", #""hours": 24"#))
    let scheme = SchemeText(["fullTimeHours": "36"])
    #expect(try points(scheme, history, asOf: "2020-01-01") == Exact(38, over: 3))
    // 24 of 37.5 are 0.64.
    let other = SchemeText(["fullTimeHours": "37.5"])
    #expect(try points(other, history, asOf: "2020-01-01") == exact("12.16"))
  }

  @Test func aFactorThatWasNotEnteredIsOneAndIsMarked() throws {
    let history = HistoryText(spell("shunter", "2000-01-01", "2009-12-31", fte: ""))
    let answer = try assess(SchemeText(), history, asOf: "2020-01-01")
    #expect(answer.ledger.total == exact("19"))
    #expect(
      answer.remarks.defaults.map { "\($0.spell) \($0.key) \($0.value)" }
        == ["0 fte 1", "0 kind employment"])
  }

  @Test func aKindCountsForItsShare() throws {
    let scheme = SchemeText([
      "time": time(
        #""partTime": "proportional", "kinds": { "employment": 1, "sickness": 0.5, "leave": 0 }"#)
    ])
    #expect(
      try points(scheme, tenYears(#""kind": "employment""#), asOf: "2020-01-01") == exact("19"))
    #expect(
      try points(scheme, tenYears(#""kind": "sickness""#), asOf: "2020-01-01") == exact("9.5"))
    // 19 x 0.8 x 0.5
    #expect(
      try points(scheme, tenYears(fte: "0.8", #""kind": "sickness""#), asOf: "2020-01-01")
        == exact("7.6"))
    let answer = try assess(scheme, tenYears(#""kind": "leave""#), asOf: "2020-01-01")
    #expect(answer.ledger.total == .zero)
    #expect(answer.ledger.entries[0].reasons == [.kind])
  }

  @Test func nothingBeforeTheFirstDayCounts() throws {
    let scheme = SchemeText([
      "time": time(#""partTime": "proportional", "from": "2005-01-16""#)
    ])
    let answer = try assess(scheme, tenYears(), asOf: "2020-01-01")
    // 16/31 of January 2005 and 59 months: (59 + 16/31) x 1.9 / 12.
    #expect(answer.ledger.total == Exact((59 * 31 + 16) * 19, over: 31 * 120))
    #expect(answer.ledger.entries[0].reasons == [.tooEarly(day("2005-01-16"))])
    let ended = HistoryText(spell("shunter", "1990-01-01", "2005-01-15"))
    #expect(try points(scheme, ended, asOf: "2020-01-01") == .zero)
  }

  @Test func onlyTheEmployersNamedCount() throws {
    let scheme = SchemeText([
      "time": time(#""partTime": "proportional", "employers": ["Voorbeeldspoor"]"#)
    ])
    let mine = tenYears(#""employer": " voorbeeldSPOOR ""#)
    #expect(try points(scheme, mine, asOf: "2020-01-01") == exact("19"))
    let answer = try assess(scheme, tenYears(#""employer": "Ander""#), asOf: "2020-01-01")
    #expect(answer.ledger.total == .zero)
    #expect(answer.ledger.entries[0].reasons == [.employer])
  }

  @Test func aFunctionThatIsNotListedMayCountNothing() throws {
    let scheme = SchemeText(["unlistedFunction": #""zero""#])
    let history = HistoryText(
      spell("baker", "2000-01-01", "2009-12-31"), spell("shunter", "2010-01-01", "2019-12-31"))
    let answer = try assess(scheme, history, asOf: "2020-01-01")
    #expect(answer.ledger.total == exact("19"))
    #expect(answer.ledger.entries[0].reasons.contains(.unlisted))
    #expect(answer.remarks.warnings.contains { $0.code == "unlisted-function" })
  }

  @Test func aFunctionIsFoundByLabelAndAliasToo() throws {
    let functions = SchemeText.list(
      SchemeText.function("shunter", #""aliases": ["Rangeer-mens"], "pointsPerYear": 1.9"#))
    let scheme = SchemeText(["functions": functions])
    for name in ["shunter", "SHUNTER", "shunter-nl", "Shunter-EN", "rangeer-mens", " shunter "] {
      let history = HistoryText(spell(name, "2000-01-01", "2009-12-31"))
      #expect(try points(scheme, history, asOf: "2020-01-01") == exact("19"), "\(name)")
    }
  }
}
