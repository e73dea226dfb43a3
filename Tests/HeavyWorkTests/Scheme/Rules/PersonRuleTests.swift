import Testing

@testable import HeavyWork

@Suite struct EmployedRuleTests {
  private static let time = #"""
    { "partTime": "proportional", "overlap": "sum", "from": "2018-01-01", "employers": ["A"],
      "kinds": { "leave": 0 } }
    """#

  private func outcome(_ rule: String, _ history: HistoryText, on exit: String) throws -> Truth {
    let scheme = SchemeText.testing(#""employed": { \#(rule) }"#, ["time": Self.time])
    return try finding(scheme, history, on: exit).outcome
  }

  @Test func aFixedDayMustBeWorked() throws {
    let rule = #""of": { "any": true }, "on": "2019-07-01""#
    func history(_ from: String, _ to: String) -> HistoryText {
      HistoryText(spell("guard", from, to, #""employer": "A""#))
    }
    #expect(try outcome(rule, history("2019-07-01", "2019-07-01"), on: "2020-01-01") == .met)
    #expect(try outcome(rule, history("2000-01-01", "2019-06-30"), on: "2020-01-01") == .notMet)
    #expect(try outcome(rule, history("2019-07-02", "2019-12-31"), on: "2020-01-01") == .notMet)
  }

  @Test func onExitIsTheDayBefore() throws {
    let rule = #""of": { "group": "heavy" }, "on": "exit""#
    let history = HistoryText(
      spell("guard", "2000-01-01", "2019-12-31", #""employer": "A""#),
      spell("clerk", "2020-01-01", nil, #""employer": "A""#))
    #expect(try outcome(rule, history, on: "2020-01-01") == .met)
    #expect(try outcome(rule, history, on: "2020-01-02") == .notMet)
    // And that is the day that the explanation names.
    let scheme = SchemeText.testing(#""employed": { \#(rule) }"#, ["time": Self.time])
    #expect(try finding(scheme, history, on: "2020-01-02").required == .day(day("2020-01-01")))
  }

  @Test func whateverTheTimeThereCountsFor() throws {
    // Before `from`, for another employer, of a kind that counts 0, with a factor of 0.
    let rule = #""of": { "any": true }, "on": "2017-07-01""#
    let history = HistoryText(
      spell("guard", "2017-01-01", "2017-12-31", fte: "0", #""kind": "leave", "employer": "B""#))
    #expect(try outcome(rule, history, on: "2020-01-01") == .met)
  }

  @Test func anUnknownEmployerIsUndetermined() throws {
    let scheme = SchemeText.testing(
      #""employed": { "of": { "employer": "A" }, "on": "exit" }"#)
    let history = HistoryText(spell("guard", "2000-01-01"))
    #expect(try finding(scheme, history, on: "2020-01-01").outcome == .undetermined)
  }
}

@Suite struct BornRuleTests {
  @Test func bothEndsAreInside() throws {
    let cases: [(rule: String, born: String, outcome: Truth)] = [
      (#""from": "1960-01-15""#, "1960-01-15", .met),
      (#""from": "1960-01-15""#, "1960-01-14", .notMet),
      (#""through": "1960-01-15""#, "1960-01-15", .met),
      (#""through": "1960-01-15""#, "1960-01-16", .notMet),
      (#""from": "1960-01-01", "through": "1960-12-31""#, "1960-06-01", .met),
      (#""from": "1960-01-01", "through": "1960-12-31""#, "1961-01-01", .notMet),
    ]
    for (rule, born, outcome) in cases {
      let found = try finding(
        SchemeText.testing(#""born": { \#(rule) }"#),
        HistoryText(spell("guard", "2000-01-01"), born: born), on: "2020-01-01")
      #expect(found.outcome == outcome, "\(rule) for \(born)")
      #expect(found.value == .day(day(born)))
    }
  }
}

@Suite struct AgeRuleTests {
  private func found(_ rule: String, born: String, on exit: String) throws -> Finding {
    try finding(
      SchemeText.testing(#""age": { "atLeast": \#(rule) }"#),
      HistoryText(spell("guard", "2000-01-01"), born: born), on: exit)
  }

  @Test func theAgeIsReachedOnTheBirthday() throws {
    let years = #"{ "years": 63 }"#
    #expect(try found(years, born: "1960-05-20", on: "2023-05-20").outcome == .met)
    let before = try found(years, born: "1960-05-20", on: "2023-05-19")
    #expect(before.outcome == .notMet)
    #expect(before.value == .months(exact("755")))
    #expect(before.required == .months(exact("756")))
    #expect(before.shortfall == .months(exact("1")))
    #expect(
      try found(#"{ "years": 63, "months": 6 }"#, born: "1960-05-20", on: "2023-11-20").outcome
        == .met)
  }

  @Test func aDatedAgeIsThatOfTheExitDay() throws {
    let dated = #"""
      [{ "from": "2022-01-01", "value": { "years": 62 } }, { "from": "2024-01-01", "value": { "years": 64 } }]
      """#
    #expect(try found(dated, born: "1960-05-20", on: "2021-12-31").outcome == .undetermined)
    #expect(try found(dated, born: "1960-05-20", on: "2023-12-31").outcome == .met)
    #expect(try found(dated, born: "1960-05-20", on: "2024-01-01").outcome == .notMet)
  }
}

@Suite struct AttributeRuleTests {
  private func found(
    _ rule: String, _ attributes: String, on exit: String = "2020-01-01"
  ) throws -> Finding {
    try finding(
      SchemeText.testing(#""attribute": { "name": "wage", \#(rule) }"#),
      HistoryText(spell("guard", "2000-01-01"), attributes: attributes), on: exit)
  }

  @Test func aNumberIsHeldAgainstItsBound() throws {
    let wage = #"{ "wage": 45000.50 }"#
    #expect(try found(#""atMost": 45000.5"#, wage).outcome == .met)
    #expect(try found(#""atMost": 45000.49"#, wage).outcome == .notMet)
    #expect(try found(#""atLeast": 45000.5"#, wage).outcome == .met)
    #expect(try found(#""atLeast": 45000.51"#, wage).outcome == .notMet)
    #expect(try found(#""equals": 45000.500"#, wage).outcome == .met)
    #expect(try found(#""equals": 45000"#, wage).outcome == .notMet)
    #expect(try found(#""atLeast": -5"#, #"{ "wage": -4.5 }"#).outcome == .met)
  }

  @Test func aWordOrYesMustBeEqual() throws {
    #expect(try found(#""equals": "schaal 5""#, #"{ "wage": "schaal 5" }"#).outcome == .met)
    #expect(try found(#""equals": "schaal 5""#, #"{ "wage": "schaal 6" }"#).outcome == .notMet)
    #expect(try found(#""equals": true"#, #"{ "wage": true }"#).outcome == .met)
    #expect(try found(#""equals": true"#, #"{ "wage": false }"#).outcome == .notMet)
  }

  @Test func aFactThatIsNotKnownIsUndeterminedNeverFalse() throws {
    for rule in [#""atMost": 1"#, #""atLeast": 1"#, #""equals": 1"#, #""equals": "a""#] {
      for attributes in ["{}", #"{ "wage": null }"#, #"{ "other": 5 }"#] {
        #expect(try found(rule, attributes).outcome == .undetermined)
      }
    }
    // A word says nothing about a bound in numbers.
    #expect(try found(#""atMost": 1"#, #"{ "wage": "much" }"#).outcome == .undetermined)
  }

  @Test func aDatedLimitIsThatOfTheExitDay() throws {
    let dated = #"""
      "atMost": [{ "from": "2020-01-01", "value": 40000 }, { "from": "2021-01-01", "value": 50000 }]
      """#
    let wage = #"{ "wage": 45000 }"#
    #expect(try found(dated, wage, on: "2019-12-31").outcome == .undetermined)
    #expect(try found(dated, wage, on: "2020-12-31").outcome == .notMet)
    #expect(try found(dated, wage, on: "2021-01-01").outcome == .met)
  }
}
