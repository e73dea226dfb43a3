/// What a column of a panel's answers holds.
enum PanelColumn: Hashable {
  case respondent, group, element, against
  /// A figure, which may say by its name how the panel was asked.
  case figure(PanelKind?)

  /// The names of columns, in lower case; Dutch and English ones are both read.
  static let names: [(name: String, column: PanelColumn)] = [
    ("respondent", .respondent), ("deelnemer", .respondent), ("respondentnummer", .respondent),
    ("id", .respondent), ("group", .group), ("groep", .group), ("function", .group),
    ("functie", .group), ("element", .element), ("against", .against), ("tegenover", .against),
    ("score", .figure(nil)), ("cijfer", .figure(.scores)), ("points", .figure(.points)),
    ("punten", .figure(.points)), ("rank", .figure(.ranking)), ("rang", .figure(.ranking)),
    ("plaats", .figure(.ranking)), ("strength", .figure(.pairs)), ("sterkte", .figure(.pairs)),
  ]

  static func named(_ text: String) -> PanelColumn? {
    let folded = text.folded
    return names.first { $0.name == folded }?.column
  }

  var words: Bilingual {
    switch self {
    case .respondent: Bilingual(nl: "deelnemer", en: "respondent")
    case .group: Bilingual(nl: "groep", en: "group")
    case .element: Bilingual(nl: "element", en: "element")
    case .against: Bilingual(nl: "tegenover", en: "against")
    case .figure(.points): Bilingual(nl: "punten", en: "points")
    case .figure(.ranking): Bilingual(nl: "rang", en: "rank")
    case .figure(.pairs): Bilingual(nl: "sterkte", en: "strength")
    case .figure: Bilingual(nl: "cijfer", en: "score")
    }
  }
}
