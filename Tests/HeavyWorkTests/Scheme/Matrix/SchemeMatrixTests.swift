import Foundation
import Testing

@testable import HeavyWork

/// Functions by elements as a table, and an edited table as changes.
@Suite struct SchemeMatrixTests {
  private func placed(_ scheme: SchemeText = SchemeText()) throws -> PlacedScheme {
    try PlacedScheme(Array(scheme.text.utf8))
  }

  /// The changes that a table makes, each as its path and value.
  private func changes(_ csv: String, _ scheme: SchemeText = SchemeText()) throws -> [String] {
    try SchemeMatrix(placed(scheme)).changes(reading: Array(csv.utf8)).map { change in
      guard case .set(let value) = change.action else { return "\(change.path) -" }
      return "\(change.path) \(String(decoding: JSONWriter.canonical(value), as: UTF8.self))"
    }
  }

  private func problems(_ csv: String, _ scheme: SchemeText = SchemeText()) throws -> [Problem] {
    let matrix = SchemeMatrix(try placed(scheme))
    do {
      _ = try matrix.changes(reading: Array(csv.utf8))
      return []
    } catch { return error.all }
  }

  private static let table = """
    function,label,(points a year),night,lift
    (label),,,night-en,lift-en
    (weight),,,1,0.5
    guard,guard-en,,full,
    loader,loader-en,,,full
    clerk,clerk-en,,,
    shunter,shunter-en,1.9,,

    """

  @Test func theTableHasFunctionsByElements() throws {
    let matrix = SchemeMatrix(try placed())
    let text = String(decoding: matrix.csv(.en, .en), as: UTF8.self)
    #expect(text == Self.table.replacing("\n", with: "\r\n"))
    let dutch = String(decoding: matrix.csv(.nl, .nl), as: UTF8.self)
    #expect(dutch.hasPrefix("\u{FEFF}functie;naam;(punten per jaar);night;lift\r\n"))
    #expect(dutch.contains("(gewicht);;;1;0,5\r\n"))
    #expect(dutch.contains("shunter;shunter-nl;1,9;;\r\n"))
  }

  @Test func whatDiffersBecomesAChangeAndNothingElse() throws {
    #expect(try changes(Self.table) == [])
    let edited = Self.table
      .replacing("(weight),,,1,0.5", with: "(weight),,,1.25,0.50")
      .replacing("guard-en,,full,", with: "guard-en,,some,FULL")
      .replacing("loader-en,,,full", with: "loader-en,,0.5,")
      .replacing("clerk-en,,,", with: "clerk-en,,0,1")
      .replacing("1.9", with: "2")
    #expect(
      try changes(edited) == [
        "elements/night/weight 1.25", #"functions/guard/exposure/night "some""#,
        #"functions/guard/exposure/lift "full""#, #"functions/loader/exposure/night "some""#,
        "functions/loader/exposure/lift -", #"functions/clerk/exposure/night "none""#,
        #"functions/clerk/exposure/lift "full""#, "functions/shunter/pointsPerYear 2",
      ])
  }

  @Test func aDutchTableIsReadAsItIsWritten() throws {
    let dutch = String(decoding: SchemeMatrix(try placed()).csv(.nl, .nl), as: UTF8.self)
    #expect(try changes(dutch) == [])
    let edited = dutch.replacing("(gewicht);;;1;0,5", with: "(gewicht);;;1,25;0,5")
      .replacing("guard-nl;;full;", with: "guard-nl;;0,5;")
    #expect(
      try changes(edited) == [
        "elements/night/weight 1.25", #"functions/guard/exposure/night "some""#,
      ])
  }

  @Test func rowsAndColumnsMayBeInAnyOrder() throws {
    let moved = """
      function,label,lift,(points a year),night
      shunter,shunter-nl,,1.9,
      loader,,full,,some
      clerk,,,,
      guard,,,,full
      (weight),,0.5,,1
      """
    #expect(try changes(moved) == [#"functions/loader/exposure/night "some""#])
  }

  @Test func datedCellsStayAsTheyAreUnlessReplaced() throws {
    var scheme = SchemeText()
    scheme["elements"] = SchemeText.list(
      SchemeText.element(
        "night", "werktijden",
        #"[{ "from": null, "value": 1.5 }, { "from": "2028-01-01", "value": 2 }]"#),
      SchemeText.element("lift", "fysiek", "0.5"))
    scheme["functions"] = SchemeText.list(
      SchemeText.function(
        "guard",
        #""exposure": { "night": [{ "from": "2020-01-01", "value": "full" }, { "from": "2027-01-01", "value": "none" }] }"#
      ))
    for (dialect, language) in [(CSVDialect.en, Language.en), (.nl, .nl)] {
      let text = String(
        decoding: SchemeMatrix(try placed(scheme)).csv(dialect, language), as: UTF8.self)
      #expect(text.contains(dialect == .nl ? "1,5 > 2028-01-01 2" : "1.5 > 2028-01-01 2"))
      #expect(text.contains("2020-01-01 full > 2027-01-01 none"))
      #expect(try changes(text, scheme) == [])
      let plain = text.replacing("2020-01-01 full > 2027-01-01 none", with: "some")
        .replacing(dialect == .nl ? "1,5 > 2028-01-01 2" : "1.5 > 2028-01-01 2", with: "3")
      #expect(
        try changes(plain, scheme) == [
          "elements/night/weight 3", #"functions/guard/exposure/night "some""#,
        ])
      let broken = text.replacing("2027-01-01 none", with: "2027-01-02 none")
      #expect(try problems(broken, scheme).codes == [.wrongType])
    }
  }

  /// A cell that is wrong: what is replaced, by what, which code, and words that tell where.
  static let broken: [(old: String, new: String, code: ProblemCode, told: String)] = [
    ("guard-en,,full", "guard-en,,ful", .unknownName, "row 4, column D ‘night’"),
    ("guard-en,,full", "guard-en,,0.7", .unknownValue, "Row 4, column D ‘night’: no level is 0.7"),
    ("guard-en,,full", "guard-en,,\"0,5\"", .wrongType, "Row 4, column D"),
    ("guard-en,,full", "guard-en,,1.2.3", .wrongType, "Row 4, column D"),
    ("(weight),,,1,0.5", "(weight),,,1,", .incomplete, "Row 3, column E ‘lift’"),
    ("(weight),,,1,0.5", "(weight),,,1,1001", .outOfRange, "from 0 through 1000"),
    ("(weight),,,1,0.5", "(weight),,,1,0.1234567", .tooManyDecimals, "7 decimals"),
    ("shunter-en,1.9,", "shunter-en,1.9,full", .contradiction, "Row 7, column D"),
    ("guard-en,,full", "guard-en,1.9,full", .contradiction, "Row 4, column C"),
    ("guard-en", "Watchman", .contradiction, "the name is ‘Watchman’ here"),
    ("night-en", "Days", .contradiction, "Row 2, column D"),
    ("\nclerk,", "\nloader,", .duplicateName, "‘loader’ is in the table twice"),
    ("night,lift\n", "night,night\n", .duplicateName, "‘night’ is in the table twice"),
    ("function,", "id,", .missingKey, "does not begin with"),
  ]

  @Test(arguments: broken.indices)
  func whatIsWrongIsToldWithRowAndColumn(_ index: Int) throws {
    let one = Self.broken[index]
    let table = Self.table.replacing(one.old, with: one.new)
    #expect(table != Self.table)
    let found = try problems(table)
    let problem = try #require(found.first { $0.code == one.code })
    #expect(problem.message.en.contains(one.told), "\(problem.message.en)")
    #expect(problem.message.isTranslated)
    #expect(problem.place != nil)
  }

  @Test func allIsToldAtOnce() throws {
    let table = Self.table.replacing("night,lift\n", with: "nigth,lift\n")
      .replacing("loader-en,,,full", with: "loader-en,,,ful").replacing("\nclerk", with: "\nclrk")
      .replacing("1,0.5", with: "1,x")
    let found = try problems(table)
    // The lost function, the lost and the unknown element, the weight, the level, the unknown function.
    #expect(
      found.codes == [
        .incomplete, .incomplete, .unknownName, .wrongType, .unknownName, .unknownName,
      ])
    #expect(found.compactMap(\.suggestion) == ["night", "full", "clerk"])
    #expect(found.compactMap(\.place?.line) == [1, 1, 1, 3, 5, 6])
  }

  @Test func twoLevelsOfOneShareMustBeNamed() throws {
    let scheme = SchemeText(["levels": #"{ "none": 0, "some": 0.5, "half": 0.5, "full": 1 }"#])
    let table = Self.table.replacing("guard-en,,full", with: "guard-en,,0.5")
    let found = try problems(table, scheme)
    #expect(found.codes == [.unknownValue])
    #expect(found[0].remedy?.en.contains("‘some’, ‘half’") == true)
  }

  @Test func aThousandIsNotGuessed() throws {
    let dutch = String(decoding: SchemeMatrix(try placed()).csv(.nl, .nl), as: UTF8.self)
    #expect(try problems(dutch.replacing(";1;0,5", with: ";1.000;0,5")).codes == [.wrongType])
    #expect(try changes(dutch.replacing(";1;0,5", with: ";1,000;0,5")) == [])
    #expect(
      try changes(dutch.replacing(";1;0,5", with: ";1.25;0,5")) == ["elements/night/weight 1.25"])
  }

  /// Every shipped scheme, in both dialects and languages, comes back as it was.
  @Test func writtenAndReadNothingChanges() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("schemes")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".jsonc") }
    #expect(names.count > 20)
    for name in names {
      let scheme = try PlacedScheme(ReportSamples.bytes("schemes/\(name)"))
      let matrix = SchemeMatrix(scheme)
      for dialect in CSVDialect.allCases {
        for language in Language.allCases {
          #expect(try matrix.changes(reading: matrix.csv(dialect, language)).isEmpty, "\(name)")
        }
      }
    }
  }

  /// A table of any variant, read against its base, gives that variant.
  @Test func theTableOfAVariantGivesTheVariant() throws {
    let base = try PlacedScheme(ReportSamples.bytes("schemes/spoor-illustratief.jsonc"))
    let title = Bilingual(nl: "a", en: "b")
    var random = SeededNumbers(seed: 11)
    let levels = base.scheme.levels.map(\.id)
    for _ in 0..<20 {
      var edits: [SchemePath: SchemeChange] = [:]
      for _ in 0..<12 {
        let element = base.scheme.elements.randomElement(using: &random)
        let function = base.scheme.functions.randomElement(using: &random)
        guard let element, let function, let level = levels.randomElement(using: &random) else {
          continue
        }
        let weight = SchemePath(parts: ["elements", element.id, "weight"])
        let units = Int64.random(in: 0...500_000, using: &random)
        edits[weight] = SchemeChange(weight, to: ExactDecimal(units: units, decimals: 6))
        let cell = SchemePath(parts: ["functions", function.id, "exposure", element.id])
        let carried = base.root.entry(cell.parts) != nil
        edits[cell] =
          carried && Bool.random(using: &random)
          ? .removing(cell) : SchemeChange(cell, to: level)
      }
      let variant = try base.variant(Array(edits.values), title: title)
      let dialect = CSVDialect.allCases.randomElement(using: &random) ?? .en
      let csv = SchemeMatrix(variant).csv(dialect, .nl)
      let read = try base.variant(SchemeMatrix(base).changes(reading: csv), title: title)
      // The order in which a function names its elements does not matter.
      let difference = SchemeDifference(from: variant, to: read, on: day("2026-01-01"))
      #expect(difference.changes.isEmpty)
    }
  }
}
