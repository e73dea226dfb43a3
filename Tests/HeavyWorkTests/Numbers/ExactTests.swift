import Testing

@testable import HeavyWork

@Suite struct ExactDecimalTests {
  @Test func trailingZerosCarryNoInformation() {
    #expect(ExactDecimal(units: 1880, decimals: 2) == ExactDecimal(units: 188, decimals: 1))
    #expect(ExactDecimal(units: 500, decimals: 2) == 5)
    #expect(ExactDecimal(units: 0, decimals: 6) == .zero)
    #expect(ExactDecimal(units: -100, decimals: 3) == ExactDecimal(units: -1, decimals: 1))
  }

  @Test func orderComparesValuesOfDifferentDecimals() {
    let bound = ExactDecimal(units: 1881, decimals: 2)
    #expect(ExactDecimal(units: 18_809_999, decimals: 6) < bound)
    #expect(ExactDecimal(units: 18_810_001, decimals: 6) > bound)
    #expect(ExactDecimal(units: 18_810_000, decimals: 6) == bound)
    #expect(ExactDecimal(units: -2) < ExactDecimal(units: -19, decimals: 1))
    let large = ExactDecimal(units: 999_999_999_999_999_999)
    #expect(large > ExactDecimal(units: 1, decimals: 18))
  }

  @Test func descriptionIsTheDecimalAsInAFile() {
    let cases: [(units: Int64, decimals: Int, text: String)] = [
      (0, 0, "0"), (1881, 2, "18.81"), (5, 1, "0.5"), (5, 3, "0.005"), (-5, 2, "-0.05"),
      (-1881, 2, "-18.81"), (120, 0, "120"), (1, 18, "0.000000000000000001"),
    ]
    for (units, decimals, text) in cases {
      #expect(ExactDecimal(units: units, decimals: decimals).description == text)
    }
  }

  @Test func unitsOfMoreDecimalsAreScaled() {
    #expect(ExactDecimal(units: 15, decimals: 1).units(ofDecimals: 4) == 15_000)
    #expect(ExactDecimal.powerOfTen(0) == 1)
    #expect(ExactDecimal.powerOfTen(18) == 1_000_000_000_000_000_000)
  }
}

@Suite struct ExactTests {
  @Test func thirtyTimesOnePointNineIsExactlyFiftySeven() {
    let rate = Exact(ExactDecimal(units: 19, decimals: 1))
    let sum = (0..<30).reduce(Exact.zero) { total, _ in total + rate }
    #expect(sum == Exact(57, over: 1))
  }

  @Test func fractionsOfDifferentDenominatorsCompare() {
    #expect(Exact(1, over: 3) + Exact(1, over: 6) == Exact(1, over: 2))
    #expect(Exact(1, over: 3) - Exact(1, over: 2) == Exact(-1, over: 6))
    #expect(Exact(1, over: 3) < Exact(334, over: 1000))
    #expect(Exact(-1, over: 3) > Exact(-1, over: 2))
    #expect(Exact(2, over: 6) == Exact(1, over: 3))
    #expect(Exact(0, over: 7).isZero)
  }

  @Test func divisionKeepsTheSignAboveTheLine() {
    #expect(Exact(1, over: 2).divided(by: Exact(3, over: 4)) == Exact(2, over: 3))
    #expect(Exact(1, over: 2).divided(by: Exact(-3, over: 4)) == Exact(-2, over: 3))
    #expect(Exact(-57, over: 1).divided(by: Exact(-57, over: 1)) == Exact(1, over: 1))
  }

  @Test func reducingKeepsTheValue() {
    let fraction = Exact(1_302_000, over: 13_020).reduced
    #expect(fraction.numerator == 100 && fraction.denominator == 1)
    let negative = Exact(-6, over: 4).reduced
    #expect(negative.numerator == -3 && negative.denominator == 2)
  }

  @Test func commonMeasuresOfWholeNumbers() {
    #expect(Exact.greatestCommonDivisor(0, 5) == 5)
    #expect(Exact.greatestCommonDivisor(12, 18) == 6)
    #expect(Exact.leastCommonMultiple(10_000, 3600) == 90_000)
    #expect(Exact.leastCommonMultiple(10_000, 1) == 10_000)
  }
}
