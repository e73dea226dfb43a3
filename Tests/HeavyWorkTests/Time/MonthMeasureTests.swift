import Testing

@testable import HeavyWork

@Suite struct MonthMeasureTests {
  @Test func everyMonthIsExactlyOneMonth() {
    var wrong: [String] = []
    for year in 1900...2199 {
      for month in 1...12 {
        let start = Day(unchecked: year, month, 1)
        let ticks = MonthMeasure.ticks(from: start, to: start.adding(months: 1))
        if ticks != 13_020 { wrong.append(start.description) }
      }
    }
    #expect(wrong.isEmpty, "first: \(wrong.prefix(3))")
  }

  /// Searched for a day at a time.
  @Test(arguments: TimeMeasure.allCases)
  func theFirstDayFromAGrainIsTheFirstThatBeginsThere(_ measure: TimeMeasure) {
    var random = RandomSource(seed: 29)
    var grains = (0..<400).map { _ in
      random.whole(measure.grain(of: .first) + 1...measure.grain(of: .last))
    }
    // On and beside the edges of days, those of February above all.
    for number in stride(from: Int(Day.first.number) + 1, to: Int(Day.last.number), by: 59) {
      grains += (-1...1).map { measure.grain(of: Day(number: number)) + $0 }
    }
    for year in stride(from: 1904, through: 2196, by: 4) {
      grains += (-1...1).map { measure.grain(of: Day(unchecked: year, 2, 28).adding(days: 1 + $0)) }
    }
    for grain in grains where grain > measure.grain(of: .first) {
      let found = measure.firstDay(fromGrain: Int128(grain))
      let day = found ?? .never
      #expect(found != nil && measure.grain(of: day) >= grain, "\(grain)")
      #expect(measure.grain(of: day.adding(days: -1)) < grain, "\(grain): \(day)")
    }
  }

  @Test func noDayBeginsAtAGrainOutsideTheYearsOfFiles() {
    for measure in TimeMeasure.allCases {
      for grain in [
        Int128.min, Int128(measure.grain(of: .first)) - 1, Int128(measure.grain(of: .last)) + 1,
        Int128.max,
      ] {
        #expect(measure.firstDay(fromGrain: grain) == nil)
      }
    }
  }

  @Test func everyDayIsAnEqualPartOfItsMonth() {
    // 13020 / 31 = 420, 13020 / 30 = 434, 13020 / 28 = 465; 29 February adds nothing.
    let cases: [(day: String, ticks: Int)] = [
      ("2023-01-31", 420), ("2023-04-30", 434), ("2023-02-28", 465), ("2024-02-28", 465),
      ("2024-02-29", 0), ("2024-03-01", 420), ("2024-12-31", 420),
    ]
    for (text, ticks) in cases {
      let start = day(text)
      #expect(MonthMeasure.ticks(from: start, to: start.adding(days: 1)) == ticks, "\(text)")
    }
  }

  @Test func noDayCountsBackwards() {
    var wrong: [Int32] = []
    for number in Day.first.number..<Day.last.number {
      let ticks = MonthMeasure.ticks(from: Day(number: number), to: Day(number: number + 1))
      let leapDay = Day(number: number).civil.month == 2 && Day(number: number).civil.day == 29
      if leapDay ? ticks != 0 : ![420, 434, 465].contains(ticks) { wrong.append(number) }
    }
    #expect(wrong.isEmpty, "first: \(wrong.prefix(3))")
  }

  @Test func cuttingAStretchInTwoKeepsItsLength() {
    let (start, end) = (day("2023-11-17"), day("2024-05-09"))
    let whole = MonthMeasure.ticks(from: start, to: end)
    for offset in 0...start.days(until: end) {
      let cut = start.adding(days: offset)
      let parts =
        MonthMeasure.ticks(from: start, to: cut) + MonthMeasure.ticks(from: cut, to: end)
      #expect(parts == whole)
    }
  }

  @Test func thirtyYearsToAnyAnniversaryAre360Months() {
    var wrong: [String] = []
    for number in day("1980-01-01").number...day("1984-12-31").number {
      let start = Day(number: number)
      let (year, month, dayOfMonth) = start.civil
      // The anniversary of 29 February is 1 March (2010 and 2014 are no leap years).
      let end =
        month == 2 && dayOfMonth == 29
        ? Day(unchecked: year + 30, 3, 1) : Day(unchecked: year + 30, month, dayOfMonth)
      if MonthMeasure.ticks(from: start, to: end) != 360 * 13_020 {
        wrong.append(start.description)
      }
    }
    #expect(wrong.isEmpty, "first: \(wrong.prefix(3))")
  }

  @Test func aYearOfDays365IsTheJulianYear() {
    // 1461 days are four years of 365.25 days, whatever leap day falls among them.
    let grains = TimeMeasure.days365.grain(of: day("2025-01-01"))
    #expect(grains - TimeMeasure.days365.grain(of: day("2021-01-01")) == 4 * 1461)
    #expect(TimeMeasure.days365.grainsPerYear == 1461)
    #expect(TimeMeasure.months.grainsPerYear == 156_240)
  }
}
