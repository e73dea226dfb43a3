/// How the time rules see one spell, and whether a selector means it.
enum ReferenceRules {
  /// The share of a spell's kind on a day; none where no share is in force.
  static func share(
    of spell: ModelSpell, _ time: ModelTime, on day: ModelDate
  ) -> ReferenceFraction {
    let name = spell.kind ?? "employment"
    if let kind = time.kinds.first(where: { $0.id == name }) {
      return kind.share.value(on: day)?.fraction ?? .zero
    }
    precondition(name == "employment", "the history names a kind that the scheme does not have")
    return .one
  }

  /// The part-time factor after the scheme's rule for it on a day.
  static func partTime(
    of spell: ModelSpell, _ time: ModelTime, on day: ModelDate
  ) -> ReferenceFraction {
    let factor = spell.partTime?.fraction ?? .one
    switch time.partTime {
    case .proportional: return factor
    case .full: return factor > .zero ? .one : .zero
    case .fullFrom(let limit):
      guard let limit = limit.value(on: day) else { return factor }
      return factor >= limit.fraction ? .one : factor
    }
  }

  static func countsForEmployer(_ spell: ModelSpell, _ time: ModelTime) -> Bool {
    guard let employers = time.employers else { return true }
    guard let employer = spell.employer else { return false }
    return employers.contains { same($0, employer) }
  }

  static func same(_ left: String, _ right: String) -> Bool {
    left.lowercased() == right.lowercased()
  }

  /// Whether a spell can be service for a selector on a day, apart from what the selector asks for.
  static func takesPart(
    _ spell: ModelSpell, _ selector: ModelSelector, _ time: ModelTime, on day: ModelDate
  ) -> Bool {
    guard countsForEmployer(spell, time) else { return false }
    if let kinds = selector.kinds, kinds.contains(spell.kind ?? "employment") { return true }
    return share(of: spell, time, on: day) > .zero && (spell.partTime?.fraction ?? .one) > .zero
  }

  enum Match: Sendable { case no, possible, certain }

  /// An employer or sector that the history does not name could be the one asked for.
  static func match(
    _ spell: ModelSpell, _ selector: ModelSelector, _ scheme: ModelScheme,
    in history: ModelHistory, on exit: ModelDate
  ) -> Match {
    if let least = selector.fteAtLeast, (spell.partTime?.fraction ?? .one) < least.fraction {
      return .no
    }
    if let functions = selector.functions, !functions.contains(spell.function) { return .no }
    if let group = selector.group {
      let function = scheme.functions.first { $0.id == spell.function }
      guard let function, function.groups.contains(group) else { return .no }
    }
    if let kinds = selector.kinds, !kinds.contains(spell.kind ?? "employment") { return .no }
    var result = Match.certain
    for (asked, given) in [
      (selector.employer, spell.employer), (selector.sector, spell.sector),
    ] {
      guard let asked else { continue }
      guard let given else {
        result = .possible
        continue
      }
      if !same(asked, given) { return .no }
    }
    if selector.sameEmployer {
      switch isForEmployerAtExit(spell, history, exit) {
      case .no: return .no
      case .possible: result = .possible
      case .certain: break
      }
    }
    return result
  }

  /// Whether a spell is for someone who employs the person on the day before exit, on whatever
  /// terms.
  private static func isForEmployerAtExit(
    _ spell: ModelSpell, _ history: ModelHistory, _ exit: ModelDate
  ) -> Match {
    let last = exit.adding(days: -1)
    if spell.covers(last) { return .certain }
    var result = Match.no
    for job in history.spells where job.covers(last) {
      guard let employer = job.employer, let own = spell.employer else {
        result = .possible
        continue
      }
      if same(employer, own) { return .certain }
    }
    return result
  }
}

enum ReferenceOutcome: String, Sendable {
  case met, notMet, undetermined

  init(_ value: Bool) {
    self = value ? .met : .notMet
  }

  var negated: ReferenceOutcome {
    switch self {
    case .met: .notMet
    case .notMet: .met
    case .undetermined: .undetermined
    }
  }

  /// Kleene: one that is not met decides, otherwise one that is undetermined.
  static func all(_ parts: [ReferenceOutcome]) -> ReferenceOutcome {
    if parts.contains(.notMet) { return .notMet }
    return parts.contains(.undetermined) ? .undetermined : .met
  }

  static func any(_ parts: [ReferenceOutcome]) -> ReferenceOutcome {
    all(parts.map(\.negated)).negated
  }
}
