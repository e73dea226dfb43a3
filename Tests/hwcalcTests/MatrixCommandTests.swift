import HeavyWork
import Testing

@testable import hwcalc

/// `hwcalc scheme matrix`, there and back.
@Suite struct MatrixCommandTests {
  let schemes = Repository.path("schemes")

  private func edited(_ old: String, _ new: String) throws -> TestMachine {
    let machine = TestMachine()
    let status = machine.run(
      "scheme", "matrix", "spoor-illustratief", "--schemes", schemes, "--lang", "en")
    #expect(status == .done)
    let table = machine.printed.replacing(old, with: new)
    #expect(table != machine.printed)
    let rail = try Files.read(Repository.path("schemes/spoor-illustratief.jsonc"))
    return TestMachine([
      "tabel.csv": table, "map/spoor.jsonc": String(decoding: rail, as: UTF8.self),
    ])
  }

  @Test func anEditedTableBecomesAVariantThatCanBeUsed() throws {
    let machine = try edited("(weight),,0.24,", "(weight),,0.25,")
    let status = machine.run(
      "scheme", "matrix", "map/spoor.jsonc", "--read", "tabel.csv", "-o", "voorstel/v.json",
      "--lang", "en")
    #expect(status == .done)
    #expect(machine.reported == "voorstel/v.json is ready. It is a variant with 1 change.\n")
    let file = machine.written(to: "voorstel/v.json")
    #expect(file.contains(#""variantOf": "../map/spoor.jsonc""#))
    #expect(file.contains(#"{ "path":"elements/staan/weight", "value":0.25 }"#))
    let again = try TestMachine([
      "voorstel/v.json": file, "voorstel/../map/spoor.jsonc": spoor(machine),
    ])
    #expect(again.run("scheme", "check", "voorstel/v.json", "--lang", "en") == .done)
    #expect(again.printed.contains("a variant of spoor-illustratief with 1 change, 2 remarks"))
  }

  private func spoor(_ machine: TestMachine) throws -> String {
    String(decoding: try machine.machine.read("map/spoor.jsonc"), as: UTF8.self)
  }

  @Test(arguments: [
    ("map/spoor.jsonc", "map/v.json", "spoor.jsonc"),
    ("map/spoor.jsonc", "v.json", "map/spoor.jsonc"),
    ("./map/spoor.jsonc", "map/a/v.json", "../spoor.jsonc"),
    ("spoor-illustratief", "a/v.json", "spoor-illustratief"),
  ])
  func theVariantNamesItsSchemeFromItsOwnFolder(
    _ scheme: String, _ output: String, _ named: String
  ) throws {
    let rail = try edited("(weight),,0.24,", "(weight),,0.25,")
    let machine = TestMachine([
      "tabel.csv": String(decoding: try rail.machine.read("tabel.csv"), as: UTF8.self),
      scheme: try spoor(rail),
    ])
    let status = machine.run(
      "scheme", "matrix", scheme, "--read", "tabel.csv", "-o", output, "--schemes", schemes)
    #expect(status == .done)
    #expect(machine.written(to: output).contains("\"variantOf\": \"\(named)\""))
  }

  @Test func whatIsWrongIsToldWithTheTable() throws {
    let machine = try edited("(weight),,0.24,", "(weight),,0.25x,")
    let status = machine.run(
      "scheme", "matrix", "map/spoor.jsonc", "--read", "tabel.csv", "--lang", "en")
    #expect(status == .problems)
    #expect(machine.reported.hasPrefix("tabel.csv:3:11: error: Row 3, column C ‘staan’:"))
    #expect(machine.printed.isEmpty)
  }

  @Test(arguments: [[], ["--read", "tabel.csv"]])
  func anExistingFileIsKeptUnlessForced(_ options: [String]) throws {
    let rail = try edited("(weight),,0.24,", "(weight),,0.25,")
    let machine = TestMachine([
      "tabel.csv": String(decoding: try rail.machine.read("tabel.csv"), as: UTF8.self),
      "uit.json": "eigen werk",
    ])
    let call =
      ["scheme", "matrix", "spoor-illustratief", "--schemes", schemes, "-o", "uit.json"] + options
    #expect(Hwcalc.run(call + ["--lang", "nl"], machine.machine) == .file)
    #expect(machine.reported.contains("uit.json bestaat al."))
    #expect(machine.written(to: "uit.json").isEmpty)
    #expect(Hwcalc.run(call + ["--force", "--lang", "nl"], machine.machine) == .done)
    #expect(machine.reported.contains("uit.json staat klaar."))
    #expect(!machine.written(to: "uit.json").isEmpty)
  }

  @Test func whatCannotBeNamedIsAWrongUse() throws {
    let machine = try edited("(weight),,0.24,", "(weight),,0.25,")
    let far = machine.run(
      "scheme", "matrix", "map/spoor.jsonc", "--read", "tabel.csv", "-o", "/tmp/v.json")
    #expect(far == .usage)
    let variant = Repository.path("samples/variants/nachtdienst-zwaarder.jsonc")
    let onVariant = machine.run(
      "scheme", "matrix", variant, "--read", "tabel.csv", "--schemes", schemes)
    #expect(onVariant == .usage)
  }
}
