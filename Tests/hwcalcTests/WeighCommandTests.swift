import Testing

@testable import HeavyWork
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

  /// Twenty-four people with the same function, which a file may call otherwise.
  private static func people(_ head: String, _ function: String) -> String {
    head + "\n"
      + (0..<24).map { index in
        "\(index),\(1962 + index % 4)-03-15,\(function),\(1990 + index)-01-01,,1,Voorbeeldspoor\n"
      }.joined()
  }

  private func effects(_ folder: BulkFolder, _ arguments: [String]) -> hwcalc.ExitStatus {
    Hwcalc.run(
      [
        "weigh", sample, "--schemes", schemes, "-s", "spoor-illustratief", "--replicates", "40",
        "--variants", "40", "--lang", "en", "--as-of", "2026-11-21",
      ] + arguments, folder.machine.machine)
  }

  @Test func aPopulationIsGoneThroughWithEachDraw() throws {
    let folder = try BulkFolder()
    let path = try folder.write(
      Self.people("id,born,function,from,to,fte,employer", "machinist"))
    #expect(effects(folder, ["--population", path]) == .done, "\(folder.machine.reported)")
    #expect(folder.machine.reported.hasSuffix("40 of 40 draws done\n"))
    #expect(folder.machine.printed.contains("What this means for people"))
    #expect(folder.machine.printed.contains("40 panels drawn"))
  }

  @Test func aPopulationInOtherWordsIsReadWithAMapAndTitlesOnAnyThreads() throws {
    let plain = try BulkFolder()
    let path = try plain.write(Self.people("id,born,function,from,to,fte,employer", "machinist"))
    #expect(
      effects(plain, ["--population", path, "--format", "json", "--jobs", "1", "-q"]) == .done)
    #expect(plain.machine.reported.isEmpty)
    let own = try BulkFolder()
    let other = try own.write(Self.people("wie,geb,wat,van,tot,deel,werkgever", "Loco driver"))
    let map = try own.write(
      "theirs,ours\nwie,id\ngeb,born\nwat,function\nvan,from\ntot,to\ndeel,fte\n"
        + "werkgever,employer\n",
      "map.csv")
    let titles = try own.write("theirs,ours\nLoco driver,machinist\n", "titles.csv")
    #expect(
      effects(
        own,
        [
          "--population", other, "--map", map, "--titles", titles, "--format", "json", "--jobs",
          "3", "-q", "--decimals", "2",
        ]) == .done, "\(own.machine.reported)")
    func read(_ folder: BulkFolder) throws -> JSONNode {
      let root = try JSONReader.read(
        Array(folder.machine.printed.utf8), options: .init(comments: false, maximumBytes: 1 << 20)
      ).root
      return try #require(root["effects"])
    }
    let (first, second) = (try read(plain), try read(own))
    for key in (first.members ?? []).map(\.key)
    where !["map", "population", "titles"].contains(key) {
      #expect(
        first[key].map { JSONWriter.canonical($0) } == second[key].map { JSONWriter.canonical($0) },
        "\(key)")
    }
    func hash(_ node: JSONNode, _ key: String) -> String? {
      if case .string(let text)? = node[key]?.content { text } else { nil }
    }
    #expect(hash(first, "map") == nil && hash(first, "titles") == nil)
    #expect(hash(second, "map") == SHA256.hex(Array((own.read("map.csv") ?? "").utf8)))
    #expect(hash(second, "titles") == SHA256.hex(Array((own.read("titles.csv") ?? "").utf8)))
    #expect(hash(second, "population") == SHA256.hex(Array((own.read("in.csv") ?? "").utf8)))
  }

  @Test(arguments: ["--map", "--titles", "--jobs", "--dates", "--known-from"])
  func whatIsAboutPeopleAsksForThem(_ option: String) {
    let machine = TestMachine()
    let value = option == "--dates" ? "dmy" : option == "--known-from" ? "2000-01-01" : "2"
    let status = machine.run(
      "weigh", sample, "--schemes", schemes, "-s", "spoor-illustratief", option, value, "--lang",
      "en")
    #expect(status == .usage)
    #expect(machine.reported.contains("\(option) is about people; also say --population FILE."))
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
