/// What people call the fixed words that a scheme file may have as values.
enum FixedWords {
  /// By the key under which a word stands, for a word can mean other things elsewhere.
  private static let words: [String: [String: Bilingual]] = [
    "measure": [
      "months": Bilingual(nl: "maanden", en: "months"),
      "days365": Bilingual(nl: "dagen van een jaar van 365,25", en: "days of a year of 365.25"),
    ],
    "partTime": [
      "proportional": Bilingual(nl: "naar rato", en: "in proportion"),
      "full": Bilingual(nl: "volledig", en: "in full"),
      "none": Bilingual(nl: "telt niet", en: "does not count"),
      "atExit": Bilingual(nl: "die bij het stoppen", en: "that at exit"),
    ],
    "overlap": [
      "fullTime": Bilingual(nl: "samen hoogstens voltijd", en: "together at most full-time"),
      "highest": Bilingual(nl: "alleen het zwaarste", en: "only the heaviest"),
      "sum": Bilingual(nl: "alles bij elkaar", en: "all of it together"),
    ],
    "unlistedFunction": [
      "error": Bilingual(nl: "is een fout", en: "is an error"),
      "zero": Bilingual(nl: "telt voor 0", en: "counts 0"),
    ],
    "before": ["statePension": Bilingual(nl: "de AOW", en: "the state pension")],
    "day": [
      "any": Bilingual(nl: "elke dag", en: "any day"),
      "firstOfMonth": Bilingual(nl: "de eerste van een maand", en: "the first of a month"),
    ],
    "perMonth": [
      "rvuThreshold": Bilingual(nl: "de RVU-drempel", en: "the RVU threshold"),
      "rvuThresholdWithExtra": Bilingual(
        nl: "de RVU-drempel met de verhoging vanaf 2026",
        en: "the RVU threshold with the extra amount from 2026"),
      "statePensionSingle": Bilingual(
        nl: "de AOW van wie alleen woont", en: "the state pension of a single person"),
    ],
    "months": [
      "maximum": Bilingual(nl: "zoveel als het maximum", en: "as many as the maximum")
    ],
    "round": [
      "floor": Bilingual(nl: "naar beneden", en: "down"),
      "nearest": Bilingual(nl: "naar het dichtstbijzijnde", en: "to the nearest"),
      "ceiling": Bilingual(nl: "naar boven", en: "up"),
    ],
    "per": [
      "calendarYear": Bilingual(nl: "kalenderjaar", en: "calendar year"),
      "calendarMonth": Bilingual(nl: "kalendermaand", en: "calendar month"),
      "rollingYear": Bilingual(nl: "jaar voor het stoppen", en: "year before exit"),
    ],
    "on": ["exit": Bilingual(nl: "de dag voor het stoppen", en: "the day before exit")],
    "basis": Dictionary(
      uniqueKeysWithValues: Source.Basis.allCases.map { ($0.rawValue, $0.label) }),
    "category": Dictionary(
      uniqueKeysWithValues: Category.allCases.map { ($0.rawValue, $0.label) }),
    "status": Dictionary(
      uniqueKeysWithValues: Scheme.Status.allCases.map { ($0.rawValue, $0.label) }),
  ]

  /// What a word means under a key; nothing for any other text.
  static func meaning(of word: String, under key: String?) -> Bilingual? {
    key.flatMap { words[$0]?[word] }
  }
}
