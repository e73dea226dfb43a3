/// Whether someone is entitled.
public enum EntitlementStatus: String, Sendable, CaseIterable {
  /// There is a right to at least one month.
  case entitled
  /// There is no right, also not if what is unknown turned out well.
  case notEntitled
  /// A fact that matters is not known; the months are those that are certain.
  case undetermined
}

/// What a scheme gives on one exit day.
public struct Entitlement: Sendable, Equatable {
  /// The whole months of earlier exit that are certain; 0 through 600, and 0 is no right.
  public let months: Int
  /// The most that may turn out, once everything is known.
  public let possibleMonths: Int
  /// The place of the route that gives the certain months; nothing where they are 0.
  public let route: Int?

  /// Whether there is a right.
  public var status: EntitlementStatus {
    possibleMonths > months ? .undetermined : months > 0 ? .entitled : .notEntitled
  }
}

/// What one route gives on one exit day.
struct RouteOutcome: Sendable {
  /// Whether it is open.
  let outcome: Truth
  /// The months it gives at the least if it is open, after the scheme's bounds.
  let months: Int
  /// The months it may give at the most, where that is not known exactly.
  let possibleMonths: Int
}

extension CareerView {
  /// What the scheme gives to someone who stops on this day.
  ///
  /// - Parameter supposed: points to suppose instead of those earned, in grains.
  func entitlement(on exit: Day, supposing supposed: Int128? = nil) -> Entitlement {
    let points = supposed.map { PointRange(least: $0, most: $0) } ?? points(on: exit)
    let outcomes = outcomes(on: exit, points)
    var (certain, possible) = (0, 0)
    var winner: Int?
    for index in scheme.routes.indices {
      let open = scheme.routes[index].isOpen(on: exit, outcomes)
      guard open != .notMet else { continue }
      let months = months(ofRoute: index, on: exit, points)
      if open == .met, months.least > certain { (certain, winner) = (months.least, index) }
      possible = max(possible, months.most)
    }
    return Entitlement(
      months: certain, possibleMonths: max(possible, certain), route: winner)
  }

  /// What each route gives.
  func routeOutcomes(on exit: Day) -> [RouteOutcome] {
    let points = points(on: exit)
    let outcomes = outcomes(on: exit, points)
    return scheme.routes.indices.map { index in
      let months = months(ofRoute: index, on: exit, points)
      return RouteOutcome(
        outcome: scheme.routes[index].isOpen(on: exit, outcomes), months: months.least,
        possibleMonths: months.most)
    }
  }

  /// What becomes of all conditions, with so many grains of points.
  func outcomes(on exit: Day, _ points: PointRange) -> WhenCode.Outcomes {
    var outcomes = WhenCode.Outcomes()
    for index in scheme.conditions.indices {
      outcomes.set(index, outcome(index, on: exit, points))
    }
    return outcomes
  }

  /// The months a route gives if it is open, after the scheme's maximum and minimum.
  private func months(
    ofRoute index: Int, on exit: Day, _ points: PointRange
  ) -> (least: Int, most: Int) {
    let given = unboundedMonths(ofRoute: index, on: exit, points)
    let maximum = scheme.exit.maximumMonths.bounds(on: exit)
    let minimum = scheme.exit.minimumMonths.value(on: exit) ?? 0
    func cut(_ months: Int, _ maximum: Int) -> Int {
      var cut = min(months, maximum)
      if let choices = scheme.exit.choices { cut = choices.last { $0 <= cut } ?? 0 }
      return cut < minimum ? 0 : cut
    }
    return (cut(given.least, maximum.least), cut(given.most, maximum.most))
  }

  /// The months a route gives if it is open, before the scheme's bounds.
  ///
  /// Where a number is not in force on the exit day, or a fact that it goes by is missing, anything
  /// from none to the most that the rule can give.
  func unboundedMonths(
    ofRoute index: Int, on exit: Day, _ points: PointRange
  ) -> (least: Int, most: Int) {
    let rule = scheme.routes[index].months
    switch rule.shape {
    case .maximum: return scheme.exit.maximumMonths.bounds(on: exit)
    case .fixed(let dated): return dated.bounds(on: exit)
    case .linear, .steps:
      return months(rule, ofRoute: index, on: exit, points)
        ?? (0, rule.shape.largest(on: exit) ?? MonthsRule.most)
    }
  }

  private func months(
    _ rule: MonthsRule, ofRoute index: Int, on exit: Day, _ points: PointRange
  ) -> (least: Int, most: Int)? {
    switch rule.measure {
    case .points:
      return rule.shape.months(points.least, points.most, on: exit) { scheme.scale.grains($0) }
    case .service(let service):
      guard let has = self.service(ofRoute: index, service, on: exit) else { return nil }
      return rule.shape.months(has.least, has.most, on: exit) { Int128($0.units) * has.month }
    case .attribute(let name):
      guard case .number(let has)? = career.attributes[name] else { return nil }
      let amount = Int128(has.units(ofDecimals: 6))
      return rule.shape.months(amount, amount, on: exit) { Int128($0.units(ofDecimals: 6)) }
    }
  }
}

extension Dated where Value == Int {
  var largest: Int { steps.lazy.map(\.value).max() ?? 0 }

  /// The value in force, or from 0 to the largest where none is.
  func bounds(on day: Day) -> (least: Int, most: Int) {
    value(on: day).map { ($0, $0) } ?? (0, largest)
  }
}
