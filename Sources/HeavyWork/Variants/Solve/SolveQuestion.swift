/// The search for values of some numbers of a scheme that meet a target.
///
/// All combinations of the values are worked out: nothing is supposed about how a target goes up or
/// down with a number. Of those that meet it the nearest to the base is taken, or to another variant.
/// How far a variant is: the sum over its numbers of how much each differs, as a part of what it was
/// (a number that was 0: as so many steps of its range). Of variants that are as near, the one that
/// costs least, and of those the first in the order of the ranges.
public final class SolveQuestion: Sendable {
  /// The variants that are tried.
  public let sweep: Sweep
  /// The numbers that may change.
  public let ranges: [SweepRange]
  /// What must be met.
  public let target: SolveTarget
  /// What nearness is measured from, by range.
  private let near: [ExactDecimal]

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - base: the scheme to start from.
  ///   - ranges: the numbers that may change, each with its bounds and step.
  ///   - target: what must be met.
  ///   - near: the variant that the answer shall be near to; nothing means the base.
  ///   - asOf: the reference date.
  ///   - statutory: the statutory figures.
  /// - Throws: that there are more combinations than are worked out, or that the target's group is
  ///   not in the scheme.
  public init(
    _ base: PlacedScheme, _ ranges: [SweepRange], _ target: SolveTarget, near: SweepVariant? = nil,
    asOf: Day, statutory: StatutoryTables = .shipped
  ) throws(Problems) {
    self.ranges = ranges
    self.target = target
    self.near = ranges.map { near?.value(at: $0.path) ?? $0.base }
    let tried = try SweepVariant.grid(ranges)
    // What the other variant changes beside the ranges is changed for all.
    let kept = (near?.changes ?? []).filter { change in
      !ranges.contains { $0.path == change.path }
    }
    let variants = tried.map { SweepVariant(kept + $0.changes) }
    sweep = try Sweep(
      base, variants + [SweepVariant([])], asOf: asOf,
      groups: target.group.map { [$0] } ?? [], statutory: statutory)
  }

  /// Works the answer out.
  ///
  /// - Throws: that numbers have too many digits together, or that what is asked cannot be said of
  ///   this population.
  public func answer(
    _ populations: [ReducedPopulation], _ crew: (@escaping @Sendable () -> Void) -> Void
  ) throws(Problems) -> SolveAnswer {
    let figures = try sweep.figures(populations, crew)
    let last = figures.count - 1
    guard let base = figures[last] else { throw sweep.problems(last) ?? Problems([]) }
    guard target.value(base) != nil else { throw .cannotBeSaid(target) }
    var best: (place: Int, missing: Exact, distance: Exact, costs: Int128)?
    var valid = 0
    for place in 0..<last {
      guard let found = figures[place], let missing = target.distance(found) else { continue }
      valid += 1
      let distance = distance(place)
      let costs = found.costs
      if let best {
        // The target first, then nearness, then what it costs.
        if best.missing < missing { continue }
        if best.missing == missing {
          if best.distance < distance { continue }
          if best.distance == distance, best.costs <= costs { continue }
        }
      }
      best = (place, missing, distance, costs)
    }
    guard let best, let found = figures[best.place] else {
      throw sweep.problems(0) ?? .cannotBeSaid(target)
    }
    let variant = sweep.variants[best.place]
    // The two stand beside each other, so they are hidden together.
    var order = SweepOrder(sweep.base)
    let (start, end) = (order.setting([]), order.setting(variant.changes))
    var together = ShownSweep(order)
    return SolveAnswer(
      base: base, figures: found, variant: variant, ranges: ranges, target: target,
      isMet: best.missing.isZero, distance: best.distance, tried: valid,
      shownBase: together.show(base, start), shown: together.show(found, end))
  }

  /// How far a variant is from the one to be near to.
  private func distance(_ place: Int) -> Exact {
    var sum = Exact.zero
    for (range, near) in zip(ranges, near) {
      guard let value = sweep.variants[place].value(at: range.path) else { continue }
      let over = Exact(value) - Exact(near)
      let amount = over < .zero ? .zero - over : over
      sum += amount.divided(by: near > .zero ? Exact(near) : range.unit)
      sum = sum.reduced
    }
    return sum
  }
}

extension SweepRange {
  /// A step of the range, to measure by where there is nothing else.
  fileprivate var unit: Exact {
    let steps = zip(values, values.dropFirst()).map { Exact($1) - Exact($0) }
    return steps.min() ?? Exact(1)
  }
}

/// The variant that meets a target, or comes nearest to it.
public struct SolveAnswer: Sendable {
  /// What the scheme itself gives.
  public let base: SweepFigures
  /// What the variant gives.
  public let figures: SweepFigures
  /// The variant.
  public let variant: SweepVariant
  /// The numbers that could change.
  public let ranges: [SweepRange]
  /// What was asked.
  public let target: SolveTarget
  /// Whether the target is met.
  public let isMet: Bool
  /// How far the variant is from what it should be near to.
  public let distance: Exact
  /// How many variants were worked out.
  public let tried: Int
  /// What is shown of what the scheme gives.
  let shownBase: ShownSweepFigures
  /// What is shown of what the variant gives.
  let shown: ShownSweepFigures
}

extension Problems {
  fileprivate static func cannotBeSaid(_ target: SolveTarget) -> Problems {
    Problems([
      Problem(
        .incomplete,
        Bilingual(
          nl:
            "‘\(target.measure.name)’ is voor deze mensen niet te berekenen: er is geen bedrag per "
            + "maand, of niemand is in de groep.",
          en: "‘\(target.measure.name)’ cannot be worked out for these people: there is no monthly "
            + "amount, or nobody is in the group."),
        remedy: Bilingual(
          nl: "Kies een ander doel, bijvoorbeeld entitled of months.",
          en: "Choose another target, such as entitled or months."))
    ])
  }
}
