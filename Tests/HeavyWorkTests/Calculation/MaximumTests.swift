import Testing

@testable import HeavyWork

/// Caps: a category's yearly rate, and the total.
@Suite struct MaximumTests {
  private static let elements = SchemeText.list(
    SchemeText.element("night", "werktijden", "1"),
    SchemeText.element("irregular", "werktijden", "0.8"),
    SchemeText.element("lift", "fysiek", "0.5"))
  private static let functions = SchemeText.list(
    SchemeText.function(
      "guard", #""exposure": { "night": "full", "irregular": "full", "lift": "full" }"#),
    SchemeText.function("shunter", #""pointsPerYear": 1.9"#))

  private func scheme(points: String, exclusive: String = "[]") -> SchemeText {
    SchemeText([
      "elements": Self.elements, "functions": Self.functions, "points": points,
      "exclusive": exclusive,
    ])
  }

  private let tenYears = HistoryText(spell("guard", "2000-01-01", "2009-12-31"))

  @Test func aCategoryIsCappedByTheYear() throws {
    let answer = try assess(
      scheme(points: #"{ "categoryMaximumPerYear": { "werktijden": 1.2 } }"#), tenYears,
      asOf: "2020-01-01")
    // Working times 1.8 capped to 1.2, and 0.5 physical: ten years of 1.7.
    #expect(answer.ledger.total == exact("17"))
    #expect(answer.ledger.beforeMaximum == exact("17"))
    // Totals by element stay before caps; the cut is a line of its own.
    #expect(answer.ledger.byElement == [exact("10"), exact("8"), exact("5")])
    #expect(answer.ledger.categoryCuts == [.zero, .zero, exact("6"), .zero])
  }

  @Test func aCategoryCapFollowsExclusiveSets() throws {
    // irregular is left out, so 1 stays below 1.2.
    let answer = try assess(
      scheme(
        points: #"{ "categoryMaximumPerYear": { "werktijden": 1.2 } }"#,
        exclusive: #"[["night", "irregular"]]"#), tenYears, asOf: "2020-01-01")
    #expect(answer.ledger.total == exact("15"))
    #expect(answer.ledger.categoryCuts[2] == .zero)
  }

  @Test func aCategoryCapMayBeDated() throws {
    let points = #"""
      { "categoryMaximumPerYear": { "werktijden": [{ "from": "2005-01-01", "value": 0.8 }] } }
      """#
    // Five years of 2.3 without a cap, five of 0.8 + 0.5.
    let answer = try assess(scheme(points: points), tenYears, asOf: "2020-01-01")
    #expect(answer.ledger.total == exact("18"))
  }

  @Test func partTimeWorkIsCappedOnItsFullTimeRate() throws {
    let answer = try assess(
      scheme(points: #"{ "categoryMaximumPerYear": { "werktijden": 1.2 } }"#),
      HistoryText(spell("guard", "2000-01-01", "2009-12-31", fte: "0.5")), asOf: "2020-01-01")
    // Ten years of 1.7 x 0.5.
    #expect(answer.ledger.total == exact("8.5"))
  }

  @Test func theTotalIsCapped() throws {
    let answer = try assess(
      scheme(points: #"{ "maximum": 57 }"#),
      HistoryText(spell("shunter", "1980-01-01", "2019-12-31")),
      asOf: "2020-01-01")
    // Forty years of 1.9 are 76.
    #expect(answer.ledger.beforeMaximum == exact("76"))
    #expect(
      answer.ledger.adjustments == [
        Ledger.Adjustment(kind: .maximum, points: Exact.zero - exact("19"))
      ])
    #expect(answer.ledger.total == exact("57"))
    #expect(answer.share == Exact(1, over: 1))
    #expect(answer.ledger.unattributed == exact("76"))
  }

  @Test func theMaximumInForceOnTheExitDayCounts() throws {
    let scheme = scheme(
      points:
        #"{ "maximum": [{ "from": "2015-01-01", "value": 30 }, { "from": "2018-01-01", "value": 40 }] }"#
    )
    let history = HistoryText(spell("shunter", "1980-01-01", "2019-12-31"))
    // 1.9 x 34 = 64.6 before any maximum; then 30; then 40.
    #expect(try points(scheme, history, asOf: "2014-01-01") == exact("64.6"))
    #expect(try points(scheme, history, asOf: "2015-01-01") == exact("30"))
    #expect(try points(scheme, history, asOf: "2017-12-31") == exact("30"))
    #expect(try points(scheme, history, asOf: "2018-01-01") == exact("40"))
  }

  @Test func aSpellWithoutExposureChangesNothing() throws {
    let functions = SchemeText.list(
      SchemeText.function("guard", #""exposure": { "night": "full" }"#),
      SchemeText.function("clerk", #""exposure": { "night": "none" }"#))
    for overlap in ["fullTime", "highest", "sum"] {
      let scheme = SchemeText([
        "functions": functions,
        "time": #"{ "partTime": "proportional", "overlap": "\#(overlap)" }"#,
      ])
      let without = HistoryText(spell("guard", "2000-01-01", "2009-12-31", fte: "0.7"))
      let with = HistoryText(
        spell("clerk", "1999-01-01", "2005-12-31", fte: "0.9"),
        spell("guard", "2000-01-01", "2009-12-31", fte: "0.7"))
      #expect(
        try points(scheme, with, asOf: "2020-01-01") == points(scheme, without, asOf: "2020-01-01"))
    }
  }
}
