/// An exact fraction, for what a calculation yields.
///
/// It need not be in lowest terms: compare with `==`, and show with ``rounded(toDecimals:)``.
/// All figures of one calculation share one denominator (see `PointScale`), so sums and
/// comparisons are those of whole numbers; only figures of different origin are brought to a
/// common denominator.
public struct Exact: Sendable {
  /// The number above the line.
  public let numerator: Int128
  /// The number below the line; always above 0.
  public let denominator: Int128

  /// Creates a fraction; the denominator must be above 0, anything else is a fault of the program.
  public init(_ numerator: Int128, over denominator: Int128 = 1) {
    precondition(denominator > 0, "a fraction needs a denominator above 0")
    self.numerator = numerator
    self.denominator = denominator
  }

  init(_ decimal: ExactDecimal) {
    self.init(
      Int128(decimal.units), over: Int128(ExactDecimal.powerOfTen(decimal.decimals)))
  }

  static let zero = Exact(0)

  var isZero: Bool { numerator == 0 }

  /// Whether both numbers fit in 64 bits, as nearly always: their products then fit in 128.
  private var isSmall: Bool {
    Int128(Int64(truncatingIfNeeded: numerator)) == numerator
      && Int128(Int64(truncatingIfNeeded: denominator)) == denominator
  }

  /// The fraction in lowest terms.
  var reduced: Exact {
    let divisor = Exact.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    guard divisor > 1 else { return self }
    return Exact(numerator / Int128(divisor), over: denominator / Int128(divisor))
  }

  /// Two fractions over one denominator.
  @inline(__always)
  private static func aligned(_ left: Exact, _ right: Exact) -> (Int128, Int128, Int128) {
    left.denominator == right.denominator
      ? (left.numerator, right.numerator, left.denominator) : multiplied(left, right)
  }

  /// Two fractions over a denominator that both of theirs divide.
  private static func multiplied(_ left: Exact, _ right: Exact) -> (Int128, Int128, Int128) {
    if left.isSmall, right.isSmall {
      return (
        left.numerator &* right.denominator, right.numerator &* left.denominator,
        left.denominator &* right.denominator
      )
    }
    let first = left.numerator.multipliedReportingOverflow(by: right.denominator)
    let second = right.numerator.multipliedReportingOverflow(by: left.denominator)
    let below = left.denominator.multipliedReportingOverflow(by: right.denominator)
    if !first.overflow, !second.overflow, !below.overflow {
      return (first.partialValue, second.partialValue, below.partialValue)
    }
    // Lowest terms are slow to find, and needed only for very fine fractions.
    let (left, right) = (left.reduced, right.reduced)
    let divisor = Int128(
      greatestCommonDivisor(left.denominator.magnitude, right.denominator.magnitude))
    let (leftFactor, rightFactor) = (right.denominator / divisor, left.denominator / divisor)
    return (
      left.numerator * leftFactor, right.numerator * rightFactor, left.denominator * leftFactor
    )
  }

  static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
    var (first, second) = (first, second)
    while second > UInt128(UInt64.max) { (first, second) = (second, first % second) }
    guard second != 0 else { return first }
    // From here on, as nearly always from the beginning, 64 bits are enough.
    var (large, small) = (UInt64(second), UInt64(first % second))
    while small != 0 { (large, small) = (small, large % small) }
    return UInt128(large)
  }

  static func leastCommonMultiple(_ first: Int64, _ second: Int64) -> Int64 {
    let divisor = greatestCommonDivisor(UInt128(first.magnitude), UInt128(second.magnitude))
    return first / Int64(divisor) * second
  }
}

extension Exact: Comparable {
  /// Whether two fractions are the same number.
  public static func == (left: Exact, right: Exact) -> Bool {
    let (first, second, _) = aligned(left, right)
    return first == second
  }

  /// Whether one fraction is smaller than the other.
  public static func < (left: Exact, right: Exact) -> Bool {
    let (first, second, _) = aligned(left, right)
    return first < second
  }
}

extension Exact {
  static func + (left: Exact, right: Exact) -> Exact {
    let (first, second, denominator) = aligned(left, right)
    return Exact(first + second, over: denominator)
  }

  static func - (left: Exact, right: Exact) -> Exact {
    let (first, second, denominator) = aligned(left, right)
    return Exact(first - second, over: denominator)
  }

  static func += (left: inout Exact, right: Exact) { left = left + right }

  /// This fraction times another, in lowest terms.
  func multiplied(by other: Exact) -> Exact {
    let (left, right) = (reduced, other.reduced)
    return Exact(
      left.numerator * right.numerator, over: left.denominator * right.denominator
    ).reduced
  }

  /// This fraction divided by another that is not 0.
  func divided(by other: Exact) -> Exact {
    let (first, second, _) = Exact.aligned(self, other)
    precondition(second != 0, "a fraction cannot be divided by nothing")
    return second < 0 ? Exact(-first, over: -second) : Exact(first, over: second)
  }
}
