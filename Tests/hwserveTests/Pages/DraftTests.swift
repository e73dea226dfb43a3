import HeavyWork
import Testing

@testable import hwserve

/// The page for whoever writes a scheme: a draft goes in, and what it says and changes comes out.
@Suite struct DraftTests {
  private func driver(_ file: String, _ typed: [String: String] = [:]) throws -> PageDriver {
    let driver = try PageDriver()
    driver.open(.check)
    driver.upload(.check, Array(file.utf8), "next", typed)
    return driver
  }

  private static func spoor() throws -> String {
    String(decoding: try PageDriver.bytes("schemes/spoor-illustratief.jsonc"), as: UTF8.self)
  }

  @Test func aDraftIsToldInWordsWithWhatItChanges() throws {
    let text = try Self.spoor().replacing("\"version\": \"", with: "\"version\": \"concept-")
    let driver = try driver(text)
    #expect(driver.heading == "Uw ontwerp")
    #expect(driver.text.contains("Het bestand is in orde."))
    let items = driver.reader.all("li").map(\.text)
    #expect(items.contains { $0.contains("wordt concept-") })
    #expect(driver.reader.all("h2").map(\.text).contains("Wat er staat, in woorden"))
    #expect(!driver.reader.all("li").map(\.text).filter { $0.hasPrefix("Klopt: ") }.isEmpty)
    // The same file as the one that is served does not differ.
    #expect(try self.driver(Self.spoor()).text.contains("Er is geen verschil."))
  }

  @Test func whatIsWrongIsToldAtOnceWithItsPlace() throws {
    let driver = try driver(
      TinyScheme.text().replacing("\"weight\": 1", with: "\"weigth\": 1")
        .replacing("\"status\": \"illustrative\"", with: "\"status\": \"definitief\""))
    #expect(driver.heading == "Een ontwerp nakijken")
    #expect(driver.faults.count == 3)
    #expect(driver.faults.contains { $0.hasPrefix("Regel 1: ") && $0.contains("definitief") })
    #expect(driver.faults.contains { $0.contains("Bedoelt u ‘weight’?") })
    #expect(try self.driver("").faults == ["Kies het bestand met uw ontwerp."])
  }

  @Test func anExampleThatDoesNotComeOutIsNamed() throws {
    let example = """
      "examples": [ { "name": "tien jaar", "born": "1961-02-14", "asOf": "2026-03-01",
        "history": [ { "function": "machinist", "from": "2016-03-01" } ],
        "expect": { "points": 11, "months": 10, "route": "naar-rato" } } ]
      """
    let driver = try driver(TinyScheme.text().replacing("\"examples\": []", with: example))
    #expect(driver.text.contains("1 van de voorbeelden komt niet uit"))
    #expect(driver.reader.all("li").map(\.text).contains { $0.hasPrefix("Klopt niet: tien jaar") })
  }

  /// Ten years of one point a year are ten points; 36 points give 36 months, so ten give ten.
  @Test func aTrialIsCalculatedUnderTheDraft() throws {
    let driver = try driver(TinyScheme.text())
    driver.upload(.check, nil, "try", ["born-day": "31", "born-month": "2", "born-year": "1961"])
    #expect(driver.heading == "Uw ontwerp")
    #expect(driver.faults.count == 3)
    driver.upload(
      .check, nil, "try",
      [
        "born-day": "14", "born-month": "2", "born-year": "1961", "function": "machinist",
        "from-day": "1", "from-month": "3", "from-year": "2016", "asof-day": "1",
        "asof-month": "3", "asof-year": "2026",
      ])
    #expect(driver.title.hasPrefix("Proefberekening"))
    #expect(driver.text.contains("10 maanden"))
    driver.upload(.check, nil, "lang-en")
    #expect(driver.title.hasPrefix("Trial calculation"))
    driver.upload(.check, nil, "report")
    #expect(driver.heading == "Your draft")
    #expect(driver.value("from-year") == "2016")
    driver.upload(.check, nil, "back")
    #expect(driver.heading == "Checking a draft")
  }

  @Test func aTableIsAVariantOfTheSchemeThatIsChosen() throws {
    let placed = try PlacedScheme(PageDriver.bytes("schemes/spoor-illustratief.jsonc"))
    let table = String(decoding: SchemeMatrix(placed).csv(.nl, .nl), as: UTF8.self)
    let row = try #require(table.split(separator: "\r\n").first { $0.hasPrefix("(gewicht)") })
    let cells = row.split(separator: ";", omittingEmptySubsequences: false)
    let place = try #require(cells.indices.dropFirst().first { cells[$0].contains(",") })
    var changed = cells
    changed[place] = "0,99"
    let edited = table.replacing(row, with: changed.joined(separator: ";"))
    #expect(try driver(edited).faults.contains { $0.contains("Kies de regeling") })
    let driver = try driver(edited, ["base": "spoor-illustratief"])
    #expect(driver.heading == "Uw ontwerp", "\(driver.faults)")
    #expect(driver.text.contains("wordt 0,99"))
    driver.upload(.check, nil, "variant")
    #expect(driver.text.contains("\"variantOf\": \"spoor-illustratief\""))
  }

  @Test func aVariantIsHeldAgainstTheSchemeItNames() throws {
    let bytes = try PageDriver.bytes("samples/variants/nachtdienst-zwaarder.jsonc")
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(try driver(text).text.contains("17,1"))
    let unknown = text.replacing("\"spoor-illustratief\"", with: "\"spoor-illustratiev\"")
    #expect(try driver(unknown).faults.contains { $0.contains("Bedoelt u ‘spoor-illustratief’?") })
  }

  @Test func hostileTextIsText() throws {
    let hostile = "\\\"><script>alert(1)</script>\\u202e&'"
    let driver = try driver(
      TinyScheme.text().replacing("\"nl\": \"Klein\"", with: "\"nl\": \"\(hostile)\"")
        .replacing("\"nl\": \"Machinist\"", with: "\"nl\": \"\(hostile)\""))
    #expect(driver.heading == "Uw ontwerp")
    #expect(!driver.text.contains("<script>alert"))
    #expect(try !self.driver("{ \"\(hostile)\": 1 }").text.contains("<script>alert"))
  }

  @Test func aDraftThatIsTooLargeIsRefused() throws {
    let driver = try driver(String(repeating: " ", count: Draft.maximumFile + 1))
    #expect(driver.faults == ["Een ontwerp mag hoogstens 1 MB zijn."])
  }
}
