import Testing

@testable import HeavyWork
@testable import hwcalc

/// `hwcalc compare` with files in a folder of its own.
@Suite struct CompareCommandTests {
  private let folder: BulkFolder
  private static let variant = Repository.path("samples/variants/nachtdienst-zwaarder.jsonc")
  private static let other = Repository.path("samples/variants/ondergrens-hoger.jsonc")

  init() throws { folder = try BulkFolder() }

  private static let people =
    "id,born,function,from,to,fte,team\n"
    + (0..<40).map {
      "P\($0),1968-03-\(10 + $0 % 15),machinist,2008-01-01,,\($0 < 20 ? "1" : "0.8"),a\n"
    }
    .joined()

  private func run(_ arguments: String...) -> hwcalc.ExitStatus {
    Hwcalc.run(
      ["compare"] + arguments + [
        "--schemes", Repository.path("schemes"), "--as-of", "2026-11-21", "--lang", "en",
      ], folder.machine.machine)
  }

  @Test func anyNumberOfVariantsStandInOneTable() throws {
    let file = try folder.write(CompareCommandTests.people)
    let status = run(
      "spoor-illustratief", CompareCommandTests.variant, CompareCommandTests.other, "--population",
      file, "--group-by", "team", "-q")
    #expect(status == .done)
    let text = folder.machine.printed
    #expect(text.contains("Variant 1: Night work heavier, lower bound lower"))
    #expect(text.contains("Variant 2: Lower bound higher, at least half a year"))
    #expect(text.contains("By ‘team’:"))
    #expect(text.contains("From 2026 through 2030, "))
    #expect(folder.machine.reported.isEmpty)
  }

  @Test func theNameOfTheOutputChoosesTheForm() throws {
    let file = try folder.write(CompareCommandTests.people)
    for (name, start) in [
      ("a.html", "<!DOCTYPE html>"), ("a.json", "{\n"), ("a.csv", "section,table,"),
      ("a.txt", "From 2026"),
    ] {
      #expect(
        run("spoor-illustratief", CompareCommandTests.variant, "--population", file, "-o", name)
          == .done)
      #expect(folder.machine.written(to: name).hasPrefix(start), "\(name)")
    }
    let root = try JSONReader.read(
      Array(folder.machine.written(to: "a.json").utf8),
      options: .init(comments: false, maximumBytes: 1 << 20)
    ).root
    #expect(
      root.members?.map(\.key) == [
        "asOf", "base", "headlines", "options", "people", "receipt", "sections", "variants",
      ])
  }

  @Test func threadsMakeNoDifference() throws {
    var random = RandomNumbers(state: 7)
    var text = "id,born,function,from,to,fte\n"
    for person in 0..<3000 {
      let function = ["machinist", "conducteur", "planner"][random.next(3)]
      text += "P\(person),\(1960 + random.next(20))-05-01,\(function),1995-01-01,,1\n"
    }
    let file = try folder.write(text)
    for jobs in ["1", "3"] {
      #expect(
        run(
          "spoor-illustratief", CompareCommandTests.variant, "--population", file, "-o",
          "\(jobs).json", "-j", jobs) == .done)
    }
    #expect(folder.machine.written(to: "1.json") == folder.machine.written(to: "3.json"))
  }

  private struct RandomNumbers {
    var state: UInt64

    mutating func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(below))
    }
  }

  @Test func badUseGetsAClearAnswer() throws {
    let file = try folder.write(CompareCommandTests.people)
    #expect(run("spoor-illustratief", CompareCommandTests.variant) == .usage)
    #expect(folder.machine.reported.contains("--population FILE"))
    #expect(run("spoor-illustratief", "--population", file) == .usage)
    #expect(folder.machine.reported.contains("BASE VARIANT..."))
    #expect(
      run(
        "spoor-illustratief", CompareCommandTests.variant, "--population", file, "--group-by",
        "taem") == .problems)
    #expect(folder.machine.reported.contains("Did you mean ‘team’?"))
    #expect(
      run(
        "spoor-illustratief", CompareCommandTests.variant, "--population", file, "--dialect", "nl")
        == .usage)
    let empty = try folder.write("", "empty.csv")
    #expect(
      run("spoor-illustratief", CompareCommandTests.variant, "--population", empty) == .problems)
    #expect(folder.machine.reported.contains("The file is empty."))
    #expect(
      run("spoor-illustratief", CompareCommandTests.variant, "--population", "/nowhere/x.csv")
        == .file)
  }

  @Test func localTitlesAreReadWithAFileOfThem() throws {
    let file = try folder.write(CompareCommandTests.people)
    #expect(run("spoor-illustratief", CompareCommandTests.variant, "--population", file) == .done)
    let plain = folder.machine.printed
    let theirs = try folder.write(
      CompareCommandTests.people.replacing("machinist", with: "Loco driver"), "theirs.csv")
    let titles = try folder.write("theirs,ours\nLoco driver,machinist\n", "titles.csv")
    #expect(
      run(
        "spoor-illustratief", CompareCommandTests.variant, "--population", theirs, "--titles",
        titles) == .done)
    // The same figures; the receipt names other files.
    let printed = folder.machine.printed.dropFirst(plain.count)
    #expect(printed.prefix(500) == plain.prefix(500))
    #expect(printed.contains("titles.csv") || printed.contains("Job titles"))
  }

  @Test func aVariantThatBreaksTheSchemeIsNamed() throws {
    let file = try folder.write(CompareCommandTests.people)
    let broken = try folder.write(
      #"{ "heavywork": 1, "variantOf": "spoor-illustratief", "title": { "nl": "a", "en": "b" }, "#
        + #""changes": [{ "path": "conditions/ondergrens/points/atLeast", "value": "x" }] }"#,
      "broken.jsonc")
    #expect(run("spoor-illustratief", broken, "--population", file) == .problems)
    #expect(folder.machine.reported.contains("broken.jsonc:1:"))
    #expect(folder.machine.reported.contains("conditions/ondergrens/points/atLeast"))
  }

  @Test func rejectedPeopleAreCountedAndSetTheStatus() throws {
    let file = try folder.write(
      CompareCommandTests.people + "Q1,1968-02-30,machinist,1995-01-01,,1,a\n")
    let status = run("spoor-illustratief", CompareCommandTests.variant, "--population", file)
    #expect(status == .problems)
    let flat = folder.machine.printed.split { $0.isWhitespace }.joined(separator: " ")
    #expect(flat.contains("40 people compared; 1 left out"))
  }
}
