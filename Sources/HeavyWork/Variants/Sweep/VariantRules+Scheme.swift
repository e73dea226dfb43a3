extension VariantRules {
  /// The rules of a scheme on the reference date of a plan; nothing where its numbers are too large
  /// for the units, or it asks what the plan does not answer.
  init?(
    _ scheme: Scheme, _ plan: ReductionPlan, _ units: VariantUnits, _ statutory: StatutoryTables
  ) {
    let day = plan.asOf
    let finer = units.rateUnits / scheme.scale.rateUnits
    guard finer > 0 else { return nil }
    rates = []
    for period in 0...plan.scheme.rates.changes.count {
      let own = scheme.rates.period(of: plan.scheme.rates.start(ofPeriod: period))
      for function in scheme.functions.indices {
        let (rate, overflow) = scheme.rates[own, function].total
          .multipliedReportingOverflow(by: finer)
        guard !overflow else { return nil }
        rates.append(rate)
      }
    }
    tests = []
    for (index, condition) in scheme.conditions.enumerated() {
      guard let test = VariantRules.test(condition.test, index, plan, units) else { return nil }
      tests.append(test)
    }
    routes = []
    var services = 0
    for route in scheme.routes {
      guard let given = VariantRules.given(route.months, scheme, day, units, &services) else {
        return nil
      }
      routes.append(
        Route(
          open: QuickScheme.Open(route.when), code: WhenCode(route.when),
          isInForce: route.isInForce(on: day), given: given))
    }
    if let most = scheme.points.maximum?.value(on: day) {
      guard let grains = units.grains(most) else { return nil }
      maximum = grains
    }
    maximumMonths = scheme.exit.maximumMonths.bounds(on: day)
    minimumMonths = scheme.exit.minimumMonths.value(on: day) ?? 0
    choices = scheme.exit.choices
    monthly = scheme.benefit?.amount(on: day, statutory)?.money.cents
  }

  private static func test(
    _ test: Condition.Test, _ index: Int, _ plan: ReductionPlan, _ units: VariantUnits
  ) -> Test? {
    func reaches(_ atLeast: Dated<Duration>) -> Test? {
      guard let length = atLeast.value(on: plan.asOf) else { return .question(-1) }
      return plan.places[.reaches(condition: index, months: length.wholeMonths)].map {
        .question($0)
      }
    }
    switch test {
    case .points(let rule):
      let atLeast = if case .atLeast = rule.bound { true } else { false }
      guard let bound = rule.values.value(on: plan.asOf) else {
        return .points(nil, atLeast: atLeast)
      }
      return units.grains(bound).map { .points($0, atLeast: atLeast) }
    case .service(_, let atLeast), .continuous(_, let atLeast): return reaches(atLeast)
    case .age(let rule): return reaches(rule.atLeast)
    case .employed, .born, .attribute, .undecided:
      return plan.places[.outcome(condition: index)].map { .question($0) }
    }
  }

  /// - Parameter services: how many routes before it go by service or a fact.
  private static func given(
    _ rule: MonthsRule, _ scheme: Scheme, _ day: Day, _ units: VariantUnits,
    _ services: inout Int
  ) -> Given? {
    func fixed(_ bounds: (least: Int, most: Int)) -> Given {
      .fixed(least: bounds.least, most: bounds.most)
    }
    switch rule.shape {
    case .maximum: return fixed(scheme.exit.maximumMonths.bounds(on: day))
    case .fixed(let months): return fixed(months.bounds(on: day))
    case .linear, .steps: break
    }
    guard case .points = rule.measure else {
      services += 1
      return .given(services - 1)
    }
    let open = fixed((0, rule.shape.largest(on: day) ?? MonthsRule.most))
    switch rule.shape {
    case .linear(let full, let maximum, let round):
      guard let full = full.value(on: day), let maximum = maximum.value(on: day) else {
        return open
      }
      return units.grains(full).map {
        .linear(full: $0, maximum: Int64(maximum), round: round)
      }
    case .steps(let dated, let beyond):
      guard let steps = dated.value(on: day) else { return open }
      let bounds = steps.compactMap { step in
        units.grains(step.bound).map { (grains: $0, months: step.months) }
      }
      guard bounds.count == steps.count else { return nil }
      guard let beyond else { return .steps(bounds, beyond: nil) }
      return units.grains(beyond.every).map {
        .steps(bounds, beyond: (every: $0, months: beyond.months))
      }
    case .maximum, .fixed: return open
    }
  }
}
