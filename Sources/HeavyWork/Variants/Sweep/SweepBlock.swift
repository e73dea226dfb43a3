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
  let reach: SweepReach
  /// The variant of each lane; fewer than all in the last block.
  let variants: [Int]
  let lanes: [SweepLane]

  /// - Parameter lanes: nothing where a variant is not worked out here.
  init(_ variants: [Int], _ rules: [VariantRules], _ found: [SweepLane?], columns: Int) {
    self.variants = variants
    let lanes = found.map { $0 ?? SweepLane() }
    self.lanes = lanes
    var start = SIMD16<Float>(repeating: 0.25)
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
    (self.start, self.threshold, self.cap, self.whole) = (start, threshold, cap, whole)
    func rate(_ lane: Int, _ column: Int) -> Double {
      Double(rules[variants[lane]].rates[column]) * lanes[lane].scale
    }
    rates = (0..<columns).map { column in
      var row = SIMD16<Float>.zero
      for place in lanes.indices { row[place] = Float(rate(place, column)) }
      return row
    }
    reach = SweepReach(lanes, columns: columns, rate: rate)
  }
}

/// Blocks of variants that are alike, with what can be said of all of them at once.
struct SweepSpan {
  /// So many that most people are done with after one look, and few enough to be alike.
  private static let most = 8

  let blocks: [SweepBlock]
  let reach: SweepReach

  /// Spans of blocks that follow each other.
  static func spans(_ blocks: [SweepBlock]) -> [SweepSpan] {
    stride(from: 0, to: blocks.count, by: most).map { start in
      let part = Array(blocks[start..<min(blocks.count, start + most)])
      return SweepSpan(
        blocks: part,
        reach: part.dropFirst().reduce(part[0].reach) { $0.joined($1.reach) })
    }
  }
}
