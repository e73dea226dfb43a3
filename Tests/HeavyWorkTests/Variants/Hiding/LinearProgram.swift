/// Equations over numbers of at least 0, and how large or small a sum of these can be.
///
/// The simplex method in floating point, as anyone with a spreadsheet's solver could do it.
struct LinearProgram {
  private var rows: [[Double]] = []
  private var basis: [Int] = []
  private let count: Int
  private static let tiny = 1e-7

  /// - Parameter equations: the factors by the numbers they belong to, and what they add up to.
  init?(_ count: Int, _ equations: [(factors: [(Int, Double)], sum: Double)]) {
    self.count = count
    for equation in equations {
      var row = [Double](repeating: 0, count: count + 1)
      for (place, factor) in equation.factors { row[place] += factor }
      row[count] = equation.sum
      rows.append(equation.sum < 0 ? row.map { -$0 } : row)
      basis.append(-1)
    }
    // What the equations lack yet is brought down to nothing.
    var goal = [Double](repeating: 0, count: count + 1)
    for row in rows { for index in row.indices { goal[index] += row[index] } }
    while let column = LinearProgram.best(goal, count) {
      guard let place = leaving(column) else { return nil }
      pivot(place, column, &goal)
    }
    guard goal[count] < 1e-4 else { return nil }
    for place in rows.indices where basis[place] < 0 {
      let column = (0..<count).first { abs(rows[place][$0]) > LinearProgram.tiny }
      if let column { pivot(place, column, &goal) }
    }
    let kept = rows.indices.filter { basis[$0] >= 0 }
    rows = kept.map { rows[$0] }
    basis = kept.map { basis[$0] }
  }

  /// The most that a sum can be.
  mutating func most(_ factors: [(Int, Double)]) -> Double {
    var goal = [Double](repeating: 0, count: count + 1)
    for (place, factor) in factors { goal[place] += factor }
    for (place, own) in basis.enumerated() where abs(goal[own]) > LinearProgram.tiny {
      let times = goal[own]
      for index in goal.indices { goal[index] -= times * rows[place][index] }
    }
    var steps = 0
    while let column = LinearProgram.best(goal, count, isLate: steps > 200) {
      guard let place = leaving(column) else { return .infinity }
      pivot(place, column, &goal)
      steps += 1
    }
    return -goal[count]
  }

  /// The least that a sum can be.
  mutating func least(_ factors: [(Int, Double)]) -> Double { -most(factors.map { ($0, -$1) }) }

  private static func best(_ goal: [Double], _ count: Int, isLate: Bool = false) -> Int? {
    var best: Int?
    for index in 0..<count where goal[index] > 1e-6 {
      if isLate { return index }
      if best.map({ goal[index] > goal[$0] }) ?? true { best = index }
    }
    return best
  }

  private func leaving(_ column: Int) -> Int? {
    var found: Int?
    var ratio = Double.infinity
    for place in rows.indices where rows[place][column] > 1e-6 {
      let own = rows[place][count] / rows[place][column]
      if own < ratio - 1e-9 || (own < ratio + 1e-9 && basis[place] < basis[found ?? place]) {
        (found, ratio) = (place, own)
      }
    }
    return found
  }

  private mutating func pivot(_ place: Int, _ column: Int, _ goal: inout [Double]) {
    let by = rows[place][column]
    let filled = (0...count).filter { abs(rows[place][$0]) > 1e-11 }
    for index in filled { rows[place][index] /= by }
    let own = rows[place]
    for other in rows.indices where other != place {
      let times = rows[other][column]
      if abs(times) < 1e-11 { continue }
      for index in filled { rows[other][index] -= times * own[index] }
    }
    let times = goal[column]
    for index in filled { goal[index] -= times * own[index] }
    basis[place] = column
  }
}
