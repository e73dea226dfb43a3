/// Where a little more work changes the months of people in a population by most.
public struct SweepCliff: Sendable, Equatable {
  /// What someone does more.
  public enum More: String, Sendable, CaseIterable {
    /// One more month of full-time work in the heaviest function of the career.
    case month = "oneMonth"
    /// A part-time factor that was 0.1 higher for a year, in that function: 1.2 months of work.
    case partTime = "partTimeForAYear"
  }

  /// What is reached by it.
  public enum Bound: Sendable, Hashable {
    /// So many points.
    case points(ExactDecimal)
    /// The length of time that a condition asks, by its place.
    case time(condition: Int)
  }

  /// What someone does more.
  public let more: More
  /// What is reached by it.
  public let bound: Bound
  /// People who would reach it.
  public let people: Int
  /// The months that this would give them, together.
  public let months: Int

  /// From so many months at once on it is called a cliff.
  public static let least = 6
}

extension ReducedPopulation {
  /// The cliffs of a scheme: bounds at which one month of work, or 0.1 of part-time for a year, gives
  /// someone six months or more; those that give most months together first.
  ///
  /// People whose jobs contend, and those who are kept with their careers, are left out.
  func cliffs(_ rules: VariantRules, _ units: VariantUnits) -> [SweepCliff] {
    var found: [Key: (people: Int, months: Int)] = [:]
    let steps = patterns.map { MonthsByPoints(rules, rules.prepare($0)) }
    let near = patterns.map { pattern in lengths(rules, pattern) }
    let month = units.fullTimeMonth
    for group in groups {
      let months = steps[group.pattern]
      for person in 0..<group.people.count {
        let start = group.start + person * group.count
        var (grains, top): (Int64, Int64) = (0, 0)
        for entry in start..<(start + group.count) {
          let rate = rules.rates[Int(columns[entry])]
          grains &+= exposures[entry] &* rate
          top = max(top, rate)
        }
        let weight = weights.isEmpty ? 1 : Int(weights[group.people.lowerBound + person])
        let has = months.months(grains).certain
        func note(_ more: SweepCliff.More, _ bound: SweepCliff.Bound, _ then: Int) {
          guard then - has >= SweepCliff.least else { return }
          found[Key(more: more, bound: bound), default: (0, 0)].people += weight
          found[Key(more: more, bound: bound), default: (0, 0)].months += (then - has) * weight
        }
        for more in SweepCliff.More.allCases {
          let then = grains &+ top &* (more == .month ? month : month / 10 * 12)
          guard let step = months.highestJump(from: grains, through: then) else { continue }
          note(more, .points(units.points(step)), months.months(then).certain)
        }
        for (condition, other) in near[group.pattern] {
          note(.month, .time(condition: condition), other.months(grains).certain)
        }
      }
    }
    return found.map {
      SweepCliff(
        more: $0.key.more, bound: $0.key.bound, people: $0.value.people, months: $0.value.months)
    }
    .sorted { left, right in
      left.months == right.months
        ? "\(left.bound) \(left.more)" < "\(right.bound) \(right.more)" : left.months > right.months
    }
  }

  private struct Key: Hashable {
    let more: SweepCliff.More
    let bound: SweepCliff.Bound
  }

  /// The conditions that lack no more than a month of time, and what there would be with them.
  private func lengths(
    _ rules: VariantRules, _ pattern: ReducedPattern
  ) -> [(condition: Int, months: MonthsByPoints)] {
    rules.tests.enumerated().compactMap { condition, test in
      guard case .question(let place) = test, place >= 0,
        case .reaches(_, let months) = plan.questions[place], pattern.truth(place) == .notMet,
        isMeasured(condition),
        let before = plan.places[.reaches(condition: condition, months: months - 1)],
        pattern.truth(before) == .met
      else { return nil }
      var other = pattern
      other.outcomes.set(place, .met)
      return (condition, MonthsByPoints(rules, rules.prepare(other)))
    }
  }

  /// Whether more work makes it longer; nobody grows older by it.
  private func isMeasured(_ condition: Int) -> Bool {
    switch plan.scheme.conditions[condition].test {
    case .service, .continuous: true
    default: false
    }
  }
}

extension MonthsByPoints {
  /// The grains of the highest jump between two amounts; nothing where there is none.
  fileprivate func highestJump(from has: Int64, through most: Int64) -> Int64? {
    var best: (grains: Int64, by: Int)?
    for (before, step) in zip(steps, steps.dropFirst()) where has < step.from && step.from <= most {
      let by = step.months.certain - before.months.certain
      if by > best?.by ?? 0 { best = (step.from, by) }
    }
    return best?.grains
  }
}
