import Testing

@testable import HeavyWork

/// All that is wrong is told at once: what is wrong with the file, and with what is asked of it.
@Suite struct AssessmentReadingTests {
  private static let years = #"{ "from": "2024-01-01", "through": "2030-12-31" }"#

  /// The codes and pointers of what is wrong.
  private func wrong(
    _ file: String, asOf: String = "2026-11-21", exit: String? = nil
  ) throws -> [String] {
    let scheme = try SchemeText(["inForce": Self.years]).read()
    do throws(Problems) {
      _ = try Assessment.reading(
        Array(file.utf8), under: scheme, .init(asOf: day(asOf), exit: exit.map { day($0) }))
      return []
    } catch {
      return error.all.map { "\($0.code.rawValue) \($0.place?.pointer ?? "nowhere")" }
    }
  }

  @Test func aFileInOrderHasAnAnswer() throws {
    let file =
      #"{ "born": "1961-02-14", "history": [ { "function": "guard", "from": "1988-03-01" } ] }"#
    let scheme = try SchemeText(["inForce": Self.years]).read()
    let question = Assessment.Question(asOf: day("2026-11-21"))
    let read = try Assessment.reading(Array(file.utf8), under: scheme, question)
    let career = try Career(reading: Array(file.utf8), under: scheme)
    let made = try Assessment(of: career, under: scheme, question)
    #expect(ResultJSON.bytes(read, .nl) == ResultJSON.bytes(made, .nl))
  }

  @Test func theBirthDateIsLookedAtInAFileWithoutAnyPeriod() throws {
    #expect(
      try wrong(#"{ "born": "2050-01-01", "history": [] }"#)
        == ["born-after-reference-date /born", "empty-history /history"])
    #expect(
      try wrong(#"{ "born": "1900-01-01", "history": [] }"#)
        == ["born-before-table /born", "empty-history /history"])
  }

  @Test func theDaysAreLookedAtInAFileWithAFunctionThatNoOneKnows() throws {
    let file =
      #"{ "born": "1961-02-14", "history": [ { "function": "wizard", "from": "1988-03-01" } ] }"#
    #expect(
      try wrong(file, asOf: "2023-12-31", exit: "2040-01-01")
        == [
          "unlisted-function /history/0/function", "out-of-force nowhere",
          "exit-out-of-range nowhere",
        ])
  }

  @Test func aBirthDateThatIsWrongIsToldOnce() throws {
    let later = #""history": [ { "function": "guard", "from": "1988-03-01" } ]"#
    #expect(try wrong("{ \"born\": \"2050-01-01\", \(later) }") == ["born-after-work /born"])
    #expect(try wrong("{ \"born\": \"soon\", \(later) }") == ["bad-date /born"])
    // Without one, what does not turn on it is still looked at.
    #expect(
      try wrong("{ \(later) }", asOf: "2023-12-31", exit: "2040-01-01")
        == ["missing-key ", "out-of-force nowhere"])
  }

  @Test func whatIsNoJSONIsToldWithoutAPlaceInIt() throws {
    #expect(try wrong("{").count == 1)
    #expect(try wrong("[]").count == 1)
  }

  @Test func aRequestIsToldAllOfItWithItsPlaces() throws {
    let scheme = try SchemeText(["inForce": Self.years]).read()
    let request = CalculationRequest(
      reading: Array(
        #"{ "asOf": "2023-12-31", "exit": "2040-01-01", "born": "1961-02-14", "history": [] }"#.utf8
      ))
    // Asked twice it says the same twice.
    for _ in 0..<2 {
      do throws(Problems) {
        _ = try request.assessment(
          among: [scheme], usual: scheme, today: day("2026-11-21"), statutory: .shipped)
        Issue.record("it has an answer")
      } catch {
        #expect(
          error.all.map { "\($0.code.rawValue) \($0.place?.pointer ?? "nowhere")" }
            == ["out-of-force /asOf", "exit-out-of-range /exit", "empty-history /history"])
      }
    }
  }
}
