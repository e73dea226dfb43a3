import Testing

@testable import HeavyWork

extension Agreement {
  /// What must hold of the rules that change points, whatever the numbers are.
  @Suite struct OfPointRules {
    private static let many = RandomOptions(longestCareerYears: 10, blocksPercent: 100)

    /// Leaving out can only take off, and a whole block once worked stays.
    @Test(arguments: SeedBlock.blocks(960_001...960_200, of: 100))
    func blocksNeverRaiseAndNeverFallWithTime(_ block: SeedBlock) {
      var compared = 0
      let complete = block.forEach(Self.many) { made, differences in
        guard made.model.scheme.blocks != nil else { return }
        compared += 1
        var before: Int128 = 0
        for day in made.days(12) {
          let totals = made.view.totals(on: day)
          differences.expect(
            totals.outsideBlocks >= 0 && totals.outsideBlocks <= totals.earned, "outside \(day)")
          let inside = totals.earned - totals.outsideBlocks
          differences.expect(inside >= before, "fewer whole blocks \(day)")
          before = inside
        }
      }
      #expect(!complete || compared >= 30, "only \(compared) cases could be compared")
    }

    @Test(arguments: SeedBlock.blocks(970_001...970_100, of: 50))
    func moreElementsNeverBringLess(_ block: SeedBlock) {
      block.forEach { made, differences in
        var earned: [Int128] = []
        for most in [1, 2, 3, 500] {
          var model = made.model
          model.scheme.elementsAtMost = ModelDated(most)
          earned.append(try AgreementCase(model).view.accrual.grains(asOf: made.pension))
        }
        differences.expect(zip(earned, earned.dropFirst()).allSatisfy { $0 <= $1 }, "\(earned)")
        var model = made.model
        model.scheme.elementsAtMost = nil
        differences.equal(
          try AgreementCase(model).view.accrual.grains(asOf: made.pension), earned[3], "all")
      }
    }

    @Test(arguments: SeedBlock.blocks(980_001...980_200, of: 100))
    func whatIsReservedAndWhatCountsIsWhatTheMaximumLeaves(_ block: SeedBlock) {
      block.forEach { made, differences in
        for day in made.days(3) + [made.asOf] {
          let totals = made.view.totals(on: day)
          let left = totals.earned - totals.outsideBlocks + totals.multiplied - totals.aboveMaximum
          differences.equal(totals.reserved + totals.counted, left, "\(day)")
          differences.expect(totals.counted >= 0 && totals.reserved >= 0, "below zero \(day)")
          differences.equal(made.view.cappedGrains(on: day), totals.counted, "points \(day)")
        }
      }
    }
  }
}
