/// The list beside a chart that says what its marks mean.
enum ChartKey {
  /// The list.
  static func list(@MarkupBuilder _ entries: () -> [Markup]) -> Markup {
    let entries = entries()
    return tag(.ul, .class("key")) { entries }
  }

  /// What a fill means.
  static func entry(_ fill: SVG.Paint, _ words: String) -> Markup {
    entry(
      SVG.rectangle(
        x: .none, y: 1, width: SVG.Share(hundredths: 10_000), height: 12, fill: fill,
        stroke: SVG.Stroke()), words)
  }

  /// What a mark means, drawn 18 wide and 14 high.
  static func entry(_ mark: Markup, _ words: String) -> Markup {
    tag(.li) {
      tag(.svg, .set(.ariaHidden, "true"), .set(.width, "18"), .set(.height, "14")) { mark }
      words
    }
  }
}
