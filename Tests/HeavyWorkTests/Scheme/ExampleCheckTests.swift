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
}
