/// What holds on one day.
struct QuickEntitlement {
  /// Points after the maximum, in grains.
  var grains: Int64
  var months: Int
  var possibleMonths: Int
  /// The route; below 0 where there is none.
  var route: Int
}

/// Asks a `QuickScheme` about a `QuickCareer`; each thread has its own.
final class QuickAnswer {
  let career = QuickCareer()
  let mostMonths: Int
  let leastMonths: Int
  let choices: [Int]?
  let growsWithTime: Bool
  let tests: PlainTable<QuickScheme.Test>
  /// Those of them on points alone, and the bits of those that look at the career.
  private let pointsTests: PlainTable<QuickScheme.Test>
  /// The same with their bounds, where these never change.
  private let pointsBounds: PlainTable<PointsBound>?
  /// What is asked of service, by the place of the condition.
  private let services: PlainTable<Service>
  private let careerTests: UInt64
  /// What is asked of all service there ever was, where nothing else is asked of the career.
  private let wholeServices: PlainTable<Service>?
  private let opens: PlainTable<QuickScheme.Open>
  /// Where each asks for a few plain bounds only.
  let routes: QuickRoutes?
  let months: PlainTable<QuickScheme.Months>
  let steps: PlainTable<QuickScheme.Step>
  private let codes: [WhenCode]
  private let dated: [[(from: MonthDay, value: Int64)]]
  private let maximumGrains: QuickScheme.Number?
  let maximumMonths: QuickScheme.Number
  let minimumMonths: QuickScheme.Number
  /// The scheme's minimum and maximum, where these never change and any number of months is given.
  let limits: Limits?
  /// Whether nothing but work changes what someone is given.
  let changesWithWorkOnly: Bool
  /// How many millionths of a point so many grains are, both without what divides them.
  private let millionths: UInt64
  private let grainsPerMillionths: UInt64
  /// The fewest grains with which any route may give so many months, by months.
  private let leastGrains: PlainTable<Int64>
  let calendar = CalendarTable.shared
  /// The birth date, and the outcomes of the conditions on the person alone.
  private let person = PlainTable([Person()])

  struct Limits {
    let least: Int
    let most: Int
  }

  /// A bound on points that never changes.
  private struct PointsBound: BitwiseCopyable {
    let bound: Int64
    /// The bit of the condition, and again where it asks for less than the bound.
    let bit: UInt64
    let below: UInt64
  }

  /// A length of service that never changes.
  private struct Service: BitwiseCopyable {
    /// Whether a condition is one, and its bit.
    let isPlain: Bool
    let bit: UInt64
    let slot: UInt32
    /// The bound, in ticks.
    let reach: Int
    /// The window, in months; below 0 where there is none.
    let window: Int

    init(_ test: QuickScheme.Test) {
      isPlain = test.kind == .service && test.bound.place < 0 && test.window.place < 0
      bit = 1 << UInt64(test.place)
      slot = test.slot
      reach = isPlain ? Int(test.bound.constant) * MonthMeasure.ticksPerMonth : 0
      window = isPlain ? Int(test.window.constant) : -1
    }
  }

  private struct Person: BitwiseCopyable {
    var born = MonthDay(packed: 0)
    var met: UInt64 = 0
    var possible: UInt64 = 0
  }

  /// The bit of a condition on all service there ever was; 0 where there is none.
  var serviceSlot: UInt32 {
    @inline(__always) get { wholeServices.map { $0.isEmpty ? 0 : $0[known: 0].slot } ?? 0 }
  }

  /// The birth date.
  var born: MonthDay {
    @inline(__always) get { person[known: 0].born }
    @inline(__always) set { person[known: 0].born = newValue }
  }

  /// The outcomes of the conditions on the person alone.
  var settled: WhenCode.Outcomes {
    @inline(__always) get {
      WhenCode.Outcomes(met: person[known: 0].met, possible: person[known: 0].possible)
    }
    @inline(__always) set {
      person[known: 0].met = newValue.met
      person[known: 0].possible = newValue.possible
    }
  }

  /// - Parameter atOnce: whether routes that ask for plain bounds are looked at without asking
  ///   condition after condition; either way the answers are the same, which tests hold.
  init(_ scheme: QuickScheme, atOnce: Bool = true) {
    mostMonths = scheme.mostMonths
    leastMonths = scheme.leastMonths
    choices = scheme.choices
    growsWithTime = scheme.growsWithTime
    tests = PlainTable(scheme.tests)
    let onPoints = scheme.tests.filter(\.isOnPoints)
    pointsTests = PlainTable(onPoints)
    let areConstant = onPoints.allSatisfy { $0.bound.place < 0 }
    pointsBounds =
      areConstant
      ? PlainTable(
        onPoints.map { test in
          let bit: UInt64 = 1 << UInt64(test.place)
          return PointsBound(
            bound: test.bound.constant, bit: bit, below: test.kind == .pointsBelow ? bit : 0)
        }) : nil
    services = PlainTable(scheme.tests.map { Service($0) })
    let onCareer = scheme.tests.filter { !$0.isOnPoints && $0.kind != .settled }
    careerTests = onCareer.reduce(0) { $0 | 1 << UInt64($1.place) }
    let whole = onCareer.map { Service($0) }.filter { $0.isPlain && $0.window < 0 }
    wholeServices = whole.count == onCareer.count ? PlainTable(whole) : nil
    opens = PlainTable(scheme.opens)
    months = PlainTable(scheme.months)
    steps = PlainTable(scheme.steps)
    codes = scheme.codes
    dated = scheme.dated
    maximumGrains = scheme.maximumGrains
    maximumMonths = scheme.maximumMonths
    minimumMonths = scheme.minimumMonths
    limits =
      choices == nil && maximumMonths.place < 0 && minimumMonths.place < 0
      ? Limits(least: Int(minimumMonths.constant), most: Int(maximumMonths.constant)) : nil
    routes = atOnce ? limits.flatMap { QuickRoutes(scheme, $0) } : nil
    changesWithWorkOnly = routes != nil && scheme.maximumGrains.map { $0.place < 0 } ?? true
    let perPoint = UInt64(scheme.grainsPerPoint)
    let shared = QuickAnswer.divisor(perPoint, 1_000_000)
    (millionths, grainsPerMillionths) = (1_000_000 / shared, perPoint / shared)
    leastGrains = PlainTable(scheme.leastGrains())
  }

  /// The largest number that divides both.
  private static func divisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
    second == 0 ? first : divisor(second, first % second)
  }

  /// The value of a number on a day; nothing where none is in force.
  @inline(__always)
  func value(_ number: QuickScheme.Number, on day: MonthDay) -> Int64? {
    number.place < 0 ? number.constant : changing(Int(number.place), on: day)
  }

  @inline(never)
  private func changing(_ place: Int, on day: MonthDay) -> Int64? {
    dated[place].last { $0.from <= day }?.value
  }

  /// Grains as millionths of a point, rounded half up.
  @inline(__always)
  func millionths(_ grains: Int64) -> Int64 {
    let divisor = grainsPerMillionths
    let product = grains.magnitude.multipliedFullWidth(by: millionths)
    let (whole, rest) =
      product.high == 0
      ? product.low.quotientAndRemainder(dividingBy: divisor) : divisor.dividingFullWidth(product)
    return Int64(clamping: rest >= divisor &- rest ? whole &+ 1 : whole)
  }

  /// Whether a route is open.
  @inline(__always)
  private func isOpen(_ index: Int, _ outcomes: WhenCode.Outcomes) -> Truth {
    let open = opens[known: index]
    switch open.kind {
    case .all:
      return outcomes.met & open.mask == open.mask
        ? .met : outcomes.possible & open.mask == open.mask ? .undetermined : .notMet
    case .any:
      return outcomes.met & open.mask != 0
        ? .met : outcomes.possible & open.mask != 0 ? .undetermined : .notMet
    case .other: return codes[index].evaluated(outcomes)
    }
  }

  /// What becomes of the conditions that no look at the career is needed for.
  @inline(__always)
  private func outcomes(on exit: MonthDay, _ grains: Int64) -> WhenCode.Outcomes {
    var outcomes = settled
    if let pointsBounds {
      var index = 0
      while index < pointsBounds.count {
        let test = pointsBounds[known: index]
        let met = (grains >= test.bound ? test.bit : 0) ^ test.below
        outcomes.met |= met
        outcomes.possible |= met
        index &+= 1
      }
      return outcomes
    }
    for index in 0..<pointsTests.count {
      let test = pointsTests[index]
      let hasReached = points(test, grains, exit)
      outcomes.set(test.place, test.kind == .pointsBelow ? !hasReached : hasReached)
    }
    return outcomes
  }

  /// The conditions to ask about the career before it can be said whether a route is open; none
  /// where what is known decides it already.
  @inline(__always)
  private func wanted(for open: QuickScheme.Open, _ outcomes: WhenCode.Outcomes) -> UInt64 {
    switch open.kind {
    case .all:
      let known = open.mask & ~careerTests
      return outcomes.possible & known == known ? open.mask : 0
    case .any: return outcomes.met & open.mask == 0 ? open.mask : 0
    case .other: return .max
    }
  }

  /// Adds what becomes of some conditions that look at the career.
  @inline(__always)
  private func ask(
    _ wanted: UInt64, of outcomes: inout WhenCode.Outcomes, on exit: MonthDay, _ now: Int
  ) {
    var left = wanted
    while left != 0 {
      let index = left.trailingZeroBitCount
      let bit = left & (0 &- left)
      let truth = outcome(at: index, exit, now)
      outcomes.met |= truth == .met ? bit : 0
      outcomes.possible |= truth == .notMet ? 0 : bit
      left ^= bit
    }
  }

  /// Adds what becomes of conditions on all service there ever was.
  @inline(__always)
  private func add(
    _ services: PlainTable<Service>, to outcomes: inout WhenCode.Outcomes, _ now: Int
  ) {
    var index = 0
    while index < services.count {
      let asked = services[known: index]
      let has = career.service(of: asked.slot, to: now)
      outcomes.met |= has.least >= asked.reach ? asked.bit : 0
      outcomes.possible |= has.most >= asked.reach ? asked.bit : 0
      index &+= 1
    }
  }

  /// Whether nothing about the career and the person is left open, so that what is certain is all
  /// there may be.
  var isDetermined: Bool {
    guard settled.met == settled.possible,
      dated.allSatisfy({ $0.first?.from == MonthDay(packed: Int32.min) })
    else { return false }
    for index in 0..<career.count {
      let bits = career[index].bits
      if bits.certain != bits.possible { return false }
    }
    return true
  }

  /// The conditions that are not decided for someone with so many grains who stops on this day.
  func undecided(on exit: MonthDay, grains: Int64) -> UInt64 {
    var outcomes = outcomes(on: exit, grains)
    ask(careerTests, of: &outcomes, on: exit, calendar.tick(exit))
    return outcomes.possible & ~outcomes.met
  }

  /// What becomes of a condition that is no bound on points.
  ///
  /// - Parameter months: the length of time to ask, in place of the scheme's.
  func outcome(_ index: Int, reaching months: Int?, on exit: MonthDay) -> Truth {
    var test = tests[index]
    if test.kind == .settled {
      let bit: UInt64 = 1 << UInt64(index)
      return settled.met & bit != 0 ? .met : settled.possible & bit != 0 ? .undetermined : .notMet
    }
    if let months { test.bound = QuickScheme.Number(constant: Int64(months), place: -1) }
    return outcome(test, exit, calendar.tick(exit))
  }

  /// What becomes of the condition at a place.
  @inline(__always)
  private func outcome(at index: Int, _ exit: MonthDay, _ now: Int) -> Truth {
    let asked = services[known: index]
    guard asked.isPlain else { return outcome(tests[index], exit, now) }
    let has =
      asked.window < 0
      ? career.service(of: asked.slot, to: now)
      : service(
        asked.slot, from: calendar.tick(calendar.adding(0 &- asked.window, to: exit)), to: now)
    return Truth(least: has.least, most: has.most, reach: asked.reach)
  }

  /// What the scheme gives to someone who stops on this day.
  ///
  /// - Parameter least: where points are too few for so many months, nothing more is looked at and
  ///   it is said to be nothing.
  @inline(__always)
  func entitlement(on exit: MonthDay, ofAtLeast least: Int = 1) -> QuickEntitlement {
    let now = calendar.tick(exit)
    var grains = career.grains(to: now)
    if let maximum = maximumGrains, let bound = value(maximum, on: exit) {
      grains = min(grains, bound)
    }
    guard grains >= leastGrains[least] else {
      return QuickEntitlement(grains: grains, months: 0, possibleMonths: 0, route: -1)
    }
    if let routes { return entitlement(by: routes, on: exit, now, grains) }
    return entitlement(on: exit, now, grains)
  }

  /// What the routes give to someone with so many grains.
  ///
  /// - Parameter now: the tick of the day.
  @inline(never)
  private func entitlement(
    on exit: MonthDay, _ now: Int, _ grains: Int64
  ) -> QuickEntitlement {
    var result = QuickEntitlement(grains: grains, months: 0, possibleMonths: 0, route: -1)
    var outcomes = outcomes(on: exit, grains)
    var unasked = careerTests
    if let wholeServices {
      add(wholeServices, to: &outcomes, now)
      unasked = 0
    }
    var route = 0
    while route < opens.count {
      let index = route
      route &+= 1
      if unasked != 0, case let wanted = wanted(for: opens[known: index], outcomes) & unasked,
        wanted != 0
      {
        ask(wanted, of: &outcomes, on: exit, now)
        unasked &= ~wanted
      }
      let open = isOpen(index, outcomes)
      guard open != .notMet else { continue }
      let given = given(by: index, grains, exit)
      if open == .met, given.least > result.months {
        result.months = given.least
        result.route = index
      }
      result.possibleMonths = max(result.possibleMonths, given.most)
      // No later route gives more than anyone can have.
      if result.months >= mostMonths { break }
    }
    result.possibleMonths = max(result.possibleMonths, result.months)
    return result
  }

  @inline(__always)
  private func points(
    _ test: QuickScheme.Test, _ grains: Int64, _ exit: MonthDay
  ) -> Truth {
    guard let bound = value(test.bound, on: exit) else { return .undetermined }
    return Truth(grains >= bound)
  }
}
