import Testing

@testable import HeavyWork

@Suite struct SchemeProblemTests {
  @Test func theSchemeTheTestsStartFromIsValid() {
    #expect(schemeProblems(SchemeText().text).errors.isEmpty)
  }

  @Test(
    arguments: SchemeProblemTables.identity + SchemeProblemTables.dates + SchemeProblemTables.points
  )
  func aWrongFactIsOneProblem(_ one: ProblemCase) { expect(one) }

  @Test(arguments: SchemeProblemTables.time + SchemeProblemTables.endings)
  func aWrongSettingIsOneProblem(_ one: ProblemCase) { expect(one) }

  @Test(
    arguments: RuleProblemTables.functions + RuleProblemTables.conditions
      + RuleProblemTables.selectors)
  func aWrongRuleIsOneProblem(_ one: ProblemCase) { expect(one) }

  @Test(arguments: RuleProblemTables.routes + RuleProblemTables.months)
  func aWrongRouteIsOneProblem(_ one: ProblemCase) { expect(one) }

  @Test(arguments: RuleProblemTables.elements)
  func whatRefersToAWrongPartIsNotWrongItself(_ one: ProblemCase) { expect(one) }

  private func expect(_ one: ProblemCase) {
    var scheme = SchemeText()
    scheme[one.piece] = one.value
    let marked = MarkedText(scheme.text)
    one.expect(schemeProblems(marked.text).errors, in: marked)
  }

  @Test func fiveErrorsAreToldInOneGo() {
    let problems = schemeProblems(
      SchemeText([
        "status": #""agred""#, "exit": #"{ "maximumMonths": 36.5 }"#,
        "inForce": #"{ "from": "2026-02-30" }"#, "points": #"{ "maximum": -1 }"#,
        "levels": #"{ "full": 1, "some": 0.5, "none": 0.12345 }"#,
      ]).text
    ).errors
    // In the order of their places.
    #expect(
      problems.codes == [
        .unknownValue, .badDate, .tooManyDecimals, .outOfRange, .tooManyDecimals,
      ])
    let lines = problems.compactMap(\.place?.line)
    #expect(lines == lines.sorted() && Set(lines).count == 5)
  }

  @Test func aMissingPartDoesNotHideWhatIsWrongElsewhere() {
    for missing in ["exit", "id", "status", "title"] {
      let problems = schemeProblems(
        SchemeText([
          missing: "", "inForce": #"{ "from": "2026-02-30" }"#, "unlistedFunction": #""zro""#,
        ]).text
      ).errors
      #expect(
        Set(problems.codes) == [.missingKey, .badDate, .unknownValue], "without \(missing)")
    }
  }

  @Test func everyProblemNamesItsPathInTheFile() {
    let problems = schemeProblems(
      SchemeText([
        "points": #"{ "maximum": -1 }"#, "exit": #"{ "maximumMonths": 36, "dag": "any" }"#,
        "routes": #"[{ "id": "r", "when": { "all": ["lower", "uper"] }, "months": 12 }]"#,
        "levels": #"{ "full": 1, "some": 0.5, "none": 0, "none": 0 }"#,
      ]).text
    ).errors
    #expect(
      problems.compactMap(\.place?.pointer) == [
        "/levels/none", "/points/maximum", "/routes/0/when/all/1", "/exit/dag",
      ])
  }

  @Test func aBoundWithADecimalCommaIsShownWithAPoint() {
    func remedies(_ step: String) -> [String?] {
      let routes = #"[{ "id": "r", "when": "lower", "months": { "steps": [\#(step)] } }]"#
      return schemeProblems(SchemeText(["routes": routes]).text).errors.map(\.remedy?.en)
    }
    let point = "Write a decimal number with a point: 18.81."
    #expect(remedies("[18,81, 12]") == [point] && remedies("[18,81,12]") == [point])
    // Apart, or one of them no whole number, they are no number with a comma.
    for step in ["[18, 81, 12]", "[18 ,81, 12]", "[18.5,81, 12]", "[18,81.5, 12]", "[18,true, 12]"]
    {
      let found = remedies(step)
      #expect(found.count == 1 && found[0]?.contains("decimal") != true, "\(step): \(found)")
    }
  }

  @Test func everyErrorHasARemedy() {
    let cases: [ProblemCase] =
      SchemeProblemTables.identity + SchemeProblemTables.dates + SchemeProblemTables.points
      + SchemeProblemTables.time + SchemeProblemTables.endings + RuleProblemTables.functions
      + RuleProblemTables.elements + RuleProblemTables.conditions + RuleProblemTables.routes
      + RuleProblemTables.selectors + RuleProblemTables.months
    var without: Set<String> = []
    for one in cases {
      var scheme = SchemeText()
      scheme[one.piece] = one.value
      let found = schemeProblems(MarkedText(scheme.text).text).errors
      without.formUnion(found.filter { $0.remedy == nil }.map(\.code.rawValue))
    }
    #expect(without.sorted() == [])
  }

  @Test func blocksAreOfTheCalendar() {
    let problems = schemeProblems(
      SchemeText([
        "time": #"{ "measure": "days365", "partTime": "full", "overlap": "sum" }"#,
        "points": #"{ "blocks": 3 }"#,
      ]).text
    ).errors
    #expect(problems.codes == [.contradiction])
    #expect(problems.first?.place?.pointer == "/points/blocks")
    #expect(problems.first?.message.isTranslated == true)
    #expect(problems.first?.remedy?.isTranslated == true)
  }

  /// 6 decimals of a weight, 4 of a level, 4 of a kind and the hours of a week leave no room for
  /// 2 more.
  @Test func aMultiplierLeavesRoomForFewerDecimals() {
    func problems(_ multiplier: String) -> [Problem] {
      schemeProblems(
        SchemeText([
          "levels": #"{ "full": 0.1234, "some": 0, "none": 1 }"#,
          "elements": SchemeText.list(
            SchemeText.element("night", "werktijden", "0.123456"),
            SchemeText.element("lift", "fysiek", "0.5")),
          "fullTimeHours": "36.99",
          "time": #"{ "partTime": "full", "overlap": "sum", "kinds": { "part": 0.1234 } }"#,
          "points": #"{ "multiplierByBirth": \#(multiplier) }"#,
        ]).text
      ).errors
    }
    #expect(problems("99.99").codes == [.tooManyDecimals])
    #expect(problems("99.99").first?.place?.pointer == "/points")
    #expect(problems("99.99").first?.remedy?.isTranslated == true)
    #expect(problems("1").isEmpty)
  }

  @Test func keysThatBeginWithXAreLeftAlone() {
    var scheme = SchemeText()
    scheme["x-note"] = #"{ "anything": [1, 2] }"#
    scheme["exit"] = #"{ "maximumMonths": 36, "x-why": "because" }"#
    #expect(schemeProblems(scheme.text).errors.isEmpty)
  }

  @Test func tooManyPointsAYearAreRefused() {
    let problems = schemeProblems(
      SchemeText([
        "levels": #"{ "none": 0, "some": 1, "full": 10 }"#,
        "elements": SchemeText.list(
          SchemeText.element("night", "werktijden", "1000"),
          SchemeText.element("lift", "fysiek", "0.000001")),
      ]).text
    ).errors
    #expect(problems.codes == [.outOfRange])
  }

  @Test func aFileBeyondItsLimitIsRefused() {
    let text = SchemeText().text + String(repeating: " ", count: 4 << 20)
    let problems = schemeProblems(text)
    #expect(problems.codes == [.fileTooLarge])
    #expect(problems[0].message.isTranslated && problems[0].remedy?.isTranslated == true)
  }
}
