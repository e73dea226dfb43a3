/// What can be said of months by looking at points alone.
extension QuickScheme {
  /// The fewest grains with which any route may give so many months, by months from 0, which takes
  /// none, to the most; the largest number where none ever does.
  ///
  /// A bound only: conditions other than on points, and numbers that change, are taken to be as good
  /// as they can be.
  func leastGrains() -> [Int64] {
    [0]
      + (0..<max(1, mostMonths)).map { fewer in
        opens.indices.map { leastGrains(ofRoute: $0, giving: fewer + 1) }.min() ?? .max
      }
  }

  private func leastGrains(ofRoute route: Int, giving wanted: Int) -> Int64 {
    var least: Int64 = 0
    if opens[route].kind == .all {
      for test in tests where test.kind == .pointsAtLeast && test.bound.place < 0 {
        if opens[route].mask & 1 << UInt64(test.place) != 0 {
          least = max(least, test.bound.constant)
        }
      }
    }
    let rule = months[route]
    switch rule.kind {
    case .maximum, .fixed: return rule.most < wanted ? .max : least
    case .linear:
      guard rule.most >= wanted else { return .max }
      guard rule.full.place < 0, rule.number.place < 0 else { return least }
      let (maximum, full) = (Int128(rule.number.constant), Int128(rule.full.constant))
      // Maximum times grains by full has to be so many halves at least; a maximum of so many months is
      // more than none.
      let halves =
        switch rule.round {
        case .floor: 2 * wanted
        case .nearest: 2 * wanted - 1
        case .ceiling: 2 * wanted - 2
        }
      return max(least, Int64(clamping: Int128(halves) * full / (2 * maximum)))
    case .steps:
      let reached = steps[rule.firstStep..<rule.endStep].filter { $0.months >= wanted }
      return reached.map(\.grains).min().map { max(least, $0) } ?? .max
    }
  }
}
