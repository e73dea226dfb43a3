import HeavyWork
import Testing

@testable import hwcalc

/// Every command takes a variant where it takes a scheme.
@Suite struct VariantCommandTests {
  private static let title = #""title": { "nl": "Meer nacht", "en": "More nights" }"#

  private static func variant(of base: String, _ change: String) -> String {
    #"{ "heavywork": 1, "variantOf": "\#(base)", \#(title), "changes": [\#(change)] }"#
  }

  private static let night =
    #"{ "path": "elements/nachtdienst/weight", "value": 0.84, "why": "x y" }"#

  private func machine(_ base: String, _ change: String = night) throws -> TestMachine {
    let rail = try Files.read(Repository.path("schemes/spoor-illustratief.jsonc"))
    return TestMachine([
      "voorstel/meer.json": Self.variant(of: base, change),
      "voorstel/eigen.jsonc": String(decoding: rail, as: UTF8.self)
        .replacing("\"version\": \"2026.1\"", with: "\"version\": \"eigen\""),
    ])
  }

  @Test func calcTakesAVariantAndSaysSo() throws {
    let machine = try machine("spoor-illustratief")
    let status = machine.run(
      "calc", Repository.path("samples/machinist-teammanager-planner.json"), "--scheme",
      "voorstel/meer.json", "--schemes", Repository.path("schemes"), "--lang", "en")
    #expect(status == .done)
    #expect(machine.printed.hasPrefix("In this example (‘More nights’)"))
    // 21.5 years x 1 x 0.84, where the scheme itself says 0.42
    #expect(machine.printed.contains("21.5 × 1 × 0.84 = 18.06"))
    #expect(machine.printed.contains("variant of ‘"))
  }

  @Test func theFileOfTheBaseIsSeenFromTheVariantsFolder() throws {
    let machine = try machine("eigen.jsonc")
    #expect(machine.run("scheme", "check", "voorstel/meer.json", "--lang", "en") == .done)
    #expect(
      machine.printed
        == "voorstel/meer.json: fine, a variant of spoor-illustratief with 1 change, 2 remarks\n")
    #expect(machine.run("scheme", "show", "voorstel/meer.json", "--lang", "en") == .done)
    #expect(machine.printed.contains("(spoor-illustratief, eigen, example; variant of"))
    let flat = machine.printed.split { $0.isWhitespace }.joined(separator: " ")
    #expect(
      flat.contains("- Night duty: 0.42 → 0.84 points a year (elements/nachtdienst/weight): x y"))
  }

  @Test func whatIsWrongIsToldWithTheVariantsFileAndLine() throws {
    let change = #"{ "path": "elements/nachtdinst/weight", "value": 1 }"#
    let machine = try machine("eigen.jsonc", change)
    #expect(machine.run("scheme", "check", "voorstel/meer.json", "--lang", "en") == .problems)
    #expect(machine.reported.hasPrefix("voorstel/meer.json:1:"))
    #expect(machine.reported.contains("Did you mean ‘nachtdienst’?"))
  }

  @Test func aVariantOfItselfIsRefused() throws {
    let machine = try machine("meer.json")
    #expect(machine.run("scheme", "check", "voorstel/meer.json", "--lang", "en") == .problems)
    #expect(machine.reported.contains("(bad-base)"))
  }

  @Test func anUnknownBaseIsAnsweredWithTheNearest() throws {
    let machine = try machine("spoor-ilustratief")
    let status = machine.run(
      "scheme", "check", "voorstel/meer.json", "--schemes", Repository.path("schemes"), "--lang",
      "en")
    #expect(status == .usage)
    #expect(machine.reported.contains("Did you mean ‘spoor-illustratief’?"))
  }
}

/// `hwcalc scheme diff`.
@Suite struct DiffCommandTests {
  let schemes = Repository.path("schemes")
  let variant = Repository.path("samples/variants/nachtdienst-zwaarder.jsonc")

  @Test func aSchemeAndAVariantAreCompared() {
    let machine = TestMachine()
    let status = machine.run(
      "scheme", "diff", "spoor-illustratief", variant, "--schemes", schemes, "--lang", "en")
    #expect(status == .done)
    #expect(
      machine.printed.contains(
        "~ Night duty (nachtdienst): 0.42 → 0.48 points a year"))
    #expect(machine.printed.contains("was: At least 18.81 points.\n"))
    // 1.80 + 0.06 x 1, the level of nights in that function
    #expect(machine.printed.contains("1.80 → 1.86 (+0.06)"))
  }

  @Test func theSameSaysSoAndEndsWell() {
    let machine = TestMachine()
    let status = machine.run(
      "scheme", "diff", "ret", "ret", "--schemes", schemes, "--lang", "en", "--format", "json")
    #expect(status == .done)
    #expect(machine.printed.contains("\"same\":true"))
    #expect(machine.reported.isEmpty)
  }

  @Test func twoAreNeeded() {
    let machine = TestMachine()
    #expect(machine.run("scheme", "diff", "ret", "--lang", "en") == .usage)
    #expect(machine.reported.contains("Usage: hwcalc scheme diff FROM TO"))
  }
}
