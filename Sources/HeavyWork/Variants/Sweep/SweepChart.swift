/// Variants by what they cost and whom they help; those that no other beats are filled.
struct SweepChart {
  let report: SweepReport
  let language: Language
  private static let height = 320
  /// The room that marks have, from left to right, and from top to bottom.
  private static let (left, right, top, bottom) = (1200, 9400, 20, 270)
  /// So many marks are enough to see where variants lie.
  private static let most = 3000

  private var points: [(figures: SweepFigures, isOnFront: Bool, isBase: Bool)] {
    // A place in a drawing is as good as a number, so what is hidden is not drawn.
    func isShown(_ shown: ShownSweepFigures?) -> Bool {
      shown?.all.entitled != nil && shown?.all.months != nil
    }
    let rows = report.rows.filter { isShown($0.shown) }.compactMap { row in
      row.figures.map { (figures: $0, isOnFront: row.isOnFront, isBase: false) }
    }
    // Those on the front are always drawn, and last, so that nothing hides them.
    let others = rows.filter { !$0.isOnFront }.prefix(SweepChart.most)
    let base = [(figures: report.figures, isOnFront: report.baseIsOnFront, isBase: true)]
    return others + rows.filter(\.isOnFront) + (isShown(report.shown) ? base : [])
  }

  var figure: [Markup] {
    let points = points
    let costs = points.map(\.figures.costs)
    let helped = points.map(\.figures.all.entitled)
    guard let least = costs.min(), let most = costs.max(), let few = helped.min(),
      let many = helped.max()
    else { return [] }
    return [
      tag(.figure, .class("chart")) {
        SVG.drawing(
          id: "front-chart", height: SweepChart.height,
          title: language(nl: "Kosten en mensen met recht", en: "Cost and people with a right"),
          description: language(
            nl: "Een stip per variant: naar rechts kost meer, naar boven helpt meer mensen.",
            en: "A mark for each variant: to the right costs more, upwards helps more people.")
        ) {
          axes(least, most, few, many)
          for point in points {
            mark(
              point, across: SweepChart.share(point.figures.costs - least, of: most - least),
              up: SweepChart.share(
                Int128(point.figures.all.entitled - few), of: Int128(many - few)))
          }
        }
        key
      }
    ]
  }

  /// A part of a whole in ten thousandths; the middle where there is no whole.
  private static func share(_ part: Int128, of whole: Int128) -> Int {
    whole > 0 ? Int(part * 10_000 / whole) : 5_000
  }

  private func mark(
    _ point: (figures: SweepFigures, isOnFront: Bool, isBase: Bool), across: Int, up: Int
  ) -> Markup {
    let x = SweepChart.left + (SweepChart.right - SweepChart.left) * across / 10_000
    let y = SweepChart.bottom - (SweepChart.bottom - SweepChart.top) * up / 10_000
    if point.isBase {
      return SVG.text(
        "×", x: SVG.Share(hundredths: x), y: y + 7, anchor: .middle, size: 22, bold: true)
    }
    return SVG.rectangle(
      x: SVG.Share(hundredths: x - 50), y: y - 4, width: SVG.Share(hundredths: 100), height: 8,
      fill: point.isOnFront ? .color("#1f5f8b") : .color("#ffffff"),
      stroke: SVG.Stroke(paint: .color(point.isOnFront ? "#1b1b1b" : "#6b6b6b")))
  }

  private func axes(_ least: Int128, _ most: Int128, _ few: Int, _ many: Int) -> [Markup] {
    let left = SVG.Share(hundredths: SweepChart.left - 150)
    func amount(_ costs: Int128) -> String {
      report.figures.monthly == nil
        ? Wording.number(ExactDecimal(units: Int64(clamping: costs)), language)
        : Wording.money(Money(cents: Int64(clamping: costs)), language)
    }
    func people(_ count: Int) -> String {
      Wording.number(ExactDecimal(units: Int64(count)), language)
    }
    let below = SweepChart.bottom + 30
    return [
      SVG.upright(x: left, from: SweepChart.top - 10, to: SweepChart.bottom + 10, SVG.Stroke()),
      SVG.rectangle(
        x: left, y: SweepChart.bottom + 10,
        width: SVG.Share(hundredths: SweepChart.right - SweepChart.left + 300), height: 1,
        fill: .color("#1b1b1b")),
      SVG.text(people(many), x: .none, y: SweepChart.top + 5),
      SVG.text(people(few), x: .none, y: SweepChart.bottom + 5),
      SVG.text(SmallGroups.isSmall(few) ? "–" : amount(least), x: left, y: below),
      SVG.text(
        amount(most), x: SVG.Share(hundredths: SweepChart.right), y: below, anchor: .end),
      SVG.text(
        report.figures.monthly == nil
          ? language(nl: "maanden samen", en: "months together")
          : language(nl: "kosten", en: "cost"),
        x: SVG.Share(hundredths: 5_000), y: below, anchor: .middle, bold: true),
      SVG.text(
        language(nl: "mensen", en: "people"), x: .none, y: (SweepChart.top + SweepChart.bottom) / 2,
        bold: true),
    ]
  }

  private var key: Markup {
    ChartKey.list {
      ChartKey.entry(.color("#1f5f8b"), language(nl: "Niet verslagen", en: "Not beaten"))
      ChartKey.entry(
        .color("#ffffff"),
        language(nl: "Een andere variant is beter", en: "Another variant is better"))
      tag(.li) { language(nl: "× de regeling zelf", en: "× the scheme itself") }
    }
  }
}

/// What a tenth less and a tenth more does to the months together, as bars to both sides.
struct SweepTornadoChart {
  let report: SweepReport
  let language: Language
  let name: (SchemePath) -> String
  private static let rowHeight = 24
  private static let most = 15
  /// Where the names end and the bars have their middle, and their room to each side.
  private static let (middle, room) = (6600, 3000)

  var figure: [Markup] {
    let shown = report.tornado.prefix(SweepTornadoChart.most)
    guard let base = report.shown.all.months else { return [] }
    let reach =
      shown.flatMap { [$0.lower, $0.higher] }.compactMap { months($0) }.map { abs($0 - base) }.max()
      ?? 0
    guard reach > 0 else { return [] }
    return [
      tag(.figure, .class("chart")) {
        SVG.drawing(
          id: "tornado-chart", height: shown.count * SweepTornadoChart.rowHeight + 4,
          title: language(nl: "Verschil in maanden samen", en: "Difference in months together"),
          description: language(
            nl: "Per getal een balk voor een tiende lager en een voor een tiende hoger. De tabel "
              + "hierna zegt hetzelfde.",
            en:
              "For each number a bar for a tenth lower and one for a tenth higher. The table that "
              + "follows says the same.")
        ) {
          tag(.defs) { SVG.hatching(id: "tornado-lower") }
          for (row, one) in shown.enumerated() {
            SVG.text(
              shortened(name(one.path)), x: .none, y: row * SweepTornadoChart.rowHeight + 17)
            bar(one.lower, base, reach, row, .pattern("tornado-lower"))
            bar(one.higher, base, reach, row, .color("#1f5f8b"))
          }
          SVG.upright(
            x: SVG.Share(hundredths: SweepTornadoChart.middle), from: 0,
            to: shown.count * SweepTornadoChart.rowHeight, SVG.Stroke())
        }
        key
      }
    ]
  }

  /// The months of one end, where they are shown.
  private func months(_ end: SweepTornado.End?) -> Int? { end?.shown.all.months }

  private func bar(
    _ end: SweepTornado.End?, _ base: Int, _ reach: Int, _ row: Int, _ fill: SVG.Paint
  ) -> [Markup] {
    guard let end, let months = months(end), months != base else { return [] }
    let difference = months - base
    let width = SweepTornadoChart.room * abs(difference) / reach
    let left = difference < 0 ? SweepTornadoChart.middle - width : SweepTornadoChart.middle
    let isLower = end.value < (report.tornado[row].base)
    return [
      SVG.rectangle(
        x: SVG.Share(hundredths: left), y: row * SweepTornadoChart.rowHeight + (isLower ? 3 : 12),
        width: SVG.Share(hundredths: width), height: 9, fill: fill, stroke: SVG.Stroke())
    ]
  }

  private func shortened(_ name: String) -> String {
    name.count > 36 ? name.prefix(35) + "…" : name
  }

  private var key: Markup {
    ChartKey.list {
      ChartKey.entry(
        .pattern("tornado-lower"), language(nl: "Een tiende lager", en: "A tenth lower"))
      ChartKey.entry(.color("#1f5f8b"), language(nl: "Een tiende hoger", en: "A tenth higher"))
    }
  }
}
