import Testing

@testable import HeavyWork

@Suite struct ExampleCheckTests {
  // Ten years as a shunter: 19 points and 12 months; the earliest exit is that of ExitSearchTests.
  private func check(_ expect: String) throws -> ExampleCheck {
    let scheme = SchemeText([
      "examples": #"""
      [{ "name": "tien jaar", "born": "1960-01-15", "asOf": "2010-01-01",
         "history": [{ "function": "shunter", "from": "2000-01-01" }], "expect": { \#(expect) } }]
      """#
    ])
    return ExampleCheck(try scheme.read())
  }

  @Test func whatIsAsAgreedPasses() throws {
    let agreed = #"""
      "points": 19, "months": 12, "status": "entitled", "route": "pro-rata",
      "earliestExit": { "date": "2024-08-15", "months": 29 }
      """#
    let check = try check(agreed)
    #expect(check.problems.isEmpty)
    #expect(check.passed == 1)
  }

  @Test func eachDifferenceIsTold() throws {
    let cases: [String] = [
      #""points": 19.000001"#, #""months": 13"#, #""status": "notEntitled""#, #""route": "other""#,
      #""route": null"#, #""earliestExit": null"#, #""earliestExit": { "date": "2024-08-16" }"#,
      #""earliestExit": { "months": 30 }"#,
    ]
    for expect in cases {
      let problems = try check(expect).problems
      #expect(problems.codes == [.failedExample], "\(expect)")
      #expect(problems.first?.message.isTranslated == true)
      #expect(problems.first?.remedy?.isTranslated == true)
      #expect(problems.first?.place?.pointer == "/examples/0")
    }
    #expect(try check(#""points": 18, "months": 13"#).problems.count == 2)
  }

  @Test func aDifferenceIsToldInWords() throws {
    func told(_ expect: String) throws -> Bilingual? { try check(expect).problems.first?.message }
    #expect(
      try told(#""points": 18.5"#)
        == Bilingual(
          nl: "Voorbeeld ‘tien jaar’: het aantal punten is 19, niet 18,5.",
          en: "The example ‘tien jaar’: the number of points is 19, not 18.5."))
    #expect(
      try told(#""route": null"#)
        == Bilingual(
          nl: "Voorbeeld ‘tien jaar’: de route: ‘pro-rata’, en verwacht was geen.",
          en: "The example ‘tien jaar’: the route: ‘pro-rata’, while none was expected."))
    #expect(
      try told(#""earliestExit": { "date": "2031-03-01" }"#)
        == Bilingual(
          nl: "Voorbeeld ‘tien jaar’: de vroegste dag is 15 augustus 2024, niet 1 maart 2031.",
          en: "The example ‘tien jaar’: the earliest exit is 15 August 2024, not 1 March 2031."))
    #expect(
      try told(#""benefit": { "months": 3 }"#)?.nl
        == "Voorbeeld ‘tien jaar’: de uitkering: geen, en verwacht was een uitkering.")
  }

  @Test func whatIsNotKnownIsToldWithADifference() throws {
    var scheme = SchemeText.testing(
      #""service": { "of": { "sector": "Glas" } }, "atLeast": { "years": 5 }"#)
    scheme["examples"] = #"""
      [{ "name": "x", "born": "1960-01-15", "asOf": "2010-01-01",
         "history": [{ "function": "guard", "from": "2000-01-01" }], "expect": { "months": 12 } }]
      """#
    let problem = try #require(ExampleCheck(try scheme.read()).problems.first)
    #expect(
      problem.message
        == Bilingual(
          nl: "Voorbeeld ‘x’: het aantal maanden is 0, niet 12. Nog onbepaald: ‘tested-nl’.",
          en: "The example ‘x’: the number of months is 0, not 12. Still undetermined: ‘tested-en’."
        ))
    #expect(
      problem.remedy?.nl.hasPrefix(
        "Vul de sector (‘Glas’) in van de periode 1 januari 2000 – nu. Klopt het voorbeeld") == true
    )
    #expect(problem.remedy?.en.hasPrefix("Enter the sector (‘Glas’) of the period") == true)
  }

  @Test func anExampleThatCannotBeCalculatedFails() throws {
    let scheme = SchemeText([
      "examples": #"""
      [{ "name": "fout", "born": "1960-01-15", "asOf": "2010-01-01",
         "history": [{ "function": "shunte", "from": "2000-01-01" }], "expect": { "months": 12 } }]
      """#
    ])
    let problems = ExampleCheck(try scheme.read()).problems
    #expect(problems.codes == [.failedExample])
    #expect(problems.first?.suggestion == "shunter")
  }

  // The earliest exit on 15 August 2024 is paid 29 times 2000.50: 58,014.50. The threshold is above
  // that, so nothing is levied. One can apply from a year to half a year before.
  private func checkPaid(_ expect: String) throws -> ExampleCheck {
    let scheme = SchemeText([
      "benefit": #"{ "perMonth": 2000.50 }"#,
      "apply": #"""
      { "where": { "nl": "het fonds", "en": "the fund" }, "earliest": { "years": 1 },
        "latest": { "months": 6 } }
      """#,
      "examples": #"""
      [{ "name": "tien jaar", "born": "1960-01-15", "asOf": "2010-01-01",
         "history": [{ "function": "shunter", "from": "2000-01-01" }], "expect": { \#(expect) } }]
      """#,
    ])
    return ExampleCheck(try scheme.read())
  }

  @Test func whatIsPaidAndWhenToApplyIsHeldToo() throws {
    let agreed = #"""
      "benefit": { "months": 29, "total": 58014.50, "levy": 0 },
      "apply": { "earliest": "2023-08-15", "latest": "2024-02-15" }
      """#
    let check = try checkPaid(agreed)
    #expect(check.problems.map(\.message.en) == [])
    #expect(check.passed == 1)
    #expect(try checkPaid(#""benefit": { "total": 58014.5 }"#).problems.isEmpty)
    #expect(try checkPaid(#""benefit": {}, "apply": {}"#).problems.isEmpty)
  }

  @Test func eachDifferenceInMoneyOrDaysIsTold() throws {
    let cases: [(expect: String, english: String)] = [
      (#""benefit": { "months": 30 }"#, "the months paid is 29, not 30"),
      (
        #""benefit": { "total": 58014.49 }"#,
        "the benefit is €\u{A0}58,014.50, not €\u{A0}58,014.49"
      ),
      (#""benefit": { "levy": 0.01 }"#, "the levy is €\u{A0}0, not €\u{A0}0.01"),
      (#""benefit": null"#, "the benefit: €\u{A0}58,014.50, while none was expected"),
      (
        #""apply": { "earliest": "2023-08-14" }"#,
        "the first day to apply is 15 August 2023, not 14 August 2023"
      ),
      (
        #""apply": { "latest": "2024-02-16" }"#,
        "the last day to apply is 15 February 2024, not 16 February 2024"
      ),
    ]
    for (expect, english) in cases {
      let problems = try checkPaid(expect).problems
      #expect(problems.codes == [.failedExample], "\(expect)")
      #expect(problems.first?.message.en.contains(english) == true, "\(problems.map(\.message.en))")
      #expect(problems.first?.message.isTranslated == true)
    }
    #expect(
      try checkPaid(#""benefit": { "months": 1, "total": 1, "levy": 1 }"#).problems.count == 3)
    // Nothing is paid or applied for where there is no exit.
    let none = try check(#""benefit": { "months": 1 }"#).problems
    #expect(none.codes == [.failedExample])
    #expect(
      none.first?.message.en.contains("the benefit: none, while a benefit was expected") == true)
    #expect(try check(#""benefit": null"#).problems.isEmpty)
    #expect(try check(#""apply": { "latest": "2024-02-16" }"#).problems.count == 1)
  }
}
