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
  private let tests: PlainTable<QuickScheme.Test>
  /// Those of them on points alone, and the bits of those that look at the career.
  private let pointsTests: PlainTable<QuickScheme.Test>
  private let careerTests: UInt64
  private let opens: PlainTable<QuickScheme.Open>
  private let months: PlainTable<QuickScheme.Months>
  private let steps: PlainTable<QuickScheme.Step>
  private let codes: [WhenCode]
  private let dated: [[(from: MonthDay, value: Int64)]]
  private let maximumGrains: QuickScheme.Number?
  private let maximumMonths: QuickScheme.Number
  private let minimumMonths: QuickScheme.Number
  private let grainsPerPoint: UInt64
  let calendar = CalendarTable.shared
  /// The birth date, and the outcomes of the conditions on the person alone.
  private let person = PlainTable([Person()])

  private struct Person: BitwiseCopyable {
    var born = MonthDay(packed: 0)
    var met: UInt64 = 0
    var possible: UInt64 = 0
  }

  /// The birth date.
  var born: MonthDay {
    @inline(__always) get { person[0].born }
    @inline(__always) set { person[0].born = newValue }
  }

  /// The outcomes of the conditions on the person alone.
  var settled: WhenCode.Outcomes {
    @inline(__always) get {
      WhenCode.Outcomes(met: person[0].met, possible: person[0].possible)
    }
    @inline(__always) set {
      person[0].met = newValue.met
      person[0].possible = newValue.possible
    }
  }

  init(_ scheme: QuickScheme) {
    mostMonths = scheme.mostMonths
    leastMonths = scheme.leastMonths
    choices = scheme.choices
    growsWithTime = scheme.growsWithTime
    tests = PlainTable(scheme.tests)
    let onPoints = scheme.tests.filter(\.isOnPoints)
    pointsTests = PlainTable(onPoints)
    careerTests = scheme.tests.reduce(0) { bits, test in
      test.isOnPoints || test.kind == .settled ? bits : bits | 1 << UInt64(test.place)
    }
    opens = PlainTable(scheme.opens)
    months = PlainTable(scheme.months)
    steps = PlainTable(scheme.steps)
    codes = scheme.codes
    dated = scheme.dated
    maximumGrains = scheme.maximumGrains
    maximumMonths = scheme.maximumMonths
    minimumMonths = scheme.minimumMonths
    grainsPerPoint = UInt64(scheme.grainsPerPoint)
  }

  /// The value of a number on a day; nothing where none is in force.
  @inline(__always)
  private func value(_ number: QuickScheme.Number, on day: MonthDay) -> Int64? {
    number.place < 0 ? number.constant : changing(Int(number.place), on: day)
  }

  @inline(never)
  private func changing(_ place: Int, on day: MonthDay) -> Int64? {
    dated[place].last { $0.from <= day }?.value
  }

  /// Grains as millionths of a point, rounded half up.
  @inline(__always)
  func millionths(_ grains: Int64) -> Int64 {
    let (whole, rest) = grainsPerPoint.dividingFullWidth(
      grains.magnitude.multipliedFullWidth(by: 1_000_000))
    return Int64(clamping: rest >= grainsPerPoint - rest ? whole + 1 : whole)
  }

  /// Whether a route is open.
  @inline(__always)
  private func isOpen(_ index: Int, _ outcomes: WhenCode.Outcomes) -> Truth {
    let open = opens[index]
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
      outcomes.set(index, outcome(tests[index], exit, now))
      left &= left &- 1
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

  /// What the scheme gives to someone who stops on this day.
  @inline(__always)
  func entitlement(on exit: MonthDay) -> QuickEntitlement {
    let now = calendar.tick(exit)
    var grains: Int64 = 0
    var index = 0
    while index < career.count {
      let piece = career[index]
      if piece.start >= now { break }
      grains &+= piece.rate &* Int64(min(piece.end, now) &- piece.start)
      index &+= 1
    }
    if let maximum = maximumGrains, let bound = value(maximum, on: exit) {
      grains = min(grains, bound)
    }
    var outcomes = outcomes(on: exit, grains)
    var unasked = careerTests
    var result = QuickEntitlement(grains: grains, months: 0, possibleMonths: 0, route: -1)
    for index in 0..<opens.count {
      let wanted = wanted(for: opens[index], outcomes) & unasked
      if wanted != 0 {
        ask(wanted, of: &outcomes, on: exit, now)
        unasked &= ~wanted
      }
      let open = isOpen(index, outcomes)
      guard open != .notMet else { continue }
      let given = given(by: months[index], grains, exit)
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

  private func outcome(_ test: QuickScheme.Test, _ exit: MonthDay, _ now: Int) -> Truth {
    switch test.kind {
    case .service:
      guard let bound = value(test.bound, on: exit),
        let window = value(test.window, on: exit)
      else { return .undetermined }
      let from = window < 0 ? Int.min : calendar.tick(calendar.adding(-Int(window), to: exit))
      let has = service(test.slot, from: from, to: now)
      return Truth(
        least: has.least, most: has.most, reach: Int(bound) * MonthMeasure.ticksPerMonth)
    case .continuous:
      guard let bound = value(test.bound, on: exit) else { return .undetermined }
      return Truth(
        least: unbroken(test.slot, exit, now) { $0.certain },
        most: unbroken(test.slot, exit, now) { $0.possible },
        reach: Int(bound) * MonthMeasure.ticksPerMonth)
    case .employedBefore: return employed(test.slot, on: calendar.dayBefore(exit))
    case .employedOn: return employed(test.slot, on: test.day)
    case .age:
      guard let bound = value(test.bound, on: exit) else { return .undetermined }
      return Truth(calendar.adding(Int(bound), to: born) <= exit)
    case .settled, .pointsAtLeast, .pointsBelow: return .undetermined
    }
  }

  private func service(_ slot: UInt32, from: Int, to now: Int) -> (least: Int, most: Int) {
    var (least, most) = (0, 0)
    var index = 0
    while index < career.count {
      let piece = career[index]
      if piece.start >= now { break }
      if piece.bits.possible & slot != 0 {
        let time = max(0, min(piece.end, now) &- max(piece.start, from))
        most &+= time
        if piece.bits.certain & slot != 0 { least &+= time }
      }
      index &+= 1
    }
    return (least, most)
  }

  /// The ticks of the unbroken stretch that ends the day before exit.
  private func unbroken(
    _ slot: UInt32, _ exit: MonthDay, _ now: Int, _ bits: (QuickSelection.Bits) -> UInt32
  ) -> Int {
    var begin: MonthDay?
    var start = now
    let last = calendar.dayBefore(exit)
    for index in stride(from: career.count - 1, through: 0, by: -1) {
      let piece = career[index]
      guard piece.first < exit, bits(piece.bits) & slot != 0 else { continue }
      if let begin {
        guard calendar.dayAfter(piece.last) == begin else { break }
      } else {
        guard piece.last >= last else { return 0 }
      }
      begin = piece.first
      start = piece.start
    }
    return now - start
  }

  private func employed(_ slot: UInt32, on day: MonthDay) -> Truth {
    for index in 0..<career.count {
      let piece = career[index]
      guard piece.first <= day, day <= piece.last else { continue }
      if piece.bits.certain & slot != 0 { return .met }
      // Pieces do not overlap, so no other one holds the day.
      return piece.bits.possible & slot != 0 ? .undetermined : .notMet
    }
    return .notMet
  }

  @inline(__always)
  private func given(
    by rule: QuickScheme.Months, _ grains: Int64, _ exit: MonthDay
  ) -> (least: Int, most: Int) {
    switch rule.kind {
    case .maximum:
      guard let months = value(maximumMonths, on: exit) else {
        return (bounded(0, exit).least, bounded(rule.most, exit).most)
      }
      return bounded(Int(months), exit)
    case .fixed:
      guard let months = value(rule.number, on: exit) else {
        return (bounded(0, exit).least, bounded(rule.most, exit).most)
      }
      return bounded(Int(months), exit)
    case .linear:
      guard let full = value(rule.full, on: exit),
        let maximum = value(rule.number, on: exit)
      else { return (bounded(0, exit).least, bounded(rule.most, exit).most) }
      let product = maximum &* min(grains, full)
      let given =
        switch rule.round {
        case .floor: product / full
        case .nearest: (2 &* product &+ full) / (2 &* full)
        case .ceiling: (product &+ full &- 1) / full
        }
      return bounded(Int(given), exit)
    case .steps:
      var given = 0
      for index in rule.firstStep..<rule.endStep where steps[index].grains <= grains {
        given = steps[index].months
      }
      return bounded(given, exit)
    }
  }

  /// Months after the scheme's maximum and minimum.
  @inline(__always)
  private func bounded(_ months: Int, _ exit: MonthDay) -> (least: Int, most: Int) {
    let minimum = Int(value(minimumMonths, on: exit) ?? 0)
    guard let maximum = value(maximumMonths, on: exit) else {
      return (cut(months, 0, minimum), cut(months, mostMonths, minimum))
    }
    let given = cut(months, Int(maximum), minimum)
    return (given, given)
  }

  @inline(__always)
  private func cut(_ months: Int, _ maximum: Int, _ minimum: Int) -> Int {
    var cut = min(months, maximum)
    if let choices { cut = choices.last { $0 <= cut } ?? 0 }
    return cut < minimum ? 0 : cut
  }
}
