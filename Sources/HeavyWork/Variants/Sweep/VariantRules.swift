/// What of one variant decides the months on the reference date, in whole numbers.
///
/// All variants of a sweep count in the same units, so that their points can be compared.
struct VariantRules: Sendable {
  /// What a condition asks.
  enum Test: Sendable {
    /// At least, or fewer than, so many grains; nothing where no bound is in force.
    case points(Int64?, atLeast: Bool)
    /// An answer of the plan; below 0 where none can be given.
    case question(Int)
  }

  /// How a route gives its months, where it is open.
  enum Given: Sendable {
    /// From the least to the most, whatever the points.
    case fixed(least: Int, most: Int)
    case linear(full: Int64, maximum: Int64, round: Rounding)
    case steps([(grains: Int64, months: Int)], beyond: (every: Int64, months: Int)?)
    /// By a route of the plan that goes by service or a fact.
    case given(Int)
  }

  struct Route: Sendable {
    let open: QuickScheme.Open
    let code: WhenCode
    let isInForce: Bool
    var given: Given
  }

  /// Rate units a year, by column.
  var rates: [Int64]
  var tests: [Test]
  var routes: [Route]
  /// Grains above which nothing counts.
  var maximum: Int64?
  var maximumMonths: (least: Int, most: Int)
  var minimumMonths: Int
  var choices: [Int]?
  /// Cents for a month on the reference date; nothing where the scheme says no amount.
  var monthly: Int64?

  /// What a pattern gives with so many grains.
  func entitlement(_ grains: Int64, _ pattern: PreparedPattern) -> MonthsByPoints.Months {
    var outcomes = pattern.outcomes
    for (index, test) in tests.enumerated() {
      guard case .points(let bound, let atLeast) = test else { continue }
      guard let bound else { outcomes.set(index, .undetermined); continue }
      outcomes.set(index, Truth((grains >= bound) == atLeast))
    }
    var result = MonthsByPoints.Months(certain: 0, possible: 0)
    for place in routes.indices where routes[place].isInForce {
      let open = routes[place].open.truth(outcomes) ?? routes[place].code.evaluated(outcomes)
      guard open != .notMet else { continue }
      let months = unbounded(routes[place].given, grains, pattern)
      let least = cut(months.least, maximumMonths.least)
      if open == .met { result.certain = max(result.certain, least) }
      result.possible = max(result.possible, cut(months.most, maximumMonths.most))
    }
    result.possible = max(result.possible, result.certain)
    return result
  }

  private func unbounded(
    _ given: Given, _ grains: Int64, _ pattern: PreparedPattern
  ) -> (least: Int, most: Int) {
    switch given {
    case .fixed(let least, let most): return (least, most)
    case .linear(let full, let maximum, let round):
      let months = Int(
        round.whole(Int128(maximum) * Int128(min(grains, full)), over: Int128(full)))
      return (months, months)
    case .steps(let steps, let beyond):
      guard let reached = steps.lastIndex(where: { $0.grains <= grains }) else { return (0, 0) }
      var months = steps[reached].months
      if let beyond, reached == steps.count - 1 {
        let times = (grains - steps[reached].grains) / beyond.every
        months = Int(min(Int128(months) + Int128(times) * Int128(beyond.months), 600))
      }
      return (months, months)
    case .given(let place):
      return (pattern.given[2 * place], pattern.given[2 * place + 1])
    }
  }

  private func cut(_ months: Int, _ maximum: Int) -> Int {
    var cut = min(months, maximum)
    if let choices { cut = choices.last { $0 <= cut } ?? 0 }
    return cut < minimumMonths ? 0 : cut
  }

  /// The outcomes of a pattern, as far as points have no say in them.
  func prepare(_ pattern: ReducedPattern) -> PreparedPattern {
    var outcomes = WhenCode.Outcomes()
    for (index, test) in tests.enumerated() {
      guard case .question(let place) = test else { continue }
      outcomes.set(index, place < 0 ? .undetermined : pattern.truth(place))
    }
    return PreparedPattern(outcomes: outcomes, given: pattern.given)
  }
}

/// A pattern as one variant sees it.
struct PreparedPattern: Equatable {
  let outcomes: WhenCode.Outcomes
  let given: [Int]
}

extension QuickScheme.Open {
  /// Whether the route is open; nothing where that takes more than one look.
  @inline(__always)
  func truth(_ outcomes: WhenCode.Outcomes) -> Truth? {
    switch kind {
    case .all:
      outcomes.met & mask == mask
        ? .met : outcomes.possible & mask == mask ? .undetermined : .notMet
    case .any:
      outcomes.met & mask != 0 ? .met : outcomes.possible & mask != 0 ? .undetermined : .notMet
    case .other: nil
    }
  }
}
