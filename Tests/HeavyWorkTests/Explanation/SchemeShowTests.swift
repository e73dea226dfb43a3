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

  // MARK: Rules of time, of payment, of days and of routes

  /// Whether every rule that is given is told, by its sentence in Dutch and in English.
  private func expect(_ scheme: SchemeText, _ sentences: (nl: String, en: String)...) throws {
    let (dutch, english) = (try shown(scheme, .nl), try shown(scheme, .en))
    for (nl, en) in sentences {
      #expect(dutch.contains(nl), "\(nl)")
      #expect(english.contains(en), "\(en)")
    }
  }

  @Test func rulesOfTimeAreSentences() throws {
    try expect(
      SchemeText([
        "time":
          #"{ "measure": "days365", "partTime": "full", "overlap": "highest", "from": "1990-01-01", "employers": ["Spoor", "Tram"] }"#
      ]),
      ("een jaar 365,25 dagen", "a year is 365.25 days"),
      ("Werk van voor 1 januari 1990 telt niet.", "Work before 1 January 1990 does not count."),
      ("Alleen werk bij ‘Spoor’, ‘Tram’ telt.", "Only work for ‘Spoor’, ‘Tram’ counts."),
      ("alleen wat het meeste geeft", "only what brings most counts"))
    try expect(
      SchemeText(["time": #"{ "partTime": "full", "overlap": "sum" }"#]),
      ("Werk tegelijk telt allemaal.", "Work at the same time all counts."))
  }

  @Test func boundsOnDaysAndMonthsAreSentences() throws {
    try expect(
      SchemeText([
        "exit": #"""
        { "maximumMonths": 36, "minimumMonths": 6, "choices": [6, 12, 36], "day": "firstOfMonth",
          "before": { "ageByBirth": [{ "from": null, "value": { "years": 65 } },
            { "from": "1961-01-01", "value": { "years": 65, "months": 6 } }],
            "name": { "nl": "pensioenleeftijd", "en": "pension age" } } }
        """#
      ]),
      ("Minder dan 6 maanden telt niet.", "Less than 6 months does not count."),
      ("Te kiezen: 6 maanden, 12 maanden, 36 maanden.", "To choose from: 6 months, 12 months, 36"),
      ("op de eerste van een maand", "on the first of a month"),
      ("terug vanaf de pensioenleeftijd (65 jaar", "back from the pension age (65 years"),
      ("geboren vanaf 1 januari 1961: 65 jaar en 6", "born from 1 January 1961: 65 years and 6"))
  }

  @Test func whatIsPaidIsASentence() throws {
    func paying(_ amount: String, _ more: String) -> SchemeText {
      SchemeText(["benefit": #"{ "perMonth": \#(amount)\#(more) }"#])
    }
    try expect(
      paying(#""rvuThreshold""#, #", "partTime": { "average": { "years": 2 } }"#),
      (
        "Per maand de RVU-drempel van dat jaar: wat",
        "A month the exempt RVU threshold of that year:"
      ),
      ("van wat is gewerkt in de laatste 2 jaar", "of what was worked in the last 2 years"))
    try expect(
      paying(#""rvuThresholdWithExtra""#, #", "partTime": "atExit""#),
      ("met het extra bedrag", "with the extra amount"),
      ("de deeltijdfactor op de dag voor", "the part-time factor on the day before"))
    try expect(
      paying(#""statePensionSingle""#, #", "partTime": "none""#),
      (
        "de bruto AOW van iemand die alleen woont",
        "the gross state pension of someone living alone"
      ),
      ("Voor wie deeltijd werkt even veel.", "As much for those who work part-time."))
    try expect(
      paying("2000", #", "atMostMonths": 18"#),
      ("het geld van 18 maanden, gelijk verdeeld", "the money of 18 months, spread evenly"))
  }

  @Test func howToApplyIsASentence() throws {
    try expect(
      SchemeText([
        "apply": #"""
        { "where": { "nl": "het fonds", "en": "the fund" }, "earliest": { "years": 1 },
          "latest": { "months": 6 }, "papers": [{ "nl": "loonstroken", "en": "payslips" }] }
        """#
      ]),
      ("Aanvragen: het fonds.", "Apply: the fund."),
      ("Vanaf 1 jaar voor het stoppen.", "From 1 year before stopping."),
      ("Uiterlijk 6 maanden voor het stoppen.", "At the latest 6 months before stopping."),
      ("Nodig: loonstroken.", "To bring: payslips."))
  }

  @Test func routesAreSentences() throws {
    var scheme = SchemeText([
      "conditions": SchemeText.conditions(
        ("lower", #""points": { "atLeast": 18.81 }"#), ("open", #""undecided": true"#)),
      "points": #"{ "categoryMaximumPerYear": { "fysiek": 0.5 } }"#,
    ])
    scheme["routes"] = #"""
      [{ "id": "a", "when": { "all": ["lower", { "any": ["open", { "not": "lower" }] }] }, "months": 6,
         "inForce": { "from": "2027-01-01" } },
       { "id": "b", "when": "lower", "inForce": { "through": "2027-12-31" }, "months": {
         "table": { "service": { "of": { "group": "heavy" }, "blocks": { "years": 1 } },
           "rows": [[{ "years": 10 }, 6]] } } },
       { "id": "c", "when": "open", "months": {
         "linear": { "service": { "of": { "group": "heavy" } }, "full": { "years": 25 }, "maximum": 24 } } }]
      """#
    try expect(
      scheme,
      (
        "‘lower-nl’ en (‘open-nl’ of (niet ‘lower-nl’))",
        "‘lower-en’ and (‘open-en’ or (not ‘lower-en’))"
      ),
      ("Voor wie stopt vanaf 1 januari 2027.", "For those who stop from 1 January 2027."),
      (
        "Voor wie stopt tot en met 31 december 2027.",
        "For those who stop through 31 December 2027."
      ),
      ("10 jaar", "10 years"), ("Alleen hele", "Only whole"), ("de tijd ", "the time "),
      (
        "Meer dan 0,5 punten per jaar tellen niet voor",
        "More than 0.5 points a year do not count for"
      ))
  }

  @Test func ratesOfOtherTimesAreTold() throws {
    let rate = #"[{ "from": null, "value": 1.9 }, { "from": "2030-01-01", "value": 2.5 }]"#
    try expect(
      SchemeText([
        "functions": SchemeText.list(
          SchemeText.function("shunter", #""pointsPerYear": \#(rate)"#))
      ]), ("punten per jaar: 1,9", "points a year: 1.9"), ("2,5", "2.5"))
  }

  @Test func withoutPointsTimeIsToldAllTheSame() throws {
    let scheme = SchemeText([
      "elements": "", "levels": "", "points": "",
      "functions": SchemeText.list(
        SchemeText.function("guard", #""groups": ["heavy"]"#)),
      "time": #"{ "from": "1990-01-01", "kinds": { "agency": 1 } }"#,
      "conditions": SchemeText.conditions(
        ("years", #""service": { "of": { "group": "heavy" } }, "atLeast": { "years": 30 }"#)),
      "routes": SchemeText.list(SchemeText.route("r", when: #""years""#, months: "24")),
    ])
    try expect(
      scheme, ("HOE TIJD TELT", "HOW TIME COUNTS"),
      ("Werk van voor 1 januari 1990", "Work before 1 J"),
      ("Uitzendwerk telt volledig.", "Agency work counts in full."))
  }
}
