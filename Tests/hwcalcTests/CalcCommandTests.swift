import HeavyWork
import Testing

@testable import hwcalc

@Suite struct CalcCommandTests {
  let schemes = Repository.path("schemes")
  let sample = Repository.path("samples/machinist-teammanager-planner.json")

  @Test func answersFirstInOneSentenceInDutch() {
    let machine = TestMachine()
    #expect(machine.run("calc", sample, "--schemes", schemes) == .done)
    let first = machine.printed.split(separator: "\n\n")[0].replacing("\n", with: " ")
    // 38.70 points as driver and 1.67 as team manager are 40.37, so 25 months; the day 17 months
    // before the state pension (14 May 2028) is the first that is not past.
    #expect(
      first == "In dit voorbeeld (‘Zwaarwerkregeling spoor (voorbeeld met verzonnen gewichten)’) "
        + "geeft deze loopbaan recht op 17 maanden eerder stoppen: vanaf 14 december 2026, "
        + "met AOW op 14 mei 2028.")
    #expect(machine.reported == "")
  }

  @Test func answersInEnglishWhenAsked() {
    let machine = TestMachine()
    #expect(machine.run("calc", sample, "--schemes", schemes, "--lang", "en") == .done)
    #expect(machine.printed.hasPrefix("In this example"))
    #expect(!machine.printed.contains("u kunt"))
  }

  @Test func neverSaysThatSomeoneCanUnderAnExample() {
    for language in ["nl", "en"] {
      let machine = TestMachine()
      _ = machine.run("calc", sample, "--schemes", schemes, "--lang", language)
      let sentence = machine.printed.prefix { $0 != "\n" }
      #expect(!sentence.contains("kunt u") && !sentence.contains("you can"))
    }
  }

  @Test func givesTheFixedKeysAsJSON() {
    let machine = TestMachine()
    #expect(machine.run("calc", sample, "--schemes", schemes, "--format", "json") == .done)
    let keys = [
      "asOf", "benefit", "conditions", "defaults", "earliestExit", "fullFrom", "levy", "missing",
      "now", "points", "receipt", "scheme", "statePension", "warnings",
    ]
    for key in keys { #expect(machine.printed.contains("\n\"\(key)\":")) }
    #expect(machine.printed.contains("\"months\":25,\"points\":40.366667,\"route\":\"naar-rato\""))
  }

  @Test func givesTheAnswerAloneAsJSON() {
    let machine = TestMachine()
    let call = ["calc", sample, "--schemes", schemes, "--no-explain"]
    #expect(Hwcalc.run(call + ["--format", "json"], machine.machine) == .done)
    #expect(machine.printed.contains("\"months\":25,\"points\":40.366667,\"route\":\"naar-rato\""))
    #expect(machine.printed.contains("{\"code\":\"illustrative-scheme\"}"))
    #expect(!machine.printed.contains("sentence"))
    for rest in [[], ["--format", "text"], ["--format", "html"]] {
      let other = TestMachine()
      #expect(Hwcalc.run(call + rest + ["--lang", "en"], other.machine) == .usage)
      #expect(other.reported.contains("--no-explain goes with --format json"))
      #expect(other.printed == "")
    }
  }

  @Test func givesTheSameBytesTwice() {
    let machines = [TestMachine(), TestMachine()]
    for machine in machines {
      _ = machine.run("calc", sample, "--schemes", schemes, "--format", "json")
    }
    #expect(machines[0].printed == machines[1].printed)
  }

  @Test func writesAPage() {
    let machine = TestMachine()
    let status = machine.run(
      "calc", sample, "--schemes", schemes, "--format", "html", "-o", "uit.html")
    #expect(status == .done)
    #expect(machine.printed == "")
    let page = machine.written(to: "uit.html")
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
  }

  @Test(arguments: [["calc", "HISTORY"], ["scheme", "show", "spoor-illustratief"]])
  func keepsAFileThatIsThere(_ words: [String]) {
    let machine = TestMachine(["mine.txt": "mine"])
    let call =
      words.map { $0 == "HISTORY" ? sample : $0 }
      + ["--schemes", schemes, "-o", "mine.txt", "--lang", "en"]
    #expect(Hwcalc.run(call, machine.machine) == .file)
    #expect(machine.reported.contains("mine.txt exists already"))
    #expect(machine.written(to: "mine.txt") == "")
    #expect(Hwcalc.run(call + ["--force"], machine.machine) == .done)
    #expect(machine.written(to: "mine.txt") != "")
  }

  @Test func readsStandardInput() {
    let machine = TestMachine(["-": #"{"born":"1961-02-14","history":[]}"#])
    #expect(machine.run("calc", "-", "--schemes", schemes, "--lang", "en") == .problems)
    #expect(machine.reported.contains("-:1:32: error: The work history holds no period at all."))
  }

  @Test func triesAnotherExitDay() {
    let machine = TestMachine()
    let status = machine.run(
      "calc", sample, "--schemes", schemes, "--lang", "en", "--exit", "2027-05-14")
    #expect(status == .done)
    #expect(machine.printed.contains("12 months earlier"))
    #expect(machine.printed.contains("The earliest day is 14 December 2026"))
  }

  @Test func refusesAnExitDayAfterTheStatePension() {
    let machine = TestMachine()
    let status = machine.run(
      "calc", sample, "--schemes", schemes, "--lang", "en", "--exit", "2030-01-01")
    #expect(status == .problems)
    #expect(machine.reported.contains("Stopping on 2030-01-01 cannot be calculated"))
  }

  @Test func refusesAReferenceDateBeforeTheSchemeBegins() {
    let machine = TestMachine()
    let status = machine.run(
      "calc", sample, "--schemes", schemes, "--lang", "en", "--as-of", "2025-06-01")
    #expect(status == .problems)
    #expect(
      machine.reported.contains("1 June 2025") && machine.reported.contains("1 January 2026"))
    #expect(machine.reported.contains("--anyway"))
  }

  @Test func goesOnOutOfForceWhenAskedAndSaysSo() {
    let machine = TestMachine()
    let status = machine.run(
      "calc", sample, "--schemes", schemes, "--lang", "en", "--as-of", "2025-06-01", "--anyway")
    #expect(status == .done)
    #expect(machine.printed.contains("The scheme begins only on 1 January 2026."))
  }

  @Test func tellsAllProblemsAtOnceInDutch() {
    let history = """
      { "born": "1961-02-30",
        "history": [
          { "function": "machinst", "from": "1988-03-01", "fte": 1.2 },
          { "functie": "planner", "from": "2018-01-01", "to": "2017-01-01" } ] }
      """
    let machine = TestMachine(["loopbaan.json": history])
    #expect(machine.run("calc", "loopbaan.json", "--schemes", schemes) == .problems)
    let lines = machine.reported.split(separator: "\n").filter { $0.hasPrefix("loopbaan.json:") }
    #expect(lines.count == 6)
    #expect(
      machine.reported.contains("loopbaan.json:1:11: fout: De datum 1961-02-30 bestaat niet."))
    #expect(machine.reported.contains("Bedoelt u ‘machinist’?"))
    #expect(machine.reported.contains("Bedoelt u ‘function’?"))
    #expect(machine.printed == "")
  }
}
