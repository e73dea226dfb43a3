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
      (#""benefit": { "total": 58014.49 }"#, "the benefit is 58014.5, not 58014.49"),
      (#""benefit": { "levy": 0.01 }"#, "the levy is 0, not 0.01"),
      (#""benefit": null"#, "the benefit is 58014.5, not -"),
      (
        #""apply": { "earliest": "2023-08-14" }"#,
        "the first day to apply is 2023-08-15, not 2023-08-14"
      ),
      (
        #""apply": { "latest": "2024-02-16" }"#,
        "the last day to apply is 2024-02-15, not 2024-02-16"
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
    #expect(none.first?.message.en.contains("the benefit is -, not …") == true)
    #expect(try check(#""benefit": null"#).problems.isEmpty)
    #expect(try check(#""apply": { "latest": "2024-02-16" }"#).problems.count == 1)
  }
}
