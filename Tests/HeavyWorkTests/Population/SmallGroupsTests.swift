import Testing

@testable import HeavyWork

/// What is hidden cannot be worked out from what is shown.
@Suite struct SmallGroupsTests {
  @Test(arguments: [
    ([20, 30, 40], []),
    // 4 alone would be 94 - 20 - 70; 20 is the smallest that goes with it.
    ([20, 4, 70], [0, 1]),
    // 2 and 3 together are 5 people, fewer than ten, so 20 goes too.
    ([20, 2, 3, 70], [0, 1, 2]),
    // 4 and 7 together are 11.
    ([20, 4, 7, 70], [1, 2]),
    // Nothing is left to hide with it.
    ([4], [0]), ([0, 4, 0], [1]), ([], []),
    // Zeros and tens are shown.
    ([0, 10, 12], []),
  ])
  func aRowHidesEnough(_ counts: [Int], _ hidden: [Int]) {
    #expect(SmallGroups.hidden(counts) == Set(hidden))
  }

  @Test func aSmallGroupHidesAnother() {
    // By function: guards 22 with a right, loaders 3, clerks 15 without.
    let table = HiddenCells(
      [[22, 0, 0], [3, 0, 0], [0, 15, 0]], totals: [25, 15, 0], hiddenTotals: [])
    let hidden = Set(table.hidden.map { [$0.row, $0.column] })
    // Loaders are 25 - 22 of those with a right and 40 - 37 of all: the guards go with them.
    #expect(hidden == Set((0..<2).flatMap { row in (0..<4).map { [row, $0] } }))
  }

  @Test func aCellIsNotFoundFromItsRow() {
    // 4 without a right follows from 34 - 30; and in its column from 54 - 50.
    let table = HiddenCells(
      [[30, 4, 0], [20, 50, 0]], totals: [50, 54, 0], hiddenTotals: [])
    let hidden = Set(table.hidden.map { [$0.row, $0.column] })
    #expect(hidden == [[0, 0], [0, 1], [1, 0], [1, 1]])
  }

  /// No small cell may have only one value that fits the sums.
  ///
  /// A hidden cell can be changed, all sums as they are, where it lies on a ring of hidden cells:
  /// one more here is one less there, and so on around.
  @Test func noHiddenCellFollowsFromTheSums() {
    var random = RandomSource(seed: 10)
    var rings = 0
    for _ in 0..<400 {
      let rows = (0..<random.whole(1...6)).map { _ in
        (0..<3).map { _ in random.pick([0, 0, 3, 9, 10, 14, 25, 60]) }
      }
      let totals = (0..<3).map { column in rows.reduce(0) { $0 + $1[column] } }
      let hiddenTotals = SmallGroups.hidden(totals)
      let table = HiddenCells(rows, totals: totals, hiddenTotals: hiddenTotals)
      let all = rows.map { $0 + [$0.reduce(0, +)] }
      let cells = table.hidden.map { ($0.row, $0.column) }.filter { all[$0.0][$0.1] > 0 }
      for row in rows.indices {
        for column in 0..<4 where SmallGroups.isSmall(all[row][column]) {
          #expect(table.hidden.contains(.init(row: row, column: column)))
        }
      }
      let isShown = all.indices.contains { row in
        (0..<4).contains { all[row][$0] > 0 && !table.hidden.contains(.init(row: row, column: $0)) }
      }
      // Where everything is hidden there was nothing left to hide.
      guard isShown, !cells.isEmpty else { continue }
      for (row, column) in cells where SmallGroups.isSmall(all[row][column]) {
        rings += 1
        #expect(
          SmallGroupsTests.isOnRing(row, column, cells, hiddenTotals, rows.count),
          "\(rows) \(row) \(column)")
      }
    }
    #expect(rings > 200)
  }

  /// Whether a row can be reached from a column without the cell where they cross.
  private static func isOnRing(
    _ row: Int, _ column: Int, _ cells: [(Int, Int)], _ totals: Set<Int>, _ rows: Int
  ) -> Bool {
    let sums = cells + totals.map { (rows, $0) }
    var (reachedRows, reachedColumns): (Set<Int>, Set<Int>) = ([], [column])
    while true {
      let before = reachedRows.count + reachedColumns.count
      for (r, c) in sums where (r, c) != (row, column) {
        if reachedColumns.contains(c) { reachedRows.insert(r) }
        if reachedRows.contains(r) { reachedColumns.insert(c) }
      }
      if reachedRows.contains(row) { return true }
      if reachedRows.count + reachedColumns.count == before { return false }
    }
  }

  @Test func sumsThatMustNotFollowAreProtected() {
    // The first two sums are hidden. Of them the second row has the fewest people, 25 + 15: its cells are
    // hidden, so that neither sum is that of its column.
    let rows = [[20, 30, 40], [25, 15, 60]]
    let totals = [45, 45, 100]
    func hidden(_ rows: [[Int]], _ totals: [Int], _ protecting: Bool) -> Set<[Int]> {
      let table = HiddenCells(
        rows, totals: totals, hiddenTotals: [0, 1], protectingTotals: protecting)
      return Set(table.hidden.map { [$0.row, $0.column] })
    }
    #expect(hidden(rows, totals, false) == [])
    #expect(hidden(rows, totals, true) == [[1, 0], [1, 1]])
    // Where no row has people in both, both columns are hidden as a whole.
    let apart = hidden([[20, 0, 40], [0, 30, 60]], [20, 30, 100], true)
    #expect(apart.isSuperset(of: [[0, 0], [0, 1], [1, 0], [1, 1]]))
    // One sum alone follows from all people anyway.
    #expect(hidden([[20, 0, 40], [25, 0, 60]], [45, 0, 100], true) == [])
  }
}
