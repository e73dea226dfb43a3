/// Calendar years or months that count whole or not at all, added up once for many exit days.
///
/// Only those of the exit day and of the first day of a window differ from one exit day to the next.
/// Where gaps are closed that is not so: a gap before one exit day is none before an earlier one.
struct CalendarBuckets: Sendable {
  private let bucket: ServiceRule.Bucket
  private let wholeFrom: Duration
  private let spans: [DaySpan]
  private let first: Int
  /// How many of the buckets from the first on are whole, before each.
  private let wholeBefore: [Int]

  /// - Parameter spans: time worked, in order.
  /// - Returns: nothing where a rule counts otherwise, or no time was worked.
  init?(_ spans: [DaySpan], _ rule: ServiceRule) {
    guard let bucket = rule.per, bucket != .rollingYear, let wholeFrom = rule.wholeFrom,
      wholeFrom.amount > 0, rule.gaps == nil, let start = spans.first?.start
    else { return nil }
    self.bucket = bucket
    self.wholeFrom = wholeFrom
    self.spans = spans
    let first = bucket.index(of: start)
    // A career with all that may follow; what work goes on for ever needs an end.
    let end = min(first + 100 * 12 / bucket.months, bucket.index(of: Day.last))
    var worked = [Int](repeating: 0, count: max(0, end - first))
    for span in spans where span.end > span.start {
      let last = min(bucket.index(of: span.end.adding(days: -1)), end - 1)
      for index in bucket.index(of: span.start)...max(last, bucket.index(of: span.start))
      where index < end {
        worked[index - first] += CalendarBuckets.measure(
          span, bucket.days(at: index), wholeFrom)
      }
    }
    self.first = first
    wholeBefore = worked.reduce(into: [0]) { whole, time in
      whole.append(whole[whole.count - 1] + (time >= wholeFrom.amount ? 1 : 0))
    }
  }

  /// Month ticks of the years or months that count whole; nothing for a day that lies too far away.
  ///
  /// - Parameter window: the first day that counts; nothing means all.
  func ticks(before exit: Day, window: Day?) -> Int? {
    let last = bucket.index(of: exit.adding(days: -1))
    let from = max(first, window.map { bucket.index(of: $0) } ?? first)
    guard from <= last else { return 0 }
    guard last - first < wholeBefore.count else { return nil }
    var whole = isWhole(last, exit, window) ? 1 : 0
    if from < last {
      whole += isWhole(from, exit, window) ? 1 : 0
      whole += wholeBefore[last - first] - wholeBefore[from + 1 - first]
    }
    return whole * bucket.months * MonthMeasure.ticksPerMonth
  }

  /// Whether a bucket is whole with what was worked in it from the window on and before exit.
  private func isWhole(_ index: Int, _ exit: Day, _ window: Day?) -> Bool {
    var days = bucket.days(at: index)
    days = DaySpan(start: max(days.start, window ?? days.start), end: min(days.end, exit))
    return spans.reduce(0) { $0 + CalendarBuckets.measure($1, days, wholeFrom) }
      >= wholeFrom.amount
  }

  private static func measure(_ span: DaySpan, _ days: DaySpan, _ unit: Duration) -> Int {
    let (from, to) = (max(span.start, days.start), min(span.end, days.end))
    return from < to ? unit.measure(from: from, to: to) : 0
  }
}

extension ServiceRule.Bucket {
  /// The number of the calendar year or month that a day is in.
  fileprivate func index(of day: Day) -> Int {
    let (year, month, _) = day.civil
    return self == .calendarYear ? year : year * 12 + month - 1
  }

  /// The days of the calendar year or month of that number.
  fileprivate func days(at index: Int) -> DaySpan {
    let start =
      self == .calendarYear
      ? Day(unchecked: index, 1, 1) : Day(unchecked: index / 12, index % 12 + 1, 1)
    return DaySpan(start: start, end: start.adding(months: months))
  }
}
