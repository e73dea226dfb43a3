/// Points by category and element, as a chart and as a table.
extension Report {
  var categoriesPart: [Markup] {
    guard scheme.earnsPoints else { return [] }
    let totals = CategoryTotals(ledger, scheme)
    return section("categories", words("Punten per soort belasting", "Points by kind of burden")) {
      CategoryChart(totals).figure(self, id: "chart")
      table(
        "burdens",
        words(
          "Punten per soort belasting en per element", "Points by kind of burden and by element")
      ) {
        head([words("Belasting", "Burden"), words("Punten", "Points")], figures: 1)
        for row in totals.rows { tag(.tbody) { rows(of: row) } }
        tag(.tfoot) { closing(totals) }
      }
    }
  }

  private func rows(of row: CategoryTotals.Row) -> [Markup] {
    let name = row.category.label[language]
    let heading = tag(.tr, .class("group")) {
      tag(.th, .set(.scope, "rowgroup")) { name.capitalizedFirst }
      figures([points(row.points)])
    }
    let elements = row.elements.map { element in
      tag(.tr) {
        tag(.th, .set(.scope, "row"), .class("within")) {
          scheme.elements[element.element].label[language]
        }
        figures([points(element.points)])
      }
    }
    let cut = row.cut.map {
      line(
        words(
          "Boven het maximum voor \(name), telt niet",
          "Above the maximum for \(name), does not count"),
        $0)
    }
    return [heading] + elements + [cut].compactMap { $0 }
  }

  private func closing(_ totals: CategoryTotals) -> [Markup] {
    [
      totals.unattributed.map {
        line(words("Niet uitgesplitst in elementen", "Not broken down into elements"), $0)
      }
    ].compactMap { $0 }
      + totals.adjustments.map { line($0.kind.words[language].capitalizedFirst, $0.points) }
      + [line(words("Totaal", "Total"), totals.total)]
  }

  private func line(_ name: String, _ value: ExactDecimal) -> Markup {
    tag(.tr) {
      tag(.th, .set(.scope, "row")) { name }
      figures([points(value)])
    }
  }
}
