import Testing

@testable import HeavyWork

@Suite struct DayTests {
  /// The calendar counted out by hand: one day at a time, by the rule for leap years alone.
  @Test func everyDayFrom1900Through2199RoundTrips() {
    var number = -25_567  // 1900-01-01
    var wrong: [Int] = []
    for year in 1900...2199 {
      let leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let lengths: [Int] = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (index, length) in lengths.enumerated() {
        for dayOfMonth in 1...length {
          let made = Day(year: year, month: index + 1, day: dayOfMonth)
          let civil = Day(number: number).civil
          if made?.number != Int32(number) || civil != (year, index + 1, dayOfMonth) {
            wrong.append(number)
          }
          number += 1
        }
      }
    }
    #expect(wrong.isEmpty, "first: \(wrong.prefix(3))")
    #expect(number == 84_006)  // the day after 2199-12-31
  }

  @Test func everyDayReadsBackFromItsText() {
    var wrong: [String] = []
    for number in Day.first.number...Day.last.number {
      let day = Day(number: number)
      if Day(day.description) != day { wrong.append(day.description) }
    }
    #expect(wrong.isEmpty, "first: \(wrong.prefix(3))")
    #expect(Day.first.description == "1900-01-01")
    #expect(Day.last.description == "2199-12-31")
  }

  @Test func knownDaysHaveTheirNumbers() {
    #expect(day("1970-01-01").number == 0)
    #expect(day("2000-02-29").number == 11_016)
    #expect(day("2000-03-01").number == 11_017)
    #expect(day("2026-11-21").number == 20_778)
  }

  @Test func leapYearsFollowTheGregorianRule() {
    let leap: [Int] = [1904, 1996, 2000, 2004, 2024, 2096, 2104]
    let common: [Int] = [1900, 1901, 2023, 2100, 2199]
    for year in leap { #expect(Day.isLeap(year) && Day(year: year, month: 2, day: 29) != nil) }
    for year in common { #expect(!Day.isLeap(year) && Day(year: year, month: 2, day: 29) == nil) }
  }

  @Test func addingMonthsClampsToTheEndOfAShorterMonth() {
    let cases: [(from: String, months: Int, to: String, clamped: Bool)] = [
      ("2024-01-31", 1, "2024-02-29", true),
      ("2023-01-31", 1, "2023-02-28", true),
      ("2023-01-28", 1, "2023-02-28", false),
      ("2024-02-29", 12, "2025-02-28", true),
      ("2024-02-29", 48, "2028-02-29", false),
      ("2024-08-31", 1, "2024-09-30", true),
      ("2024-12-31", 2, "2025-02-28", true),
      ("2024-03-31", -1, "2024-02-29", true),
      ("2024-01-15", -1, "2023-12-15", false),
      ("2024-01-15", -13, "2022-12-15", false),
      ("1900-01-01", -1, "1899-12-01", false),
      ("2030-05-15", 0, "2030-05-15", false),
    ]
    for (from, months, to, clamped) in cases {
      let result = day(from).addingMonths(months)
      #expect(result.day.description == to, "\(from) + \(months)")
      #expect(result.clamped == clamped, "\(from) + \(months)")
    }
  }

  @Test func monthsAddedAndTakenOffComeBackWhereNothingIsClamped() {
    for months in -600...600 {
      let there = day("2000-06-28").adding(months: months)
      #expect(there.adding(months: -months) == day("2000-06-28"))
    }
  }

  @Test func wholeMonthsAreTheMostThatFit() {
    let cases: [(from: String, to: String, months: Int)] = [
      ("2024-01-15", "2027-01-15", 36), ("2024-01-15", "2027-01-14", 35),
      ("2024-01-31", "2024-02-28", 0), ("2024-01-31", "2024-02-29", 1),
      ("2024-02-29", "2025-02-28", 12), ("2025-02-01", "2027-01-15", 23),
      ("2024-05-01", "2024-05-01", 0), ("2024-05-31", "2024-06-30", 1),
    ]
    for (from, to, months) in cases {
      #expect(day(from).wholeMonths(until: day(to)) == months, "\(from) to \(to)")
    }
  }

  @Test func firstOfMonthFromHereStaysOnAFirst() {
    #expect(day("2025-02-01").firstOfMonthFromHere == day("2025-02-01"))
    #expect(day("2025-01-02").firstOfMonthFromHere == day("2025-02-01"))
    #expect(day("2025-12-31").firstOfMonthFromHere == day("2026-01-01"))
  }

  @Test func daysCompareAndSubtractAsNumbers() {
    #expect(day("2024-02-28") < day("2024-02-29"))
    #expect(day("2024-02-28").days(until: day("2024-03-01")) == 2)
    #expect(day("2023-02-28").days(until: day("2023-03-01")) == 1)
    #expect(day("2023-12-31").adding(days: 1) == day("2024-01-01"))
    #expect(day("2024-01-01").adding(days: -366) == day("2022-12-31"))
  }
}
