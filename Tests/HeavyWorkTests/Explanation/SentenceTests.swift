import Testing

@testable import HeavyWork

/// Dates and figures are written digit by digit, and held here against texts that are put together the
/// plain way.
@Suite struct SentenceTests {
  private let months = [
    Bilingual(nl: "januari", en: "January"), Bilingual(nl: "februari", en: "February"),
    Bilingual(nl: "maart", en: "March"), Bilingual(nl: "april", en: "April"),
    Bilingual(nl: "mei", en: "May"), Bilingual(nl: "juni", en: "June"),
    Bilingual(nl: "juli", en: "July"), Bilingual(nl: "augustus", en: "August"),
    Bilingual(nl: "september", en: "September"), Bilingual(nl: "oktober", en: "October"),
    Bilingual(nl: "november", en: "November"), Bilingual(nl: "december", en: "December"),
  ]

  /// A number by way of texts: the point becomes a comma, and digits are set apart in threes.
  private func plain(_ value: ExactDecimal, _ language: Language, _ decimals: Int) -> String {
    var parts = "\(value)".split(separator: ".").map(String.init)
    let sign = parts[0].hasPrefix("-") ? "-" : ""
    var whole = parts[0].drop { $0 == "-" }
    var groups: [String] = []
    while whole.count > 3 {
      groups.insert(String(whole.suffix(3)), at: 0)
      whole = whole.dropLast(3)
    }
    groups.insert(String(whole), at: 0)
    if parts.count == 1 { parts.append("") }
    while parts[1].count < decimals { parts[1] += "0" }
    let text = sign + groups.joined(separator: language == .nl ? "." : ",")
    return parts[1].isEmpty ? text : text + (language == .nl ? "," : ".") + parts[1]
  }

  @Test func datesAreSaidInWords() throws {
    for language in Language.allCases {
      for month in 1...12 {
        for (year, number) in [(1900, 1), (1961, 9), (2026, 10), (2199, 28)] {
          let day = try #require(Day(year: year, month: month, day: number))
          let plain = "\(number) \(months[month - 1][language]) \(year)"
          #expect(Sentence("\(day, language)").text == plain)
          #expect(Wording.date(day, language) == plain)
        }
      }
    }
  }

  @Test func oneMonthIsOneAndOthersAreMore() {
    for (count, text) in [(0, "0 maanden"), (1, "1 maand"), (36, "36 maanden"), (-2, "-2 maanden")]
    {
      #expect(Wording.months(count, .nl) == text)
    }
    for (count, text) in [(0, "0 months"), (1, "1 month"), (36, "36 months"), (-1, "-1 months")] {
      #expect(Wording.months(count, .en) == text)
    }
  }

  @Test func numbersHaveTheSignsOfTheirLanguage() {
    #expect(Wording.number(ExactDecimal(units: 123_456_789, decimals: 2), .nl) == "1.234.567,89")
    #expect(Wording.number(ExactDecimal(units: 123_456_789, decimals: 2), .en) == "1,234,567.89")
    #expect(Wording.number(1_000_050, .nl, decimals: 2) == "1.000.050,00")
    #expect(Wording.number(ExactDecimal(units: -5, decimals: 3), .nl) == "-0,005")
    #expect(Wording.number(0, .en, decimals: 1) == "0.0")
  }

  @Test func numbersAreThoseOfThePlainWay() {
    var random = SeededNumbers(seed: 20_261_122)
    for _ in 0..<4000 {
      // Of every length, so that groups of three begin and end everywhere.
      let units = Int64.random(in: -999_999_999_999...999_999_999_999, using: &random)
      let value = ExactDecimal(
        units: units >> Int64.random(in: 0...39, using: &random),
        decimals: Int.random(in: 0...6, using: &random))
      let decimals = Int.random(in: 0...6, using: &random)
      for language in Language.allCases {
        #expect(
          Wording.number(value, language, decimals: decimals) == plain(value, language, decimals))
      }
    }
  }

  @Test func wordsFiguresAndSentencesStandInTheirOrder() {
    let name = String(repeating: "‘langé naam’ ", count: 20)
    let inner: Sentence = "dat is \(name)"
    let outer: Sentence = "Kijk: \(inner), en \(months: 2, .nl)."
    #expect(outer.text == "Kijk: dat is \(name), en 2 maanden.")
    #expect(Sentence("").text == "")
    #expect(Language.nl.sentence(nl: "Ja.", en: "Yes.").text == "Ja.")
    #expect(Language.en.sentence(nl: "Ja.", en: "Yes.").text == "Yes.")
  }
}
