import Synchronization

/// Makes variants ready to be worked out, on as many threads as call `work`: their rules, all in the
/// same units, and the months that these give by points.
final class SweepPreparation: Sendable {
  /// A variant made ready.
  struct Prepared: Sendable {
    let rules: VariantRules
    /// By pattern.
    let months: [MonthsByPoints]
  }

  private let sweep: Sweep
  private let population: ReducedPopulation
  private let variants: [Int]
  private let units: VariantUnits
  /// What variants that only turn numbers begin with.
  private let base: (rules: VariantRules, model: RateModel)?
  private let next = Atomic(0)
  /// By place among the variants; nothing where one has too many digits.
  private let found: Mutex<[Prepared?]>

  /// How many variants a thread takes at once.
  private static let batch = 64

  /// - Throws: that the numbers of the variants have too many digits together.
  init(_ sweep: Sweep, _ population: ReducedPopulation, _ variants: [Int]) throws(Problems) {
    self.sweep = sweep
    self.population = population
    self.variants = variants
    let (plan, scheme) = (population.plan, population.plan.scheme)
    let decimals = SweepPreparation.decimals(sweep, scheme, variants)
    guard let units = VariantUnits(scheme.scale, decimals: decimals) else {
      throw .tooManyDecimals()
    }
    self.units = units
    if variants.contains(where: { sweep.isTurned($0) }) {
      guard let rules = VariantRules(scheme, plan, units, sweep.statutory),
        let model = RateModel(scheme, plan, units)
      else { throw .tooManyDecimals() }
      base = (rules, model)
    } else {
      base = nil
    }
    found = Mutex([Prepared?](repeating: nil, count: variants.count))
  }

  /// The most decimals that a weight or bound of the variants has.
  private static func decimals(_ sweep: Sweep, _ scheme: Scheme, _ variants: [Int]) -> Int {
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
    return decimals
  }

  /// Works as long as there is something to do; every thread calls this once.
  func work() {
    while true {
      let batch = next.wrappingAdd(1, ordering: .relaxed).oldValue
      let start = batch * SweepPreparation.batch
      guard start < variants.count else { break }
      let places = start..<min(variants.count, start + SweepPreparation.batch)
      let made = places.map { prepared(variants[$0]) }
      found.withLock { found in found.replaceSubrange(places, with: made) }
    }
  }

  private func prepared(_ variant: Int) -> Prepared? {
    let plan = population.plan
    let rules: VariantRules?
    switch sweep.sources[variant] {
    case .knobs(let knobs): rules = base?.rules.turned(knobs, plan.scheme, plan, units, base?.model)
    case .scheme(let scheme, _): rules = VariantRules(scheme, plan, units, sweep.statutory)
    case .broken: rules = nil
    }
    guard let rules, rules.fits(population.mostExposure) else { return nil }
    return Prepared(rules: rules, months: months(rules))
  }

  /// The months by points of each pattern; patterns that look alike to a variant share them.
  private func months(_ rules: VariantRules) -> [MonthsByPoints] {
    var (seen, found): ([PreparedPattern], [MonthsByPoints]) = ([], [])
    for pattern in population.patterns {
      let prepared = rules.prepare(pattern)
      let known = seen.firstIndex(of: prepared)
      seen.append(prepared)
      found.append(known.map { found[$0] } ?? MonthsByPoints(rules, prepared))
    }
    return found
  }

  /// The variants made ready, once all threads have worked.
  ///
  /// - Throws: that the numbers of one have too many digits.
  func prepared() throws(Problems) -> [Prepared] {
    let found = found.withLock { $0 }
    let all = found.compactMap { $0 }
    guard all.count == found.count else { throw .tooManyDecimals() }
    return all
  }
}

extension Sweep {
  /// Whether a variant only turns numbers of the base.
  func isTurned(_ variant: Int) -> Bool {
    if case .knobs = sources[variant] { true } else { false }
  }

  /// Whether a variant has the rates of the base for certain.
  func keepsRates(_ variant: Int) -> Bool {
    guard case .knobs(let knobs) = sources[variant] else { return false }
    return !knobs.contains { $0.knob.turnsRates }
  }
}
