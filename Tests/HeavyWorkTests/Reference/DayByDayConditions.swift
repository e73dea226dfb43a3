struct ReferenceCondition: Sendable {
  var id: String
  var outcome: ReferenceOutcome
  /// Points, or months of service; nil where a condition measures nothing.
  ///
  /// With something unknown `least` and `most` differ.
  var least: ReferenceFraction?
  var most: ReferenceFraction?
  /// In the same unit; nil as well where no limit is in force on the exit day.
  var required: ReferenceFraction?
}

extension DayByDayReference {
  /// Every condition of the scheme, tested on an exit day.
  func conditions(on exit: ModelDate) -> [ReferenceCondition] {
    scheme.conditions.map { condition($0, on: exit) }
  }

  func condition(_ condition: ModelCondition, on exit: ModelDate) -> ReferenceCondition {
    precondition(exit.number <= endDay, "asked about a day beyond the reference's last one")
    var result = ReferenceCondition(id: condition.id, outcome: .undetermined)
    switch condition.rule {
    case .pointsAtLeast(let limit):
      let points = totalPoints(on: exit)
      result.least = points
      result.most = points
      guard let limit = limit.value(on: exit)?.fraction else { break }
      result.required = limit
      result.outcome = ReferenceOutcome(points >= limit)
    case .pointsBelow(let limit):
      let points = totalPoints(on: exit)
      result.least = points
      result.most = points
      guard let limit = limit.value(on: exit)?.fraction else { break }
      result.required = limit
      result.outcome = ReferenceOutcome(points < limit)
    case .service(let rule, let limit):
      guard let time = service(rule, on: exit, name: condition.id) else { break }
      compare(time.least, time.most, limit.value(on: exit), &result)
    case .continuous(let of, let gaps, let limit):
      let sets = days(of: of, weighted: false, name: condition.id, on: exit)
      let bridging = bridging(gaps, sets)
      let least = stretch(sets.certain, bridging.least, before: exit)
      let most = sets.same ? least : stretch(sets.widest, bridging.most, before: exit)
      compare(least, most, limit.value(on: exit), &result)
    case .employed(let of, let on):
      result.outcome = employed(of, on: on ?? exit.adding(days: -1), exit)
    case .born(let from, let through):
      let early = from.map { history.born < $0 } ?? false
      let late = through.map { history.born > $0 } ?? false
      result.outcome = ReferenceOutcome(!early && !late)
    case .age(let limit):
      guard let limit = limit.value(on: exit) else { break }
      result.outcome = ReferenceOutcome(exit >= history.born.adding(months: limit.amount))
    case .attributeAtLeast(let name, let limit):
      guard let own = number(name), let limit = limit.value(on: exit)?.fraction else { break }
      result.outcome = ReferenceOutcome(own >= limit)
    case .attributeAtMost(let name, let limit):
      guard let own = number(name), let limit = limit.value(on: exit)?.fraction else { break }
      result.outcome = ReferenceOutcome(own <= limit)
    case .attributeEquals(let name, let value):
      guard let own = fact(name) else { break }
      result.outcome = ReferenceOutcome(equal(own, value))
    case .undecided: break
    }
    return result
  }

  private func compare(
    _ least: ReferenceTime, _ most: ReferenceTime, _ limit: ModelDuration?,
    _ result: inout ReferenceCondition
  ) {
    result.least = least.inMonths
    result.most = most.inMonths
    guard let limit else { return }
    precondition(limit.unit == .months, "service is asked for in months")
    let required = ReferenceTime.months(limit.amount)
    result.required = required.inMonths
    if least >= required {
      result.outcome = .met
    } else if most < required {
      result.outcome = .notMet
    }
  }

  /// Whatever the spell counts for: having work is enough.
  private func employed(
    _ selector: ModelSelector, on day: ModelDate, _ exit: ModelDate
  ) -> ReferenceOutcome {
    var result = ReferenceOutcome.notMet
    for spell in history.spells where spell.covers(day) {
      switch ReferenceRules.match(spell, selector, scheme, in: history, on: exit) {
      case .certain: return .met
      case .possible: result = .undetermined
      case .no: break
      }
    }
    return result
  }

  private func fact(_ name: String) -> ModelFact? {
    history.attributes.first { $0.name == name }?.value
  }

  func number(_ name: String) -> ReferenceFraction? {
    guard case .number(let number) = fact(name) else { return nil }
    return number.fraction
  }

  private func equal(_ left: ModelFact, _ right: ModelFact) -> Bool {
    switch (left, right) {
    case (.number(let left), .number(let right)): left.fraction == right.fraction
    case (.text(let left), .text(let right)): left == right
    default: false
    }
  }

  /// What a route's condition comes to, asking only for the conditions that it names.
  func outcome(of when: ModelWhen, on exit: ModelDate) -> ReferenceOutcome {
    switch when {
    case .condition(let id):
      guard let named = scheme.conditions.first(where: { $0.id == id }) else {
        preconditionFailure("a route names a condition that the scheme does not have")
      }
      return condition(named, on: exit).outcome
    case .all(let parts): return .all(parts.map { outcome(of: $0, on: exit) })
    case .any(let parts): return .any(parts.map { outcome(of: $0, on: exit) })
    case .not(let part): return outcome(of: part, on: exit).negated
    }
  }
}
