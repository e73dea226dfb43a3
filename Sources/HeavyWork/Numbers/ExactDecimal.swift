/// A decimal as a file states it: a whole number of units of a power of ten.
///
/// `18.81` is 1881 units of 2 decimals. Trailing zeros carry no information and are dropped,
/// so equal numbers are equal values.
public struct ExactDecimal: Hashable, Sendable {
  /// The number without its decimal point.
  public let units: Int64
  /// How many digits stand behind the decimal point; 0 to 18.
  public let decimals: Int

  /// Creates `units` divided by ten to the power `decimals`, which is 0 to 18.
  public init(units: Int64, decimals: Int = 0) {
    var (units, decimals) = (units, units == 0 ? 0 : decimals)
    // Four zeros at once, then two, then one: figures of six decimals mostly end in many.
    while decimals >= 4, units % 10_000 == 0 { (units, decimals) = (units / 10_000, decimals - 4) }
    if decimals >= 2, units % 100 == 0 { (units, decimals) = (units / 100, decimals - 2) }
    if decimals >= 1, units % 10 == 0 { (units, decimals) = (units / 10, decimals - 1) }
    self.units = units
    self.decimals = decimals
  }

  static let zero = ExactDecimal(units: 0)
  static let one = ExactDecimal(units: 1)

  /// The number of units of ten to the power -`decimals`, which must be enough to hold it.
  func units(ofDecimals decimals: Int) -> Int64 {
    units * ExactDecimal.powerOfTen(decimals - self.decimals)
  }

  static func powerOfTen(_ exponent: Int) -> Int64 {
    switch exponent {
    case 0: 1
    case 1: 10
    case 2: 100
    case 3: 1000
    case 4: 10_000
    case 5: 100_000
    case 6: 1_000_000
    case 7: 10_000_000
    case 8: 100_000_000
    case 9: 1_000_000_000
    case 10: 10_000_000_000
    case 11: 100_000_000_000
    case 12: 1_000_000_000_000
    case 13: 10_000_000_000_000
    case 14: 100_000_000_000_000
    case 15: 1_000_000_000_000_000
    case 16: 10_000_000_000_000_000
    case 17: 100_000_000_000_000_000
    case 18: 1_000_000_000_000_000_000
    default: preconditionFailure("no decimal has so many digits")
    }
  }
}

extension ExactDecimal: Comparable {
  /// Whether one number is smaller than the other.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let decimals = max(left.decimals, right.decimals)
    return Int128(left.units) * Int128(powerOfTen(decimals - left.decimals))
      < Int128(right.units) * Int128(powerOfTen(decimals - right.decimals))
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// The number with a decimal point, as in a file.
  public var description: String {
    guard decimals > 0 else { return String(units) }
    let digits = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return (units < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}

extension ExactDecimal: ExpressibleByIntegerLiteral {
  /// Creates a whole number.
  public init(integerLiteral value: Int64) { self.init(units: value) }
}
