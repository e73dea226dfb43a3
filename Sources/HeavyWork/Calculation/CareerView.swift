/// A career under a scheme, prepared for asking what holds on an exit day.
///
/// What does not depend on the exit day is worked out once, here: how points grow, and which
/// days each condition looks at.
final class CareerView: Sendable {
  let career: Career
  let scheme: Scheme
  let accrual: Accrual
  /// The days each condition looks at, by its place; nothing where it looks at none.
  private let services: [ServiceTime?]
  private let weighted: [Int: WeightedService]
  /// The days that a route's table looks at, by its place.
  private let tables: [ServiceTime?]

  init(_ career: Career, under scheme: Scheme) {
    self.career = career
    self.scheme = scheme
    accrual = Accrual(career, under: scheme)
    var weighted: [Int: WeightedService] = [:]
    services = scheme.conditions.indices.map { index in
      switch scheme.conditions[index].test {
      case .service(let rule, _) where rule.weighted:
        weighted[index] = WeightedService(rule.of, career.spells, scheme)
        return nil
      case .service(let rule, _): return ServiceTime(rule.of, career.spells, scheme)
      case .continuous(let rule, _): return ServiceTime(rule.of, career.spells, scheme)
      case .employed(let rule):
        return ServiceTime(rule.of, career.spells, scheme, forService: false)
      case .points, .born, .age, .attribute: return nil
      }
    }
    for (index, route) in scheme.routes.enumerated() {
      if case .table(let rule, _) = route.months, rule.weighted {
        weighted[-1 - index] = WeightedService(rule.of, career.spells, scheme)
      }
    }
    self.weighted = weighted
    tables = scheme.routes.map { route in
      guard case .table(let rule, _) = route.months else { return nil }
      return ServiceTime(rule.of, career.spells, scheme)
    }
  }

  /// The points that count on an exit day, in grains, after the maximum.
  func cappedGrains(on exit: Day) -> Int128 {
    let grains = accrual.grains(asOf: exit)
    guard let maximum = scheme.points.maximum?.value(on: exit) else { return grains }
    return min(grains, scheme.scale.grains(maximum))
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
