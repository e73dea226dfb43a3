/// How a scheme turns a fraction of a month into whole months, by its name in the file.
public enum Rounding: String, Sendable, CaseIterable {
  /// Down to the whole number below.
  case floor
  /// To the nearest whole number, halves up.
  case nearest
  /// Up to the whole number above.
  case ceiling

  /// The whole number for `numerator / denominator`; the denominator is above 0.
  func whole(_ numerator: Int128, over denominator: Int128) -> Int128 {
    let (below, rest) = Rounding.split(numerator, denominator)
    let goesUp =
      switch self {
      case .floor: false
      // Held against what is left, not doubled: that could overflow.
      case .nearest: rest >= denominator - rest
      case .ceiling: rest > 0
      }
    return goesUp ? below + 1 : below
  }

  /// The whole number below a fraction, and what is above it, from 0 to below the denominator.
  private static func split(_ numerator: Int128, _ denominator: Int128) -> (Int128, Int128) {
    if let above = UInt64(exactly: numerator), let below = UInt64(exactly: denominator) {
      let (quotient, rest) = above.quotientAndRemainder(dividingBy: below)
      return (Int128(quotient), Int128(rest))
    }
    let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    return rest < 0 ? (quotient - 1, rest + denominator) : (quotient, rest)
  }
}

extension Exact {
  /// This fraction in units of ten to the power -`decimals`, rounded.
  ///
  /// The whole part is split off first, so that only the part behind the point is scaled.
  func units(ofDecimals decimals: Int, rounding: Rounding = .nearest) -> Int128 {
    if let units = smallUnits(ofDecimals: decimals, rounding: rounding) { return Int128(units) }
    let power = Int128(ExactDecimal.powerOfTen(decimals))
    let whole = Rounding.floor.whole(numerator, over: denominator)
    var rest = numerator - whole * denominator
    let scaled = rest.multipliedReportingOverflow(by: power)
    if !scaled.overflow {
      return whole * power + rounding.whole(scaled.partialValue, over: denominator)
    }
    // A very fine fraction: one digit at a time.
    var units = whole
    for _ in 0..<decimals {
      let digit = rest * 10 / denominator
      units = units * 10 + digit
      rest = rest * 10 - digit * denominator
    }
    return units + rounding.whole(rest, over: denominator)
  }

  /// The same for a fraction of two numbers that fit in 64 bits, as nearly all do: a division of
  /// 128 by 64 bits is one instruction, one of 128 by 128 bits is not.
  @inline(__always)
  private func smallUnits(ofDecimals decimals: Int, rounding: Rounding) -> Int64? {
    guard let above = UInt64(exactly: numerator), let below = UInt64(exactly: denominator) else {
      return nil
    }
    let power = UInt64(ExactDecimal.powerOfTen(decimals))
    let scaled = above.multipliedFullWidth(by: power)
    guard scaled.high < below else { return nil }
    let (part, left) = below.dividingFullWidth(scaled)
    let goesUp =
      switch rounding {
      case .floor: false
      case .nearest: left >= below - left
      case .ceiling: left > 0
      }
    let (units, overflow) = part.addingReportingOverflow(goesUp ? 1 : 0)
    return overflow ? nil : Int64(exactly: units)
  }

  /// This fraction in millionths, rounded half up; nothing where that needs more than 64 bits, or
  /// where it is below 0.
  var millionths: UInt64? {
    smallUnits(ofDecimals: 6, rounding: .nearest).map { UInt64($0) }
  }

  /// This fraction rounded half up to so many decimals.
  public func rounded(toDecimals decimals: Int) -> ExactDecimal {
    ExactDecimal(
      units: smallUnits(ofDecimals: decimals, rounding: .nearest)
        ?? Int64(clamping: units(ofDecimals: decimals)), decimals: decimals)
  }
}

extension [Exact] {
  /// Rounds figures so that the rounded ones add up to the rounded total.
  ///
  /// Each is first rounded down; the units still missing go to the figures with the largest
  /// remainder, on a tie to the first.
  ///
  /// - Parameters:
  ///   - total: the figure they add up to, already rounded, in units of the last decimal.
  ///   - decimals: how many decimals are shown.
  ///   - owed: what earlier figures of the same kind lack by rounding; it counts with the remainder.
  func roundedToAddUp(to total: Int128, decimals: Int, owed: [Exact]? = nil) -> [Int128] {
    var units = map { $0.units(ofDecimals: decimals, rounding: .floor) }
    let missing = Int(clamping: total - units.reduce(0, +))
    guard missing > 0 else { return units }
    let power = Int128(ExactDecimal.powerOfTen(decimals))
    let byRemainder = indices.map { index -> (index: Int, isExact: Bool, claim: Exact) in
      let remainder = self[index] - Exact(units[index], over: power)
      return (index, remainder.isZero, owed.map { $0[index] + remainder } ?? remainder)
    }
    .sorted { left, right in
      // A figure that needs no rounding gets none.
      if left.isExact != right.isExact { return right.isExact }
      return left.claim == right.claim ? left.index < right.index : left.claim > right.claim
    }
    for one in byRemainder.prefix(missing) { units[one.index] += 1 }
    return units
  }
}
