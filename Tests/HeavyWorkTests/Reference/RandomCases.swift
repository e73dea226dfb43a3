struct RandomCase: Sendable {
  var seed: UInt64
  var scheme: ModelScheme
  var history: ModelHistory
  var asOf: ModelDate
}

/// What the random cases may contain, so that a test can look at a part of the rules alone.
struct RandomOptions: Sendable {
  var longestCareerYears = 40
  var mostSpells = 6
  /// How often points only count in blocks, where they can.
  var blocksPercent = 25
  /// Limits of conditions and the total maximum that change over time.
  var datedLimits = true
  /// Months of routes that change over time.
  var datedMonths = true
  /// Of points in limits, so that a limit can be met exactly.
  var limitDecimals = 6
  /// A total of gaps together with spells that only may be meant: least and most are then wide.
  var totalGapsWithUnknown = false
}

/// Where a random life lies in time.
struct RandomLife: Sendable {
  var born: ModelDate
  /// Near the state pension, whatever the law makes of it.
  var retires: ModelDate
  var start: ModelDate
  var end: ModelDate
  var asOf: ModelDate

  var months: Int {
    (end.number - start.number) / 30 + 1
  }

  init(_ random: inout RandomSource, _ options: RandomOptions) {
    born = random.date(ModelDate(1958, 1, 1), ModelDate(1966, 12, 31))
    if random.chance(5) { born = random.pick([ModelDate(1960, 2, 29), ModelDate(1964, 2, 29)]) }
    retires = born.adding(months: 67 * 12)
    // Mostly short, and then close to the pension: that is quick to count and just as hard.
    let ranges = [1...3, 1...3, 1...3, 1...3, 4...10, 4...10, 11...25, 26...40]
    let range = random.pick(ranges)
    let years = min(random.whole(range), options.longestCareerYears)
    end = retires.adding(months: random.whole(-30...12))
    if years <= 10, random.chance(10) { end = end.adding(months: -12 * random.whole(1...15)) }
    start = end.adding(months: -12 * years)
    switch random.whole(0...10) {
    case 10: asOf = retires.adding(months: random.whole(-48...3))
    case 0: asOf = random.date(ModelDate(1990, 1, 1), ModelDate(2040, 12, 31))
    case 1...4: asOf = random.date(max(start, ModelDate(1990, 1, 1)), end)
    case 5: asOf = random.date(retires.adding(months: -60), retires.adding(months: 3))
    default: asOf = random.date(max(start, retires.adding(months: -60)), retires)
    }
    if random.chance(5) {
      asOf = random.pick([ModelDate(2020, 2, 29), ModelDate(2024, 2, 29), ModelDate(2028, 2, 29)])
    }
  }
}

enum RandomCases {
  static let employers = ["Voorbeeldspoor", "Havenbedrijf", "Busdienst"]
  static let sectors = ["rail", "haven"]
  static let kinds = ["agency", "sickness", "training", "unpaidLeave"]

  /// The same case from the same seed and options, always.
  static func make(seed: UInt64, options: RandomOptions = RandomOptions()) -> RandomCase {
    var random = RandomSource(seed: seed)
    let life = RandomLife(&random, options)
    var scheme = RandomSchemes.skeleton(&random, life, options)
    let history = Self.history(&random, life, scheme, options)
    RandomConditions.fill(&scheme, history, &random, life, options)
    return RandomCase(seed: seed, scheme: scheme, history: history, asOf: life.asOf)
  }

  private static func history(
    _ random: inout RandomSource, _ life: RandomLife, _ scheme: ModelScheme,
    _ options: RandomOptions
  ) -> ModelHistory {
    var history = ModelHistory(born: life.born)
    if random.chance(65) {
      let cents = random.whole(200_000...600_000)
      history.attributes.append(.init(name: "wage", value: .number(ModelDecimal(cents, 2))))
    }
    if random.chance(65) {
      let value = ModelFact.text(random.pick(["dag", "nacht"]))
      history.attributes.append(.init(name: "rooster", value: value))
    }
    if random.chance(65) {
      let tenths = random.chance(8) ? -random.whole(0...50) : random.whole(0...60_000)
      let value = random.chance(8) ? ModelFact.text("veel") : .number(ModelDecimal(tenths, 1))
      history.attributes.append(.init(name: "diensten", value: value))
    }
    let inSequence = random.chance(35)
    for _ in 0..<random.whole(1...options.mostSpells) {
      var next = spell(&random, life, scheme, after: history.spells.last)
      if inSequence { follow(&next, history.spells.last, &random, life) }
      history.spells.append(next)
    }
    return history
  }

  private static func spell(
    _ random: inout RandomSource, _ life: RandomLife, _ scheme: ModelScheme,
    after previous: ModelSpell?
  ) -> ModelSpell {
    let function = random.pick(scheme.functions)
    var from = random.date(life.start, life.end.adding(days: -1))
    switch random.whole(0...9) {
    case 0...1: from = ModelDate(from.year, from.month, 1)
    case 2: from = leapDay(near: from)
    case 3...5:
      if let to = previous?.to { from = to.adding(days: random.pick([1, 1, 1, 0, 2, 20])) }
    case 6: from = life.start
    default: break
    }
    var spell = ModelSpell(
      function: function.id, written: written(function, &random), from: from,
      to: lastDay(&random, life, from: from))
    spell.partTime = partTime(&random, scheme.time)
    if random.chance(35) { spell.kind = random.pick(scheme.time.kinds).id }
    if scheme.time.employers != nil || random.chance(75) {
      let name = random.pick(employers)
      spell.employer = random.pick([name, name, name.uppercased(), name.lowercased()])
    }
    if random.chance(60) {
      let name = random.pick(sectors)
      spell.sector = random.pick([name, name, name.uppercased()])
    }
    if function.pointsPerYear == nil, random.chance(15) {
      for element in random.some(of: scheme.elements, atMost: 2) {
        let level = random.pick(scheme.levels).id
        spell.exposure.append(ModelExposure(element: element.id, level: level))
      }
    }
    return spell
  }

  /// One after another, with gaps of about whole months between them: what bridging is about.
  private static func follow(
    _ spell: inout ModelSpell, _ previous: ModelSpell?, _ random: inout RandomSource,
    _ life: RandomLife
  ) {
    spell.from = life.start
    if let free = previous?.to?.adding(days: 1) {
      let later = free.adding(months: random.pick([0, 0, 1, 1, 2, 3, 6, 12]))
      spell.from = max(free, later.adding(days: random.pick([-1, 0, 0, 1])))
    }
    let length = random.whole(1...max(2, life.months * 8))
    let latest = max(spell.from, life.start.adding(months: 40 * 12))
    spell.to = min(latest, spell.from.adding(days: length))
  }

  private static func lastDay(
    _ random: inout RandomSource, _ life: RandomLife, from: ModelDate
  ) -> ModelDate? {
    let last = max(from, life.end)
    switch random.whole(0...9) {
    case 0...2: return nil
    case 3: return min(last, from.adding(days: random.whole(0...40)))
    case 4...5:
      let day = random.date(from, last)
      return ModelDate(day.year, day.month, 1).adding(months: 1).adding(days: -1)
    case 6:
      let months = random.whole(1...max(1, (last.number - from.number) / 31))
      return max(from, from.adding(months: months).adding(days: -1))
    case 7: return max(from, leapDay(near: random.date(from, last)))
    default: return random.date(from, last)
    }
  }

  private static func leapDay(near date: ModelDate) -> ModelDate {
    var year = date.year
    while year % 4 != 0 || (year % 100 == 0 && year % 400 != 0) { year -= 1 }
    return ModelDate(year, 2, 29)
  }

  private static func written(_ function: ModelFunction, _ random: inout RandomSource) -> String {
    let name = random.pick([function.id, function.id, function.label] + function.aliases)
    return random.pick([name, name, name.uppercased(), " " + name + " "])
  }

  private static func partTime(
    _ random: inout RandomSource, _ time: ModelTime
  ) -> ModelDecimal? {
    switch random.whole(0...19) {
    case 0...6: return nil
    case 7...8: return ModelDecimal(1)
    case 9: return ModelDecimal(0)
    case 10: return ModelDecimal(1, 4)
    case 11...12: return ModelDecimal(5, 1)
    case 13...14:
      guard case .fullFrom(let limit) = time.partTime else { return ModelDecimal(80, 2) }
      var scaled = random.pick(limit.entries.map(\.value))
      while scaled.decimals < 4 { scaled = ModelDecimal(scaled.mantissa * 10, scaled.decimals + 1) }
      return ModelDecimal(min(10_000, scaled.mantissa + random.whole(-1...1)), 4)
    case 15...16: return ModelDecimal(random.whole(1...100), 2)
    default: return ModelDecimal(random.whole(1...10_000), 4)
    }
  }
}
