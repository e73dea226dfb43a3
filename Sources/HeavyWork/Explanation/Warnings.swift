extension Remarks.Warning {
  /// The codes of the warnings that `QuickPerson` gives, which has no words for them.
  enum Code {
    static let exitOutOfForce = "exit-out-of-force"
    static let provisional = "provisional-pension-date"
    static let clamped = "pension-day-of-month"
    static let outdatedAmounts = "statutory-amounts-overdue"
    static let earlierYear = "amounts-of-earlier-year"
    static let overdue = "statutory-figures-overdue"
  }
}

/// The words of each warning.
extension Remarks.Warning {
  package static func status(of scheme: Scheme) -> Self? {
    switch scheme.status {
    case .agreed: nil
    case .reported:
      Self(
        code: "reported-scheme",
        message: Bilingual(
          nl:
            "Deze regeling is hier opgeschreven naar een samenvatting of bericht, niet naar de tekst "
            + "van de afspraak. Houd de uitkomst naast die tekst.",
          en: "This scheme was written down from a summary or news item, not from the text of the "
            + "agreement. Hold the result against that text."))
    case .proposed:
      Self(
        code: "proposed-scheme",
        message: Bilingual(
          nl:
            "Dit is een voorstel. Er is nog niets definitief afgesproken; het geeft geen rechten.",
          en: "This is a proposal. Nothing is finally agreed yet, so it gives no rights."))
    case .illustrative:
      Self(
        code: "illustrative-scheme",
        message: Bilingual(
          nl: "Dit is een voorbeeld met verzonnen cijfers, geen bestaande regeling. "
            + "Het geeft geen rechten.",
          en: "This is an example with made-up figures, not an existing scheme. "
            + "It gives no rights."))
    }
  }

  static func variant(_ scheme: Scheme) -> Self? {
    guard let base = scheme.variantOf else { return nil }
    return Self(
      code: "variant",
      message: Bilingual(
        nl: "Dit is een variant van ‘\(base.title.nl)’, niet die regeling zelf. Wat is gewijzigd: "
          + "\(base.told[.nl]).",
        en: "This is a variant of ‘\(base.title.en)’, not that scheme itself. What was changed: "
          + "\(base.told[.en])."))
  }

  static func outOfForce(_ scheme: Scheme, asOf: Day) -> Self? {
    guard !scheme.isInForce(on: asOf) else { return nil }
    let early = asOf < scheme.inForceFrom
    let edge = Wording.date(early ? scheme.inForceFrom : scheme.inForceThrough ?? asOf)
    return Self(
      code: "out-of-force",
      message: Bilingual(
        nl: early
          ? "De regeling begint pas op \(edge.nl). Toch is gerekend alsof zij al geldt."
          : "De regeling eindigde op \(edge.nl). Toch is gerekend alsof zij nog geldt.",
        en: early
          ? "The scheme begins only on \(edge.en). This was worked out as if it held already."
          : "The scheme ended on \(edge.en). This was worked out as if it still held."))
  }

  static func exitOutOfForce(_ scheme: Scheme, _ option: ExitOption?) -> Self? {
    guard let option, !scheme.isInForce(on: option.date) else { return nil }
    let early = option.date < scheme.inForceFrom
    let edge = Wording.date(early ? scheme.inForceFrom : scheme.inForceThrough ?? option.date)
    return Self(
      code: Code.exitOutOfForce,
      message: Bilingual(
        nl: (early
          ? "De regeling begint pas op \(edge.nl)." : "De regeling loopt tot en met \(edge.nl).")
          + " Wat er op de gekozen dag zou gelden, is niet zeker.",
        en: (early
          ? "The scheme begins only on \(edge.en)." : "The scheme runs through \(edge.en).")
          + " What would hold on the day chosen is not certain."))
  }

  static func provisional(_ pension: StatePension, _ statutory: StatutoryTables) -> Self? {
    guard pension.provisional else { return nil }
    let set = Wording.date(statutory.pensionAgeSetThrough)
    return Self(
      code: Code.provisional,
      message: Bilingual(
        nl: "Uw AOW-leeftijd is nog niet vastgesteld. Dat is zij voor wie geboren is tot en met "
          + "\(set.nl). Er is gerekend met de laatst vastgestelde leeftijd; de datums kunnen "
          + "verschuiven.",
        en: "Your state pension age is not set yet. It is for those born through \(set.en). The "
          + "last age set was used; the dates may move."))
  }

  static func clamped(_ pension: StatePension, _ born: Day, _ name: Bilingual) -> Self? {
    guard pension.clamped else { return nil }
    let (birth, date) = (Wording.date(born), Wording.date(pension.date))
    return Self(
      code: Code.clamped,
      message: Bilingual(
        nl:
          "U bent geboren op \(birth.nl). Die dag bestaat niet in de maand van uw \(name.nl); gerekend "
          + "is met de laatste dag van de maand, \(date.nl). Een instantie kan een dag later aanhouden.",
        en:
          "You were born on \(birth.en). The month of your \(name.en) has no such day; the last "
          + "day of the month, \(date.en), was used. The authority may take a day later."))
  }

  static func overlap(_ ledger: Ledger) -> Self? {
    guard ledger.entries.contains(where: { $0.reasons.contains(.overlap) }) else { return nil }
    return Self(
      code: "overlap",
      message: Bilingual(
        nl: "Perioden overlappen elkaar. De regeling telt dat werk niet volledig dubbel; bij de "
          + "periode staat wat is weggelaten.",
        en: "Periods overlap. The scheme does not count that work twice in full; the period says "
          + "what was left out."))
  }

  static func plans(_ ledger: Ledger) -> Self? {
    guard ledger.entries.contains(where: { $0.reasons.contains(.plan) }) else { return nil }
    return Self(
      code: "plans",
      message: Bilingual(
        nl:
          "Er zijn perioden ingevuld die nog moeten beginnen. Die tellen als plan mee voor later, "
          + "niet voor nu.",
        en: "Some periods are still to begin. They count as plans for later, not for now."))
  }

  static func unlisted(_ ledger: Ledger, _ career: Career) -> Self? {
    let names = ledger.entries.filter { $0.reasons.contains(.unlisted) }
      .compactMap { career.spells[$0.spell].entered.function.map { "‘\($0.shown)’" } }
    guard !names.isEmpty else { return nil }
    let list = names.joined(separator: ", ")
    return Self(
      code: "unlisted-function",
      message: Bilingual(
        nl: "Deze functies staan niet in de regeling en geven geen punten: \(list).",
        en: "These functions are not in the scheme and bring no points: \(list)."))
  }

  /// Employers and sectors that are nearly those of the rules: at most five of them.
  static func nearNames(_ career: Career, _ scheme: Scheme) -> [Self] {
    let names = scheme.workNames
    guard !names.employers.isEmpty || !names.sectors.isEmpty else { return [] }
    var slips: [WorkNames.Slip] = []
    // Careers name few employers, and each is held against the scheme's once.
    var seen: [Spell] = []
    for spell in career.spells.lazy.map(\.entered)
    where !seen.contains(where: { $0.employer == spell.employer && $0.sector == spell.sector }) {
      seen.append(spell)
      for slip in names.slips(in: spell) where !slips.contains(slip) { slips.append(slip) }
    }
    return slips.prefix(5).map { slip in
      Self(
        code: "near-name",
        message: Bilingual { "\(slip.message[$0]) \(slip.remedy[$0])" })
    }
  }

  /// The first day of amounts that the law has set by the reference date, and these figures have not;
  /// nothing where there are none such, or the scheme pays none.
  static func firstMissingAmount(
    _ scheme: Scheme, _ statutory: StatutoryTables, asOf: Day
  ) -> Day? {
    guard let benefit = scheme.benefit else { return nil }
    let threshold = statutory.missingRow(of: .exemptThreshold, asOf: asOf)
    let pension =
      benefit.usesStatePension
      ? statutory.missingRow(of: .statePensionSingle, asOf: asOf) : nil
    return [threshold, pension].compactMap { $0 }.min()
  }

  /// That such amounts are missing.
  static func outdatedAmounts(
    _ scheme: Scheme, _ statutory: StatutoryTables, asOf: Day
  ) -> Self? {
    guard let missing = firstMissingAmount(scheme, statutory, asOf: asOf) else { return nil }
    let day = Wording.date(missing)
    return Self(
      code: Code.outdatedAmounts,
      message: Bilingual(
        nl: "Dit rust op verouderde bedragen: die vanaf \(day.nl) staan nog niet in de wettelijke "
          + "cijfers. Gerekend is met de laatste die er wel staan.",
        en: "This rests on amounts that are out of date: those from \(day.en) are not in the "
          + "statutory figures yet. The last ones that are there were used."))
  }

  static func amounts(
    _ payments: Payments, _ scheme: Scheme, _ statutory: StatutoryTables, asOf: Day
  ) -> Self? {
    if let outdated = outdatedAmounts(scheme, statutory, asOf: asOf) { return outdated }
    guard let year = payments.amountsOf else { return nil }
    return Self(
      code: Code.earlierYear,
      message: Bilingual(
        nl: Sentence(
          "Voor latere jaren staan de bedragen nog niet vast. Gerekend is met die van \(year: year)."
        ).text,
        en: Sentence(
          "The amounts of later years are not set yet. Those of \(year: year) were used."
        )
        .text))
  }

  /// Figures that were last looked up before those of the reference date could be known.
  ///
  /// It goes by the reference date alone; `Upkeep` says why.
  static func overdue(_ statutory: StatutoryTables, asOf: Day) -> Self? {
    guard asOf >= statutory.overdueFrom else { return nil }
    let day = Wording.date(statutory.checkedOn)
    return Self(
      code: Code.overdue,
      message: Bilingual(
        nl:
          "De wettelijke cijfers zijn voor het laatst gecontroleerd op \(day.nl). Mogelijk zijn er "
          + "nieuwe.",
        en: "The statutory figures were last checked on \(day.en). There may be newer ones."))
  }
}

extension Scheme.Base {
  /// What is changed: all of a few, else the first and how many there are.
  fileprivate var told: Bilingual {
    let few = changes.prefix(5).map { words(for: $0) }
    return Bilingual { language in
      let shown = few.map { $0[language] }.joined(separator: "; ")
      return changes.count > 5 ? "\(shown); … (\(changes.count))" : shown
    }
  }
}
