import Testing

@testable import HeavyWork

/// Which elements of a function count: exclusive sets, and spells that override the exposure.
@Suite struct ExposureTests {
  private static let elements = SchemeText.list(
    SchemeText.element("night", "werktijden", "1"),
    SchemeText.element("irregular", "werktijden", "1"),
    SchemeText.element("shift", "werktijden", "1.5"),
    SchemeText.element("lift", "fysiek", "0.5"))

  private func scheme(
    exclusive: String, exposure: String, _ changes: KeyValuePairs<String, String> = [:]
  ) -> SchemeText {
    var scheme = SchemeText(changes)
    scheme["elements"] = Self.elements
    scheme["exclusive"] = exclusive
    scheme["functions"] = SchemeText.list(
      SchemeText.function("guard", #""exposure": \#(exposure)"#))
    return scheme
  }

  private let year = HistoryText(spell("guard", "2010-01-01", "2010-12-31"))

  @Test func onlyTheHeaviestOfASetCounts() throws {
    let all = #"{ "night": "full", "irregular": "full", "shift": "full", "lift": "full" }"#
    let exclusive = scheme(exclusive: #"[["night", "shift"]]"#, exposure: all)
    // shift 1.5 leaves out night 1; irregular 1 and lift 0.5 count beside it.
    let answer = try assess(exclusive, year, asOf: "2011-01-01")
    #expect(answer.ledger.total == exact("3"))
    #expect(answer.ledger.byElement == [.zero, exact("1"), exact("1.5"), exact("0.5")])
    let leftOut = answer.ledger.entries[0].stretches[0].leftOut
    #expect(leftOut.map(\.element) == [0] && leftOut.map(\.by) == [2])
  }

  @Test func theHeaviestIsByWeightTimesLevel() throws {
    // shift 1.5 x 0.5 = 0.75 is less than night 1 x 1.
    let answer = try assess(
      scheme(
        exclusive: #"[["shift", "night"]]"#, exposure: #"{ "night": "full", "shift": "some" }"#),
      year, asOf: "2011-01-01")
    #expect(answer.ledger.total == exact("1"))
    #expect(answer.ledger.byElement[0] == exact("1"))
  }

  @Test func onATieTheFirstNamedCounts() throws {
    let exposure = #"{ "night": "full", "irregular": "full" }"#
    for (exclusive, first) in [
      (#"[["night", "irregular"]]"#, 0), (#"[["irregular", "night"]]"#, 1),
    ] as [(String, Int)] {
      let answer = try assess(
        scheme(exclusive: exclusive, exposure: exposure), year, asOf: "2011-01-01")
      #expect(answer.ledger.total == exact("1"))
      #expect(answer.ledger.entries[0].stretches[0].lines.map(\.element) == [first])
    }
  }

  @Test func theHeaviestMayChangeWithADate() throws {
    var scheme = scheme(
      exclusive: #"[["night", "shift"]]"#, exposure: #"{ "night": "full", "shift": "full" }"#)
    scheme["elements"] = SchemeText.list(
      SchemeText.element(
        "night", "werktijden",
        #"[{ "from": null, "value": 1 }, { "from": "2011-01-01", "value": 2 }]"#),
      SchemeText.element("shift", "werktijden", "1.5"))
    let answer = try assess(
      scheme, HistoryText(spell("guard", "2010-01-01", "2011-12-31")), asOf: "2012-01-01")
    // 2010: shift 1.5; 2011: night 2.
    #expect(answer.ledger.total == exact("3.5"))
    #expect(answer.ledger.byElement == [exact("2"), exact("1.5")])
  }

  @Test func aSpellMayOverrideItsFunctionElementByElement() throws {
    let scheme = scheme(
      exclusive: "[]", exposure: #"{ "night": "full", "lift": "full" }"#)
    let history = HistoryText(
      spell("guard", "2010-01-01", "2010-12-31"),
      spell(
        "guard", "2011-01-01", "2011-12-31",
        #""exposure": { "night": "none", "shift": "some" }, "reason": "freed from night work""#),
      spell("guard", "2012-01-01", "2012-12-31"))
    // 2010 and 2012: 1 + 0.5. 2011: night 0, lift 0.5 stays, shift 1.5 x 0.5 comes in.
    #expect(try points(scheme, history, asOf: "2011-01-01") == exact("1.5"))
    #expect(try points(scheme, history, asOf: "2012-01-01") == exact("2.75"))
    #expect(try points(scheme, history, asOf: "2013-01-01") == exact("4.25"))
  }

  @Test func anOverrideIsHeldAgainstExclusiveSets() throws {
    let scheme = scheme(
      exclusive: #"[["night", "shift"]]"#, exposure: #"{ "night": "full", "shift": "full" }"#)
    let history = HistoryText(
      spell(
        "guard", "2010-01-01", "2010-12-31",
        #""exposure": { "shift": "none" }, "reason": "freed from shifts""#))
    // Without shift, night counts again.
    #expect(try points(scheme, history, asOf: "2011-01-01") == exact("1"))
  }

  @Test func anOverrideFollowsADatedWeight() throws {
    var scheme = scheme(exclusive: "[]", exposure: #"{ "lift": "full" }"#)
    scheme["elements"] = SchemeText.list(
      SchemeText.element(
        "night", "werktijden",
        #"[{ "from": "2011-01-01", "value": 2 }, { "from": "2012-01-01", "value": 4 }]"#),
      SchemeText.element("lift", "fysiek", "0.5"))
    let history = HistoryText(
      spell(
        "guard", "2010-01-01", "2012-12-31",
        #""exposure": { "night": "some" }, "reason": "night work""#))
    // 2010: 0.5; 2011: 0.5 + 1; 2012: 0.5 + 2.
    #expect(try points(scheme, history, asOf: "2013-01-01") == exact("4.5"))
  }
}
