import HeavyWork
import Testing

@testable import hwserve

/// What is wrong on a page is told all at once, in the language of the page, with a link to each
/// field, and everything that was typed stays.
@Suite("Faults on each page")
struct StepFaultTests {
  private func person(_ language: Language) throws -> PageDriver {
    let driver = try PageDriver()
    driver.open(.start, "", language)
    driver.press("next", ["scheme": "spoor-illustratief"])
    return driver
  }

  private func job(_ language: Language) throws -> PageDriver {
    let driver = try person(language)
    driver.press("next", ["born-day": "14", "born-month": "2", "born-year": "1961"])
    return driver
  }

  /// Presses a button and holds the page against the faults that it must tell, by field.
  private func expect(
    _ driver: PageDriver, _ typed: [String: String], at fields: [String], _ language: Language,
    line: Int = #line
  ) {
    driver.press("next", typed)
    let links = driver.reader.all("a", within: "faults").map { $0.attributes["href"] }
    let place = SourceLocation(
      fileID: #fileID, filePath: #filePath, line: line, column: 1)
    #expect(links == fields.map { "#" + $0 }, sourceLocation: place)
    #expect(driver.title.hasPrefix(language == .nl ? "Fout: " : "Error: "), sourceLocation: place)
    for field in fields {
      #expect(
        driver.reader.elements.contains { $0.attributes["id"] == field }, sourceLocation: place)
      #expect(
        driver.reader.elements.contains { $0.attributes["id"] == field + "-fault" },
        sourceLocation: place)
    }
    for (name, text) in typed {
      #expect(driver.value(name) == text, "\(name) is kept", sourceLocation: place)
    }
  }

  @Test("The choice of a scheme", arguments: Language.allCases)
  func scheme(language: Language) throws {
    let driver = try PageDriver()
    driver.open(.start, "", language)
    expect(driver, [:], at: ["scheme"], language)
  }

  @Test("Birth date", arguments: Language.allCases)
  func born(language: Language) throws {
    let driver = try person(language)
    expect(driver, [:], at: ["born-year"], language)
    expect(
      driver, ["born-day": "31", "born-month": "4", "born-year": "1961"], at: ["born-day"],
      language)
    expect(
      driver, ["born-day": "1", "born-month": "4", "born-year": "2050"], at: ["born-year"],
      language)
    expect(
      driver, ["born-day": "1", "born-month": "4", "born-year": "1920"], at: ["born-year"],
      language)
  }

  @Test("A function: all that is wrong at once", arguments: Language.allCases)
  func function(language: Language) throws {
    let driver = try job(language)
    expect(driver, [:], at: ["function", "from-year", "until"], language)
    expect(
      driver,
      [
        "function": "machinist", "from-day": "30", "from-month": "2", "from-year": "1998",
        "until": "date", "to-month": "3", "part": "120",
        "employer": String(repeating: "e", count: 201),
      ], at: ["from-day", "to-year", "part", "employer"], language)
    expect(
      driver,
      ["from-day": "1", "to-day": "1", "to-year": "1990", "part": "0,8", "employer": "x"],
      at: ["to-year", "part"], language)
    expect(driver, ["until": "now", "part": "80"], at: ["until"], language)
    expect(
      driver,
      [
        "until": "now", "to-day": "", "to-month": "", "to-year": "", "from-year": "1950",
        "from-day": "1", "from-month": "1",
      ], at: ["from-year"], language)
  }

  @Test("A list with nothing in it", arguments: Language.allCases)
  func list(language: Language) throws {
    let driver = try job(language)
    driver.press("back")
    driver.press("next")
    let links = driver.reader.all("a", within: "faults").map { $0.attributes["href"] }
    #expect(links == ["#add"])
    expect(driver, ["known-day": "1"], at: ["known-year", "add"].sorted { $0 > $1 }, language)
  }

  @Test("The days that an answer is for", arguments: Language.allCases)
  func days(language: Language) throws {
    let driver = try job(language)
    driver.press("next", ["function": "machinist", "from-year": "1990", "until": "now"])
    driver.press("next")
    expect(
      driver, ["asof-day": "x", "asof-month": "1", "asof-year": "2026", "exit-day": "1"],
      at: ["asof-day", "exit-year"], language)
    expect(
      driver,
      [
        "asof-day": "1", "exit-month": "1", "exit-year": "2020", "asof-year": "2026",
      ], at: ["exit-day"], language)
    // Away and back: what was not accepted is still there.
    driver.press("to-list")
    driver.press("next")
    #expect(driver.value("exit-year") == "2020")
    expect(
      driver,
      [
        "asof-year": "2020", "asof-day": "1", "exit-day": "", "exit-month": "", "exit-year": "",
      ], at: ["anyway"], language)
  }

  @Test(
    "What was typed on a page that is left by Back is there again", arguments: Language.allCases)
  func leaving(language: Language) throws {
    let driver = try person(language)
    driver.press("back", ["born-day": "31", "born-month": "foo"])
    driver.press("next")
    #expect(driver.value("born-day") == "31")
    #expect(driver.value("born-month") == "foo")
    driver.press("lang-en", ["born-year": "61"])
    #expect(driver.value("born-year") == "61")
    driver.press("next", ["born-day": "14", "born-month": "2", "born-year": "1961"])
    #expect(driver.value("state")?.contains("x-typed") == false)
  }

  @Test("A file that is not one, and one with faults", arguments: Language.allCases)
  func files(language: Language) throws {
    let driver = try PageDriver()
    driver.load([], language)
    #expect(driver.faults.count == 1)
    driver.load(Array("<html><p>another page</p></html>".utf8), language)
    #expect(driver.faults.count == 1)
    driver.load(Array(#"{ "born": 3, "history": [ { "from": "x" } ], "y": 1 }"#.utf8), language)
    // The birth date, the function that is missing, the date, the key that nobody knows.
    #expect(driver.faults.count == 4)
    #expect(driver.reader.all("html").first?.attributes["lang"] == language.rawValue)
  }
}
