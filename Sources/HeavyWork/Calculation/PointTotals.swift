/// How the points that count come from those that were earned, in grains.
///
/// earned - outsideBlocks + multiplied - aboveMaximum - reserved = counted
struct PointTotals: Sendable {
  /// What all spells brought, after category maxima.
  let earned: Int128
  /// What lies outside whole blocks of a calendar year.
  let outsideBlocks: Int128
  /// What the multiplier adds; below 0 where it takes off.
  let multiplied: Int128
  /// What the maximum takes off.
  let aboveMaximum: Int128
  /// What is kept for other uses.
  let reserved: Int128
  /// What counts.
  let counted: Int128

  init(earned: Int128, outsideBlocks: Int128, _ rules: PersonalPointRules, maximum: Int128?) {
    self.earned = earned
    self.outsideBlocks = outsideBlocks
    let whole = earned - outsideBlocks
    multiplied = rules.multiplied(whole) - whole
    let most = whole + multiplied
    let capped = min(most, maximum ?? most)
    aboveMaximum = most - capped
    reserved = min(rules.reserved, capped)
    counted = capped - reserved
  }
}

/// What changes the points of one person as a whole, by the day of birth.
struct PersonalPointRules: Sendable {
  /// Units of the multiplier, and how many of them make 1; nothing where points stay as they are.
  private let multiplier: (units: Int128, in: Int128)?
  /// Grains that are kept for other uses.
  let reserved: Int128

  init(_ scheme: Scheme, born: Day) {
    multiplier = scheme.points.multiplierByBirth?.value(on: born).map { multiplier in
      let units = scheme.scale.multiplierUnits
      let each = units / ExactDecimal.powerOfTen(multiplier.decimals)
      return (Int128(multiplier.units) * Int128(each), Int128(units))
    }
    reserved =
      scheme.points.reservedByBirth?.value(on: born).map { scheme.scale.grains($0) } ?? 0
  }

  /// The fewest grains that are so many after the multiplier; nothing where none are.
  func beforeMultiplying(_ grains: Int128) -> Int128? {
    guard let multiplier else { return grains }
    guard multiplier.units > 0 else { return nil }
    return Rounding.ceiling.whole(grains * multiplier.in, over: multiplier.units)
  }

  /// Grains after the multiplier; exact, because the grain of the scheme is a part of its units.
  func multiplied(_ grains: Int128) -> Int128 {
    guard let multiplier else { return grains }
    return grains / multiplier.in * multiplier.units
  }
}
