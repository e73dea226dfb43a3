/// Why it cannot be said what someone has: the facts that would settle it, in a few sentences.
struct UndeterminedReason {
  /// The most facts that are named in a row of results; the whole explanation names all.
  private static let most = 3

  let scheme: Scheme
  let language: Language

  init(_ job: PopulationJob) {
    scheme = job.scheme
    language = job.options.language
  }

  /// The reason for someone who was worked out.
  func text(_ worked: PersonAnswer.Worked, asOf: Day) -> String {
    let facts = MonthsRange(worked.view, worked.now, asOf: asOf)?.settledBy ?? []
    let open = scheme.conditions.indices.filter {
      worked.view.finding($0, on: asOf).outcome == .undetermined
    }
    return text(facts, open: open, worked.view.career.spells)
  }

  /// The reason by the facts that are wanting and, where there are none, the conditions that nobody
  /// can decide.
  func text(_ facts: [UnknownFact], open: [Int], _ spells: [CareerSpell]) -> String {
    var sentences = questions(facts, spells)
    if sentences.isEmpty {
      sentences = open.map { index in
        language(nl: "Nog niet te beoordelen: ", en: "Cannot be judged yet: ")
          + scheme.conditions[index].label[language] + "."
      }
    }
    if sentences.isEmpty {
      sentences = [
        language(
          nl: "Een getal van de regeling geldt niet op de peildatum.",
          en: "A number of the scheme is not in force on the reference date.")
      ]
    }
    return text(sentences)
  }

  /// What to enter where a fact of the person is not known.
  func question(_ fact: String) -> Bilingual { UnknownFact.attribute(fact).question([], scheme) }

  /// The first sentences, and a sign where there are more.
  func text(_ sentences: [String]) -> String {
    let more = sentences.count > UndeterminedReason.most ? " …" : ""
    return sentences.prefix(UndeterminedReason.most).joined(separator: " ") + more
  }

  /// What to find out: of what is wanting for several periods, the first and how many more.
  private func questions(_ facts: [UnknownFact], _ spells: [CareerSpell]) -> [String] {
    var kinds: [(kind: String, first: UnknownFact, more: Int)] = []
    for fact in facts {
      if fact.isAboutSpell, let known = kinds.firstIndex(where: { $0.kind == fact.code }) {
        kinds[known].more += 1
      } else {
        kinds.append((fact.code, fact, 0))
      }
    }
    return kinds.map { _, first, more in
      first.question(spells, scheme).and(more)[language]
    }
  }
}

extension Bilingual {
  /// The sentence, for so many periods more.
  func and(_ more: Int) -> Bilingual {
    guard more > 0 else { return self }
    return Bilingual(
      nl: nl.dropLast()
        + (more == 1 ? " (en van nog 1 periode)." : " (en van nog \(more) perioden)."),
      en: en.dropLast() + (more == 1 ? " (and 1 more period)." : " (and \(more) more periods)."))
  }
}

extension SchemeQuestions {
  /// Where conditions ask that work was and a period does not say: the employer, the sector, or both,
  /// with the names they know.
  func places(employer: Bool, sector: Bool) -> [Bilingual] {
    func asked(_ nl: String, _ en: String, _ known: [String]) -> Bilingual {
      let names = known.prefix(3).map { "‘\($0)’" }.joined(separator: ", ")
      let shown = known.isEmpty ? "" : " (\(names)\(known.count > 3 ? ", …" : ""))"
      return Bilingual(nl: nl + shown, en: en + shown)
    }
    return [
      employer && asksForEmployer ? asked("de werkgever", "the employer", employers) : nil,
      sector && !sectors.isEmpty ? asked("de sector", "the sector", sectors) : nil,
    ].compactMap { $0 }
  }
}

extension UnknownFact {
  /// What to find out about where the work of a period was.
  static func question(_ places: [Bilingual], of from: Bilingual, _ to: Bilingual) -> Bilingual {
    Bilingual { language in
      let facts = places.map { $0[language] }.joined(separator: language(nl: " en ", en: " and "))
      return language(
        nl: "Vul \(facts) in van de periode \(from.nl) – \(to.nl).",
        en: "Enter \(facts) of the period \(from.en) – \(to.en).")
    }
  }

  /// Whether it is about one period, so that there can be several of its kind.
  fileprivate var isAboutSpell: Bool {
    switch self {
    case .function, .dates, .employer: true
    case .past, .attribute: false
    }
  }
}
