/// The sentences of `UndeterminedReason` for people of the fast reader, made once for all who lack
/// the same facts.
final class QuickReasons {
  private struct Key: Hashable {
    /// The conditions that are not decided.
    let open: UInt64
    /// Those of them that ask for a fact that is not known.
    let missing: UInt64
  }

  private let reasons: UndeterminedReason
  /// The conditions that may lack the employer or sector of a spell.
  private let askForSpells: UInt64
  /// Whether every spell lacks both, so that it need not be known which do.
  let lacksAll: Bool
  /// The conditions that ask for a fact, and its place among the columns of facts.
  private let facts: [(index: Int, name: String, column: Int?)]
  /// What is asked about where the work of a spell was.
  private let places: [Bilingual]
  private var texts: [Key: String] = [:]

  init(_ job: PopulationJob) {
    reasons = UndeterminedReason(job)
    places = SchemeQuestions(job.scheme).places(employer: true, sector: true)
    var spells: UInt64 = 0
    var facts: [(index: Int, name: String, column: Int?)] = []
    for (index, condition) in job.scheme.conditions.enumerated() {
      if let selector = QuickScheme.selector(of: condition.test)?.selector,
        selector.employer != nil || selector.sector != nil
      {
        spells |= 1 << UInt64(index)
      }
      if case .attribute(let rule) = condition.test {
        let column = job.attributes.firstIndex { $0.name == rule.name }
        facts.append((index, rule.name, column))
      }
    }
    askForSpells = spells
    lacksAll =
      spells != 0 && job.format[.employer] == nil && job.format[.sector] == nil
      && !job.options.impliedEnds
    self.facts = facts
  }

  /// The reason; nothing where only the whole career tells it.
  ///
  /// - Parameters:
  ///   - open: the conditions that are not decided.
  ///   - spells: the spells, where `lacksAll` says that they are wanted.
  ///   - isKnown: whether the fact of a column is known.
  func text(open: UInt64, _ spells: HeldWork, _ isKnown: (Int) -> Bool) -> String? {
    guard open & askForSpells == 0 else {
      return lacksAll ? textOfSpells(open, spells, isKnown) : nil
    }
    let wanting = facts.filter { fact in
      open >> UInt64(fact.index) & 1 == 1 && !(fact.column.map(isKnown) ?? false)
    }
    let key = Key(open: open, missing: wanting.reduce(0) { $0 | 1 << UInt64($1.index) })
    if let known = texts[key] { return known }
    var names: [String] = []
    for fact in wanting where !names.contains(fact.name) { names.append(fact.name) }
    let undecided = (0..<64).filter { open >> UInt64($0) & 1 == 1 }
    let text = reasons.text(names.map { .attribute($0) }, open: undecided, [])
    texts[key] = text
    return text
  }

  /// The reason where every spell lacks its employer and sector.
  private func textOfSpells(
    _ open: UInt64, _ spells: HeldWork, _ isKnown: (Int) -> Bool
  ) -> String {
    var questions: [Bilingual] = []
    var names: [String] = []
    var hasSpells = false
    for index in 0..<64 where open >> UInt64(index) & 1 == 1 {
      if askForSpells >> UInt64(index) & 1 == 1, !hasSpells {
        hasSpells = true
        questions.append(spells.question(places))
      }
      guard let fact = facts.first(where: { $0.index == index }),
        !(fact.column.map(isKnown) ?? false), !names.contains(fact.name)
      else { continue }
      names.append(fact.name)
      questions.append(reasons.question(fact.name))
    }
    return reasons.text(questions.map { $0[reasons.language] })
  }
}
