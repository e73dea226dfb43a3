/// Which sums of numbers of people may be shown together, so that no small one follows from them.
///
/// Every number is a sum of the same smallest groups. What can be worked out from shown sums by
/// adding and subtracting is their linear span; a sum is shown only where no number that has to stay
/// hidden comes into it. Rows and columns may overlap in any way, which the tables of `HiddenCells`
/// may not.
struct PublishedSums {
  /// A large prime: what follows modulo it is at least what follows in fractions.
  private static let prime: UInt64 = (1 << 61) - 1

  private let counts: [Int]
  /// Shown sums, each without the leading places of those before it.
  private var basis: [(lead: Int, row: [UInt64])] = []
  /// What is left of each number that must not follow, once shown sums are taken out.
  private var secrets: [[UInt64]] = []

  /// - Parameters:
  ///   - counts: the people of each smallest group; groups without people are best left out, as if
  ///     it were known that they are empty.
  ///   - sums: the sums that may be asked for, by their groups; those of fewer than ten people are
  ///     secret.
  init(_ counts: [Int], sums: [[Int]]) {
    self.counts = counts
    for sum in sums where SmallGroups.isSmall(count(sum)) { secrets.append(vector(sum)) }
  }

  private func count(_ sum: [Int]) -> Int { sum.reduce(0) { $0 + counts[$1] } }

  private func vector(_ sum: [Int]) -> [UInt64] {
    var vector = [UInt64](repeating: 0, count: counts.count)
    for place in sum { vector[place] = 1 }
    return vector
  }

  /// Shows a sum, unless that would tell a secret.
  ///
  /// - Returns: whether it is shown; one that follows from others always is.
  mutating func show(_ sum: [Int]) -> Bool {
    if SmallGroups.isSmall(count(sum)) { return false }
    guard let (lead, row) = reduced(sum) else { return true }
    let left = secrets(without: row, at: lead)
    if left.contains(where: { $0.allSatisfy { $0 == 0 } }) { return false }
    secrets = left
    basis.append((lead, row))
    return true
  }

  /// Counts with a sum that is shown already, whatever it tells.
  mutating func take(_ sum: [Int]) {
    guard let (lead, row) = reduced(sum) else { return }
    secrets = secrets(without: row, at: lead).filter { !$0.allSatisfy { $0 == 0 } }
    basis.append((lead, row))
  }

  /// A sum without what shown ones have of it, 1 at its leading place; nothing where nothing is left.
  private func reduced(_ sum: [Int]) -> (lead: Int, row: [UInt64])? {
    var row = vector(sum)
    for known in basis { PublishedSums.reduce(&row, by: known.row, at: known.lead) }
    guard let lead = row.firstIndex(where: { $0 != 0 }) else { return nil }
    let inverse = PublishedSums.power(row[lead], PublishedSums.prime - 2)
    for index in row.indices { row[index] = PublishedSums.product(row[index], inverse) }
    return (lead, row)
  }

  private func secrets(without row: [UInt64], at lead: Int) -> [[UInt64]] {
    secrets.map { secret in
      var secret = secret
      PublishedSums.reduce(&secret, by: row, at: lead)
      return secret
    }
  }

  // MARK: Numbers below the prime

  private static func product(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let wide = left.multipliedFullWidth(by: right)
    // 2 to the power 61 is 1 here, so what stands above it is added.
    let sum = (wide.low & prime) + (wide.high << 3 | wide.low >> 61)
    return sum >= prime ? sum - prime : sum
  }

  private static func power(_ base: UInt64, _ exponent: UInt64) -> UInt64 {
    var (result, square, rest): (UInt64, UInt64, UInt64) = (1, base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = product(result, square) }
      square = product(square, square)
      rest >>= 1
    }
    return result
  }

  /// Takes a row out of another so that nothing is left at its leading place, which is 1.
  private static func reduce(_ row: inout [UInt64], by other: [UInt64], at lead: Int) {
    let times = row[lead]
    guard times != 0 else { return }
    for index in row.indices where other[index] != 0 {
      let part = product(times, other[index])
      row[index] = row[index] >= part ? row[index] - part : row[index] + prime - part
    }
  }
}
