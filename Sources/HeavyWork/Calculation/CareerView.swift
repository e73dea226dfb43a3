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
  /// What changes this person's points as a whole.
  private let personal: PersonalPointRules
  /// The days each condition looks at, by its place; nothing where it looks at none.
  private let services: [ByExit<ServiceTime>?]
  /// The days that the months of a route go by, by its place.
  private let tables: [ByExit<ServiceTime>?]
  /// The same in full-time equivalents, by the place of a condition or -1 - that of a route.
  private let weighted: [Int: ByExit<WeightedService>]
  /// All work that counts; nothing where no rule asks for it.
  private let allWork: ServiceTime?

  init(_ career: Career, under scheme: Scheme) {
    self.career = career
    self.scheme = scheme
    accrual = Accrual(career, under: scheme)
    mostAccrual = career.isKnown ? nil : Accrual(career, under: scheme, atMost: true)
    personal = PersonalPointRules(scheme, born: career.born)
    let spells = career.possibleSpells
    func days(
      _ selector: Selector, forService: Bool = true, rule: ServiceRule? = nil
    ) -> ByExit<ServiceTime> {
      ByExit(selector, spells) {
        ServiceTime(selector, spells, scheme, atExit: $0, forService: forService, rule: rule)
      }
    }
    var weighted: [Int: ByExit<WeightedService>] = [:]
    func time(_ rule: ServiceRule, _ place: Int) -> ByExit<ServiceTime>? {
      guard rule.weighted else { return days(rule.of, rule: rule) }
      weighted[place] = ByExit(rule.of, spells) {
        WeightedService(rule.of, spells, scheme, atExit: $0)
      }
      return nil
    }
    services = scheme.conditions.indices.map { index in
      switch scheme.conditions[index].test {
      case .service(let rule, _): time(rule, index)
      case .continuous(let rule, _): days(rule.of)
      case .employed(let rule): days(rule.of, forService: false)
      case .points, .born, .age, .attribute, .undecided: nil
      }
    }
    tables = scheme.routes.indices.map { index in
      if case .service(let rule) = scheme.routes[index].months.measure {
        return time(rule, -1 - index)
      }
      return nil
    }
    self.weighted = weighted
    allWork =
      scheme.asksForWorkedWindow ? ServiceTime(.any, spells, scheme, atExit: nil) : nil
  }

  /// The points that surely count on an exit day, in grains.
  func cappedGrains(on exit: Day) -> Int128 { points(on: exit).least }

  /// The points that count on an exit day, in grains.
  func points(on exit: Day) -> PointRange {
    let least = totals(accrual, on: exit).counted
    return PointRange(
      least: least, most: mostAccrual.map { totals($0, on: exit).counted } ?? least)
  }

  /// How the points that surely count on an exit day come from those earned.
  func totals(on exit: Day) -> PointTotals { totals(accrual, on: exit) }

  /// The most points that can count on an exit day, in grains; nothing without a maximum.
  func mostGrains(on exit: Day) -> Int128? {
    scheme.points.maximum?.value(on: exit).map {
      max(0, scheme.scale.grains($0) - personal.reserved)
    }
  }

  /// The points still to be earned until so many grains count on an exit day; nothing where they
  /// count already, or never can.
  func pointsWanting(for counted: Int128, on exit: Day) -> Exact? {
    let has = totals(on: exit)
    guard counted > has.counted, mostGrains(on: exit).map({ counted <= $0 }) ?? true,
      let earned = earned(counting: counted)
    else { return nil }
    return scheme.scale.points(earned - (has.earned - has.outsideBlocks))
  }

  /// The grains to be earned in whole blocks for so many to count; nothing where none are enough.
  func earned(counting grains: Int128) -> Int128? {
    personal.beforeMultiplying(grains + personal.reserved)
  }

  private func totals(_ accrual: Accrual, on exit: Day) -> PointTotals {
    PointTotals(
      earned: accrual.grains(asOf: exit), outsideBlocks: accrual.grainsOutsideBlocks(asOf: exit),
      personal, maximum: scheme.points.maximum?.value(on: exit).map { scheme.scale.grains($0) })
  }

  /// The service a condition counts; nothing where a number is not in force.
  func service(ofCondition index: Int, _ rule: ServiceRule, on exit: Day) -> ServiceAmount? {
    service(rule, services[index], weighted[index], on: exit)
  }

  /// The service the months of a route go by.
  func service(ofRoute route: Int, _ rule: ServiceRule, on exit: Day) -> ServiceAmount? {
    service(rule, tables[route], weighted[-1 - route], on: exit)
  }

  private func service(
    _ rule: ServiceRule, _ time: ByExit<ServiceTime>?, _ weighted: ByExit<WeightedService>?,
    on exit: Day
  ) -> ServiceAmount? {
    var windows = Windows(least: nil, most: nil)
    if let within = rule.within {
      guard let length = within.length.value(on: exit) else { return nil }
      windows =
        switch within {
        case .last: Windows(length.before(exit))
        case .worked: allWork?.windows(ofLast: length, before: exit) ?? windows
        }
    }
    if let weighted = weighted?.before(exit) {
      let ticks = weighted.ticks(before: exit, windows)
      return ServiceAmount(
        least: ticks.least, most: ticks.most,
        month: Int128(MonthMeasure.ticksPerMonth) * Int128(scheme.scale.factorUnits)
      )
      .inBlocks(rule.blocks)
    }
    guard let time = time?.before(exit) else { return nil }
    return ServiceAmount(time.ticks(of: rule, before: exit, windows)).inBlocks(rule.blocks)
  }

  /// The days a condition looks at for an exit day.
  func days(ofCondition index: Int, before exit: Day) -> ServiceTime? {
    services[index]?.before(exit)
  }
}
