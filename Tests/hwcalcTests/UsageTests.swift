import HeavyWork
import Testing

@testable import hwcalc

@Suite struct UsageTests {
  let schemes = Repository.path("schemes")
  let sample = Repository.path("samples/machinist-teammanager-planner.json")

  struct Misuse: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let says: String
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let misuses: [Misuse] = [
    Misuse(arguments: [], says: "no command given"),
    Misuse(arguments: ["clac", "x.json"], says: "Did you mean ‘calc’?"),
    Misuse(arguments: ["help", "clac"], says: "Did you mean ‘calc’?"),
    Misuse(arguments: ["help", "scheme", "shw"], says: "Did you mean ‘scheme show’?"),
    Misuse(arguments: ["scheme", "chek"], says: "Did you mean ‘scheme check’?"),
    Misuse(arguments: ["calc"], says: "HISTORY is missing"),
    Misuse(arguments: ["calc", "a", "b"], says: "there is too much"),
    Misuse(arguments: ["calc", "a", "--shceme", "b"], says: "Did you mean --scheme?"),
    Misuse(arguments: ["calc", "a", "--format", "jsn"], says: "Did you mean ‘json’?"),
    Misuse(arguments: ["calc", "a", "--as-of"], says: "--as-of needs DATE"),
    Misuse(arguments: ["calc", "a", "--anyway=yes"], says: "--anyway takes no value"),
    Misuse(arguments: ["calc", "a", "--exit", "x", "--exit", "y"], says: "--exit is given twice"),
  ]

  @Test(arguments: misuses)
  func misuseIsAnsweredWithTheNearestName(_ misuse: Misuse) {
    let machine = TestMachine(environment: ["HWCALC_LANG": "en"])
    let status = Hwcalc.run(misuse.arguments, machine.machine)
    #expect(status == .usage)
    #expect(machine.reported.contains(misuse.says))
    #expect(machine.printed == "")
  }

  @Test func aDateThatIsNoneIsRefused() {
    let machine = TestMachine(environment: ["HWCALC_LANG": "en"])
    #expect(machine.run("calc", sample, "--schemes", schemes, "--as-of", "21-11-2026") == .usage)
    #expect(machine.reported.contains("Write yyyy-mm-dd"))
  }

  @Test func aSchemeThatIsNotThereIsAnsweredWithTheNearest() {
    let machine = TestMachine(environment: ["HWCALC_LANG": "en"])
    #expect(machine.run("calc", sample, "--schemes", schemes, "-s", "spoor-ilustratief") == .usage)
    #expect(machine.reported.contains("Did you mean ‘spoor-illustratief’?"))
  }

  @Test(arguments: Language.allCases)
  func aFileHereIsAskedForByItsName(_ language: Language) {
    let machine = TestMachine(
      ["glas.jsonc": "{}"], environment: ["HWCALC_LANG": language.rawValue])
    #expect(machine.run("scheme", "show", "glas", "--schemes", schemes) == .usage)
    let question = Bilingual(
      nl: "er is geen regeling ‘glas’. Bedoelt u het bestand glas.jsonc?\n",
      en: "there is no scheme ‘glas’. Did you mean the file glas.jsonc?\n")
    #expect(machine.reported.hasSuffix(question[language]))
    #expect(!machine.reported.contains("spoor-illustratief"))
    let unlike = TestMachine(environment: ["HWCALC_LANG": language.rawValue])
    #expect(unlike.run("scheme", "show", "xyzzy", "--schemes", schemes) == .usage)
    #expect(unlike.reported.contains("zuivel"))
  }

  @Test(arguments: Language.allCases)
  func schemeAloneListsItsCommands(_ language: Language) {
    let environment = ["HWCALC_LANG": language.rawValue]
    let names = CommandTable.all.map(\.name).filter { $0.hasPrefix("scheme ") }
    #expect(names.count > 5)
    for arguments in [["scheme"], ["scheme", "--help"], ["scheme", "-h"], ["help", "scheme"]] {
      let machine = TestMachine(environment: environment)
      let isQuestion = arguments.count > 1
      #expect(Hwcalc.run(arguments, machine.machine) == (isQuestion ? .done : .usage))
      let told = isQuestion ? machine.printed : machine.reported
      for name in names { #expect(told.contains("  \(name) "), "\(arguments)") }
      #expect(!told.contains("  calc "))
    }
    let wrong = TestMachine(environment: environment)
    #expect(wrong.run("scheme", "--quiet") == .usage)
    #expect(wrong.reported.contains("--quiet"))
  }

  @Test func aFileThatCannotBeReadIsStatusThree() {
    let machine = TestMachine(environment: ["HWCALC_LANG": "en"])
    #expect(machine.run("calc", "/nowhere/x.json", "--schemes", schemes) == .file)
    #expect(machine.reported.contains("/nowhere/x.json cannot be read: it does not exist"))
    #expect(machine.run("calc", "/", "--schemes", schemes) == .file)
    #expect(machine.reported.contains("/ cannot be read: it is a folder"))
  }

  @Test func aFileThatIsNotThereIsAnsweredWithTheNearest() {
    let machine = TestMachine(environment: ["HWCALC_LANG": "en"])
    let wrong = sample.replacing("machinist", with: "machnist")
    #expect(machine.run("calc", wrong, "--schemes", schemes) == .file)
    #expect(machine.reported.contains("Did you mean ‘\(sample)’?"))
    #expect(machine.run("calc", "xyzzyqq", "--schemes", schemes) == .file)
    #expect(!machine.reported.hasSuffix("?\n"))
  }

  @Test func aFileThatCannotBeWrittenIsStatusThree() {
    let machine = TestMachine(environment: ["HWCALC_LANG": "en"])
    #expect(machine.run("calc", sample, "--schemes", schemes, "-o", "/nowhere/x") == .file)
  }

  @Test func aMissingFolderOfSchemesIsStatusThree() {
    let machine = TestMachine(environment: ["HWCALC_LANG": "en"])
    #expect(machine.run("scheme", "list", "--schemes", "/nowhere") == .file)
    #expect(machine.reported.contains("there is no folder with schemes at /nowhere"))
  }

  @Test(arguments: CommandTable.all.map(\.name))
  func everyCommandExplainsItself(_ name: String) {
    for language in Language.allCases {
      let machine = TestMachine(environment: ["HWCALC_LANG": language.rawValue])
      #expect(
        Hwcalc.run(["help"] + name.split(separator: " ").map(String.init), machine.machine) == .done
      )
      #expect(machine.reported == "")
      let command = CommandTable.all.first { $0.name == name }
      for option in command?.options ?? [] where name != "help" {
        #expect(machine.printed.contains("--\(option.name)"))
      }
    }
  }

  @Test func theVersionIsPrinted() {
    let machine = TestMachine()
    #expect(machine.run("--version") == .done)
    #expect(machine.printed == "hwcalc \(HeavyWork.version)\n")
  }

  @Test func theLanguageComesFromOptionThenEnvironment() {
    for (environment, expected) in [
      (["LANG": "en_US.UTF-8"], "remarks"), (["LANG": "C.UTF-8"], "opmerkingen"),
      (["LANG": "en_US.UTF-8", "HWCALC_LANG": "nl"], "opmerkingen"), ([:], "opmerkingen"),
    ] as [([String: String], String)] {
      let machine = TestMachine(environment: environment)
      #expect(machine.run("scheme", "check", "spoor-illustratief", "--schemes", schemes) == .done)
      #expect(machine.printed.contains(expected))
    }
  }
}
