import HeavyWork
import Testing

@testable import hwserve

/// The page for the negotiating table: numbers are changed, variants compared, nothing is kept.
@Suite struct NegotiationTests {
  /// Fourteen people in two teams of the same kinds of careers; fewer than ten would not be shown.
  private static let people =
    "id;born;function;from;to;team\n"
    + (10..<24).map { number in
      "V\(number);\(number)-02-1964;machinist;01-03-1990;;\(number < 17 ? "noord" : "zuid")\n"
    }.joined()
  private static let asOf = ["asof-day": "21", "asof-month": "11", "asof-year": "2026"]

  private let driver: PageDriver
  private let numbers: [SchemeNumber]

  init() throws {
    driver = try PageDriver()
    numbers = try #require(driver.pages.placed("spoor-illustratief")).numbers
    driver.open(.variants)
    driver.upload(.variants, nil, "show", ["scheme": "spoor-illustratief"])
  }

  private func field(_ side: String, _ name: String) throws -> String {
    "\(side)-" + (try #require(numbers.first { $0.name.nl == name }).id)
  }

  /// The page with a comparison for 40 invented people.
  private func compared(_ more: [String: String] = [:]) throws {
    driver.upload(
      .variants, nil, "compare",
      [try field("a", "Nachtdienst"): "0,48", "count": "40", "seed": "3"]
        .merging(Self.asOf) { $1 }.merging(more) { $1 })
    #expect(driver.faults == [])
  }

  @Test func theNumbersOfTheSchemeStandBesideBothVariants() throws {
    #expect(driver.heading == "Varianten vergelijken")
    #expect(numbers.count > 30)
    for number in numbers {
      for side in ["a", "b"] {
        let typed = try #require(driver.value("\(side)-\(number.id)"))
        #expect(ExactDecimal(typed: typed, decimals: 6) == number.value)
      }
      #expect(driver.reader.all("p").contains { $0.text == "Nu: " + number.said.nl })
    }
  }

  @Test func nothingChangedAndTwoAlikeAreTold() throws {
    driver.upload(.variants, nil, "compare")
    #expect(driver.faults.count == 1 && driver.faults[0].hasPrefix("Er is nog niets gewijzigd"))
    let typed = [try field("a", "Nachtdienst"): "0,48", try field("b", "Nachtdienst"): "0.480"]
    driver.upload(.variants, nil, "compare", typed)
    #expect(driver.faults == ["Variant A en variant B zijn gelijk. Wijzig een van de twee."])
    #expect(driver.value(try field("b", "Nachtdienst")) == "0.480")
  }

  @Test func everythingWrongIsToldAtOnceByItsField() throws {
    let typed = [
      try field("a", "Nachtdienst"): "veel", try field("a", "Hard geluid"): "",
      try field("b", "Nachtdienst"): "1001", try field("b", "Trillingen"): "1.000,5",
      "a-title": String(repeating: "n", count: 201), "count": "0", "seed": "-1",
      "asof-day": "31", "asof-month": "2", "asof-year": "2026",
    ].compactMapValues { $0 }
    driver.upload(.variants, nil, "compare", typed)
    let fields = driver.reader.all("a", within: "faults").compactMap { $0.attributes["href"] }
    #expect(
      Set(fields) == [
        "#" + (try field("a", "Nachtdienst")), "#" + (try field("b", "Nachtdienst")),
        "#" + (try field("b", "Trillingen")), "#a-title", "#count", "#seed", "#asof-day",
      ])
    #expect(driver.title.hasPrefix("Fout: "))
    // All that was typed stands there still.
    for (field, value) in typed { #expect(driver.value(field) == value, "\(field)") }
  }

  @Test func theSameFiguresAndFilesAsTheCommandGive() throws {
    try compared([try field("b", "Agressie van anderen"): "0,5", "b-title": "Meer voor agressie"])
    #expect(driver.heading.contains("vergeleken op 21 november 2026"))
    #expect(driver.text.contains("Deze mensen zijn verzonnen (40, met startgetal 3)."))
    #expect(driver.text.contains("Meer voor agressie"))
    // What the buttons send makes the same comparison.
    let base = try #require(driver.pages.placed("spoor-illustratief"))
    driver.upload(.variants, nil, "variant-a")
    let first = driver.response.body
    driver.upload(.variants, nil, "variant-b")
    let second = driver.response.body
    #expect(driver.response.fields.map(\.value) == ["attachment; filename=\"variant-b.json\""])
    let sample = try SyntheticPopulation(under: base.scheme, seed: 3, asOf: PageDriver.today)
    let folder = TemporaryFolder([
      "a.json": String(decoding: first, as: UTF8.self),
      "b.json": String(decoding: second, as: UTF8.self),
      "people.csv": String(decoding: sample.head + sample.rows(of: 0..<40), as: UTF8.self),
    ])
    defer { folder.remove() }
    // The report is a page of its own, without the form that the others are sent from.
    for (go, form) in [("json", "json"), ("csv", "csv"), ("html", "html")] {
      let command = ServiceProcess(
        "hwcalc",
        [
          "compare", Repository.root + "/schemes/spoor-illustratief.jsonc", folder.path + "/a.json",
          folder.path + "/b.json", "--population", folder.path + "/people.csv", "--as-of",
          "2026-11-21", "--format", form, "--schemes", Repository.root + "/schemes", "--quiet",
        ] + (form == "csv" ? ["--dialect", "nl"] : []))
      #expect(command.status() == 0, "\(command.said)")
      driver.upload(.variants, nil, go)
      #expect(driver.response.cacheControl.description == "no-store")
      #expect(driver.text == command.printed, "\(go)")
    }
  }

  @Test func aVariantThatChangesNothingIsLeftOut() throws {
    try compared(["b-title": "Niets"])
    #expect(driver.heading.contains("vergeleken op"))
    #expect(!driver.reader.all("button").contains { $0.attributes["value"] == "variant-b" })
    driver.upload(.variants, nil, "back")
    #expect(driver.value("b-title") == "Niets")
    #expect(driver.value(try field("a", "Nachtdienst")) == "0,48")
  }

  @Test func theLanguageChangesOnEveryPageAndNothingIsLost() throws {
    try compared()
    driver.upload(.variants, nil, "lang-en")
    #expect(driver.heading.contains("compared on 21 November 2026"))
    driver.upload(.variants, nil, "back")
    #expect(driver.heading == "Comparing variants")
    #expect(driver.value(try field("a", "Nachtdienst")) == "0.48")
    driver.upload(.variants, nil, "lang-nl", [try field("b", "Nachtdienst"): "zoveel"])
    #expect(driver.value(try field("a", "Nachtdienst")) == "0,48")
    #expect(driver.value(try field("b", "Nachtdienst")) == "zoveel")
  }

  @Test func aFileIsComparedAndDividedByItsColumns() throws {
    let file = Array(Self.people.utf8)
    let typed = ["people": "file", "groupby": "team"].merging(Self.asOf) { $1 }
    let night = [try field("a", "Nachtdienst"): "0,48"]
    driver.upload(.variants, [], "compare", typed.merging(night) { $1 })
    #expect(driver.faults == ["Kies een bestand met mensen."])
    driver.upload(.variants, file, "compare", ["groupby": "taem"])
    #expect(driver.faults.count == 1 && driver.faults[0].contains("taem"))
    // The file goes with the page.
    driver.upload(.variants, nil, "compare", ["groupby": " team "])
    #expect(driver.faults == [])
    #expect(driver.text.contains("Naar ‘team’") && driver.text.contains("14 mensen"))
    #expect(!driver.text.contains("verzonnen ("))
    driver.upload(.variants, nil, "back")
    driver.upload(.variants, Array("PK\u{3}\u{4}".utf8), "compare")
    #expect(driver.faults.count == 1 && driver.faults[0].contains("Excel"))
  }

  @Test func anotherSchemeShowsItsOwnNumbersAndKeepsWhatWasTyped() throws {
    let night = try field("a", "Nachtdienst")
    driver.upload(.variants, nil, "compare", [night: "0,48", "scheme": "banken"])
    #expect(driver.faults.count == 1 && driver.faults[0].hasPrefix("Dit is een andere regeling"))
    #expect(!driver.reader.elements.contains { $0.attributes["id"] == night })
    driver.upload(.variants, nil, "show", ["scheme": "spoor-illustratief"])
    #expect(driver.value(night) == "0,48")
    driver.upload(.variants, nil, "show", ["scheme": ""])
    #expect(driver.faults == ["Kies een regeling."])
    driver.upload(.variants, nil, "next", ["scheme": "spoor-illustratief"])
    #expect(driver.faults.count == 1)
    #expect(driver.value(night) == "0,48")
  }

  @Test func aSchemeOutOfForceIsOnlyUsedWhenAsked() throws {
    let early = ["asof-day": "1", "asof-month": "1", "asof-year": "2025"]
    let typed = [try field("a", "Nachtdienst"): "0,48", "count": "30"]
    driver.upload(.variants, nil, "compare", typed.merging(early) { $1 })
    #expect(driver.faults.count == 1)
    driver.upload(.variants, nil, "compare", ["anyway": "yes"])
    #expect(driver.faults == [])
  }

  @Test func moreThanMayBeAskedIsRefused() throws {
    var pages = driver.pages
    pages.maximumOutcomes = 1000
    pages.maximumTable = 100
    func answer(_ typed: [String: String], file: [UInt8] = []) throws -> String {
      var fields = FormFields()
      let all = [
        "scheme": "spoor-illustratief", "shown": "spoor-illustratief", "people": "sample",
        "seed": "1", try field("a", "Nachtdienst"): "0,48", "go": "compare",
      ].merging(typed) { $1 }
      for (name, value) in all { try fields.add(name, Array(value.utf8)) }
      if !file.isEmpty { try fields.add("file", file) }
      return String(decoding: Negotiation(pages, .nl).answer(&fields).body, as: UTF8.self)
    }
    #expect(try answer(["count": "501"]).contains("501 mensen, met deze wijzigingen"))
    #expect(try answer(["count": "200000"]).contains("van 1 tot en met 100.000"))
    // Four changes mix in 14 ways beside none and all: 100 people are too many, 20 are not.
    let four = [
      try field("a", "Hard geluid"): "1", try field("a", "Trillingen"): "1",
      try field("a", "Vuil werk"): "1",
    ]
    #expect(
      try answer(four.merging(["count": "100"]) { $1 }).contains("te veel om hier te vergelijken"))
    #expect(try answer(four.merging(["count": "20"]) { $1 }).contains("vergeleken op"))
    #expect(
      try answer(["people": "file"], file: [UInt8](repeating: 0x41, count: 101))
        .contains("hoogstens 0 kB"))
  }

  @Test(arguments: ["\"><script>alert(1)</script>", "=cmd", "\u{202E}x"])
  func hostileNamesAreText(_ name: String) throws {
    try compared(["a-title": name])
    #expect(!driver.text.contains("<script>alert"))
    driver.upload(.variants, nil, "csv")
    #expect(driver.text.hasPrefix("\u{FEFF}section") || driver.text.hasPrefix("section"))
    #expect(!driver.text.contains("\n=cmd") && !driver.text.contains(";=cmd"))
    driver.upload(.variants, nil, "html")
    #expect(driver.text.contains("</html>") && !driver.text.contains("<script>alert"))
  }

  @Test func aFormThatNoPageOfOursSendsIsRefused() {
    driver.upload(.variants, nil, "compare", ["data": "a==="])
    #expect(driver.response.status == .badRequest)
    driver.open(.variants)
    driver.upload(.variants, nil, "compare", ["people": "all", "shown": "none"])
    #expect(driver.faults == ["Kies een regeling."])
  }
}
