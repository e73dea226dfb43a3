/// A table with one row per day, made by stepping through the days: slow to make, hard to get
/// wrong, and nothing in common with date arithmetic by formula.
enum ReferenceCalendar {
  static let firstYear = 1900
  static let lastYear = 2199
  /// 1/13020 of a month: every part of a month is a whole number of these.
  static let ticksPerMonth = 13_020

  private struct Table: Sendable {
    var ticks: [Int] = []
    var year: [Int] = []
    var month: [Int] = []
    var dayOfMonth: [Int] = []
    var monthIndex: [Int] = []
    var firstDayOfMonth: [Int] = []
    var lengthOfMonth: [Int] = []
  }

  private static let table: Table = {
    var table = Table()
    for year in firstYear...lastYear {
      let leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for month in 1...12 {
        let length = lengths[month - 1]
        table.firstDayOfMonth.append(table.ticks.count)
        table.lengthOfMonth.append(length)
        for day in 1...length {
          let parts = month == 2 ? 28 : length
          table.ticks.append(day > parts ? 0 : ticksPerMonth / parts)
          table.year.append(year)
          table.month.append(month)
          table.dayOfMonth.append(day)
          table.monthIndex.append((year - firstYear) * 12 + month - 1)
        }
      }
    }
    return table
  }()

  /// By day number: what the day adds to its month.
  static let ticks = table.ticks
  static let year = table.year
  static let month = table.month
  static let dayOfMonth = table.dayOfMonth
  /// By day number: months since January 1900.
  static let monthIndex = table.monthIndex
  /// By months since January 1900.
  static let firstDayOfMonth = table.firstDayOfMonth
  static let lengthOfMonth = table.lengthOfMonth
}

/// A day, as a number counted from 1900-01-01.
struct ModelDate: Sendable, Hashable, Comparable {
  var number: Int

  init(number: Int) {
    self.number = number
  }

  init(_ year: Int, _ month: Int, _ day: Int) {
    let index = (year - ReferenceCalendar.firstYear) * 12 + month - 1
    precondition((1...12).contains(month), "no such month")
    precondition((1...ReferenceCalendar.lengthOfMonth[index]).contains(day), "no such day")
    number = ReferenceCalendar.firstDayOfMonth[index] + day - 1
  }

  /// Reads `yyyy-mm-dd`; nothing else.
  init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      (ReferenceCalendar.firstYear...ReferenceCalendar.lastYear).contains(year),
      (1...12).contains(month),
      (1...ReferenceCalendar.lengthOfMonth[(year - ReferenceCalendar.firstYear) * 12 + month - 1])
        .contains(day)
    else { return nil }
    self.init(year, month, day)
  }

  var year: Int { ReferenceCalendar.year[number] }
  var month: Int { ReferenceCalendar.month[number] }
  var day: Int { ReferenceCalendar.dayOfMonth[number] }

  var iso: String {
    func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  static func < (left: ModelDate, right: ModelDate) -> Bool { left.number < right.number }

  func adding(days: Int) -> ModelDate { ModelDate(number: number + days) }

  /// The same day of another month, or that month's last day where there is no such day.
  func adding(months: Int) -> ModelDate {
    let index = ReferenceCalendar.monthIndex[number] + months
    precondition(ReferenceCalendar.lengthOfMonth.indices.contains(index), "outside the calendar")
    let day = min(day, ReferenceCalendar.lengthOfMonth[index])
    return ModelDate(number: ReferenceCalendar.firstDayOfMonth[index] + day - 1)
  }

  /// The day itself when it is a first, otherwise the first of the next month.
  var firstOfMonthFromHere: ModelDate {
    var date = self
    while date.day != 1 { date.number += 1 }
    return date
  }
}
