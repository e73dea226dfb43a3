/// How far the members of a panel agree.
///
/// These figures are for reading and lead to no weight; alpha is worked out in binary floating
/// point, in a fixed order, and rounded for display.
enum RaterAgreement {
  /// Kendall's coefficient of concordance with the correction for ties, exactly.
  ///
  /// - Parameter answers: by respondent, an answer for every element; the order is what counts.
  /// - Returns: 1 for full agreement and 0 for none; nothing for fewer than two respondents or
  ///   elements, or where everyone gave all elements the same.
  static func concordance(_ answers: [[Int64]]) -> Exact? {
    guard let count = answers.first?.count, answers.count > 1, count > 1 else { return nil }
    var sums = [Int](repeating: 0, count: count)
    var ties = 0
    for row in answers {
      let order = row.indices.sorted { row[$0] < row[$1] }
      var start = 0
      while start < count {
        var end = start
        while end < count, row[order[end]] == row[order[start]] { end += 1 }
        let tied = end - start
        ties += tied * tied * tied - tied
        // Twice the mean of the places start + 1 through end.
        for place in start..<end { sums[order[place]] += start + 1 + end }
        start = end
      }
    }
    let raters = answers.count
    let middle = raters * (count + 1)
    let spread = sums.reduce(0) { $0 + ($1 - middle) * ($1 - middle) }
    let most = raters * (raters * (count * count * count - count) - ties)
    return most > 0 ? Exact(Int128(3 * spread), over: Int128(most)) : nil
  }

  /// How far apart two answers are.
  enum Metric: String {
    case nominal, ordinal, interval, ratio
  }

  /// Krippendorff's alpha; gaps are left out.
  ///
  /// - Parameter units: for each thing that was judged, the judgements there are.
  /// - Returns: 1 for full agreement, 0 for what chance gives; nothing where nothing can be paired,
  ///   or all judgements are the same, so that there is nothing to disagree on.
  static func alpha(_ units: [[Double]], _ metric: Metric) -> Double? {
    var units = units.filter { $0.count > 1 }
    if metric == .ordinal { units = placed(units) }
    let all = units.flatMap { $0 }
    guard all.count > 1 else { return nil }
    var observed = 0.0
    for unit in units { observed += disagreement(unit, metric) / Double(unit.count - 1) }
    let expected = disagreement(all, metric) / Double(all.count - 1)
    guard expected > 0 else { return nil }
    return 1 - observed / expected
  }

  /// The sum of the distances of all ordered pairs.
  private static func disagreement(_ values: [Double], _ metric: Metric) -> Double {
    switch metric {
    case .ordinal, .interval:
      // About the mean, so that no figures are lost to large sums.
      let mean = values.reduce(0, +) / Double(values.count)
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      let sum = values.reduce(0) { $0 + ($1 - mean) }
      return 2 * (Double(values.count) * squares - sum * sum)
    case .nominal, .ratio:
      let counts = counted(values)
      var total = 0.0
      for left in counts {
        for right in counts where left.value != right.value {
          let apart = (left.value - right.value) / (left.value + right.value)
          total += Double(left.count * right.count) * (metric == .nominal ? 1 : apart * apart)
        }
      }
      return total
    }
  }

  private static func counted(_ values: [Double]) -> [(value: Double, count: Int)] {
    var counts: [(value: Double, count: Int)] = []
    for value in values.sorted() {
      if let last = counts.last, last.value == value {
        counts[counts.count - 1].count += 1
      } else {
        counts.append((value, 1))
      }
    }
    return counts
  }

  /// Each value as its place among all: how many are below it, and half of those equal to it.
  ///
  /// The ordinal distance is the square of the difference of these.
  private static func placed(_ units: [[Double]]) -> [[Double]] {
    var (places, below): ([Double: Double], Int) = ([:], 0)
    for (value, count) in counted(units.flatMap { $0 }) {
      places[value] = Double(below) + Double(count) / 2
      below += count
    }
    return units.map { unit in unit.map { places[$0] ?? 0 } }
  }
}
