import Testing

@testable import HeavyWork

@Suite("Result page")
struct ResultPageTests {
  /// Every sample that this version can read.
  private static func assessments() throws -> [Assessment] {
    let read = try ReportSamples.names().compactMap { name -> Assessment? in
      do { return try ReportSamples.assessment(name) } catch is Problems { return nil }
    }
    #expect(read.count >= 10)
    return read
  }

  @Test("Pages are well formed, in both languages", arguments: Language.allCases)
  func wellFormed(language: Language) throws {
    for assessment in try Self.assessments() {
      let page = PageReader(ReportSamples.page(assessment, language))
      #expect(page.faults.isEmpty)
      #expect(page.all("html").map { $0.attributes["lang"] } == [language.rawValue])
      for name in ["h1", "main", "header", "footer"] {
        #expect(page.all(name).count == 1)
      }
      let ids = page.elements.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count)
      for element in page.elements {
        let named = element.attributes["aria-labelledby"]?.split(separator: " ").map(String.init)
        #expect(Set(named ?? []).isSubset(of: ids))
      }
    }
  }

  @Test("The answer stands first, and no heading skips a level")
  func headings() throws {
    for assessment in try Self.assessments() {
      let page = PageReader(ReportSamples.page(assessment, .nl))
      let headings = page.elements.filter { ["h1", "h2", "h3"].contains($0.name) }
      #expect(headings.first?.text == assessment.headline(.nl))
      let levels = headings.compactMap { $0.name.last?.wholeNumberValue }
      for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
    }
  }

  @Test("Every table has a caption and headings with a scope, in a place that scrolls")
  func tables() throws {
    let page = PageReader(
      ReportSamples.page(try ReportSamples.assessment("deeltijd-en-overlap.json"), .nl))
    #expect(page.all("table").count == page.all("caption").count)
    #expect(page.all("th").allSatisfy { $0.attributes["scope"] != nil })
    for table in page.all("table") {
      let region = table.parents.last.map { page.elements[$0] }
      #expect(region?.attributes["tabindex"] == "0")
      #expect(region?.attributes["role"] == "region")
    }
    for drawing in page.all("svg") where drawing.attributes["aria-hidden"] == nil {
      #expect(drawing.attributes["role"] == "img")
    }
  }

  @Test("The same result gives the same bytes", arguments: Language.allCases)
  func deterministic(language: Language) throws {
    let name = "machinist-teammanager-planner.json"
    let pages = try (0..<3).map { _ in
      ResultPage.html(try ReportSamples.assessment(name), language)
    }
    #expect(Set(pages).count == 1)
  }

  @Test("A page loads nothing and runs nothing", arguments: Language.allCases)
  func selfContained(language: Language) throws {
    for assessment in try Self.assessments() {
      let page = ReportSamples.page(assessment, language)
      for word in ["<script", "<link", "<img", "@import", " src=", " style=", "url(http"] {
        #expect(!page.contains(word))
      }
      #expect(page.contains("default-src &#39;none&#39;"))
    }
  }

  @Test("An example says so at the top and beside the answer, and never that someone can stop")
  func illustrative() throws {
    for assessment in try Self.assessments() {
      for language in Language.allCases {
        let text = ReportSamples.page(assessment, language).lowercased()
        for words in ["u kunt", "kunt u", "you can "] { #expect(!text.contains(words)) }
        let page = PageReader(ReportSamples.page(assessment, language))
        let banners = page.all("p").filter { $0.attributes["class"] == "banner" }
        let around = banners.map { banner in banner.parents.map { page.elements[$0] } }
        #expect(around.contains { $0.contains { $0.name == "header" } })
        #expect(around.contains { $0.contains { $0.attributes["class"] == "answer" } })
        // On paper the margin of every page says it again.
        #expect(text.contains("@top-center"))
      }
    }
  }

  @Test("What a result is not stands beside the answer and at the end")
  func indication() throws {
    let assessment = try ReportSamples.assessment("conducteur-hele-loopbaan.json")
    for language in Language.allCases {
      let page = PageReader(ReportSamples.page(assessment, language))
      let sentence = page.all("strong").filter { $0.text == Fixed.indication[language] }
      #expect(sentence.count == 2)
    }
  }

  @Test("An exit that was asked about is shown beside the earliest one")
  func chosenExit() throws {
    let assessment = try ReportSamples.assessment(
      "machinist-teammanager-planner.json", exit: Day(unchecked: 2027, 6, 1))
    let page = PageReader(ReportSamples.page(assessment, .nl))
    #expect(page.faults.isEmpty)
    let key = page.all("li").map(\.text)
    #expect(key.contains { $0.contains("gevraagde stopdag: 1 juni 2027") })
    #expect(key.contains { $0.contains("vroegste stopdag: 14 december 2026") })
  }

  @Test("A proposed scheme without points says that it is a proposal, and shows no points")
  func withoutPoints() throws {
    let assessment = try ReportSamples.assessment(
      scheme: """
        { "heavywork": 1, "id": "years", "version": "1", "status": "proposed",
          "title": { "nl": "Jaren", "en": "Years" }, "inForce": { "from": "2020-01-01" },
          "sources": {},
          "functions": [ { "id": "f", "label": { "nl": "Lasser", "en": "Welder" } } ],
          "conditions": {
            "years": { "service": { "of": { "any": true } }, "atLeast": { "years": 20 },
              "label": { "nl": "Twintig jaar", "en": "Twenty years" } } },
          "routes": [ { "id": "r", "when": "years", "months": 12 } ],
          "exit": { "maximumMonths": 12 } }
        """,
      history: """
        { "born": "1965-03-09", "history": [ { "function": "f", "from": "2001-01-01" } ] }
        """)
    for language in Language.allCases {
      let page = PageReader(ReportSamples.page(assessment, language))
      #expect(page.faults.isEmpty)
      let ids = page.elements.compactMap { $0.attributes["id"] }
      #expect(!ids.contains("points") && !ids.contains("categories") && ids.contains("timeline"))
      let banner = page.all("p").first { $0.attributes["class"] == "banner" }
      #expect(banner?.text.hasPrefix(language == .nl ? "Voorstel" : "Proposal") == true)
    }
  }
}
