import Testing

@testable import HeavyWork

@Suite struct ExampleCoverageTests {
  /// Twelve years of service give 12 months; the state pension of someone born on 15 January 1960
  /// begins on 15 January 2027.
  private static func scheme(_ examples: String) -> SchemeText {
    SchemeText([
      "conditions": SchemeText.conditions(
        ("years", #""service": { "of": { "any": true } }, "atLeast": { "years": 12 }"#)),
      "routes": #"[{ "id": "r", "when": "years", "months": 12 }]"#,
      "exit": #"{ "maximumMonths": 12 }"#,
      "examples": examples,
    ])
  }

  private static func example(_ asOf: String, months: Int) -> String {
    """
    { "name": "x", "born": "1960-01-15", "asOf": "\(asOf)",
      "history": [{ "function": "clerk", "from": "2000-01-01" }], "expect": { "months": \(months) } }
    """
  }

  private func unheld(_ scheme: SchemeText) throws -> [String] {
    try ExampleCoverage(Array(scheme.text.utf8)).unheld.compactMap { $0.place?.pointer }
  }

  @Test func aBoundIsHeldByAnExampleOnItAndOneJustOffIt() throws {
    // On 1 January 2012 twelve years are worked, a day earlier they are not: 11 years, and a bound
    // of 13, are both noticed.
    let both =
      "[\(Self.example("2012-01-01", months: 12)), \(Self.example("2011-12-31", months: 0))]"
    #expect(try !unheld(Self.scheme(both)).contains("/conditions/years/atLeast/years"))
    let one = "[\(Self.example("2012-01-01", months: 12))]"
    #expect(try unheld(Self.scheme(one)).contains("/conditions/years/atLeast/years"))
  }

  @Test func withoutExamplesNothingIsHeld() throws {
    let coverage = try ExampleCoverage(Array(Self.scheme("[]").text.utf8))
    #expect(coverage.unheld.count == coverage.tried)
    #expect(coverage.unheld.allSatisfy { $0.code == .unheldValue && $0.remedy != nil })
  }

  @Test func whatNothingHoldsIsSaidInWords() throws {
    var scheme = Self.scheme("[]")
    scheme["inForce"] = #"{ "from": "2026-07-01" }"#
    scheme["levels"] = #"{ "none": 0, "some": 0.6, "full": 1 }"#
    let found = try ExampleCoverage(Array(scheme.text.utf8)).unheld
    let day = found.first { $0.place?.pointer == "/inForce/from" }?.message
    #expect(
      day?.nl
        == "Geen voorbeeld merkt het als hier 2 juli of 30 juni 2026 stond in plaats van 1 juli "
        + "2026.")
    #expect(
      day?.en
        == "No example would notice if 2 July or 30 June 2026 stood here instead of 1 July 2026.")
    let number = found.first { $0.place?.pointer == "/levels/some" }?.message
    #expect(number?.nl == "Geen voorbeeld merkt het als hier 0,7 of 0,5 stond in plaats van 0,6.")
    #expect(number?.en == "No example would notice if 0.7 or 0.5 stood here instead of 0.6.")
    scheme["inForce"] = #"{ "from": "2026-01-01" }"#
    let years = try ExampleCoverage(Array(scheme.text.utf8)).unheld.first {
      $0.place?.pointer == "/inForce/from"
    }
    #expect(years?.message.nl.contains("2 januari 2026 of 31 december 2025") == true)
  }

  @Test func aFileThatIsNotValidGivesItsProblems() {
    #expect(throws: Problems.self) { try ExampleCoverage(Array("{".utf8)) }
  }
}
