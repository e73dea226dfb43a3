/// A scheme made ready for answering very many people: what `Assessment` says about points,
/// months, route and earliest exit, in whole numbers of 64 bits.
///
/// It knows the rules that shipped schemes mostly use. `init` gives nothing for a scheme with any
/// other, and `QuickCareer` takes no career it has no table for; those people are answered by
/// `CareerView`, slower and just the same. Tests hold the two against each other.
///
/// Everything asked for in the inner loop is a plain number: a reference that threads share would
/// cost more, to count its users, than the whole calculation.
struct QuickScheme {
  /// A number of the scheme, or the place of one that changes on known days.
  struct Number: BitwiseCopyable {
    let constant: Int64
    let place: Int32
  }

  /// When a route is open, where it asks for plain conditions only.
  struct Open: BitwiseCopyable {
    enum Kind: UInt8 { case all, any, other }

    let kind: Kind
    let mask: UInt64

    init(_ when: When) {
      func mask(_ parts: [When]) -> UInt64? {
        var mask: UInt64 = 0
        for part in parts {
          guard case .condition(let index) = part else { return nil }
          mask |= 1 << UInt64(index)
        }
        return mask
      }
      let found: (Kind, UInt64?) =
        switch when {
        case .condition: (.all, mask([when]))
        case .all(let parts): (.all, mask(parts))
        case .any(let parts): (.any, mask(parts))
        case .not: (.other, nil)
        }
      kind = found.1 == nil ? .other : found.0
      self.mask = found.1 ?? 0
    }
  }

  /// What a condition asks.
  struct Test: BitwiseCopyable {
    enum Kind: UInt8 {
      case pointsAtLeast, pointsBelow, service, continuous, employedBefore, employedOn, age
      /// Settled once for a person, whatever the exit day.
      case settled
    }

    let kind: Kind
    /// Its place among the conditions of the scheme.
    var place = 0
    /// The bit of its selection.
    var slot: UInt32 = 0
    /// The bound, in grains or months.
    var bound = Number(constant: 0, place: -1)
    /// The window, in months; below 0 where there is none.
    var window = Number(constant: -1, place: -1)
    var day = MonthDay.never

    /// Whether points are all it looks at.
    var isOnPoints: Bool { kind == .pointsAtLeast || kind == .pointsBelow }
  }

  /// What a route gives.
  struct Months: BitwiseCopyable {
    enum Kind: UInt8 { case maximum, fixed, linear, steps }
    enum Round: UInt8 { case floor, nearest, ceiling }

    let kind: Kind
    var number = Number(constant: 0, place: -1)
    var full = Number(constant: 0, place: -1)
    var round = Round.nearest
    /// The most it gives, for where its number is not in force.
    var most = 0
    var firstStep = 0
    var endStep = 0
  }

  struct Step: BitwiseCopyable {
    let grains: Int64
    let months: Int
  }

  private struct Unsupported: Error {}

  let selection: QuickSelection
  private(set) var tests: [Test] = []
  private(set) var months: [Months] = []
  private(set) var steps: [Step] = []
  let codes: [WhenCode]
  let opens: [Open]
  /// The conditions on the person alone.
  private(set) var settled: [(index: Int, test: Condition.Test)] = []
  /// Whether a number ends one day, which only `CareerView` knows.
  private var endsSomewhere = false
  /// Numbers that change, by their place.
  private(set) var dated: [[(from: MonthDay, value: Int64)]] = []
  private(set) var maximumGrains: Number?
  private(set) var maximumMonths = Number(constant: 0, place: -1)
  private(set) var minimumMonths = Number(constant: 0, place: -1)
  let mostMonths: Int
  let leastMonths: Int
  let choices: [Int]?
  let grainsPerPoint: Int64
  /// Whether a later day never gives fewer months, so that a search can halve.
  let growsWithTime: Bool
  /// The days on which rates change.
  let changes: [MonthDay]
  /// Rate units a year of each function, period by period.
  let rates: [[Int64]]
  /// The largest bound that can be multiplied by any number of months.
  private let room: Int128
  private let scale: PointScale

  /// Makes a scheme ready; nothing where it has rules that only `CareerView` knows.
  init?(_ scheme: Scheme) {
    guard scheme.time.measure == .months, scheme.time.from == nil,
      !scheme.points.changesTheWhole, !scheme.countedShareChanges
    else { return nil }
    let scale = scheme.scale
    changes = scheme.rates.changes.map { MonthDay($0) }
    rates = (0...scheme.rates.changes.count).map { period in
      scheme.functions.indices.map { scheme.rates[period, $0].total }
    }
    // A career of 600 years at the highest rate must fit in 64 bits, times the months of a route.
    let top = Int128(rates.joined().max() ?? 0)
    let unit = Int128(scale.kindUnits) * Int128(scale.factorUnits) * Int128(scale.yearGrains)
    mostMonths = scheme.exit.maximumMonths.largest
    room = Int128(Int64.max) / Int128(2 * max(mostMonths, 600) + 2)
    guard top * unit * 600 < Int128(Int64.max), scale.grainsPerPoint < room else { return nil }
    self.scale = scale
    grainsPerPoint = Int64(scale.grainsPerPoint)
    leastMonths = max(1, scheme.exit.minimumMonths.steps.map(\.value).min() ?? 1)
    choices = scheme.exit.choices
    growsWithTime = scheme.growsWithTime
    // Made anew, so that its memory belongs to this copy.
    codes = scheme.routes.map { WhenCode($0.when) }
    opens = scheme.routes.map { Open($0.when) }
    var parts: [(selector: Selector, forService: Bool)] = []
    for condition in scheme.conditions {
      QuickScheme.selector(of: condition.test).map { parts.append($0) }
    }
    guard parts.count <= QuickSelection.most,
      !parts.contains(where: { $0.selector.sameEmployer || $0.selector.fteAtLeast != nil })
    else { return nil }
    selection = QuickSelection(parts, scheme)
    do {
      try take(scheme)
    } catch {
      return nil
    }
    guard !endsSomewhere else { return nil }
  }

  /// The work that a condition looks at, and whether it counts its time.
  static func selector(
    of test: Condition.Test
  ) -> (selector: Selector, forService: Bool)? {
    switch test {
    case .service(let rule, _): (rule.of, true)
    case .continuous(let rule, _): (rule.of, true)
    case .employed(let rule): (rule.of, false)
    case .points, .born, .age, .attribute, .undecided: nil
    }
  }

  private mutating func take(_ scheme: Scheme) throws(Unsupported) {
    var slots: UInt32 = 0
    for (index, condition) in scheme.conditions.enumerated() {
      var slot: UInt32 = 0
      if QuickScheme.selector(of: condition.test) != nil {
        slot = 1 << slots
        slots += 1
      }
      var made = try test(condition.test, slot, index)
      made.place = index
      tests.append(made)
    }
    for route in scheme.routes {
      guard route.from == nil, route.through == nil else { throw Unsupported() }
      months.append(try given(route.months))
    }
    if let maximum = scheme.points.maximum { maximumGrains = try grains(maximum) }
    maximumMonths = number(scheme.exit.maximumMonths.map { Int64($0) })
    minimumMonths = number(scheme.exit.minimumMonths.map { Int64($0) })
  }

  private mutating func test(
    _ test: Condition.Test, _ slot: UInt32, _ index: Int
  ) throws(Unsupported) -> Test {
    switch test {
    case .points(let rule):
      let atLeast = if case .atLeast = rule.bound { true } else { false }
      return Test(kind: atLeast ? .pointsAtLeast : .pointsBelow, bound: try grains(rule.values))
    case .service(let rule, let atLeast):
      guard rule.per == nil, rule.gaps == nil, !rule.weighted, rule.blocks == nil,
        !rule.hasWorkedWindow
      else { throw Unsupported() }
      var made = Test(kind: .service, slot: slot, bound: length(atLeast))
      if let within = rule.within { made.window = length(within.length) }
      return made
    case .continuous(let rule, let atLeast):
      guard rule.gaps == nil else { throw Unsupported() }
      return Test(kind: .continuous, slot: slot, bound: length(atLeast))
    case .employed(let rule):
      switch rule.on {
      case .exit: return Test(kind: .employedBefore, slot: slot)
      case .day(let day): return Test(kind: .employedOn, slot: slot, day: MonthDay(day))
      }
    case .age(let rule): return Test(kind: .age, bound: length(rule.atLeast))
    case .born: break
    case .undecided: throw Unsupported()
    case .attribute(let rule):
      // A bound that changes depends on the exit day after all.
      let isConstant =
        switch rule.bound {
        case .atMost(let bound), .atLeast(let bound): bound.isConstant
        case .equals(let bound): bound.isConstant
        }
      guard isConstant else { throw Unsupported() }
    }
    settled.append((index, test))
    return Test(kind: .settled)
  }

  private mutating func given(_ rule: MonthsRule) throws(Unsupported) -> Months {
    switch rule.shape {
    case .maximum: return Months(kind: .maximum, most: mostMonths)
    case .fixed(let dated):
      return Months(kind: .fixed, number: number(dated.map { Int64($0) }), most: dated.largest)
    case .linear(let full, let maximum, let round):
      guard case .points = rule.measure else { throw Unsupported() }
      return Months(
        kind: .linear, number: number(maximum.map { Int64($0) }), full: try grains(full),
        round: round == .floor ? .floor : round == .nearest ? .nearest : .ceiling,
        most: maximum.largest)
    case .steps(let dated, let beyond):
      guard case .points = rule.measure, dated.isConstant, beyond == nil else {
        throw Unsupported()
      }
      let first = steps.count
      for step in dated.steps[0].value {
        let grains = scale.grains(step.bound)
        guard grains < room else { throw Unsupported() }
        steps.append(Step(grains: Int64(grains), months: step.months))
      }
      return Months(kind: .steps, firstStep: first, endStep: steps.count)
    }
  }

  private mutating func grains(_ dated: Dated<ExactDecimal>) throws(Unsupported) -> Number {
    let all = dated.map { [scale] in scale.grains($0) }
    guard all.steps.allSatisfy({ $0.value < room }) else { throw Unsupported() }
    return number(all.map { Int64($0) })
  }

  private mutating func length(_ dated: Dated<Duration>) -> Number {
    number(dated.map { Int64($0.wholeMonths) })
  }

  private mutating func number(_ value: Dated<Int64>) -> Number {
    if value.end != nil { endsSomewhere = true }
    if value.isConstant { return Number(constant: value.steps[0].value, place: -1) }
    let first = MonthDay(packed: Int32.min)
    dated.append(value.steps.map { ($0.from.map { MonthDay($0) } ?? first, $0.value) })
    return Number(constant: 0, place: Int32(dated.count - 1))
  }
}
