import Testing

@testable import HeavyWork

extension Agreement {
  /// The search for a first day by halving held against looking at every day.
  @Suite struct FirstDay {
    private static let options = RandomOptions(
      longestCareerYears: 3, datedLimits: false, datedMonths: false)

    @Test(arguments: SeedBlock.blocks(800_001...800_400, of: 100))
    func halvingFindsWhatLookingAtEveryDayFinds(_ block: SeedBlock) {
      var compared = 0
      let complete = block.forEach(Self.options) { made, differences in
        guard made.scheme.growsWithTime, let first = made.career.spells.map(\.span.start).min()
        else { return }
        compared += 1
        let search = made.search
        let last = ModelDate(made.pension).number
        let days = (ModelDate(first).number..<max(last, ModelDate(first).number)).map {
          Day(ModelDate(number: $0))
        }
        let months = days.map { made.view.entitlement(on: $0).months }
        differences.expect(zip(months, months.dropFirst()).allSatisfy { $0 <= $1 }, "months fall")
        for target in Set(months + [1, made.model.scheme.exit.maximumMonths]) where target > 0 {
          for start in [first, made.asOf] {
            let found = search.firstDay(from: start) { _ in target }
            let scanned = zip(days, months).first { $0 >= start && $1 >= target }?.0
            differences.equal(found, scanned, "first day from \(start) with \(target) months")
          }
        }
      }
      #expect(!complete || compared >= 8, "only \(compared) cases could be compared")
    }
  }
}
