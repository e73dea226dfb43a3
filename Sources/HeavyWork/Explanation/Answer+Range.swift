/// What is not known, in sentences.
extension Assessment {
  /// The range of months and what would settle it; nothing where everything is known.
  public func rangeSentences(_ language: Language) -> [String] {
    guard let range else { return [] }
    guard range.most > range.least else {
      return [
        language(
          nl: "Niet alles is bekend, maar voor het aantal maanden van nu maakt dat niet uit.",
          en: "Not everything is known, but for the months of now that does not matter.")
      ]
    }
    // The least and the most were said with what someone keeps.
    return range.settledBy.map { question(about: $0)[language] }
  }

  /// What to find out about a fact.
  func question(about fact: UnknownFact) -> Bilingual { fact.question(career.spells, scheme) }
}

extension UnknownFact {
  /// What to find out.
  ///
  /// - Parameter spells: the spells of the career, where the fact is about one of them.
  func question(_ spells: [CareerSpell], _ scheme: Scheme) -> Bilingual {
    func period(_ place: Int) -> Bilingual {
      let spell = spells[place].entered
      return Bilingual { language in
        let to = spell.to?.words(language) ?? language(nl: "nu", en: "now")
        return "\(spell.from.words(language)) – \(to)"
      }
    }
    switch self {
    case .function(let spell):
      let period = period(spell)
      return Bilingual(
        nl: "Zoek uit welke functie het was in de periode \(period.nl).",
        en: "Find out which function it was in the period \(period.en).")
    case .dates(let spell):
      let period = period(spell)
      return Bilingual(
        nl: "Zoek de precieze datums van de periode \(period.nl).",
        en: "Find the exact dates of the period \(period.en).")
    case .past(let day):
      let date = Wording.date(day)
      return Bilingual(
        nl: "Zoek uit wat voor werk het was voor \(date.nl).",
        en: "Find out what work it was before \(date.en).")
    case .employer(let spell):
      let entered = spells[spell].entered
      return UnknownFact.question(
        SchemeQuestions(scheme).places(
          employer: entered.employer == nil, sector: entered.sector == nil),
        of: Bilingual { entered.from.words($0) },
        entered.to.map { to in Bilingual { to.words($0) } } ?? Bilingual(nl: "nu", en: "now"))
    case .attribute(let name):
      guard let fact = scheme.attributes.first(where: { $0.name == name }) else {
        return Bilingual(nl: "Vul het gegeven ‘\(name)’ in.", en: "Enter the fact ‘\(name)’.")
      }
      return Bilingual(
        nl: "Vul in: \(fact.label.nl) (‘\(name)’)." + (fact.note.map { " " + $0.nl } ?? ""),
        en: "Enter: \(fact.label.en) (‘\(name)’)." + (fact.note.map { " " + $0.en } ?? ""))
    }
  }
}

extension UnknownFact {
  /// A stable name, for programs.
  public var code: String {
    switch self {
    case .function: "function"
    case .dates: "dates"
    case .past: "past"
    case .employer: "employer"
    case .attribute: "attribute"
    }
  }
}
