/// Points between two bounds, in grains; they are equal where everything is known.
struct PointRange: Sendable {
  let least: Int128
  let most: Int128
}

/// A career under a scheme, prepared for asking what holds on an exit day.
///
/// What does not depend on the exit day is worked out once, here: how points grow, and which
/// days each condition looks at.
final class CareerView: Sendable {
  let career: Career
  let scheme: Scheme
  /// How points grow, at the least where not everything is known.
  let accrual: Accrual
  /// How points grow at the most; nothing where everything is known.
  let mostAccrual: Accrual?
  /// The days each condition looks at, by its place; nothing where it looks at none.
  private let services: [ServiceTime?]
  private let weighted: [Int: WeightedService]
  /// The days that a route's table looks at, by its place.
  private let tables: [ServiceTime?]

  init(_ career: Career, under scheme: Scheme) {
    self.career = career
    self.scheme = scheme
    accrual = Accrual(career, under: scheme)
    mostAccrual = career.isKnown ? nil : Accrual(career, under: scheme, atMost: true)
    let spells = career.possibleSpells
    var weighted: [Int: WeightedService] = [:]
    services = scheme.conditions.indices.map { index in
      switch scheme.conditions[index].test {
      case .service(let rule, _) where rule.weighted:
        weighted[index] = WeightedService(rule.of, spells, scheme)
        return nil
      case .service(let rule, _): return ServiceTime(rule.of, spells, scheme)
      case .continuous(let rule, _): return ServiceTime(rule.of, spells, scheme)
      case .employed(let rule):
        return ServiceTime(rule.of, spells, scheme, forService: false)
      case .points, .born, .age, .attribute: return nil
      }
    }
    for (index, route) in scheme.routes.enumerated() {
      if case .table(let rule, _) = route.months, rule.weighted {
        weighted[-1 - index] = WeightedService(rule.of, spells, scheme)
      }
    }
    self.weighted = weighted
    tables = scheme.routes.map { route in
      guard case .table(let rule, _) = route.months else { return nil }
      return ServiceTime(rule.of, spells, scheme)
    }
  }

  /// The points that surely count on an exit day, in grains, after the maximum.
  func cappedGrains(on exit: Day) -> Int128 { points(on: exit).least }

  /// The points that count on an exit day, in grains, after the maximum.
  func points(on exit: Day) -> PointRange {
    let least = accrual.grains(asOf: exit)
    let most = mostAccrual?.grains(asOf: exit) ?? least
    guard let maximum = scheme.points.maximum?.value(on: exit) else {
      return PointRange(least: least, most: most)
    }
    let bound = scheme.scale.grains(maximum)
    return PointRange(least: min(least, bound), most: min(most, bound))
  }

  /// The service a condition counts, in month ticks; nothing where a number is not in force.
  func service(
    ofCondition index: Int, _ rule: ServiceRule, on exit: Day
  ) -> (least: Exact, most: Exact)? {
    service(rule, services[index], weighted[index], on: exit)
  }

  /// The service a route's table counts.
  func service(
    ofTable route: Int, _ rule: ServiceRule, on exit: Day
  ) -> (least: Exact, most: Exact)? {
    service(rule, tables[route], weighted[-1 - route], on: exit)
  }

  private func service(
    _ rule: ServiceRule, _ time: ServiceTime?, _ weighted: WeightedService?, on exit: Day
  ) -> (least: Exact, most: Exact)? {
    var window: Duration?
    if let within = rule.within {
      guard let length = within.value(on: exit) else { return nil }
      window = length
    }
    let month = Int128(MonthMeasure.ticksPerMonth)
    if let weighted {
      let ticks = weighted.ticks(before: exit, window: window)
      let unit = month * Int128(scheme.scale.factorUnits)
      return (Exact(ticks.least, over: unit), Exact(ticks.most, over: unit))
    }
    guard let time else { return nil }
    let ticks = time.ticks(of: rule, before: exit, window: window)
    return (Exact(Int128(ticks.least), over: month), Exact(Int128(ticks.most), over: month))
  }

  /// The days a condition looks at.
  func days(ofCondition index: Int) -> ServiceTime? { services[index] }
}
