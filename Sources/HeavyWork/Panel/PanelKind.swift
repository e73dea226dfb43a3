/// How a panel was asked what makes work heavy.
public enum PanelKind: String, Sendable, CaseIterable {
  /// A score for each element; more is heavier.
  case scores
  /// Points to divide over the elements, together as many as were given out.
  case points
  /// The elements in order; 1 is the heaviest, and elements may share a place.
  case ranking
  /// Two elements beside each other: which is heavier, and perhaps how much.
  case pairs

  var words: Bilingual {
    switch self {
    case .scores: Bilingual(nl: "cijfers", en: "scores")
    case .points: Bilingual(nl: "te verdelen punten", en: "points to divide")
    case .ranking: Bilingual(nl: "een volgorde", en: "a ranking")
    case .pairs: Bilingual(nl: "keuzes tussen twee", en: "choices between two")
    }
  }

  /// How an answer becomes a figure that can be added to those of others.
  var rule: Bilingual {
    switch self {
    case .scores:
      Bilingual(
        nl: "Elk cijfer telt zoals het er staat.", en: "Each score counts as it stands.")
    case .points:
      Bilingual(nl: "Elk punt telt zoals het er staat.", en: "Each point counts as it stands.")
    case .ranking:
      Bilingual(
        nl: "Plaats 1 van n telt n, plaats n telt 1; wie een plaats delen, delen ook die waarden. "
          + "Een onvolledige volgorde telt naar verhouding.",
        en: "Place 1 of n counts n, place n counts 1; those who share a place share these values. "
          + "An incomplete ranking counts in proportion.")
    case .pairs:
      Bilingual(
        nl: "Een keuze met een sterkte: het meetkundig gemiddelde van de rij van elk element (bij "
          + "ontbrekende paren de kleinste kwadraten van de logaritmen), als aandeel van 1, op "
          + "negen decimalen. Een keuze zonder sterkte: het deel van de vergelijkingen dat het "
          + "element wint.",
        en:
          "A choice with a strength: the geometric mean of each element's row (with missing pairs "
          + "the least squares of logarithms), as a share of 1, to nine decimals. A choice without "
          + "strength: the share of its comparisons that the element wins.")
    }
  }
}
