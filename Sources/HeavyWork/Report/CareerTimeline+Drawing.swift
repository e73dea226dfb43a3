/// The timeline as a drawing, with a key that names its marks and fills.
extension CareerTimeline {
  private static let markHeight = 20
  private static let nameHeight = 22
  /// Names longer than this are cut off, so that they fit a telephone; the table has them whole.
  private static let nameLength = 36

  private var top: Int { marks.count * CareerTimeline.markHeight + 6 }

  private func height(of row: Row) -> Int {
    CareerTimeline.nameHeight + row.laneEnds.count * CareerTimeline.laneHeight + 6
  }

  private var bottom: Int { top + rows.map(height).reduce(0, +) }

  /// The drawing and its key.
  func figure(_ report: Report, id: String) -> Markup {
    let (from, pension) = (span.start.year, report.date(report.assessment.statePension.date))
    let name = report.assessment.pensionName
    return tag(.figure, .class("chart")) {
      SVG.drawing(
        id: id, height: bottom + 24,
        title: report.words(
          "De loopbaan van \(from) tot de \(name.nl) op \(pension)",
          "The career from \(from) to the \(name.en) on \(pension)"),
        description: description(report)
      ) {
        tag(.defs) { SVG.hatching(id: "\(id)-ahead") }
        axis
        rowShapes(ahead: "\(id)-ahead")
        markShapes
      }
      tag(.figcaption) { key(report, id: id) }
    }
  }

  private func description(_ report: Report) -> String {
    let marks = marks.sorted { $0.day < $1.day }.map { "\($0.name): \(report.date($0.day))" }
      .joined(separator: "; ")
    let rows = rows.map(\.name).joined(separator: ", ")
    return report.words(
      "Een balk voor elke periode, op een lijn van jaren. Functies: \(rows). Strepen: \(marks). "
        + "De tabel hierna zegt hetzelfde.",
      "A bar for every period, along a line of years. Functions: \(rows). Lines: \(marks). "
        + "The table that follows says the same.")
  }

  private var axis: [Markup] {
    years.flatMap { year -> [Markup] in
      let x = place(of: Day(unchecked: year, 1, 1))
      let anchor: SVG.Anchor =
        x.hundredths < 500 ? .start : x.hundredths > 9_500 ? .end : .middle
      return [
        SVG.upright(x: x, from: top, to: bottom, SVG.Stroke(paint: .color("#d4d4d4"))),
        SVG.text(String(year), x: x, y: bottom + 16, anchor: anchor, size: 12),
      ]
    }
  }

  private func rowShapes(ahead: String) -> [Markup] {
    var shapes: [Markup] = []
    var y = top
    for row in rows {
      shapes.append(SVG.text(row.name.cut(to: CareerTimeline.nameLength), x: .none, y: y + 17))
      for bar in row.bars { shapes.append(shape(of: bar, y: y + CareerTimeline.nameHeight, ahead)) }
      y += height(of: row)
    }
    return shapes
  }

  private func shape(of bar: Bar, y: Int, _ ahead: String) -> Markup {
    let (start, end) = (place(of: bar.span.start), place(of: bar.span.end))
    let middle = y + bar.lane * CareerTimeline.laneHeight + CareerTimeline.laneHeight / 2
    let fill: SVG.Paint =
      switch bar.role {
      case .worked: .color("#ffffff")
      case .counted: .color("#1f5f8b")
      case .ahead: .pattern(ahead)
      }
    return SVG.rectangle(
      x: start, y: middle - bar.thickness / 2, width: max(end - start, SVG.Share(hundredths: 20)),
      height: bar.thickness, fill: fill, stroke: SVG.Stroke())
  }

  private var markShapes: [Markup] {
    marks.enumerated().flatMap { index, mark -> [Markup] in
      let (x, y) = (place(of: mark.day), index * CareerTimeline.markHeight)
      let isRight = x.hundredths >= 5_000
      let stroke = SVG.Stroke(paint: .color("#1b1b1b"), width: "2", dashes: mark.dashes)
      return [
        SVG.upright(x: x, from: y + 4, to: bottom, stroke),
        SVG.text(
          isRight ? mark.name + "\u{A0}\u{A0}" : "\u{A0}\u{A0}" + mark.name, x: x, y: y + 15,
          anchor: isRight ? .end : .start, bold: true),
      ]
    }
  }

  private func key(_ report: Report, id: String) -> Markup {
    let counted =
      report.scheme.earnsPoints
      ? report.words("geeft punten", "brings points") : report.words("telt mee", "counts")
    return tag(.ul, .class("key")) {
      for mark in marks.sorted(by: { $0.day < $1.day }) {
        tag(.li) {
          sample(.none, SVG.Stroke(paint: .none), mark)
          "\(mark.name): \(report.date(mark.day))"
        }
      }
      tag(.li) {
        sample(.color("#1f5f8b"), SVG.Stroke())
        counted
      }
      tag(.li) {
        sample(.color("#ffffff"), SVG.Stroke())
        report.words("gewerkt, maar telt niet", "worked, but does not count")
      }
      tag(.li) {
        sample(.pattern("\(id)-ahead"), SVG.Stroke())
        report.words("als het werk zo doorgaat", "if work goes on like this")
      }
      tag(.li) {
        report.words(
          "Een dunnere balk is minder uren: deeltijd.", "A thinner bar is fewer hours: part-time.")
      }
    }
  }

  /// A piece of what the key explains, for the eye only.
  private func sample(_ fill: SVG.Paint, _ stroke: SVG.Stroke, _ mark: Mark? = nil) -> Markup {
    tag(.svg, .set(.ariaHidden, "true"), .set(.width, "28"), .set(.height, "16")) {
      if let mark {
        let line = SVG.Stroke(paint: .color("#1b1b1b"), width: "2", dashes: mark.dashes)
        SVG.upright(x: SVG.Share(hundredths: 5_000), from: 0, to: 16, line)
      } else {
        tag(
          .rect,
          [
            .set(.x, "1"), .set(.y, "2"), .set(.width, "25"), .set(.height, "12"),
            .set(.fill, fill.text),
          ] + stroke.attributes)
      }
    }
  }
}

extension String {
  /// The text, or its beginning and an ellipsis where it is longer.
  func cut(to length: Int) -> String {
    count > length ? prefix(length - 1) + "…" : self
  }
}
