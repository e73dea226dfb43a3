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
  func question(about fact: UnknownFact) -> Bilingual {
    switch fact {
    case .function(let spell):
      let (dutch, english) = (period(spell, .nl), period(spell, .en))
      return Bilingual(
        nl: "Zoek uit welke functie het was in de periode \(dutch).",
        en: "Find out which function it was in the period \(english).")
    case .dates(let spell):
      let (dutch, english) = (period(spell, .nl), period(spell, .en))
      return Bilingual(
        nl: "Zoek de precieze datums van de periode \(dutch).",
        en: "Find the exact dates of the period \(english).")
    case .past(let day):
      let date = Wording.date(day)
      return Bilingual(
        nl: "Zoek uit wat voor werk het was voor \(date.nl).",
        en: "Find out what work it was before \(date.en).")
    case .employer(let spell):
      let asked = askedOf(spell)
      return Bilingual { language in
        let facts = asked.map { $0[language] }.joined(separator: language(nl: " en ", en: " and "))
        return language(
          nl: "Vul \(facts) in van de periode \(period(spell, .nl)).",
          en: "Enter \(facts) of the period \(period(spell, .en)).")
      }
    case .attribute(let name):
      guard let fact = scheme.attributes.first(where: { $0.name == name }) else {
        return Bilingual(nl: "Vul het gegeven ‘\(name)’ in.", en: "Enter the fact ‘\(name)’.")
      }
      return Bilingual(
        nl: "Vul in: \(fact.label.nl) (‘\(name)’)." + (fact.note.map { " " + $0.nl } ?? ""),
        en: "Enter: \(fact.label.en) (‘\(name)’)." + (fact.note.map { " " + $0.en } ?? ""))
    }
  }

  /// What a condition asks for and a period does not say: the employer, the sector, or both.
  private func askedOf(_ place: Int) -> [Bilingual] {
    let (spell, questions) = (career.spells[place].entered, SchemeQuestions(scheme))
    func asked(_ nl: String, _ en: String, _ known: [String]) -> Bilingual {
      let names = known.prefix(3).map { "‘\($0)’" }.joined(separator: ", ")
      let shown = known.isEmpty ? "" : " (\(names)\(known.count > 3 ? ", …" : ""))"
      return Bilingual(nl: nl + shown, en: en + shown)
    }
    var facts: [Bilingual] = []
    if spell.employer == nil, questions.asksForEmployer {
      facts.append(asked("de werkgever", "the employer", questions.employers))
    }
    if spell.sector == nil, !questions.sectors.isEmpty {
      facts.append(asked("de sector", "the sector", questions.sectors))
    }
    return facts
  }

  private func period(_ place: Int, _ language: Language) -> String {
    let spell = career.spells[place].entered
    let to = spell.to?.words(language) ?? language(nl: "nu", en: "now")
    return "\(spell.from.words(language)) – \(to)"
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
