import Testing

@testable import HeavyWork

/// What changes the sum of points: blocks, the multiplier, the maximum and what is reserved.
@Suite struct PointTotalsTests {
  // Ten years as a shunter are 19 points. Everyone is born on 15 January 1960 unless said.
  private func history(born: String = "1960-01-15") -> HistoryText {
    HistoryText(spell("shunter", "2000-01-01", "2009-12-31"), born: born)
  }

  private func total(_ rules: String, born: String = "1960-01-15") throws -> Exact {
    try points(SchemeText(["points": rules]), history(born: born), asOf: "2020-01-01")
  }

  @Test func theMultiplierOfTheBirthDateHolds() throws {
    let rules = #"""
      { "multiplierByBirth": [{ "from": null, "value": 2 }, { "from": "1960-01-15", "value": 1.25 },
        { "from": "1960-01-16", "value": null }] }
      """#
    #expect(try total(rules, born: "1960-01-14") == exact("38"))
    #expect(try total(rules) == exact("23.75"))
    // From the end on it is 1.
    #expect(try total(rules, born: "1960-01-16") == exact("19"))
    #expect(try total(#"{ "multiplierByBirth": 0 }"#) == .zero)
    #expect(try total(#"{ "multiplierByBirth": 0.5 }"#) == exact("9.5"))
  }

  @Test func whatIsReservedBringsNoMonths() throws {
    let rules = #"{ "reservedByBirth": [{ "from": "1960-01-15", "value": 5.5 }] }"#
    #expect(try total(rules) == exact("13.5"))
    #expect(try total(rules, born: "1960-01-14") == exact("19"))
    // Never below zero.
    #expect(try total(#"{ "reservedByBirth": 19 }"#) == .zero)
    #expect(try total(#"{ "reservedByBirth": 30 }"#) == .zero)
    // A condition sees only what is left: 13.5.
    for (bound, outcome) in [("13.5", Truth.met), ("13.500001", .notMet)] {
      let scheme = SchemeText.testing(
        #""points": { "atLeast": \#(bound) }"#, ["points": rules])
      #expect(try finding(scheme, history(), on: "2020-01-01").outcome == outcome)
    }
  }

  /// Guards earn 1 point a year by nights, and in this career ten years but a month.
  private static let all = SchemeText([
    "points": #"""
    { "blocks": { "months": 3 }, "multiplierByBirth": 2, "maximum": 18, "reservedByBirth": 10 }
    """#
  ])
  private static let career = HistoryText(spell("guard", "2000-01-01", "2009-11-30"))

  @Test func theOrderIsBlocksMultiplierMaximumReserved() throws {
    let ledger = try assess(Self.all, Self.career, asOf: "2020-01-01").ledger
    // 119 months are 9 11/12; of 2009 nine months count, so 2/12 is cut and 9.75 is left; times 2
    // is 19.5; cut to 18; 10 are reserved.
    #expect(ledger.earned == Exact(119, over: 12))
    #expect(
      ledger.adjustments == [
        .init(kind: .blocks, points: Exact(-1, over: 6)),
        .init(kind: .multiplier, points: exact("9.75")),
        .init(kind: .maximum, points: Exact(-3, over: 2)),
        .init(kind: .reserved, points: Exact(-10, over: 1)),
      ])
    #expect(ledger.beforeMaximum == exact("19.5"))
    #expect(ledger.total == exact("8"))
    #expect(ledger.adjustments.map(\.points).reduce(ledger.earned, +) == ledger.total)
  }

  @Test func aRuleThatChangesNothingHasNoLine() throws {
    let scheme = SchemeText([
      "points": #"{ "blocks": { "months": 1 }, "multiplierByBirth": 1, "maximum": 100 }"#
    ])
    let ledger = try assess(scheme, Self.career, asOf: "2020-01-01").ledger
    #expect(ledger.adjustments.isEmpty)
  }

  @Test func theJSONOfAResultHasEachCut() throws {
    let bytes = ResultJSON.bytes(try assess(Self.all, Self.career, asOf: "2020-01-01"), .en)
    let root = try JSONReader.read(bytes, options: .init(maximumBytes: 1 << 20)).root
    let found = try #require(root["points"])
    let cuts = try #require(found["cuts"])
    #expect(cuts.members?.map(\.key) == ["blocks", "maximum", "reserved"])
    // 1/6 with six decimals.
    #expect(figure(cuts["blocks"]) == exactDecimal("0.166667"))
    #expect(figure(cuts["maximum"]) == exactDecimal("1.5"))
    #expect(figure(cuts["reserved"]) == exactDecimal("10"))
    #expect(figure(found["multiplied"]) == exactDecimal("9.75"))
    #expect(figure(found["beforeMaximum"]) == exactDecimal("19.5"))
    #expect(figure(found["total"]) == exactDecimal("8"))
  }

  @Test func aMultiplierBelowOneIsACut() throws {
    let scheme = SchemeText(["points": #"{ "multiplierByBirth": 0.5 }"#])
    let bytes = ResultJSON.bytes(try assess(scheme, history(), asOf: "2020-01-01"), .nl)
    let root = try JSONReader.read(bytes, options: .init(maximumBytes: 1 << 20)).root
    #expect(figure(root["points"]?["cuts"]?["multiplier"]) == exactDecimal("9.5"))
    #expect(root["points"]?["multiplied"] == nil)
  }

  @Test(arguments: [Language.nl, .en])
  func eachChangeHasALineInTextAndPage(_ language: Language) throws {
    let answer = try assess(Self.all, Self.career, asOf: "2020-01-01")
    let text = ResultText.text(answer, language)
    let page = String(decoding: ResultPage.html(answer, language), as: UTF8.self)
    // Shown so that 9.92 - 0.17 + 9.75 - 1.5 - 10 = 8.
    let figures: [Ledger.Adjustment.Kind: String] = [
      .blocks: "0,17", .multiplier: "9,75", .maximum: "1,50", .reserved: "10,00",
    ]
    for (kind, figure) in figures {
      let shown = language == .nl ? figure : figure.replacing(",", with: ".")
      let line = try #require(
        text.split(separator: "\n").first { $0.contains(kind.words[language]) }, "\(kind)")
      #expect(line.contains(shown), "\(line)")
      #expect(
        page.contains(kind.words[language].capitalizedFirst) && page.contains(shown), "\(kind)")
    }
  }

  private func figure(_ node: JSONNode?) -> ExactDecimal? {
    guard case .number(let number)? = node?.content else { return nil }
    return number
  }

  private func exactDecimal(_ text: String) -> ExactDecimal {
    let parts = text.split(separator: ".")
    return ExactDecimal(
      units: Int64(parts.joined()) ?? 0, decimals: parts.count == 2 ? parts[1].count : 0)
  }
}
