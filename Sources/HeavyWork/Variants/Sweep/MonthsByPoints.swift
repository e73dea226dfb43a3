/// The months that a variant gives to people with the same answers, by their points: steps that are
/// found exactly, in grains.
struct MonthsByPoints: Sendable {
  /// The months that are certain, and the most that may turn out.
  struct Months: Equatable, Sendable {
    var certain: Int
    var possible: Int
  }

  struct Step: Sendable {
    /// The fewest grains.
    let from: Int64
    let months: Months
  }

  /// In rising order; the first begins at 0.
  let steps: [Step]

  init(_ rules: VariantRules, _ pattern: ReducedPattern) {
    let prepared = rules.prepare(pattern)
    var bounds: [Int64] = [0]
    for case .points(let bound?, _) in rules.tests { bounds.append(bound) }
    for route in rules.routes where route.isInForce {
      // A route that nobody of the pattern can take has no steps.
      if route.open.isShut(prepared.outcomes, rules.tests) { continue }
      MonthsByPoints.add(route.given, upTo: rules.maximum, to: &bounds)
    }
    bounds.sort()
    var steps: [Step] = []
    for bound in bounds where bound != steps.last?.from {
      if let maximum = rules.maximum, bound > maximum { break }
      let months = rules.entitlement(bound, prepared)
      if steps.last?.months != months { steps.append(Step(from: bound, months: months)) }
    }
    self.steps = steps
  }

  /// Adds the grains at which a route gives other months.
  private static func add(_ given: VariantRules.Given, upTo most: Int64?, to bounds: inout [Int64])
  {
    switch given {
    case .fixed, .given: break
    case .linear(let full, let maximum, let round):
      guard maximum > 0 else { return }
      for month in 1...maximum {
        bounds.append(MonthsByPoints.bound(month, full, maximum, round))
      }
    case .steps(let steps, let beyond):
      bounds += steps.map(\.grains)
      guard let beyond, let last = steps.last, beyond.months > 0 else { return }
      var (bound, months) = (last.grains, last.months)
      while months < 600, bound <= most ?? Int64.max / 4 {
        bound += beyond.every
        months += beyond.months
        bounds.append(bound)
      }
    }
  }

  /// The fewest grains at which a straight line gives so many months.
  static func bound(_ month: Int64, _ full: Int64, _ maximum: Int64, _ round: Rounding) -> Int64 {
    let (month, full, most) = (Int128(month), Int128(full), Int128(maximum))
    return switch round {
    case .floor: Int64(clamping: (month * full + most - 1) / most)
    case .nearest: Int64(clamping: ((2 * month - 1) * full + 2 * most - 1) / (2 * most))
    case .ceiling: Int64(clamping: (month - 1) * full / most + 1)
    }
  }

  /// What so many grains give.
  func months(_ grains: Int64) -> Months {
    var (low, high) = (0, steps.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if steps[middle].from <= grains { low = middle } else { high = middle }
    }
    return steps[low].months
  }

  /// Whether it can be said of everyone what they have.
  var isCertain: Bool { steps.allSatisfy { $0.months.possible == $0.months.certain } }
}

extension QuickScheme.Open {
  /// Whether a route stays shut whatever the points, as far as one look can tell.
  fileprivate func isShut(_ outcomes: WhenCode.Outcomes, _ tests: [VariantRules.Test]) -> Bool {
    guard kind == .all else { return false }
    for (index, test) in tests.enumerated() where mask & 1 << UInt64(index) != 0 {
      if case .question = test, outcomes.possible & 1 << UInt64(index) == 0 { return true }
    }
    return false
  }
}
