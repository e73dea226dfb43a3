/// The figures of a table as bars, one below the other.
struct SummaryChart {
  private let table: SummaryTable
  private let language: Language
  private static let rowHeight = 24
  /// More bars than this say nothing.
  private static let mostRows = 60
  /// Where bars begin, and the room they have; figures stand behind them.
  private static let (start, room) = (3000, 4600)

  init(_ table: SummaryTable, _ language: Language) {
    self.table = table
    self.language = language
  }

  /// The drawing; nothing where there are too many bars.
  var figure: [Markup] {
    guard table.rows.count <= SummaryChart.mostRows else { return [] }
    let id = "\(table.key)-chart"
    return [
      tag(.figure, .class("chart")) {
        SVG.drawing(
          id: id, height: table.rows.count * SummaryChart.rowHeight + 4,
          title: table.title[language],
          description: language(
            nl: "Een balk per rij. De tabel hierna zegt hetzelfde.",
            en: "A bar for each row. The table that follows says the same.")
        ) {
          tag(.defs) { SVG.hatching(id: "\(id)-rest") }
          for (index, row) in table.rows.enumerated() {
            bar(row, y: index * SummaryChart.rowHeight, pattern: "\(id)-rest")
          }
        }
        if let part = table.part { key(part, "\(id)-rest") }
      }
    ]
  }

  private func bar(_ row: SummaryTable.Row, y: Int, pattern: String) -> [Markup] {
    let all = share(row.cells[table.drawn])
    let part = table.part.map { share(row.cells[$0]) }
    let isHidden = row.cells[table.drawn] == .hidden
    var shapes = [SVG.text(shortened(row.label[language]), x: .none, y: y + 17)]
    if !isHidden {
      let isWhole = table.part.map { row.cells[$0] == .hidden } ?? false
      let fill: SVG.Paint =
        table.part == nil ? .color("#1f5f8b") : isWhole ? .color("#ffffff") : .pattern(pattern)
      shapes.append(rectangle(y, all, fill))
      if let part, part > .none { shapes.append(rectangle(y, part, .color("#1f5f8b"))) }
    }
    let end = SummaryChart.start + all.hundredths + 100
    shapes.append(
      SVG.text(
        row.cells[table.drawn].text(language), x: SVG.Share(hundredths: end), y: y + 17))
    return shapes
  }

  private func rectangle(_ y: Int, _ width: SVG.Share, _ fill: SVG.Paint) -> Markup {
    SVG.rectangle(
      x: SVG.Share(hundredths: SummaryChart.start), y: y + 4, width: width, height: 16, fill: fill,
      stroke: SVG.Stroke())
  }

  /// What the two fills mean.
  private func key(_ part: Int, _ pattern: String) -> Markup {
    ChartKey.list {
      ChartKey.entry(.color("#1f5f8b"), table.columns[part].heading[language])
      ChartKey.entry(.pattern(pattern), language(nl: "De anderen", en: "The others"))
    }
  }

  private func units(_ cell: SummaryTable.Cell) -> Int64 {
    switch cell {
    case .hidden: 0
    case .people(let count): Int64(count)
    case .money(let amount): amount.cents
    }
  }

  private func share(_ cell: SummaryTable.Cell) -> SVG.Share {
    let most = table.rows.map { units($0.cells[table.drawn]) }.max() ?? 0
    guard most > 0 else { return .none }
    let share = Int128(units(cell)) * Int128(SummaryChart.room) / Int128(most)
    return SVG.Share(hundredths: Int(share))
  }

  /// A name that fits before the bars.
  private func shortened(_ name: String) -> String {
    name.count > 30 ? name.prefix(29) + "…" : name
  }
}
