/// How many of those who can stop early are taken to do so.
enum CostScenario: String, CaseIterable {
  /// Everyone in the population, and nobody leaves before: what people are entitled to.
  case everyone
  /// The take-up that is thought low, of those who are still there.
  case low
  /// The take-up in between.
  case middle
  /// The take-up that is thought high.
  case high

  var name: Bilingual {
    switch self {
    case .everyone: Bilingual(nl: "Iedereen", en: "Everyone")
    case .low: Bilingual(nl: "Laag", en: "Low")
    case .middle: Bilingual(nl: "Midden", en: "Middle")
    case .high: Bilingual(nl: "Hoog", en: "High")
    }
  }

  /// The place among the scenarios.
  var place: Int { CostScenario.allCases.firstIndex(of: self) ?? 0 }

  /// The percentage that it takes of a row of take-up; nothing where take-up does not matter.
  func percent(of takeUp: CostAssumptions.TakeUp) -> ExactDecimal? {
    switch self {
    case .everyone: nil
    case .low: takeUp.low
    case .middle: takeUp.middle
    case .high: takeUp.high
    }
  }
}
