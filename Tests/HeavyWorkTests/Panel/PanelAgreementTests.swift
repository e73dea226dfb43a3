import Testing

@testable import HeavyWork

/// Agreement against published worked examples.
@Suite struct PanelAgreementTests {
  /// S. Siegel, Nonparametric Statistics, McGraw-Hill 1956, p. 230: three managers rank six
  /// applicants. Sums of ranks 8, 14, 11, 11, 11, 8; S = 25.5; W = 25.5 / (9 × 210 / 12) = 0.16.
  @Test func concordanceWithoutTies() throws {
    let ranks: [[Int64]] = [[1, 6, 3, 2, 5, 4], [1, 5, 6, 4, 2, 3], [6, 3, 2, 5, 4, 1]]
    let concordance = try #require(RaterAgreement.concordance(ranks))
    #expect(concordance == Exact(255, over: 1575))
    #expect(concordance.rounded(toDecimals: 2) == ExactDecimal(units: 16, decimals: 2))
  }

  /// J.H. Zar, Biostatistical Analysis, 5th edition 2010, example 20.5: wing, tail and bill of twelve
  /// birds, with the sums of ranks 14.5, 21, 30.5, 6, 11, 3.5, 20, 11.5, 29, 28.5, 22.5 and 36.
  ///
  /// S = 1175.5, ties give Σ(t³ - t) = 60, so W = 12 × 1175.5 / (9 × 1716 - 3 × 60) = 0.924; without
  /// the correction 0.913.
  @Test func concordanceWithTies() throws {
    let wing: [Int64] = [104, 108, 111, 102, 103, 102, 107, 105, 108, 112, 106, 114]
    let tail: [Int64] = [74, 76, 79, 72, 74, 71, 74, 72, 78, 77, 78, 83]
    let bill: [Int64] = [170, 170, 200, 145, 155, 130, 195, 160, 210, 200, 180, 220]
    let concordance = try #require(RaterAgreement.concordance([wing, tail, bill]))
    #expect(concordance == Exact(14106, over: 15264))
    #expect(concordance.rounded(toDecimals: 3) == ExactDecimal(units: 924, decimals: 3))
  }

  @Test func concordanceAtItsEnds() {
    #expect(RaterAgreement.concordance([[1, 2, 3], [10, 20, 30], [5, 6, 7]]) == Exact(1))
    #expect(RaterAgreement.concordance([[1, 2], [2, 1]]) == Exact(0))
    // Nothing to agree on, and nobody to agree with.
    #expect(RaterAgreement.concordance([[4, 4, 4], [7, 7, 7]]) == nil)
    #expect(RaterAgreement.concordance([[1, 2, 3]]) == nil)
  }

  /// K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), example C: four observers,
  /// twelve units, with gaps.
  static let observers = [
    "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
  ]

  static var units: [[Double]] {
    let rows = observers.map { $0.split(separator: " ") }
    return (0..<12).map { unit in rows.compactMap { Double($0[unit]) } }
  }

  @Test(arguments: [
    (RaterAgreement.Metric.nominal, 743), (.ordinal, 815), (.interval, 849), (.ratio, 797),
  ])
  func alphaOfFourObservers(_ metric: RaterAgreement.Metric, _ thousandths: Int) throws {
    let alpha = try #require(RaterAgreement.alpha(PanelAgreementTests.units, metric))
    #expect(Int((alpha * 1000).rounded()) == thousandths)
  }

  /// The same, example B: two observers, five nominal values, no gaps; 0.692.
  @Test func alphaOfTwoObservers() throws {
    let first = Array("aabbdcccedda".unicodeScalars)
    let second = Array("babbbccceddd".unicodeScalars)
    let units = zip(first, second).map { [Double($0.value), Double($1.value)] }
    let alpha = try #require(RaterAgreement.alpha(units, .nominal))
    #expect(Int((alpha * 1000).rounded()) == 692)
  }

  /// The definition, pair by pair, on random judgements with gaps.
  @Test func alphaFollowsItsDefinition() throws {
    var source = RandomSource(seed: 11)
    for _ in 0..<60 {
      let units = (0..<source.whole(2...6)).map { _ in
        (0..<source.whole(0...5)).map { _ in Double(source.whole(1...5)) }
      }
      for metric in [RaterAgreement.Metric.nominal, .ordinal, .interval, .ratio] {
        let slow = PanelAgreementTests.slowAlpha(units, metric)
        let fast = RaterAgreement.alpha(units, metric)
        #expect((slow == nil) == (fast == nil))
        if let slow, let fast { #expect(abs(slow - fast) < 1e-9) }
      }
    }
  }

  private static func slowAlpha(_ all: [[Double]], _ metric: RaterAgreement.Metric) -> Double? {
    let units = all.filter { $0.count > 1 }
    let values = units.flatMap { $0 }
    func distance(_ a: Double, _ b: Double) -> Double {
      switch metric {
      case .nominal: return a == b ? 0 : 1
      case .interval: return (a - b) * (a - b)
      case .ratio: return (a - b) * (a - b) / ((a + b) * (a + b))
      case .ordinal:
        if a == b { return 0 }
        let between = values.count { $0 >= min(a, b) && $0 <= max(a, b) }
        let ends = values.count { $0 == a } + values.count { $0 == b }
        let steps = Double(between) - Double(ends) / 2
        return steps * steps
      }
    }
    func pairs(_ values: [Double]) -> Double {
      var sum = 0.0
      for left in values.indices {
        for right in values.indices where left != right {
          sum += distance(values[left], values[right])
        }
      }
      return sum
    }
    guard values.count > 1, case let expected = pairs(values) / Double(values.count - 1),
      expected > 0
    else { return nil }
    return 1 - units.reduce(0) { $0 + pairs($1) / Double($1.count - 1) } / expected
  }
}
