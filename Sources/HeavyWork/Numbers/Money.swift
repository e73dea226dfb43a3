/// An amount in euros, exact to the cent.
///
/// A share of an amount is worked out exactly and rounded half up to the cent once.
public struct Money: Hashable, Comparable, Sendable {
  /// The amount in cents.
  public let cents: Int64

  /// Creates an amount from cents.
  public init(cents: Int64) { self.cents = cents }

  init(_ decimal: ExactDecimal) { cents = decimal.units(ofDecimals: 2) }

  static let zero = Money(cents: 0)

  /// Whether one amount is smaller than the other.
  public static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }
  static func + (left: Money, right: Money) -> Money { Money(cents: left.cents + right.cents) }
  static func - (left: Money, right: Money) -> Money { Money(cents: left.cents - right.cents) }
  static func += (left: inout Money, right: Money) { left = left + right }

  /// A fraction of this amount, rounded half up to the cent.
  func multiplied(by fraction: Exact) -> Money {
    Money(
      cents: Int64(
        clamping: Rounding.nearest.whole(
          Int128(cents) * fraction.numerator, over: fraction.denominator)))
  }

  /// The amount in euros, with at most two decimals.
  public var decimal: ExactDecimal { ExactDecimal(units: cents, decimals: 2) }
}
