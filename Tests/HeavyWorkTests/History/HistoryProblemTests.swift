import Testing

@testable import HeavyWork

@Suite struct HistoryProblemTests {
  private static let oneSpell = #""history": [{ "function": "guard", "from": "2000-01-01" }]"#

  /// Histories with one problem each; `$` is a history of one period.
  static let files: [ProblemCase] = [
    ProblemCase(.missingKey, "file", #"§{ $ }"#),
    ProblemCase(.missingKey, "file", #"§{ "born": "1960-01-15" }"#),
    ProblemCase(.emptyHistory, "file", #"{ "born": "1960-01-15", "history": §[] }"#),
    ProblemCase(.wrongType, "file", #"{ "born": "1960-01-15", "history": §{} }"#),
    ProblemCase(.wrongType, "file", #"{ "born": §19600115, $ }"#),
    ProblemCase(.badDate, "file", #"{ "born": §"15-01-1960", $ }"#),
    ProblemCase(.badDate, "file", #"{ "born": §"1960-02-30", $ }"#),
    ProblemCase(.dateOutOfRange, "file", #"{ "born": §"1860-01-15", $ }"#),
    ProblemCase(
      .bornAfterWork, "file",
      #"{ §"born": "1990-01-15", "history": [{ "function": "guard", "from": "1989-12-31" }] }"#),
    ProblemCase(
      .unknownKey, "file", #"{ "born": "1960-01-15", §"histroy": [], $ }"#, suggesting: "history"),
    ProblemCase(.duplicateKey, "file", #"{ "born": "1960-01-15", §"born": "1960-01-15", $ }"#),
    ProblemCase(.wrongType, "file", #"{ "born": "1960-01-15", "attributes": §[], $ }"#),
    ProblemCase(
      .wrongType, "file", #"{ "born": "1960-01-15", "attributes": { "wage": §[1] }, $ }"#),
  ]

  /// Periods with one problem each.
  static let periods: [ProblemCase] = [
    ProblemCase(.missingKey, "period", #"§{ "from": "2000-01-01" }"#),
    ProblemCase(.missingKey, "period", #"§{ "function": "guard" }"#),
    ProblemCase(.emptyText, "period", #"{ "function": §"", "from": "2000-01-01" }"#),
    ProblemCase(
      .unlistedFunction, "period",
      #"{ "function": §"gaurd", "from": "2000-01-01" }"#, suggesting: "guard"),
    ProblemCase(
      .unlistedFunction, "period", #"{ "function": §"astronaut", "from": "2000-01-01" }"#),
    ProblemCase(.badDate, "period", #"{ "function": "guard", "from": §"2001-02-30" }"#),
    ProblemCase(
      .missingKey, "period",
      #"§{ "function": "guard", "from": "2000-01-01", "exposure": { "night": "none" } }"#),
    ProblemCase(
      .overrideWithoutElements, "period",
      #"{ "function": "shunter", "from": "2000-01-01", "reason": "r", "exposure": { §"night": "none" } }"#
    ),
  ]

  /// What is wrong beside the function `guard` and the first day.
  static let details: [ProblemCase] = [
    ProblemCase(.badDate, "detail", #""to": §"2001-13-01""#),
    ProblemCase(.dateOutOfRange, "detail", #""to": §"9999-12-31""#),
    ProblemCase(.wrongOrder, "detail", #"§"to": "1999-12-31""#),
    ProblemCase(.outOfRange, "detail", #""fte": §1.2"#),
    ProblemCase(.outOfRange, "detail", #""fte": §-0.1"#),
    ProblemCase(.outOfRange, "detail", #""fte": §80"#),
    ProblemCase(.tooManyDecimals, "detail", #""fte": §0.8000001"#),
    ProblemCase(.tooManyDecimals, "detail", #""fte": §0.33333"#),
    ProblemCase(.tooManyDecimals, "detail", #""fte": §0.33333333333333333333"#),
    ProblemCase(.wrongType, "detail", #""fte": §"0,8""#),
    ProblemCase(.contradiction, "detail", #""fte": 1, §"hours": 36"#),
    ProblemCase(.hoursWithoutFullTime, "detail", #""hours": §36"#),
    ProblemCase(.outOfRange, "detail", #""hours": §169"#),
    ProblemCase(.unknownKind, "detail", #""kind": §"employement""#, suggesting: "employment"),
    ProblemCase(.unknownKind, "detail", #""kind": §"sickness""#),
    ProblemCase(.unknownKey, "detail", #"§"employr": "A""#, suggesting: "employer"),
    ProblemCase(.unknownValue, "detail", #""evidence": §"payrol""#, suggesting: "payroll"),
    ProblemCase(
      .unknownName, "detail",
      #""reason": "r", "exposure": { §"nigth": "none" }"#, suggesting: "night"),
    ProblemCase(
      .unknownName, "detail",
      #""reason": "r", "exposure": { "night": §"non" }"#, suggesting: "none"),
    ProblemCase(.wrongType, "detail", #""reason": "r", "exposure": §"none""#),
    ProblemCase(.emptyText, "detail", #""employer": §"  ""#),
  ]

  /// The file of a case.
  private static func text(_ one: ProblemCase) -> String {
    func file(_ period: String) -> String {
      "{ \"born\": \"1960-01-15\", \"history\": [\n\(period)] }"
    }
    return switch one.piece {
    case "file": one.value.replacing("$", with: oneSpell)
    case "period": file(one.value)
    default: file(#"{ "function": "guard", "from": "2000-01-01", \#(one.value) }"#)
    }
  }

  private func expect(
    _ one: ProblemCase, _ marked: MarkedText, under scheme: SchemeText = SchemeText()
  ) throws {
    one.expect(try historyProblems(marked.text, under: scheme), in: marked)
  }

  @Test(arguments: files)
  func aWrongFileIsOneProblem(_ one: ProblemCase) throws {
    try expect(one, MarkedText(Self.text(one)))
  }

  @Test(arguments: periods + details)
  func aWrongPeriodIsOneProblem(_ one: ProblemCase) throws {
    try expect(one, MarkedText(Self.text(one)))
  }

  @Test func underEmployersAPeriodNamesItsEmployer() throws {
    let scheme = SchemeText([
      "time": #"{ "partTime": "full", "overlap": "sum", "employers": ["Voorbeeldspoor"] }"#
    ])
    let marked = MarkedText(
      #"{ "born": "1960-01-15", "history": [§{ "function": "guard", "from": "2000-01-01" }] }"#)
    try expect(ProblemCase(.missingEmployer, "period", ""), marked, under: scheme)
  }

  @Test func hoursAboveFullTimeAreRefused() throws {
    let marked = MarkedText(
      Self.text(ProblemCase(.outOfRange, "detail", #""hours": §36.01"#)))
    try expect(
      ProblemCase(.outOfRange, "detail", ""), marked, under: SchemeText(["fullTimeHours": "36"]))
  }

  @Test func fiveErrorsAreToldInOneGo() throws {
    // Of the file and of the scheme, in the order of their places.
    let text = """
      { "born": "1960-02-30", "history": [
        { "function": "gaurd", "from": "2000-01-01", "to": "1999-12-31" },
        { "function": "guard", "from": "2001-01-01", "fte": 1.2, "kind": "holiday" }
      ] }
      """
    let problems = try historyProblems(text)
    #expect(
      problems.codes == [.badDate, .unlistedFunction, .wrongOrder, .outOfRange, .unknownKind])
    #expect(problems.map { $0.place?.line } == [1, 2, 2, 3, 3])
    #expect(
      problems.map { $0.place?.pointer } == [
        "/born", "/history/0/function", "/history/0/to", "/history/1/fte", "/history/1/kind",
      ])
  }

  @Test func tooManyPeriodsAreRefused() throws {
    let one = #"{ "function": "guard", "from": "2000-01-01" }"#
    func text(_ count: Int) -> String {
      #"{ "born": "1960-01-15", "history": ["#
        + [String](repeating: one, count: count).joined(separator: ",") + "] }"
    }
    #expect(try historyProblems(text(500)).isEmpty)
    #expect(try historyProblems(text(501)).codes == [.tooMany])
  }

  @Test func aFileBeyondItsLimitIsRefused() throws {
    let text = HistoryText(spell("guard", "2000-01-01")).text
    func padded(_ count: Int) -> String { text + String(repeating: " ", count: count) }
    #expect(try historyProblems(padded(1 << 20)).codes == [.fileTooLarge])
    #expect(try historyProblems(padded((1 << 20) - text.utf8.count)).isEmpty)
  }

  @Test func everyErrorHasARemedy() throws {
    var without: Set<String> = []
    for one in Self.files + Self.periods + Self.details {
      let found = try historyProblems(MarkedText(Self.text(one)).text)
      without.formUnion(found.filter { $0.remedy == nil }.map(\.code.rawValue))
    }
    #expect(without.sorted() == [])
  }

  @Test func workOnTheDayOfBirthIsTheLimit() throws {
    let history = HistoryText(spell("guard", "1990-01-15"), born: "1990-01-15")
    #expect(try historyProblems(history.text).isEmpty)
  }
}
