/// What one respondent chose between elements two by two.
///
/// Roots are taken by Newton's method in binary floating point, which gives the same on every
/// machine, and rounded to nine decimals before anything is made of them.
struct PairComparison {
  let choices: [Panel.Choice]
  let count: Int

  init(_ choices: [Panel.Choice], count: Int) {
    self.choices = choices
    self.count = count
  }

  /// Whether every two elements were compared.
  var isComplete: Bool { choices.count == count * (count - 1) / 2 }

  private var hasStrength: Bool { choices.first?.strength != nil }

  /// By element, its share of 1 in billionths, and nothing where it was never compared; nothing at
  /// all where the comparisons fall apart into groups that no choice connects.
  ///
  /// Of k elements out of n that were compared, the shares add up to k/n.
  var shares: [Int64?]? {
    let compared = Set(choices.flatMap { [$0.first, $0.second] })
    let values: [Double]
    if hasStrength {
      guard isConnected(compared) else { return nil }
      values = rows(compared)
    } else {
      var (won, met) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
      for choice in choices {
        won[choice.first] += 1
        met[choice.first] += 1
        met[choice.second] += 1
      }
      values = zip(won, met).map { $1 > 0 ? $0 / $1 : 0 }
    }
    let sum = values.indices.reduce(0.0) { $0 + (compared.contains($1) ? values[$1] : 0) }
    let part = hasStrength ? Double(compared.count) / Double(count) / sum : 1
    return (0..<count).map { element in
      compared.contains(element)
        ? Int64((values[element] * part * Double(Panel.unit)).rounded()) : nil
    }
  }

  private func isConnected(_ compared: Set<Int>) -> Bool {
    guard let first = compared.first else { return false }
    var reached: Set<Int> = [first]
    while true {
      let before = reached.count
      for choice in choices {
        if reached.contains(choice.first) { reached.insert(choice.second) }
        if reached.contains(choice.second) { reached.insert(choice.first) }
      }
      if reached.count == before { return reached == compared }
    }
  }

  /// By element, whom it met and how many times heavier it was found.
  private var met: [[(other: Int, ratio: Double)]] {
    var met = [[(other: Int, ratio: Double)]](repeating: [], count: count)
    for choice in choices {
      let strength = choice.strength ?? Exact(1)
      let ratio = Double(strength.numerator) / Double(strength.denominator)
      met[choice.first].append((choice.second, ratio))
      met[choice.second].append((choice.first, 1 / ratio))
    }
    return met
  }

  /// The geometric means of rows; with missing pairs what is nearest to all choices by the squares
  /// of logarithms, which for complete choices is the same.
  private func rows(_ compared: Set<Int>) -> [Double] {
    let met = met
    if isComplete {
      return met.map { row in
        PairComparison.root(row.reduce(1.0) { $0 * $1.ratio }, count)
      }
    }
    var values = [Double](repeating: 1, count: count)
    for _ in 0..<2000 {
      var change = 0.0
      for element in compared.sorted() {
        let product = met[element].reduce(1.0) { $0 * $1.ratio * values[$1.other] }
        let value = PairComparison.root(product, met[element].count)
        change = max(change, abs(value - values[element]) / value)
        values[element] = value
      }
      if change < 1e-14 { break }
    }
    return values
  }

  /// The positive root of a number above 0.
  static func root(_ number: Double, _ degree: Int) -> Double {
    guard degree > 1 else { return number }
    func power(_ base: Double, _ exponent: Int) -> Double {
      (0..<exponent).reduce(1.0) { result, _ in result * base }
    }
    // From above, from where each step comes nearer and none goes past.
    // The number is below two to the power `above`.
    let above = Int(number.exponent) + 1
    let share = above > 0 ? (above + degree - 1) / degree : -(-above / degree)
    var value = Double(sign: .plus, exponent: share, significand: 1)
    for _ in 0..<200 {
      let next = value - (value - number / power(value, degree - 1)) / Double(degree)
      if next >= value { break }
      value = next
    }
    return value
  }

  // MARK: Consistency

  /// Saaty's consistency index of complete choices with strengths: (λmax - n) / (n - 1).
  var consistencyIndex: Double? {
    guard hasStrength, isComplete, count > 2 else { return nil }
    let met = met
    var (vector, largest) = ([Double](repeating: 1 / Double(count), count: count), 0.0)
    for _ in 0..<1000 {
      let product = (0..<count).map { row in
        met[row].reduce(vector[row]) { $0 + $1.ratio * vector[$1.other] }
      }
      let sum = product.reduce(0, +)
      vector = product.map { $0 / sum }
      if abs(sum - largest) < 1e-13 { break }
      largest = sum
    }
    return max(0, (largest - Double(count)) / Double(count - 1))
  }

  /// The mean consistency index of random choices by the number of elements, from 3 on.
  ///
  /// Source: T.L. Saaty, The Analytic Hierarchy Process, McGraw-Hill, New York 1980.
  static let randomIndex = [
    0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
  ]

  /// The consistency index as a share of that of random choices; up to 0.10 is held to be enough.
  ///
  /// Nothing for more than 15 elements, for which no random index was published.
  var consistencyRatio: Double? {
    guard let index = consistencyIndex, count - 3 < PairComparison.randomIndex.count else {
      return nil
    }
    return index / PairComparison.randomIndex[count - 3]
  }

  /// Of complete bare choices, the share of circular triads that are avoided (Kendall and Babington
  /// Smith 1940): 1 where no three choices run in a circle.
  var circularFreedom: Exact? {
    guard !hasStrength, isComplete, count > 2 else { return nil }
    var won = [Int](repeating: 0, count: count)
    for choice in choices { won[choice.first] += 1 }
    let squares = won.reduce(0) { $0 + $1 * $1 }
    // Twice the number of circles.
    let circles = count * (count - 1) * (2 * count - 1) / 6 - squares
    let most = count * count * count - (count.isMultiple(of: 2) ? 4 : 1) * count
    return Exact(Int128(most - 12 * circles), over: Int128(most))
  }
}
