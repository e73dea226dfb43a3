/// Counts people under one set of weights after another.
struct EffectTally {
  /// What a set of weights gives all of them together, and each kind of career.
  private struct Sums {
    var entitled = 0
    var months = 0
    /// By kind of career and months, how many.
    var histogram: [Int]
  }

  private static let mostMonths = 601
  private let base: [PersonOutcome]
  private let functions: FunctionGroups
  /// By person, the place of the kind of career; below 0 for who is left out.
  private let kinds: [Int]
  /// What each kind is: the function, and tens of years in it.
  private let keys: [[Int]]
  private let own: Sums
  private var drawn: [Sums] = []
  /// By person, in how many draws the side of the bound is another.
  private var crossings: [Int]

  init(_ outcomes: PopulationOutcomes) {
    base = outcomes.people
    functions = FunctionGroups(scheme: outcomes.job.scheme)
    var found: Set<[Int]> = []
    let keyed = base.map { person -> [Int]? in
      guard person.status != .rejected, person.status != .undetermined else { return nil }
      let key = [person.function, person.heldMonths / 120]
      found.insert(key)
      return key
    }
    keys = found.sorted { $0.lexicographicallyPrecedes($1) }
    let places = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
    kinds = keyed.map { $0.flatMap { places[$0] } ?? -1 }
    crossings = [Int](repeating: 0, count: base.count)
    own = EffectTally.sums(base, base, kinds, keys.count)
  }

  private static func sums(
    _ people: [PersonOutcome], _ weights: [PersonOutcome], _ kinds: [Int], _ count: Int
  ) -> Sums {
    var sums = Sums(histogram: [Int](repeating: 0, count: count * mostMonths))
    for place in people.indices where kinds[place] >= 0 {
      let (months, weight) = (people[place].exitMonths, Int(weights[place].weight))
      if months > 0 { sums.entitled += weight }
      sums.months += months * weight
      sums.histogram[kinds[place] * mostMonths + min(months, mostMonths - 1)] += weight
    }
    return sums
  }

  /// Takes the same people under other weights.
  mutating func add(_ people: [PersonOutcome]) {
    drawn.append(EffectTally.sums(people, base, kinds, keys.count))
    for place in people.indices
    where (people[place].exitMonths > 0) != (base[place].exitMonths > 0) {
      crossings[place] += 1
    }
  }

  /// The months of the one in the middle, and of two the lower.
  private static func median(_ sums: Sums, _ kind: Int) -> Int {
    let counts = sums.histogram[kind * mostMonths..<(kind + 1) * mostMonths]
    var left = (counts.reduce(0, +) + 1) / 2
    for (months, count) in counts.enumerated() {
      left -= count
      if left <= 0 { return months }
    }
    return 0
  }

  private func figure(_ value: (Sums) -> Int) -> PanelEffects.Figure<Int> {
    let range = PanelBootstrap.interval(drawn.map { Int128(value($0)) })
    let own = value(own)
    return PanelEffects.Figure(
      value: own, range: range.map { Int($0.lowerBound)...Int($0.upperBound) } ?? own...own)
  }

  func effects(_ files: [PopulationSummary.UsedFile]) -> PanelEffects {
    let counts = keys.indices.map { kind in
      own.histogram[kind * EffectTally.mostMonths..<(kind + 1) * EffectTally.mostMonths]
        .reduce(0, +)
    }
    let people = counts.reduce(0, +)
    let hidden = SmallGroups.hidden(counts)
    let entitled = figure(\.entitled)
    func tells(_ count: Int) -> Bool { !SmallGroups.hidden([count, people - count]).isEmpty }
    let isShown = ![entitled.value, entitled.range.lowerBound, entitled.range.upperBound]
      .contains(where: tells)
    let changing = kinds.indices.reduce(0) { sum, place in
      kinds[place] >= 0 && crossings[place] * 20 > drawn.count
        ? sum + Int(base[place].weight) : sum
    }
    return PanelEffects(
      people: people,
      leftOut: zip(base, kinds).reduce(0) { $1.1 < 0 ? $0 + Int($1.0.weight) : $0 },
      entitled: isShown ? entitled : nil,
      meanMonths: isShown && entitled.value > 0
        ? figure { $0.entitled == 0 ? 0 : ($0.months * 200 / $0.entitled + 1) / 2 } : nil,
      changing: tells(changing) ? nil : changing,
      types: keys.indices.filter { !hidden.contains($0) }.map { kind in
        PanelEffects.CareerType(
          label: label(keys[kind]), people: counts[kind],
          months: figure { EffectTally.median($0, kind) })
      },
      hiddenTypes: hidden.count, draws: drawn.count, files: files)
  }

  private func label(_ key: [Int]) -> Bilingual {
    let from = key[1] * 10
    return Bilingual { language in
      functions.label(key[0], language)
        + language(nl: ", \(from) tot \(from + 10) jaar", en: ", \(from) to \(from + 10) years")
    }
  }
}
