import Testing

@testable import HeavyWork

extension Agreement {
  /// Careers of which not everything is known held against careers that they may turn out to be.
  @Suite struct OfUnknown {
    private static let small = RandomOptions(
      longestCareerYears: 4, mostSpells: 3, blocksPercent: 60, totalGapsWithUnknown: true)
    /// Of each career.
    private static let completions = 40

    /// How near the bounds are to what completions reach.
    private struct Reach {
      var ranges = 0
      var least = 0
      var most = 0
    }

    /// Whatever the truth is, it lies within the range that was told; where that leaves one number,
    /// it is that number.
    @Test(arguments: SeedBlock.blocks(950_001...950_300, of: 100))
    func everyCompletionLiesWithinTheRange(_ block: SeedBlock) {
      var reach = Reach()
      let complete = block.forEach(Self.small) { made, differences in
        var random = made.random
        var history = made.model.history
        let unknown = UnknownParts(&history, &random)
        let told = try made.with(history, unknown: unknown)
        var completions = Completions(made.model.scheme, history, unknown, random)
        let days = [made.asOf, made.pension.adding(months: -6)]
        let found = try completions.make(Self.completions).map { try made.with($0) }
        for day in days {
          Self.check(told, found, on: day, &reach, &differences)
        }
      }
      // Bounds may be wider than the truth, but not as a rule.
      #expect(!complete || reach.ranges >= 20)
      #expect(!complete || 4 * reach.least >= 3 * reach.ranges, "\(reach)")
      #expect(!complete || 4 * reach.most >= 3 * reach.ranges, "\(reach)")
    }

    private static func check(
      _ told: AgreementCase, _ completions: [AgreementCase], on day: Day, _ reach: inout Reach,
      _ differences: inout Differences
    ) {
      let (range, points) = (told.view.entitlement(on: day), told.view.points(on: day))
      var (least, most) = (Int.max, 0)
      for completion in completions {
        let exact = completion.view.entitlement(on: day)
        let has = completion.view.points(on: day)
        guard points.least <= has.least, has.most <= points.most,
          range.months <= exact.months, exact.possibleMonths <= range.possibleMonths
        else {
          differences.note(
            "\(day): \(exact) with \(has) outside \(range) with \(points):\n\(completion.historyText)"
              + "as told: \(told.historyText)")
          return
        }
        (least, most) = (min(least, exact.months), max(most, exact.possibleMonths))
      }
      guard range.possibleMonths > range.months else { return }
      reach.ranges += 1
      if least == range.months { reach.least += 1 }
      if most == range.possibleMonths { reach.most += 1 }
    }
  }
}
