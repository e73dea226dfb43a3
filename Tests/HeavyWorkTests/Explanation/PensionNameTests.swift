import Testing

@testable import HeavyWork

/// Schemes that count from an age of their own say so, in all three formats.
@Suite struct PensionNameTests {
  private func scheme(_ before: String) -> SchemeText {
    SchemeText([
      "exit": #"{ "before": \#(before), "maximumMonths": 36 }"#,
      "benefit": #"{ "perMonth": 2000 }"#,
    ])
  }

  // A shunter with 1.9 points a year, and 36 months for 57.
  private func answer(_ before: String, born: String = "1960-01-15") throws -> Assessment {
    try assess(
      scheme(before), HistoryText(spell("shunter", "1990-01-01"), born: born), asOf: "2020-01-01")
  }

  private static let named = #"""
    { "age": { "years": 65 }, "name": { "nl": "keerdatum", "en": "turning day" } }
    """#

  @Test func theNameStandsInEverySentence() throws {
    let answer = try answer(Self.named)
    #expect(answer.statePension.date == day("2025-01-15"))
    for (language, name, other) in [
      (Language.nl, "keerdatum", "AOW"), (.en, "turning day", "state pension"),
    ] {
      let text = ResultText.text(answer, language).split { $0.isWhitespace }.joined(separator: " ")
      let json = String(decoding: ResultJSON.bytes(answer, language), as: UTF8.self)
      let page = String(decoding: ResultPage.html(answer, language), as: UTF8.self)
      // 57 points are there after 30 years, so the full 36 months: from 15 January 2022.
      let yours = language == .nl ? "voor uw keerdatum" : "before your turning day"
      #expect(text.contains(yours) && json.contains(yours), "\(language)")
      let the = language == .nl ? "voor de keerdatum" : "before the turning day"
      #expect(page.contains(the), "\(language)")
      let summary = try #require(text.split(separator: ".").first { $0.contains(name) })
      #expect(!summary.contains(other))
    }
  }

  @Test func withoutANameItIsThePensionDate() throws {
    let text = ResultText.text(try answer(#"{ "age": { "years": 65 } }"#), .nl)
    #expect(text.contains("pensioendatum"))
    let english = ResultText.text(try answer(#"{ "age": { "years": 65 } }"#), .en)
    #expect(english.contains("pension date"))
  }

  @Test func theAgeMayGoByBirthDate() throws {
    let ages = #"""
      { "ageByBirth": [{ "from": null, "value": { "years": 64 } },
        { "from": "1960-01-15", "value": { "years": 65, "months": 3 } }] }
      """#
    #expect(try answer(ages, born: "1960-01-14").statePension.date == day("2024-01-14"))
    #expect(try answer(ages).statePension.date == day("2025-04-15"))
    let later = #"{ "ageByBirth": [{ "from": "1960-01-15", "value": 780 }] }"#
    #expect(try answer(later).statePension.date == day("2025-01-15"))
    #expect { try answer(later, born: "1960-01-14") } throws: { error in
      (error as? Problems)?.all.codes == [.bornBeforeTable]
    }
  }
}
