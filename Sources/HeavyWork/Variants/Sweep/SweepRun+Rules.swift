extension SweepRun {
  /// The rules of variants, all in the same units.
  ///
  /// - Throws: that their numbers have too many digits together.
  static func rules(
    _ sweep: Sweep, _ population: ReducedPopulation, _ variants: [Int]
  ) throws(Problems) -> [VariantRules] {
    let (plan, scheme) = (population.plan, population.plan.scheme)
    let factors = scheme.levels.flatMap(\.factor.steps).map(\.value.decimals).max() ?? 0
    var decimals = String(scheme.scale.rateUnits).count - 1
    for variant in variants {
      switch sweep.sources[variant] {
      case .knobs(let knobs):
        for (knob, value) in knobs {
          decimals = max(decimals, knob.decimals(value, factors: factors))
        }
      case .scheme(let scheme, _):
        decimals = max(decimals, String(scheme.scale.rateUnits).count - 1)
      case .broken: break
      }
    }
    guard let units = VariantUnits(scheme.scale, decimals: decimals) else {
      throw .tooManyDecimals()
    }
    var base: (rules: VariantRules, model: RateModel)?
    if case .some = variants.first(where: { sweep.isTurned($0) }) {
      guard let rules = VariantRules(scheme, plan, units, sweep.statutory),
        let model = RateModel(scheme, plan, units)
      else { throw .tooManyDecimals() }
      base = (rules, model)
    }
    var found: [VariantRules] = []
    for variant in variants {
      let rules: VariantRules?
      switch sweep.sources[variant] {
      case .knobs(let knobs):
        rules = base?.rules.turned(knobs, scheme, plan, units, base?.model)
      case .scheme(let scheme, _):
        rules = VariantRules(scheme, plan, units, sweep.statutory)
      case .broken: rules = nil
      }
      guard let rules, rules.fits(population.mostExposure) else { throw .tooManyDecimals() }
      found.append(rules)
    }
    return found
  }
}

extension Sweep {
  /// Whether a variant only turns numbers of the base.
  func isTurned(_ variant: Int) -> Bool {
    if case .knobs = sources[variant] { true } else { false }
  }
}

extension VariantRules {
  /// Whether nobody's points overflow.
  fileprivate func fits(_ mostExposure: Int64) -> Bool {
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
