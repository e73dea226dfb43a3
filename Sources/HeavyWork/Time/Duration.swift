/// A length of time as an agreement states it: years and months, or weeks and days.
///
/// The two kinds are never mixed: a month has no fixed number of days.
public enum Duration: Hashable, Sendable {
  /// Calendar months; a year is twelve.
  case months(Int)
  /// Days; a week is seven.
  case days(Int)

  /// The day this long after another; months are clamped to the month's end.
  func after(_ day: Day) -> Day {
    switch self {
    case .months(let months): day.adding(months: months)
    case .days(let days): day.adding(days: days)
    }
  }

  /// The day this long before another; months are clamped to the month's end.
  func before(_ day: Day) -> Day {
    switch self {
    case .months(let months): day.adding(months: -months)
    case .days(let days): day.adding(days: -days)
    }
  }

  /// The months of a duration that was read without weeks or days.
  var wholeMonths: Int { if case .months(let months) = self { months } else { 0 } }

  /// The time between two days in the unit of this duration: month ticks, or days.
  func measure(from start: Day, to end: Day) -> Int {
    switch self {
    case .months: MonthMeasure.ticks(from: start, to: end)
    case .days: start.days(until: end)
    }
  }

  /// This duration in the unit that `measure` uses.
  var amount: Int {
    switch self {
    case .months(let months): months * MonthMeasure.ticksPerMonth
    case .days(let days): days
    }
  }
}
