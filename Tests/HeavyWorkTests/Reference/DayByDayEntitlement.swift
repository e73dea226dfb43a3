enum ReferenceStatus: String, Sendable { case entitled, notEntitled, undetermined }

struct ReferenceEntitlement: Sendable, Equatable {
  var status: ReferenceStatus
  /// What is certain.
  var months: Int
  /// What it could be if everything unknown turned out well.
  var possible: Int
  var route: String?
}

struct ReferenceNow: Sendable {
  var points: ReferenceFraction
  var entitlement: ReferenceEntitlement
  var windowStarts: ModelDate?
}

struct ReferenceExit: Sendable, Equatable {
  var date: ModelDate
  var months: Int
  var points: ReferenceFraction
}

extension DayByDayReference {
  // MARK: Routes

  /// The months that a route gives if it is met, after rounding and the limits of the exit.
  private func months(of route: ModelRoute, on exit: ModelDate) -> (least: Int, most: Int) {
    if let from = route.from, exit < from { return (0, 0) }
    if let through = route.through, exit > through { return (0, 0) }
    let exact = exactMonths(of: route, on: exit)
    return (limited(exact.lowerBound), limited(exact.upperBound))
  }

  /// What is not in force, or follows from a fact that is missing, may come to anything.
  private func exactMonths(of route: ModelRoute, on exit: ModelDate) -> ClosedRange<Int> {
    switch route.months {
    case .number(let number):
      if let months = number.value(on: exit) { return months...months }
      return 0...(number.entries.map(\.value).max() ?? 0)
    case .linear(let basis, let full, let maximum, let round):
      guard let most = maximum.value(on: exit) else {
        return 0...(maximum.entries.map(\.value).max() ?? 0)
      }
      guard let full = full.value(on: exit)?.fraction,
        let amount = amount(of: basis, route, on: exit)
      else { return 0...most }
      func months(_ amount: ReferenceFraction) -> Int {
        let exact = ReferenceFraction(most) * max(.zero, min(amount, full)) / full
        return switch round ?? .nearest {
        case .floor: exact.floor
        case .nearest: exact.nearest
        case .ceiling: exact.ceiling
        }
      }
      return months(amount.least)...months(amount.most)
    case .steps(let basis, let dated, let beyond):
      guard let steps = dated.value(on: exit) else {
        return 0...Self.largest(dated.entries.flatMap(\.value), beyond)
      }
      guard let amount = amount(of: basis, route, on: exit) else {
        return 0...Self.largest(steps, beyond)
      }
      func months(_ amount: ReferenceFraction) -> Int {
        guard let step = steps.last(where: { $0.bound.fraction <= amount }) else { return 0 }
        guard let beyond, step.bound.fraction == steps[steps.count - 1].bound.fraction else {
          return step.months
        }
        let above = amount - step.bound.fraction
        return step.months + (above / beyond.bound.fraction).floor * beyond.months
      }
      return months(amount.least)...months(amount.most)
    }
  }

  /// More than any scheme gives stands for no end.
  private static func largest(_ steps: [ModelStep], _ beyond: ModelStep?) -> Int {
    beyond == nil ? steps.map(\.months).max() ?? 0 : 600
  }

  /// Points, months of work, or a fact; nil where that is not known at all.
  private func amount(
    of basis: ModelBasis, _ route: ModelRoute, on exit: ModelDate
  ) -> (least: ReferenceFraction, most: ReferenceFraction)? {
    switch basis {
    case .points:
      let points = totalPoints(on: exit)
      return (points, points)
    case .service(let rule):
      return service(rule, on: exit, name: "months of " + route.id).map {
        ($0.least.inMonths, $0.most.inMonths)
      }
    case .attribute(let name): return number(name).map { ($0, $0) }
    }
  }

  private func limited(_ months: Int) -> Int {
    months < scheme.exit.minimumMonths ? 0 : min(months, scheme.exit.maximumMonths)
  }

  func entitlement(on exit: ModelDate) -> ReferenceEntitlement {
    var result = ReferenceEntitlement(status: .notEntitled, months: 0, possible: 0, route: nil)
    for route in scheme.routes {
      let months = months(of: route, on: exit)
      // A route that gives nothing anyway decides nothing.
      if max(months.least, months.most) == 0 { continue }
      let outcome = outcome(of: route.when, on: exit)
      if outcome != .notMet { result.possible = max(result.possible, months.most) }
      if outcome == .met, months.least > result.months {
        result.months = months.least
        result.route = route.id
      }
    }
    if result.possible > result.months {
      result.status = .undetermined
    } else if result.months > 0 {
      result.status = .entitled
    }
    return result
  }

  // MARK: Days

  func now() -> ReferenceNow {
    let entitlement = entitlement(on: asOf)
    return ReferenceNow(
      points: totalPoints(on: asOf), entitlement: entitlement,
      windowStarts: entitlement.months > 0 ? pension.adding(months: -entitlement.months) : nil)
  }

  func earliestExit() -> ReferenceExit? {
    var months = scheme.exit.maximumMonths
    while months >= max(1, scheme.exit.minimumMonths) {
      if let exit = exit(months: months) { return exit }
      months -= 1
    }
    return nil
  }

  /// The exit so many months before the state pension, if it can be had.
  private func exit(months: Int) -> ReferenceExit? {
    var date = pension.adding(months: -months)
    if date < asOf { return nil }
    var reported = months
    if scheme.exit.firstOfMonth, date.day != 1 {
      date = date.firstOfMonthFromHere
      reported = -1
      while date.adding(months: reported + 1) <= pension { reported += 1 }
      if reported < 1 { return nil }
    }
    guard entitlement(on: date).months >= months else { return nil }
    return ReferenceExit(date: date, months: reported, points: totalPoints(on: date))
  }

  /// The first day on which the entitlement is at its maximum.
  ///
  /// It tries every day, so it takes far longer than the rest; short careers are best for it.
  func fullFrom() -> ModelDate? {
    guard let first = history.spells.map(\.from).min() else { return nil }
    var day = first.adding(days: 1)
    while day < pension {
      if reachesMaximum(on: day) { return day }
      day = day.adding(days: 1)
    }
    return nil
  }

  private func reachesMaximum(on day: ModelDate) -> Bool {
    scheme.routes.contains { route in
      months(of: route, on: day).least == scheme.exit.maximumMonths
        && outcome(of: route.when, on: day) == .met
    }
  }
}
