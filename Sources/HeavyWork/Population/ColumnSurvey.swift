/// What the values of one column look like, gathered to decide how the column is to be read.
struct ColumnSurvey {
  /// A number from which a part-time factor can only be a percentage.
  static let surelyPercent: ExactDecimal = 5

  /// The line of the first value of a kind, and the value.
  struct Example {
    let line: Int
    let text: String
  }

  private(set) var yearFirst: Example?
  private(set) var dayFirst: Example?
  private(set) var monthFirst: Example?
  private(set) var eitherOrder: Example?
  private(set) var withPoint: Example?
  private(set) var withComma: Example?
  /// A number with a mark and exactly three digits behind it, which may part thousands.
  private(set) var mayBeThousands: Example?
  private(set) var decimals: Example?
  private(set) var fraction: Example?
  private(set) var percent: Example?
  private(set) var percentSign: Example?
  private(set) var dates = 0
  private(set) var numbers = 0
  private(set) var texts = 0
  private var citizenNumbers: Set<Int> = []
  private var otherThanCitizenNumbers = false

  /// Takes note of a value.
  mutating func note(_ bytes: [UInt8], line: Int) {
    guard !bytes.isEmpty else { return }
    func example() -> Example {
      Example(line: line, text: String(decoding: bytes, as: UTF8.self).shown)
    }
    if CitizenNumber.isOne(bytes) {
      if citizenNumbers.count < 100 {
        citizenNumbers.insert(bytes.reduce(0) { $0 * 10 + Int($1) - 48 })
      }
    } else {
      otherThanCitizenNumbers = true
    }
    var isDate = true
    switch DateShape(bytes) {
    case .yearFirst: yearFirst = yearFirst ?? example()
    case .yearLast(let first, let second, _):
      switch (first > 12, second > 12) {
      case (true, false): dayFirst = dayFirst ?? example()
      case (false, true): monthFirst = monthFirst ?? example()
      case (false, false): eitherOrder = first == second ? eitherOrder : eitherOrder ?? example()
      case (true, true): break
      }
    case .open, .month, .shortYear, .withTime: break
    default: isDate = false
    }
    if isDate { dates += 1 }
    guard case .number(let number, let mark, let decimals, let sign) = NumberCell(bytes) else {
      if !isDate { texts += 1 }
      return
    }
    numbers += 1
    switch mark {
    case .point: withPoint = withPoint ?? example()
    case .comma: withComma = withComma ?? example()
    case nil: break
    }
    if mark != nil {
      if decimals == 3, number >= .one {
        mayBeThousands = mayBeThousands ?? example()
      } else {
        self.decimals = self.decimals ?? example()
      }
    }
    if sign {
      percentSign = percentSign ?? example()
    } else if number >= ColumnSurvey.surelyPercent {
      percent = percent ?? example()
    } else if number > .zero, number < .one {
      fraction = fraction ?? example()
    }
  }

  /// Whether every value is a citizen service number, of so many people that it is no accident.
  var looksLikeCitizenNumbers: Bool { !otherThanCitizenNumbers && citizenNumbers.count >= 5 }

  /// The order of dates that some value proves; nothing where none does.
  var provenOrder: DateOrder? {
    yearFirst != nil
      ? .yearMonthDay
      : dayFirst != nil
        ? .dayMonthYear
        : monthFirst != nil ? .monthDayYear : nil
  }

  /// Two dates that cannot stand in one column; nothing where all can.
  var mixedDates: (Example, Example)? {
    let orders = [yearFirst, dayFirst, monthFirst].compactMap { $0 }.sorted { $0.line < $1.line }
    if orders.count > 1 { return (orders[0], orders[1]) }
    if let yearFirst, let eitherOrder { return (yearFirst, eitherOrder) }
    return nil
  }

  /// Two numbers that cannot stand in one column; nothing where all can.
  func mixedNumbers(isFactor: Bool) -> (Example, Example)? {
    if let withPoint, let withComma { return (withPoint, withComma) }
    guard isFactor else { return nil }
    let scales = [fraction, percent, percentSign].compactMap { $0 }.sorted { $0.line < $1.line }
    return scales.count > 1 ? (scales[0], scales[1]) : nil
  }

  /// How numbers are written here.
  var style: NumberStyle {
    NumberStyle(
      mark: withComma != nil ? .comma : withPoint != nil ? .point : nil,
      scale: percentSign != nil ? .percentSign : percent != nil ? .percent : .fraction)
  }
}

/// The citizen service number (BSN), which may not be used here.
enum CitizenNumber {
  /// Whether a value is nine digits, or eight, that pass the test of eleven.
  static func isOne(_ bytes: [UInt8]) -> Bool {
    guard bytes.count == 9 || bytes.count == 8 else { return false }
    var (sum, weight) = (0, bytes.count)
    var hasOther = false
    for byte in bytes {
      guard case let digit = byte &- 48, digit <= 9 else { return false }
      hasOther = hasOther || digit != 0
      // The last digit is taken off.
      sum += weight > 1 ? Int(digit) * weight : -Int(digit)
      weight -= 1
    }
    return sum % 11 == 0 && hasOther
  }

  /// Whether a column is named after it.
  static func isName(_ folded: String) -> Bool {
    folded.contains("burgerservice") || folded.contains("sofinummer") || folded.contains("sofinr")
      || folded.contains("citizenservice")
      || folded == "bsn" || folded.hasPrefix("bsnn") || folded.hasSuffix("bsn")
  }
}
