/// What is shown of all variants of a sweep together, decided in the order in which they are asked.
///
/// Of two variants one often gives nobody less than the other: a bound that is lower, a weight that is
/// higher. Then what they differ by is a number of people, and one under ten must not follow from the two.
/// So a figure is hidden where it is within ten of one that is shown of such a variant, and not the same.
/// What is left between two figures that are shown is ten people or more, whatever is hidden between.
struct ShownSweep {
  /// A figure that variants are held against each other by.
  enum Measure: Int, CaseIterable {
    case entitled, full, months

    var count: KeyPath<SweepFigures.Counts, Int> {
      switch self {
      case .entitled: \.entitled
      case .full: \.full
      case .months: \.months
      }
    }

    var shown: KeyPath<ShownSweepFigures.Counts, Int?> {
      switch self {
      case .entitled: \.entitled
      case .full: \.full
      case .months: \.months
      }
    }
  }

  /// Where a shown figure stands: of everyone, of a group, or of those beside groups.
  private struct Key: Hashable {
    let measure: Measure
    let part: Int
    let value: Int
  }

  private let order: SweepOrder
  private var settings: [SweepOrder.Setting] = []
  /// The variants by what is shown of them.
  private var shown: [Key: [Int]] = [:]

  /// More variants than this are not looked at for one figure: it is hidden then.
  private static let mostLookedAt = 200

  init(_ order: SweepOrder) { self.order = order }

  /// Decides what is shown of a variant beside all before it.
  mutating func show(_ figures: SweepFigures, _ setting: SweepOrder.Setting) -> ShownSweepFigures {
    var (hidden, hiddenOfGroups): (Set<Measure>, Set<Measure>) = ([], [])
    for measure in Measure.allCases {
      let parts = ShownSweep.parts(figures, measure)
      for (part, value) in parts.enumerated()
      where tells(measure, part: part, value, setting) {
        if part == 0 { hidden.insert(measure) } else { hiddenOfGroups.insert(measure) }
      }
    }
    let result = ShownSweepFigures(figures, hiding: hidden, ofGroups: hiddenOfGroups)
    settings.append(setting)
    for measure in Measure.allCases {
      for (part, value) in ShownSweep.parts(figures, measure).enumerated() {
        let isShown =
          result.all[keyPath: measure.shown] != nil
          && (part == 0 || result.groups.allSatisfy { $0[keyPath: measure.shown] != nil })
        if isShown {
          shown[Key(measure: measure, part: part, value: value), default: []].append(
            settings.count - 1)
        }
      }
    }
    return result
  }

  /// Everyone, each group, those beside each, and those beside all.
  private static func parts(_ figures: SweepFigures, _ measure: Measure) -> [Int] {
    let all = figures.all[keyPath: measure.count]
    let groups = figures.groups.map { $0[keyPath: measure.count] }
    guard !groups.isEmpty else { return [all] }
    return [all] + groups + groups.map { all - $0 } + [all - groups.reduce(0, +)]
  }

  /// Whether a figure would tell of fewer than ten people beside one that is shown.
  private func tells(
    _ measure: Measure, part: Int, _ value: Int, _ setting: SweepOrder.Setting
  ) -> Bool {
    var looked = 0
    for away in 1..<SmallGroups.smallest {
      for other in [value - away, value + away] {
        for place in shown[Key(measure: measure, part: part, value: other)] ?? [] {
          looked += 1
          if looked > ShownSweep.mostLookedAt
            || order.areNested(settings[place], setting, measure)
          {
            return true
          }
        }
      }
    }
    return false
  }
}
