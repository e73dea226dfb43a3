/// Reads dates where they stand, for the forms that files mostly have; `DateCell` knows all.
enum PlainDate {
  /// Says that it is nothing this reader knows.
  static let other = MonthDay(packed: Int32.min)

  /// The day; `.never` for one that stands for no end, `other` for anything unusual.
  @inline(__always)
  static func read(
    _ window: ByteWindow, _ start: Int, _ length: Int, _ order: DateOrder,
    _ calendar: CalendarTable
  ) -> MonthDay {
    guard order == .yearMonthDay else { return dayFirst(window, start, length, order, calendar) }
    // The year and the first hyphen, then all from the second half of the year on.
    guard length == 10,
      let date = ISODate.numbers(window.word(at: start), window.word(at: start &+ 2))
    else { return other }
    return day(date.year, date.month, date.day, calendar)
  }

  @inline(never)
  private static func dayFirst(
    _ window: ByteWindow, _ start: Int, _ length: Int, _ order: DateOrder,
    _ calendar: CalendarTable
  ) -> MonthDay {
    guard length == 10 else { return short(window, start, length, order, calendar) }
    let tail = Int(window[start &+ 8]) &- 48
    let last = Int(window[start &+ 9]) &- 48
    guard UInt(bitPattern: tail) <= 9, UInt(bitPattern: last) <= 9 else { return other }
    let digits = window.word(at: start) ^ DigitPairs.betweenHyphens
    guard DigitPairs.areDigits(digits) else { return short(window, start, length, order, calendar) }
    let pairs = DigitPairs.values(digits)
    let year = Int(pairs &>> 48 & 0xFF) &* 100 &+ tail &* 10 &+ last
    let (first, second) = (Int(pairs & 0xFF), Int(pairs &>> 24 & 0xFF))
    return order == .dayMonthYear
      ? day(year, second, first, calendar) : day(year, first, second, calendar)
  }

  /// `1-3-1988` and `01/03/1988`.
  private static func short(
    _ window: ByteWindow, _ start: Int, _ length: Int, _ order: DateOrder,
    _ calendar: CalendarTable
  ) -> MonthDay {
    guard (8...10).contains(length) else { return other }
    var parts = (0, 0, 0)
    var (part, digits) = (0, 0)
    for place in start..<(start + length) {
      let byte = window[place]
      if byte == 0x2D || byte == 0x2F || byte == 0x2E {
        guard digits > 0, part < 2 else { return other }
        (part, digits) = (part + 1, 0)
        continue
      }
      let digit = Int(byte) - 48
      digits += 1
      guard (0...9).contains(digit), digits <= (part < 2 ? 2 : 4) else { return other }
      switch part {
      case 0: parts.0 = parts.0 * 10 + digit
      case 1: parts.1 = parts.1 * 10 + digit
      default: parts.2 = parts.2 * 10 + digit
      }
    }
    guard part == 2, digits == 4 else { return other }
    return order == .dayMonthYear
      ? day(parts.2, parts.1, parts.0, calendar) : day(parts.2, parts.0, parts.1, calendar)
  }

  @inline(__always)
  private static func day(
    _ year: Int, _ month: Int, _ day: Int, _ calendar: CalendarTable
  ) -> MonthDay {
    ISODate.day(year, month, day, calendar) ?? (year == 9999 ? .never : other)
  }
}
