import Testing

@testable import HeavyWork

/// A file to start from is valid, remarked upon by nobody, and says what it was given.
@Suite struct NewSchemeTests {
  static let sizes: [(elements: Int, functions: Int)] = [(1, 1), (1, 3), (2, 2), (5, 1), (100, 40)]

  @Test(arguments: sizes, Language.allCases)
  func itIsFineWhateverItIsGiven(
    _ size: (elements: Int, functions: Int), _ language: Language
  ) throws {
    for (months, points) in [
      (24, ExactDecimal(units: 40)), (1, 1), (36, 57),
      (600, ExactDecimal(units: 123_45, decimals: 2)),
      (7, 40_000),
    ] {
      var new = NewScheme(language, from: day("2028-02-29"))
      new.maximumMonths = months
      new.pointsForFull = points
      new.elements = (1...size.elements).map { "Element \($0) \"x\\" }
      new.functions = (1...size.functions).map { "Functie é \($0)" }
      let placed = try PlacedScheme(new.file(language))
      let scheme = placed.scheme
      #expect(scheme.elements.count == size.elements)
      #expect(scheme.functions.map(\.label.en) == new.functions)
      #expect(scheme.exit.maximumMonths.value(on: .last) == months)
      #expect(scheme.points.maximum == Dated(points))
      #expect(scheme.inForceFrom == new.from)
      #expect(scheme.status == .illustrative)
      #expect(ExampleCheck(scheme).problems.map(\.message.en) == [])
      #expect(scheme.warnings.codes == [])
      #expect(SchemeLint(placed, on: day("2028-02-29")).remarks.map(\.message.en) == [])
    }
  }

  @Test func theExampleIsWorkedOutInTheComment() throws {
    let new = NewScheme(.en, from: day("2027-01-01"))
    let text = String(decoding: try new.file(.en), as: UTF8.self)
    // Two elements of 40 / 40 / 2 = 0.5 points a year: 20 years give 20 points, half of 40.
    #expect(
      text.contains("// This is 20 years x 2 x 0.5 = 20 points, and 24 x 20 / 40 = 12 months."))
    #expect(text.contains("\"born\": \"1967-01-01\", \"asOf\": \"2027-01-01\""))
    #expect(!text.contains("Vul in"))
    let dutch = String(
      decoding: try NewScheme(.nl, from: day("2027-01-01")).file(.nl), as: UTF8.self)
    #expect(dutch.contains("// De functies"))
  }

  @Test func namesBecomeIds() {
    #expect(NewScheme.id(of: " Zwaar  tillen (>25 kg) ") == "zwaar-tillen-25-kg")
    #expect(NewScheme.id(of: "Café/Bar") == "café-bar")
    #expect(NewScheme.id(of: "!?") == "")
  }

  @Test func whatCannotStandInAFileIsTold() {
    var new = NewScheme(.en, from: day("2027-01-01"))
    new.title = String(repeating: "x", count: 3000)
    #expect(throws: Problems.self) { try new.file(.en) }
  }
}
