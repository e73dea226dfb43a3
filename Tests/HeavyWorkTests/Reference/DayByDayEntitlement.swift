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
  private func months(
    of route: ModelRoute, on exit: ModelDate
  ) -> (least: Int, most: Int) {
    switch route.months {
    case .number(let number):
      let months = limited(number.value(on: exit) ?? 0)
      return (months, months)
    case .linear(let full, let maximum, let round):
      guard let full = full.value(on: exit)?.fraction, let maximum = maximum.value(on: exit) else {
        return (0, 0)
      }
      let exact = ReferenceFraction(maximum) * min(totalPoints(on: exit), full) / full
      let months =
        switch round ?? .nearest {
        case .floor: exact.floor
        case .nearest: exact.nearest
        case .ceiling: exact.ceiling
        }
      return (limited(months), limited(months))
    case .steps(let steps):
      let points = totalPoints(on: exit)
      let months = steps.last { $0.points.fraction <= points }?.months ?? 0
      return (limited(months), limited(months))
    case .table(let rule, let rows):
      let time = service(rule, on: exit, name: "table of " + route.id)
      func reached(_ time: ReferenceTime) -> Int {
        limited(rows.last { ReferenceTime.months($0.service.amount) <= time }?.months ?? 0)
      }
      return (reached(time.least), reached(time.most))
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
