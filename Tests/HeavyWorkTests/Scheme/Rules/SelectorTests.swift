import Testing

@testable import HeavyWork

/// Which spells a condition looks at, in months of service on 1 January 2020.
@Suite struct SelectorTests {
  private static let time = #"""
    { "partTime": "proportional", "overlap": "sum", "kinds": { "agency": 1, "leave": 0 } }
    """#

  // guard and shunter are in the group heavy, clerk in light.
  private static let history = HistoryText(
    spell("guard", "2000-01-01", "2000-12-31", #""employer": "A", "sector": "rail""#),
    spell("clerk", "2001-01-01", "2002-12-31", #""employer": "B", "sector": "rail""#),
    spell("shunter", "2003-01-01", "2006-12-31", #""kind": "agency", "employer": "a ""#),
    spell("guard", "2007-01-01", "2014-12-31", #""kind": "leave", "employer": "A""#),
    spell("guard", "2015-01-01", "2015-06-30", fte: "0", #""employer": "A""#))

  struct Case: Sendable {
    let selector: String
    let months: Int128
  }

  static let cases: [Case] = [
    // 12 + 24 + 48; what counts for 0, by kind or by factor, takes no part.
    Case(selector: #"{ "any": true }"#, months: 84),
    Case(selector: #"{ "functions": ["guard"] }"#, months: 12),
    Case(selector: #"{ "functions": ["guard", "clerk"] }"#, months: 36),
    Case(selector: #"{ "group": "heavy" }"#, months: 60),
    Case(selector: #"{ "group": "light" }"#, months: 24),
    Case(selector: #"{ "employer": " A " }"#, months: 60),
    Case(selector: #"{ "employer": "C" }"#, months: 0),
    Case(selector: #"{ "kinds": ["agency"] }"#, months: 48),
    // Named by kind, leave and a factor of 0 count: 12 + 24 + 6, and 96.
    Case(selector: #"{ "kinds": ["employment"] }"#, months: 42),
    Case(selector: #"{ "kinds": ["leave"] }"#, months: 96),
    Case(selector: #"{ "kinds": ["leave", "agency"] }"#, months: 144),
    // All that is named must hold.
    Case(selector: #"{ "group": "heavy", "employer": "A" }"#, months: 60),
    Case(selector: #"{ "group": "heavy", "kinds": ["agency"] }"#, months: 48),
    Case(selector: #"{ "functions": ["clerk"], "employer": "A" }"#, months: 0),
    Case(selector: #"{ "any": false, "group": "light" }"#, months: 24),
  ]

  @Test(arguments: cases)
  func countsTheSpellsChosen(_ one: Case) throws {
    let scheme = SchemeText.testing(
      #""service": { "of": \#(one.selector) }, "atLeast": 12"#, ["time": Self.time])
    let found = try finding(scheme, Self.history, on: "2020-01-01")
    #expect(found.value == .months(Exact(one.months, over: 1)))
    #expect(found.outcome == (one.months >= 12 ? .met : .notMet))
    #expect(found.most == nil)
  }

  @Test func aSectorThatWasNotEnteredMayCount() throws {
    // Sure are 12 + 24; the agency years name no sector, so at most 48 more.
    let scheme = SchemeText.testing(
      #""service": { "of": { "sector": "RAIL" } }, "atLeast": { "years": 5 }"#,
      ["time": Self.time])
    let found = try finding(scheme, Self.history, on: "2020-01-01")
    #expect(found.outcome == .undetermined)
    #expect(found.value == .months(exact("36")))
    #expect(found.most == .months(exact("84")))
  }

  @Test func whatIsNotKnownIsSettledWhereItCannotMatter() throws {
    func outcome(_ years: Int) throws -> Truth {
      let scheme = SchemeText.testing(
        #""service": { "of": { "sector": "rail" } }, "atLeast": { "years": \#(years) }"#,
        ["time": Self.time])
      return try finding(scheme, Self.history, on: "2020-01-01").outcome
    }
    #expect(try outcome(3) == .met)  // 36 months are sure
    #expect(try outcome(7) == .undetermined)  // 84 are possible
    #expect(try outcome(8) == .notMet)  // 96 are not
  }

  @Test func employersThatDoNotCountGiveNoServiceEither() throws {
    let time = #"""
      { "partTime": "proportional", "overlap": "sum", "employers": ["A"], "from": "2003-07-01",
        "kinds": { "agency": 1, "leave": 0 } }
      """#
    let scheme = SchemeText.testing(
      #""service": { "of": { "any": true } }, "atLeast": 12"#, ["time": time])
    // From July 2003 only the agency years for A: 6 + 36 months.
    #expect(
      try finding(scheme, Self.history, on: "2020-01-01").value == .months(exact("42")))
  }
}
