/// The units in which all variants of a sweep count.
struct VariantUnits: Sendable {
  /// Units of a yearly rate in one point.
  let rateUnits: Int64
  /// Grains in one unit of a yearly rate held for a year.
  let grainsPerRateUnit: Int128

  /// No bound in grains is larger; products with months are worked out in 128 bits.
  private static let mostGrains = Int128(Int64.max) / 4

  /// Units with so many decimals for rates and bounds; nothing where they do not fit in 64 bits.
  init?(_ scale: PointScale, decimals: Int) {
    guard decimals <= 18 else { return nil }
    rateUnits = ExactDecimal.powerOfTen(decimals)
    grainsPerRateUnit =
      Int128(scale.kindUnits) * Int128(scale.factorUnits) * Int128(scale.yearGrains)
  }

  /// A bound in grains; nothing where it is too large.
  func grains(_ points: ExactDecimal) -> Int64? {
    guard let units = units(points) else { return nil }
    let grains = Int128(units) * grainsPerRateUnit
    return grains <= VariantUnits.mostGrains ? Int64(grains) : nil
  }

  /// A rate in units; nothing where it has more decimals than they hold.
  func units(_ points: ExactDecimal) -> Int64? {
    guard points.decimals < 19 else { return nil }
    let each = rateUnits / ExactDecimal.powerOfTen(points.decimals)
    guard each > 0 else { return nil }
    let (units, overflow) = points.units.multipliedReportingOverflow(by: each)
    return overflow ? nil : units
  }
}
