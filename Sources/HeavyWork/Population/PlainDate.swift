/// Reads dates where they stand, for the forms that files mostly have; `DateCell` knows all.
enum PlainDate {
  /// Says that it is nothing this reader knows.
  static let other = MonthDay(packed: Int32.min)

  private static let isoPattern: UInt64 = 0x2D30_302D_3030_3030
  private static let dutchPattern: UInt64 = 0x3030_2D30_302D_3030
  private static let sixes: UInt64 = 0x0606_0606_0606_0606
  private static let highBits: UInt64 = 0xF0F0_F0F0_F0F0_F0F0

  /// The day; `.never` for one that stands for no end, `other` for anything unusual.
  @inline(__always)
  static func read(
    _ window: ByteWindow, _ start: Int, _ length: Int, _ order: DateOrder,
    _ calendar: CalendarTable
  ) -> MonthDay {
    guard length == 10 else {
      return order == .yearMonthDay ? other : short(window, start, length, order, calendar)
    }
    let tail = Int(window[start &+ 8]) &- 48
    let last = Int(window[start &+ 9]) &- 48
    guard UInt(bitPattern: tail) <= 9, UInt(bitPattern: last) <= 9 else { return other }
    let word = window.word(at: start)
    if order == .yearMonthDay {
      guard let pairs = pairs(word ^ isoPattern) else { return other }
      return day(
        Int(pairs & 0xFF) &* 100 &+ Int(pairs &>> 16 & 0xFF), Int(pairs &>> 40 & 0xFF),
        tail &* 10 &+ last, calendar)
    }
    guard let pairs = pairs(word ^ dutchPattern) else {
      return short(window, start, length, order, calendar)
    }
    let year = Int(pairs &>> 48 & 0xFF) &* 100 &+ tail &* 10 &+ last
    let (first, second) = (Int(pairs & 0xFF), Int(pairs &>> 24 & 0xFF))
    return order == .dayMonthYear
      ? day(year, second, first, calendar) : day(year, first, second, calendar)
  }

  /// Each byte of digits times ten plus the next one; nothing where some byte is no digit.
  @inline(__always)
  private static func pairs(_ digits: UInt64) -> UInt64? {
    guard (digits | (digits &+ sixes)) & highBits == 0 else { return nil }
    return digits &* 10 &+ digits &>> 8
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
    guard UInt(bitPattern: year &- 1900) < 300, UInt(bitPattern: month &- 1) < 12, day >= 1 else {
      return year == 9999 ? .never : other
    }
    let place = year &* 12 &+ month &- 1
    return day <= calendar.length(place) ? MonthDay(month: place, day: day) : other
  }
}
