/// What depends on the exit day only through the employer that one then leaves.
///
/// Where a rule does not ask for the same employer there is one value for every day; otherwise
/// there is one for each stretch of days on which the same spells are current. It is shared, not
/// copied.
final class ByExit<Value: Sendable>: Sendable {
  private struct Step: Sendable {
    /// The first exit day the value is for.
    let from: Day
    let value: Value
  }

  private let always: Value?
  private let steps: [Step]

  init(_ selector: Selector, _ spells: [CareerSpell], _ make: (EmployersAtExit?) -> Value) {
    guard selector.sameEmployer else {
      always = make(nil)
      steps = []
      return
    }
    // The day before exit decides, so what begins on a day matters from the day after it.
    let changes = spells.flatMap { [$0.span.start, $0.span.end, $0.widest.start, $0.widest.end] }
    let days = Set(changes.filter { $0 < .never }.map { $0.adding(days: 1) }).sorted()
    always = nil
    steps = ([.first] + days).map { day in
      Step(from: day, value: make(EmployersAtExit(spells, before: day)))
    }
  }

  func before(_ exit: Day) -> Value? { always ?? steps.last { $0.from <= exit }?.value }
}

/// For whom someone works on the day before exit, as far as that is known.
struct EmployersAtExit: Sendable {
  private let day: Day
  private let certain: Set<String>
  private let possible: Set<String>
  /// Whether there may also be work for an employer that was not entered.
  private let mayBeOther: Bool

  init(_ spells: [CareerSpell], before exit: Day) {
    day = exit.adding(days: -1)
    let day = day
    let current = spells.filter { $0.widest.contains(day) }
    certain = Set(current.filter { $0.span.contains(day) }.compactMap(\.employer))
    possible = Set(current.compactMap(\.employer))
    mayBeOther = current.contains { $0.employer == nil }
  }

  /// Whether a spell is work for one of them.
  func include(_ spell: CareerSpell) -> Truth {
    // A current job is its own employer's, whether that was entered or not.
    if spell.span.contains(day) { return .met }
    guard let employer = spell.employer else {
      return mayBeOther || !possible.isEmpty ? .undetermined : .notMet
    }
    if certain.contains(employer) { return .met }
    return mayBeOther || possible.contains(employer) ? .undetermined : .notMet
  }
}

/// The first day that counts before an exit day, at the least and at the most; nothing means all.
struct Windows: Sendable {
  let least: Day?
  let most: Day?

  init(least: Day?, most: Day?) {
    self.least = least
    self.most = most
  }

  init(_ day: Day) { self.init(least: day, most: day) }
}
