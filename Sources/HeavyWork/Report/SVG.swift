/// Drawings in a page, on the same tree as the page itself.
///
/// Widths and places along the line are shares of the drawing, heights are pixels. So a drawing
/// fits a telephone and a sheet of paper alike, and its letters keep their size. Colours stand in
/// attributes, so that a drawing needs no style sheet.
enum SVG {
  /// A place along the line, or a width, in hundredths of a percent of the drawing.
  struct Share: Equatable, Comparable {
    let hundredths: Int

    static let none = Share(hundredths: 0)

    /// The share that a part is of a whole, cut off at none and all.
    init(_ part: Int, of whole: Int) {
      hundredths = whole > 0 ? min(max(part, 0), whole) * 10_000 / whole : 0
    }

    init(hundredths: Int) { self.hundredths = hundredths }

    static func < (left: Share, right: Share) -> Bool { left.hundredths < right.hundredths }
    static func - (left: Share, right: Share) -> Share {
      Share(hundredths: left.hundredths - right.hundredths)
    }

    var text: String {
      let decimal = ExactDecimal(units: Int64(hundredths), decimals: 2)
      return "\(decimal)%"
    }
  }

  /// What a shape is filled or drawn with.
  enum Paint {
    case none
    /// A colour as a literal.
    case color(StaticString)
    /// A pattern of the drawing, by its id.
    case pattern(String)

    var text: String {
      switch self {
      case .none: "none"
      case .color(let color): color.description
      case .pattern(let id): "url(#\(id))"
      }
    }
  }

  /// The line around a shape.
  struct Stroke {
    var paint: Paint = .color("#1b1b1b")
    var width = "1"
    var dashes: String?

    var attributes: [Attribute] {
      [.set(.stroke, paint.text), .set(.strokeWidth, width)]
        + (dashes.map { [.set(.strokeDashArray, $0)] } ?? [])
    }
  }

  /// On which side of its place a text stands.
  enum Anchor: String { case start, middle, end }

  /// A drawing as wide as its place, with the words that say what it shows.
  static func drawing(
    id: String, height: Int, title: String, description: String,
    @MarkupBuilder content: () -> [Markup]
  ) -> Markup {
    let shapes = content()
    return tag(
      .svg, .id(id), .set(.role, "img"), .set(.ariaLabelledBy, "\(id)-title \(id)-desc"),
      .set(.width, "100%"), .set(.height, String(height))
    ) {
      tag(.title, .id("\(id)-title")) { title }
      tag(.desc, .id("\(id)-desc")) { description }
      shapes
    }
  }

  static func rectangle(
    x: Share, y: Int, width: Share, height: Int, fill: Paint, stroke: Stroke? = nil
  ) -> Markup {
    tag(
      .rect,
      [
        .set(.x, x.text), .set(.y, String(y)), .set(.width, width.text),
        .set(.height, String(height)), .set(.fill, fill.text),
      ] + (stroke?.attributes ?? []))
  }

  /// A line from top to bottom.
  static func upright(x: Share, from top: Int, to bottom: Int, _ stroke: Stroke) -> Markup {
    tag(
      .line,
      [
        .set(.x1, x.text), .set(.x2, x.text), .set(.y1, String(top)), .set(.y2, String(bottom)),
      ] + stroke.attributes)
  }

  /// Words on a white edge, so that a line behind them does not run through them.
  static func text(
    _ words: String, x: Share, y: Int, anchor: Anchor = .start, size: Int = 13, bold: Bool = false
  ) -> Markup {
    tag(
      .text,
      [
        .set(.x, x.text), .set(.y, String(y)), .set(.textAnchor, anchor.rawValue),
        .set(.fontSize, String(size)), .set(.fill, "#1b1b1b"), .set(.stroke, "#ffffff"),
        .set(.strokeWidth, "4"), .set(.paintOrder, "stroke"),
      ] + (bold ? [.set(.fontWeight, "bold")] : [])
    ) { words }
  }

  /// Slanted lines on white, which stay apart from plain fills without colour.
  static func hatching(id: String) -> Markup {
    tag(
      .pattern, .id(id), .set(.width, "6"), .set(.height, "6"),
      .set(.patternUnits, "userSpaceOnUse")
    ) {
      tag(.rect, .set(.width, "6"), .set(.height, "6"), .set(.fill, "#ffffff"))
      tag(
        .path, .set(.d, "M-1 1L1 -1M0 6L6 0M5 7L7 5"), .set(.stroke, "#1f5f8b"),
        .set(.strokeWidth, "1.5"))
    }
  }
}
