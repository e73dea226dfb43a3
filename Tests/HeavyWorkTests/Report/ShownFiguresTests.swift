import Testing

@testable import HeavyWork

@Suite("Figures on a result page")
struct ShownFiguresTests {
  /// The figure in the last cell of each row of a table, by the group the row stands in.
  private func figures(
    _ page: PageReader, table id: String, in group: String, rows kind: String? = nil
  ) -> [Int] {
    guard let caption = page.elements.first(where: { $0.attributes["id"] == "\(id)-caption" }),
      let table = caption.parents.last
    else { return [] }
    let cells = page.elements.filter { $0.name == "td" && $0.parents.contains(table) }
    return cells.filter { cell in
      let row = cell.parents.last.map { page.elements[$0] }
      let place = cell.parents.dropLast().last.map { page.elements[$0].name }
      return cell.attributes["class"] == "figure" && place == group
        && (kind == nil || (row?.attributes["class"] ?? "") == kind) && isLast(cell, page)
    }
    .compactMap { Int($0.text.filter { $0.isNumber || $0 == "-" }) }
  }

  private func isLast(_ cell: PageReader.Element, _ page: PageReader) -> Bool {
    let row = cell.parents.last
    return page.elements.last { $0.name == "td" && $0.parents.last == row }?.text == cell.text
  }

  @Test("The rows of every table add up exactly to the total below them")
  func addUp() throws {
    var looked = 0
    for name in try ReportSamples.names() {
      guard let assessment = try? ReportSamples.assessment(name) else { continue }
      let page = PageReader(ReportSamples.page(assessment, .nl))
      let total = Int(
        assessment.ledger.total.units(ofDecimals: assessment.scheme.points.decimals))

      let spells = figures(page, table: "periods", in: "tbody")
      let closing = figures(page, table: "periods", in: "tfoot")
      #expect(closing.last == total)
      #expect(spells.reduce(0, +) + closing.dropLast().reduce(0, +) == total)

      for (index, points) in spells.enumerated() {
        let lines = figures(page, table: "spell-\(index + 1)", in: "tbody")
        #expect(lines.reduce(0, +) == points)
        if !lines.isEmpty {
          #expect(figures(page, table: "spell-\(index + 1)", in: "tfoot") == [points])
          looked += 1
        }
      }

      let categories = figures(page, table: "burdens", in: "tbody", rows: "group")
      let elements = figures(page, table: "burdens", in: "tbody", rows: "")
      let rest = figures(page, table: "burdens", in: "tfoot")
      #expect(categories.count == 4)
      #expect(rest.last == total)
      #expect(categories.reduce(0, +) == elements.reduce(0, +))
      #expect(categories.reduce(0, +) + rest.dropLast().reduce(0, +) == total)
    }
    #expect(looked > 10)
  }

  @Test("Rounding goes from the total down, with cuts as negative figures")
  func cuts() throws {
    let assessment = try ReportSamples.assessment(
      scheme: """
        { "heavywork": 1, "id": "cuts", "version": "1", "status": "agreed",
          "title": { "nl": "Proef", "en": "Trial" }, "inForce": { "from": "2020-01-01" },
          "sources": {},
          "levels": { "full": 1 },
          "elements": [
            { "id": "a", "category": "fysiek", "weight": 0.37, "label": { "nl": "A", "en": "A" } },
            { "id": "b", "category": "fysiek", "weight": 0.41, "label": { "nl": "B", "en": "B" } },
            { "id": "c", "category": "werktijden", "weight": 0.53, "label": { "nl": "C", "en": "C" } } ],
          "functions": [
            { "id": "f", "label": { "nl": "F", "en": "F" },
              "exposure": { "a": "full", "b": "full", "c": "full" } },
            { "id": "g", "label": { "nl": "G", "en": "G" }, "pointsPerYear": 0.77 } ],
          "time": { "measure": "days365", "partTime": "proportional", "overlap": "fullTime" },
          "points": { "maximum": 9.5, "categoryMaximumPerYear": { "fysiek": 0.6 }, "decimals": 1 },
          "conditions": { "enough": { "points": { "atLeast": 5 }, "label": { "nl": "P", "en": "P" } } },
          "routes": [ { "id": "r", "when": "enough", "months": 12 } ],
          "exit": { "maximumMonths": 12 } }
        """,
      history: """
        { "born": "1965-03-09", "history": [
          { "function": "f", "from": "2010-02-11", "to": "2018-07-30", "fte": 0.7 },
          { "function": "g", "from": "2018-08-02", "fte": 0.9 } ] }
        """)
    let totals = CategoryTotals(
      ShownLedger(assessment.ledger, decimals: 1), assessment.scheme)
    let parts =
      totals.rows.map(\.points) + totals.rows.compactMap(\.cut)
      + [totals.unattributed].compactMap { $0 } + totals.adjustments.map(\.points)
    #expect(parts.reduce(0) { $0 + $1.units(ofDecimals: 1) } == totals.total.units(ofDecimals: 1))
    #expect(totals.rows[0].cut != nil && totals.unattributed != nil)
    #expect(totals.adjustments.map(\.kind) == [.maximum])
    let page = PageReader(ReportSamples.page(assessment, .en))
    #expect(page.faults.isEmpty)
    #expect(page.all("p").allSatisfy { $0.attributes["class"] != "banner" })
  }
}
