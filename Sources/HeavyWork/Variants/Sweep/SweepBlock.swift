/// Sixteen variants side by side, ready for people of one pattern.
struct SweepBlock {
  static let width = 16

  /// What each lane begins with, above 128.
  let start: SIMD16<Float>
  let threshold: SIMD16<Int32>
  let cap: SIMD16<Int32>
  /// What someone with all months adds to the sums: see `SweepKernel`.
  let whole: SIMD16<Int32>
  /// The rates of each column, in months for an exposure.
  let rates: [SIMD16<Float>]
  /// By column, in parts of what is needed: the most in any lane towards a right, the least in any
  /// towards a right, and the least in any towards all months.
  let bounds: [SIMD4<Float>]
  /// The variant of each lane; fewer than all in the last block.
  let variants: [Int]
  let lanes: [SweepLane]

  /// - Parameter lanes: nothing where a variant is not worked out here.
  init(_ variants: [Int], _ rules: [VariantRules], _ found: [SweepLane?], columns: Int) {
    self.variants = variants
    lanes = found.map { $0 ?? SweepLane() }
    var (start, rates) = (SIMD16<Float>(repeating: 0.25), [SIMD16<Float>]())
    var (threshold, cap, whole) = (
      SIMD16<Int32>(repeating: SweepLane().threshold), SIMD16<Int32>(repeating: SweepLane().cap),
      SIMD16<Int32>.zero
    )
    for (place, lane) in lanes.enumerated() {
      start[place] = lane.start
      threshold[place] = lane.threshold
      cap[place] = lane.cap
      whole[place] = lane.most + SweepKernel.oneRight + SweepKernel.oneWhole
    }
    rates.reserveCapacity(columns)
    var bounds: [SIMD4<Float>] = []
    bounds.reserveCapacity(columns)
    for column in 0..<columns {
      var row = SIMD16<Float>.zero
      var (most, least, all) = (0.0, Double.infinity, Double.infinity)
      for (place, lane) in lanes.enumerated() {
        let rate = Double(rules[variants[place]].rates[column]) * lane.scale
        row[place] = Float(rate)
        if let reaches = lane.reaches {
          most = max(most, rate / reaches.right)
          least = min(least, rate / reaches.right)
          all = min(all, rate / reaches.most)
        } else if lane.most > 0 {
          most = SweepBlock.large
        } else {
          (least, all) = (0, 0)
        }
      }
      rates.append(row)
      bounds.append(
        SIMD4(
          Float(most), Float(min(least, SweepBlock.large)), Float(min(all, SweepBlock.large)), 0))
    }
    (self.start, self.threshold, self.cap, self.whole) = (start, threshold, cap, whole)
    (self.rates, self.bounds) = (rates, bounds)
  }

  /// So much that any exposure times it is more than anyone needs.
  private static let large = 1e20
}
