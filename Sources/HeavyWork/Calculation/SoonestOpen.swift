/// Before which day no route can surely be open, whatever the numbers turn out to be.
///
/// Where a rule can be lost again with time only looking at every day is sure; most days of a life
/// lie before anything could be reached, and need no look.
extension CareerView {
  /// The first day on which a route may be open for certain; `never` where none ever is.
  var soonestOpen: Day {
    let spells = career.possibleSpells
    let begin = spells.lazy.map { min($0.span.start, $0.widest.start) }.min() ?? .first
    return scheme.routes.lazy.map { route in
      max(route.from ?? .first, self.soonest(route.when, begin))
    }
    .min() ?? .never
  }

  /// - Parameter begin: the first day of any work.
  private func soonest(_ when: When, _ begin: Day) -> Day {
    switch when {
    case .condition(let index): soonest(index, begin)
    case .all(let parts): parts.lazy.map { self.soonest($0, begin) }.max() ?? .first
    case .any(let parts): parts.lazy.map { self.soonest($0, begin) }.min() ?? .never
    case .not: .first
    }
  }

  private func soonest(_ index: Int, _ begin: Day) -> Day {
    switch scheme.conditions[index].test {
    case .age(let rule):
      if rule.atLeast.isConstant, case .months(let months) = rule.atLeast.steps[0].value {
        return career.born.adding(months: months)
      }
    case .service(let rule, let atLeast):
      // Whole months and years are rounded up, and full-time equivalents may be more than one a day.
      if rule.per == nil, !rule.weighted { return worked(atLeast, from: begin) }
    case .continuous(_, let atLeast): return worked(atLeast, from: begin)
    case .born, .undecided: return always(index)
    case .attribute(let rule):
      if rule.bound.isConstant { return always(index) }
    case .employed(let rule):
      if rule.on != .exit, !rule.of.sameEmployer { return always(index) }
    case .points: break
    }
    return .first
  }

  /// No more can be worked than the time that went by; the few days are for months of unequal length.
  private func worked(_ atLeast: Dated<Duration>, from begin: Day) -> Day {
    guard atLeast.isConstant, case .months(let months) = atLeast.steps[0].value else {
      return .first
    }
    return begin.adding(months: months).adding(days: -7)
  }

  /// What is the same on every day is met on all of them, or on none.
  private func always(_ index: Int) -> Day {
    let isMet = finding(index, on: career.born).outcome == .met
    return isMet ? .first : .never
  }
}

extension AttributeRule.Bound {
  /// Whether it is the same on every day.
  var isConstant: Bool {
    switch self {
    case .atMost(let bound), .atLeast(let bound): bound.isConstant
    case .equals(let bound): bound.isConstant
    }
  }
}
