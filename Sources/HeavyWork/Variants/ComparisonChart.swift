/// The figures of a comparison's table as bars.
///
/// What is more and what is less, and which scheme a bar is of, is told by place, by words and by
/// pattern, so that it reads without colour.
struct ComparisonChart {
  private let table: ComparisonTable
  private let language: Language
  private static let rowHeight = 24
  /// More bars than this say nothing.
  private static let mostBars = 90
  /// Where bars begin, the room they have, and where both sides of a balance meet.
  private static let (start, room, middle, side) = (2800, 4700, 6100, 2300)
  private static let dark: SVG.Paint = .color("#1f5f8b")

  init(_ table: ComparisonTable, _ language: Language) {
    self.table = table
    self.language = language
  }

  /// The drawing; nothing where there is none, or too much to draw.
  var figure: [Markup] {
    switch table.chart {
    case .none: []
    case .bars(let columns): bars(columns)
    case .balance(let more, let fewer): balance(more, fewer)
    case .span(let low, let middle, let high):
      SpanChart(table: table, language: language, low: low, middle: middle, high: high).figure
    }
  }

  private var id: String { "\(table.key)-chart" }

  private func drawing(
    _ lines: Int, _ words: Bilingual, @MarkupBuilder content: () -> [Markup]
  ) -> Markup {
    let shapes = content()
    return SVG.drawing(
      id: id, height: lines * ComparisonChart.rowHeight + 4, title: table.title[language],
      description: words[language]
    ) {
      tag(.defs) { SVG.hatching(id: "\(id)-hatch") }
      shapes
    }
  }

  private func units(_ cell: ComparisonTable.Cell) -> Exact {
    switch cell {
    case .people(let count): Exact(Int128(count))
    case .figure(let value, _): value < .zero ? .zero : value
    case .money(let amount): Exact(Int128(max(0, amount.cents)), over: 100)
    case .hidden, .none, .atLeast, .change, .words: .zero
    }
  }

  private func width(_ value: Exact, of most: Exact, room: Int) -> SVG.Share {
    guard most > .zero else { return .none }
    let share = value.divided(by: most).multiplied(by: Exact(Int128(room)))
    return SVG.Share(hundredths: Int(clamping: share.units(ofDecimals: 0)))
  }

  private func shortened(_ name: String) -> String {
    name.count > 30 ? name.prefix(29) + "…" : name
  }

  // MARK: Bars

  private func bars(_ columns: [Int]) -> [Markup] {
    let count = table.rows.count * columns.count
    guard count > 0, count <= ComparisonChart.mostBars else { return [] }
    let most = table.rows.flatMap { row in columns.map { units(row.cells[$0]) } }.max() ?? .zero
    let words = Bilingual(
      nl: "Voor elke rij een balk per kolom. De tabel hierna zegt hetzelfde.",
      en: "For each row a bar for every column. The table that follows says the same.")
    return [
      tag(.figure, .class("chart")) {
        drawing(count, words) {
          for (place, row) in table.rows.enumerated() {
            for (series, column) in columns.enumerated() {
              bar(
                row, column, series, isOnly: columns.count == 1, most,
                y: (place * columns.count + series) * ComparisonChart.rowHeight)
            }
          }
        }
      }
    ]
  }

  private func bar(
    _ row: ComparisonTable.Row, _ column: Int, _ series: Int, isOnly: Bool, _ most: Exact, y: Int
  ) -> [Markup] {
    let wide = width(units(row.cells[column]), of: most, room: ComparisonChart.room)
    let fills: [SVG.Paint] = [.pattern("\(id)-hatch"), ComparisonChart.dark, .color("#ffffff")]
    var shapes: [Markup] = []
    if series == 0 { shapes.append(SVG.text(shortened(row.label[language]), x: .none, y: y + 17)) }
    if wide > .none {
      shapes.append(
        rectangle(ComparisonChart.start, y, wide.hundredths, fills[series % fills.count]))
    }
    let figure = row.cells[column].text(language)
    let words = isOnly ? figure : "\(table.columns[column].heading[language]): \(figure)"
    shapes.append(
      SVG.text(
        words, x: SVG.Share(hundredths: ComparisonChart.start + wide.hundredths + 100), y: y + 17))
    return shapes
  }

  private func rectangle(_ x: Int, _ y: Int, _ width: Int, _ fill: SVG.Paint) -> Markup {
    SVG.rectangle(
      x: SVG.Share(hundredths: x), y: y + 4, width: SVG.Share(hundredths: width), height: 16,
      fill: fill, stroke: SVG.Stroke())
  }

  // MARK: Balance

  private func balance(_ more: [Int], _ fewer: [Int]) -> [Markup] {
    guard !table.rows.isEmpty, table.rows.count <= ComparisonChart.mostBars else { return [] }
    func sum(_ row: ComparisonTable.Row, _ columns: [Int]) -> Exact {
      columns.reduce(.zero) { $0 + units(row.cells[$1]) }
    }
    let most = table.rows.flatMap { [sum($0, more), sum($0, fewer)] }.max() ?? .zero
    let words = Bilingual(
      nl: "Naar rechts wie maanden wint, naar links wie maanden verliest. De tabel hierna zegt "
        + "hetzelfde.",
      en: "To the right who gains months, to the left who loses them. The table that follows says "
        + "the same.")
    return [
      tag(.figure, .class("chart")) {
        drawing(table.rows.count + 1, words) {
          head
          for (place, row) in table.rows.enumerated() {
            let y = (place + 1) * ComparisonChart.rowHeight
            SVG.text(shortened(row.label[language]), x: .none, y: y + 17)
            half(row, more, most, y: y, isMore: true)
            half(row, fewer, most, y: y, isMore: false)
          }
          SVG.upright(
            x: SVG.Share(hundredths: ComparisonChart.middle), from: 0,
            to: (table.rows.count + 1) * ComparisonChart.rowHeight, SVG.Stroke())
        }
        if more.count > 1 { key(more, fewer) }
      }
    ]
  }

  private var head: [Markup] {
    [
      SVG.text(
        language(nl: "← minder maanden", en: "← fewer months"),
        x: SVG.Share(hundredths: ComparisonChart.middle - 100), y: 17, anchor: .end, bold: true),
      SVG.text(
        language(nl: "meer maanden →", en: "more months →"),
        x: SVG.Share(hundredths: ComparisonChart.middle + 100), y: 17, bold: true),
    ]
  }

  /// One side of a row: the larger changes nearest to the middle.
  private func half(
    _ row: ComparisonTable.Row, _ columns: [Int], _ most: Exact, y: Int, isMore: Bool
  ) -> [Markup] {
    var shapes: [Markup] = []
    var done = 0
    for (place, column) in columns.enumerated() {
      let wide = width(units(row.cells[column]), of: most, room: ComparisonChart.side).hundredths
      guard wide > 0 else { continue }
      let x = ComparisonChart.middle + (isMore ? done : -done - wide)
      let fill = place == 0 ? ComparisonChart.dark : .pattern("\(id)-hatch")
      shapes.append(rectangle(x, y, wide, fill))
      done += wide
    }
    let figures = columns.map { row.cells[$0].text(language) }.uniqued.joined(separator: " + ")
    let x = ComparisonChart.middle + (isMore ? done + 100 : -done - 100)
    shapes.append(
      SVG.text(
        figures, x: SVG.Share(hundredths: x), y: y + 17, anchor: isMore ? .start : .end))
    return shapes
  }

  /// What the two fills mean.
  private func key(_ more: [Int], _ fewer: [Int]) -> Markup {
    func words(_ place: Int) -> String {
      [more[place], fewer[place]].map { table.columns[$0].heading[language] }
        .joined(separator: " / ")
    }
    return ChartKey.list {
      ChartKey.entry(ComparisonChart.dark, words(0))
      ChartKey.entry(.pattern("\(id)-hatch"), words(1))
    }
  }
}
