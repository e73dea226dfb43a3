extension Day: CustomStringConvertible {
  /// The day as `yyyy-mm-dd` (ISO 8601).
  public var description: String { String(decoding: isoBytes, as: UTF8.self) }

  /// The ten bytes of `yyyy-mm-dd`.
  var isoBytes: [UInt8] {
    let (year, month, day) = civil
    func digit(_ value: Int) -> UInt8 { UInt8(48 + value % 10) }
    return [
      digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), 45,
      digit(month / 10), digit(month), 45, digit(day / 10), digit(day),
    ]
  }

  /// Why a text is not a day.
  enum ReadingFailure: Error, Equatable {
    /// Not of the form `yyyy-mm-dd`.
    case form
    /// The form is right, but the calendar has no such day.
    case noSuchDay(lastOfMonth: Int?)
    /// A real day, but outside 1900 to 2199.
    case outOfRange
  }

  /// Reads `yyyy-mm-dd` and nothing else.
  static func read(_ text: String) -> Result<Day, ReadingFailure> { read(text.utf8.span) }

  /// The same of the bytes of a text.
  static func read(_ bytes: Span<UInt8>) -> Result<Day, ReadingFailure> {
    guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45,
      let century = pair(bytes, at: 0), let inCentury = pair(bytes, at: 2),
      let month = pair(bytes, at: 5), let day = pair(bytes, at: 8)
    else { return .failure(.form) }
    let year = century * 100 + inCentury
    guard (1...12).contains(month) else { return .failure(.noSuchDay(lastOfMonth: nil)) }
    let length = Day.length(ofMonth: month, year: year)
    guard (1...length).contains(day) else { return .failure(.noSuchDay(lastOfMonth: length)) }
    guard years.contains(year) else { return .failure(.outOfRange) }
    return .success(Day(unchecked: year, month, day))
  }

  /// The number that two bytes write in digits; nothing where one is no digit.
  @inline(__always)
  private static func pair(_ bytes: Span<UInt8>, at place: Int) -> Int? {
    let (tens, ones) = (bytes[place] &- 48, bytes[place + 1] &- 48)
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }

  /// Reads a day, or a month `yyyy-mm` or a year `yyyy` as its first and last day.
  static func readRange(_ text: String) -> Result<(first: Day, last: Day), ReadingFailure> {
    switch text.utf8.count {
    case 4:
      read(text + "-01-01").map { ($0, Day(unchecked: $0.year, 12, 31)) }
    case 7:
      read(text + "-01").map { first in (first, first.adding(months: 1).adding(days: -1)) }
    default: read(text).map { ($0, $0) }
    }
  }

  /// Creates a day from `yyyy-mm-dd`, or nothing where the text is not such a day.
  public init?(_ text: String) {
    guard case .success(let day) = Day.read(text) else { return nil }
    self = day
  }
}
