/// Weights as upright lines in the bars of their intervals, one below the other.
struct PanelChart {
  private let weighing: PanelWeighing
  private let language: Language
  private static let rowHeight = 24
  /// More rows than this say nothing.
  private static let mostRows = 60
  private static let (start, room) = (3000, 6000)

  init(_ weighing: PanelWeighing, _ language: Language) {
    self.weighing = weighing
    self.language = language
  }

  /// The drawing; nothing where there are too many rows.
  var figure: [Markup] {
    let count = weighing.panel.elements.count
    guard count <= PanelChart.mostRows else { return [] }
    return [
      tag(.figure, .class("chart")) {
        SVG.drawing(
          id: "weights-chart", height: count * PanelChart.rowHeight + 4,
          title: weighing.weightTable.title[language],
          description: language(
            nl:
              "Een rij per element: het gewicht, de marge van 95 % en het gewicht van nu. De tabel "
              + "hierna zegt hetzelfde.",
            en: "A row for each element: the weight, its 95% interval and the weight as it is now. "
              + "The table that follows says the same.")
        ) {
          tag(.defs) { SVG.hatching(id: "weights-interval") }
          for index in 0..<count { row(index, y: index * PanelChart.rowHeight) }
        }
        key
      }
    ]
  }

  private func row(_ index: Int, y: Int) -> [Markup] {
    let element = weighing.scheme.elements[weighing.panel.elements[index]]
    let label = element.label[language]
    var shapes = [
      SVG.text(label.count > 30 ? label.prefix(29) + "…" : label, x: .none, y: y + 17)
    ]
    if let interval = weighing.intervals?[index] {
      let (low, high) = (place(interval.lowerBound), place(interval.upperBound))
      shapes.append(
        SVG.rectangle(
          x: low, y: y + 6, width: high - low, height: 12, fill: .pattern("weights-interval"),
          stroke: SVG.Stroke()))
    }
    if let now = element.weight.value(on: weighing.scale.day) {
      shapes.append(
        SVG.upright(
          x: place(now), from: y + 2, to: y + 22,
          SVG.Stroke(paint: .color("#1b1b1b"), width: "1.5", dashes: "3 2")))
    }
    let weight = weighing.weights[index]
    shapes.append(
      SVG.upright(
        x: place(weight), from: y + 2, to: y + 22,
        SVG.Stroke(paint: .color("#1f5f8b"), width: "4")))
    shapes.append(
      SVG.text(
        Wording.number(weight, language, decimals: weighing.scale.decimals),
        x: SVG.Share(hundredths: 10_000), y: y + 17, anchor: .end))
    return shapes
  }

  private var key: Markup {
    let middle = SVG.Share(hundredths: 5000)
    return ChartKey.list {
      ChartKey.entry(
        SVG.upright(
          x: middle, from: 0, to: 14, SVG.Stroke(paint: .color("#1f5f8b"), width: "4")),
        language(nl: "Gewicht volgens het panel", en: "Weight by the panel"))
      if weighing.intervals != nil {
        ChartKey.entry(
          SVG.rectangle(
            x: .none, y: 1, width: SVG.Share(hundredths: 10_000), height: 12,
            fill: .pattern("weights-interval"), stroke: SVG.Stroke()),
          language(nl: "Marge van 95 %", en: "95% interval"))
      }
      ChartKey.entry(
        SVG.upright(
          x: middle, from: 0, to: 14,
          SVG.Stroke(paint: .color("#1b1b1b"), width: "1.5", dashes: "3 2")),
        language(nl: "Gewicht van nu", en: "Weight as it is now"))
    }
  }

  /// The largest figure that is drawn.
  private var most: Exact {
    let figures =
      weighing.weights + (weighing.intervals ?? []).map(\.upperBound)
      + weighing.panel.elements.compactMap {
        weighing.scheme.elements[$0].weight.value(on: weighing.scale.day)
      }
    return Exact(figures.max() ?? .one)
  }

  private func place(_ value: ExactDecimal) -> SVG.Share {
    guard most > .zero else { return SVG.Share(hundredths: PanelChart.start) }
    let share = Exact(value).divided(by: most)
    let part = Int(
      Exact(share.numerator * Int128(PanelChart.room), over: share.denominator)
        .units(ofDecimals: 0))
    return SVG.Share(hundredths: PanelChart.start + part)
  }
}
