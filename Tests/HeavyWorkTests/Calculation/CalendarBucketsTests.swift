import Testing

@testable import HeavyWork

/// Years and months that count whole, added up once, held against counting them for each exit day.
@Suite struct CalendarBucketsTests {
  private static func rule(
    _ per: ServiceRule.Bucket?, _ wholeFrom: Duration?, gaps: Gaps? = nil
  ) -> ServiceRule {
    ServiceRule(
      of: .any, within: nil, per: per, wholeFrom: wholeFrom, gaps: gaps, weighted: false,
      blocks: nil)
  }

  /// Some stretches of work, in order and apart, the last of them perhaps for ever.
  private static func spans(_ random: inout SeededNumbers) -> [DaySpan] {
    var start = Day(unchecked: Int.random(in: 1935...1999, using: &random), 1, 1)
      .adding(days: Int.random(in: 0...400, using: &random))
    return (0..<Int.random(in: 1...5, using: &random)).map { index in
      let length = Int.random(
        in: 1...[20, 400, 9000].randomElement(using: &random)!, using: &random)
      let isEndless = index == 4 || Int.random(in: 0...9, using: &random) == 0
      let span = DaySpan(start: start, end: start.adding(days: length))
      start = span.end.adding(days: Int.random(in: 1...500, using: &random))
      return isEndless && index == 4 ? DaySpan(start: span.start, end: .never) : span
    }
  }

  @Test(arguments: [ServiceRule.Bucket.calendarMonth, .calendarYear])
  func theyAreThoseCountedForEachDay(_ bucket: ServiceRule.Bucket) throws {
    var random = SeededNumbers(seed: 11)
    for _ in 0..<120 {
      let wholeFrom: Duration =
        Bool.random(using: &random)
        ? .days(Int.random(in: 1...(bucket.months * 31), using: &random))
        : .months(Int.random(in: 1...bucket.months, using: &random))
      let spans = Self.spans(&random)
      let buckets = try #require(CalendarBuckets(spans, Self.rule(bucket, wholeFrom)))
      for _ in 0..<20 {
        let exit = Day(unchecked: Int.random(in: 1930...2070, using: &random), 1, 1)
          .adding(days: Int.random(in: 0...366, using: &random))
        let window =
          Bool.random(using: &random)
          ? exit.adding(days: -Int.random(in: -40...9000, using: &random)) : nil
        let clipped = spans.compactMap { span -> DaySpan? in
          let part = DaySpan(
            start: max(span.start, window ?? span.start), end: min(span.end, exit))
          return part.isEmpty ? nil : part
        }
        let slow = Buckets(bucket: bucket, wholeFrom: wholeFrom).ticks(clipped, before: exit)
        if let quick = buckets.ticks(before: exit, window: window) {
          #expect(
            quick == slow, "\(spans) \(wholeFrom) before \(exit) from \(String(describing: window))"
          )
        } else {
          #expect(spans[0].start.adding(months: 1190) < exit)
        }
      }
    }
  }

  /// From 16 March through 14 May, with 15 days: 16 days of March, April, 14 days of May.
  @Test func theMonthsOfTheEdgesAreWeighedByTheDay() throws {
    let span = DaySpan(start: Day(unchecked: 2020, 3, 16), end: Day(unchecked: 2020, 5, 15))
    let buckets = try #require(
      CalendarBuckets([span], Self.rule(.calendarMonth, .days(15))))
    func months(_ exit: Day, _ window: Day? = nil) -> Int? {
      buckets.ticks(before: exit, window: window).map { $0 / MonthMeasure.ticksPerMonth }
    }
    #expect(months(Day(unchecked: 2021, 1, 1)) == 2)
    #expect(months(Day(unchecked: 2020, 3, 16)) == 0)
    // 15 days of March, and 14.
    #expect(months(Day(unchecked: 2020, 3, 31)) == 1)
    #expect(months(Day(unchecked: 2020, 3, 30)) == 0)
    #expect(months(Day(unchecked: 2021, 1, 1), Day(unchecked: 2020, 3, 17)) == 2)
    #expect(months(Day(unchecked: 2021, 1, 1), Day(unchecked: 2020, 3, 18)) == 1)
    // A century on nothing is known of.
    #expect(months(Day(unchecked: 2140, 1, 1)) == nil)
  }

  @Test func whatDependsOnTheExitDayIsNotAddedUp() {
    let span = [DaySpan(start: Day(unchecked: 2000, 1, 1), end: .never)]
    #expect(CalendarBuckets(span, Self.rule(.rollingYear, .months(6))) == nil)
    #expect(CalendarBuckets(span, Self.rule(nil, nil)) == nil)
    #expect(CalendarBuckets([], Self.rule(.calendarYear, .months(6))) == nil)
    let gaps = Gaps(each: .days(7), total: nil)
    #expect(CalendarBuckets(span, Self.rule(.calendarYear, .months(6), gaps: gaps)) == nil)
  }
}
