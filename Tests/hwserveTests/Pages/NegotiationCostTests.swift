import HeavyWork
import Testing

@testable import hwserve

/// What variants cost, on the page for the negotiating table.
@Suite struct NegotiationCostTests {
  private static let asOf = ["asof-day": "21", "asof-month": "11", "asof-year": "2026"]
  private static let sample = Repository.text("samples/aannames-illustratief.jsonc")

  private let driver: PageDriver
  private let night: String

  init() throws {
    driver = try PageDriver()
    let numbers = try #require(driver.pages.placed("spoor-illustratief")).numbers
    night = "a-" + (try #require(numbers.first { $0.name.nl == "Nachtdienst" }).id)
    driver.open(.variants)
    driver.upload(.variants, nil, "show", ["scheme": "spoor-illustratief"])
  }

  /// Compares for 200 invented people, with these assumptions.
  private func compare(_ assumptions: String?, _ more: [String: String] = [:]) {
    driver.upload(
      .variants, nil, "compare",
      [night: "3", "count": "200", "seed": "3", "assumptions": assumptions ?? ""]
        .merging(Self.asOf) { $1 }.merging(more) { $1 })
  }

  @Test func withoutAssumptionsThereIsNoCostAndItSaysSo() {
    compare(nil)
    #expect(driver.faults == [])
    #expect(driver.text.contains("Kosten staan er niet bij"))
    #expect(!driver.reader.all("button").contains { $0.attributes["value"] == "flows-csv" })
  }

  @Test func theCostIsThatOfTheCommand() throws {
    compare(Self.sample)
    #expect(driver.faults == [])
    #expect(driver.text.contains("Kosten 2027–2031: "))
    #expect(driver.text.contains("laag 25%, midden 40%, hoog 60%"))
    #expect(driver.reader.elements.contains { $0.attributes["id"] == "costExpected-table-caption" })
    driver.upload(.variants, nil, "variant-a")
    let people = try SyntheticPopulation(
      under: try #require(driver.pages.placed("spoor-illustratief")).scheme, seed: 3,
      asOf: PageDriver.today)
    let folder = TemporaryFolder([
      "a.json": driver.text, "assumptions.jsonc": Self.sample,
      "people.csv": String(decoding: people.head + people.rows(of: 0..<200), as: UTF8.self),
    ])
    defer { folder.remove() }
    func command(_ form: String, _ flows: String) -> String {
      let command = ServiceProcess(
        "hwcalc",
        [
          "compare", Repository.root + "/schemes/spoor-illustratief.jsonc", folder.path + "/a.json",
          "--population", folder.path + "/people.csv", "--as-of", "2026-11-21", "--format", form,
          "--schemes", Repository.root + "/schemes", "--quiet", "--assumptions",
          folder.path + "/assumptions.jsonc", "--cash-flows", folder.path + "/" + flows,
        ] + (flows.hasSuffix("csv") ? ["--dialect", "nl"] : []))
      #expect(command.status() == 0, "\(command.said)")
      return command.printed
    }
    for (form, flows) in [("json", "1.xlsx"), ("csv", "2.csv"), ("html", "3.xlsx")] {
      let expected = command(form, flows)
      let kept = try #require(FolderReader.read(folder.path + "/" + flows, maximum: 1 << 24))
      driver.upload(.variants, nil, flows.hasSuffix("csv") ? "flows-csv" : "flows-xlsx")
      #expect(driver.response.cacheControl.description == "no-store")
      #expect((driver.response.body == kept) == true, "\(flows)")
      // The report comes last: it is a page without a form.
      driver.upload(.variants, nil, form)
      #expect((driver.text == expected) == true, "\(form)")
    }
  }

  @Test func theFileGoesWithThePageAndCanBeLeftOut() {
    compare(Self.sample)
    driver.upload(.variants, nil, "lang-en")
    #expect(driver.text.contains("Cost 2027–2031: "))
    #expect(driver.text.contains("low 25%, middle 40%, high 60%"))
    driver.upload(.variants, nil, "back")
    #expect(driver.value(night) == "3")
    #expect(driver.text.contains("You have chosen assumptions already: ‘Made-up assumptions"))
    // The numbers of another scheme and back: the file is there still.
    driver.upload(.variants, nil, "show", ["scheme": "banken"])
    driver.upload(.variants, nil, "show", ["scheme": "spoor-illustratief"])
    driver.upload(.variants, nil, "compare")
    #expect(driver.text.contains("Cost 2027–2031: "))
    driver.upload(.variants, nil, "back")
    driver.upload(.variants, nil, "compare", ["assumptions-none": "yes"])
    #expect(driver.faults == [])
    #expect(driver.text.contains("Cost is not shown"))
    driver.upload(.variants, nil, "back")
    #expect(!driver.text.contains("You have chosen assumptions"))
    // A file that is chosen counts, also where the earlier one is left out.
    compare(Self.sample)
    driver.upload(.variants, nil, "back")
    compare(
      Self.sample.replacing("\"through\": 2031", with: "\"through\": 2029"),
      ["assumptions-none": "yes"])
    #expect(driver.text.contains("2027–2029"))
  }

  @Test func everythingWrongWithTheFileIsToldAndAllIsKept() {
    let wrong = Self.sample.replacing(#""low": 25, "#, with: #""low": 45, "#)
      .replacing("\"horizon\"", with: "\"horzon\"")
    compare(wrong, ["seed": "x", "a-title": "Nachten"])
    // The horizon that is not there, the key that is, the order, and the seed.
    #expect(driver.faults.count == 4)
    let fields = driver.reader.all("a", within: "faults").compactMap { $0.attributes["href"] }
    #expect(Set(fields) == ["#assumptions", "#seed"])
    #expect(driver.faults.contains { $0.hasPrefix("Aannames: regel ") && $0.contains("horizon") })
    #expect(driver.value(night) == "3")
    #expect(driver.value("a-title") == "Nachten" && driver.value("seed") == "x")
    driver.upload(.variants, nil, "compare", ["seed": "3"])
    #expect(driver.faults.count == 3)
    driver.upload(.variants, nil, "compare", ["assumptions": Self.sample])
    #expect(driver.faults == [])
    #expect(driver.text.contains("Nachten") && driver.text.contains("Kosten 2027–2031: "))
  }

  @Test(arguments: ["[]", "PK\u{3}\u{4}", "{", "\u{0}"])
  func whatIsNoFileOfAssumptionsIsTold(_ text: String) {
    compare(text)
    #expect(driver.faults.count == 1)
    #expect(driver.faults.allSatisfy { $0.hasPrefix("Aannames: ") })
  }

  @Test func moreThanMayBeAskedIsRefused() throws {
    compare(String(repeating: " ", count: 1 << 20) + "{}")
    #expect(driver.faults == ["Een bestand met aannames mag hoogstens 1 MB zijn."])
    let far = Self.sample.replacing("\"kind\": \"closed\"", with: "\"kind\": \"open\"")
      .replacing("\"from\": 2027, \"through\": 2031", with: "\"from\": 2100, \"through\": 2149")
    var pages = driver.pages
    pages.maximumOutcomes = 1000
    var fields = FormFields()
    for (name, value) in [
      "scheme": "spoor-illustratief", "shown": "spoor-illustratief", "people": "sample",
      "count": "100", "seed": "1", night: "0,48", "go": "compare", "assumptions": far,
    ] { try fields.add(name, Array(value.utf8)) }
    let page = String(decoding: Negotiation(pages, .nl).answer(&fields).body, as: UTF8.self)
    #expect(page.contains("De kosten zijn hier te veel werk"), "\(page)")
  }

  @Test func aSchemeWithoutAmountsHasNoCost() throws {
    let numbers = try #require(driver.pages.placed("banken")).numbers
    let first = try #require(numbers.first)
    driver.upload(.variants, nil, "show", ["scheme": "banken"])
    let value = (first.value == 0 ? ExactDecimal(1) : ExactDecimal(0)).typed(.nl)
    driver.upload(
      .variants, nil, "compare",
      ["a-\(first.id)": value, "count": "30", "assumptions": Self.sample, "anyway": "yes"]
        .merging(Self.asOf) { $1 })
    #expect(driver.faults == [])
    #expect(driver.text.contains("niet elke regeling hier zegt hoeveel er wordt betaald"))
  }

  @Test func theSampleCanBeTakenAlong() {
    driver.upload(.variants, nil, "assumptions-example")
    #expect(driver.text == Self.sample)
    #expect(
      driver.response.fields.map(\.value)
        == ["attachment; filename=\"aannames-illustratief.jsonc\""])
  }

  @Test func aFormThatNoPageOfOursSendsIsRefused() {
    driver.upload(.variants, nil, "compare", ["assumptions-data": "a==="])
    #expect(driver.response.status == .badRequest)
  }

  @Test(arguments: ["\\\"><script>alert(1)</script>", "=cmd", "\u{202E}x"])
  func hostileWordsOfAFileAreText(_ words: String) {
    compare(
      Self.sample.replacing(
        "Verzonnen aannames, om te proberen", with: words))
    #expect(driver.faults == [])
    #expect(!driver.text.contains("<script>alert"))
    driver.upload(.variants, nil, "csv")
    #expect(!driver.text.contains("\n=cmd") && !driver.text.contains(";=cmd"))
    driver.upload(.variants, nil, "back")
    #expect(!driver.text.contains("<script>alert"))
  }
}
