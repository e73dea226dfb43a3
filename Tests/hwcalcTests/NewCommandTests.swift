import HeavyWork
import Testing

@testable import hwcalc

/// `hwcalc scheme new`, with and without someone to ask.
@Suite struct NewCommandTests {
  private func scheme(_ machine: TestMachine, at path: String) throws -> Scheme {
    try Scheme.read(Array(machine.written(to: path).utf8))
  }

  @Test func withoutATerminalNothingIsAsked() throws {
    let machine = TestMachine()
    #expect(machine.run("scheme", "new", "map-x", "-o", "map/x.jsonc", "--lang", "en") == .done)
    let scheme = try scheme(machine, at: "map/x.jsonc")
    #expect(scheme.id == "map-x")
    // The first of the year after today, 21 November 2026.
    #expect(scheme.inForceFrom == Day("2027-01-01"))
    #expect(machine.printed.isEmpty)
    #expect(
      machine.reported
        == "map/x.jsonc is ready. Check after every change: hwcalc scheme check map/x.jsonc\n")
  }

  @Test func theFileIsNamedAfterTheScheme() {
    let machine = TestMachine()
    #expect(machine.run("scheme", "new", "mijn-eigen-regeling") == .done)
    #expect(machine.written(to: "mijn-eigen-regeling.jsonc").hasPrefix("// Een regeling"))
    let other = TestMachine()
    #expect(other.run("scheme", "new", "-o", "-", "--lang", "en") == .done)
    #expect(other.printed.contains("\"id\": \"new-scheme\""))
    #expect(other.reported.isEmpty)
  }

  @Test func optionsGiveTheFacts() throws {
    let machine = TestMachine()
    let status = machine.run(
      "scheme", "new", "haven", "--title", "Haven", "--from", "2026-07-01", "--months", "36",
      "--points", "57,5", "--elements", "Sjorren, Nacht", "--functions", "Sjorder,Kraan", "-o",
      "map/h.jsonc")
    #expect(status == .done)
    let scheme = try scheme(machine, at: "map/h.jsonc")
    #expect(scheme.title.nl == "Haven")
    #expect(scheme.inForceFrom == Day("2026-07-01"))
    #expect(scheme.elements.map(\.id) == ["sjorren", "nacht"])
    #expect(scheme.functions.map(\.id) == ["sjorder", "kraan"])
    #expect(machine.written(to: "map/h.jsonc").contains("\"full\": 57.5, \"maximum\": 36"))
  }

  @Test(arguments: [
    ["--months", "0"], ["--months", "vier"], ["--points", "1.234"], ["--points", "-3"],
    ["--from", "1999-12-31"], ["--from", "1-1-2027"], ["--elements", "a,A"],
    ["--functions", ", !"],
  ])
  func whatDoesNotFitIsAWrongUse(_ options: [String]) {
    let machine = TestMachine()
    let arguments = ["scheme", "new", "x", "-o", "map/x.jsonc", "--lang", "en"] + options
    #expect(Hwcalc.run(arguments, machine.machine) == .usage)
    #expect(machine.reported.contains("cannot stand here"))
    #expect(machine.written(to: "map/x.jsonc").isEmpty)
  }

  @Test func atATerminalTheFewFactsAreAsked() throws {
    let machine = TestMachine(typed: [
      "havenregeling", "Regeling haven", "2027-02-01", "drie", "30", "", "Sjorren",
      "Sjorder, Kraan",
    ])
    #expect(machine.run("scheme", "new", "--lang", "en") == .done)
    let scheme = try scheme(machine, at: "havenregeling.jsonc")
    #expect(scheme.title.en == "Regeling haven")
    #expect(scheme.inForceFrom == Day("2027-02-01"))
    #expect(machine.written(to: "havenregeling.jsonc").contains("\"maximum\": 30"))
    #expect(scheme.points.maximum?.value(on: .last) == ExactDecimal(units: 40))
    #expect(scheme.functions.map(\.id) == ["sjorder", "kraan"])
    #expect(machine.reported.hasPrefix("Id of the scheme, no spaces [new-scheme]: "))
    #expect(machine.reported.contains("‘drie’ cannot stand here; expected is a number from 1"))
  }

  @Test func whatIsGivenIsNotAsked() {
    let machine = TestMachine(typed: ["", "", "", "", ""])
    let status = machine.run(
      "scheme", "new", "x", "--months", "12", "-o", "map/x.jsonc", "--lang", "en")
    #expect(status == .done)
    #expect(!machine.reported.contains("At most how many months"))
    #expect(!machine.reported.contains("Id of the scheme"))
  }

  @Test func withoutAnAnswerNothingIsWritten() {
    let machine = TestMachine(typed: ["haven"])
    #expect(machine.run("scheme", "new", "--lang", "en") == .usage)
    #expect(machine.reported.contains("nothing was written"))
    #expect(machine.written(to: "haven.jsonc").isEmpty)
  }

  @Test(arguments: Language.allCases)
  func anIdThatCannotBeIsBlamedAndNoFileIs(_ language: Language) {
    let machine = TestMachine()
    #expect(machine.run("scheme", "new", "cao glas", "--lang", language.rawValue) == .usage)
    let blame = Bilingual(
      nl: "‘cao glas’ kan geen id van een regeling zijn. Gebruik letters, cijfers en streepjes, "
        + "zonder spaties: cao-glas\n",
      en: "‘cao glas’ cannot be the id of a scheme. Use letters, digits and hyphens, without "
        + "spaces: cao-glas\n")
    #expect(machine.reported.hasSuffix(blame[language]))
    #expect(!machine.reported.contains(".jsonc"))
    #expect(machine.written(to: "cao glas.jsonc").isEmpty)
  }

  @Test func anExistingFileIsNotOverwritten() {
    let machine = TestMachine(["map/x.jsonc": "{}"])
    #expect(machine.run("scheme", "new", "x", "-o", "map/x.jsonc", "--lang", "en") == .file)
    #expect(machine.reported.contains("map/x.jsonc exists already"))
    #expect(machine.written(to: "map/x.jsonc").isEmpty)
    #expect(machine.run("scheme", "new", "x", "-o", "map/x.jsonc", "--force") == .done)
    #expect(machine.written(to: "map/x.jsonc").contains("\"id\": \"x\""))
  }
}
