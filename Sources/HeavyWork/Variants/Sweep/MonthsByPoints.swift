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

  init(_ rules: VariantRules, _ prepared: PreparedPattern) {
    var bounds: [Int64] = [0]
    bounds.reserveCapacity(64)
    for case .points(let bound?, _) in rules.tests { bounds.append(bound) }
    for place in rules.routes.indices where rules.routes[place].isInForce {
      let open = rules.routes[place].open
      // A route that nobody of the pattern can take has no steps.
      if open.isShut(prepared.outcomes, rules.tests) { continue }
      let first = bounds.count
      MonthsByPoints.add(
        rules.routes[place].given, upTo: rules.maximum, mostMonths: rules.maximumMonths.most,
        to: &bounds)
      // Nor has it any where it is shut to everyone; that bound itself is among them already.
      let least = open.leastPoints(rules.tests)
      let kept = bounds[first...].firstIndex { $0 >= least } ?? bounds.endIndex
      bounds.removeSubrange(first..<kept)
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
  ///
  /// - Parameters:
  ///   - most: grains above which nothing counts.
  ///   - mostMonths: months above which nothing is given.
  private static func add(
    _ given: VariantRules.Given, upTo most: Int64?, mostMonths: Int, to bounds: inout [Int64]
  ) {
    switch given {
    case .fixed, .given: break
    case .linear(let full, let maximum, let round):
      let last = min(maximum, Int64(mostMonths))
      guard last > 0 else { return }
      for month in 1...last {
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
    let bound =
      switch round {
      case .floor: Rounding.ceiling.whole(month * full, over: most)
      case .nearest: Rounding.ceiling.whole((2 * month - 1) * full, over: 2 * most)
      case .ceiling: Rounding.floor.whole((month - 1) * full, over: most) + 1
      }
    return Int64(clamping: bound)
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

  /// The grains below which a route is shut, as far as one look can tell.
  fileprivate func leastPoints(_ tests: [VariantRules.Test]) -> Int64 {
    guard kind == .all else { return 0 }
    var least: Int64 = 0
    for (index, test) in tests.enumerated() where mask & 1 << UInt64(index) != 0 {
      if case .points(let bound?, atLeast: true) = test { least = max(least, bound) }
    }
    return least
  }
}
