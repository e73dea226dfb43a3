import HeavyWork
import Testing

@testable import hwcalc

@Suite struct SchemeCommandTests {
  let schemes = Repository.path("schemes")

  @Test func checkRunsEveryExampleOfTheRailScheme() {
    let machine = TestMachine()
    let status = machine.run(
      "scheme", "check", "spoor-illustratief", "--schemes", schemes, "--lang", "en")
    #expect(status == .done)
    #expect(machine.printed == "spoor-illustratief: fine, 30 of 30 examples come out, 2 remarks\n")
    // Whoever just misses the lower bound, or the thirty years.
    #expect(machine.reported.split(separator: "\n").count { $0.contains("(cliff)") } == 2)
  }

  /// A scheme of one element and one example, which holds no number: it gives three remarks.
  private func small(_ examples: String) -> String {
    """
    { "heavywork": 1, "id": "klein", "version": "1", "status": "illustrative",
      "title": { "nl": "Klein", "en": "Small" }, "inForce": { "from": "2026-01-01" },
      "sources": {}, "conditions": { "oud": { "age": { "atLeast": { "years": 60 } },
        "label": { "nl": "Oud", "en": "Old" } } },
      "routes": [ { "id": "r", "when": "oud", "months": 3 } ], "exit": { "maximumMonths": 3 },
      "examples": [\(examples)] }
    """
  }

  private func example(_ months: Int) -> String {
    """
    { "name": "x", "born": "1960-01-15", "asOf": "2026-07-01", "expect": { "months": \(months) },
      "history": [ { "function": "other", "from": "2000-01-01" } ] }
    """
  }

  private func lastLine(_ examples: String, _ options: String...) -> (line: String, told: Int) {
    let machine = TestMachine(["klein.jsonc": small(examples)])
    _ = Hwcalc.run(["scheme", "check", "klein.jsonc"] + options, machine.machine)
    let told = machine.reported.split(separator: "\n").count {
      $0.contains("let op: ") || $0.contains("warning: ")
    }
    return (machine.printed, told)
  }

  @Test func oneExampleIsOneExample() {
    #expect(lastLine(example(3), "--lang", "nl").line.contains("1 van 1 voorbeeld klopt, "))
    #expect(lastLine(example(3), "--lang", "en").line.contains("1 of 1 example comes out, "))
    let two = example(3) + "," + example(2)
    #expect(lastLine(two, "--lang", "nl").line.contains("1 van 2 voorbeelden klopt, "))
    #expect(lastLine(two, "--lang", "en").line.contains("1 of 2 examples comes out, "))
    let none = example(1) + "," + example(2)
    #expect(lastLine(none, "--lang", "nl").line.contains("0 van 2 voorbeelden kloppen, "))
  }

  @Test func theLastLineCountsWhatWasPrinted() {
    let plain = lastLine(example(3), "--lang", "nl")
    #expect(plain.told > 1)
    #expect(plain.line.hasSuffix(", \(plain.told) opmerkingen\n"))
    let thorough = lastLine(example(3), "--thorough", "--lang", "en")
    #expect(thorough.told > plain.told)
    #expect(thorough.line.hasSuffix(", \(thorough.told) remarks\n"))
    let quiet = lastLine(example(3), "-q", "--lang", "nl")
    #expect(quiet.told == 0)
    #expect(quiet.line.hasSuffix(", \(plain.told) opmerkingen, niet getoond\n"))
    let both = lastLine(example(3), "-q", "--thorough", "--lang", "en")
    #expect(both.told == thorough.told - plain.told)
    #expect(both.line.hasSuffix(", \(thorough.told) remarks, \(plain.told) not shown\n"))
  }

  @Test func checkFailsWhereAnExampleDoesNotComeOut() throws {
    let bytes = try Files.read(Repository.path("schemes/spoor-illustratief.jsonc"))
    let text = String(decoding: bytes, as: UTF8.self)
      .replacing("\"atLeast\": 18.81", with: "\"atLeast\": 18.82")
    let machine = TestMachine(["anders.jsonc": text])
    #expect(machine.run("scheme", "check", "anders.jsonc", "--lang", "en") == .problems)
    #expect(machine.reported.contains("the number of months is 0, not 12"))
    #expect(machine.printed.contains("NOT fine"))
  }

  @Test func checkGoesOnAfterABrokenFile() {
    let machine = TestMachine(["kapot.jsonc": "{ \"heavywork\": 1, "])
    let status = machine.run(
      "scheme", "check", "kapot.jsonc", "spoor-illustratief", "--schemes", schemes, "--lang", "en")
    #expect(status == .problems)
    #expect(machine.reported.contains("kapot.jsonc:1:19: error: The text stops halfway here."))
    #expect(machine.printed.contains("spoor-illustratief: fine"))
  }

  @Test func showTellsEveryElementFunctionAndCondition() throws {
    let scheme = try Scheme.read(Files.read(Repository.path("schemes/spoor-illustratief.jsonc")))
    for language in Language.allCases {
      let machine = TestMachine()
      let status = machine.run(
        "scheme", "show", "spoor-illustratief", "--schemes", schemes, "--lang", language.rawValue)
      #expect(status == .done)
      let flat = machine.printed.split { $0.isWhitespace }.joined(separator: " ")
      for element in scheme.elements { #expect(flat.contains(element.label[language])) }
      for function in scheme.functions { #expect(flat.contains(function.label[language])) }
      for condition in scheme.conditions { #expect(flat.contains(condition.label[language])) }
    }
  }

  @Test func listNamesEverySchemeWithItsExamples() throws {
    let machine = TestMachine()
    #expect(machine.run("scheme", "list", "--schemes", schemes, "--lang", "en") == .done)
    let line = machine.printed.split(separator: "\n").first { $0.hasPrefix("spoor-illustratief") }
    let words = try #require(line).split(separator: " ", omittingEmptySubsequences: true)
    #expect(words[1...4] == ["2026.1", "example", "2026-01-01", "-"])
    #expect(words[5] == "30/30")
  }

  @Test func theOnlySchemeInAFolderIsTaken() throws {
    let bytes = try Files.read(Repository.path("schemes/spoor-illustratief.jsonc"))
    let text = String(decoding: bytes, as: UTF8.self)
      .replacing("\"id\": \"spoor-illustratief\"", with: "\"id\": \"eigen\"")
    let machine = TestMachine(["map/eigen.jsonc": text])
    let sample = Repository.path("samples/machinist-teammanager-planner.json")
    #expect(machine.run("calc", sample, "--schemes", "map", "--format", "json") == .done)
    #expect(machine.printed.contains("\"id\":\"eigen\""))
  }

  @Test func theSiteFileNamesTheDefault() throws {
    let bytes = try Files.read(Repository.path("schemes/spoor-illustratief.jsonc"))
    let text = String(decoding: bytes, as: UTF8.self)
    let machine = TestMachine([
      "map/a.jsonc": text.replacing("\"id\": \"spoor-illustratief\"", with: "\"id\": \"a\""),
      "map/b.jsonc": text.replacing("\"id\": \"spoor-illustratief\"", with: "\"id\": \"b\""),
      "map/site.json": "{ \"default\": \"b\" }",
    ])
    let sample = Repository.path("samples/machinist-teammanager-planner.json")
    #expect(machine.run("calc", sample, "--schemes", "map", "--format", "json") == .done)
    #expect(machine.printed.contains("\"id\":\"b\""))
  }
}
