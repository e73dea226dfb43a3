import HeavyWork
import Testing

@testable import hwcalc

@Suite struct VerifyCommandTests {
  let schemes = Repository.path("schemes")
  let sample = Repository.path("samples/machinist-teammanager-planner.json")

  /// The result of a sample.
  func result(_ more: String...) -> String {
    let machine = TestMachine(environment: ["HWCALC_LANG": "en"])
    let arguments = [
      "calc", sample, "--schemes", schemes, "--scheme", "spoor-illustratief", "--as-of",
      "2026-11-21",
    ]
    #expect(Hwcalc.run(arguments + more, machine.machine) == .done)
    return machine.printed
  }

  func verify(
    _ files: [String: String], _ arguments: String..., language: String = "en"
  ) -> (status: hwcalc.ExitStatus, printed: String, reported: String) {
    let machine = TestMachine(files, environment: ["HWCALC_LANG": language])
    let status = Hwcalc.run(["verify"] + arguments + ["--schemes", schemes], machine.machine)
    return (status, machine.printed, machine.reported)
  }

  @Test func aResultComesOutAgain() {
    let outcome = verify(["/r.json": result("--format", "json")], "/r.json", sample)
    #expect(outcome.status == .done)
    #expect(outcome.printed == "/r.json: right. The same files give the same, to the byte.\n")
  }

  @Test func aResultInAnotherLanguageComesOutToo() {
    let dutch = result("--format", "json", "--lang", "nl", "--exit", "2027-05-14")
    let outcome = verify(["/r.json": dutch], "/r.json", sample)
    #expect(outcome.status == .done, "\(outcome.printed)")
    #expect(verify(["/r.json": dutch], "/r.json", sample, language: "nl").printed.contains("klopt"))
  }

  @Test func aSavedPageNeedsNoOtherFile() {
    let page = result("--format", "html", "--exit", "2027-05-14")
    let outcome = verify(["/r.html": page], "/r.html")
    #expect(outcome.status == .done, "\(outcome.printed)")
    let changed = page.replacing("2027", with: "2028", maxReplacements: 3)
    let other = verify(["/r.html": changed], "/r.html")
    #expect(other.status == .problems)
  }

  @Test func aDifferenceIsNamedWithItsPath() {
    let text = result("--format", "json")
    let changed = text.replacing("\"date\":\"2028-05-14\"", with: "\"date\":\"2028-04-14\"")
    #expect(changed != text)
    let outcome = verify(["/r.json": changed], "/r.json", sample)
    #expect(outcome.status == .problems)
    #expect(outcome.printed.contains("NOT right"))
    #expect(outcome.printed.contains("/statePension/date"))
    #expect(outcome.printed.contains("\"2028-04-14\""))
    #expect(outcome.printed.contains("\"2028-05-14\""))
  }

  @Test func anotherSchemeFileIsNamed() {
    let scheme = try? Files.read(schemes + "/spoor-illustratief.jsonc")
    let other = String(decoding: scheme ?? [], as: UTF8.self) + "\n// more\n"
    let outcome = verify(
      ["/r.json": result("--format", "json"), "/other.jsonc": other], "/r.json", sample,
      "--scheme", "/other.jsonc")
    #expect(outcome.status == .problems)
    #expect(outcome.printed.contains("not what the result was made with: the scheme"))
  }

  @Test func aResultInJSONNeedsItsInput() {
    let outcome = verify(["/r.json": result("--format", "json")], "/r.json")
    #expect(outcome.status == .usage)
    #expect(outcome.reported.contains("needs the input"))
  }

  @Test func whatCannotBeVerifiedIsSaidPlainly() {
    let outcome = verify(["/r.csv": "personnel,points\n1,2\n", "/s.json": "{}"], "/s.json", sample)
    #expect(outcome.status == .problems)
    #expect(outcome.reported.contains("running the command again"))
    #expect(verify(["/r.csv": "a,b\n"], "/r.csv", sample).status == .problems)
  }
}

@Suite struct StatutoryCommandTests {
  @Test(arguments: Language.allCases)
  func itSaysWhatToLookUp(_ language: Language) {
    let machine = TestMachine(environment: ["HWCALC_LANG": language.rawValue])
    #expect(machine.run("statutory", "--as-of", "2026-11-21") == .done)
    for table in Upkeep.Table.allCases { #expect(machine.printed.contains(table.name[language])) }
    #expect(machine.printed.contains("https://"))
    #expect(machine.printed.contains("StatutoryData.swift"))
  }

  @Test func checkIsAnExitStatus() {
    let machine = TestMachine(environment: ["HWCALC_LANG": "en"])
    #expect(machine.run("statutory", "--check", "--as-of", "2030-01-01") == .problems)
    #expect(machine.printed.contains("OVERDUE"))
  }

  @Test func theFiguresAreThoseOfTheService() {
    let machine = TestMachine()
    #expect(machine.run("statutory", "--format", "json") == .done)
    #expect(machine.printed == String(decoding: StatutoryJSON.bytes(.shipped), as: UTF8.self))
  }

  @Test func oldFiguresAreToldBesideAResultOfAPastDay() {
    // The machine's clock says 2026-11-21; the figures were last looked up in 2024.
    let figures = String(
      decoding: (try? Files.read(Repository.path("Sources/HeavyWork/Statutory/StatutoryData.swift")))
        ?? [], as: UTF8.self
    ).split(separator: "#\"\"\"")[1].split(separator: "\"\"\"#")[0]
    .replacing("\"checkedOn\": \"2026-11-21\"", with: "\"checkedOn\": \"2024-11-21\"")
    let machine = TestMachine(
      ["/figures.json": String(figures)], environment: ["HWCALC_LANG": "en"])
    let arguments = [
      "calc", Repository.path("samples/machinist-teammanager-planner.json"), "--schemes",
      Repository.path("schemes"), "--format", "json", "--scheme", "spoor-illustratief", "--as-of",
      "2024-12-01", "--anyway",
    ]
    #expect(Hwcalc.run(arguments + ["--statutory", "/figures.json"], machine.machine) == .done)
    #expect(machine.reported.contains("were not looked up in time"))
    // The result itself goes by its reference date: then the figures were fresh.
    #expect(!machine.printed.contains("statutory-figures-overdue"))
    let fresh = TestMachine(environment: ["HWCALC_LANG": "en"])
    #expect(Hwcalc.run(arguments, fresh.machine) == .done)
    #expect(fresh.reported == "")
  }
}
