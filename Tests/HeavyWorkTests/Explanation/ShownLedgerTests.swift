import Testing

@testable import HeavyWork

/// What a ledger shows: no figure contradicts another, and no period is cut without a reason.
@Suite struct ShownLedgerTests {
  private static let scheme = SchemeText([
    "elements": SchemeText.list(
      SchemeText.element("a", "fysiek", "0.335"), SchemeText.element("b", "werktijden", "0.335"),
      SchemeText.element("c", "psychisch", "0.335")),
    "functions": SchemeText.list(
      SchemeText.function("f", #""exposure": { "a": "full", "b": "full", "c": "full" }"#)),
    "conditions": SchemeText.conditions(("tested", #""points": { "atLeast": 1 }"#)),
    "routes": SchemeText.list(SchemeText.route("only", when: #""tested""#, months: "12")),
  ])

  @Test(arguments: [
    "1", #"[{ "from": "1900-01-01", "value": 0.5 }, { "from": "2010-01-01", "value": 1 }]"#,
  ])
  func aPeriodOfAKindThatCountsForNothingSaysSo(_ study: String) throws {
    var scheme = Self.scheme
    scheme["time"] =
      #"{ "partTime": "full", "overlap": "sum", "kinds": { "leave": 0, "study": \#(study) } }"#
    func reasons(_ kind: String) throws -> [Ledger.Reason] {
      let history = HistoryText(spell("f", "2000-01-01", "2000-12-31", #""kind": "\#(kind)""#))
      return try assess(scheme, history, asOf: "2020-01-01").ledger.entries[0].reasons
    }
    #expect(try reasons("leave") == [.kind])
    #expect(try reasons("study") == [])
  }

  /// Three elements of 0.335 in one year are 1.005, shown as 1.01: two of them 0.34, one 0.33. The
  /// sums by category are of those figures.
  @Test func categoriesAreTheSumsOfTheLines() throws {
    let history = HistoryText(
      spell("f", "2000-01-01", "2000-12-31"), spell("f", "2002-01-01", "2002-12-31"),
      spell("f", "2004-01-01", "2004-12-31"))
    let answer = try assess(Self.scheme, history, asOf: "2020-01-01")
    let shown = ShownLedger(answer.ledger, decimals: 2)
    let totals = CategoryTotals(shown, answer.scheme)
    for row in totals.rows {
      for element in row.elements {
        let lines = shown.entries.flatMap(\.stretches).flatMap(\.lines).filter {
          $0.kind.subject == .element(element.element)
        }
        #expect(
          lines.reduce(0) { $0 + $1.points.units(ofDecimals: 2) }
            == element.points.units(ofDecimals: 2))
      }
    }
    // 3.015 is shown as 3.02. No category gets all the units that rounding up brings.
    #expect(totals.total.description == "3.02")
    #expect(
      totals.rows.map { $0.points.description }.sorted().reversed() == ["1.01", "1.01", "1", "0"])
  }

  @Test func oneElementAloneIsTheSameInBoth() throws {
    let scheme = SchemeText([
      "functions": SchemeText.list(
        SchemeText.function("guard", #""exposure": { "night": "full" }"#),
        SchemeText.function("loader", #""exposure": { "lift": "full" }"#))
    ])
    // 10 and a third months of nights, 5 and a third of lifting: 0.861… and 0.22…
    let history = HistoryText(
      spell("guard", "2001-01-01", "2001-11-10"), spell("loader", "2002-01-01", "2002-06-10"))
    let answer = try assess(scheme, history, asOf: "2020-01-01")
    let shown = ShownLedger(answer.ledger, decimals: 2)
    let totals = CategoryTotals(shown, answer.scheme)
    let figures = totals.rows.flatMap(\.elements).map(\.points)
    #expect(figures == [shown.entries[1].points, shown.entries[0].points])
  }

  // MARK: Cuts

  private func stretches(_ elements: String, _ function: String) throws -> [String] {
    let scheme = SchemeText([
      "elements": elements,
      "functions": SchemeText.list(
        SchemeText.function("guard", function),
        SchemeText.function("other", #""exposure": { "lift": "full" }"#)),
    ])
    let answer = try assess(
      scheme, HistoryText(spell("guard", "2000-01-01")), asOf: "2020-01-01")
    let entry = answer.ledger.entries[0]
    #expect(entry.stretches.map(\.points).reduce(Exact.zero, +) == entry.points)
    #expect(answer.ledger.earned == entry.points)
    let json = String(decoding: ResultJSON.bytes(answer, .en), as: UTF8.self)
    #expect(json.split(separator: "\"through\":").count - 1 >= entry.stretches.count)
    return entry.stretches.map { "\($0.from) \($0.through)" }
  }

  private static let dated =
    #"[{ "from": null, "value": 0.5 }, { "from": "2010-01-01", "value": 0.6 }]"#

  @Test func aDateThatConcernsAnotherFunctionCutsNothing() throws {
    let elements = SchemeText.list(
      SchemeText.element("night", "werktijden", "1"),
      SchemeText.element("lift", "fysiek", Self.dated))
    #expect(
      try stretches(elements, #""exposure": { "night": "full" }"#) == ["2000-01-01 2019-12-31"])
    // The same date cuts a function that carries the element.
    #expect(
      try stretches(elements, #""exposure": { "night": "full", "lift": "full" }"#)
        == ["2000-01-01 2009-12-31", "2010-01-01 2019-12-31"])
  }

  @Test func aShareThatChangesCutsOnlyItsOwnKind() throws {
    let scheme = SchemeText([
      "time": #"""
      { "partTime": "proportional", "overlap": "fullTime", "kinds": { "agency":
        [{ "from": null, "value": 1 }, { "from": "2010-01-01", "value": 0.5 }] } }
      """#
    ])
    let history = HistoryText(
      spell("guard", "2000-01-01", "2014-12-31", #""kind": "agency""#),
      spell("guard", "2015-01-01"))
    let entries = try assess(scheme, history, asOf: "2020-01-01").ledger.entries
    #expect(entries.map(\.stretches.count) == [2, 1])
    let alone = HistoryText(spell("guard", "2000-01-01"))
    #expect(
      try assess(scheme, alone, asOf: "2020-01-01").ledger.entries.map(\.stretches.count) == [1])
  }

  @Test func aPublishedRateIsCutOnlyWhereItChanges() throws {
    let elements = SchemeText.list(
      SchemeText.element("night", "werktijden", "1"),
      SchemeText.element("lift", "fysiek", Self.dated))
    #expect(try stretches(elements, #""pointsPerYear": 1.9"#) == ["2000-01-01 2019-12-31"])
    #expect(
      try stretches(elements, #""pointsPerYear": \#(Self.dated)"#)
        == ["2000-01-01 2009-12-31", "2010-01-01 2019-12-31"])
  }
}
