/// Reads `yyyy-mm-dd` out of two words of eight bytes.
enum ISODate {
  /// What `2026-11-` and `26-11-21` have beside their digits, the first byte lowest.
  private static let firstPattern: UInt64 = 0x2D30_302D_3030_3030
  private static let lastPattern: UInt64 = 0x3030_2D30_302D_3030
  private static let sixes: UInt64 = 0x0606_0606_0606_0606
  private static let highBits: UInt64 = 0xF0F0_F0F0_F0F0_F0F0
  /// Where the second of them has its hyphens.
  private static let hyphens: UInt64 = 0x0000_FF00_00FF_0000

  /// The day, which is one that a file may name; nothing where there is none.
  ///
  /// - Parameters:
  ///   - first: the first eight bytes, the first one lowest.
  ///   - last: the last eight, which lie over them.
  @inline(__always)
  static func read(_ first: UInt64, _ last: UInt64, _ calendar: CalendarTable) -> MonthDay? {
    let (digits, ending) = (first ^ firstPattern, last ^ lastPattern)
    // Signs near the hyphen look like digits once it is taken off.
    guard
      (digits | (digits &+ sixes) | ending | (ending &+ sixes)) & highBits | ending & hyphens == 0
    else { return nil }
    let (years, days) = (pairs(digits), pairs(ending))
    let year = Int(years & 0xFF) &* 100 &+ Int(days & 0xFF)
    let (month, day) = (Int(days &>> 24 & 0xFF), Int(days &>> 48 & 0xFF))
    guard UInt(bitPattern: year &- 1900) < 300, UInt(bitPattern: month &- 1) < 12, day >= 1 else {
      return nil
    }
    let place = year &* 12 &+ month &- 1
    return day <= calendar.length(place) ? MonthDay(month: place, day: day) : nil
  }

  /// Each byte of digits times ten plus the next one.
  @inline(__always)
  private static func pairs(_ digits: UInt64) -> UInt64 { digits &* 10 &+ digits &>> 8 }
}
