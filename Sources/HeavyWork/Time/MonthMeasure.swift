/// The additive measure of time in months.
///
/// Each calendar month is one month, and each day of it an equal part: 1/31, 1/30, and in
/// February 1/28, where the 29th adds nothing. All these parts divide one month of 13 020
/// ticks, so every day maps to a whole number and a spell is the difference of two: cutting
/// it in two cannot change its length, and thirty years from any date to its anniversary are
/// exactly 360 months.
enum MonthMeasure {
  /// Ticks in one month: the least common multiple of 28, 30 and 31.
  static let ticksPerMonth = 13_020
  /// Ticks in one year.
  static let ticksPerYear = 12 * ticksPerMonth

  /// The tick at which a day begins, counted from the month 0000-01.
  static func tick(of day: Day) -> Int {
    let (year, month, dayOfMonth) = day.civil
    return tick(year: year, month: month, day: dayOfMonth)
  }

  static func tick(year: Int, month: Int, day: Int) -> Int {
    // On 29 February this already gives the first tick of March: the day adds nothing.
    (year * 12 + month - 1) * ticksPerMonth + (day - 1) * ticksPerDay(ofMonth: month)
  }

  private static func ticksPerDay(ofMonth month: Int) -> Int {
    switch month {
    case 2: 465
    case 4, 6, 9, 11: 434
    default: 420
    }
  }

  /// The first day that begins at a tick or after it.
  static func firstDay(fromTick tick: Int) -> Day {
    let (months, rest) = tick.quotientAndRemainder(dividingBy: ticksPerMonth)
    let (year, month) = months.quotientAndRemainder(dividingBy: 12)
    let perDay = ticksPerDay(ofMonth: month + 1)
    let day = Day(unchecked: year, month + 1, 1).adding(days: (rest + perDay - 1) / perDay)
    // 29 February begins where 1 March does.
    let before = day.adding(days: -1)
    return self.tick(of: before) >= tick ? before : day
  }

  /// The last day from which at least so many ticks lie before the beginning of another day.
  static func lastDay(before end: Day, ticks: Int) -> Day {
    // A month holds at most 31 days, so this is no later than the day looked for.
    var day = end.adding(months: -(ticks / ticksPerMonth) - 1)
    while self.ticks(from: day.adding(days: 1), to: end) >= ticks { day = day.adding(days: 1) }
    return day
  }

  /// The ticks from the beginning of one day to the beginning of a later one.
  static func ticks(from start: Day, to end: Day) -> Int { tick(of: end) - tick(of: start) }
}

/// How the time of a spell is measured for points (`time.measure`).
public enum TimeMeasure: String, Sendable, CaseIterable {
  /// Calendar months, each day an equal part of its month.
  case months
  /// Days divided by 365.25.
  case days365

  /// Grains of this measure in one year.
  var grainsPerYear: Int {
    switch self {
    case .months: MonthMeasure.ticksPerYear
    case .days365: 1461  // four grains a day, 365.25 days
    }
  }

  /// The first day that begins at a grain or after it; nothing outside the years of files.
  func firstDay(fromGrain target: Int128) -> Day? {
    guard Int128(grain(of: .first)) < target, target <= Int128(grain(of: .last)) else { return nil }
    switch self {
    case .months: return MonthMeasure.firstDay(fromTick: Int(target))
    case .days365: return Day(number: Int(Rounding.ceiling.whole(target, over: 4)))
    }
  }

  /// The grain at which a day begins.
  func grain(of day: Day) -> Int {
    switch self {
    case .months: MonthMeasure.tick(of: day)
    case .days365: Int(day.number) * 4
    }
  }
}
