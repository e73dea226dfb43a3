/// The dates of a column, looked up where they stand: the year in one table, month and day with what
/// ends the cell in another, so that finding a date also says that it is one.
///
/// It knows whole dates with hyphens, but for 29 February; `PlainDate` knows more.
@safe
final class PlainDates {
  /// A year, or a month and day, by its bytes.
  fileprivate struct Part: BitwiseCopyable {
    var key: UInt64
    /// Its part of the packed day and of the tick at which the day begins, and the ticks that the
    /// day takes, side by side: parts are added in one go.
    var sum: UInt64 = 0

    init(key: UInt64) { self.key = key }

    init(key: UInt64, day: MonthDay, tick: Int, length: Int) {
      self.key = key
      sum =
        UInt64(tick) | UInt64(day.packed) << Part.dayShift | UInt64(length) << Part.lengthShift
    }

    /// A tick takes 29 bits, a day 20, the length of one 9.
    static let dayShift: UInt64 = 32
    static let dayMask: UInt64 = 0x7F_FFFF
    static let lengthShift: UInt64 = 55
  }

  /// Where a part stands, which bytes belong to it, and how its digits give a place in the table: the
  /// product has them side by side in its highest bits.
  private struct Gathering {
    let offset: Int
    let bytes: UInt64
    let digits: UInt64
    let factor: UInt64

    @inline(__always)
    func key(_ window: ByteWindow, _ place: Int) -> UInt64 {
      window.word(at: place &+ offset) & bytes
    }

    /// - Parameter size: how many bits a place has.
    @inline(__always)
    func place(_ key: UInt64, _ size: UInt64) -> Int {
      Int(truncatingIfNeeded: ((key & digits) &* factor) &>> (64 &- size))
    }

    /// - Parameter digits: for each digit, its place, the bits it needs, and where they go.
    init(
      offset: Int, length: Int, size: UInt64, _ digits: [(place: UInt64, bits: UInt64, to: UInt64)]
    ) {
      self.offset = offset
      bytes = (1 << UInt64(8 * length)) - 1
      self.digits = digits.reduce(0) { $0 | ((1 << $1.bits) - 1) << (8 * $1.place) }
      factor = digits.reduce(0) { $0 | 1 << (64 - size + $1.to - 8 * $1.place) }
    }
  }

  /// What a cell holds, where it is a date this knows.
  struct Found {
    private let sum: UInt64

    @inline(__always)
    var day: MonthDay {
      MonthDay(packed: Int32(truncatingIfNeeded: sum &>> Part.dayShift & Part.dayMask))
    }

    /// The tick at which it begins.
    @inline(__always) var tick: Int { Int(UInt32(truncatingIfNeeded: sum)) }
    /// The tick at which the day after begins.
    @inline(__always)
    var tickAfter: Int { tick &+ Int(truncatingIfNeeded: sum &>> Part.lengthShift) }

    @inline(__always)
    fileprivate init(_ year: Part, _ rest: Part) { sum = year.sum &+ rest.sum }
  }

  /// How many bytes a date takes.
  static let length = 10
  private static let years = 1900..<2200
  /// How many bits the last three digits of a year take, and those of a month and day.
  private static let yearBits: UInt64 = 12
  private static let restBits: UInt64 = 11

  private let yearGathering: Gathering
  private let restGathering: Gathering
  private let yearParts: UnsafeMutablePointer<Part>
  private let restParts: UnsafeMutablePointer<Part>

  /// - Parameter end: the byte behind every date.
  init(_ order: DateOrder, end: UInt8) {
    let yearFirst = order == .yearMonthDay
    yearGathering = Gathering(
      offset: yearFirst ? 0 : 6, length: yearFirst ? 4 : 5, size: PlainDates.yearBits,
      [(3, 4, 0), (2, 4, 4), (1, 4, 8)])
    restGathering =
      switch order {
      case .yearMonthDay:
        Gathering(
          offset: 4, length: 7, size: PlainDates.restBits,
          [(5, 4, 0), (4, 2, 4), (2, 4, 6), (1, 1, 10)])
      case .dayMonthYear:
        Gathering(
          offset: 0, length: 6, size: PlainDates.restBits,
          [(4, 4, 0), (3, 1, 4), (1, 4, 5), (0, 2, 9)])
      case .monthDayYear:
        Gathering(
          offset: 0, length: 6, size: PlainDates.restBits,
          [(4, 4, 0), (3, 2, 4), (1, 4, 6), (0, 1, 10)])
      }
    unsafe yearParts = .allocate(capacity: 1 << PlainDates.yearBits)
    unsafe restParts = .allocate(capacity: 1 << PlainDates.restBits)
    // No key has all bits.
    unsafe yearParts.initialize(repeating: Part(key: .max), count: 1 << PlainDates.yearBits)
    unsafe restParts.initialize(repeating: Part(key: .max), count: 1 << PlainDates.restBits)
    for year in PlainDates.years {
      let digits = PlainDates.pair(year / 100) + PlainDates.pair(year % 100)
      let key = PlainDates.key(yearFirst ? digits : digits + [end])
      unsafe yearParts[yearGathering.place(key, PlainDates.yearBits)] = Part(
        key: key, day: MonthDay(month: year * 12, day: 0),
        tick: year * 12 * MonthMeasure.ticksPerMonth, length: 0)
    }
    let calendar = CalendarTable.shared
    for month in 0..<12 {
      // Every year but a leap year is as 1901.
      let whole = 1901 * 12 + month
      let base = 1901 * 12 * MonthMeasure.ticksPerMonth
      for day in 1...calendar.length(whole) {
        let (months, days) = (PlainDates.pair(month + 1), PlainDates.pair(day))
        let hyphen: [UInt8] = [0x2D]
        let bytes =
          switch order {
          case .yearMonthDay: hyphen + months + hyphen + days + [end]
          case .dayMonthYear: days + hyphen + months + hyphen
          case .monthDayYear: months + hyphen + days + hyphen
          }
        let key = PlainDates.key(bytes)
        let tick = calendar.tick(month: whole, day: day)
        unsafe restParts[restGathering.place(key, PlainDates.restBits)] = Part(
          key: key, day: MonthDay(month: month, day: day), tick: tick - base,
          length: calendar.tick(month: whole, day: day + 1) - tick)
      }
    }
  }

  deinit {
    unsafe yearParts.deallocate()
    unsafe restParts.deallocate()
  }

  private static func pair(_ number: Int) -> [UInt8] {
    [UInt8(0x30 + number / 10), UInt8(0x30 + number % 10)]
  }

  private static func key(_ bytes: [UInt8]) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The date at a place; nothing where it is none, or one that others have to look at.
  @inline(__always)
  func find(_ window: ByteWindow, _ place: Int) -> Found? {
    let (yearKey, restKey) = (
      yearGathering.key(window, place), restGathering.key(window, place)
    )
    let year = unsafe yearParts + yearGathering.place(yearKey, PlainDates.yearBits)
    let rest = unsafe restParts + restGathering.place(restKey, PlainDates.restBits)
    guard unsafe year.pointee.key == yearKey, unsafe rest.pointee.key == restKey else {
      return nil
    }
    return unsafe Found(year.pointee, rest.pointee)
  }
}
