import Testing

@testable import HeavyWork

/// A comparison worked out by hand, and input that is odd.
@Suite struct ComparisonTests {
  private static let head = "id,born,function,from,to,fte,team\n"

  private static func people(
    _ count: Int, _ name: String, _ born: String, _ function: String, from: String = "1990-01-01",
    fte: String = "1"
  ) -> String {
    (0..<count).map { "\(name)\($0),\(born),\(function),\(from),,\(fte),a\n" }.joined()
  }

  private static func comparison(
    _ file: String, _ changes: String..., groupBy: [String] = []
  ) throws -> Comparison {
    var variant = VariantText()
    variant.changes = changes
    return try ComparisonCase.comparison(
      Array(file.utf8), ComparisonCase.base(), [variant.applied()], groupBy: groupBy)
  }

  /// 12 guards born in 1962, and 11 loaders and 10 clerks born in 1965.
  private static let file =
    head + people(12, "G", "1962-03-10", "guard") + people(11, "L", "1965-01-15", "loader")
    + people(10, "C", "1965-01-15", "clerk")

  @Test func aLowerBoundGivesARightToThoseBelowIt() throws {
    // Guards: 1 point a year since 1990; state pension on 2029-06-10. They reach 24 months before it:
    // on 2027-06-10, 37.4 points x 36 / 57 = 23.6, so 24. Nothing changes for them.
    // Loaders: half a point a year; on the state pension day, 2032-04-15 (67 years and 3 months),
    // 21.1 points. At 18.81 points, on 2027-08-14, they have 12 months and pension is further away,
    // so they stop 13 months before it at 20.6 points: 13.0. With the bound at 24 nobody gets that.
    let comparison = try ComparisonTests.comparison(
      ComparisonTests.file, change("conditions/lower/points/atLeast", "24"))
    #expect(comparison.cell("overview", "variant1", "noLongerEntitled") == .people(11))
    #expect(comparison.cell("overview", "variant1", "newlyEntitled") == .people(0))
    #expect(comparison.cell("variant1-function", "loader", "sixOrMoreFewer") == .people(11))
    #expect(comparison.cell("variant1-function", "guard", "same") == .people(12))
    #expect(comparison.cell("variant1-states", "some", "none") == .people(11))
    #expect(comparison.cell("variant1-states", "none", "none") == .people(10))
    #expect(comparison.cell("bands", "from12to23", "base") == .people(11))
    #expect(comparison.cell("bands", "none", "variant1") == .people(21))
    // 11 people who lose 13 months each.
    #expect(
      comparison.cell("variant1-causes", "total", "months") == .change(Exact(-143), decimals: 0))
    #expect(
      comparison.cell("variant1-causes", "clause1", "people") == .change(Exact(-11), decimals: 0))
    #expect(comparison.cell("variant1-movers", "type1", "people") == .atLeast(10))
    #expect(
      comparison.cell("variant1-movers", "type1", "months") == .change(Exact(-13), decimals: 1))
    let movers = try #require(comparison.table("variant1-movers"))
    #expect(movers.rows[0].label.en == "loader-en, 35 to 40 years in it, full-time")
    #expect(
      comparison.headlines[0].en.hasPrefix(
        "From 2026 through 2030, 12 of 33 people can stop for the first time under ‘A variant’, "))
  }

  @Test func theReceiptNamesEveryFile() throws {
    let comparison = try ComparisonTests.comparison(
      ComparisonTests.file, change("elements/night/weight", "1.1"), groupBy: ["team"])
    let hash = FileHash.hex(Array(ComparisonTests.file.utf8))
    let variant = comparison.question.variants[0].scheme
    for text in [
      comparison.text(.nl), comparison.text(.en),
      String(decoding: comparison.json(), as: UTF8.self),
      String(decoding: comparison.html(.nl), as: UTF8.self),
    ] {
      let flat = text.split { $0.isWhitespace }.joined(separator: " ")
      for wanted in [hash, variant.sha256, comparison.question.base.scheme.sha256, "2026-11-21"] {
        #expect(flat.contains(wanted))
      }
    }
  }

  @Test func everyFormShowsTheSame() throws {
    var comparison = try ComparisonTests.comparison(
      ComparisonTests.file, change("elements/lift/weight", "0.9"), groupBy: ["team"])
    // What others hang in the report is shown too.
    comparison.sections.append(
      ComparisonSection(
        "cost", Bilingual(nl: "Kosten", en: "Cost"),
        [Bilingual(nl: "Aannames.", en: "Assumptions.")],
        [
          ComparisonTable(
            "cost", Bilingual(nl: "Per jaar", en: "By year"), .init(nl: "Jaar", en: "Year"),
            [.init("benefit", .init(nl: "Uitkering", en: "Benefit"))],
            [.init("2027", .year(2027), [.money(Money(cents: 123_450))])])
        ]))
    comparison.receiptAdditions = [(.init(nl: "Aannames", en: "Assumptions"), "assumptions", "abc")]
    let page = String(decoding: comparison.html(.en), as: UTF8.self)
    let text = comparison.text(.en)
    let csv = String(decoding: comparison.csv(.nl, .en), as: UTF8.self)
    let json = try JSONReader.read(
      comparison.json(), options: .init(comments: false, maximumBytes: 1 << 20)
    ).root
    #expect(page.contains("€\u{A0}1,234.50"))
    #expect(text.contains("€\u{A0}1,234.50"))
    #expect(csv.contains("cost;cost;2027;2027;benefit;1234,5\r\n"))
    #expect(!page.contains("<script"))
    #expect(page.contains("<svg"))
    #expect(json["receipt"]?["assumptions"] != nil)
    // Every table is in each of them, every row with its label.
    for section in comparison.sections {
      for table in section.tables {
        if table.rows.isEmpty { continue }
        #expect(page.contains("id=\"\(table.key)-table-caption\""), "\(table.key)")
        #expect(text.contains(table.title.en + ":"))
        for row in table.rows where !table.columns.isEmpty {
          #expect(
            page.contains(">\(row.label.en.replacing("&", with: "&amp;"))</th>"), "\(row.label.en)")
        }
      }
    }
    // No id twice: links and drawings would lead to the wrong place.
    let ids = page.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count)
  }

  @Test func formulasInAColumnAreText() throws {
    let file =
      ComparisonTests.head
      + (0..<20).map { "P\($0),1962-03-10,guard,1990-01-01,,1,=cmd()\n" }.joined()
    let comparison = try ComparisonTests.comparison(
      file, change("elements/night/weight", "1.1"), groupBy: ["team"])
    let csv = String(decoding: comparison.csv(.en, .en), as: UTF8.self)
    #expect(csv.contains(",'=cmd(),"))
    #expect(!csv.contains(",=cmd()"))
  }

  // MARK: Odd input

  @Test func aPopulationOfOneTellsNothingAboutThePerson() throws {
    let comparison = try ComparisonTests.comparison(
      ComparisonTests.head + ComparisonTests.people(1, "G", "1962-03-10", "guard"),
      change("elements/night/weight", "1.1"))
    #expect(comparison.sections.flatMap(\.tables).isEmpty)
    #expect(comparison.headlines[0].en.hasPrefix("Fewer than 10 people: nothing can be shown"))
    #expect(comparison.text(.nl).contains("1 persoon vergeleken"))
    #expect(!comparison.html(.nl).isEmpty)
  }

  @Test func nobodyEntitledIsSaidPlainly() throws {
    let comparison = try ComparisonTests.comparison(
      ComparisonTests.head + ComparisonTests.people(15, "C", "1965-01-15", "clerk"),
      change("elements/night/weight", "1.1"))
    #expect(comparison.headlines[0].nl.contains("voor niemand van de 15 mensen"))
    #expect(comparison.cell("bands", "none", "base") == .people(15))
    #expect(comparison.cell("spread", "gini", "base") == ComparisonTable.Cell.none)
    #expect(comparison.cell("spread", "mean", "base") == .figure(Exact(0), decimals: 1))
  }

  @Test func aFileWithoutPeopleIsCompared() throws {
    let comparison = try ComparisonTests.comparison(
      ComparisonTests.head, change("elements/night/weight", "1.1"))
    #expect(comparison.people.count == 0)
    #expect(comparison.headlines[0].en.hasPrefix("There is no one to compare"))
    #expect(!comparison.text(.en).isEmpty)
    #expect(!comparison.html(.en).isEmpty)
  }

  @Test func anEmptyFileAndAnUnknownColumnAreRefused() throws {
    #expect(throws: Problems.self) { try ComparisonTests.comparison("") }
    do {
      _ = try ComparisonTests.comparison(ComparisonTests.file, groupBy: ["taem"])
      Issue.record("an unknown column was taken")
    } catch let problems as Problems {
      #expect(problems.all.map(\.code) == [.unknownColumn])
      #expect(problems.all[0].suggestion == "team")
    }
  }

  @Test func aColumnOfNamesMakesNoGroups() throws {
    let file =
      ComparisonTests.head + ComparisonTests.people(1001, "G", "1962-03-10", "guard")
    do {
      _ = try ComparisonTests.comparison(file, groupBy: ["id"])
      Issue.record("a column with a value for each person was taken")
    } catch let problems as Problems {
      #expect(problems.all.map(\.code) == [.tooMany])
    }
  }

  @Test func whoIsRejectedUnderOneSchemeIsLeftOutOfAll() throws {
    // Hours say nothing under a scheme that does not say what is full-time.
    var own = SchemeText()
    own["fullTimeHours"] = "36"
    let base = try PlacedScheme(Array(own.text.utf8))
    let variant = try ComparisonCase.base()
    var file = "id,born,function,from,to,hours\n"
    for index in 0..<30 {
      file += "P\(index),1962-03-10,guard,1990-01-01,,\(index < 4 ? "36" : "")\n"
    }
    let comparison = try ComparisonCase.comparison(Array(file.utf8), base, [variant])
    #expect(comparison.people.rejected == 4)
    #expect(comparison.people.count == 26)
    #expect(comparison.hasRejections)
    #expect(comparison.cell("bands", "from24to35", "base") == .people(26))
  }

  @Test func whatCannotBeSaidIsNoZero() throws {
    // The variant asks for a fact that the file does not hold.
    let comparison = try ComparisonTests.comparison(
      ComparisonTests.file,
      change(
        "conditions/fit",
        #"{ "attribute": { "name": "fit", "equals": true }, "label": { "nl": "fit", "en": "fit" } }"#
      ),
      change("routes/pro-rata/when", #"{ "all": ["lower", "fit"] }"#))
    // 12 guards and 11 loaders might have a right, now or later; clerks have none whatever they are.
    #expect(comparison.people.openPlaces.count == 23)
    #expect(comparison.cell("overview", "variant1", "undetermined") == .people(23))
    #expect(comparison.cell("overview", "variant1", "noLongerEntitled") == .people(0))
    #expect(comparison.cell("bands", "none", "base") == .people(10))
    #expect(comparison.cell("bands", "none", "variant1") == .people(10))
  }
}
