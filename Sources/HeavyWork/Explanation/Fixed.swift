/// Words that stand in every result, and lines that several renderings share.
enum Fixed {
  /// What a result is, and is not.
  static let indication = Bilingual(
    nl: "Dit is een berekening op basis van wat u zelf heeft ingevuld. Het is geen besluit, geen "
      + "aanvraag en geen ontslag.",
    en: "This is a calculation based on what you entered yourself. It is no decision, no "
      + "application and no resignation.")

  /// The name of a spell's function: its label, what was entered, or that it is not known.
  static func functionName(
    _ spell: CareerSpell, _ scheme: Scheme, _ language: Language
  ) -> String {
    if let function = spell.function { return scheme.functions[function].label[language] }
    if spell.entered.isOtherWork { return language(nl: "Ander werk", en: "Other work") }
    return spell.entered.function?.shown
      ?? language(nl: "Functie niet bekend", en: "Function not known")
  }

  /// The scheme's name, version and standing.
  static func schemeLine(_ scheme: Scheme, _ language: Language) -> String {
    let checked = scheme.about.checkedOn.map {
      language(
        nl: "; nagekeken op \(Wording.date($0).nl)", en: "; checked on \(Wording.date($0).en)")
    }
    let variant = scheme.variantOf.map {
      language(nl: "; variant van ‘\($0.title.nl)’", en: "; variant of ‘\($0.title.en)’")
    }
    return language(nl: "Regeling", en: "Scheme")
      + " ‘\(scheme.title[language])’ (\(scheme.id), \(scheme.version), \(scheme.status.label[language])"
      + (variant ?? "") + (checked ?? "") + ")."
  }

  /// Each source once, with its articles in their order, quotations and address.
  static func sources(
    _ references: [SourceReference], _ scheme: Scheme, _ language: Language
  ) -> [String] {
    references.map(\.id).uniqued.map { id in
      let (source, own) = (scheme.sources[id], references.filter { $0.id == id })
      let articles = ArticleList.text(own.compactMap(\.article), language)
      let parts =
        [source?.title ?? id, articles].compactMap { $0 }
        + own.compactMap(\.quote).uniqued.map { "“\($0)”" } + [source?.url].compactMap { $0 }
      return parts.joined(separator: ", ")
    }
  }

  /// What was filled in by default, one sentence a kind.
  static func filledIn(_ defaults: [Remarks.FilledIn], _ language: Language) -> [String] {
    func spells(_ key: String) -> String {
      defaults.filter { $0.key == key }.map { String($0.spell + 1) }.joined(separator: ", ")
    }
    let (factor, kind) = (spells("fte"), spells("kind"))
    return [
      factor.isEmpty
        ? nil
        : language(
          nl: "Geen deeltijdfactor ingevuld bij periode \(factor): gerekend met voltijd.",
          en: "No part-time factor entered for period \(factor): taken as full-time."),
      kind.isEmpty
        ? nil
        : language(
          nl: "Geen soort ingevuld bij periode \(kind): gerekend als gewoon werk.",
          en: "No kind entered for period \(kind): taken as ordinary employment."),
    ].compactMap { $0 }
  }
}

extension Fixed {
  /// Why an element does not count: another of its set does, or others are heavier.
  static func leftOut(_ element: Int, _ by: Int?, _ scheme: Scheme) -> Bilingual {
    let left = scheme.elements[element].label
    guard let kept = by.map({ scheme.elements[$0].label }) else {
      return Bilingual(
        nl: "‘\(left.nl)’ telt niet mee: alleen de zwaarste elementen tellen.",
        en: "‘\(left.en)’ does not count: only the heaviest elements do.")
    }
    return Bilingual(
      nl: "‘\(left.nl)’ telt niet mee naast ‘\(kept.nl)’. Alleen het zwaarste telt.",
      en: "‘\(left.en)’ does not count beside ‘\(kept.en)’. Only the heaviest counts.")
  }
}
