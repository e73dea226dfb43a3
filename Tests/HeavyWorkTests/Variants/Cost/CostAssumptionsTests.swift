import Foundation
import Testing

@testable import HeavyWork

/// What a file of assumptions may say, and what is told where it says something else.
@Suite struct CostAssumptionsTests {
  static let cases: [ProblemCase] = [
    ProblemCase(.missingKey, "heavywork", ""),
    ProblemCase(.missingKey, "id", ""),
    ProblemCase(.missingKey, "title", ""),
    ProblemCase(.missingKey, "sources", ""),
    ProblemCase(.missingKey, "population", ""),
    ProblemCase(.missingKey, "horizon", ""),
    ProblemCase(.missingKey, "indexation", ""),
    ProblemCase(.missingKey, "leaving", ""),
    ProblemCase(.missingKey, "takeUp", ""),
    ProblemCase(.wrongVersion, "heavywork", "§2"),
    ProblemCase(.badName, "id", #"§"a b""#),
    ProblemCase(.unknownKey, "id", #""a", §"takeUps": []"#, suggesting: "takeUp"),
    ProblemCase(.duplicateKey, "title", #"{ "nl": "a", "en": "b" }, §"id": "b""#),
    ProblemCase(.unknownValue, "population", #"{ "kind": §"clsed" }"#, suggesting: "closed"),
    ProblemCase(.missingKey, "population", "§{}"),
    ProblemCase(.wrongOrder, "horizon", #"{ "from": 2031, §"through": 2027 }"#),
    ProblemCase(.outOfRange, "horizon", #"{ "from": 2000, §"through": 2050 }"#),
    ProblemCase(.outOfRange, "horizon", #"{ "from": §27, "through": 2050 }"#),
    ProblemCase(
      .missingKey, "indexation", #"§{ "benefit": [{ "fromYear": 2027, "percent": 0 }] }"#),
    ProblemCase(
      .incomplete, "indexation",
      #"{ "benefit": §[], "threshold": [{ "fromYear": 2027, "percent": 0 }] }"#),
    ProblemCase(
      .wrongOrder, "indexation",
      #"{ "benefit": [{ "fromYear": 2027, "percent": 0 }], §"threshold": [{ "fromYear": 2027, "percent": 0 }, { "fromYear": 2027, "percent": 1 }] }"#
    ),
    ProblemCase(
      .outOfRange, "indexation",
      #"{ "benefit": [{ "fromYear": 2027, "percent": §25 }], "threshold": [{ "fromYear": 2027, "percent": 0 }] }"#
    ),
    ProblemCase(.incomplete, "leaving", "§[]"),
    ProblemCase(.wrongType, "leaving", "§{}"),
    ProblemCase(.outOfRange, "leaving", #"[{ "fromAge": 0, "percent": §100.5 }]"#),
    ProblemCase(.tooManyDecimals, "leaving", #"[{ "fromAge": 0, "percent": §1.00001 }]"#),
    ProblemCase(.missingKey, "leaving", #"[§{ "percent": 1 }]"#),
    ProblemCase(
      .unknownName, "leaving", #"[{ "fromAge": 0, "percent": 1, "source": §"coa" }]"#,
      suggesting: "cao"),
    ProblemCase(.emptyText, "leaving", #"[{ "fromAge": 0, "percent": 1, "why": §" " }]"#),
    ProblemCase(.incomplete, "takeUp", "§[]"),
    ProblemCase(.missingKey, "takeUp", #"[§{ "low": 1, "high": 3 }]"#),
    ProblemCase(.wrongOrder, "takeUp", #"[{ "low": 3, §"middle": 2, "high": 4 }]"#),
    ProblemCase(.wrongOrder, "takeUp", #"[{ "low": 1, "middle": 2, §"high": 1.5 }]"#),
    ProblemCase(
      .wrongOrder, "takeUp",
      #"[{ "low": 1, "middle": 2, "high": 3 }, §{ "fromAge": 60, "low": 1, "middle": 2, "high": 3 }]"#
    ),
    ProblemCase(
      .incomplete, "takeUp", #"[§{ "fromAge": 60, "low": 1, "middle": 2, "high": 3 }]"#),
    ProblemCase(
      .wrongOrder, "takeUp",
      #"[{ "fromAge": 65, §"throughAge": 60, "low": 1, "middle": 2, "high": 3 }, { "low": 1, "middle": 2, "high": 3 }]"#
    ),
    ProblemCase(
      .wrongOrder, "takeUp",
      #"[{ "fromMonths": 12, §"throughMonths": 6, "low": 1, "middle": 2, "high": 3 }, { "low": 1, "middle": 2, "high": 3 }]"#
    ),
    ProblemCase(.outOfRange, "discount", #"{ "percent": §-6 }"#),
    ProblemCase(.missingKey, "discount", "§{}"),
    ProblemCase(.tooManyDecimals, "replacementCost", #"{ "perLeaver": §0.001 }"#),
    ProblemCase(.outOfRange, "avoidedAbsence", #"{ "perMonth": §-1 }"#),
    ProblemCase(.incomplete, "wageBill", "§[]"),
    ProblemCase(.outOfRange, "wageBill", #"[{ "fromYear": 2026, "perYear": §0 }]"#),
  ]

  @Test(arguments: cases)
  func aWrongAssumptionIsOneProblem(_ one: ProblemCase) {
    let marked = MarkedText(AssumptionsText([one.piece: one.value]).text)
    one.expect(assumptionProblems(marked.text), in: marked)
  }

  @Test func leavingIsSaidForEveryAgeAndInOrder() {
    let late = assumptionProblems(
      AssumptionsText(["leaving": #"[{ "fromAge": 50, "percent": 1 }]"#]).text)
    #expect(late.codes == [.incomplete])
    let twice = assumptionProblems(
      AssumptionsText([
        "leaving": #"[{ "fromAge": 0, "percent": 1 }, { "fromAge": 0, "percent": 2 }]"#
      ]).text)
    #expect(twice.codes == [.wrongOrder])
  }

  @Test func allProblemsAreToldAtOnce() {
    let found = assumptionProblems(
      AssumptionsText([
        "id": #""""#, "population": #"{ "kind": "x" }"#, "discount": #"{ "percent": 99 }"#,
        "takeUp": "[]",
      ]).text)
    #expect(found.codes == [.emptyText, .unknownValue, .incomplete, .outOfRange])
    #expect(found.allSatisfy { $0.remedy != nil })
  }

  @Test func theFirstRowThatFitsHolds() throws {
    let assumptions = try AssumptionsText([
      "takeUp": #"""
      [{ "fromAge": 64, "throughAge": 65, "fromMonths": 12, "low": 1, "middle": 2, "high": 3 },
       { "throughMonths": 11, "low": 4, "middle": 5, "high": 6 },
       { "low": 7, "middle": 8, "high": 9 }]
      """#
    ]).read()
    func low(_ age: Int, _ months: Int) -> ExactDecimal {
      assumptions.takeUp(age: age, months: months).low
    }
    #expect(low(64, 12) == 1 && low(65, 36) == 1)
    #expect(low(64, 11) == 4 && low(70, 1) == 4)
    #expect(low(63, 12) == 7 && low(66, 12) == 7)
  }

  @Test func everyValueIsPrintedWithWhatItRestsOn() throws {
    let assumptions = try AssumptionsText([
      "horizon": #"{ "from": 2026, "through": 2026, "why": "because" }"#,
      "leaving":
        #"[{ "fromAge": 0, "percent": 1.25, "source": { "id": "cao", "article": "art. 3" } }]"#,
      "discount": #"{ "percent": 2, "why": { "nl": "zo", "en": "so" } }"#,
      "replacementCost": #"{ "perLeaver": 8000 }"#, "avoidedAbsence": #"{ "perMonth": 250.5 }"#,
      "wageBill": #"[{ "fromYear": 2026, "perYear": 1000000 }]"#,
    ]).read()
    let lines = AssumptionLines(assumptions: assumptions).all
    #expect(
      lines.map { "\($0.name.en) | \($0.value.en) | \($0.basis.en)" } == [
        "Years | 2026 | because",
        "Population | closed: whoever leaves before is not replaced | no source",
        "Rise of benefits, from 2027 | 0% a year | no source",
        "Rise of the exempt threshold, from 2027 | 0% a year | no source",
        "Leaves before stopping early, from age 0 | 1.25% a year | De cao, art. 3",
        "Takes part: all others | low 25%, middle 50%, high 100% | no source",
        "Discount rate | 2% | so",
        "Replacement per leaver | €\u{A0}8,000 | no source",
        "Avoided absence per month of benefit | €\u{A0}250.50 | no source",
        "Wage bill a year, from 2026 | €\u{A0}1,000,000 | no source",
      ])
    #expect(lines.allSatisfy { $0.name.isTranslated })
  }

  @Test func theSampleIsRight() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = folder.appendingPathComponent("samples/aannames-illustratief.jsonc")
    let assumptions = try CostAssumptions.read([UInt8](Data(contentsOf: file)))
    #expect(assumptions.id == "aannames-illustratief")
    #expect(assumptions.years == 2027...2031)
  }
}
