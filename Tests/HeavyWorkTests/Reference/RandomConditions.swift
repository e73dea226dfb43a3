/// Random conditions and routes for a scheme, with limits near what the history reaches: a limit
/// that is far away tests nothing.
struct RandomConditions {
  private var random: RandomSource
  private let scheme: ModelScheme
  private let history: ModelHistory
  private let life: RandomLife
  private let options: RandomOptions
  /// Only for finding limits worth testing.
  private let probe: DayByDayReference
  private let probeDay: ModelDate
  private var names = 0

  static func fill(
    _ scheme: inout ModelScheme, _ history: ModelHistory, _ random: inout RandomSource,
    _ life: RandomLife, _ options: RandomOptions
  ) {
    var maker = RandomConditions(scheme, history, random, life, options)
    for index in 1...maker.random.whole(1...5) {
      let rule = maker.rule(first: index == 1)
      scheme.conditions.append(ModelCondition(id: "voorwaarde-\(index)", rule: rule))
    }
    let ids = scheme.conditions.map(\.id)
    for index in 1...maker.random.whole(1...4) {
      var route = ModelRoute(
        id: "route-\(index)", when: maker.when(ids, depth: 0), months: maker.months())
      if options.datedMonths, maker.random.chance(15) { maker.limit(&route) }
      scheme.routes.append(route)
    }
    random = maker.random
  }

  private init(
    _ scheme: ModelScheme, _ history: ModelHistory, _ random: RandomSource, _ life: RandomLife,
    _ options: RandomOptions
  ) {
    self.random = random
    self.scheme = scheme
    self.history = history
    self.life = life
    self.options = options
    probe = DayByDayReference(
      scheme: scheme, history: history, pension: life.retires, asOf: life.retires)
    let early = life.retires.adding(months: -self.random.whole(0...scheme.exit.maximumMonths))
    probeDay = self.random.chance(40) && life.asOf < life.retires ? life.asOf : early
  }

  // MARK: Limits

  /// Points near what the history has, often exactly that.
  private mutating func points() -> ModelDecimal {
    let reached = probe.totalPoints(on: probeDay)
    guard reached > .zero else { return ModelDecimal(random.whole(1...2_000), 2) }
    var scale = 1
    for _ in 0..<options.limitDecimals { scale *= 10 }
    let scaled = reached * ReferenceFraction(scale)
    if random.chance(40), scaled.floor > 0 {
      let exact = ModelDecimal(scaled.floor, options.limitDecimals).trimmed
      let last = ModelDecimal(scaled.floor + 1, options.limitDecimals).trimmed
      return random.chance(75) ? exact : last
    }
    let hundredths = (reached * ReferenceFraction(random.whole(40...125))).floor
    return ModelDecimal(max(1, hundredths), 2)
  }

  /// Months near what a service has, often exactly that.
  private mutating func months(near reached: ReferenceFraction) -> Int {
    if random.chance(50) { return max(1, reached.floor + random.whole(0...1)) }
    return max(1, (reached * ReferenceFraction(Int128(random.whole(40...125)), over: 100)).floor)
  }

  private mutating func dated<Value>(
    sinceEver: Bool = false, _ make: (inout RandomConditions) -> Value
  ) -> ModelDated<Value> {
    guard options.datedLimits, random.chance(15) else { return ModelDated(make(&self)) }
    var values = [make(&self), make(&self), make(&self)]
    return RandomSchemes.changing(&random, life, percent: 100, sinceEver: sinceEver) { _ in
      values.removeLast()
    }
  }

  // MARK: Conditions

  private mutating func selector() -> ModelSelector {
    var selector = ModelSelector()
    guard random.chance(65) else { return selector }
    if random.chance(20) {
      selector.fteAtLeast = random.pick(
        history.spells.compactMap(\.partTime) + [ModelDecimal(5, 1), ModelDecimal(0)])
    }
    for _ in 0..<random.pick([1, 1, 1, 2]) {
      switch random.whole(0...4) {
      case 0: selector.functions = random.some(of: scheme.functions.map(\.id), atMost: 3)
      case 1:
        let groups = Set(scheme.functions.flatMap(\.groups)).sorted()
        if !groups.isEmpty { selector.group = random.pick(groups) }
      case 2 where selector.employer == nil && random.chance(50): selector.sameEmployer = true
      case 2 where !selector.sameEmployer:
        let name = random.pick(scheme.time.employers ?? RandomCases.employers)
        selector.employer = random.pick([name, name.uppercased()])
      case 3: selector.sector = random.pick(RandomCases.sectors)
      default: selector.kinds = random.some(of: scheme.time.kinds.map(\.id), atMost: 2)
      }
    }
    return selector
  }

  private func hasUnknown(_ selector: ModelSelector) -> Bool {
    selector.sameEmployer
      || history.spells.contains {
        ReferenceRules.match($0, selector, scheme, in: history, on: probeDay) == .possible
      }
  }

  private mutating func gaps(_ selector: ModelSelector) -> ModelGaps {
    var gaps = ModelGaps()
    let total = options.totalGapsWithUnknown || !hasUnknown(selector)
    if !total || random.chance(75) {
      gaps.each =
        random.chance(60) ? .months(random.whole(1...14)) : .days(random.whole(1...200))
      if random.chance(50) { gaps.each = gapInHistory(selector, atMost: 1) ?? gaps.each }
    }
    if total, gaps.each == nil || random.chance(50) {
      gaps.total =
        random.chance(50) ? .months(random.whole(1...24)) : .days(random.whole(1...400))
      if random.chance(50) { gaps.total = gapInHistory(selector, atMost: 3) ?? gaps.total }
    }
    return gaps
  }

  /// What some gaps of the history together come to, or just not.
  private mutating func gapInHistory(
    _ selector: ModelSelector, atMost limit: Int
  ) -> ModelDuration? {
    names += 1
    let days = probe.days(of: selector, weighted: false, name: "probe \(names)", on: probeDay)
      .widest
    guard let first = days.firstIndex(of: true), let last = days.lastIndex(of: true) else {
      return nil
    }
    var lengths: [Int] = []
    for day in first...last where !days[day] {
      if days[day - 1] { lengths.append(0) }
      lengths[lengths.count - 1] += 1
    }
    guard !lengths.isEmpty else { return nil }
    let chosen = lengths.suffix(random.whole(1...limit)).reduce(0, +)
    if random.chance(50) { return .months(max(1, (chosen + 3) / 30)) }
    return .days(max(1, chosen - random.pick([0, 0, 1])))
  }

  private mutating func service() -> ModelService {
    var service = ModelService(of: selector())
    if random.chance(45) {
      let years = random.chance(50)
      let length = dated {
        ModelDuration.months(
          years ? $0.random.whole(1...6) * 12 : $0.random.whole(1...max(2, $0.life.months * 5 / 4)))
      }
      service.within = random.chance(30) ? .worked(length) : .last(length)
    }
    if random.chance(15) { service.blocks = random.pick([1, 3, 6, 12, random.whole(1...30)]) }
    if random.chance(20) {
      service.weighted = true
      return service
    }
    if random.chance(40) {
      let per = random.pick([ModelPer.calendarYear, .calendarMonth, .rollingYear])
      service.per = per
      if per == .calendarMonth {
        service.wholeFrom = random.chance(85) ? .days(random.whole(1...28)) : .months(1)
      } else {
        service.wholeFrom =
          random.chance(65) ? .months(random.whole(1...12)) : .days(random.whole(1...340))
      }
    }
    if random.chance(40) { service.gaps = gaps(service.of) }
    return service
  }

  /// What a service has on the day that limits are taken from.
  private mutating func reached(_ rule: ModelService) -> ReferenceFraction {
    names += 1
    return probe.service(rule, on: probeDay, name: "probe \(names)")?.most.inMonths ?? .one
  }

  private mutating func rule(first: Bool) -> ModelRule {
    switch random.whole(first ? 0...8 : 0...16) {
    case 0...3: return .pointsAtLeast(dated { $0.points() })
    case 4...7:
      let rule = service()
      let months = reached(rule)
      return .service(rule, atLeast: dated { .months($0.months(near: months)) })
    case 8: return .pointsBelow(dated { $0.points() })
    case 9...10:
      let of = selector()
      let bridging = random.chance(60) ? gaps(of) : nil
      names += 1
      let days = probe.days(of: of, weighted: false, name: "probe \(names)", on: probeDay)
      let months = probe.stretch(days.widest, bridging, before: probeDay).inMonths
      return .continuous(
        of: of, gaps: bridging, atLeast: dated { .months($0.months(near: months)) })
    case 11...12:
      let day = random.date(life.start.adding(months: -3), life.end.adding(months: 3))
      return .employed(of: selector(), on: random.chance(50) ? day : nil)
    case 13:
      let near = life.born.adding(days: random.whole(-3...3))
      let from = random.chance(60) ? near : nil
      let through = from == nil || random.chance(30) ? near.adding(days: random.whole(0...9)) : nil
      return .born(from: from, through: through)
    case 14:
      return .age(atLeast: dated { .months(67 * 12 - $0.random.whole(-1...40)) })
    case 15: return .undecided
    default:
      switch random.whole(0...2) {
      case 0: return .attributeEquals(name: "rooster", value: .text("nacht"))
      case 1: return .attributeAtLeast(name: "wage", limit: dated { $0.wage() })
      default: return .attributeAtMost(name: "wage", limit: dated { $0.wage() })
      }
    }
  }

  private mutating func wage() -> ModelDecimal {
    if random.chance(30), case .number(let own) = history.attributes.first?.value { return own }
    return ModelDecimal(random.whole(200_000...600_000), 2)
  }

  // MARK: Routes

  private mutating func when(_ ids: [String], depth: Int) -> ModelWhen {
    guard depth < 2, random.chance(35) else { return .condition(random.pick(ids)) }
    switch random.whole(0...4) {
    case 0: return .not(when(ids, depth: depth + 1))
    case 1...2: return .all((0..<random.whole(1...3)).map { _ in when(ids, depth: depth + 1) })
    default: return .any((0..<random.whole(1...3)).map { _ in when(ids, depth: depth + 1) })
    }
  }

  private mutating func number() -> Int {
    random.chance(30) ? scheme.exit.maximumMonths : random.whole(1...scheme.exit.maximumMonths + 4)
  }

  private mutating func datedMonths<Value>(
    _ make: (inout RandomConditions) -> Value
  ) -> ModelDated<Value> {
    options.datedMonths ? dated(make) : ModelDated(make(&self))
  }

  /// What months follow from, and bounds on it near what the history has.
  private mutating func basis() -> (ModelBasis, (inout RandomConditions) -> ModelDecimal) {
    switch random.whole(0...9) {
    case 0...5: return (.points, { $0.points() })
    case 6...8:
      let rule = service()
      let near = reached(rule)
      return (.service(rule), { ModelDecimal($0.months(near: near)) })
    default:
      return (
        .attribute("diensten"), { $0.random.chance(30) ? $0.shifts() : $0.nearShifts() }
      )
    }
  }

  private mutating func shifts() -> ModelDecimal { ModelDecimal(random.whole(1...60_000), 1) }

  private mutating func nearShifts() -> ModelDecimal {
    let fact = history.attributes.first { $0.name == "diensten" }?.value
    guard case .number(let own) = fact, own.mantissa > 1 else { return shifts() }
    return ModelDecimal(own.mantissa - random.pick([0, 0, 1, own.mantissa / 2]), own.decimals)
  }

  private mutating func months() -> ModelMonths {
    switch random.whole(0...9) {
    case 0...2: return .number(datedMonths { $0.number() })
    case 3...5:
      let (basis, bound) = basis()
      let full = datedMonths(bound)
      let round = random.pick([nil, ModelRounding.floor, .nearest, .ceiling])
      return .linear(
        by: basis, full: full, maximum: datedMonths { $0.number() }, round: round)
    default:
      let (basis, bound) = basis()
      let rows = datedMonths { $0.steps(bound) }
      guard random.chance(40) else { return .steps(by: basis, rows, beyond: nil) }
      var every = bound(&self)
      every.mantissa = max(1, every.mantissa / random.pick([1, 2, 10, 30]))
      return .steps(
        by: basis, rows, beyond: ModelStep(bound: every, months: random.whole(0...4)))
    }
  }

  private mutating func steps(
    _ bound: (inout RandomConditions) -> ModelDecimal
  ) -> [ModelStep] {
    let bounds = (0..<random.whole(1...4)).map { _ in bound(&self) }
      .sorted { $0.fraction < $1.fraction }
    let distinct = bounds.indices.filter {
      $0 == 0 || bounds[$0].fraction != bounds[$0 - 1].fraction
    }
    return zip(distinct, ascending(distinct.count)).map {
      ModelStep(bound: bounds[$0], months: $1)
    }
  }

  /// Exit days for which the route exists, with ends where exits are tried.
  private mutating func limit(_ route: inout ModelRoute) {
    let near = [life.asOf, probeDay, life.retires.adding(months: -scheme.exit.maximumMonths)]
    let day = random.pick(near).adding(days: random.pick([-1, 0, 0, 1, 40]))
    if random.chance(50) { route.from = day } else { route.through = day }
    if route.from != nil, random.chance(40) {
      route.through = day.adding(days: random.pick([0, 100, 1000]))
    }
  }

  /// Different whole months, rising.
  private mutating func ascending(_ count: Int) -> [Int] {
    var numbers: Set<Int> = []
    while numbers.count < count { numbers.insert(number()) }
    return numbers.sorted()
  }
}
