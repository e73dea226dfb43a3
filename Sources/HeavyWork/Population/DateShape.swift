/// What a date in a file looks like, before anyone knows in which order its column has them.
enum DateShape: Equatable {
  /// Year first, as in 1988-03-01 or 19880301.
  case yearFirst(year: Int, month: Int, day: Int)
  /// Year last: day and month, or month and day.
  case yearLast(Int, Int, year: Int)
  /// A month, as in 1988-03.
  case month(year: Int, month: Int)
  /// A year.
  case year(Int)
  /// A date far away or of zeros, which stands for no date.
  case open
  /// Nothing at all.
  case blank
  /// A day and month with a year of two digits.
  case shortYear
  /// The number that a spreadsheet keeps for a date.
  case serial
  /// Something with a time that is not midnight.
  case withTime
  /// No date.
  case other

  /// Looks at a value.
  init(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { self = .blank; return }
    var values: InlineArray<3, Int> = [0, 0, 0]
    var digits: InlineArray<3, Int> = [0, 0, 0]
    var (count, place) = (0, 0)
    while place < bytes.count {
      while place < bytes.count, digits[count] < 9, case let digit = bytes[place] &- 48, digit <= 9
      {
        values[count] = values[count] * 10 + Int(digit)
        digits[count] += 1
        place += 1
      }
      guard digits[count] > 0 else { self = .other; return }
      count += 1
      guard count < 3, place < bytes.count,
        bytes[place] == 0x2D || bytes[place] == 0x2F || bytes[place] == 0x2E
      else { break }
      place += 1
    }
    if place < bytes.count {
      // A time of day behind a date of three parts: midnight says nothing.
      guard count == 3, bytes[place] == 0x20 || bytes[place] == 0x54 else { self = .other; return }
      guard DateShape.isMidnight(bytes[(place + 1)...]) else { self = .withTime; return }
    }
    self = DateShape.shape(values, digits)
  }

  /// - Parameter digits: how many digits each number has; 0 where there is none.
  private static func shape(
    _ values: InlineArray<3, Int>, _ digits: InlineArray<3, Int>
  ) -> DateShape {
    switch (digits[0], digits[1], digits[2]) {
    case (4, 1...2, 1...2):
      return dated(values[0], values[1], values[2])
    case (1...2, 1...2, 4):
      let (first, second, year) = (values[0], values[1], values[2])
      let isOpen = year == 9999 || (first == 0 && second == 0 && year == 0)
      return isOpen ? .open : .yearLast(first, second, year: year)
    case (1...2, 1...2, 2): return .shortYear
    case (4, 1...2, 0): return .month(year: values[0], month: values[1])
    case (4, 0, 0): return .year(values[0])
    case (5, 0, 0): return .serial
    case (8, 0, 0):
      let number = values[0]
      return dated(number / 10_000, number / 100 % 100, number % 100)
    default: return .other
    }
  }

  private static func dated(_ year: Int, _ month: Int, _ day: Int) -> DateShape {
    year == 9999 || (year == 0 && month == 0 && day == 0)
      ? .open : .yearFirst(year: year, month: month, day: day)
  }

  private static func isMidnight(_ bytes: ArraySlice<UInt8>) -> Bool {
    let digits = bytes.filter { $0 != 0x3A && $0 != 0x2E && $0 != 0x5A }
    return digits.count >= 4 && digits.allSatisfy { $0 == 0x30 }
  }
}

/// The order in which a column has year, month and day.
public enum DateOrder: String, Sendable, CaseIterable {
  /// Year, month, day, as in 1988-03-01.
  case yearMonthDay = "ymd"
  /// 01-03-1988, the first of March.
  case dayMonthYear = "dmy"
  /// 03/01/1988, the first of March.
  case monthDayYear = "mdy"
}

/// What a cell says about a day.
enum DateCell: Equatable {
  /// A day, or the days that a month or a year can mean.
  case day(EnteredDay)
  /// No date: it goes on.
  case open
  /// Nothing.
  case blank
  /// A date in another order than the rest of the column.
  case otherOrder
  /// Not a date.
  case bad(Reason)

  enum Reason: Equatable {
    case form
    case noSuchDay
    case outOfRange
    case shortYear
    case serial
    case withTime
  }

  init(_ bytes: [UInt8], _ order: DateOrder) {
    switch DateShape(bytes) {
    case .blank: self = .blank
    case .open: self = .open
    case .shortYear: self = .bad(.shortYear)
    case .serial: self = .bad(.serial)
    case .withTime: self = .bad(.withTime)
    case .other: self = .bad(.form)
    case .yearFirst(let year, let month, let day):
      self = order == .yearMonthDay ? DateCell.day(year, month, day) : .otherOrder
    case .yearLast(let first, let second, let year):
      switch order {
      case .yearMonthDay: self = .otherOrder
      case .dayMonthYear:
        self = second > 12 && first <= 12 ? .otherOrder : DateCell.day(year, second, first)
      case .monthDayYear:
        self = first > 12 && second <= 12 ? .otherOrder : DateCell.day(year, first, second)
      }
    case .month, .year:
      // Without a day there is no order that could be another one.
      switch Day.readRange(DateCell.isoText(bytes)) {
      case .success(let days):
        self = .day(
          EnteredDay(text: DateCell.isoText(bytes), first: days.first, last: days.last))
      case .failure(.outOfRange): self = .bad(.outOfRange)
      case .failure: self = .bad(.noSuchDay)
      }
    }
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> DateCell {
    if let day = Day(year: year, month: month, day: day) { return .day(EnteredDay(day)) }
    return Day.years.contains(year) ? .bad(.noSuchDay) : .bad(.outOfRange)
  }

  /// `1988/3` as `1988-03`.
  private static func isoText(_ bytes: [UInt8]) -> String {
    let year = String(decoding: bytes.prefix(4), as: UTF8.self)
    guard bytes.count > 4 else { return year }
    let month = String(decoding: bytes.dropFirst(5), as: UTF8.self)
    return year + "-" + (month.utf8.count == 1 ? "0" : "") + month
  }
}
