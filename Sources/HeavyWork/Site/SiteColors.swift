/// The main colour of a site: of links, buttons and marks, on a light and on a dark ground.
public struct SiteColors: Sendable {
  /// On a light ground; nothing for the usual one.
  public var light: RGB?
  /// On a dark ground; nothing for the usual one.
  public var dark: RGB?

  /// Takes the usual ones.
  public init() {}

  /// The least contrast of text with what is behind it (WCAG 2.2, 1.4.3), in hundredths.
  public static let leastContrast = 450

  /// What stands behind links and buttons, in `PageStyle`: the ground and the panels.
  static let lightGrounds = [RGB(0xFFFFFF), RGB(0xF2F5F8)]
  static let darkGrounds = [RGB(0x15181B), RGB(0x20262B)]
  /// What stands on buttons of that colour, in `SiteStyle`.
  static let onLight = RGB(0xFFFFFF)
  static let onDark = RGB(0x10202C)

  static func read(_ node: JSONNode, _ problems: ProblemCollector) -> SiteColors {
    var colors = SiteColors()
    let what = Bilingual(nl: "kleuren", en: "colours")
    guard
      let object = ObjectReader(node, keys: ["light", "dark"], what: what, problems: problems)
    else { return colors }
    colors.light = object.optional("light").flatMap {
      read($0, against: lightGrounds + [onLight], problems)
    }
    colors.dark = object.optional("dark").flatMap {
      read($0, against: darkGrounds + [onDark], problems)
    }
    return colors
  }

  private static func read(
    _ node: JSONNode, against others: [RGB], _ problems: ProblemCollector
  ) -> RGB? {
    guard let text = problems.text(node) else { return nil }
    guard let color = RGB(text) else {
      problems.add(
        .badName, at: node.offset,
        Bilingual(
          nl: "‘\(text.shown)’ is geen kleur zoals #0b4f7d.",
          en: "‘\(text.shown)’ is no colour such as #0b4f7d."),
        remedy: Bilingual(
          nl: "Geef # en zes cijfers van 0 tot en met f.",
          en: "Give # and six digits from 0 through f."))
      return nil
    }
    let worst = others.min { color.contrast(with: $0) < color.contrast(with: $1) }
    if let worst, color.contrast(with: worst) < leastContrast {
      let ratio = ExactDecimal(units: Int64(color.contrast(with: worst)), decimals: 2)
      problems.add(
        .lowContrast, at: node.offset,
        Bilingual(
          nl: "\(color) heeft maar contrast \(ratio) met \(worst); 4.5 is nodig om te lezen.",
          en: "\(color) has a contrast of only \(ratio) with \(worst); 4.5 is needed to read."),
        remedy: Bilingual(
          nl: "Kies een kleur die verder van de achtergrond ligt.",
          en: "Choose a colour that lies further from the ground."))
    }
    return color
  }
}

/// A colour of a screen.
public struct RGB: Sendable, Equatable, CustomStringConvertible {
  /// Red, green and blue, a byte each.
  public let value: UInt32

  init(_ value: UInt32) { self.value = value }

  /// Reads `#rrggbb`.
  init?(_ text: String) {
    let digits = text.utf8.dropFirst()
    guard text.utf8.first == UInt8(ascii: "#"), digits.count == 6,
      digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let value = UInt32(text.dropFirst(), radix: 16)
    else { return nil }
    self.value = value
  }

  /// The colour as style sheets write it.
  public var description: String {
    let digits = String(value, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// The contrast ratio with another colour (WCAG 2.2), in hundredths, rounded down.
  ///
  /// It decides over a colour and never over a career, so it may use binary floating point.
  func contrast(with other: RGB) -> Int {
    let (first, second) = (luminance, other.luminance)
    return Int((max(first, second) + 0.05) / (min(first, second) + 0.05) * 100)
  }

  private var luminance: Double {
    0.2126 * RGB.linear(value >> 16 & 0xFF) + 0.7152 * RGB.linear(value >> 8 & 0xFF)
      + 0.0722 * RGB.linear(value & 0xFF)
  }

  /// The share of light of a byte of sRGB: a straight piece, then the power 2.4.
  private static func linear(_ byte: UInt32) -> Double {
    let share = Double(byte) / 255
    guard share > 0.04045 else { return share / 12.92 }
    let base = (share + 0.055) / 1.055
    // The power 12/5 is the fifth root of the twelfth power; Newton's way finds it from above.
    let square = base * base
    let wanted = square * square * square * square * square * square
    var root = 1.0
    for _ in 0..<40 {
      let fourth = root * root * root * root
      root -= (root * fourth - wanted) / (5 * fourth)
    }
    return root
  }
}
