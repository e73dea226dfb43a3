import Testing

@testable import HeavyWork

@Suite struct StatutoryProblemTests {
  static let cases: [ProblemCase] = [
    ProblemCase(.missingKey, "heavywork", ""),
    ProblemCase(.missingKey, "version", ""),
    ProblemCase(.missingKey, "checkedOn", ""),
    ProblemCase(.missingKey, "statePensionAge", ""),
    ProblemCase(.missingKey, "exemptThreshold", ""),
    ProblemCase(.missingKey, "levy", ""),
    ProblemCase(.missingKey, "statePensionSingle", ""),
    ProblemCase(.wrongVersion, "heavywork", "§2"),
    ProblemCase(.badDate, "checkedOn", #"§"2026-11-31""#),
    ProblemCase(.unknownKey, "checkedOn", #""2026-01-01", §"levi": []"#, suggesting: "levy"),
    ProblemCase(.duplicateKey, "checkedOn", #""2026-01-01", §"version": "2""#),
    ProblemCase(.incomplete, "levy", "§[]"),
    ProblemCase(.wrongType, "levy", "§{}"),
    ProblemCase(.missingKey, "levy", #"[§{ "fromYear": 2011, "percent": 52 }]"#),
    ProblemCase(
      .unknownName, "levy", #"[{ "fromYear": 2011, "percent": 52, "source": §"lwa" }]"#,
      suggesting: "law"),
    ProblemCase(.outOfRange, "levy", #"[{ "fromYear": 2011, "percent": §101, "source": "law" }]"#),
    ProblemCase(.outOfRange, "levy", #"[{ "fromYear": §1899, "percent": 52, "source": "law" }]"#),
    ProblemCase(
      .tooManyDecimals, "exemptThreshold",
      #"[{ "year": 2022, "perMonth": §1874.005, "source": "law" }]"#),
    ProblemCase(
      .outOfRange, "exemptThreshold", #"[{ "year": 2022, "perMonth": §-1, "source": "law" }]"#),
    ProblemCase(
      .missingKey, "exemptThreshold", #"[§{ "year": 2022, "source": "law" }]"#),
    ProblemCase(
      .dateOutOfRange, "statePensionSingle",
      #"[{ "from": §"2200-01-01", "perMonth": 1, "source": "law" }]"#),
    ProblemCase(
      .missingKey, "statePensionAge",
      #"§{ "rows": [{ "bornFrom": "1950-01-01", "years": 66, "months": 0, "source": "law" }] }"#),
    ProblemCase(
      .outOfRange, "statePensionAge",
      #"{ "rows": [{ "bornFrom": "1950-01-01", "years": 66, "months": §12, "source": "law" }], "setThrough": "1960-01-01" }"#
    ),
  ]

  @Test(arguments: cases)
  func aWrongFigureIsOneProblem(_ one: ProblemCase) {
    let marked = MarkedText(StatutoryText([one.piece: one.value]).text)
    one.expect(statutoryProblems(marked.text), in: marked)
  }

  @Test func rowsStandInOrder() {
    let disorder: [(piece: String, value: String)] = [
      (
        "levy",
        #"[{ "fromYear": 2012, "percent": 5, "source": "law" }, { "fromYear": 2011, "percent": 5, "source": "law" }]"#
      ),
      (
        "exemptThreshold",
        #"[{ "year": 2022, "perMonth": 5, "source": "law" }, { "year": 2022, "perMonth": 5, "source": "law" }]"#
      ),
      (
        "statePensionSingle",
        #"[{ "from": "2022-07-01", "perMonth": 5, "source": "law" }, { "from": "2022-01-01", "perMonth": 5, "source": "law" }]"#
      ),
      (
        "statePensionAge",
        #"{ "rows": [{ "bornFrom": "1960-01-01", "years": 66, "months": 0, "source": "law" }, { "bornFrom": "1950-01-01", "years": 66, "months": 0, "source": "law" }], "setThrough": "1970-01-01" }"#
      ),
    ]
    for (piece, value) in disorder {
      let found = statutoryProblems(StatutoryText([piece: value]).text)
      #expect(found.codes == [.wrongOrder], "\(piece)")
      #expect(found.first?.message.isTranslated == true)
    }
  }

  @Test func aYearLeftOutOfTheThresholdsIsRefused() {
    // The threshold of 2021 must not pass silently for that of 2022.
    let hole = #"""
      [{ "year": 2021, "perMonth": 5, "source": "law" }, { "year": 2023, "perMonth": 5, "source": "law" }]
      """#
    #expect(!statutoryProblems(StatutoryText(["exemptThreshold": hole]).text).errors.isEmpty)
  }

  @Test func everyErrorHasARemedy() {
    var without: Set<String> = []
    for one in Self.cases {
      let marked = MarkedText(StatutoryText([one.piece: one.value]).text)
      let found = statutoryProblems(marked.text)
      without.formUnion(found.filter { $0.remedy == nil }.map(\.code.rawValue))
    }
    #expect(without.sorted() == [])
  }

  @Test func allProblemsAreToldInOneGo() {
    let found = statutoryProblems(
      StatutoryText([
        "version": "5", "checkedOn": #""2026-02-30""#, "levy": "[]",
        "exemptThreshold": #"[{ "year": 2022, "perMonth": -1, "source": "law" }]"#,
        "statePensionSingle": #"[{ "from": "2022-01-01", "perMonth": 1, "source": "lwa" }]"#,
      ]).text)
    #expect(found.codes == [.wrongType, .badDate, .outOfRange, .incomplete, .unknownName])
  }
}
