/// Random schemes without their conditions and routes: what a history earns points by.
enum RandomSchemes {
  private static let categories = ["fysiek", "psychisch", "werktijden", "werkomgeving"]

  static func skeleton(
    _ random: inout RandomSource, _ life: RandomLife, _ options: RandomOptions
  ) -> ModelScheme {
    var scheme = ModelScheme(id: "random")
    scheme.levels = levels(&random, life)
    for index in 1...random.whole(1...6) {
      let weight = changing(&random, life, percent: 30) { Self.weight(&$0) }
      scheme.elements.append(
        ModelElement(id: "element-\(index)", category: random.pick(categories), weight: weight))
    }
    if random.chance(20), let last = scheme.elements.last {
      scheme.elements[0].weight = last.weight
    }
    scheme.exclusive = exclusive(&random, scheme.elements.map(\.id))
    for index in 1...random.whole(2...5) {
      scheme.functions.append(function(&random, index, scheme))
    }
    scheme.time = time(&random, life)
    let yearly = random.whole(20...300)
    if random.chance(40) {
      let most = yearly * (life.months / 12 + 1)
      scheme.pointsMaximum = changing(&random, life, percent: options.datedLimits ? 30 : 0) {
        ModelDecimal($0.whole(most / 4 + 1...most), 2)
      }
    }
    if random.chance(30) {
      let used = Set(scheme.elements.map(\.category)).sorted()
      for category in random.some(of: used, atMost: 2) {
        let cap = ModelDecimal(random.whole(0...150), 2)
        scheme.categoryMaximum.append(ModelCategoryMaximum(category: category, perYear: cap))
      }
    }
    if random.chance(20) {
      scheme.elementsAtMost = changing(&random, life, percent: 30) { $0.whole(1...3) }
    }
    if scheme.categoryMaximum.isEmpty, scheme.time.measure == .months,
      random.chance(options.blocksPercent)
    {
      scheme.blocks = random.whole(1...12)
    }
    if random.chance(15) {
      scheme.multiplierByBirth = aroundBirth(&random, life) { ModelDecimal($0.whole(0...300), 2) }
    }
    if random.chance(15) {
      let reserved = yearly * (life.months / 12 + 1) / 2
      scheme.reservedByBirth = aroundBirth(&random, life) {
        ModelDecimal($0.whole(0...reserved), 2)
      }
    }
    scheme.exit = ModelExit(
      maximumMonths: random.pick([36, 36, 36, 24, 12, 48]),
      minimumMonths: random.pick([1, 1, 1, 3, 6]), firstOfMonth: random.chance(40))
    if random.chance(15) {
      scheme.exit.ageByBirth = aroundBirth(&random, life, sinceEver: true) {
        66 * 12 + $0.whole(0...24)
      }
    }
    return scheme
  }

  /// A value by birth date that changes close to the birth date of this life.
  private static func aroundBirth<Value>(
    _ random: inout RandomSource, _ life: RandomLife, sinceEver: Bool = false,
    _ make: (inout RandomSource) -> Value
  ) -> ModelDated<Value> {
    let near = life.born.adding(days: random.pick([-1, 0, 1, -400, 400]))
    var entries = [ModelDated.Entry(from: near, value: make(&random))]
    if sinceEver || random.chance(70) {
      entries.insert(.init(from: nil, value: make(&random)), at: 0)
    }
    let ends = !sinceEver && random.chance(15)
    return ModelDated(
      entries: entries, ends: ends ? near.adding(days: random.pick([1, 1, 30])) : nil)
  }

  /// A value that changes on one or two days in `percent` of the cases.
  static func changing<Value>(
    _ random: inout RandomSource, _ life: RandomLife, percent: Int, sinceEver: Bool = false,
    _ make: (inout RandomSource) -> Value
  ) -> ModelDated<Value> {
    guard random.chance(percent) else { return ModelDated(make(&random)) }
    let first = life.start.adding(months: -24)
    var days = Set((0..<random.whole(1...2)).map { _ in random.date(first, life.retires) }).sorted()
    if random.chance(25) { days = days.map { ModelDate($0.year, 1, 1) } }
    var entries = Set(days).sorted().map { day in
      ModelDated.Entry(from: day, value: make(&random))
    }
    if sinceEver || random.chance(60) {
      entries.insert(ModelDated.Entry(from: nil, value: make(&random)), at: 0)
    }
    guard !sinceEver, random.chance(25), let last = days.last else {
      return ModelDated(entries: entries)
    }
    return ModelDated(
      entries: entries, ends: random.date(last.adding(days: 1), last.adding(months: 60)))
  }

  private static func levels(
    _ random: inout RandomSource, _ life: RandomLife
  ) -> [ModelLevel] {
    var levels = [
      ModelLevel(id: "none", factor: ModelDated(ModelDecimal(0))),
      ModelLevel(id: "some", factor: ModelDated(ModelDecimal(5, 1))),
      ModelLevel(id: "full", factor: ModelDated(ModelDecimal(1))),
    ]
    if random.chance(50) {
      let factor = changing(&random, life, percent: 40) {
        $0.chance(50)
          ? ModelDecimal($0.whole(0...10_000), 4) : ModelDecimal($0.whole(1...4) * 25, 2)
      }
      levels.append(ModelLevel(id: "special", factor: factor))
    }
    return levels
  }

  private static func weight(_ random: inout RandomSource) -> ModelDecimal {
    switch random.whole(0...9) {
    case 0: ModelDecimal(0)
    case 1...2: ModelDecimal(random.whole(1...20), 1)
    case 3...4: ModelDecimal(random.whole(1...2_000_000), 6)
    default: ModelDecimal(random.whole(1...120), 2)
    }
  }

  private static func exclusive(
    _ random: inout RandomSource, _ elements: [String]
  ) -> [[String]] {
    guard elements.count > 1, random.chance(40) else { return [] }
    var rest = random.shuffled(elements)
    var sets: [[String]] = []
    while rest.count > 1, sets.count < 2 {
      let count = random.whole(2...min(3, rest.count))
      sets.append(Array(rest.prefix(count)))
      rest.removeFirst(count)
    }
    return sets
  }

  private static func function(
    _ random: inout RandomSource, _ index: Int, _ scheme: ModelScheme
  ) -> ModelFunction {
    var function = ModelFunction(
      id: "functie-\(index)", label: "Functie nummer \(index)",
      aliases: random.chance(40) ? ["bijnaam-\(index)"] : [], groups: [], exposure: [])
    for group in ["zwaar", "rijdend", "licht"] where random.chance(40) {
      function.groups.append(group)
    }
    if random.chance(20) {
      function.pointsPerYear = random.pick([
        ModelDecimal(19, 1), ModelDecimal(random.whole(0...300), 2),
        ModelDecimal(random.whole(0...2_000_000), 6),
      ])
      return function
    }
    for element in scheme.elements where random.chance(60) {
      let level = random.chance(50) ? "full" : random.pick(scheme.levels).id
      function.exposure.append(ModelExposure(element: element.id, level: level))
    }
    return function
  }

  private static func time(_ random: inout RandomSource, _ life: RandomLife) -> ModelTime {
    var time = ModelTime()
    time.measure = random.chance(75) ? .months : .days365
    time.overlap = random.pick([.fullTime, .fullTime, .highest, .sum])
    switch random.whole(0...3) {
    case 0: time.partTime = .full
    case 1:
      time.partTime = .fullFrom(
        changing(&random, life, percent: 40) {
          $0.pick([ModelDecimal(8, 1), ModelDecimal(75, 2), ModelDecimal(5001, 4)])
        })
    default: break
    }
    for kind in RandomCases.kinds where random.chance(50) {
      // Now and then a kind begins or ceases to count, or counts for another share.
      let share = changing(&random, life, percent: 25) { random in
        switch kind {
        case "unpaidLeave": random.chance(75) ? ModelDecimal(0) : ModelDecimal(1)
        case "agency": random.chance(75) ? ModelDecimal(1) : ModelDecimal(0)
        default: random.pick([ModelDecimal(1), ModelDecimal(5, 1), ModelDecimal(25, 2)])
        }
      }
      time.kinds.append(ModelKind(id: kind, share: share))
    }
    if random.chance(15) { time.from = random.date(life.start, life.end) }
    if random.chance(15) { time.employers = random.some(of: RandomCases.employers, atMost: 2) }
    return time
  }
}
