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
    var sentences = facts.map { $0.question(spells, scheme)[language] }
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
    let more = sentences.count > UndeterminedReason.most ? " …" : ""
    return sentences.prefix(UndeterminedReason.most).joined(separator: " ") + more
  }
}
