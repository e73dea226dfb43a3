/// An exact fraction in lowest terms.
///
/// Overflow traps, so an answer that comes out is exact.
struct ReferenceFraction: Sendable, Hashable, Comparable {
  let numerator: Int128
  /// Always above zero.
  let denominator: Int128

  static let zero = ReferenceFraction(0)
  static let one = ReferenceFraction(1)

  init(_ whole: Int) {
    numerator = Int128(whole)
    denominator = 1
  }

  init(_ numerator: Int128, over denominator: Int128) {
    precondition(denominator != 0, "division by zero")
    let divisor = Self.greatestDivisor(numerator, denominator)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * (numerator / divisor)
    self.denominator = sign * (denominator / divisor)
  }

  static func greatestDivisor(_ left: Int128, _ right: Int128) -> Int128 {
    var a = left < 0 ? -left : left
    var b = right < 0 ? -right : right
    while b != 0 {
      // Most numbers become small soon, and small ones divide much faster.
      if let shortA = Int64(exactly: a), let shortB = Int64(exactly: b) {
        var x = shortA
        var y = shortB
        while y != 0 { (x, y) = (y, x % y) }
        return max(1, Int128(x))
      }
      (a, b) = (b, a % b)
    }
    return max(1, a)
  }

  static func leastMultiple(_ left: Int128, _ right: Int128) -> Int128 {
    left / greatestDivisor(left, right) * right
  }

  static func + (left: Self, right: Self) -> Self {
    let common = leastMultiple(left.denominator, right.denominator)
    let sum =
      left.numerator * (common / left.denominator) + right.numerator * (common / right.denominator)
    return Self(sum, over: common)
  }

  static func - (left: Self, right: Self) -> Self {
    left + Self(-right.numerator, over: right.denominator)
  }

  static func * (left: Self, right: Self) -> Self {
    let first = Self(left.numerator, over: right.denominator)
    let second = Self(right.numerator, over: left.denominator)
    return Self(
      first.numerator * second.numerator, over: first.denominator * second.denominator)
  }

  static func / (left: Self, right: Self) -> Self {
    left * Self(right.denominator, over: right.numerator)
  }

  static func < (left: Self, right: Self) -> Bool {
    let common = leastMultiple(left.denominator, right.denominator)
    return left.numerator * (common / left.denominator)
      < right.numerator * (common / right.denominator)
  }

  var floor: Int {
    let quotient = numerator / denominator
    return Int(numerator % denominator < 0 ? quotient - 1 : quotient)
  }

  var ceiling: Int {
    let below = floor
    return ReferenceFraction(below) == self ? below : below + 1
  }

  /// Half goes up.
  var nearest: Int { (self + ReferenceFraction(1, over: 2)).floor }

  /// With so many decimals, half up, without zeros at the end: how results show points.
  func text(decimals: Int) -> String {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    return ModelDecimal((self * ReferenceFraction(scale)).nearest, decimals).trimmed.text
  }
}

/// A decimal as a file writes it: a whole number and how many of its digits stand behind the point.
struct ModelDecimal: Sendable, Hashable {
  var mantissa: Int
  var decimals: Int

  init(_ mantissa: Int, _ decimals: Int = 0) {
    self.mantissa = mantissa
    self.decimals = decimals
  }

  var fraction: ReferenceFraction {
    var scale: Int128 = 1
    for _ in 0..<decimals { scale *= 10 }
    return ReferenceFraction(Int128(mantissa), over: scale)
  }

  var trimmed: ModelDecimal {
    var copy = self
    while copy.decimals > 0, copy.mantissa % 10 == 0 {
      copy.mantissa /= 10
      copy.decimals -= 1
    }
    return copy
  }

  var text: String {
    var digits = String(mantissa.magnitude)
    while digits.count <= decimals { digits = "0" + digits }
    let point = digits.index(digits.endIndex, offsetBy: -decimals)
    let sign = mantissa < 0 ? "-" : ""
    return decimals == 0 ? sign + digits : sign + digits[..<point] + "." + digits[point...]
  }
}
