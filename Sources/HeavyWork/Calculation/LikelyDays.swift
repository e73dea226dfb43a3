extension CareerView {
  /// Days on which points or service reach what a rule asks for, by the numbers of the reference date.
  ///
  /// The first day with the maximum is nearly always one of them, so a search that looks at these first
  /// has little left to do. It must not rest on them: rules that depend on more are not looked at.
  func likelyDays(asOf day: Day) -> [Day] {
    var days: [Day] = []
    days.reserveCapacity(scheme.conditions.count + scheme.routes.count)
    func add(_ grains: Int128?) {
      guard let grains, grains > 0, let earned = earned(counting: grains),
        let first = accrual.firstDay(with: earned)
      else { return }
      days.append(first)
    }
    for index in scheme.conditions.indices {
      switch scheme.conditions[index].test {
      case .points(let rule): add(rule.values.value(on: day).map { scheme.scale.grains($0) })
      case .service(let rule, let atLeast):
        guard case .months(let months)? = atLeast.value(on: day),
          let first = self.days(ofCondition: index, before: day)?.firstDay(with: months, of: rule)
        else { continue }
        days.append(first)
      case .continuous, .employed, .born, .age, .attribute, .undecided: continue
      }
    }
    if let most = scheme.exit.maximumMonths.value(on: day) {
      for index in scheme.routes.indices { add(grainsNeeded(byRoute: index, for: most, on: day)) }
    }
    return days
  }
}

extension ServiceTime {
  /// The first day before which so many months of service surely are, where no rule but their sum
  /// decides.
  fileprivate func firstDay(with months: Int, of rule: ServiceRule) -> Day? {
    guard rule.within == nil, rule.gaps == nil, rule.per == nil, rule.blocks == nil else {
      return nil
    }
    return firstDay(with: months * MonthMeasure.ticksPerMonth)
  }
}
