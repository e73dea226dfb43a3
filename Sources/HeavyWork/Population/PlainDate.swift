/// Reads dates where they stand, for the forms that files mostly have; `DateCell` knows all.
enum PlainDate {
  /// Says that it is nothing this reader knows.
  static let other = MonthDay(packed: Int32.min)

  /// What `2026-11-` and `21-11-20` have beside their digits.
  private static let isoPattern: UInt64 = 0x2D30_302D_3030_3030
  private static let pairsPattern: UInt64 = 0x3030_2D30_302D_3030
  private static let sixes: UInt64 = 0x0606_0606_0606_0606
  private static let highBits: UInt64 = 0xF0F0_F0F0_F0F0_F0F0

  /// The day; `.never` for one that stands for no end, `other` for anything unusual.
  @inline(__always)
  static func read(
    _ window: ByteWindow, _ start: Int, _ length: Int, _ order: DateOrder,
    _ calendar: CalendarTable
  ) -> MonthDay {
    guard order == .yearMonthDay else { return dayFirst(window, start, length, order, calendar) }
    guard length == 10 else { return other }
    // The year and the first hyphen, then all from the second half of the year on.
    let digits = window.word(at: start) ^ isoPattern
    let ending = window.word(at: start &+ 2) ^ pairsPattern
    guard isDigits(digits, ending) else { return other }
    let (years, days) = (pairs(digits), pairs(ending))
    return day(
      Int(years & 0xFF) &* 100 &+ Int(days & 0xFF), Int(days &>> 24 & 0xFF),
      Int(days &>> 48 & 0xFF), calendar)
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
    let digits = window.word(at: start) ^ pairsPattern
    guard isDigits(digits, 0) else { return short(window, start, length, order, calendar) }
    let pairs = pairs(digits)
    let year = Int(pairs &>> 48 & 0xFF) &* 100 &+ tail &* 10 &+ last
    let (first, second) = (Int(pairs & 0xFF), Int(pairs &>> 24 & 0xFF))
    return order == .dayMonthYear
      ? day(year, second, first, calendar) : day(year, first, second, calendar)
  }

  /// Whether every byte of both is a digit, its character taken off.
  @inline(__always)
  private static func isDigits(_ digits: UInt64, _ more: UInt64) -> Bool {
    (digits | (digits &+ sixes) | more | (more &+ sixes)) & highBits == 0
  }

  /// Each byte of digits times ten plus the next one.
  @inline(__always)
  private static func pairs(_ digits: UInt64) -> UInt64 { digits &* 10 &+ digits &>> 8 }

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
    guard UInt(bitPattern: year &- 1900) < 300, UInt(bitPattern: month &- 1) < 12, day >= 1 else {
      return year == 9999 ? .never : other
    }
    let place = year &* 12 &+ month &- 1
    return day <= calendar.length(place) ? MonthDay(month: place, day: day) : other
  }
}
