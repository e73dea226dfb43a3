import Testing

@testable import HeavyWork

@Suite struct DatedTests {
  @Test func beforeTheFirstStepNothingIsInForce() {
    let dated = Dated<Int>(steps: [
      .init(from: day("2000-01-01"), value: 1), .init(from: day("2010-01-01"), value: 2),
    ])
    #expect(dated.value(on: day("1999-12-31")) == nil)
    #expect(dated.value(on: day("2000-01-01")) == 1)
    #expect(dated.value(on: day("2009-12-31")) == 1)
    #expect(dated.value(on: day("2010-01-01")) == 2)
    #expect(dated.changes == [day("2000-01-01"), day("2010-01-01")])
  }

  @Test func aFirstStepWithoutADayHoldsSinceEver() {
    let dated = Dated<Int>(steps: [
      .init(from: nil, value: 1), .init(from: day("2010-01-01"), value: 2),
    ])
    #expect(dated.value(on: Day.first) == 1)
    #expect(dated.value(on: day("2010-01-01")) == 2)
    #expect(dated.changes == [day("2010-01-01")])
  }

  @Test func oneValueNeverChanges() {
    #expect(Dated<Int>(7).value(on: Day.first) == 7)
    #expect(Dated<Int>(7).map { $0 * 2 } == Dated<Int>(14))
  }
}

@Suite struct DurationTests {
  @Test func monthsFollowTheCalendarAndDaysDoNot() {
    #expect(Duration.months(6).after(day("2005-08-31")) == day("2006-02-28"))
    #expect(Duration.months(6).before(day("2005-08-31")) == day("2005-02-28"))
    #expect(Duration.days(84).after(day("2005-01-01")) == day("2005-03-26"))
    #expect(Duration.days(84).before(day("2005-03-26")) == day("2005-01-01"))
  }

  @Test func eachKindMeasuresInItsOwnUnit() {
    let (start, end) = (day("2024-02-01"), day("2024-03-01"))
    #expect(Duration.months(1).measure(from: start, to: end) == 13_020)
    #expect(Duration.days(1).measure(from: start, to: end) == 29)
    #expect(Duration.months(2).amount == 26_040)
    #expect(Duration.days(2).amount == 2)
  }
}

@Suite struct DaySpanTests {
  @Test func mergingJoinsWhatTouchesOrOverlaps() {
    func span(_ start: String, _ end: String) -> DaySpan {
      DaySpan(start: day(start), end: day(end))
    }
    let merged = [
      span("2005-01-01", "2006-01-01"), span("2000-01-01", "2001-01-01"),
      span("2001-01-01", "2002-01-01"), span("2005-06-01", "2005-07-01"),
      span("2010-01-01", "2010-01-01"), span("2012-01-01", "2011-01-01"),
    ].merged()
    #expect(merged == [span("2000-01-01", "2002-01-01"), span("2005-01-01", "2006-01-01")])
  }
}
