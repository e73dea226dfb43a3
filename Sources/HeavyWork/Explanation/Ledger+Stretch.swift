/// What a stretch is made of: each part of the yearly rate times what a unit of it brings.
extension Ledger.Stretch {
  /// The time in months; a year is twelve.
  public var months: Exact {
    Exact(Int128(time) * 12, over: Int128(scheme.time.measure.grainsPerYear))
  }

  /// The part-time factor that counts here, after the part-time and overlap rules.
  public var factor: Exact {
    Exact(Int128(factorUnits), over: Int128(scheme.scale.factorUnits))
  }

  /// The elements.
  public var lines: [Ledger.Line] {
    rate.lines.map { line in
      Ledger.Line(
        element: line.element, level: line.level, weight: line.weight, factor: line.factor,
        points: points(ofRate: line.rate))
    }
  }

  /// The points of a published rate with no elements.
  public var unattributed: Exact { points(ofRate: rate.unattributed) }

  /// That rate, in points per year; nothing where the points come from elements.
  public var publishedRate: ExactDecimal? {
    rate.unattributed == 0
      ? nil
      : Exact(Int128(rate.unattributed), over: Int128(scheme.scale.rateUnits)).rounded(
        toDecimals: 6)
  }

  /// What category maxima take off, by category.
  public var categoryCuts: [Exact] { rate.cut.map { points(ofRate: $0) } }

  /// Elements that do not count: the element, and the heavier one of its set that counts instead;
  /// nothing where only so many elements count and others are heavier.
  public var leftOut: [(element: Int, by: Int?)] { rate.leftOut.map { ($0.element, $0.by) } }

  /// The points: lines + unattributed - cuts.
  public var points: Exact { points(ofRate: rate.total) }

  /// The share of the time that counts for its kind of work.
  public var kindCounts: ExactDecimal {
    Exact(Int128(kindShare), over: Int128(scheme.scale.kindUnits)).rounded(toDecimals: 4)
  }

  /// What a part of the yearly rate brings, in grains.
  func grains(ofRate units: Int64) -> Int128 { Ledger.Stretch.product(units, share) }

  /// A part of the yearly rate times `share`.
  ///
  /// Both nearly always fit in 64 bits; the product of two such numbers is one instruction.
  static func product(_ units: Int64, _ share: Int128) -> Int128 {
    if let small = Int64(exactly: share) { return Int128(units) * Int128(small) }
    return Int128(units) * share
  }

  /// What a part of the yearly rate brings.
  func points(ofRate units: Int64) -> Exact {
    scheme.scale.points(grains(ofRate: units))
  }
}
