/// The calendar day in the Netherlands at a moment.
///
/// A reference date is a day in Europe/Amsterdam, and the rule for summer time (from the last
/// Sunday of March to the last Sunday of October, both at 01:00 UTC; Directive 2000/84/EC) is
/// two lines, so no time zone database is needed.
public enum AmsterdamCalendar {
  /// The day in Amsterdam, so many seconds after 1970-01-01T00:00:00Z.
  public static func day(atUnixSeconds seconds: Int) -> Day {
    let utcDay = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let year = Day(number: utcDay).year
    let begin = lastSunday(ofMonth: 3, year: year) * 86_400 + 3600
    let end = lastSunday(ofMonth: 10, year: year) * 86_400 + 3600
    let offset = seconds >= begin && seconds < end ? 7200 : 3600
    let local = seconds + offset
    return Day(number: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
  }

  private static func lastSunday(ofMonth month: Int, year: Int) -> Int {
    let last = Int(Day(unchecked: year, month, 31).number)  // March and October have 31 days
    // Day number 0 was a Thursday, so Sundays are 3 modulo 7.
    return last - ((last - 3) % 7 + 7) % 7
  }
}
