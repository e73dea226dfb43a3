/// Reads `yyyy-mm-dd` out of two words of eight bytes.
enum ISODate {
  /// What `2026-11-` has beside its digits, the first byte lowest.
  private static let firstPattern: UInt64 = 0x2D30_302D_3030_3030
  /// Where the last eight bytes have their hyphens.
  private static let hyphens: UInt64 = 0x0000_FF00_00FF_0000

  /// The day, which is one that a file may name; nothing where there is none.
  ///
  /// - Parameters:
  ///   - first: the first eight bytes, the first one lowest.
  ///   - last: the last eight, which lie over them.
  @inline(__always)
  static func read(_ first: UInt64, _ last: UInt64, _ calendar: CalendarTable) -> MonthDay? {
    guard let date = numbers(first, last) else { return nil }
    return day(date.year, date.month, date.day, calendar)
  }

  /// The numbers of a date that may not be one; nothing where they are none, or not between hyphens.
  @inline(__always)
  static func numbers(_ first: UInt64, _ last: UInt64) -> (year: Int, month: Int, day: Int)? {
    let (digits, ending) = (first ^ firstPattern, last ^ DigitPairs.betweenHyphens)
    // Signs near the hyphen look like digits once it is taken off.
    guard DigitPairs.areDigits(digits, ending), ending & hyphens == 0 else { return nil }
    let (years, days) = (DigitPairs.values(digits), DigitPairs.values(ending))
    return (
      Int(years & 0xFF) &* 100 &+ Int(days & 0xFF), Int(days &>> 24 & 0xFF),
      Int(days &>> 48 & 0xFF)
    )
  }

  /// The day; nothing where a file may not name it.
  @inline(__always)
  static func day(_ year: Int, _ month: Int, _ day: Int, _ calendar: CalendarTable) -> MonthDay? {
    guard UInt(bitPattern: year &- 1900) < 300, UInt(bitPattern: month &- 1) < 12, day >= 1 else {
      return nil
    }
    let place = year &* 12 &+ month &- 1
    return day <= calendar.length(place) ? MonthDay(month: place, day: day) : nil
  }
}

/// Digits beside each other in a word of eight bytes.
enum DigitPairs {
  /// What `26-11-21` has beside its digits, the first byte lowest.
  static let betweenHyphens: UInt64 = 0x3030_2D30_302D_3030
  private static let sixes: UInt64 = 0x0606_0606_0606_0606
  private static let highBits: UInt64 = 0xF0F0_F0F0_F0F0_F0F0

  /// Whether every byte of both is a digit, its character taken off.
  @inline(__always)
  static func areDigits(_ digits: UInt64, _ more: UInt64 = 0) -> Bool {
    (digits | (digits &+ sixes) | more | (more &+ sixes)) & highBits == 0
  }

  /// Each byte of digits times ten plus the next one.
  @inline(__always)
  static func values(_ digits: UInt64) -> UInt64 { digits &* 10 &+ digits &>> 8 }
}
