import HeavyWork
import Testing

@testable import hwserve

@Suite("Pages and hostile input")
struct PageSafetyTests {
  private static let hostile = "\"'><script>alert(1)</script><img src=x>&lt;\u{202E}\u{0}"

  @Test("What is typed is shown, on every page, and never read as part of it")
  func typed() throws {
    let driver = try PageDriver()
    driver.open(.start)
    driver.press("next", ["scheme": "spoor-illustratief"])
    let typed = Self.hostile.filter { $0 != "\u{0}" }
    driver.press("next", ["born-day": typed, "born-month": typed, "born-year": typed])
    #expect(driver.value("born-day")?.hasPrefix("\"'><script>") == true)
    driver.press("next", ["born-day": "14", "born-month": "2", "born-year": "1961"])
    driver.press("search", ["search": typed, "part": typed, "employer": typed])
    driver.press(
      "next",
      [
        "function": "machinist", "from-year": "1990", "until": "now", "part": "", "search": "",
      ])
    for press in ["lang-en", "next", "next", "lang-nl"] {
      #expect(driver.text.contains("&lt;script&gt;alert(1)"))
      #expect(!driver.text.contains("<script>alert"))
      driver.press(press)
    }
  }

  @Test(
    "A career that nobody's browser sends is refused, and nothing breaks",
    arguments: [
      "x", "[]", "{", "null", "{\"born\":1}", "{\"history\":[{}]}", "{\"history\":{}}",
      "{\"x-asOf\":\"2026-13-01\"}", "{\"a\":1}",
      "{\"born\":\"1961-02-14\",\"born\":\"1962-01-01\"}",
      String(repeating: "[", count: 5000), "{\"x-scheme\":3}",
    ])
  func forged(state: String) throws {
    let driver = try PageDriver()
    driver.send(["lang": "nl", "step": "list", "go": "next", "state": state])
    #expect(driver.response.status == .badRequest)
    #expect(driver.heading == "Dit formulier is niet te lezen")
  }

  @Test(
    "Buttons and pages that do not exist lead to a page",
    arguments: [
      "change-99", "change--1", "change-x", "remove-99", "to-nowhere", "lang-xx", "save-xx", "",
      "change-99999999999999999999", "x",
    ])
  func buttons(go: String) throws {
    for step in ["scheme", "person", "list", "spell", "remove", "check", "result"] {
      let driver = try PageDriver()
      driver.send([
        "lang": "nl", "step": step, "go": go, "index": "77",
        "state": "{\"x-scheme\":\"spoor-illustratief\"}",
      ])
      #expect(driver.response.status == .ok)
      #expect(!driver.heading.isEmpty)
      driver.send(["lang": "nl", "step": step, "go": go, "state": ""])
      #expect(!driver.heading.isEmpty)
    }
    let driver = try PageDriver()
    driver.send(["step": "none", "state": ""])
    #expect(driver.response.status == .badRequest)
  }

  @Test("A career with a scheme that is gone goes on at the choice of a scheme")
  func gone() throws {
    let driver = try PageDriver()
    driver.send([
      "lang": "en", "step": "check", "go": "next",
      "state": "{\"born\":\"1961-02-14\",\"x-scheme\":\"gone\"}",
    ])
    #expect(driver.reader.all("fieldset").count == 1)
    #expect(driver.value("state")?.contains("1961-02-14") == true)
  }

  @Test("Forms of another type, or broken ones, get a page that says so")
  func types() throws {
    let pages = try PageDriver().pages
    func status(_ type: String, _ body: String) -> Status {
      pages.answer(
        PageRequest(
          route: .calculator, isPost: true, contentType: type, body: Array(body.utf8))
      ).status
    }
    #expect(status("application/json", "{}") == .unsupportedMediaType)
    #expect(status("application/x-www-form-urlencoded", "a=%") == .badRequest)
    #expect(status("multipart/form-data; boundary=x", "--x") == .badRequest)
    let long = "state=" + String(repeating: "a", count: 1_200_001)
    #expect(status("application/x-www-form-urlencoded", long) == .contentTooLarge)
  }

  @Test(
    "No page runs or styles anything but from the addresses of the site",
    arguments: PageRoute.allCases)
  func policy(route: PageRoute) throws {
    let driver = try PageDriver()
    for language in Language.allCases {
      driver.open(route, "spoor-illustratief", language)
      let text = driver.text
      #expect(!text.contains("<style"))
      #expect(!text.contains(" style="))
      #expect(!text.contains("javascript:"))
      #expect(!text.contains(" on" + "click="))
      for script in driver.reader.all("script") {
        #expect(script.attributes["src"]?.hasPrefix("/assets/script-") == true)
      }
    }
  }

  @Test("Script and style are at addresses that change with them, and small")
  func assets() throws {
    let driver = try PageDriver()
    driver.open(.scheme, "spoor-illustratief")
    let names =
      driver.reader.all("link").compactMap { $0.attributes["href"] }
      + driver.reader.all("script").compactMap { $0.attributes["src"] }
    #expect(names.count == 3)
    for name in names {
      let last = try #require(name.split(separator: "/").last.map(String.init))
      driver.open(.asset, last)
      #expect(driver.response.status == .ok)
      #expect(driver.response.cacheControl.description.contains("immutable"))
      let hash = SHA256.hex(driver.response.body).prefix(16)
      #expect(name.contains(hash))
      if name.hasSuffix(".js") { #expect(driver.response.body.count <= 15_000) }
    }
    driver.open(.asset, "style.css")
    #expect(driver.response.status == .notFound)
  }

  @Test("Foreign text in a scheme is only shown on its pages", arguments: Language.allCases)
  func scheme(language: Language) throws {
    let text = "\\\"'><script>alert(1)</script>"
    let both = "{ \"nl\": \"\(text)\", \"en\": \"\(text)\" }"
    let scheme = try Scheme.read(
      Array(
        """
        { "heavywork": 1, "id": "h", "version": "1\(text)", "status": "proposed", "title": \(both),
          "inForce": { "from": "2020-01-01" },
          "sources": { "s": { "title": "\(text)", "url": "javascript:alert(1)", "basis": "full" } },
          "levels": { "l": { "factor": 1, "label": \(both) } },
          "elements": [ { "id": "e", "category": "fysiek", "weight": 1, "label": \(both),
            "note": \(both), "source": { "id": "s", "article": "\(text)", "quote": "\(text)" } } ],
          "functions": [ { "id": "f", "label": \(both), "aliases": ["\(text)a"],
            "groups": ["\(text)"], "exposure": { "e": "l" }, "note": \(both) } ],
          "time": { "partTime": "full", "overlap": "sum", "kinds": { "\(text)": 0.5 } },
          "conditions": { "c": { "label": \(both), "note": \(both),
            "attribute": { "name": "\(text)", "equals": "\(text)" } },
            "d": { "label": \(both), "employed": { "of": { "sector": "\(text)" }, "on": "exit" } } },
          "routes": [ { "id": "r", "label": \(both), "when": { "all": ["c", "d"] }, "months": 3 } ],
          "exit": { "maximumMonths": 12 }, "parties": ["\(text)"], "notes": [\(both)],
          "alongside": [\(both)], "notEncoded": [\(both)],
          "apply": { "where": \(both), "url": "javascript:alert(2)", "papers": [\(both)] },
          "contacts": [ { "label": \(both), "url": "javascript:alert(3)", "phone": "\(text)" } ] }
        """.utf8))
    let driver = try PageDriver(schemes: [scheme])
    for route in PageRoute.allCases where route != .asset && route != .schemeFile {
      driver.open(route, "h", language)
      // A template is a table, where such text stands as it is.
      guard driver.response.type.description.hasPrefix("text/html") else { continue }
      #expect(!driver.text.contains("<script>alert"))
      #expect(!driver.text.contains("href=\"javascript"))
    }
    driver.open(.start, "", language)
    driver.press("next")
    driver.press("next", ["born-day": "1", "born-month": "1", "born-year": "1965"])
    #expect(!driver.text.contains("<script>alert"))
    driver.press("next", ["function": "f", "from-year": "2000", "until": "now"])
    driver.press("next")
    driver.press("next")
    #expect(driver.reader.all("section").contains { $0.attributes["class"] == "answer" })
    #expect(!driver.text.contains("<script>alert"))
  }
}
