/// Which numbers of people are not shown, so that nothing is told about a few of them.
///
/// A number below ten is hidden. What remains beside it would tell it by subtraction, so another
/// one is hidden with it; and what is hidden together is at least ten.
enum SmallGroups {
  /// Fewer people than this are never shown by themselves.
  static let smallest = 10

  static func isSmall(_ count: Int) -> Bool { count > 0 && count < smallest }

  /// The places that are hidden in a row of numbers whose sum is known.
  static func hidden(_ counts: [Int]) -> Set<Int> {
    var hidden = Set(counts.indices.filter { isSmall(counts[$0]) })
    while isTelling(hidden.map { counts[$0] }),
      let next = counts.indices.filter({ counts[$0] > 0 && !hidden.contains($0) })
        .min(by: { counts[$0] < counts[$1] })
    {
      hidden.insert(next)
    }
    return hidden
  }

  /// Whether the sum of what is hidden tells about one number, or about fewer than ten people.
  static func isTelling(_ hidden: [Int]) -> Bool {
    !hidden.isEmpty && (hidden.count < 2 || hidden.reduce(0, +) < smallest)
  }
}

/// A table of people by group and status, with the cells that are not shown.
struct HiddenCells {
  /// Rows of groups with a column for each status and a last one for everyone in the row.
  let rows: [[Int]]
  /// The sum of each column.
  let totals: [Int]
  /// Hidden cells by row and column.
  private(set) var hidden: Set<Place> = []
  /// The columns whose sum is hidden.
  let hiddenTotals: Set<Int>

  struct Place: Hashable {
    let row: Int
    let column: Int
  }

  /// - Parameters:
  ///   - groups: for each group, the people by status.
  ///   - hiddenTotals: the statuses whose sums are not shown.
  ///   - protectingTotals: whether such a sum must not follow from the cells either, however large it
  ///     is, because something else would follow from it.
  init(
    _ groups: [[Int]], totals: [Int], hiddenTotals: Set<Int>, protectingTotals: Bool = false
  ) {
    rows = groups.map { $0 + [$0.reduce(0, +)] }
    self.totals = totals + [totals.reduce(0, +)]
    self.hiddenTotals = hiddenTotals
    let last = totals.count
    for row in rows.indices {
      // Of a small group nothing is shown, not even that a number is 0.
      let isSmall = SmallGroups.isSmall(rows[row][last])
      for column in 0...last where isSmall || SmallGroups.isSmall(rows[row][column]) {
        hidden.insert(Place(row: row, column: column))
      }
    }
    if protectingTotals { protectTotals() }
    while case let places = wanting(), !places.isEmpty { hidden.formUnion(places) }
    // Where a row's sum is hidden with others to protect them, its zeros would help to find it.
    for row in rows.indices where hidden.contains(Place(row: row, column: last)) {
      for column in 0...last { hidden.insert(Place(row: row, column: column)) }
    }
    while case let places = wanting(), !places.isEmpty { hidden.formUnion(places) }
  }

  private func count(_ place: Place) -> Int { rows[place.row][place.column] }

  /// Hides a cell of every column whose sum is hidden, all in one row, so that none of the sums
  /// follows by itself; the whole columns where no row has all of them.
  private mutating func protectTotals() {
    let columns = hiddenTotals.filter { totals[$0] > 0 }
    guard columns.count > 1 else { return }
    func sum(_ row: Int) -> Int { columns.reduce(0) { $0 + rows[row][$1] } }
    let whole = rows.indices.filter { row in columns.allSatisfy { rows[row][$0] > 0 } }
    if let row = whole.min(by: { sum($0) < sum($1) }) {
      for column in columns { hidden.insert(Place(row: row, column: column)) }
    } else {
      for row in rows.indices {
        for column in columns { hidden.insert(Place(row: row, column: column)) }
      }
    }
  }

  /// What else has to be hidden, as far as that can be told by now; nothing at the end.
  private func wanting() -> [Place] {
    let last = totals.count - 1
    let known = hidden.filter { count($0) > 0 }
    // A cell that is the only link between two parts of what is hidden follows from either part.
    let found = bridges(known)
    if let place = found.first(where: { SmallGroups.isSmall(count($0)) }) {
      return [companion(of: place, known)].compactMap { $0 }
    }
    // A larger one that follows tells nothing, but protects nothing either.
    var (byRow, byColumn): ([Int: [Place]], [Int: [Place]]) = ([:], [:])
    for place in known.subtracting(found) {
      byRow[place.row, default: []].append(place)
      byColumn[place.column, default: []].append(place)
    }
    // With its sum hidden too, a row tells nothing by itself.
    let rowsWanted = byRow.filter { _, cells in
      !cells.contains { $0.column == last } && SmallGroups.isTelling(cells.map(count))
    }
    .compactMap { row, _ in best(cells(inRow: row), known) }
    if !rowsWanted.isEmpty { return rowsWanted }
    for column in totals.indices where !hiddenTotals.contains(column) {
      guard SmallGroups.isTelling((byColumn[column] ?? []).map(count)) else { continue }
      if let place = best(cells(inColumn: column), known) { return [place] }
    }
    return []
  }

  /// A cell to hide so that another lies on a ring of hidden cells, or comes nearer to that: in a
  /// row or column where what is linked to it has an end.
  private func companion(of place: Place, _ known: Set<Place>) -> Place? {
    var (rowLinks, columnLinks): ([Int: Int], [Int: Int]) = ([:], [:])
    for cell in known {
      rowLinks[cell.row, default: 0] += 1
      columnLinks[cell.column, default: 0] += 1
    }
    for column in hiddenTotals { columnLinks[column, default: 0] += 1 }
    var (linkedRows, linkedColumns): (Set<Int>, Set<Int>) = ([place.row], [place.column])
    while true {
      let before = linkedRows.count + linkedColumns.count
      if !linkedColumns.isDisjoint(with: hiddenTotals) { linkedColumns.formUnion(hiddenTotals) }
      for cell in known {
        if linkedRows.contains(cell.row) { linkedColumns.insert(cell.column) }
        if linkedColumns.contains(cell.column) { linkedRows.insert(cell.row) }
      }
      if linkedRows.count + linkedColumns.count == before { break }
    }
    let ends =
      linkedRows.filter { rowLinks[$0] == 1 }.sorted().map { cells(inRow: $0) }
      + linkedColumns.filter { columnLinks[$0] == 1 }.sorted().map { cells(inColumn: $0) }
    // Where there is least choice first, so that another end can follow it.
    let least = ends.map { $0.filter(isShown) }.filter { !$0.isEmpty }
      .min { $0.count < $1.count }
    let nearest = best(closing(ends.flatMap { $0 }, known), known)
    return nearest ?? best(least ?? [], known) ?? best(
      cells(inRow: place.row) + cells(inColumn: place.column), known)
      ?? best(rows.indices.flatMap { cells(inRow: $0) }, known)
  }

  private func cells(inRow row: Int) -> [Place] {
    rows[row].indices.map { Place(row: row, column: $0) }
  }

  private func cells(inColumn column: Int) -> [Place] {
    rows.indices.map { Place(row: $0, column: column) }
  }

  /// Of cells that are shown the one to hide: where both its row and its column hide something
  /// already, and of those the smallest.
  private func best(_ places: [Place], _ known: Set<Place>) -> Place? {
    func rank(_ place: Place) -> (Int, Int, Int) { (count(place), place.row, place.column) }
    let shown = places.filter(isShown)
    let closing = closing(shown, known)
    return (closing.isEmpty ? shown : closing).min { rank($0) < rank($1) }
  }

  private func isShown(_ place: Place) -> Bool { count(place) > 0 && !hidden.contains(place) }

  /// The cells of which both the row and the column hide something already.
  private func closing(_ places: [Place], _ known: Set<Place>) -> [Place] {
    let (rowsHiding, columnsHiding) = (Set(known.map(\.row)), Set(known.map(\.column)))
    return places.filter { rowsHiding.contains($0.row) && columnsHiding.contains($0.column) }
  }

  /// Hidden cells that follow from sums: those that lie on no ring of hidden cells, where every row
  /// and column is a knot.
  private func bridges(_ known: Set<Place>) -> [Place] {
    let order = known.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    var links = order.map { (rows.count + $0.column, $0.row) }
    // A hidden sum of a column is a link from the column to a knot of its own row, the last.
    let sums = rows.count + totals.count
    links += hiddenTotals.sorted().map { (rows.count + $0, sums) }
    return Knots(sums + 1, links).bridges.filter { $0 < order.count }.map { order[$0] }
  }
}

/// Knots with links between them, of which those are sought that lie on no ring.
private struct Knots {
  private(set) var bridges: [Int] = []
  private var near: [[(knot: Int, link: Int)]]
  private var depths: [Int]

  init(_ count: Int, _ links: [(Int, Int)]) {
    near = Array(repeating: [], count: count)
    depths = Array(repeating: -1, count: count)
    for (link, (first, second)) in links.enumerated() {
      near[first].append((second, link))
      near[second].append((first, link))
    }
    for knot in 0..<count where depths[knot] < 0 { _ = lowest(from: knot, by: -1, depth: 0) }
  }

  /// The least depth that can be reached from a knot without the link that led to it.
  private mutating func lowest(from knot: Int, by arrival: Int, depth: Int) -> Int {
    depths[knot] = depth
    var lowest = depth
    for (next, link) in near[knot] where link != arrival {
      if depths[next] >= 0 {
        lowest = min(lowest, depths[next])
      } else {
        let reached = self.lowest(from: next, by: link, depth: depth + 1)
        if reached > depth { bridges.append(link) }
        lowest = min(lowest, reached)
      }
    }
    return lowest
  }
}
