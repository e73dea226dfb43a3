import Testing

@testable import HeavyWork

/// How much work counts may change on a day: the bound from which part-time is full, and kinds.
@Suite struct DatedTimeTests {
  private func points(_ time: String, _ history: HistoryText) throws -> Exact {
    try assess(SchemeText(["time": time]), history, asOf: "2020-01-01").ledger.total
  }

  private static let until2010 = #"""
    { "partTime": { "fullFrom": [{ "from": null, "value": 0.8 }, { "from": "2010-01-01", "value": null }] },
      "overlap": "fullTime" }
    """#

  @Test func theBoundHoldsForTheTimeInWhichItIsInForce() throws {
    // A shunter earns 1.9 a year. 2005 to 2009 at 0.8 counts in full: 5 x 1.9 = 9.5;
    // 2010 to 2014 counts 0.8: 5 x 0.8 x 1.9 = 7.6.
    let both = try points(
      Self.until2010, HistoryText(spell("shunter", "2005-01-01", "2014-12-31", fte: "0.8")))
    #expect(both == exact("17.1"))
    // Just below the bound it always counts in proportion: 10 x 0.7999 x 1.9.
    let below = try points(
      Self.until2010, HistoryText(spell("shunter", "2005-01-01", "2014-12-31", fte: "0.7999")))
    #expect(below == exact("15.1981"))
  }

  private static let agencyFrom2010 = #"""
    { "partTime": "proportional", "overlap": "fullTime",
      "kinds": { "agency": [{ "from": "2010-01-01", "value": 0.5 }, { "from": "2015-01-01", "value": 1 }] } }
    """#

  @Test func aKindCountsFromTheDayOnWhichItsShareBegins() throws {
    // 2005 to 2009 nothing; 2010 to 2014 half: 5 x 0.5 x 1.9 = 4.75; 2015 to 2019 all: 9.5.
    let agency = try points(
      Self.agencyFrom2010,
      HistoryText(spell("shunter", "2005-01-01", "2019-12-31", #""kind": "agency""#)))
    #expect(agency == exact("14.25"))
  }

  @Test func timeThatDoesNotCountLeavesRoomForOtherWork() throws {
    // Until 2010 the agency work takes no part, so the job beside it counts in full:
    // 2008 and 2009 2 x 1.9 = 3.8.
    let beside = try points(
      Self.agencyFrom2010,
      HistoryText(
        spell("shunter", "2008-01-01", "2009-12-31", #""kind": "agency""#),
        spell("shunter", "2008-01-01", "2009-12-31")))
    #expect(beside == exact("3.8"))
  }

  @Test func serviceTooBeginsWhenTheKindCounts() throws {
    var scheme = SchemeText(["time": Self.agencyFrom2010])
    scheme["conditions"] = SchemeText.conditions(
      ("ten", #""service": { "of": { "any": true } }, "atLeast": { "years": 10 }"#),
      ("named", #""service": { "of": { "kinds": ["agency"] } }, "atLeast": { "years": 15 }"#),
      ("equivalents", #""service": { "of": { "any": true }, "weighted": true }, "atLeast": 120"#))
    scheme["routes"] =
      #"[{ "id": "r", "when": { "any": ["ten", "named", "equivalents"] }, "months": 1 }]"#
    let history = HistoryText(spell("shunter", "2005-01-01", "2019-12-31", #""kind": "agency""#))
    let found = try assess(scheme, history, asOf: "2020-01-01").conditions
    // 2010 to 2019 is ten years; a rule that names the kind counts all fifteen.
    #expect(
      found.map(\.value) == [.months(exact("120")), .months(exact("180")), .months(exact("120"))])
    #expect(found.map(\.outcome) == [.met, .met, .met])
  }

  @Test func theStretchesSayWhatEachTimeCountsFor() throws {
    let scheme = SchemeText(["time": Self.agencyFrom2010])
    let history = HistoryText(spell("shunter", "2005-01-01", "2019-12-31", #""kind": "agency""#))
    let stretches = try assess(scheme, history, asOf: "2020-01-01").ledger.entries[0].stretches
    #expect(stretches.map(\.from) == [day("2010-01-01"), day("2015-01-01")])
    #expect(stretches.map(\.kindCounts) == [ExactDecimal(units: 5, decimals: 1), .one])
  }

  @Test func timeThatDoesNotCountIsSaid() throws {
    let history = HistoryText(spell("shunter", "2005-01-01", "2014-12-31", #""kind": "agency""#))
    let reasons = try assess(
      SchemeText(["time": Self.agencyFrom2010]), history, asOf: "2020-01-01"
    ).ledger.entries[0].reasons
    #expect(
      reasons.map(\.message.nl) == [
        "Uitzendwerk telt in de regeling niet mee van 1 januari 2005 tot en met 31 december 2009."
      ])
    #expect(
      reasons.map(\.message.en) == [
        "Agency work does not count under the scheme from 1 January 2005 through 31 December 2009."
      ])
  }

  private func shown(_ time: String, _ language: Language) throws -> String {
    let scheme = try SchemeText(["time": time]).read()
    return HeavyWork::SchemeText.text(scheme, on: day("2020-01-01"), language)
      .split { $0.isWhitespace }.joined(separator: " ")
  }

  @Test func showSaysWhatHoldsNowAndWhatHeldBefore() throws {
    #expect(
      try shown(Self.until2010, .nl).contains(
        "Deeltijd telt naar rato (tot 1 januari 2010: vanaf 0,8 als voltijd, minder naar rato)."))
    #expect(
      try shown(Self.until2010, .en).contains(
        "Part-time counts in proportion (until 1 January 2010: from 0.8 as full-time, less in "
          + "proportion)."))
    #expect(
      try shown(Self.agencyFrom2010, .nl).contains(
        "Uitzendwerk telt volledig (van 1 januari 2010 tot 1 januari 2015: voor 0,5)."))
    let since = #"""
      { "partTime": "full", "overlap": "fullTime",
        "kinds": { "agency": [{ "from": "2012-01-01", "value": 1 }],
          "training": [{ "from": "2024-01-01", "value": 1 }],
          "sickness": [{ "from": null, "value": 1 }, { "from": "2016-01-01", "value": null }] } }
      """#
    let text = try shown(since, .nl)
    #expect(text.contains("Uitzendwerk telt volledig (vanaf 1 januari 2012; daarvoor niet)."))
    #expect(text.contains("‘training’ telt niet (vanaf 1 januari 2024: volledig)."))
    #expect(text.contains("Ziekte telt niet (tot 1 januari 2016: volledig)."))
    #expect(
      try shown(since, .en).contains(
        "Agency work counts in full (from 1 January 2012; before that not at all)."))
  }
}
