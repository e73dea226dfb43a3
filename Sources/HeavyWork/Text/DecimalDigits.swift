/// The decimal digits of numbers, as they stand in memory.
enum DecimalDigits {
  /// The two digits of a number below 100 as they stand in memory.
  @inline(__always)
  static func pair(_ value: UInt64) -> UInt16 {
    // 103 / 1024 is just above a tenth, which is near enough below 100.
    let tens = (value &* 103) &>> 10
    return UInt16(truncatingIfNeeded: 0x3030 &+ tens &+ ((value &- tens &* 10) &<< 8))
  }

  /// The six digits of a number below a million, a byte each, the first in the lowest byte.
  @inline(__always)
  static func six(_ value: UInt64) -> UInt64 {
    // Two numbers of three digits, each in a half of the word, are taken apart together.
    let (first, last) = value.quotientAndRemainder(dividingBy: 1000)
    let halves = first | last &<< 32
    // 41 / 4096 is just above a hundredth and 103 / 1024 just above a tenth, which is near enough here.
    let hundreds = ((halves &* 41) &>> 12) & 0x0000_000F_0000_000F
    let rest = halves &- hundreds &* 100
    let tens = ((rest &* 103) &>> 10) & 0x0000_000F_0000_000F
    let digits = hundreds | tens &<< 8 | (rest &- tens &* 10) &<< 16
    return digits & 0xFF_FFFF | (digits &>> 8) & 0xFFFF_FF00_0000
  }

  /// How many decimal digits a number has; 0 has one.
  @inline(__always)
  static func count(of value: UInt64) -> Int {
    // 1233 / 4096 is just above the logarithm of 2, which is near enough for 64 bits.
    let guess = ((64 - (value | 1).leadingZeroBitCount) * 1233) >> 12
    let power =
      guess == 19 ? 10_000_000_000_000_000_000 : UInt64(ExactDecimal.powerOfTen(guess))
    return value >= power ? guess + 1 : guess
  }
}
