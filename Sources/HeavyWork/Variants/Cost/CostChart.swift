/// Cost by year as bars, one for each scheme: the middle as a bar, and a line from low to high.
///
/// Each bar has the year and the letter of its scheme before it, so that it reads without colour.
struct CostChart {
  let report: CostReport
  let language: Language

  private static let rowHeight = 22
  /// More bars than this say nothing.
  private static let mostRows = 80
  /// Where bars begin, and the room they have; figures stand behind them.
  private static let (start, room) = (1300, 6200)

  /// The drawing; nothing where there are too many bars, or nothing to draw.
  var figure: [Markup] {
    let rows = report.years.indices.flatMap { year in
      report.shown.indices.map { (year, $0) }
    }
    guard rows.count <= CostChart.mostRows, most > 0 else { return [] }
    return [
      tag(.figure, .class("chart")) {
        SVG.drawing(
          id: "cost-chart", height: rows.count * CostChart.rowHeight + 4,
          title: language(
            nl: "Uitkering en heffing per jaar", en: "Benefit and levy by year"),
          description: language(
            nl: "Per jaar en regeling een balk tot het midden, en een streep van laag tot hoog. De "
              + "tabellen hierna zeggen hetzelfde.",
            en: "For each year and scheme a bar up to the middle, and a line from low to high. The "
              + "tables that follow say the same.")
        ) {
          tag(.defs) { SVG.hatching(id: "cost-chart-variant") }
          for (place, row) in rows.enumerated() {
            bar(year: row.0, scheme: row.1, y: place * CostChart.rowHeight)
          }
        }
        tag(.p) {
          language(
            nl: "A is gevuld, de andere zijn gestreept. De dunne streep loopt van laag tot hoog.",
            en: "A is filled, the others are hatched. The thin line runs from low to high.")
        }
      }
    ]
  }

  /// The largest amount that is drawn, in cents.
  private var most: Int64 {
    report.shown.flatMap { one in
      one.years.enumerated().filter { !one.isHidden($0.offset) }.map {
        $0.element[CostScenario.high.place].cost.cents
      }
    }.max() ?? 0
  }

  private func bar(year: Int, scheme: Int, y: Int) -> [Markup] {
    let one = report.shown[scheme]
    let name = "\(report.years[year]) \(one.letter)"
    let label = SVG.text(name, x: .none, y: y + 16, bold: scheme == 0)
    guard !one.isHidden(year) else {
      return [
        label,
        SVG.text(
          SummaryTable.Cell.hidden.text(language), x: place(0), y: y + 16),
      ]
    }
    func cents(_ scenario: CostScenario) -> Int64 {
      one.years[year][scenario.place].cost.cents
    }
    let (low, high) = (place(cents(.low)), place(cents(.high)))
    let fill: SVG.Paint = scheme == 0 ? .color("#1f5f8b") : .pattern("cost-chart-variant")
    let stroke = SVG.Stroke(width: "2")
    return [
      label,
      SVG.rectangle(
        x: place(0), y: y + 5, width: place(cents(.middle)) - place(0), height: 14, fill: fill,
        stroke: SVG.Stroke()),
      // White under the line, so that it shows on a filled bar.
      SVG.rectangle(x: low, y: y + 10, width: high - low, height: 4, fill: .color("#ffffff")),
      SVG.rectangle(x: low, y: y + 11, width: high - low, height: 2, fill: .color("#1b1b1b")),
      SVG.upright(x: low, from: y + 7, to: y + 17, stroke),
      SVG.upright(x: high, from: y + 7, to: y + 17, stroke),
      SVG.text(
        Wording.money(Money(cents: cents(.middle)).wholeEuros, language),
        x: SVG.Share(hundredths: max(high.hundredths, place(cents(.middle)).hundredths) + 100),
        y: y + 16),
    ]
  }

  private func place(_ cents: Int64) -> SVG.Share {
    let length = most > 0 ? Int128(cents) * Int128(CostChart.room) / Int128(most) : 0
    return SVG.Share(hundredths: CostChart.start + Int(length))
  }
}
