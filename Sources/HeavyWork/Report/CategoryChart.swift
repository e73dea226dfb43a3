/// Points per category as bars, with the figures at the bars.
struct CategoryChart {
  private let totals: CategoryTotals
  private static let rowHeight = 48

  init(_ totals: CategoryTotals) { self.totals = totals }

  /// The drawing.
  func figure(_ report: Report, id: String) -> Markup {
    let rows = bars(report)
    let most = rows.map(\.1).max() ?? .zero
    let words = rows.map { "\($0.0): \(report.points($0.1))" }.joined(separator: "; ")
    return tag(.figure, .class("chart")) {
      SVG.drawing(
        id: id, height: rows.count * CategoryChart.rowHeight,
        title: title(report, rows, most),
        description: report.words(
          "Een balk per soort belasting. \(words). De tabel hierna zegt hetzelfde.",
          "A bar for each kind of burden. \(words). The table that follows says the same.")
      ) {
        for (index, row) in rows.enumerated() {
          let y = index * CategoryChart.rowHeight
          SVG.text("\(row.0): \(report.points(row.1))", x: .none, y: y + 16)
          SVG.rectangle(
            x: .none, y: y + 23, width: share(row.1, of: most), height: 16,
            fill: .color("#1f5f8b"), stroke: SVG.Stroke())
        }
      }
    }
  }

  private func bars(_ report: Report) -> [(String, ExactDecimal)] {
    let rows = totals.rows.map {
      ($0.category.label[report.language].capitalizedFirst, $0.points)
    }
    guard let rest = totals.unattributed else { return rows }
    return rows + [(report.words("Niet uitgesplitst", "Not broken down"), rest)]
  }

  private func title(
    _ report: Report, _ rows: [(String, ExactDecimal)], _ most: ExactDecimal
  ) -> String {
    guard most > .zero, let heaviest = rows.first(where: { $0.1 == most })?.0 else {
      return report.words("Er zijn nog geen punten", "There are no points yet")
    }
    return report.words(
      "De meeste punten komen van: \(heaviest)", "Most points come from: \(heaviest)")
  }

  private func share(_ points: ExactDecimal, of most: ExactDecimal) -> SVG.Share {
    guard points > .zero, most > .zero else { return .none }
    let ratio = Exact(points).divided(by: Exact(most))
    return SVG.Share(hundredths: max(20, Int(clamping: ratio.units(ofDecimals: 4))))
  }
}
