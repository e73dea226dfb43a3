import Testing

@testable import HeavyWork

/// An employer or sector that is nearly one of the rules, and would bring nothing in silence.
@Suite struct WorkNamesTests {
  struct Case: Sendable {
    let typed: String
    let known: [String]
    let nearest: String?
  }

  static let cases: [Case] = [
    Case(
      typed: "Glas- en keramiekindustrie", known: ["Glas en keramiek"], nearest: "Glas en keramiek"),
    Case(typed: "glas", known: ["Glas en keramiek"], nearest: nil),
    Case(typed: "Glas & keramiek", known: ["Glas en keramiek"], nearest: "Glas en keramiek"),
    Case(typed: " GLAS EN KERAMIEK ", known: ["Glas en keramiek"], nearest: nil),
    Case(
      typed: "Voorbeeldspoor B.V.", known: ["Haven", "Voorbeeldspoor"], nearest: "Voorbeeldspoor"),
    Case(typed: "Voorbeeldsproo", known: ["Voorbeeldspoor"], nearest: "Voorbeeldspoor"),
    // Three of fourteen letters differ: another firm.
    Case(typed: "Voorbeeldschoon", known: ["Voorbeeldspoor"], nearest: nil),
    Case(typed: "RAT", known: ["RET"], nearest: nil),
    Case(typed: "Zorg", known: [], nearest: nil),
  ]

  @Test(arguments: cases)
  func namesAreAlikeOrNot(_ one: Case) {
    #expect(WorkNames.nearest(to: one.typed, among: one.known) == one.nearest)
  }

  private static let scheme = SchemeText.testing(
    #""service": { "of": { "sector": "Glas en keramiek" } }, "atLeast": { "years": 10 }"#)

  @Test func anExampleThatNamesOneIsWarnedAbout() throws {
    var scheme = Self.scheme
    scheme["examples"] = """
      [{ "name": "x", "born": "1960-01-15", "asOf": "2020-01-01", "history": [
         { "function": "guard", "from": "2000-01-01", "to": "2009-12-31",
           "sector": "Glas- en keramiekindustrie" },
         { "function": "guard", "from": "2010-01-01", "sector": "Zorg" } ], "expect": {} }]
      """
    let found = schemeProblems(scheme.text).filter { $0.code == .nearName }
    #expect(found.count == 1)
    let problem = try #require(found.first)
    #expect(problem.severity == .warning)
    #expect(problem.place?.pointer == "/examples/0/history/0/sector")
    #expect(problem.suggestion == "Glas en keramiek")
    #expect(problem.message.nl.hasPrefix("De sector ‘Glas- en keramiekindustrie’ lijkt op"))
    #expect(problem.message.en.hasPrefix("The sector ‘Glas- en keramiekindustrie’ is like"))
    #expect(problem.remedy?.nl == "Bedoelt u ‘Glas en keramiek’? Schrijf de naam dan precies zo.")
    #expect(problem.remedy?.en.hasPrefix("Did you mean ‘Glas en keramiek’?") == true)
  }

  @Test func aResultWarnsOnceOfEachName() throws {
    let other = #""sector": "Glas & keramiek", "employer": "Glas en keramiek""#
    let history = HistoryText(
      spell("guard", "2000-01-01", "2004-12-31", other), spell("guard", "2005-01-01", nil, other))
    let warnings = try assess(Self.scheme, history, asOf: "2020-01-01").remarks.warnings
    let found = warnings.filter { $0.code == "near-name" }
    #expect(found.count == 1)
    #expect(found.first?.message.nl.hasPrefix("De sector ‘Glas & keramiek’ lijkt op") == true)
    #expect(found.first?.message.en.hasSuffix("Then write the name just so.") == true)
  }

  @Test func withTheEmployersThatCountItIsTheSame() throws {
    let scheme = SchemeText([
      "time":
        #"{ "partTime": "proportional", "overlap": "fullTime", "employers": ["Voorbeeldspoor"] }"#
    ])
    let history = HistoryText(
      spell("guard", "2000-01-01", nil, #""employer": "Voorbeeldspoor Goederen""#))
    let warnings = try assess(scheme, history, asOf: "2020-01-01").remarks.warnings
    #expect(warnings.contains { $0.code == "near-name" })
  }

  @Test func whereNoRuleNamesOneNothingIsSaid() throws {
    let history = HistoryText(spell("guard", "2000-01-01", nil, #""employer": "Voorbeeldspoor""#))
    let warnings = try assess(SchemeText(), history, asOf: "2020-01-01").remarks.warnings
    #expect(!warnings.contains { $0.code == "near-name" })
  }
}
