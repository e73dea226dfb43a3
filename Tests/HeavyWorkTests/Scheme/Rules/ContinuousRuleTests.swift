import Testing

@testable import HeavyWork

@Suite struct ContinuousRuleTests {
  private func found(
    _ rest: String, _ history: HistoryText, on exit: String = "2020-01-01"
  ) throws -> Finding {
    let scheme = SchemeText.testing(
      #""continuous": { "of": { "any": true }\#(rest) }, "atLeast": { "years": 5 }"#)
    return try finding(scheme, history, on: exit)
  }

  private let broken = HistoryText(
    spell("guard", "2010-01-01", "2014-12-31"), spell("clerk", "2015-03-01", "2017-12-31"),
    spell("guard", "2018-01-01", "2019-12-31"))

  @Test func theStretchUpToTheDayBeforeExitCounts() throws {
    // From March 2015: 58 months; touching spells are one stretch.
    let short = try found("", broken)
    #expect(short.outcome == .notMet)
    #expect(short.value == .months(exact("58")))
    #expect(short.shortfall == .months(exact("2")))
  }

  @Test func gapsMayBeBridged() throws {
    let bridged = try found(#", "gaps": { "each": { "months": 2 } }"#, broken)
    #expect(bridged.outcome == .met)
    #expect(bridged.value == .months(exact("120")))
    // January and February 2015 are two months; one is not enough.
    #expect(try found(#", "gaps": { "each": { "months": 1 } }"#, broken).outcome == .notMet)
    // They are 59 days.
    #expect(try found(#", "gaps": { "total": { "days": 59 } }"#, broken).outcome == .met)
    #expect(try found(#", "gaps": { "total": { "days": 58 } }"#, broken).outcome == .notMet)
  }

  @Test func withoutWorkOnTheDayBeforeExitThereIsNoStretch() throws {
    let found = try found(#", "gaps": { "each": { "months": 6 } }"#, broken, on: "2020-01-02")
    #expect(found.outcome == .notMet)
    #expect(found.value == .months(.zero))
  }

  @Test func exactlyFiveYearsAreEnough() throws {
    let history = HistoryText(spell("guard", "2015-02-10"))
    #expect(try found("", history, on: "2020-02-10").outcome == .met)
    #expect(try found("", history, on: "2020-02-09").outcome == .notMet)
  }

  @Test func anUnknownEmployerLeavesItUndetermined() throws {
    let scheme = SchemeText.testing(
      #""continuous": { "of": { "employer": "A" } }, "atLeast": { "years": 5 }"#)
    let history = HistoryText(
      spell("guard", "2010-01-01", "2016-12-31"),
      spell("guard", "2017-01-01", "2019-12-31", #""employer": "a""#))
    let found = try finding(scheme, history, on: "2020-01-01")
    #expect(found.outcome == .undetermined)
    #expect(found.value == .months(exact("36")))
    #expect(found.most == .months(exact("120")))
  }
}
