import HeavyWork
import Testing

@testable import hwcalc

/// `hwcalc weigh` from the command line.
@Suite struct WeighCommandTests {
  let schemes = Repository.path("schemes")
  let sample = Repository.path("samples/panel-illustratief.csv")

  @Test func theSampleGivesAVariantThatCanBeUsed() throws {
    let machine = TestMachine()
    let status = machine.run(
      "weigh", sample, "--schemes", schemes, "-s", "spoor-illustratief", "--function", "machinist",
      "--replicates", "100", "-o", "v.jsonc", "--report", "r.html", "--lang", "en")
    #expect(status == .done)
    #expect(machine.reported == "v.jsonc is ready: a variant with 22 changes.\n")
    #expect(
      machine.printed.contains("Scaled so that 30 full-time years as ‘Train driver’ bring 57"))
    #expect(machine.written(to: "r.html").contains("<svg"))
    let again = TestMachine(["v.jsonc": machine.written(to: "v.jsonc")])
    #expect(again.run("scheme", "check", "v.jsonc", "--schemes", schemes, "--lang", "en") == .done)
  }

  @Test func formatsAreForReadersAndPrograms() {
    for (format, start) in [("json", "{"), ("html", "<!DOCTYPE html>"), ("text", "60 ")] {
      let machine = TestMachine()
      let status = machine.run(
        "weigh", sample, "--schemes", schemes, "-s", "spoor-illustratief", "--replicates", "100",
        "--format", format)
      #expect(status == .done)
      #expect(machine.printed.hasPrefix(start))
    }
  }

  /// A form that is filled in comes back, for every way of asking.
  @Test(arguments: ["scores", "points", "ranking", "pairs"])
  func aFormThatIsFilledInIsRead(_ kind: String) {
    let machine = TestMachine()
    let status = machine.run(
      "weigh", "--template", "spoor-illustratief", "--schemes", schemes, "--kind", kind,
      "--dialect", "nl")
    #expect(status == .done)
    var rows = machine.printed.split(separator: "\r\n").map(String.init)
    #expect(rows.count == (kind == "pairs" ? 232 : 11))
    if kind == "pairs" {
      rows = [rows[0]] + rows.dropFirst().map { $0 + "3" }
    } else {
      // 22 elements; points 21 × 4 and 16 make 100.
      let figures = (1...22).map { place in
        kind == "points" ? (place == 22 ? "16" : "4") : "\(place)"
      }
      rows[1] = "1;;" + figures.joined(separator: ";")
    }
    let filled = TestMachine(["f.csv": rows.joined(separator: "\r\n")])
    let read = filled.run(
      "weigh", "f.csv", "--kind", kind, "--schemes", schemes, "-s", "spoor-illustratief", "--lang",
      "en")
    #expect(read == .done, "\(filled.reported)")
    #expect(filled.printed.contains("One respondent weighed 22 elements."))
  }

  @Test func aPopulationIsGoneThroughWithEachDraw() {
    let rows = (0..<24).map { index in
      "\(index),\(1962 + index % 4)-03-15,machinist,\(1990 + index)-01-01,,1,Voorbeeldspoor\n"
    }
    let machine = TestMachine([
      "pop.csv": "id,born,function,from,to,fte,employer\n" + rows.joined()
    ])
    let status = machine.run(
      "weigh", sample, "--schemes", schemes, "-s", "spoor-illustratief", "--replicates", "40",
      "--population", "pop.csv", "--variants", "40", "--lang", "en")
    #expect(status == .done, "\(machine.reported)")
    #expect(machine.reported.hasSuffix("40 of 40 draws done\n"))
    #expect(machine.printed.contains("What this means for people"))
    #expect(machine.printed.contains("40 panels drawn"))
  }

  @Test func problemsAreToldWithTheirPlace() {
    let machine = TestMachine(["p.csv": "respondent,element,score\n1,nachtdeinst,8\n"])
    let status = machine.run(
      "weigh", "p.csv", "--schemes", schemes, "-s", "spoor-illustratief", "--lang", "en")
    #expect(status == .problems)
    #expect(machine.reported.hasPrefix("p.csv:2:3: error: "))
    #expect(machine.reported.contains("‘nachtdienst’"))
  }

  @Test(arguments: [
    ["weigh"], ["weigh", "p.csv", "--years", "0"], ["weigh", "p.csv", "--decimals", "7"],
    ["weigh", "p.csv", "--seed", "x"], ["weigh", "p.csv", "--points", "-3"],
    ["weigh", "p.csv", "--statistic", "modus"],
    ["weigh", "p.csv", "--replicates", "39"],
  ])
  func wrongUseIsSaid(_ arguments: [String]) {
    let machine = TestMachine(["p.csv": "respondent,night\n"])
    #expect(Hwcalc.run(arguments, machine.machine) == .usage)
  }

  @Test func aFileThatExistsIsKept() {
    let machine = TestMachine(["v.jsonc": "{}"])
    let status = machine.run(
      "weigh", sample, "--schemes", schemes, "-s", "spoor-illustratief", "-o", "v.jsonc")
    #expect(status == .file)
    #expect(machine.written(to: "v.jsonc").isEmpty)
  }
}
