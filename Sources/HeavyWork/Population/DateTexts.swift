/// Dates as they are written, looked up by month: a file has very many of them in few months.
struct DateTexts {
  /// Year and month of every month, eight bytes with a hyphen on the side of the day.
  private let months: PlainTable<UInt64>
  private let dayFirst: Bool

  init(dayFirst: Bool) {
    self.dayFirst = dayFirst
    let hyphen: UInt64 = 0x2D
    months = PlainTable(
      CalendarTable.months.map { place in
        let (year, month) = place.quotientAndRemainder(dividingBy: 12)
        let (century, inCentury) = year.quotientAndRemainder(dividingBy: 100)
        let years = DateTexts.pair(century) | DateTexts.pair(inCentury) << 16
        let months = DateTexts.pair(month + 1)
        return dayFirst
          ? hyphen | months << 8 | hyphen << 24 | years << 32
          : years | hyphen << 32 | months << 40 | hyphen << 56
      })
  }

  @inline(__always)
  private static func pair(_ number: Int) -> UInt64 {
    UInt64(DecimalDigits.pair(UInt64(truncatingIfNeeded: number)))
  }

  /// Writes a date in the years of the calendar.
  @inline(__always)
  func put(_ day: MonthDay, _ output: inout ResultCursor) {
    let month = months[day.month &- CalendarTable.months.lowerBound]
    if dayFirst {
      output.put(DateTexts.pair(day.day), count: 2)
      output.put(month, count: 8)
    } else {
      output.put(month, count: 8)
      output.put(DateTexts.pair(day.day), count: 2)
    }
  }
}
