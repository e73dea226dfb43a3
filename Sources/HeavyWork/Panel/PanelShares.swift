/// What elements weigh against each other: whole numbers in the proportions of a panel's figures.
struct PanelShares {
  /// By element of the panel; all below 2 to the power 50.
  let numbers: [Int128]

  /// The proportions of figures in billionths; nothing where an element has none, or all are 0.
  ///
  /// Exactly, unless a common denominator is too large to go on with: the figures are then rounded
  /// to a billionth first.
  init?(_ figures: [Exact?]) {
    let known = figures.compactMap { $0?.reduced }
    guard known.count == figures.count, known.contains(where: { !$0.isZero }) else { return nil }
    var common: Int128? = 1
    for figure in known {
      guard let sofar = common else { break }
      let divisor = Int128(
        Exact.greatestCommonDivisor(sofar.magnitude, figure.denominator.magnitude))
      let product = sofar / divisor * figure.denominator
      common = product < 1 << 40 ? product : nil
    }
    if let common {
      let whole = known.map { $0.numerator * (common / $0.denominator) }
      let divisor = whole.reduce(UInt128(0)) {
        Exact.greatestCommonDivisor($0, $1.magnitude)
      }
      let least = whole.map { $0 / Int128(divisor) }
      if least.allSatisfy({ $0 < PanelShares.largest }) {
        numbers = least
        return
      }
    }
    numbers = known.map { $0.units(ofDecimals: 0) }
  }

  private static let largest: Int128 = 1 << 50
}
