/// What becomes of each kind of condition on an exit day.
extension CareerView {
  /// Tests one condition.
  func finding(_ index: Int, on exit: Day) -> Finding {
    finding(index, on: exit, points(on: exit))
  }

  /// Tests one condition, with so many grains of points.
  func finding(_ index: Int, on exit: Day, _ grains: PointRange) -> Finding {
    switch scheme.conditions[index].test {
    case .points(let rule): points(rule, on: exit, grains)
    case .service(let rule, let atLeast):
      measured(service(ofCondition: index, rule, on: exit), atLeast.value(on: exit))
    case .continuous(let rule, let atLeast):
      continuous(index, rule, atLeast.value(on: exit), before: exit)
    case .employed(let rule): employed(index, rule, exit)
    case .born(let rule): born(rule)
    case .age(let rule): age(rule, on: exit)
    case .attribute(let rule): attribute(rule, on: exit)
    case .undecided: .unknown
    }
  }

  /// The `outcome` of `finding` alone.
  ///
  /// It is what a search over many days asks.
  func outcome(_ index: Int, on exit: Day, _ grains: PointRange) -> Truth {
    switch scheme.conditions[index].test {
    case .points(let rule): outcome(rule, on: exit, grains)
    case .service(let rule, let atLeast):
      outcome(service(ofCondition: index, rule, on: exit), atLeast.value(on: exit))
    default: finding(index, on: exit, grains).outcome
    }
  }

  private func outcome(_ rule: PointsRule, on exit: Day, _ has: PointRange) -> Truth {
    guard let bound = rule.values.value(on: exit) else { return .undetermined }
    let reached = Truth(least: has.least, most: has.most, reach: scheme.scale.grains(bound))
    return if case .atLeast = rule.bound { reached } else { !reached }
  }

  private func outcome(_ has: ServiceAmount?, _ needs: Duration?) -> Truth {
    guard let has, case .months(let months)? = needs else { return .undetermined }
    return Truth(least: has.least, most: has.most, reach: Int128(months) * has.month)
  }

  private func points(_ rule: PointsRule, on exit: Day, _ has: PointRange) -> Finding {
    guard let bound = rule.values.value(on: exit) else { return .unknown }
    let needs = scheme.scale.grains(bound)
    return Finding(
      outcome(rule, on: exit, has), value: .points(scheme.scale.points(has.least)),
      most: has.least < has.most ? .points(scheme.scale.points(has.most)) : nil,
      required: .points(scheme.scale.points(needs)),
      shortfall: pointsWanting(for: needs, on: exit).map { .points($0) })
  }

  /// A length of time held against the length asked.
  private func measured(_ has: ServiceAmount?, _ needs: Duration?) -> Finding {
    guard let has, case .months(let months)? = needs else { return .unknown }
    let (least, most, required) = (has.leastMonths, has.mostMonths, Exact(Int128(months)))
    return Finding(
      outcome(has, needs), value: .months(least), most: least < most ? .months(most) : nil,
      required: .months(required), shortfall: least < required ? .months(required - least) : nil)
  }

  private func continuous(
    _ index: Int, _ rule: ContinuousRule, _ needs: Duration?, before exit: Day
  ) -> Finding {
    guard let days = days(ofCondition: index, before: exit) else { return .unknown }
    return measured(ServiceAmount(days.unbrokenTicks(gaps: rule.gaps, before: exit)), needs)
  }

  private func employed(_ index: Int, _ rule: EmployedRule, _ exit: Day) -> Finding {
    guard let days = days(ofCondition: index, before: exit) else { return .unknown }
    switch rule.on {
    case .exit:
      return Finding(
        days.contains(exit.adding(days: -1)), required: .day(exit.adding(days: -1)))
    case .day(let day): return Finding(days.contains(day), required: .day(day))
    }
  }

  private func born(_ rule: BornRule) -> Finding {
    let early = rule.from.map { career.born < $0 } ?? false
    let late = rule.through.map { career.born > $0 } ?? false
    return Finding(
      Truth(!early && !late), value: .day(career.born),
      required: (late ? rule.through : rule.from ?? rule.through).map { .day($0) })
  }

  private func age(_ rule: AgeRule, on exit: Day) -> Finding {
    guard case .months(let months)? = rule.atLeast.value(on: exit) else { return .unknown }
    let reached = career.born.adding(months: months) <= exit
    let age = Exact(Int128(career.born.wholeMonths(until: exit)))
    let required = Exact(Int128(months))
    return Finding(
      Truth(reached), value: .months(age), required: .months(required),
      shortfall: age < required ? .months(required - age) : nil)
  }

  private func attribute(_ rule: AttributeRule, on exit: Day) -> Finding {
    let fact = career.attributes[rule.name]
    func number(_ dated: Dated<ExactDecimal>, _ holds: (ExactDecimal, ExactDecimal) -> Bool)
      -> Finding
    {
      guard let bound = dated.value(on: exit) else { return .unknown }
      let required = Quantity.fact(.number(bound))
      // A fact that was not entered, or that is no number, says nothing about the bound.
      guard case .number(let has)? = fact else {
        return Finding(.undetermined, value: fact.map { .fact($0) }, required: required)
      }
      return Finding(Truth(holds(has, bound)), value: .fact(.number(has)), required: required)
    }
    switch rule.bound {
    case .atMost(let dated): return number(dated, <=)
    case .atLeast(let dated): return number(dated, >=)
    case .equals(let dated):
      guard let required = dated.value(on: exit) else { return .unknown }
      guard let fact else { return Finding(.undetermined, required: .fact(required)) }
      return Finding(Truth(fact == required), value: .fact(fact), required: .fact(required))
    }
  }
}
