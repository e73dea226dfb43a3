import Testing

@testable import HeavyWork

/// Slips of people who do not program: what they are told names the slip.
@Suite struct SlipTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let dutch: String
    let english: String
    var testDescription: String { text }

    init(_ text: String, _ dutch: String, _ english: String) {
      self.text = text
      self.dutch = dutch
      self.english = english
    }
  }

  private func problems(_ text: String) -> [Problem] {
    ProblemCollector.readJSON(Array(text.utf8), options: .init(maximumBytes: 10_000)).problems
      .sorted
  }

  // MARK: Decimals

  static let commas: [Case] = [
    Case(#"{ "a": §0,6 }"#, "0.6", "0.6"),
    Case(#"{ "a": §18,81, "b": 1 }"#, "18.81", "18.81"),
    Case(#"{ "a": §0,05 }"#, "0.05", "0.05"),
    Case(#"{ "a": §2.050,50 }"#, "2050.50", "2050.50"),
    Case(#"{ "a": [§0,05] }"#, "0.05", "0.05"),
  ]

  @Test(arguments: commas)
  func aDecimalCommaIsNamed(_ one: Case) throws {
    let marked = MarkedText(one.text)
    let found = problems(marked.text)
    #expect(found.codes == [.notJSON])
    let problem = try #require(found.first)
    #expect(problem.place?.column == marked.column)
    #expect(problem.remedy?.nl == "Schrijf een decimaal getal met een punt: \(one.dutch).")
    #expect(problem.remedy?.en == "Write a decimal number with a point: \(one.english).")
  }

  /// In a list a comma may well stand between two numbers; and 1.5,6 is no number anyone writes.
  @Test(arguments: [#"{ "a": [6,12,24] }"#, #"{ "a": [0, 5] }"#])
  func aListOfNumbersIsNoSlip(_ text: String) { #expect(problems(text).isEmpty) }

  @Test(arguments: [#"{ "a": 1.5,6 }"#, #"{ "a": 1e5,6 }"#, #"{ "a": "x",6 }"#, #"{ "a": 5, 6 }"#])
  func whatIsNoDecimalCommaIsNotTakenForOne(_ text: String) {
    #expect(problems(text).codes == [.notJSON])
    #expect(problems(text).first?.remedy?.en == "Put the name in quotes.")
  }

  @Test func bothKindsOfFilesTellIt() throws {
    let scheme = schemeProblems(SchemeText(["points": #"{ "maximum": 57,5 }"#]).text)
    #expect(scheme.first?.remedy?.nl == "Schrijf een decimaal getal met een punt: 57.5.")
    let history = HistoryText(spell("guard", "2000-01-01", fte: "0,8"))
    let found = try historyProblems(history.text)
    #expect(found.first?.remedy?.nl == "Schrijf een decimaal getal met een punt: 0.8.")
  }

  @Test func aStepWithADecimalCommaLooksLikeThreeNumbers() {
    func found(_ steps: String) -> Problem? {
      let months = #"{ "steps": \#(steps) }"#
      let route = SchemeText.route("a", when: #""lower""#, months: months)
      return schemeProblems(SchemeText(["routes": SchemeText.list(route)]).text).first
    }
    #expect(found("[[15,5, 6]]")?.remedy?.nl == "Schrijf een decimaal getal met een punt: 15.5.")
    #expect(found("[[15, 5, 6]]")?.remedy?.nl == "Schrijf bijvoorbeeld: [18.81, 12]")
  }

  @Test func aQuotedNumberIsToldHowToStand() {
    func found(_ maximum: String) -> Bilingual? {
      schemeProblems(SchemeText(["points": #"{ "maximum": \#(maximum) }"#]).text).first?.remedy
    }
    #expect(found(#""40,5""#)?.nl == "Schrijf een decimaal getal met een punt: 40.5.")
    #expect(found(#""40""#)?.en == "Remove the quotes: 40")
    #expect(found(#""veel""#)?.nl == "Schrijf bijvoorbeeld: 0.5")
  }

  /// A service repeats nothing that someone typed, not even in what to do about it.
  @Test(arguments: [
    #"{ "born": "1960-01-15", "history": [ { "function": "guard", "fte": 0,83 } ] }"#,
    #"{ "born": "1960-01-15", "history": [ { "function": "guard", "fte": "0,83" } ] }"#,
    #"{ "born": "1960-01-15", "history": "0.83" }"#,
  ])
  func whatWasTypedIsMasked(_ text: String) throws {
    let mask = InputMask(Array(text.utf8))
    let found = try historyProblems(text)
    #expect(!found.isEmpty)
    for problem in found {
      let told = problem.message.nl + " " + (problem.remedy?.nl ?? "")
      let masked = mask.masked(told, keeping: nil)
      #expect(!masked.contains("83"), "\(masked)")
    }
  }

  // MARK: Quotes and brackets

  static let quotes: [Case] = [
    Case(#"{ "a": “tekst” }"#, "rechte aanhalingstekens", "straight double quotes"),
    Case(#"{ “a”: 1 }"#, "rechte aanhalingstekens", "straight double quotes"),
    Case(#"{ 'a': 1 }"#, "rechte aanhalingstekens", "straight double quotes"),
    Case("{ \"a\": \"tekst”,\n\"b\": 1 }", "rechte aanhalingstekens", "straight double quotes"),
    Case("{ \"a\": \"it's\n }", "Sluit de tekst met \"", "Close the text with \""),
    Case(#"{ "a": "tekst, "b": 1 }"#, "een komma of een aanhalingsteken", "a comma or a quote"),
  ]

  @Test(arguments: quotes)
  func aWrongOrMissingQuoteIsNamed(_ one: Case) throws {
    let problem = try #require(problems(one.text).first)
    #expect(problem.remedy?.nl.contains(one.dutch) == true)
    #expect(problem.remedy?.en.contains(one.english) == true)
  }

  static let brackets: [Case] = [
    Case("{\n  \"a\": [\n    1, 2\n", "de { op regel 1, de [ op regel 2", "the [ on line 2"),
    // By the indentation it is the bracket of line 2 that lacks its other half.
    Case("{\n  \"a\": {\n    \"b\": 1,\n  \"c\": 2\n}\n", "de { op regel 2", "the { on line 2"),
    Case("{\n  \"a\": {\n    \"}\": 1, // }\n  /* } */ \"c\": 2\n}\n", "de { op regel 2", "line 2"),
    Case("{\n  \"a\": [ 1,\n  \"b\": 2\n}", "de [ op regel 2", "the [ on line 2"),
    Case("{\n  \"a\": [\n    { \"b\": 1\n  ]\n}", "de { op regel 3", "the { on line 3"),
  ]

  @Test(arguments: brackets)
  func aMissingBracketIsSoughtWhereItWasOpened(_ one: Case) throws {
    let problem = try #require(problems(one.text).first)
    let told = try #require(problem.remedy)
    #expect(told.nl.contains("Nog niet gesloten: \(one.dutch)."))
    #expect(told.en.contains(one.english + "."))
  }

  // MARK: What may stand there

  @Test func whatMayStandThereIsShown() {
    func remedy(_ piece: String, _ value: String) -> Bilingual? {
      schemeProblems(SchemeText([piece: value]).text).first { $0.code == .wrongType }?.remedy
    }
    let atLeast = SchemeText.conditions(
      ("lower", #""service": { "of": { "any": true } }, "atLeast": "30 jaar""#))
    #expect(remedy("conditions", atLeast)?.nl == #"Schrijf bijvoorbeeld: { "months": 6 }"#)
    #expect(remedy("conditions", atLeast)?.en == #"Write, for example: { "months": 6 }"#)
    #expect(remedy("levels", "1")?.nl == #"Schrijf bijvoorbeeld: { "full": 1 }"#)
    #expect(
      remedy("exit", "24")?.en
        == #"Write, for example: { "before": …, "maximumMonths": …, "minimumMonths": …, … }"#)
    #expect(
      remedy("exit", #"{ "maximumMonths": 24, "choices": 6 }"#)?.nl == "Schrijf bijvoorbeeld: [6]")
    #expect(remedy("id", "5")?.nl == #"Schrijf bijvoorbeeld: "5""#)
    #expect(remedy("inForce", #"{ "from": 2026 }"#)?.nl == #"Schrijf bijvoorbeeld: "1998-03-01""#)
  }

  @Test func besideWordsWhatElseMayStandThereIsShown() {
    func remedy(_ piece: String, _ value: String) -> Bilingual? {
      schemeProblems(SchemeText([piece: value]).text).first?.remedy
    }
    let benefit = #"{ "perMonth": 2000, "partTime": 1 }"#
    #expect(
      remedy("benefit", benefit)?.nl
        == #"Kies uit: "none", "atExit", { "average": { "years": 1 } }"#)
    let time = #"{ "partTime": 0.8, "overlap": "sum" }"#
    #expect(
      remedy("time", time)?.nl == #"Kies uit: "proportional", "full", { "fullFrom": 0.8 }"#)
    let exit = #"{ "maximumMonths": 24, "before": "pension" }"#
    #expect(
      remedy("exit", exit)?.en == #"Choose from ‘statePension’, { "age": { "years": 65 } }."#)
  }

  @Test func oneOfTwoBoundsIsEnough() {
    func found(_ born: String) -> Problem? {
      schemeProblems(SchemeText.testing(#""born": \#(born)"#).text).first
    }
    let problem = found("{}")
    #expect(problem?.code == .missingKey)
    #expect(problem?.message.nl == "Hier ontbreekt ‘from’ of ‘through’.")
    #expect(problem?.remedy?.nl == "Geef ‘from’, ‘through’ of beide.")
    #expect(problem?.remedy?.en == "Give ‘from’, ‘through’ or both.")
    #expect(found(#"{ "through": "1964-12-31" }"#)?.code != .missingKey)
  }

  @Test func aWordOfDutchHasItsGender() {
    func message(_ scheme: SchemeText) -> String? {
      schemeProblems(scheme.text).first { $0.code == .unknownName }?.message.nl
    }
    let level = SchemeText.function("guard", #""exposure": { "night": "helft" }"#)
    #expect(
      message(SchemeText(["functions": SchemeText.list(level)])) == "‘helft’ is geen bekend niveau."
    )
    let element = SchemeText.function("guard", #""exposure": { "lawaai": "full" }"#)
    #expect(
      message(SchemeText(["functions": SchemeText.list(element)]))
        == "‘lawaai’ is geen bekend element.")
    let route = SchemeText.route("a", when: #""anders""#, months: "12")
    #expect(
      message(SchemeText(["routes": SchemeText.list(route)]))
        == "‘anders’ is geen bekende voorwaarde.")
  }

  @Test func whereAtLeastBelongsIsTold() {
    func found(_ body: String) -> Problem? {
      schemeProblems(SchemeText.testing(body).text).first { $0.code == .contradiction }
    }
    let inside = found(#""points": { "atLeast": 15 }, "atLeast": { "years": 5 }"#)
    #expect(inside?.remedy?.nl == "Zet ‘atLeast’ tussen de haken van ‘points’.")
    let nowhere = found(#""born": { "from": "1960-01-01" }, "atLeast": { "years": 5 }"#)
    #expect(nowhere?.message.nl == "‘atLeast’ heeft geen zin bij ‘born’.")
    #expect(nowhere?.remedy?.en == "Remove ‘atLeast’.")
  }
}
