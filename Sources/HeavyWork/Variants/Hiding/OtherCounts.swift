/// Looks for other numbers of people in the smallest groups under which every shown sum is the same.
///
/// That is linear programming over whole numbers of the size of a meeting. Rows are kept as whole
/// numbers over one common divisor, so that nothing is rounded; where a number would become too
/// large, the search gives up, and who asks hides more.
struct OtherCounts {
  /// How many groups there are.
  let count: Int
  /// Rows of `count` numbers with the right hand side last, for the groups that stand in `basis`.
  private var rows: [[Int]] = []
  /// Which group each row gives the number of; `count` for one that is to become 0.
  private var basis: [Int] = []
  /// What every number in `rows` is to be divided by.
  private var divisor = 1
  /// Whether a number became too large, so that nothing found from now on counts.
  private(set) var isLost = false

  private static let mostSteps = 4000
  /// Beyond this a coefficient counts as too large; sums of millions of people times it still fit.
  private static let largest = 1 << 31

  init(_ count: Int) { self.count = count }

  // MARK: Sums

  /// Whether the number follows from those that were added.
  func isImplied(_ sum: [Int]) -> Bool { row(of: sum, count: 0).dropLast().allSatisfy { $0 == 0 } }

  /// Asks that the people of some groups remain so many together.
  ///
  /// - Parameters:
  ///   - sum: the groups.
  ///   - people: how many people they have; that this is possible has to be known.
  mutating func add(_ sum: [Int], count people: Int) {
    var row = self.row(of: sum, count: people)
    guard row.dropLast().contains(where: { $0 != 0 }) else { return }
    if row[count] < 0 { row = row.map { -$0 } }
    rows.append(row)
    basis.append(count)
    let place = rows.count - 1
    // What the row lacks yet is brought down to nothing.
    var steps = 0
    while basis[place] == count, rows[place][count] > 0, !isLost {
      let goal = rows[place]
      guard let column = entering(goal, after: steps) else { return lose() }
      step(column, preferring: place)
      steps += 1
      if steps > OtherCounts.mostSteps { lose() }
    }
    guard basis[place] == count, !isLost else { return }
    if let column = rows[place].indices.dropLast().first(where: { rows[place][$0] != 0 }) {
      if rows[place][column] < 0 { rows[place] = rows[place].map { -$0 } }
      pivot(place, column)
    } else {
      rows.remove(at: place)
      basis.remove(at: place)
    }
  }

  /// A sum in terms of the groups outside the basis.
  private func row(of sum: [Int], count people: Int) -> [Int] {
    var row = [Int](repeating: 0, count: count + 1)
    for group in sum { row[group] = divisor }
    row[count] = people * divisor
    let members = Set(sum)
    for (place, group) in basis.enumerated() where members.contains(group) {
      for index in row.indices { row[index] -= rows[place][index] }
    }
    return row
  }

  // MARK: Seeking

  /// Numbers under which some groups have at least, or at most, so many people.
  ///
  /// - Returns: also the most, or the least, that was found where that is not reached; nothing where
  ///   the search came to no whole numbers.
  mutating func seek(_ sum: [Int], _ direction: Direction, _ bound: Int) -> [Int]? {
    var members = [Bool](repeating: false, count: count + 1)
    for group in sum { members[group] = true }
    var steps = 0
    while !isLost {
      if let found = whole {
        let people = sum.reduce(0) { $0 + found[$1] }
        if direction == .up ? people >= bound : people <= bound { return found }
      }
      // How much the sum gains by each group that comes in.
      var gains = [Int](repeating: 0, count: count + 1)
      for group in sum { gains[group] = divisor }
      for (place, group) in basis.enumerated() where members[group] {
        for index in gains.indices { gains[index] -= rows[place][index] }
      }
      if direction == .down { gains = gains.map { -$0 } }
      for group in basis where group < count { gains[group] = 0 }
      guard let column = entering(gains, after: steps) else { return whole }
      step(column, preferring: nil)
      steps += 1
      if steps > OtherCounts.mostSteps { lose() }
    }
    return nil
  }

  enum Direction { case up, down }

  /// The numbers of the present basis, if they are whole.
  private var whole: [Int]? {
    var numbers = [Int](repeating: 0, count: count)
    for (place, group) in basis.enumerated() where group < count {
      let (people, left) = rows[place][count].quotientAndRemainder(dividingBy: divisor)
      if left != 0 { return nil }
      numbers[group] = people
    }
    return numbers
  }

  // MARK: Steps

  /// The group that gains most; after many steps the first that gains, which cannot go round.
  private func entering(_ gains: [Int], after steps: Int) -> Int? {
    var best: Int?
    for index in 0..<count where gains[index] > 0 {
      if steps > 200 { return index }
      if best.map({ gains[index] > gains[$0] }) ?? true { best = index }
    }
    return best
  }

  /// Brings a group in for the one that comes to 0 first.
  private mutating func step(_ column: Int, preferring wanted: Int?) {
    var leaving: Int?
    for place in rows.indices where rows[place][column] > 0 {
      guard let other = leaving else {
        leaving = place
        continue
      }
      let (left, right) = (
        rows[place][count].multipliedFullWidth(by: rows[other][column]),
        rows[other][count].multipliedFullWidth(by: rows[place][column])
      )
      let isLess = left.high < right.high || (left.high == right.high && left.low < right.low)
      let isSame = left.high == right.high && left.low == right.low
      let isPreferred = place == wanted || (other != wanted && basis[place] < basis[other])
      if isLess || (isSame && isPreferred) { leaving = place }
    }
    guard let leaving else { return lose() }
    pivot(leaving, column)
  }

  private mutating func pivot(_ place: Int, _ column: Int) {
    let by = rows[place][column]
    let own = rows[place]
    for other in rows.indices where other != place {
      let times = rows[other][column]
      if times == 0, by == divisor { continue }
      var isLarge = false
      var row: [Int] = []
      swap(&row, &rows[other])
      for index in 0...count {
        let (first, isFirstLarge) = row[index].multipliedReportingOverflow(by: by)
        let (second, isSecondLarge) = own[index].multipliedReportingOverflow(by: times)
        let (left, isLeftLarge) = first.subtractingReportingOverflow(second)
        let number = left / divisor
        if isFirstLarge || isSecondLarge || isLeftLarge { isLarge = true }
        if index < count, number.magnitude > OtherCounts.largest { isLarge = true }
        row[index] = number
      }
      swap(&row, &rows[other])
      if isLarge { return lose() }
    }
    divisor = by
    basis[place] = column
  }

  private mutating func lose() { isLost = true }
}
