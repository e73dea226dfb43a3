import Testing

@testable import HeavyWork
@testable import hwcalc

/// `hwcalc compare` with and without assumptions about cost.
@Suite struct CompareCostTests {
  private let folder: BulkFolder
  private let population: String
  private static let assumptions = Repository.path("samples/aannames-illustratief.jsonc")

  init() throws {
    folder = try BulkFolder()
    let people = (0..<60).map { place in
      "E\(place),196\(1 + place % 4)-05-01,machinist,1988-01-01\n"
    }
    population = try folder.write("id,born,function,from\n" + people.joined())
  }

  private func run(_ arguments: String...) -> hwcalc.ExitStatus {
    Hwcalc.run(
      [
        "compare", "spoor-illustratief",
        Repository.path("samples/variants/nachtdienst-zwaarder.jsonc"), "--population", population,
      ] + arguments + [
        "--schemes", Repository.path("schemes"), "--as-of", "2026-11-21", "--lang", "en",
      ], folder.machine.machine)
  }

  private var printed: String {
    folder.machine.printed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func withoutAssumptionsThereIsNoCostAndItSaysSo() {
    #expect(run() == .done)
    #expect(printed.contains("Cost is not shown: it depends on how many people take part"))
    #expect(printed.contains("--assumptions FILE"))
  }

  @Test func withAssumptionsCostIsInTheHeadlineAndTheReport() {
    #expect(run("--assumptions", CompareCostTests.assumptions) == .done)
    #expect(printed.contains("Cost 2027–2031: "))
    #expect(printed.contains("ASSUMPTIONS: MADE-UP ASSUMPTIONS, TO TRY OUT"))
    #expect(printed.contains("low 25%, middle 40%, high 60%"))
    #expect(printed.contains("Assumptions about cost: aannames-illustratief, SHA-256 "))
  }

  @Test func cashFlowsAreWrittenBesideTheReport() {
    #expect(
      run(
        "--assumptions", CompareCostTests.assumptions, "--cash-flows", "flows.csv", "--dialect",
        "nl") == .done)
    let flows = folder.machine.written(to: "flows.csv")
    #expect(flows.contains("scheme;born_from;born_through;"))
    #expect(flows.contains("\r\nvariant1;"))
    #expect(
      run("--assumptions", CompareCostTests.assumptions, "--cash-flows", "flows.xlsx") == .done)
    #expect(folder.machine.written(to: "flows.xlsx").hasPrefix("PK"))
  }

  @Test func whatIsWrongIsToldBeforeAnythingIsRead() throws {
    let wrong = try folder.write("{ \"heavywork\": 1, \"takeUps\": [] }", "wrong.jsonc")
    #expect(run("--assumptions", wrong) == .problems)
    #expect(folder.machine.reported.contains("wrong.jsonc:1:"))
    #expect(folder.machine.reported.contains("Did you mean ‘takeUp’?"))
    #expect(run("--cash-flows", "flows.csv") == .usage)
    #expect(run("--assumptions", CompareCostTests.assumptions, "--cash-flows", "flows") == .usage)
    #expect(
      run(
        "--assumptions", CompareCostTests.assumptions, "--cash-flows", "a.csv", "-o", "a.csv")
        == .usage)
  }
}
