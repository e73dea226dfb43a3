import Testing

@testable import HeavyWork

@Suite struct DecimalDigitsTests {
  @Test func everyPairOfDigitsStandsAsItIsWritten() {
    for value in UInt64(0)..<100 {
      let pair = DecimalDigits.pair(value)
      #expect([UInt8(pair & 0xFF), UInt8(pair >> 8)] == written(value, 2))
    }
  }

  /// Both halves of three digits in every value, beside a few of the other.
  @Test func sixDigitsStandAsTheyAreWritten() {
    var wrong: [UInt64] = []
    for half in UInt64(0)..<1000 {
      for other in [UInt64(0), 1, 99, 100, 500, 999] {
        for value in [half * 1000 + other, other * 1000 + half] {
          let digits = DecimalDigits.six(value) | 0x3030_3030_3030
          let bytes = (0..<6).map { UInt8(truncatingIfNeeded: digits >> (8 * $0)) }
          if digits >> 48 != 0 || bytes != written(value, 6) { wrong.append(value) }
        }
      }
    }
    #expect(wrong.isEmpty, "first: \(wrong.prefix(3))")
  }

  private func written(_ value: UInt64, _ count: Int) -> [UInt8] {
    let digits = Array(String(value).utf8)
    return [UInt8](repeating: UInt8(ascii: "0"), count: count - digits.count) + digits
  }
}
