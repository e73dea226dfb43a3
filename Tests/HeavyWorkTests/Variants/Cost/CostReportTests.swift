import Testing

@testable import HeavyWork

/// What is shown of cost, and what is not.
@Suite struct CostReportTests {
  private static let assumptions = AssumptionsText([
    "horizon": #"{ "from": 2026, "through": 2028 }"#, "discount": #"{ "percent": 5 }"#,
  ])

  /// Twelve months from 1 January of a year.
  private static func year(_ year: Int, born: Int = 1960) -> ExitGroup {
    exits(
      "\(year)-01-01", months: 12, pension: "\(year + 1)-01-01", born: "\(born)-01-01")
  }

  private func report(
    _ populations: [[ExitGroup: Int]], _ text: AssumptionsText = CostReportTests.assumptions
  ) throws -> CostReport {
    let assumptions = try text.read()
    let scheme = try payingScheme()
    let all = try populations.map {
      try #require(
        CashFlows(scheme, $0, assumptions, asOf: day("2026-01-01"), .shipped))
    }
    return CostReport(all, assumptions)
  }

  @Test func differencesArePerYearAndInAll() throws {
    // 20 people in each year under A; under B 10 more in 2027. A person is 36,000 a year, of which
    // 4116 are above 31,884: levy 2374.93 in 2026, 2634.24 in 2027, 2675.40 in 2028.
    let base = [Self.year(2026): 20, Self.year(2027): 20, Self.year(2028): 20]
    let report = try report([base, base.merging([Self.year(2027): 30]) { $1 }])
    #expect(report.difference(1, year: 0, .everyone) == .zero)
    #expect(report.difference(1, year: 1, .everyone) == Money(cents: 38_634_240))
    #expect(report.difference(1, .everyone) == Money(cents: 38_634_240))
    #expect(report.difference(1, .low) == Money(cents: 9_658_560))
    #expect(
      report.headline(1, .nl)
        == "Kosten 2026–2028: €\u{A0}193.171 meer (bij lage deelname €\u{A0}96.586 meer, bij hoge "
        + "€\u{A0}386.342 meer).")
    // Everyone, 20 a year: 767,498.60, 772,684.80 and 773,508; in 2026 worth at 5 % 767,498.60
    // + 735,890.2857 + 701,594.5578.
    #expect(report.shown[0].presentValue?[0] == Money(cents: 220_498_345))
  }

  @Test func whatTellsAboutFewPeopleIsNotShown() throws {
    let base = [Self.year(2026): 20, Self.year(2027): 30, Self.year(2028): 40]
    // One person more in 2026: neither that year of B is shown, nor another one with it.
    let one = try report([base, base.merging([Self.year(2026): 21]) { $1 }])
    #expect(one.shown[0].hidden == 0)
    #expect(one.shown[1].isHidden(0))
    #expect(one.difference(1, year: 0, .middle) == nil)
    #expect(one.shown[1].hidesTotal)
    #expect(one.difference(1, .middle) == nil)
    #expect(one.headline(1, .en).contains("not shown"))
    // Nine people in a year of A: hidden, with the smallest other year.
    let few = try report([[Self.year(2026): 9, Self.year(2027): 30, Self.year(2028): 40]])
    #expect(few.shown[0].hidden == 0b011)
    #expect(!few.shown[0].hidesTotal)
    // The same people in two years are not more for that: nine paid in 2026 and 2027.
    let same = exits("2026-07-01", months: 12, pension: "2027-07-01")
    let twice = try report([[same: 9, Self.year(2028): 40]])
    #expect(twice.shown[0].hidden == 0b111)
    // Nobody beside them: nothing is shown at all.
    let alone = try report([[same: 9]])
    #expect(alone.shown[0].hidesTotal)
    #expect(alone.shown[0].isHidden(0) && alone.shown[0].isHidden(1))
    #expect(!CostReportTests.words(alone, .en).contains("162,000"))
  }

  /// Everything that the sections say.
  private static func words(_ report: CostReport, _ language: Language) -> String {
    var block = TextBlock(width: 10_000)
    for section in CostTables(report: report).sections {
      for words in section.paragraphs { block.paragraph(words[language]) }
      for table in section.tables { table.write(to: &block, language) }
    }
    return block.text
  }

  @Test func anotherAmountMovesEveryone() throws {
    let assumptions = try AssumptionsText(["horizon": #"{ "from": 2026, "through": 2026 }"#]).read()
    func report(_ people: Int) throws -> CostReport {
      let flows = try ["3000", "3100"].map { amount in
        try #require(
          CashFlows(
            payingScheme(amount), [Self.year(2026): people], assumptions, asOf: day("2026-01-01"),
            .shipped))
      }
      return CostReport(flows, assumptions)
    }
    // A person gets 1200 more, all of it above the threshold: 5316 x 57.7 % is 3067.33, 692.40 more
    // than 2374.93. Twenty people: 24,000 and 13,848.
    #expect(try report(20).difference(1, .everyone) == Money(cents: 3_784_800))
    #expect(try report(9).difference(1, .everyone) == nil)
  }

  @Test func whoStandsApartIsSaidToBeLeftOut() throws {
    let report = try report([[Self.year(2026): 20]])
    let with = CostReport(report.shown.map(\.flows), report.assumptions, leavesOut: true)
    let (plain, more) = (CostNotes(report).general, CostNotes(with).general)
    #expect(more.count == plain.count + 1)
    #expect(more.contains { $0.en.contains("are not counted") && $0.isTranslated })
  }

  @Test func sameSchemesDifferByNothing() throws {
    let base = [Self.year(2026): 20, Self.year(2027): 5]
    let report = try report([base, base])
    for scenario in CostScenario.allCases {
      #expect(report.difference(1, scenario) == .zero)
    }
  }

  @Test(arguments: 0..<40)
  func cohortsAddUpToYears(_ seed: Int) throws {
    var random = RandomSource(seed: UInt64(seed) &+ 77)
    let isOpen = random.chance(50)
    var groups: [ExitGroup: Int] = [:]
    for _ in 0..<random.whole(1...40) {
      let group = exits(
        "202\(random.whole(6...8))-0\(random.whole(1...9))-01", months: random.whole(1...36),
        pension: "2030-01-01", born: "\(random.whole(1958...1963))-05-05")
      groups[group, default: 0] += random.whole(1...15)
    }
    let report = try report(
      [groups],
      AssumptionsText([
        "horizon": #"{ "from": 2026, "through": 2028 }"#,
        "population": "{ \"kind\": \"\(isOpen ? "open" : "closed")\" }",
        "leaving": #"[{ "fromAge": 0, "percent": 9 }]"#,
      ]))
    let (flows, spans) = (report.shown[0].flows, report.cohorts.spans)
    // Each cohort is in one span, and the cells of cohorts are those of years.
    var sums: [Int: CashFlows.Cell] = [:]
    for (cohort, years) in flows.cohorts {
      #expect(spans.count { $0.holds(cohort) } == 1)
      for (year, cell) in years { sums[year, default: .init()] += cell }
    }
    #expect(sums.mapValues(\.sums) == flows.years.mapValues(\.sums))
    // No row that is shown has fewer than ten people behind it.
    let rows = CashFlowRows(report: report, language: .en).all
    for row in rows where row[7] == "everyone" && !row[8].isEmpty && row[8] != "0" {
      #expect(Int(row[8]).map { $0 >= 10 } == true, "\(row)")
    }
    // Nor are the rows of a year that are hidden together.
    for (place, year) in report.years.enumerated() where !report.shown[0].isHidden(place) {
      let hidden = rows.filter { $0[5] == "\(year)" && $0[7] == "everyone" && $0[8].isEmpty }
      #expect(hidden.count != 1)
    }
  }

  @Test func everyRenderingHasFiguresAndAssumptions() throws {
    let base = [Self.year(2026): 20, Self.year(2027): 20, Self.year(2028): 20]
    let report = try report(
      [base, base.merging([Self.year(2027): 30]) { $1 }],
      AssumptionsText([
        "horizon": #"{ "from": 2026, "through": 2028 }"#, "discount": #"{ "percent": 5 }"#,
        "wageBill": #"[{ "fromYear": 2027, "perYear": 10000000 }]"#,
        "replacementCost": #"{ "perLeaver": 8000 }"#, "avoidedAbsence": #"{ "perMonth": 250 }"#,
      ]))
    for language in Language.allCases {
      let text = CostReportTests.words(report, language)
      for line in AssumptionLines(assumptions: report.assumptions).all {
        #expect(text.contains(line.name[language]) && text.contains(line.value[language]))
      }
      // 20 people of 36,000 and 2634.24 are 772,684.80 in 2027; half of it; 3.863 % of ten million.
      #expect(text.contains(Wording.money(Money(cents: 38_634_240), language)))
      #expect(text.contains(language(nl: "3,863", en: "3.863")))
      #expect(text.contains("2027* ") && !text.contains("2026*"))
      // 20 leavers in 2026 and half of them, 8000 each; 12 months each of 250.
      #expect(text.contains(Wording.money(Money(cents: 8_000_000), language)))
      #expect(text.contains(Wording.money(Money(cents: 3_000_000), language)))
    }
    let tables = CostTables(report: report).sections.flatMap(\.tables)
    #expect(Set(tables.map(\.key)).count == tables.count)
    #expect(tables.allSatisfy { $0.title.isTranslated })
    for table in tables {
      #expect(Set(table.rows.map(\.key)).count == table.rows.count)
      #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count })
    }
    // The split adds up to the cost in each year and take-up.
    for one in report.shown {
      for sums in one.years {
        for sum in sums { #expect(sum.exempt + sum.excess + sum.levy == sum.cost) }
      }
    }
  }

  @Test func theChartReadsWithoutColour() throws {
    let base = [Self.year(2026): 20, Self.year(2027): 20, Self.year(2028): 20]
    let report = try report([base, base.merging([Self.year(2027): 30]) { $1 }])
    let table = try #require(CostTables(report: report).sections.first?.tables.first)
    let page = String(
      decoding: tag(.div) { ComparisonChart(table, .nl).figure }.bytes, as: UTF8.self)
    for words in [
      "id=\"costExpected-chart\"", "2027* Uitgangspunt", "2027* Variant 1",
      "#costExpected-chart-hatch",
      "laag tot hoog",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test func theWorkbookHasItsSheets() throws {
    let report = try report([[Self.year(2026): 20]])
    let memory = ZipInMemory()
    CashFlowWorkbook(report: report, language: .en, receipt: [("Population", "SHA-256 0")])
      .write(to: memory)
    let parts = Dictionary(uniqueKeysWithValues: try memory.parts().map { ($0.name, $0.text) })
    let book = try #require(parts["xl/workbook.xml"])
    for name in ["Cash flows", "Years", "Assumptions", "Amounts", "Receipt"] {
      #expect(book.contains("name=\"\(name)\""))
    }
    #expect(parts["xl/worksheets/sheet1.xml"]?.contains("<v>720000.00</v>") == false)
    #expect(parts["xl/worksheets/sheet1.xml"]?.contains("<v>720000</v>") == true)
    #expect(parts["xl/worksheets/sheet3.xml"]?.contains("Takes part: all others") == true)
    #expect(parts["xl/worksheets/sheet4.xml"]?.contains("<v>2657</v>") == false)
    #expect(parts["xl/worksheets/sheet4.xml"]?.contains("<v>2357</v>") == true)
    #expect(parts["xl/worksheets/sheet5.xml"]?.contains("SHA-256 0") == true)
  }

  @Test func csvIsThatOfTheSpreadsheet() throws {
    let report = try report([[Self.year(2026): 15]])
    let dutch = String(decoding: report.csv(.nl, .nl).dropFirst(3), as: UTF8.self)
    let lines = dutch.split(separator: "\r\n")
    #expect(lines[0].hasPrefix("scheme;born_from;born_through;months_from;months_through;year;"))
    // 15 x 0.25 people; 0.25 x 15 x 36,000 = 135,000; levy 0.25 x 15 x 2374.93 = 8905.9875.
    #expect(
      lines.contains(
        "base;1960;1960;12;12;2026;set;low;3,75;135000;119565;15435;8905,99;143905,99;;;"))
  }
}
