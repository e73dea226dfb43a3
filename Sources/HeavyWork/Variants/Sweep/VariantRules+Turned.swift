extension VariantRules {
  /// Whether nobody's points overflow.
  func fits(_ mostExposure: Int64) -> Bool {
    let top = rates.max() ?? 0
    return Int128(top) * Int128(mostExposure) < Int128(Int64.max) / 4
  }

  /// The rules with numbers turned; nothing where one does not fit the units.
  func turned(
    _ knobs: [(knob: SweepKnob, value: ExactDecimal)], _ scheme: Scheme, _ plan: ReductionPlan,
    _ units: VariantUnits, _ model: RateModel?
  ) -> VariantRules? {
    var (rules, numbers) = (self, model?.base)
    let periods = scheme.rates.changes.count + 1
    for (knob, value) in knobs {
      switch knob {
      case .weight(let element):
        guard let model, value.decimals <= model.weightDecimals else { return nil }
        for period in 0..<periods {
          numbers?.weights[period * scheme.elements.count + element] = value.units(
            ofDecimals: model.weightDecimals)
        }
      case .published(let function):
        guard let rate = units.units(value) else { return nil }
        for period in 0..<periods {
          numbers?.published[period * scheme.functions.count + function] = rate
        }
      case .categoryMaximum(let category):
        guard let cap = units.units(value) else { return nil }
        for period in 0..<periods { numbers?.caps[period * 4 + category] = cap }
      case .points(let condition):
        guard case .points(_, let atLeast) = tests[condition], let bound = units.grains(value)
        else { return nil }
        rules.tests[condition] = .points(bound, atLeast: atLeast)
      case .length(let condition, let each):
        let length = ReductionPlan.Question.reaches(
          condition: condition, months: Int(value.units) * each)
        guard let place = plan.places[length] else { return nil }
        rules.tests[condition] = .question(place)
      case .fixed(let route):
        rules.routes[route].given = .fixed(least: Int(value.units), most: Int(value.units))
      case .full(let route):
        guard case .linear(_, let maximum, let round) = rules.routes[route].given,
          let full = units.grains(value)
        else { return nil }
        rules.routes[route].given = .linear(full: full, maximum: maximum, round: round)
      case .linearMaximum(let route):
        guard case .linear(let full, _, let round) = rules.routes[route].given else { return nil }
        rules.routes[route].given = .linear(full: full, maximum: value.units, round: round)
      case .maximumMonths:
        rules.maximumMonths = (Int(value.units), Int(value.units))
        for (index, route) in scheme.routes.enumerated() {
          guard case .maximum = route.months.shape else { continue }
          rules.routes[index].given = .fixed(least: Int(value.units), most: Int(value.units))
        }
      case .minimumMonths: rules.minimumMonths = Int(value.units)
      case .pointsMaximum:
        guard let grains = units.grains(value) else { return nil }
        rules.maximum = grains
      }
    }
    if let model, let numbers, knobs.contains(where: { $0.knob.turnsRates }) {
      rules.rates = model.rates(numbers)
    }
    return rules
  }
}
