import Testing

@testable import HeavyWork

/// Choices between two elements at a time.
@Suite struct PairComparisonTests {
  private func comparison(_ rows: [[Exact]]) -> PairComparison {
    var choices: [Panel.Choice] = []
    for first in rows.indices {
      for second in rows.indices where first < second {
        choices.append(Panel.Choice(first: first, second: second, strength: rows[first][second]))
      }
    }
    return PairComparison(choices, count: rows.count)
  }

  private static func of(_ text: String) -> [Exact] {
    text.split(separator: " ").map { word in
      let parts = word.split(separator: "/").compactMap { Int128($0) }
      return parts.count == 2 ? Exact(parts[0], over: parts[1]) : Exact(parts[0])
    }
  }

  /// T.L. Saaty, How to make a decision: the analytic hierarchy process, European Journal of
  /// Operational Research 48 (1990) 9-26: buying a house. Published: λmax = 9.669, C.I. = 0.238,
  /// C.R. = 0.169.
  static let house = [
    of("1 5 3 7 6 6 1/3 1/4"), of("1/5 1 1/3 5 3 3 1/5 1/7"), of("1/3 3 1 6 3 4 6 1/5"),
    of("1/7 1/5 1/6 1 1/3 1/4 1/7 1/8"), of("1/6 1/3 1/3 3 1 1/2 1/5 1/6"),
    of("1/6 1/3 1/4 4 2 1 1/5 1/6"), of("3 5 1/6 7 5 5 1 1/2"), of("4 7 5 8 6 6 2 1"),
  ]

  @Test func consistencyOfThePublishedExample() throws {
    let house = comparison(PairComparisonTests.house)
    let index = try #require(house.consistencyIndex)
    #expect(Int((index * 1000).rounded()) == 238)
    #expect(Int(((index * 7 + 8) * 1000).rounded()) == 9669)
    let ratio = try #require(house.consistencyRatio)
    #expect(Int((ratio * 1000).rounded()) == 169)
  }

  /// Twice as heavy, and that three times: 6 : 3 : 1 without contradiction.
  @Test func consistentChoicesGiveTheirProportions() throws {
    let rows = ["1 2 6", "1/2 1 3", "1/6 1/3 1"].map { PairComparisonTests.of($0) }
    let consistent = comparison(rows)
    #expect(consistent.shares == [600_000_000, 300_000_000, 100_000_000])
    #expect(try #require(consistent.consistencyRatio) < 1e-9)
  }

  /// Rows (1, 2, 4), (1/2, 1, 3), (1/4, 1/3, 1): roots of 8, 3/2 and 1/12.
  /// 2 : 1.144714 : 0.436790, in all 3.581504; so 0.558425, 0.319618, 0.121957.
  @Test func rowsAreGeometricMeans() throws {
    let rows = ["1 2 4", "1/2 1 3", "1/4 1/3 1"].map { PairComparisonTests.of($0) }
    let shares = try #require(comparison(rows).shares).compactMap { $0 }
    #expect(shares.map { ($0 + 500) / 1000 } == [558_425, 319_618, 121_957])
  }

  /// A missing pair that follows from the others takes nothing away.
  @Test func missingPairsAreFilledIn() throws {
    let choices = [
      Panel.Choice(first: 0, second: 1, strength: Exact(2)),
      Panel.Choice(first: 2, second: 1, strength: Exact(1, over: 3)),
    ]
    let some = PairComparison(choices, count: 3)
    #expect(some.shares == [600_000_000, 300_000_000, 100_000_000])
    #expect(some.consistencyRatio == nil)
    // Two that met each other, of four: they share two quarters.
    let part = PairComparison([choices[0]], count: 4)
    #expect(part.shares == [333_333_333, 166_666_667, nil, nil])
    // 0 and 1, 2 and 3: nothing says how the two pairs compare.
    let apart = [choices[0], Panel.Choice(first: 2, second: 3, strength: Exact(1))]
    #expect(PairComparison(apart, count: 4).shares == nil)
  }

  private func bare(_ pairs: [(Int, Int)], _ count: Int) -> PairComparison {
    PairComparison(
      pairs.map { Panel.Choice(first: $0.0, second: $0.1, strength: nil) }, count: count)
  }

  /// A over B over C over A is one circle of the one that three can have.
  @Test func circlesAreCounted() {
    #expect(bare([(0, 1), (1, 2), (2, 0)], 3).circularFreedom == Exact(0))
    #expect(bare([(0, 1), (1, 2), (0, 2)], 3).circularFreedom == Exact(1))
    // Of four: 0 over all, 1, 2 and 3 in a circle. d = 1, at most 2, so 1 - 24/(64 - 16) = 1/2.
    let four = bare([(0, 1), (0, 2), (0, 3), (1, 2), (2, 3), (3, 1)], 4)
    #expect(four.circularFreedom == Exact(1, over: 2))
    #expect(four.shares == [1_000_000_000, 333_333_333, 333_333_333, 333_333_333])
  }

  @Test func rootsAreNear() {
    for degree in 2...60 {
      for number in [1e-40, 0.001, 0.5, 1, 2, 10, 1e40] {
        let root = PairComparison.root(number, degree)
        let back = (0..<degree).reduce(1.0) { product, _ in product * root }
        #expect(abs(back - number) / number < 1e-13)
      }
    }
  }
}
