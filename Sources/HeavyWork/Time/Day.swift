/// A calendar day, proleptic Gregorian, from 1900-01-01 through 2199-12-31.
///
/// The value is the number of days since 1970-01-01, so days compare, sort and subtract as
/// whole numbers. Arithmetic may leave the range of files (a window before 1900, say); only
/// reading checks it.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public let number: Int32

  /// Creates a day from its number.
  public init(number: Int32) { self.number = number }

  init(number: Int) { self.number = Int32(truncatingIfNeeded: number) }

  /// Creates the day of a calendar date, or nothing where there is no such date.
  public init?(year: Int, month: Int, day: Int) {
    guard Day.years.contains(year), (1...12).contains(month),
      day >= 1, day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// A date that is known to exist; years outside 1900 to 2199 are allowed here.
  init(unchecked year: Int, _ month: Int, _ day: Int) {
    // Years are counted from March, so that the leap day is the last of its year.
    let shifted = month > 2 ? year : year - 1
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(number: era * 146_097 + dayOfEra - 719_468)
  }

  /// The years a file may name.
  public static let years = 1900...2199
  /// The first day a file may name.
  public static let first = Day(unchecked: 1900, 1, 1)
  /// The last day a file may name.
  public static let last = Day(unchecked: 2199, 12, 31)

  /// A day after every other, for spells that go on.
  static let never = Day(number: Int32.max)

  /// Whether one day is earlier than the other.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// The day so many days later (earlier where negative).
  public func adding(days: Int) -> Day { Day(number: Int(number) + days) }

  /// How many days later `other` is.
  public func days(until other: Day) -> Int { Int(other.number) - Int(number) }

  /// The number of days of a month.
  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

extension Day {
  /// Year, month and day of month.
  public var civil: (year: Int, month: Int, day: Int) {
    // Counted from so many cycles of 400 years earlier, every number below is above 0; a division
    // of such numbers by a constant is one multiplication.
    let quarters = UInt64(Int(number) + 719_468 + Day.cyclesBefore * 146_097) * 4 + 3
    // A century has 146 097 quarters of a day, and a year of it 1461.
    let (century, inCentury) = quarters.quotientAndRemainder(dividingBy: 146_097)
    let (year, inYear) = (inCentury | 3).quotientAndRemainder(dividingBy: 1461)
    // From March on, five months in a row have 153 days.
    let (month, inMonth) = (inYear / 4 * 5 + 2).quotientAndRemainder(dividingBy: 153)
    let isNextYear = month >= 10
    return (
      Int(century * 100 + year) - Day.cyclesBefore * 400 + (isNextYear ? 1 : 0),
      Int(isNextYear ? month - 9 : month + 3), Int(inMonth / 5) + 1
    )
  }

  /// Enough cycles of 400 years to lie before every day that a number can mean.
  private static let cyclesBefore = 15_000

  /// The calendar year.
  public var year: Int { civil.year }

  /// The same day of the month so many months later, or the month's last day where it is shorter.
  public func adding(months: Int) -> Day { addingMonths(months).day }

  /// Adds months and tells whether the day of the month had to give way to a shorter month.
  func addingMonths(_ months: Int) -> (day: Day, clamped: Bool) {
    let (year, month, day) = civil
    let index = year * 12 + month - 1 + months
    let newYear = index >= 0 ? index / 12 : (index - 11) / 12
    let newMonth = index - newYear * 12 + 1
    let length = Day.length(ofMonth: newMonth, year: newYear)
    return (Day(unchecked: newYear, newMonth, min(day, length)), day > length)
  }

  /// How many calendar months later the month of another day is, whatever their days of the month.
  func calendarMonths(until other: Day) -> Int {
    let (from, to) = (civil, other.civil)
    return (to.year - from.year) * 12 + to.month - from.month
  }

  /// The largest number of whole months that fit between this day and a later one.
  func wholeMonths(until other: Day) -> Int {
    var months = calendarMonths(until: other)
    while adding(months: months) > other { months -= 1 }
    while adding(months: months + 1) <= other { months += 1 }
    return months
  }

  /// This day where it is the first of a month, else the first of the next month.
  var firstOfMonthFromHere: Day {
    let (year, month, day) = civil
    return day == 1 ? self : Day(unchecked: year, month, 1).adding(months: 1)
  }
}
