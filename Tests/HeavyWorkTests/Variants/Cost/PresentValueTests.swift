import Testing

@testable import HeavyWork

@Suite struct PresentValueTests {
  private let three = [Money](repeating: Money(cents: 10_000_000), count: 3)

  @Test func laterYearsCountForLess() {
    // 5 %: 100,000 + 100,000 / 1.05 + 100,000 / 1.1025 = 100,000 + 95,238.0952 + 90,702.9478.
    #expect(PresentValue(5).value(of: three) == Money(cents: 28_594_105))
    // 2.5 %: 100,000 + 97,560.9756 + 95,181.4396.
    let rate = ExactDecimal(units: 25, decimals: 1)
    #expect(PresentValue(rate).value(of: three) == Money(cents: 29_274_242))
  }

  @Test func withoutARateNothingIsLost() {
    #expect(PresentValue(0).value(of: three) == Money(cents: 30_000_000))
    #expect(PresentValue(0).value(of: []) == .zero)
  }

  @Test func factorsHaveFifteenDecimals() {
    let factors = PresentValue(5).factors(3).map { $0.rounded(toDecimals: 18).description }
    #expect(factors == ["1", "0.952380952380952", "0.90702947845805"])
  }
}
