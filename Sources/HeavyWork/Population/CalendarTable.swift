/// A day as month and day of month in one number: dates compare as whole numbers, and months are
/// added without finding out which date a day number is.
struct MonthDay: Comparable, BitwiseCopyable {
  /// Months since the year 0, times 32, plus the day of the month.
  let packed: Int32

  /// A day after every other.
  static let never = MonthDay(packed: Int32.max)

  init(packed: Int32) { self.packed = packed }

  init(month: Int, day: Int) { packed = Int32(truncatingIfNeeded: month << 5 | day) }

  init(_ day: Day) {
    let (year, month, number) = day.civil
    self.init(month: year * 12 + month - 1, day: number)
  }

  /// Months since the year 0.
  @inline(__always) var month: Int { Int(packed) >> 5 }
  /// The day of the month.
  @inline(__always) var day: Int { Int(packed) & 31 }
  var year: Int { month / 12 }

  @inline(__always)
  static func < (left: MonthDay, right: MonthDay) -> Bool { left.packed < right.packed }

  /// The same day on the number line.
  var asDay: Day { Day(unchecked: month / 12, month % 12 + 1, day) }
}

/// What is asked of the calendar for every date of a large file, looked up by month.
///
/// Made once for the years that can come up; it never changes and is shared.
@safe
final class CalendarTable: Sendable {
  /// The first and the last month that is known, in months since the year 0.
  static let months = (1900 * 12)..<(2500 * 12)

  static let shared = CalendarTable()

  /// Set when the table is made, and only read after that.
  nonisolated(unsafe) private let lengths: UnsafeMutablePointer<UInt8>
  nonisolated(unsafe) private let ticks: UnsafeMutablePointer<Int32>

  private init() {
    let count = CalendarTable.months.count
    unsafe lengths = .allocate(capacity: count)
    unsafe ticks = .allocate(capacity: count)
    // All years are alike but for February, so they are written from one.
    for month in 0..<12 {
      let length = UInt8(Day.length(ofMonth: month + 1, year: 1900))
      let second = MonthMeasure.tick(year: 0, month: month + 1, day: 2)
      let perDay = Int32(second - month * MonthMeasure.ticksPerMonth)
      for index in stride(from: month, to: count, by: 12) {
        unsafe lengths[index] = length
        unsafe ticks[index] = perDay
      }
    }
    for (place, year) in (1900..<2500).enumerated() {
      unsafe lengths[12 * place + 1] = UInt8(Day.length(ofMonth: 2, year: year))
    }
  }

  /// The number of days of a month that is in the table.
  @inline(__always)
  func length(_ month: Int) -> Int {
    unsafe Int(lengths[month &- CalendarTable.months.lowerBound])
  }

  /// The tick at which a day begins; the day may be one past the end of its month.
  @inline(__always)
  func tick(month: Int, day: Int) -> Int {
    let perDay = unsafe Int(ticks[month &- CalendarTable.months.lowerBound])
    // On 29 February the first tick of March, as in `MonthMeasure`; so too after a month's end.
    return month &* MonthMeasure.ticksPerMonth
      &+ min((day &- 1) &* perDay, MonthMeasure.ticksPerMonth)
  }

  @inline(__always)
  func tick(_ day: MonthDay) -> Int { tick(month: day.month, day: day.day) }

  /// The tick at which the day after a day begins.
  @inline(__always)
  func tickAfter(_ day: MonthDay) -> Int { tick(month: day.month, day: day.day &+ 1) }

  /// The same day so many months later, or the month's last where it is shorter.
  @inline(__always)
  func adding(_ months: Int, to day: MonthDay) -> MonthDay {
    let month = day.month &+ months
    return MonthDay(month: month, day: min(day.day, length(month)))
  }

  func dayAfter(_ day: MonthDay) -> MonthDay {
    day.day < length(day.month)
      ? MonthDay(packed: day.packed + 1) : MonthDay(month: day.month + 1, day: 1)
  }

  func dayBefore(_ day: MonthDay) -> MonthDay {
    day.day > 1
      ? MonthDay(packed: day.packed - 1)
      : MonthDay(month: day.month - 1, day: length(day.month - 1))
  }
}
