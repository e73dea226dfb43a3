import Testing

@testable import HeavyWork

/// Every text that a scheme or a history can carry is foreign, and is only ever shown.
@Suite("Foreign text on a result page")
struct HostileTextTests {
  /// A text that would break out of an element, an attribute, a comment or a style sheet.
  private func hostile(_ name: String) -> String {
    "\(name)\"'><script>alert(1)</script><img src=x onerror=alert(2)>--></style>&lt;\u{202E}"
  }

  /// The same, in JSON.
  private func json(_ name: String) -> String {
    "\"" + hostile(name).replacing("\"", with: "\\\"") + "\""
  }

  private func both(_ name: String) -> String {
    "{ \"nl\": \(json(name)), \"en\": \(json(name)) }"
  }

  private func scheme(url: String) -> String {
    """
    { "heavywork": 1, "id": "hostile", "version": "1\\"'><script>x</script>", "status": "agreed",
      "title": \(both("title")), "inForce": { "from": "2020-01-01" },
      "sources": { "s": { "title": \(json("source")), "url": "\(url)", "basis": "press" } },
      "levels": { "low": 0.5, "high": 1 },
      "elements": [
        { "id": "e", "category": "fysiek", "weight": 1, "label": \(both("element")),
          "source": { "id": "s", "article": \(json("article")), "quote": \(json("quote")) },
          "note": \(both("elementNote")) },
        { "id": "l", "category": "fysiek", "weight": 0.5, "label": \(both("lighter")) } ],
      "exclusive": [["e", "l"]],
      "functions": [
        { "id": "f", "label": \(both("function")), "aliases": [\(json("alias"))],
          "groups": [\(json("group"))], "exposure": { "e": "high", "l": "high" },
          "note": \(both("functionNote")) } ],
      "unlistedFunction": "zero",
      "time": { "partTime": "proportional", "overlap": "fullTime",
        "kinds": { \(json("kind")): 0.5 } },
      "conditions": {
        "group": { "label": \(both("condition")), "note": \(both("conditionNote")), "atLeast": 12,
          "source": { "id": "s", "article": \(json("place")) },
          "service": { "of": { "group": \(json("group")), "employer": \(json("worksFor")) } } },
        "fact": { "label": \(both("factLabel")),
          "attribute": { "name": \(json("attribute")), "equals": \(json("wanted")) } } },
      "routes": [
        { "id": "r", "label": \(both("route")), "note": \(both("routeNote")), "months": 12,
          "when": { "any": ["group", "fact"] }, "source": "s" } ],
      "exit": { "maximumMonths": 12 },
      "parties": [\(json("party"))],
      "panel": { "n": 3, "functions": [\(json("panel"))], "method": \(both("method")) },
      "alongside": [\(both("alongside"))], "notices": [\(both("notice"))],
      "notEncoded": [\(both("notEncoded"))], "notes": [\(both("fileNote"))],
      "contacts": [
        { "label": \(both("contact")), "url": "\(url)", "phone": \(json("phone")) },
        { "label": \(both("contact")), "url": \(json("address")), "phone": "088 123" } ] }
    """
  }

  private var history: String {
    """
    { "born": "1965-03-09", "attributes": { \(json("attribute")): \(json("value")) },
      "history": [
        { "function": \(json("alias")), "from": "2000-01-01", "to": "2009-12-31",
          "employer": \(json("employer")), "sector": \(json("sector")), "kind": \(json("kind")),
          "exposure": { "e": "low" }, "reason": \(json("reason")) },
        { "function": "f", "from": "2010-01-01", "to": "2011-12-31" },
        { "function": \(json("unlisted")), "from": "2012-01-01" } ] }
    """
  }

  private func assessment(url: String = "javascript:alert(3)") throws -> Assessment {
    do {
      return try ReportSamples.assessment(scheme: scheme(url: url), history: history)
    } catch let problems as Problems {
      for problem in problems.all { Issue.record("\(problem.message.en)") }
      throw problems
    }
  }

  @Test("No text of a file becomes markup, wherever it stands", arguments: Language.allCases)
  func escaped(language: Language) throws {
    let bytes = ReportSamples.page(try assessment(), language)
    // The reader knows only the elements and attributes that pages are made of.
    let page = PageReader(bytes)
    #expect(page.faults.isEmpty)
    #expect(!bytes.contains("<script") && !bytes.contains("<img") && !bytes.contains("\u{202E}"))
    #expect(page.all("style").count == 1)
  }

  @Test("Every text that a page shows is shown whole")
  func shown() throws {
    let page = PageReader(ReportSamples.page(try assessment(), .nl))
    let text = page.all("html").first?.text ?? ""
    let whole = [
      "title", "source", "article", "quote", "element", "lighter", "function", "functionNote",
      "condition", "conditionNote", "place", "worksFor", "factLabel", "attribute",
      "route", "routeNote", "party", "alongside", "notice", "notEncoded", "contact", "phone",
      "address", "group", "reason",
    ]
    for name in whole {
      #expect(text.contains(hostile(name).replacing("\u{202E}", with: "\u{FFFD}")), "\(name)")
    }
    // What a person entered is cut off where it is long.
    for name in ["employer", "sector", "kind", "unlisted", "value", "alias", "wanted"] {
      #expect(text.contains(hostile(name).prefix(30)), "\(name)")
    }
  }

  @Test("Only addresses to follow are links; others are shown as text")
  func links() throws {
    let refused = PageReader(ReportSamples.page(try assessment(), .nl))
    #expect(refused.all("a").map { $0.attributes["href"] } == ["tel:088123"])
    #expect(refused.all("li").contains { $0.text.contains("javascript:alert(3)") })
    let good = "https://www.example.nl/?a=1&b='2'"
    let followed = PageReader(ReportSamples.page(try assessment(url: good), .nl))
    #expect(
      followed.all("a").map { $0.attributes["href"] } == [good, good, "tel:088123"])
  }
}
