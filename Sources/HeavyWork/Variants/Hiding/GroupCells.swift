/// Which cells of a table of people by group and by change are shown.
///
/// The sums of its columns are known, or hidden with others; those that are hidden make one column
/// here, as only their sum could follow. Rows whose sum is hidden make one row for the same reason. In
/// what is left, every number under ten must have room to be any of ten numbers or more while all that
/// is shown stays the same: people may be thought to change places around a ring of hidden cells. Where
/// there is no such room, the cells of the cheapest ring are hidden too.
struct GroupCells {
  /// Hidden cells, by row and column of the table as it was given.
  private(set) var hidden: [[Bool]]
  /// The rows whose sum is hidden.
  let hiddenRows: Set<Int>

  /// - Parameters:
  ///   - groups: for each group, the people by column.
  ///   - hiddenColumns: the columns whose sums are not shown.
  ///   - hiddenRows: the rows whose sums are not shown, as `rows(_:)` says.
  ///   - hidesAll: whether no cell may be shown.
  init(
    _ groups: [[Int]], hiddenColumns: Set<Int>, hiddenRows: Set<Int>, hidesAll: Bool = false
  ) {
    self.hiddenRows = hiddenRows
    let width = groups.first?.count ?? 0
    let shownRows = groups.indices.filter { !hiddenRows.contains($0) }
    let shownColumns = (0..<width).filter { !hiddenColumns.contains($0) }
    // A row of hidden ones and a column of hidden ones come last, where there are any.
    let rowSets = shownRows.map { [$0] } + (hiddenRows.isEmpty ? [] : [Array(hiddenRows)])
    let columnSets =
      shownColumns.map { [$0] } + (hiddenColumns.isEmpty ? [] : [Array(hiddenColumns)])
    let counts = rowSets.map { rows in
      columnSets.map { columns in
        rows.reduce(0) { sum, row in columns.reduce(sum) { $0 + groups[row][$1] } }
      }
    }
    var rings = HidingRings(counts)
    if !hiddenRows.isEmpty {
      for column in columnSets.indices { rings.hide(shownRows.count, column) }
    }
    if hidesAll || !rings.protect() { rings.hideAll() }
    hidden = Array(repeating: Array(repeating: false, count: width), count: groups.count)
    for (place, rows) in rowSets.enumerated() {
      for (other, columns) in columnSets.enumerated() {
        // Of a row that has nobody in the hidden columns, that is known.
        let isHidden =
          rings.isHidden(place, other)
          || (other == shownColumns.count && counts[place][other] > 0)
        for row in rows { for column in columns { hidden[row][column] = isHidden } }
      }
    }
  }

  /// The rows whose sums are hidden: small ones, with others so that each could be any of ten numbers;
  /// nothing where there are not enough people for that.
  static func rows(_ sums: [Int]) -> Set<Int>? {
    var hidden = Set(sums.indices.filter { SmallGroups.isSmall(sums[$0]) })
    guard !hidden.isEmpty else { return [] }
    func isTelling() -> Bool {
      // That each has someone is seen from its being there.
      hidden.count < 2
        || hidden.reduce(0, { $0 + sums[$1] }) < PublishedSums.room + hidden.count
    }
    while isTelling(),
      let next = sums.indices.filter({ !hidden.contains($0) }).min(by: { sums[$0] < sums[$1] })
    {
      hidden.insert(next)
    }
    return isTelling() ? nil : hidden
  }
}

/// Cells of a table with known sums of rows and columns, of which some are hidden.
private struct HidingRings {
  private let counts: [[Int]]
  private var hidden: [[Bool]]
  /// How much each cell is thought to have more or fewer.
  private var moved: [[Int]] = []
  private var width: Int { counts.first?.count ?? 0 }

  init(_ counts: [[Int]]) {
    self.counts = counts
    hidden = counts.map { $0.map { SmallGroups.isSmall($0) } }
  }

  func isHidden(_ row: Int, _ column: Int) -> Bool { hidden[row][column] }
  mutating func hide(_ row: Int, _ column: Int) { hidden[row][column] = true }
  mutating func hideAll() { hidden = hidden.map { $0.map { _ in true } } }

  /// Hides until every small number has room.
  ///
  /// - Returns: whether that can be.
  mutating func protect() -> Bool {
    for row in counts.indices {
      for column in counts[row].indices where SmallGroups.isSmall(counts[row][column]) {
        if !giveRoom(row, column) { return false }
      }
    }
    return true
  }

  /// Moves people around rings through a cell, first those of hidden cells, until it has room.
  private mutating func giveRoom(_ row: Int, _ column: Int) -> Bool {
    var room = 0
    for isUp in [true, false] {
      moved = counts.map { $0.map { _ in 0 } }
      while room < PublishedSums.room {
        // Down, no more than there are.
        let left = isUp ? Int.max : counts[row][column] + moved[row][column]
        guard left > 0, let ring = cheapest(row, column, isUp: isUp) else { break }
        var people = min(left, PublishedSums.room - room)
        for (place, cell) in ring.enumerated() where (place % 2 == 0) == isUp {
          people = min(people, counts[cell.row][cell.column] + moved[cell.row][cell.column])
        }
        for (place, cell) in ring.enumerated() {
          hidden[cell.row][cell.column] = true
          moved[cell.row][cell.column] += (place % 2 == 0) == isUp ? -people : people
        }
        moved[row][column] += isUp ? people : -people
        room += people
      }
      if room >= PublishedSums.room { return true }
    }
    return false
  }

  /// What it costs to hide a cell: nothing where it is hidden already, and as many as it tells of.
  private func cost(_ row: Int, _ column: Int) -> Int {
    if hidden[row][column] { return 0 }
    return counts[row][column] == 0 ? SmallGroups.smallest : counts[row][column]
  }

  /// The cells that make a ring with one, in order from its row to its column; they go down and up by
  /// turns where it goes up.
  private func cheapest(
    _ row: Int, _ column: Int, isUp: Bool
  ) -> [(row: Int, column: Int)]? {
    func canFall(_ row: Int, _ column: Int) -> Bool { counts[row][column] + moved[row][column] > 0 }
    // The least cost to come to each column, and by which row and from which column.
    var costs = [Int?](repeating: nil, count: width)
    var from = [(row: Int, column: Int)?](repeating: nil, count: width)
    for other in 0..<width where other != column && (!isUp || canFall(row, other)) {
      costs[other] = cost(row, other)
    }
    var goesOn = true
    var best: (cost: Int, last: Int, row: Int)?
    while goesOn {
      goesOn = false
      for between in counts.indices where between != row {
        for first in 0..<width {
          guard let before = costs[first], isUp || canFall(between, first) else { continue }
          for next in 0..<width where next != first && (!isUp || canFall(between, next)) {
            let sum = before + cost(between, first) + cost(between, next)
            if next == column {
              if best.map({ sum < $0.cost }) ?? true { best = (sum, first, between) }
            } else if costs[next].map({ sum < $0 }) ?? true {
              costs[next] = sum
              from[next] = (between, first)
              goesOn = true
            }
          }
        }
      }
    }
    guard let best else { return nil }
    var ring = [(row: best.row, column: column), (row: best.row, column: best.last)]
    var at = best.last
    while let step = from[at] {
      ring.append((step.row, at))
      ring.append((step.row, step.column))
      at = step.column
    }
    ring.append((row, at))
    return ring.reversed()
  }
}
