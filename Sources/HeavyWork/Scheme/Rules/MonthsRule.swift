/// How many months a route gives (`months`): what they depend on, and how; shared, not copied.
public final class MonthsRule: Sendable {
  /// What the months depend on.
  public indirect enum Measure: Sendable {
    /// Points, after everything that changes their total.
    case points
    /// Time worked, in months.
    case service(ServiceRule)
    /// A fact of the person that is a number, such as shifts counted by the employer.
    case attribute(String)
  }

  /// From so much on, so many months.
  public struct Step: Sendable {
    /// The points, months of work or number from which the months hold.
    public let bound: ExactDecimal
    /// The whole months of earlier exit from there on.
    public let months: Int
  }

  /// What comes above the last step: for each whole `every`, so many months more.
  public struct Beyond: Sendable {
    /// The points, months of work or number that bring it once.
    public let every: ExactDecimal
    /// The months that it brings.
    public let months: Int
  }

  /// How the months follow.
  public indirect enum Shape: Sendable {
    /// As many as the scheme gives at most.
    case maximum
    /// The same number for everyone.
    case fixed(Dated<Int>)
    /// `maximum` x min(measure, `full`) / `full`, rounded.
    case linear(full: Dated<ExactDecimal>, maximum: Dated<Int>, round: Rounding)
    /// The last step that is reached, none below the first, and what comes above the last.
    case steps(Dated<[Step]>, beyond: Beyond?)
  }

  /// What the months depend on; without meaning where they are the same for everyone.
  public let measure: Measure
  /// How the months follow.
  public let shape: Shape

  init(_ shape: Shape, by measure: Measure = .points) {
    self.measure = measure
    self.shape = shape
  }

  /// No rule gives more months than this.
  static let most = 600
}

extension MonthsRule.Shape {
  /// The months at the least and at the most for an amount between two bounds; nothing where a
  /// number is not in force on the exit day.
  ///
  /// - Parameter grains: a number of the file in the unit of the amount.
  func months(
    _ least: Int128, _ most: Int128, on exit: Day, _ grains: (ExactDecimal) -> Int128
  ) -> (least: Int, most: Int)? {
    switch self {
    case .maximum, .fixed: return nil
    case .linear(let full, let maximum, let round):
      guard let full = full.value(on: exit), let maximum = maximum.value(on: exit) else {
        return nil
      }
      let whole = grains(full)
      func months(_ amount: Int128) -> Int {
        Int(round.whole(Int128(maximum) * max(0, min(amount, whole)), over: whole))
      }
      let fewest = months(least)
      return (fewest, least == most ? fewest : months(most))
    case .steps(let dated, let beyond):
      guard let steps = dated.value(on: exit) else { return nil }
      func months(_ amount: Int128) -> Int {
        guard let reached = steps.lastIndex(where: { grains($0.bound) <= amount }) else { return 0 }
        let step = steps[reached]
        guard let beyond, reached == steps.count - 1 else { return step.months }
        let times = (amount - grains(step.bound)) / grains(beyond.every)
        return Int(
          min(Int128(step.months) + times * Int128(beyond.months), Int128(MonthsRule.most)))
      }
      // Steps may also go down, so both ends and all between are looked at.
      var fewest = months(least)
      var largest = fewest
      guard least < most else { return (fewest, largest) }
      for step in steps where least < grains(step.bound) && grains(step.bound) <= most {
        (fewest, largest) = (min(fewest, step.months), max(largest, step.months))
      }
      return (min(fewest, months(most)), max(largest, months(most)))
    }
  }

  /// The most months it can give by itself; nothing where that is the scheme's maximum.
  var largest: Int? {
    switch self {
    case .maximum: nil
    case .fixed(let months): months.largest
    case .linear(_, let maximum, _): maximum.largest
    case .steps(let dated, nil): dated.steps.flatMap(\.value).map(\.months).max() ?? 0
    case .steps(_, .some): MonthsRule.most
    }
  }

  /// The most months it can give by itself on an exit day; what is not in force may be anything
  /// that it ever is.
  func largest(on exit: Day) -> Int? {
    switch self {
    case .maximum, .fixed, .steps(_, .some): largest
    case .linear(_, let maximum, _): maximum.value(on: exit) ?? largest
    case .steps(let dated, nil): dated.value(on: exit)?.map(\.months).max() ?? largest
    }
  }

  /// The numbers of the file that stand in the unit of the measure.
  var bounds: [ExactDecimal] {
    switch self {
    case .maximum, .fixed: []
    case .linear(let full, _, _): full.steps.map(\.value)
    case .steps(let dated, let beyond):
      dated.steps.flatMap(\.value).map(\.bound) + [beyond?.every].compactMap { $0 }
    }
  }
}
