import HeavyWork
import Testing

@testable import hwserve

@Suite("The calculator, page by page")
struct JourneyTests {
  /// As far as the list, with the career of the sample of a train driver.
  private func list(_ language: Language) throws -> PageDriver {
    let driver = try PageDriver()
    driver.open(.start, "", language)
    driver.press("next", ["scheme": "spoor-illustratief"])
    driver.press("next", ["born-day": "14", "born-month": "2", "born-year": "1961"])
    driver.press(
      "next-add",
      job(
        "machinist", ["1", "3", "1988"], to: ["31", "8", "2009"], ["employer": "Voorbeeldspoor"]))
    driver.press("next-add", job("teammanager", ["1", "9", "2009"], to: ["31", "12", "2017"]))
    driver.press("next", job("planner", ["1", "1", "2018"]))
    return driver
  }

  private func job(
    _ function: String, _ from: [String], to: [String]? = nil, _ more: [String: String] = [:]
  ) -> [String: String] {
    var fields = [
      "function": function, "from-day": from[0], "from-month": from[1], "from-year": from[2],
      "until": to == nil ? "now" : "date",
    ]
    if let to { (fields["to-day"], fields["to-month"], fields["to-year"]) = (to[0], to[1], to[2]) }
    return fields.merging(more) { $1 }
  }

  @Test(
    "From the first page to the answer that the command line gives", arguments: Language.allCases)
  func whole(language: Language) throws {
    let driver = try list(language)
    #expect(driver.reader.all("section").count { $0.attributes["class"] == "job" } == 3)
    driver.press("next")
    #expect(driver.heading == (language == .nl ? "Klopt dit allemaal?" : "Is all of this right?"))
    driver.press("next")
    // The sample gives 17 months from 14 December 2026, as the README shows.
    let history = try PageDriver.bytes("samples/machinist-teammanager-planner.json")
    let scheme = try #require(driver.pages.schemes.first)
    let career = try Career(reading: history, under: scheme)
    let assessment = try Assessment(of: career, under: scheme, .init(asOf: PageDriver.today))
    let report = PageReader(
      String(decoding: ResultPage.html(assessment, language), as: UTF8.self))
    #expect(driver.heading == report.all("h1").first?.text)
    #expect(driver.heading.contains("17"))
    for id in ["points", "conditions", "missing", "kept"] where id != "kept" {
      #expect(driver.reader.all("h2").contains { $0.attributes["id"] == id })
    }
    #expect(driver.reader.all("svg").count { $0.attributes["role"] == "img" } == 2)
    #expect(driver.response.cacheControl.description == "private, no-cache")
  }

  @Test("Sending the same form again gives the same page, as when it is loaded anew")
  func again() throws {
    let driver = try list(.nl)
    let fields = ["lang": "nl", "step": "list", "go": "next", "state": driver.value("state") ?? ""]
    driver.send(fields)
    let first = driver.response.body
    driver.send(fields)
    #expect(driver.response.body == first)
  }

  @Test("A career survives any number of pages unchanged")
  func carried() throws {
    let driver = try list(.nl)
    let state = try #require(driver.value("state"))
    for _ in 0..<3 {
      driver.press("lang-en")
      driver.press("lang-nl")
      driver.press("back")
      driver.press("next")
    }
    #expect(driver.value("state") == state)
    for index in 0..<3 {
      driver.press("change-\(index)")
      driver.press("next")
      #expect(driver.value("state") == state, "function \(index) is kept as it was")
    }
  }

  @Test(
    "What was kept is loaded again: as a page, as data, and by the library",
    arguments: Language.allCases)
  func kept(language: Language) throws {
    let driver = try list(language)
    driver.press("next")
    let state = try #require(driver.value("state"))
    driver.press("next")
    for format in ["page", "json"] {
      driver.press("save-\(format)")
      let file = driver.response.body
      #expect(driver.response.fields.first?.value.hasPrefix("attachment") == true)
      #expect(driver.response.cacheControl.description == "no-store")
      let scheme = try #require(driver.pages.schemes.first)
      #expect(try Career(reading: file, under: scheme).spells.count == 3)
      driver.load(file, language)
      #expect(driver.value("state") == state)
      driver.press("next")
      driver.press("next")
    }
  }

  @Test("Another function comes after the last; one is changed; one is removed after a question")
  func changing() throws {
    let driver = try list(.nl)
    driver.press("change-0")
    #expect(driver.value("function") == "machinist")
    #expect(driver.value("from-day") == "1")
    #expect(driver.value("employer") == "Voorbeeldspoor")
    driver.press("next", ["part": "80,5"])
    #expect(driver.text.contains("80,5%"))
    driver.press("remove-1")
    #expect(driver.heading == "Functie verwijderen?")
    driver.press("back")
    #expect(driver.reader.all("section").count { $0.attributes["class"] == "job" } == 3)
    driver.press("remove-1")
    driver.press("next")
    #expect(driver.reader.all("section").count { $0.attributes["class"] == "job" } == 2)
    driver.press("add")
    #expect(driver.value("from-year") == "", "work that goes on has no day after it")
  }

  @Test("A search narrows the list, by any name of a function, and keeps what was typed")
  func searching() throws {
    let driver = try list(.nl)
    driver.press("add")
    let all = driver.reader.all("option", within: "function").count
    driver.press("search", ["search": "MACHIN", "from-year": "1999"])
    let found = driver.reader.all("option", within: "function").map { $0.attributes["value"] }
    #expect(found.count < all)
    #expect(found.contains("machinist"))
    #expect(!found.contains("teammanager"))
    #expect(driver.value("from-year") == "1999")
    // The Enter key in the search field, without a script, is a search and no fault.
    driver.press("next", ["search": "planner", "function": ""])
    #expect(driver.faults.isEmpty)
  }

  @Test("Gaps and overlaps are pointed out with their days, and stop nobody")
  func remarks() throws {
    let driver = try list(.nl)
    driver.press("change-1")
    driver.press("next", ["from-day": "15", "from-month": "9", "from-year": "2009"])
    driver.press("next")
    // The first ends on 31 August, the second begins on 15 September 2009.
    #expect(driver.text.contains("van 1 september 2009 tot en met 14 september 2009"))
    driver.press("to-list")
    driver.press("change-1")
    driver.press("next", ["from-day": "1", "from-month": "8"])
    driver.press("next")
    #expect(driver.text.contains("lopen door elkaar, vanaf 1 augustus 2009"))
    driver.press("next")
    #expect(driver.faults.isEmpty)
  }

  @Test("A day of one's own is tried beside the result")
  func days() throws {
    let driver = try list(.en)
    driver.press("next")
    driver.press("next")
    driver.press("next", ["exit-day": "14", "exit-month": "May", "exit-year": "2027"])
    #expect(driver.faults.isEmpty)
    #expect(driver.text.contains("Exit asked about"))
    let heading = driver.heading
    #expect(heading.contains("12 months earlier: from 14 May 2027"))
    driver.press("next", ["exit-day": "14", "exit-month": "5", "exit-year": "2040"])
    #expect(driver.faults.count == 1)
    #expect(driver.value("exit-year") == "2040", "what was typed is kept")
    #expect(driver.heading == heading, "and so is the result")
  }

  @Test("Facts that a scheme asks for; a scheme that is no longer in force goes on when asked to")
  func facts() throws {
    let driver = try PageDriver()
    driver.open(.start)
    driver.press("next", ["scheme": "afbouw"])
    #expect(driver.value("fact-1") == "?", "nothing is guessed")
    driver.press(
      "next", ["born-day": "14", "born-month": "2", "born-year": "1961", "fact-1": "yes"])
    #expect(driver.value("state")?.contains("\"fundConfirmed\":true") == true)
    driver.press("next", job("?other", ["", "", "1990"]))
    driver.press("next")
    driver.press("next")
    #expect(driver.faults.count == 1)
    driver.press("next", ["anyway": "yes"])
    #expect(driver.reader.all("section").contains { $0.attributes["class"] == "answer" })
  }

  @Test("Numbers and words that a scheme asks for survive every page, in either language")
  func numbersAndWords() throws {
    let text = """
      { "heavywork": 1, "id": "a", "version": "1", "status": "illustrative",
        "title": { "nl": "a", "en": "a" }, "inForce": { "from": "2020-01-01" }, "sources": {},
        "functions": [ { "id": "f", "label": { "nl": "f", "en": "f" } } ],
        "conditions": {
          "wage": { "label": { "nl": "l", "en": "l" },
            "attribute": { "name": "wage", "atMost": 4000 } },
          "grade": { "label": { "nl": "l", "en": "l" },
            "attribute": { "name": "a \\"grade\\"", "equals": "B" } } },
        "routes": [ { "id": "r", "when": { "all": ["wage", "grade"] }, "months": 1 } ],
        "exit": { "maximumMonths": 1 } }
      """
    let driver = try PageDriver(schemes: [try Scheme.read(Array(text.utf8))])
    driver.open(.start)
    driver.press("next")
    driver.press(
      "next",
      [
        "born-day": "1", "born-month": "1", "born-year": "1965", "fact-1": "3800,50",
        "fact-2": "=B",
      ])
    #expect(driver.value("state")?.contains(#""wage":3800.5"#) == true)
    #expect(driver.value("state")?.contains(#""a \"grade\"":"B""#) == true)
    driver.press("next", job("f", ["1", "1", "2000"]))
    driver.press("to-person")
    driver.press("lang-en")
    driver.press("back")
    #expect(driver.response.status == .ok)
    driver.press("next")
    #expect(driver.value("fact-1") == "3800.5")
    #expect(driver.value("fact-2") == "=B")
    driver.press("next", ["fact-1": "x"])
    #expect(driver.reader.all("a", within: "faults").map { $0.attributes["href"] } == ["#fact-1"])
    driver.press("next", ["fact-1": "3800", "fact-2": "?"])
    #expect(driver.value("state")?.contains("grade") == false, "not known is nothing entered")
  }

  @Test("A name that a scheme asks for is chosen, and another one stays what it was")
  func sectors() throws {
    let driver = try PageDriver()
    driver.open(.start)
    driver.press("next", ["scheme": "banken"])
    driver.press("next", ["born-day": "14", "born-month": "2", "born-year": "1961"])
    driver.press("next", job("?other", ["1", "1", "1990"], to: nil, ["sector": "=banken"]))
    #expect(driver.value("state")?.contains("\"sector\":\"banken\"") == true)
    driver.press("change-0")
    #expect(driver.value("sector") == "=banken")
  }

  @Test("A function that is not in the scheme is pointed out, and can be chosen anew")
  func unlisted() throws {
    let driver = try PageDriver()
    driver.load(
      Array(
        """
        { "born": "1961-02-14", "x-scheme": "spoor-illustratief", "history": [
          { "function": "kapitein", "from": "1990" } ] }
        """.utf8))
    #expect(driver.heading == "Uw functies")
    driver.press("next")
    #expect(
      driver.faults == [
        "Functie 1: deze functie staat niet in de regeling. Kies een functie uit de lijst."
      ])
    driver.press("change-0")
    driver.press("next", ["function": "machinist"])
    driver.press("next")
    #expect(driver.heading == "Klopt dit allemaal?")
  }
}
