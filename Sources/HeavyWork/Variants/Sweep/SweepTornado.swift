/// What turning one weight or bound by a tenth does to a population.
public struct SweepTornado: Sendable {
  /// The number.
  public let path: SchemePath
  /// What the scheme has.
  public let base: ExactDecimal
  /// A tenth lower; nothing where the scheme would not be valid.
  public let lower: End?
  /// A tenth higher; nothing where the scheme would not be valid.
  public let higher: End?

  /// The number a tenth lower or higher, and what it gives.
  public struct End: Sendable {
    /// The number.
    public let value: ExactDecimal
    /// What it gives.
    public let figures: SweepFigures
    /// What is shown of that.
    let shown: ShownSweepFigures
  }

  /// By how many months the two ends differ most from the base.
  func reach(_ base: SweepFigures) -> Int {
    [lower, higher].map { abs(($0?.figures.all.months ?? base.all.months) - base.all.months) }.max()
      ?? 0
  }
}

extension PlacedScheme {
  /// For each weight and bound the variants with it a tenth lower and a tenth higher.
  ///
  /// What must be whole is rounded, and changes by one at least.
  var tenths: [(path: SchemePath, base: ExactDecimal, ends: [ExactDecimal])] {
    turnable.compactMap { path, value in
      guard value > .zero, let knob = SweepKnob(path, of: self) else { return nil }
      let ends = [Int64(9), 11].map { knob.scaled(value, tenths: $0) }.filter { knob.takes($0) }
      return (path, value, ends)
    }
  }
}

extension SweepKnob {
  fileprivate func scaled(_ value: ExactDecimal, tenths: Int64) -> ExactDecimal {
    let isWhole =
      switch self {
      case .length, .fixed, .linearMaximum, .maximumMonths, .minimumMonths: true
      case .weight, .published, .points, .full, .pointsMaximum, .categoryMaximum: false
      }
    guard isWhole else {
      return Exact(
        Int128(value.units) * Int128(tenths),
        over: Int128(ExactDecimal.powerOfTen(value.decimals)) * 10
      )
      .rounded(toDecimals: 6)
    }
    let scaled = (value.units * tenths + 5) / 10
    return ExactDecimal(
      units: scaled == value.units ? value.units + (tenths < 10 ? -1 : 1) : scaled)
  }
}
