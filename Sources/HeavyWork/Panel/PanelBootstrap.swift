/// Panels drawn from a panel: each as large as it, of respondents drawn with replacement.
///
/// What differs between them shows how sure the weights are (B. Efron, 1979).
struct PanelBootstrap {
  /// The answers by element and respondent; below 0 for a gap.
  let columns: [[Int64]]
  let statistic: PanelStatistic

  init(_ respondents: [Panel.Respondent], elements: Int, _ statistic: PanelStatistic) {
    columns = (0..<elements).map { element in respondents.map { $0.answers[element] ?? -1 } }
    self.statistic = statistic
  }

  private var count: Int { columns.first?.count ?? 0 }

  /// The proportions of the panel itself, or of some of it.
  func shares(_ statistic: PanelStatistic? = nil) -> PanelShares? {
    PanelShares(columns.map { (statistic ?? self.statistic).value(of: $0.filter { $0 >= 0 }) })
  }

  /// Weights of panels that are drawn.
  ///
  /// A panel in which no one answered on an element, or in which the function carries no weight, is
  /// drawn again; more than ten times as many as are asked for are not tried.
  func weights(_ replicates: Int, seed: UInt64, _ scaling: PanelScaling) -> [[Exact]] {
    var source = ResamplingSource(seed: seed)
    var found: [[Exact]] = []
    found.reserveCapacity(replicates)
    var drawn = [Int](repeating: 0, count: count)
    for _ in 0..<replicates * 10 where found.count < replicates {
      for place in drawn.indices { drawn[place] = source.next(below: count) }
      let figures = columns.map { column in
        var answers: [Int64] = []
        answers.reserveCapacity(drawn.count)
        for respondent in drawn where column[respondent] >= 0 {
          answers.append(column[respondent])
        }
        return statistic.value(of: answers)
      }
      guard let shares = PanelShares(figures), let weights = scaling.weights(shares) else {
        continue
      }
      found.append(weights.weights)
    }
    return found
  }

  /// The middle 95 % of figures: from the one with 2.5 % below it through the one with 2.5 % above.
  static func interval(_ figures: [Int128]) -> ClosedRange<Int128>? {
    guard figures.count >= 40 else { return nil }
    let sorted = figures.sorted()
    let outside = sorted.count / 40
    return sorted[outside]...sorted[sorted.count - 1 - outside]
  }
}
