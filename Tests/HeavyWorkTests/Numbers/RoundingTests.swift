import Testing

@testable import HeavyWork

@Suite struct RoundingTests {
  struct Case: Sendable {
    let numerator: Int128
    let denominator: Int128
    let floor: Int128
    let nearest: Int128
    let ceiling: Int128
  }

  // Halves go up, towards plus infinity: -2.5 becomes -2.
  static let cases: [Case] = [
    Case(numerator: 0, denominator: 3, floor: 0, nearest: 0, ceiling: 0),
    Case(numerator: 7, denominator: 1, floor: 7, nearest: 7, ceiling: 7),
    Case(numerator: -7, denominator: 1, floor: -7, nearest: -7, ceiling: -7),
    Case(numerator: 5, denominator: 2, floor: 2, nearest: 3, ceiling: 3),
    Case(numerator: -5, denominator: 2, floor: -3, nearest: -2, ceiling: -2),
    Case(numerator: 1, denominator: 2, floor: 0, nearest: 1, ceiling: 1),
    Case(numerator: -1, denominator: 2, floor: -1, nearest: 0, ceiling: 0),
    Case(numerator: 1, denominator: 3, floor: 0, nearest: 0, ceiling: 1),
    Case(numerator: 2, denominator: 3, floor: 0, nearest: 1, ceiling: 1),
    Case(numerator: -1, denominator: 3, floor: -1, nearest: 0, ceiling: 0),
    Case(numerator: -2, denominator: 3, floor: -1, nearest: -1, ceiling: 0),
    Case(numerator: 1499, denominator: 1000, floor: 1, nearest: 1, ceiling: 2),
    Case(numerator: 1500, denominator: 1000, floor: 1, nearest: 2, ceiling: 2),
  ]

  @Test(arguments: cases)
  func eachRuleGivesItsWholeNumber(_ one: Case) {
    #expect(Rounding.floor.whole(one.numerator, over: one.denominator) == one.floor)
    #expect(Rounding.nearest.whole(one.numerator, over: one.denominator) == one.nearest)
    #expect(Rounding.ceiling.whole(one.numerator, over: one.denominator) == one.ceiling)
  }

  @Test func largeFractionsDoNotOverflow() {
    let denominator = Int128.max / 3
    #expect(Rounding.nearest.whole(denominator * 2, over: denominator) == 2)
    #expect(Rounding.nearest.whole(denominator / 2 + 1, over: denominator) == 1)
  }

  @Test func decimalsAreRoundedHalfUp() {
    #expect(Exact(1881, over: 100).rounded(toDecimals: 1) == ExactDecimal(units: 188, decimals: 1))
    #expect(Exact(1885, over: 100).rounded(toDecimals: 1) == ExactDecimal(units: 189, decimals: 1))
    #expect(Exact(-5, over: 1000).rounded(toDecimals: 2) == .zero)
    #expect(Exact(1, over: 3).rounded(toDecimals: 6) == ExactDecimal(units: 333_333, decimals: 6))
    #expect(Exact(2, over: 3).rounded(toDecimals: 0) == 1)
    #expect(Exact(-7, over: 2).units(ofDecimals: 0, rounding: .floor) == -4)
  }

  @Test func roundedFiguresAddUpByLargestRemainder() {
    // 1/3 + 1/3 + 1/3 = 1.00: all remainders are equal, so the first gets the missing cent.
    let thirds = [Exact](repeating: Exact(1, over: 3), count: 3)
    #expect(thirds.roundedToAddUp(to: 100, decimals: 2) == [34, 33, 33])
    // 0.126 + 0.209 + 0.665 = 1.00; floors 12 + 20 + 66 = 98; the largest remainders are .9 and .6.
    let mixed = [Exact(126, over: 1000), Exact(209, over: 1000), Exact(665, over: 1000)]
    #expect(mixed.roundedToAddUp(to: 100, decimals: 2) == [13, 21, 66])
    // Exact figures stay as they are.
    #expect(
      [Exact(1, over: 2), Exact(1, over: 4)].roundedToAddUp(to: 75, decimals: 2) == [50, 25])
    #expect([Exact]().roundedToAddUp(to: 0, decimals: 2) == [])
  }

  @Test func aCutBelowZeroAddsUpToo() {
    // 1.005 - 0.335 = 0.67: floors 100 and -34 make 66; the remainders tie, so the first gets it.
    let figures = [Exact(1005, over: 1000), Exact(-335, over: 1000)]
    #expect(figures.roundedToAddUp(to: 67, decimals: 2) == [101, -34])
  }

  @Test func anyFiguresAddUpToTheirRoundedTotal() {
    var numbers = SeededNumbers(seed: 7)
    for _ in 0..<300 {
      let figures = (0..<Int.random(in: 1...9, using: &numbers)).map { _ in
        Exact(Int128(Int.random(in: -5_000_000...5_000_000, using: &numbers)), over: 156_240)
      }
      let total = figures.reduce(Exact.zero, +).units(ofDecimals: 2)
      let rounded = figures.roundedToAddUp(to: total, decimals: 2)
      #expect(rounded.reduce(0, +) == total)
      for (figure, shown) in zip(figures, rounded) {
        #expect(shown - figure.units(ofDecimals: 2, rounding: .floor) <= 1)
      }
    }
  }
}

@Suite struct MoneyTests {
  @Test func amountsAreExactToTheCent() {
    #expect(Money(ExactDecimal(units: 1874)) == Money(cents: 187_400))
    #expect(Money(ExactDecimal(units: 143_080, decimals: 2)).decimal.description == "1430.8")
    #expect(Money(cents: 100) + Money(cents: 1) == Money(cents: 101))
    #expect(Money(cents: 100) - Money(cents: 1) == Money(cents: 99))
    #expect(Money(cents: 99) < Money(cents: 100))
  }

  @Test func sharesAreRoundedHalfUpToTheCent() {
    // 1874 x 0.8 = 1499.20; 0.05 x 0.5 = 0.025 becomes 0.03; 100 / 3 = 33.333 becomes 33.33.
    #expect(Money(cents: 187_400).multiplied(by: Exact(4, over: 5)) == Money(cents: 149_920))
    #expect(Money(cents: 5).multiplied(by: Exact(1, over: 2)) == Money(cents: 3))
    #expect(Money(cents: 10_000).multiplied(by: Exact(1, over: 3)) == Money(cents: 3333))
  }

  @Test func aFractionTooFineToBeScaledIsWorkedOutDigitByDigit() {
    // With d = 3 x 10^36 + 1: 10^36 / d is just under 1/3, 2 x 10^36 / d just under 2/3. Times a million
    // neither fits in 128 bits.
    let unit = (0..<36).reduce(Int128(1)) { power, _ in power * 10 }
    let fine = 3 * unit + 1
    let third = Exact(unit, over: fine)
    let twoThirds = Exact(2 * unit, over: fine)
    #expect(third.units(ofDecimals: 6, rounding: .floor) == 333_333)
    #expect(third.units(ofDecimals: 6) == 333_333)
    #expect(third.units(ofDecimals: 6, rounding: .ceiling) == 333_334)
    #expect(twoThirds.units(ofDecimals: 6, rounding: .floor) == 666_666)
    #expect(twoThirds.units(ofDecimals: 6) == 666_667)
    // The whole part goes before, and below nothing too: 7 2/3, and -1/3.
    #expect(Exact(7 * fine + 2 * unit, over: fine).units(ofDecimals: 6) == 7_666_667)
    #expect(Exact(-unit, over: fine).units(ofDecimals: 6) == -333_333)
    #expect(Exact(-unit, over: fine).units(ofDecimals: 6, rounding: .floor) == -333_334)
  }
}
