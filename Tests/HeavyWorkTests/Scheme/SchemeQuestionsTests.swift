import Testing

@testable import HeavyWork

@Suite("What a scheme asks of a person")
struct SchemeQuestionsTests {
  private func questions(_ scheme: String) throws -> SchemeQuestions {
    SchemeQuestions(try Scheme.read(ReportSamples.bytes("schemes/\(scheme).jsonc")))
  }

  @Test("Facts by their rules: yes or no where a condition compares with true or false")
  func facts() throws {
    let facts = try questions("afbouw").facts
    #expect(facts.map(\.name) == ["fundConfirmed"])
    #expect(facts.first?.answer == .yesNo)
  }

  @Test("Sectors that conditions name, each once")
  func sectors() throws {
    #expect(try questions("banken").sectors == ["banken"])
    #expect(try questions("spoor-illustratief").sectors.isEmpty)
  }

  @Test("A number where a condition sets a bound, words where it compares with words")
  func answers() throws {
    let text = """
      { "heavywork": 1, "id": "a", "version": "1", "status": "illustrative",
        "title": { "nl": "a", "en": "a" }, "inForce": { "from": "2020-01-01" }, "sources": {},
        "attributes": { "shifts": { "label": { "nl": "Diensten", "en": "Shifts" } } },
        "functions": [ { "id": "f", "label": { "nl": "f", "en": "f" } } ],
        "conditions": {
          "wage": { "label": { "nl": "l", "en": "l" },
            "attribute": { "name": "shifts", "atMost": 3 } } },
        "routes": [ { "id": "r", "when": "wage", "months": 1 } ], "exit": { "maximumMonths": 1 } }
      """
    func answer(_ text: String) throws -> SchemeQuestions.Fact.Answer? {
      SchemeQuestions(try Scheme.read(Array(text.utf8))).facts.first?.answer
    }
    #expect(try answer(text) == .number)
    #expect(try answer(text.replacing("\"atMost\": 3", with: "\"equals\": \"x\"")) == .word(["x"]))
    #expect(try answer(text.replacing("\"atMost\": 3", with: "\"equals\": 3")) == .number)
  }
}
