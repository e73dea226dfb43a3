/// Which figure of a panel's answers makes a weight.
public enum PanelStatistic: String, Sendable, CaseIterable {
  /// The sum of the answers, divided by their number.
  case mean
  /// The middle answer, or the mean of the two in the middle.
  case median
  /// The mean without the lowest and the highest tenth, each rounded down to whole answers.
  case trimmed

  var words: Bilingual {
    switch self {
    case .mean: Bilingual(nl: "gemiddelde", en: "mean")
    case .median: Bilingual(nl: "mediaan", en: "median")
    case .trimmed:
      Bilingual(
        nl: "gemiddelde zonder de uiterste tienden", en: "mean without the outer tenths")
    }
  }

  /// The figure, exactly, in the unit of the answers; nothing where there are none.
  func value(of answers: [Int64]) -> Exact? {
    guard !answers.isEmpty else { return nil }
    var kept = answers[...]
    switch self {
    case .mean: break
    case .median:
      let half = (answers.count - 1) / 2
      kept = answers.sorted()[half...answers.count / 2]
    case .trimmed:
      let cut = answers.count / 10
      kept = answers.sorted()[cut..<answers.count - cut]
    }
    var sum: Int128 = 0
    for answer in kept { sum += Int128(answer) }
    return Exact(sum, over: Int128(kept.count))
  }
}
