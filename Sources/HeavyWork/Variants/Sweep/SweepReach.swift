/// How far exposures reach under several variants, without working any of them out.
struct SweepReach {
  /// What rounding can change of a reach, more than enough for so many exposures.
  private static let tolerance: Float = 1e-4
  /// Below this a reach is surely too short.
  static let low = 1 - tolerance
  /// Above this a reach is surely enough.
  static let high = 1 + tolerance
  /// So much that any exposure times it is more than anyone needs.
  private static let large = 1e20

  /// By column, for an exposure and in parts of what is needed: the most in any lane towards a right,
  /// the least in any towards a right, and the least in any towards all months.
  private(set) var columns: [SIMD4<Float>] = []

  /// - Parameter rates: the rates of each lane, by column.
  init(_ lanes: [SweepLane], columns: Int, rate: (_ lane: Int, _ column: Int) -> Double) {
    self.columns = (0..<columns).map { column in
      var (most, least, all) = (0.0, SweepReach.large, SweepReach.large)
      for (place, lane) in lanes.enumerated() {
        if let reaches = lane.reaches {
          let rate = rate(place, column)
          most = max(most, rate / reaches.right)
          least = min(least, rate / reaches.right)
          all = min(all, rate / reaches.most)
        } else if lane.most > 0 {
          most = SweepReach.large
        } else {
          (least, all) = (0, 0)
        }
      }
      return SIMD4(Float(most), Float(least), Float(all), 0)
    }
  }

  /// The reach under the variants of both.
  func joined(_ other: SweepReach) -> SweepReach {
    var joined = self
    for (place, (one, two)) in zip(columns, other.columns).enumerated() {
      joined.columns[place] = SIMD4(
        max(one[0], two[0]), min(one[1], two[1]), min(one[2], two[2]), 0)
    }
    return joined
  }
}
