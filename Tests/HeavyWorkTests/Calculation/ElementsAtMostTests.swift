import Testing

@testable import HeavyWork

/// Only so many elements of a function count, the heaviest. A guard works ten years.
@Suite struct ElementsAtMostTests {
  private let tenYears = HistoryText(spell("guard", "2000-01-01", "2009-12-31"))

  private func scheme(
    _ most: String, weights: [String] = ["1", "0.8", "0.5"],
    levels: [String] = ["full", "full", "full"],
    exclusive: String = "[]", more: String = ""
  ) -> SchemeText {
    SchemeText([
      "elements": SchemeText.list(
        SchemeText.element("night", "werktijden", weights[0]),
        SchemeText.element("irregular", "werktijden", weights[1]),
        SchemeText.element("lift", "fysiek", weights[2])),
      // Named in another order than the elements have.
      "functions": SchemeText.list(
        SchemeText.function(
          "guard",
          #""exposure": { "lift": "\#(levels[2])", "irregular": "\#(levels[1])", "night": "\#(levels[0])" }"#
        ),
        SchemeText.function("shunter", #""pointsPerYear": 1.9"#)),
      "exclusive": exclusive, "points": #"{ "elementsAtMost": \#(most)\#(more) }"#,
    ])
  }

  private func total(_ scheme: SchemeText) throws -> Exact {
    try points(scheme, tenYears, asOf: "2020-01-01")
  }

  @Test func theHeaviestCount() throws {
    #expect(try total(scheme("1")) == exact("10"))
    #expect(try total(scheme("2")) == exact("18"))
    #expect(try total(scheme("3")) == exact("23"))
    #expect(try total(scheme("4")) == exact("23"))
    // By weight x level: 1 x 0.5, 0.8 and 0.5; nights are named before lifting.
    let levels = scheme("2", levels: ["some", "full", "full"])
    let answer = try assess(levels, tenYears, asOf: "2020-01-01")
    #expect(answer.ledger.byElement == [exact("5"), exact("8"), .zero])
  }

  @Test func withEqualWeightsItIsANumberOfElements() throws {
    let answer = try assess(
      scheme("2", weights: ["1", "1", "1"]), tenYears, asOf: "2020-01-01")
    #expect(answer.ledger.total == exact("20"))
    // On a tie the element that the scheme names first counts.
    #expect(answer.ledger.byElement == [exact("10"), exact("10"), .zero])
    let leftOut = answer.ledger.entries[0].stretches.flatMap(\.leftOut)
    #expect(leftOut.map(\.element) == [2])
    #expect(leftOut.allSatisfy { $0.by == nil })
  }

  @Test func exclusiveSetsComeFirstAndCategoryMaximaAfter() throws {
    // Of nights and irregular work nights are left: with lifting 1.5.
    #expect(try total(scheme("2", exclusive: #"[["night", "irregular"]]"#)) == exact("15"))
    // Nights and irregular work, 1.8, are cut to 1.2.
    let cap = #", "categoryMaximumPerYear": { "werktijden": 1.2 }"#
    #expect(try total(scheme("2", more: cap)) == exact("12"))
  }

  @Test func theNumberOfEachDayWorkedHolds() throws {
    let dated = #"""
      [{ "from": "2005-01-01", "value": 1 }, { "from": "2008-01-01", "value": null }]
      """#
    // Five years of 2.3, three of 1, and two of 2.3 after the end: 11.5 + 3 + 4.6.
    #expect(try total(scheme(dated)) == exact("19.1"))
  }

  @Test func eachJobHasItsOwnHeaviest() throws {
    // Two jobs at half-time each count nights: 2 x 0.5 x 1 x 10, not one of them lifting.
    let two = HistoryText(
      spell("guard", "2000-01-01", "2009-12-31", fte: "0.5"),
      spell("guard", "2000-01-01", "2009-12-31", fte: "0.5"))
    #expect(try points(scheme("1"), two, asOf: "2020-01-01") == exact("10"))
    // A published rate stays as it is.
    #expect(
      try points(
        scheme("1"), HistoryText(spell("shunter", "2000-01-01", "2009-12-31")), asOf: "2020-01-01")
        == exact("19"))
  }
}
