import Testing

@testable import HeavyWork

/// Histories of which not everything is known: dates without a day, functions without a name.
@Suite struct UnknownTimeTests {
  // A shunter earns 1.9 points a year, 36 months for 57 points.

  @Test func aDateMayBeOnlyAMonth() throws {
    // At the least from 31 March 2000 to 1 March 2010, at the most from 1 to 31 March.
    let history = HistoryText(spell("shunter", "2000-03", "2010-03"))
    let answer = try assess(SchemeText(), history, asOf: "2020-01-01")
    // 119 months and 2/31 are 11.9 months, 121 are 12.1: both 12, so it cannot matter.
    #expect(answer.now.months == 12)
    #expect(answer.now.status == .entitled)
  }

  @Test func aDateMayBeOnlyAYear() throws {
    // At the least 31 December 2000 to 1 January 2010: 108 months and 2/31, 17.1 points: none.
    // At the most 2000 through 2010: 132 months, 20.9 points: 13.2 months.
    let history = HistoryText(spell("shunter", "2000", "2010"))
    let answer = try assess(SchemeText(), history, asOf: "2020-01-01")
    #expect(answer.now.months == 0)
    #expect(answer.now.possibleMonths == 13)
    #expect(answer.now.status == .undetermined)
  }

  @Test func aFunctionMayBeUnknown() throws {
    let known = spell("shunter", "2005-01-01", "2014-12-31")
    let unknown = #"{ "function": null, "from": "2000-01-01", "to": "2004-12-31", "fte": 1 }"#
    let answer = try assess(SchemeText(), HistoryText(unknown, known), asOf: "2020-01-01")
    // Ten years are sure, 12 months; five more of the heaviest function are 28.5 points, 18 months.
    #expect(answer.now.months == 12)
    #expect(answer.now.possibleMonths == 18)
    #expect(answer.now.status == .undetermined)
  }

  /// Also where every function that is not listed counts for 0: what is not known is not nothing.
  @Test(arguments: ["unknown", " Onbekend "])
  func thatAFunctionIsUnknownMayBeSaidInAWord(_ word: String) throws {
    let scheme = SchemeText(["unlistedFunction": #""zero""#])
    let known = spell("shunter", "2005-01-01", "2014-12-31")
    let said = #"{ "function": "\#(word)", "from": "2000-01-01", "to": "2004-12-31", "fte": 1 }"#
    let answer = try assess(scheme, HistoryText(said, known), asOf: "2020-01-01")
    #expect((answer.now.months, answer.now.possibleMonths) == (12, 18))
    // A name that is no such word is a function that the scheme does not list.
    let unlisted = said.replacing(word, with: "unknowns")
    let listed = try assess(scheme, HistoryText(unlisted, known), asOf: "2020-01-01")
    #expect((listed.now.months, listed.now.possibleMonths) == (12, 12))
  }

  @Test func nothingMayBeKnownBeforeADate() throws {
    let text = #"""
      { "born": "1960-01-15", "knownFrom": "2005-01-01",
        "history": [{ "function": "shunter", "from": "2005-01-01", "to": "2014-12-31", "fte": 1 }] }
      """#
    let scheme = try SchemeText().read()
    let career = try Career(reading: Array(text.utf8), under: scheme)
    let answer = try Assessment(of: career, under: scheme, .init(asOf: day("2020-01-01")))
    #expect(answer.now.months == 12)
    #expect(answer.now.status == .undetermined)
  }

  @Test func whatMattersOnlyIfMuchWasDoneIsAskedToo() throws {
    // Thirty years of an unknown function bring 57 points at the most, all 36 months. That nothing was
    // done before would leave that open; some twenty years of heavy work would be sure months.
    let text = #"""
      { "born": "1960-01-15", "knownFrom": "1995-01-01",
        "history": [{ "function": null, "from": "1995-01-01", "to": "2024-12-31", "fte": 1 }] }
      """#
    let scheme = try SchemeText().read()
    let career = try Career(reading: Array(text.utf8), under: scheme)
    let answer = try Assessment(of: career, under: scheme, .init(asOf: day("2025-01-01")))
    let facts = [UnknownFact.past(before: day("1995-01-01")), .function(spell: 0)]
    #expect(answer.range == MonthsRange(least: 0, most: 36, settledBy: facts))
  }

  @Test func workOnADayInTheUnknownPastIsNotDeniedAndTheFactIsNamed() throws {
    // Nothing is known of 1 July 2004, so whether work was done then cannot be said.
    let scheme = SchemeText([
      "conditions": SchemeText.conditions(
        ("there", #""employed": { "of": { "group": "heavy" }, "on": "2004-07-01" }"#)),
      "routes": #"[{ "id": "r", "when": "there", "months": "maximum" }]"#,
    ])
    let text = #"""
      { "born": "1960-01-15", "knownFrom": "2005-01-01",
        "history": [{ "function": "shunter", "from": "2005-01-01", "fte": 1 }] }
      """#
    let career = try Career(reading: Array(text.utf8), under: scheme.read())
    let answer = try Assessment(of: career, under: scheme.read(), .init(asOf: day("2020-01-01")))
    #expect(answer.conditions[0].outcome == .undetermined)
    #expect(
      answer.range == MonthsRange(least: 0, most: 36, settledBy: [.past(before: day("2005-01-01"))])
    )
  }

  @Test func whatIsNotKnownButCannotMatterIsSaidToBe() throws {
    // 21 years at 1.9 are 39.9 points without the unknown month, and 36 months are the maximum at 12.
    let scheme = SchemeText(["exit": #"{ "maximumMonths": 12 }"#])
    let history = HistoryText(spell("shunter", "1999-01", "2019-12-31"))
    let answer = try assess(scheme, history, asOf: "2020-01-01")
    #expect(answer.now.status == .entitled)
    #expect(answer.range == MonthsRange(least: 12, most: 12, settledBy: []))
    #expect(answer.rangeSentences(.en).count == 1)
  }
}
