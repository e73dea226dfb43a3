import Testing

@testable import HeavyWork

/// The larger rules as `scheme show` tells them.
@Suite struct SchemeShowTests {
  private func shown(_ scheme: SchemeText, _ language: Language) throws -> String {
    HeavyWork::SchemeText.text(try scheme.read(), on: day("2020-01-01"), language)
      .split { $0.isWhitespace }.joined(separator: " ")
  }

  private static let scheme: SchemeText = {
    var scheme = SchemeText([
      "levels": #"""
      { "full": 1, "some": { "factor": 0.5, "label": { "nl": "halftijds", "en": "half the time" } } }
      """#,
      "functions": SchemeText.list(
        SchemeText.function("guard", #""exposure": { "night": "full", "lift": "some" }"#)),
      "attributes": #"""
      { "diensten": { "label": { "nl": "getelde diensten", "en": "shifts counted" } } }
      """#,
      "points": #"""
      { "elementsAtMost": 7, "blocks": { "months": 5 }, "maximum": 57,
        "multiplierByBirth": [{ "from": null, "value": 1.75 }, { "from": "1956-07-01", "value": 1 }],
        "reservedByBirth": [{ "from": "1963-01-01", "value": 21 }] }
      """#,
    ])
    scheme["conditions"] = SchemeText.conditions(
      ("open", #""undecided": true"#),
      ("few", #""attribute": { "name": "diensten", "atMost": 9 }"#),
      (
        "same",
        #""service": { "of": { "sameEmployer": true, "fteAtLeast": 0.6 }, "within": { "worked": { "years": 25 } }, "blocks": { "months": 4 } }, "atLeast": { "years": 15 }"#
      ))
    scheme["routes"] = #"""
      [{ "id": "ploegen", "when": "few", "inForce": { "from": "2027-01-01", "through": "2028-12-31" },
         "months": { "table": { "attribute": "diensten", "rows": [[2200, 15]] },
           "beyond": { "every": 74, "months": 3 } } },
       { "id": "open", "when": { "any": ["open", "same"] }, "months": 12 }]
      """#
    return scheme
  }()

  @Test func everyRuleIsASentenceInDutch() throws {
    let text = try shown(Self.scheme, .nl)
    for words in [
      "halftijds", "getelde diensten", "hoogstens zoveel elementen, de zwaarste: 7",
      "alleen hele stukken van 5 maanden", "1,75", "geboren vanaf 1 juli 1956 1",
      "geboren vanaf 1 januari 1963 21", "Meer dan 57 punten tellen niet.",
      "Voor wie stopt van 1 januari 2027 tot en met 31 december 2028.",
      "Daarboven voor elke volle 74 (getelde diensten) nog 3 maanden.",
      "Alleen hele stukken van 4 maanden tellen.", "0,6",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func everyRuleIsASentenceInEnglish() throws {
    let text = try shown(Self.scheme, .en)
    for words in [
      "half the time", "shifts counted", "at most so many elements count, the heaviest: 7",
      "only whole stretches of 5 months", "1.75", "born from 1 July 1956 1",
      "born from 1 January 1963 21", "More than 57 points do not count.",
      "For those who stop from 1 January 2027 through 31 December 2028.",
      "Above that, 3 months more for each full 74 (shifts counted).",
      "Only whole stretches of 4 months count.", "0.6",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func rulesThatAreNotThereHaveNoSentence() throws {
    let plain = try shown(SchemeText(), .nl)
    for words in ["de zwaarste:", "hele stukken", "vermenigvuldigd", "bewaard", "Voor wie stopt"] {
      #expect(!plain.contains(words), "\(words)")
    }
  }
}
