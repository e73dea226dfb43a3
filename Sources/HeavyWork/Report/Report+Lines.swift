/// The sum of a period: a line for each element, adding up to the points of the period.
extension Report {
  func lines(of entry: ShownLedger.Entry, _ number: Int) -> Markup {
    let spell = career.spells[entry.entry.spell]
    let caption = words("De punten van periode \(number)", "The points of period \(number)")
    return table("spell-\(number)", caption) {
      head(
        [
          words("Element", "Element"), words("Rekensom", "Calculation"), words("Punten", "Points"),
        ], figures: 2)
      for stretch in entry.stretches {
        tag(.tbody) {
          heading(stretch.stretch)
          for line in stretch.lines { row(line, stretch.stretch, of: spell) }
        }
      }
      tag(.tfoot) {
        tag(.tr) {
          tag(.th, .set(.scope, "row"), .set(.colspan, "2")) {
            words("Punten van periode \(number)", "Points of period \(number)")
          }
          figures([points(entry.points)])
        }
      }
    }
  }

  private func heading(_ stretch: Ledger.Stretch) -> Markup {
    tag(.tr) {
      tag(.th, .set(.scope, "rowgroup"), .set(.colspan, "3"), .class("stretch")) {
        period(from: stretch.from, through: stretch.through)
        ": "
        Wording.length(stretch.months, language)
      }
    }
  }

  private func row(
    _ line: ShownLedger.Line, _ stretch: Ledger.Stretch, of spell: CareerSpell
  ) -> Markup {
    let (name, calculation): (String, String) =
      switch line.kind {
      case .element(let element):
        (
          scheme.elements[element.element].label[language],
          [time(of: stretch, spell), weight(element.weight), number(element.factor)]
            .joined(separator: times)
        )
      case .unattributed:
        (
          words("Punten van de functie zelf", "Points of the function itself"),
          [time(of: stretch, spell), publishedRate(spell, stretch)].joined(separator: times)
        )
      case .categoryCut(let category):
        (
          words(
            "Boven het maximum voor \(category.label.nl), telt niet",
            "Above the maximum for \(category.label.en), does not count"), ""
        )
      }
    return tag(.tr) {
      tag(.th, .set(.scope, "row")) { name }
      tag(.td, .class("calculation")) { calculation }
      figures([points(line.points)])
    }
  }

  /// A calculation too wide for its column is broken before a sign, never behind it.
  private var times: String { " ×\u{A0}" }

  /// The time that counts, in years: months, part-time and, where it is not whole, the kind.
  private func time(of stretch: Ledger.Stretch, _ spell: CareerSpell) -> String {
    let kind = stretch.kindCounts
    let parts =
      [
        number(stretch.months, decimals: 2) + "\u{A0}÷\u{A0}12",
        number(stretch.factor, decimals: 4),
      ]
      + (kind == .one ? [] : [number(kind)])
    return parts.joined(separator: times)
  }

  /// A weight with as many decimals as the scheme's other weights.
  private func weight(_ weight: ExactDecimal) -> String {
    let decimals = scheme.elements.flatMap(\.weight.steps).map(\.value.decimals).max() ?? 0
    return Wording.number(weight, language, decimals: decimals)
  }

  /// The rate a year that a scheme gives a function as a whole.
  private func publishedRate(_ spell: CareerSpell, _ stretch: Ledger.Stretch) -> String {
    let function = spell.function.map { scheme.functions[$0] }
    return number(function?.pointsPerYear?.value(on: stretch.from) ?? .zero)
  }
}
