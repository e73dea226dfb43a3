/// People by their months: what can be said of them together, exactly.
public struct MonthsDistribution: Sendable, Equatable {
  /// The people with each number of months, from 0 on.
  public private(set) var people: [Int] = []

  /// Nobody yet.
  public init() {}

  /// Counts people.
  mutating func add(_ months: Int, people count: Int) {
    if people.count <= months {
      people += Array(repeating: 0, count: months + 1 - people.count)
    }
    people[months] += count
  }

  /// How many people there are.
  public var count: Int { people.reduce(0, +) }
  /// All their months together.
  public var total: Int {
    people.enumerated().reduce(0) { $0 + $1.offset * $1.element }
  }
  /// The average; nothing where there is nobody.
  public var mean: Exact? { count > 0 ? Exact(Int128(total), over: Int128(count)) : nil }

  /// The months of the person at a place, from 1, when all stand in order of their months.
  private func months(at place: Int) -> Int {
    var before = 0
    for (months, count) in people.enumerated() {
      before += count
      if before >= place { return months }
    }
    return max(0, people.count - 1)
  }

  /// The months of the one in the middle, or halfway between those of the two there; nothing where
  /// there is nobody.
  public var median: Exact? {
    guard count > 0 else { return nil }
    return Exact(Int128(months(at: (count + 1) / 2) + months(at: count / 2 + 1)), over: 2)
  }

  /// The nine deciles: the fewest months such that at least so many tenths of the people have no
  /// more; nothing where there is nobody.
  public var deciles: [Int]? {
    guard count > 0 else { return nil }
    return (1...9).map { months(at: ($0 * count + 9) / 10) }
  }

  /// The Gini coefficient, from 0 where all have the same to nearly 1 where one has everything: the
  /// average difference between two people over twice the average; nothing where nobody has a month.
  public var gini: Exact? {
    let (count, total) = (Int128(count), Int128(self.total))
    guard total > 0 else { return nil }
    // Each month that a person has stands above so many people and below so many.
    var (differences, below): (Int128, Int128) = (0, 0)
    for number in people.dropLast() {
      below += Int128(number)
      differences += below * (count - below)
    }
    return Exact(differences, over: count * total).reduced
  }
}
