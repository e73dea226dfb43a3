/// A day on which work can stop, and what that gives.
public struct ExitOption: Sendable {
  /// The first day without work.
  public let date: Day
  /// Whole months from that day to the state pension.
  public let months: Int
  /// The entitlement on that day; it covers `months`, unless the day was only asked about.
  public let entitlement: Entitlement
  /// The points on that day, after the maximum, if current spells go on until then.
  public let points: Exact
}

/// Finds days: the earliest exit, and the first day on which so many months are reached.
struct ExitSearch {
  let view: CareerView
  /// The day the state pension begins.
  let pension: Day
  /// The reference date.
  let asOf: Day

  private var scheme: Scheme { view.scheme }

  /// The largest whole number of months before the state pension at which one may stop.
  ///
  /// - Parameter respectForce: whether days on which the scheme is not in force are left out.
  func earliestExit(respectForce: Bool = true) -> ExitOption? {
    let most = min(scheme.exit.maximumMonths.largest, asOf.calendarMonths(until: pension))
    let least = max(1, scheme.exit.minimumMonths.steps.lazy.map(\.value).min() ?? 1)
    guard least <= most else { return nil }
    for months in stride(from: most, through: least, by: -1) {
      let nominal = pension.adding(months: -months)
      guard nominal >= asOf, scheme.exit.choices?.contains(months) ?? true else { continue }
      guard let option = option(nominal, months: months),
        !respectForce || scheme.isInForce(on: option.date),
        option.entitlement.months >= months
      else { continue }
      return option
    }
    return nil
  }

  /// Whether the earliest exit may give more than so many months, once everything is known.
  func mayGive(more certain: Int) -> Bool {
    let most = scheme.exit.maximumMonths.largest
    let least = max(1, scheme.exit.minimumMonths.steps.lazy.map(\.value).min() ?? 1)
    for months in stride(from: most, through: max(least, certain + 1), by: -1) {
      let nominal = pension.adding(months: -months)
      guard nominal >= asOf, scheme.exit.choices?.contains(months) ?? true,
        let option = option(nominal, months: months), option.months > certain,
        scheme.isInForce(on: option.date), option.entitlement.possibleMonths >= months
      else { continue }
      return true
    }
    return false
  }

  /// The exit on a chosen day, moved to the first of a month where the scheme asks for it.
  func chosenExit(on day: Day) -> ExitOption {
    let date = scheme.exit.day == .firstOfMonth ? day.firstOfMonthFromHere : day
    return option(on: date, months: max(0, date.wholeMonths(until: pension)))
  }

  private func option(_ nominal: Day, months: Int) -> ExitOption? {
    let date = scheme.exit.day == .firstOfMonth ? nominal.firstOfMonthFromHere : nominal
    let whole = date == nominal ? months : date.wholeMonths(until: pension)
    guard whole > 0 else { return nil }
    return option(on: date, months: whole)
  }

  private func option(on date: Day, months: Int) -> ExitOption {
    ExitOption(
      date: date, months: months, entitlement: view.entitlement(on: date),
      points: scheme.scale.points(view.cappedGrains(on: date)))
  }

  /// The first day from `start` on, before the state pension, on which the certain months reach
  /// `target` of that day, if current spells go on.
  ///
  /// - Parameters:
  ///   - known: a day on which they do reach it, where one is known.
  ///   - likely: days of which it likely is one: where it is, few others need looking at.
  func firstDay(
    from start: Day, reachedBy known: Day? = nil, likely: [Day] = [], reaching target: (Day) -> Int
  ) -> Day? {
    guard start < pension else { return nil }
    func reached(_ day: Day) -> Bool { view.entitlement(on: day).months >= target(day) }
    guard scheme.growsWithTime else {
      // Where a rule can also be lost again with time, only looking at every day is sure. No right
      // at all is reached wherever the target is none.
      let mayBeNone = scheme.exit.maximumMonths.steps.contains { $0.value == 0 }
      var day = mayBeNone ? start : max(start, view.soonestOpen)
      while day < pension {
        if reached(day) { return day }
        day = day.adding(days: 1)
      }
      return nil
    }
    var (low, high) = (start, known ?? pension.adding(days: -1))
    guard known != nil || reached(high) else { return nil }
    func look(at day: Day) {
      guard low <= day, day < high else { return }
      if reached(day) { high = day } else { low = day.adding(days: 1) }
    }
    for day in likely {
      look(at: day)
      // Where it is the day, nothing is left to halve.
      if high == day { look(at: day.adding(days: -1)) }
    }
    while low < high { look(at: low.adding(days: low.days(until: high) / 2)) }
    return low
  }

  /// The first day, which may be past, on which the entitlement is the maximum.
  ///
  /// - Parameter now: the entitlement on the reference date.
  func fullFrom(_ now: Entitlement) -> Day? {
    guard var first = view.career.spells.map(\.span.start).min() else { return nil }
    var known: Day?
    // Where months never fall again, what is not reached today was not reached before, and what is
    // reached stays so.
    if scheme.growsWithTime, first < asOf, let most = scheme.exit.maximumMonths.value(on: asOf) {
      if now.months < most {
        first = asOf
      } else if asOf < pension {
        known = asOf
      }
    }
    return firstDay(
      from: first.adding(days: 1), reachedBy: known, likely: view.likelyDays(asOf: asOf)
    ) { day in
      // Where no maximum is in force nothing can reach it.
      scheme.exit.maximumMonths.value(on: day) ?? Int.max
    }
  }
}

extension SchemeDraft {
  /// Whether the months on a later exit day are never fewer, for any career: no rule is dated,
  /// looks back through a window, or asks for what one can cease to have.
  var growsWithTime: Bool {
    exit.maximumMonths.isConstant && exit.minimumMonths.isConstant
      && points.maximum?.isConstant ?? true && conditions.allSatisfy(\.test.growsWithTime)
      && routes.allSatisfy(\.growsWithTime)
  }
}

extension Dated {
  /// Whether one value has been in force since ever.
  var isConstant: Bool { steps.count == 1 && steps[0].from == nil && end == nil }
}

extension ServiceRule {
  fileprivate var growsWithTime: Bool {
    within == nil && per != .rollingYear && gaps?.total == nil && !of.sameEmployer
  }
}

extension Route {
  fileprivate var growsWithTime: Bool {
    from == nil && through == nil && !when.negates && months.growsWithTime
  }
}

extension Condition.Test {
  fileprivate var growsWithTime: Bool {
    switch self {
    case .points(let rule):
      if case .atLeast(let bound) = rule.bound { bound.isConstant } else { false }
    case .service(let rule, let atLeast): rule.growsWithTime && atLeast.isConstant
    case .continuous: false
    case .employed(let rule): rule.on != .exit && !rule.of.sameEmployer
    case .born, .undecided: true
    case .age(let rule): rule.atLeast.isConstant
    case .attribute(let rule): rule.bound.isConstant
    }
  }
}

extension MonthsRule {
  fileprivate var growsWithTime: Bool {
    let measured = if case .service(let rule) = measure { rule.growsWithTime } else { true }
    return measured && shape.growsWithTime
  }
}

extension MonthsRule.Shape {
  fileprivate var growsWithTime: Bool {
    switch self {
    case .maximum: true
    case .fixed(let months): months.isConstant
    case .linear(let full, let maximum, _): full.isConstant && maximum.isConstant
    case .steps(let dated, _):
      dated.isConstant
        && dated.steps.allSatisfy { step in
          zip(step.value, step.value.dropFirst()).allSatisfy { $0.months <= $1.months }
        }
    }
  }
}
