import HeavyWork
import Testing

@testable import hwserve

@Suite("Pages about schemes")
struct SchemePagesTests {
  @Test("The list leads to every scheme", arguments: Language.allCases)
  func list(language: Language) throws {
    let driver = try PageDriver()
    driver.open(.schemes, "", language)
    let links = driver.reader.all("a").compactMap { $0.attributes["href"] }
    for scheme in driver.pages.schemes {
      #expect(links.contains("/schemes/\(scheme.id)?lang=\(language.rawValue)"))
    }
  }

  @Test(
    "A scheme shows every element, function, condition, route, source and open point",
    arguments: Language.allCases)
  func scheme(language: Language) throws {
    let driver = try PageDriver()
    for scheme in driver.pages.schemes {
      driver.open(.scheme, scheme.id, language)
      let page = driver.reader.all("main").first?.text ?? ""
      let wording = SchemeWording(scheme, on: PageDriver.today, language)
      let sentences =
        scheme.elements.map { $0.label[language] } + scheme.functions.map { $0.label[language] }
        + scheme.conditions.map { wording.sentence($0) }
        + scheme.routes.map { wording.sentence($0) }
        + scheme.sources.values.map(\.title) + scheme.about.notEncoded.map { $0.text[language] }
        + scheme.about.contacts.map { $0.label[language] }
      for sentence in sentences {
        #expect(page.contains(sentence), "\(scheme.id): \(sentence)")
      }
    }
  }

  @Test("The table of functions and elements has a level where a function carries one")
  func matrix() throws {
    let driver = try PageDriver()
    let scheme = try #require(driver.pages.schemes.first)
    driver.open(.scheme, scheme.id)
    let cells = Category.allCases.flatMap { category in
      driver.reader.elements.enumerated().filter { _, element in
        element.name == "td"
          && element.parents.contains { driver.reader.elements[$0].name == "table" }
      }
      .filter { _, element in
        element.parents.contains { place in
          driver.reader.elements[place].attributes["aria-labelledby"]
            == "matrix-\(category.rawValue)"
        }
      }
    }
    #expect(cells.count == scheme.functions.count * scheme.elements.count)
    let wording = SchemeWording(scheme, on: PageDriver.today, .nl)
    let carried = scheme.functions.indices.map { wording.exposure(ofFunction: $0).count }
    #expect(cells.count { $0.element.text != "–" } == carried.reduce(0, +))
  }

  @Test("A scheme that is not there")
  func missing() throws {
    let driver = try PageDriver()
    for route in [PageRoute.scheme, .paper] {
      driver.open(route, "none")
      #expect(driver.response.status == .notFound)
    }
  }

  @Test(
    "The paper form has a line for every question and every function to choose from",
    arguments: Language.allCases)
  func paper(language: Language) throws {
    let driver = try PageDriver()
    for scheme in driver.pages.schemes {
      driver.open(.paper, scheme.id, language)
      let lines = driver.reader.all("span").count { $0.attributes["class"] == "paper-line" }
      #expect(lines == 1 + SchemeQuestions(scheme).facts.count)
      for function in scheme.functions { #expect(driver.text.contains(function.label[language])) }
    }
  }
}
