/// Which variants of a sweep surely give nobody less than which others, as far as a reader can tell.
///
/// More points never give fewer months, unless a scheme asks for fewer points than a bound, or turns an
/// answer round; then any two variants are taken to be so, for a reader may know more.
struct SweepOrder {
  /// What a variant sets: numbers, and what else it changes.
  struct Setting: Equatable {
    fileprivate var numbers: [Int: ExactDecimal] = [:]
    fileprivate var others: [Int: String] = [:]
  }

  /// Which way of a number gives more.
  private enum Way {
    case up, down, unknown
  }

  private let base: PlacedScheme
  private var places: [SchemePath: Int] = [:]
  private var own: [ExactDecimal?] = []
  private var ways: [[ShownSweep.Measure: Way]] = []
  private let isPlain: Bool

  init(_ base: PlacedScheme) {
    self.base = base
    let scheme = base.scheme
    let asksLess = scheme.conditions.contains { condition in
      if case .points(let rule) = condition.test, case .below = rule.bound { true } else { false }
    }
    isPlain = !asksLess && !scheme.routes.contains { $0.when.turnsRound }
  }

  /// What a variant sets.
  mutating func setting(_ changes: [SchemeChange]) -> Setting {
    var setting = Setting()
    for change in changes {
      let place = place(of: change.path)
      if let number = SweepVariant.number(change), own[place] != nil {
        setting.numbers[place] = number
      } else {
        setting.others[place] = String(decoding: JSONWriter.canonical(change.node), as: UTF8.self)
      }
    }
    return setting
  }

  private mutating func place(of path: SchemePath) -> Int {
    if let place = places[path] { return place }
    let place = own.count
    places[path] = place
    if case .number(let number)? = base.root.entry(path.parts)?.content {
      own.append(number)
    } else {
      own.append(nil)
    }
    let knob = isPlain ? SweepKnob(path, of: base) : nil
    ways.append(
      Dictionary(
        uniqueKeysWithValues: ShownSweep.Measure.allCases.map { measure in
          (measure, knob.map { SweepOrder.way($0, measure) } ?? .unknown)
        }))
    return place
  }

  private static func way(_ knob: SweepKnob, _ measure: ShownSweep.Measure) -> Way {
    switch knob {
    case .weight, .published, .pointsMaximum, .categoryMaximum: .up
    case .points, .length, .full, .minimumMonths: .down
    // With more months at most, fewer people have the most.
    case .fixed, .linearMaximum, .maximumMonths: measure == .full ? .unknown : .up
    }
  }

  /// Whether one of two variants may give nobody less than the other.
  func areNested(_ one: Setting, _ other: Setting, _ measure: ShownSweep.Measure) -> Bool {
    var (isMore, isLess) = (false, false)
    func hold(_ place: Int) {
      guard let own = own[place], one.others[place] == nil, other.others[place] == nil else {
        return
      }
      let (first, second) = (one.numbers[place] ?? own, other.numbers[place] ?? own)
      guard first != second else { return }
      switch ways[place][measure] ?? .unknown {
      case .up: if first < second { isMore = true } else { isLess = true }
      case .down: if first < second { isLess = true } else { isMore = true }
      // What has no order could go either way.
      case .unknown: break
      }
    }
    for place in one.numbers.keys { hold(place) }
    for place in other.numbers.keys where one.numbers[place] == nil { hold(place) }
    return !(isMore && isLess)
  }
}

extension When {
  /// Whether an answer is turned round somewhere in it.
  fileprivate var turnsRound: Bool {
    switch self {
    case .condition: false
    case .all(let parts), .any(let parts): parts.contains(where: \.turnsRound)
    case .not: true
    }
  }
}
