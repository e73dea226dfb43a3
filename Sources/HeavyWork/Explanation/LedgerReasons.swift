/// The words for why time brings nothing, or less than it would by itself.
extension Ledger.Reason {
  /// A stable name, for programs.
  public var code: String {
    switch self {
    case .plan: "plan"
    case .kind: "kind-counts-nothing"
    case .kindInPart: "kind-counts-in-part"
    case .noHours: "no-hours"
    case .employer: "other-employer"
    case .tooEarly: "before-first-day"
    case .unlisted: "unlisted-function"
    case .otherWork: "other-work"
    case .unknownFunction: "unknown-function"
    case .roughDates: "rough-dates"
    case .overlap: "overlap"
    case .nothingHeavy: "nothing-heavy"
    }
  }

  /// The reason in one sentence.
  public var message: Bilingual {
    switch self {
    case .plan:
      Bilingual(
        nl: "Deze periode moet nog beginnen en is een plan.",
        en: "This period is still to begin; it is a plan.")
    case .kind:
      Bilingual(
        nl: "Deze soort periode telt in de regeling niet mee.",
        en: "This kind of period does not count under the scheme.")
    case .kindInPart(let spans, let kind):
      Bilingual { language in
        let name = kind[language].capitalizedFirst
        let times = spans.map { span in
          let (first, last) = (
            Wording.date(span.lowerBound, language), Wording.date(span.upperBound, language)
          )
          return language(
            nl: "van \(first) tot en met \(last)", en: "from \(first) through \(last)")
        }
        let list = times.joined(separator: language(nl: " en ", en: " and "))
        return language(
          nl: "\(name) telt in de regeling niet mee \(list).",
          en: "\(name) does not count under the scheme \(list).")
      }
    case .noHours:
      Bilingual(nl: "De deeltijdfactor is 0.", en: "The part-time factor is 0.")
    case .employer:
      Bilingual(
        nl: "Werk bij deze werkgever telt in de regeling niet mee.",
        en: "Work for this employer does not count under the scheme.")
    case .tooEarly(let day):
      Bilingual(
        nl: "Tijd voor \(Wording.date(day).nl) telt in de regeling niet mee.",
        en: "Time before \(Wording.date(day).en) does not count under the scheme.")
    case .unlisted:
      Bilingual(
        nl: "Deze functie staat niet in de regeling en telt voor 0.",
        en: "This function is not in the scheme and counts 0.")
    case .unknownFunction:
      Bilingual(
        nl: "De functie is niet bekend. Hier telt de tijd voor 0; in het hoogste geval als de "
          + "zwaarste functie.",
        en: "The function is not known. Here the time counts 0; at the most as the heaviest "
          + "function.")
    case .roughDates:
      Bilingual(
        nl: "Van een datum is de dag niet bekend. Hier tellen alleen de dagen die zeker zijn.",
        en: "Of a date the day is not known. Here only the days that are certain count.")
    case .otherWork:
      Bilingual(
        nl: "Dit is ingevuld als ander werk, dat niet meetelt.",
        en: "This was entered as other work, which does not count.")
    case .overlap:
      Bilingual(
        nl: "Er was tegelijk ander werk. Samen telt dat niet dubbel; een deel is weggelaten.",
        en: "There was other work at the same time. Together it does not count twice; a part was "
          + "left out.")
    case .nothingHeavy:
      Bilingual(
        nl: "Deze functie heeft in de regeling geen bezwarende elementen.",
        en: "This function has no burdensome elements under the scheme.")
    }
  }
}
