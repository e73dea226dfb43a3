import Testing

@testable import HeavyWork

@Suite struct PointsRuleTests {
  // A shunter earns 1.9 a year: ten years are 19.
  private let tenYears = HistoryText(spell("shunter", "2000-01-01", "2009-12-31"))

  private func outcome(_ body: String, _ changes: KeyValuePairs<String, String> = [:]) throws
    -> Finding
  {
    try finding(SchemeText.testing(body, changes), tenYears, on: "2020-01-01")
  }

  @Test func atLeastHoldsOnTheBoundItself() throws {
    #expect(try outcome(#""points": { "atLeast": 19 }"#).outcome == .met)
    #expect(try outcome(#""points": { "atLeast": 18.999999 }"#).outcome == .met)
    let missed = try outcome(#""points": { "atLeast": 19.000001 }"#)
    #expect(missed.outcome == .notMet)
    #expect(missed.value == .points(exact("19")))
    #expect(missed.required == .points(exact("19.000001")))
    #expect(missed.shortfall == .points(exact("0.000001")))
  }

  @Test func belowDoesNotHoldOnTheBoundItself() throws {
    #expect(try outcome(#""points": { "below": 19 }"#).outcome == .notMet)
    #expect(try outcome(#""points": { "below": 19.000001 }"#).outcome == .met)
  }

  @Test func theTotalAfterTheMaximumIsMeant() throws {
    let capped = #"{ "maximum": 10 }"#
    #expect(try outcome(#""points": { "atLeast": 10 }"#, ["points": capped]).outcome == .met)
    #expect(try outcome(#""points": { "atLeast": 11 }"#, ["points": capped]).outcome == .notMet)
    #expect(try outcome(#""points": { "below": 11 }"#, ["points": capped]).outcome == .met)
    // No work brings eleven points where ten is the most that count.
    #expect(try outcome(#""points": { "atLeast": 11 }"#, ["points": capped]).shortfall == nil)
    // With 25 as the most, 20 - 19 = 1 is wanting.
    let wide = ["points": #"{ "maximum": 25 }"#] as KeyValuePairs
    #expect(
      try outcome(#""points": { "atLeast": 20 }"#, wide).shortfall == .points(exact("1")))
  }

  @Test func decimalsAreForShowingOnly() throws {
    let shown = #"{ "decimals": 0 }"#
    #expect(
      try outcome(#""points": { "atLeast": 19.4 }"#, ["points": shown]).outcome == .notMet)
  }

  @Test func theBoundInForceOnTheExitDayCounts() throws {
    let body = #"""
      "points": { "atLeast": [{ "from": "2015-01-01", "value": 19 }, { "from": "2018-01-01", "value": 20 }] }
      """#
    let scheme = SchemeText.testing(body)
    #expect(try finding(scheme, tenYears, on: "2014-12-31").outcome == .undetermined)
    #expect(try finding(scheme, tenYears, on: "2015-01-01").outcome == .met)
    #expect(try finding(scheme, tenYears, on: "2017-12-31").outcome == .met)
    #expect(try finding(scheme, tenYears, on: "2018-01-01").outcome == .notMet)
  }
}
