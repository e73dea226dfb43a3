/// Figures as bars up to a middle, each with a line from low to high.
///
/// Rows of the base are filled and all others hatched, and each has its name before it, so that it
/// reads without colour.
struct SpanChart {
  let table: ComparisonTable
  let language: Language
  /// The columns.
  let low: Int
  let middle: Int
  let high: Int

  private static let rowHeight = 22
  /// More bars than this say nothing.
  private static let mostRows = 90
  /// Where bars begin, and the room they have; figures stand behind them.
  private static let (start, room) = (2200, 5600)

  /// The drawing; nothing where there are too many bars, or nothing to draw.
  var figure: [Markup] {
    guard table.rows.count <= SpanChart.mostRows, most > 0 else { return [] }
    let id = "\(table.key)-chart"
    return [
      tag(.figure, .class("chart")) {
        SVG.drawing(
          id: id, height: table.rows.count * SpanChart.rowHeight + 4,
          title: table.title[language],
          description: language(
            nl: "Een balk tot het midden, en een streep van laag tot hoog. De tabel hierna zegt "
              + "hetzelfde.",
            en: "A bar up to the middle, and a line from low to high. The table that follows says "
              + "the same.")
        ) {
          tag(.defs) { SVG.hatching(id: "\(id)-hatch") }
          for (place, row) in table.rows.enumerated() {
            bar(row, y: place * SpanChart.rowHeight, hatch: "\(id)-hatch")
          }
        }
        tag(.p) {
          language(
            nl:
              "Het uitgangspunt is gevuld, een variant gestreept. De dunne streep loopt van laag tot "
              + "hoog.",
            en: "The base is filled, a variant hatched. The thin line runs from low to high.")
        }
      }
    ]
  }

  private func cents(_ row: ComparisonTable.Row, _ column: Int) -> Int64? {
    guard case .money(let amount) = row.cells[column] else { return nil }
    return max(0, amount.cents)
  }

  private var most: Int64 { table.rows.compactMap { cents($0, high) }.max() ?? 0 }

  private func bar(_ row: ComparisonTable.Row, y: Int, hatch: String) -> [Markup] {
    let isBase = row.key.hasSuffix("base")
    let label = SVG.text(row.label[language], x: .none, y: y + 16, bold: isBase)
    guard let least = cents(row, low), let usual = cents(row, middle),
      let largest = cents(row, high)
    else {
      return [label, SVG.text(row.cells[middle].text(language), x: place(0), y: y + 16)]
    }
    let (from, to) = (place(least), place(largest))
    let fill: SVG.Paint = isBase ? .color("#1f5f8b") : .pattern(hatch)
    let stroke = SVG.Stroke(width: "2")
    return [
      label,
      SVG.rectangle(
        x: place(0), y: y + 5, width: place(usual) - place(0), height: 14, fill: fill,
        stroke: SVG.Stroke()),
      // White under the line, so that it shows on a filled bar.
      SVG.rectangle(x: from, y: y + 10, width: to - from, height: 4, fill: .color("#ffffff")),
      SVG.rectangle(x: from, y: y + 11, width: to - from, height: 2, fill: .color("#1b1b1b")),
      SVG.upright(x: from, from: y + 7, to: y + 17, stroke),
      SVG.upright(x: to, from: y + 7, to: y + 17, stroke),
      SVG.text(
        Wording.money(Money(cents: usual).wholeEuros, language),
        x: SVG.Share(hundredths: max(to, place(usual)).hundredths + 100), y: y + 16),
    ]
  }

  private func place(_ cents: Int64) -> SVG.Share {
    let length = most > 0 ? Int128(cents) * Int128(SpanChart.room) / Int128(most) : 0
    return SVG.Share(hundredths: SpanChart.start + Int(length))
  }
}
