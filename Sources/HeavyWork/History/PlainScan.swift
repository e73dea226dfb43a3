/// Goes through the bytes of a plain history; each step gives nothing where they are not plain.
///
/// It looks at eight bytes at a time, as most keys, names and days have about so many.
struct PlainScan {
  private var position = 0
  private let calendar = CalendarTable.shared

  /// A history, and where `asking` what stands beside it, up to the end of the text.
  mutating func object(
    _ text: Span<UInt8>, asking: Bool
  ) -> (born: MonthDay, periods: [PlainPeriod], asked: PlainQuestion)? {
    guard take("{", text) else { return nil }
    var born: MonthDay?
    var periods: [PlainPeriod]?
    var asked = PlainQuestion()
    repeat {
      guard let word = key(text), take(":", text) else { return nil }
      if word == Key.born {
        guard born == nil, let day = day(text) else { return nil }
        born = day
      } else if word == Key.history {
        guard periods == nil, let born, let found = self.periods(text, from: born) else {
          return nil
        }
        periods = found
      } else {
        guard asking, read(word, text, into: &asked) else { return nil }
      }
    } while take(",", text)
    guard take("}", text), let born, let periods else { return nil }
    skipBlanks(text)
    return position == text.count ? (born, periods, asked) : nil
  }

  private mutating func periods(_ text: Span<UInt8>, from born: MonthDay) -> [PlainPeriod]? {
    guard take("[", text) else { return nil }
    var periods: [PlainPeriod] = []
    periods.reserveCapacity(16)
    repeat {
      guard let period = period(text), period.from >= born,
        periods.count < WorkHistory.maximumSpells
      else { return nil }
      periods.append(period)
    } while take(",", text)
    return take("]", text) ? periods : nil
  }

  /// Reads what is asked under a key beside a history; tells whether it is plain, and the first.
  private mutating func read(
    _ word: UInt64, _ text: Span<UInt8>, into asked: inout PlainQuestion
  ) -> Bool {
    switch word {
    case Key.scheme:
      guard asked.scheme == nil, let name = name(text) else { return false }
      asked.scheme = name.string(in: text)
    case Key.asOf:
      guard asked.asOf == nil, let day = day(text) else { return false }
      asked.asOf = day.asDay
    case Key.exit:
      guard asked.exit == nil, let day = day(text) else { return false }
      asked.exit = day.asDay
    case Key.anyway:
      guard asked.anyway == nil, let yes = truth(text) else { return false }
      asked.anyway = yes
    case Key.explain:
      guard asked.explain == nil, let yes = truth(text) else { return false }
      asked.explain = yes
    default: return false
    }
    return true
  }

  private mutating func period(_ text: Span<UInt8>) -> PlainPeriod? {
    guard take("{", text) else { return nil }
    var period = PlainPeriod(offset: position - 1)
    var (from, to): (MonthDay?, MonthDay?)
    repeat {
      guard let word = key(text), take(":", text) else { return nil }
      let isFirst: Bool
      switch word {
      case Key.function: isFirst = name(text, into: &period.function)
      case Key.from: isFirst = day(text, into: &from)
      case Key.to: isFirst = day(text, into: &to)
      case Key.employer: isFirst = name(text, into: &period.employer)
      case Key.fte:
        isFirst = period.factor == nil
        period.factor = factor(text)
        guard period.factor != nil else { return nil }
      case Key.kind: isFirst = name(text, into: &period.kind)
      case Key.sector: isFirst = name(text, into: &period.sector)
      default: return nil
      }
      guard isFirst else { return nil }
    } while take(",", text)
    guard take("}", text), period.function.isThere, let from, to.map({ $0 >= from }) ?? true
    else { return nil }
    (period.from, period.to) = (from, to ?? .never)
    return period
  }

  /// Reads a name that was not there yet; tells whether it is one, and plain.
  @inline(__always)
  private mutating func name(_ text: Span<UInt8>, into place: inout PlainText) -> Bool {
    guard !place.isThere, let name = name(text) else { return false }
    place = name
    return true
  }

  /// Reads a day that was not there yet; tells whether it is one, and plain.
  @inline(__always)
  private mutating func day(_ text: Span<UInt8>, into place: inout MonthDay?) -> Bool {
    guard place == nil, let day = day(text) else { return false }
    place = day
    return true
  }

  // MARK: Values

  private static let quotes = WordScan.pattern(UInt8(ascii: "\""))
  private static let backslashes = WordScan.pattern(UInt8(ascii: "\\"))
  private static let deletes = WordScan.pattern(0x7F)

  /// A text that may stand as a name: printable ASCII, nothing that JSON escapes.
  private mutating func name(_ text: Span<UInt8>) -> PlainText? {
    guard take("\"", text) else { return nil }
    let begin = position
    var end = begin
    while true {
      let word = WordScan.word(text, at: end)
      // The first byte that ends it, or that is not plain; behind the end of the text stand zeros.
      let marks =
        WordScan.anyZero(word ^ PlainScan.quotes) | WordScan.anyZero(word ^ PlainScan.backslashes)
        | WordScan.anyZero(word ^ PlainScan.deletes) | WordScan.firstBelow(0x20, word)
        | word & WordScan.high
      if marks != 0 {
        end += marks.trailingZeroBitCount / 8
        break
      }
      end += 8
    }
    // A text that begins with a space may be blank.
    guard end < text.count, text[end] == UInt8(ascii: "\""), begin < end,
      end - begin <= Spell.maximumTextBytes, text[begin] != 0x20
    else { return nil }
    position = end + 1
    return PlainText(start: begin, end: end)
  }

  private mutating func day(_ text: Span<UInt8>) -> MonthDay? {
    guard take("\"", text), position + 10 < text.count, text[position + 10] == UInt8(ascii: "\""),
      let day = ISODate.read(
        WordScan.word(text, at: position), WordScan.word(text, at: position + 2), calendar)
    else { return nil }
    position += 11
    return day
  }

  /// A part-time factor as most are written: 0 or 1, or that and one to four decimals.
  private mutating func factor(_ text: Span<UInt8>) -> ExactDecimal? {
    skipBlanks(text)
    guard position < text.count,
      text[position] == UInt8(ascii: "0") || text[position] == UInt8(ascii: "1")
    else { return nil }
    var (units, decimals) = (Int64(text[position] - UInt8(ascii: "0")), 0)
    position += 1
    if position < text.count, text[position] == UInt8(ascii: ".") {
      position += 1
      while position < text.count, decimals < 5, text[position] &- UInt8(ascii: "0") < 10 {
        units = units * 10 + Int64(text[position] &- UInt8(ascii: "0"))
        decimals += 1
        position += 1
      }
      guard decimals > 0 else { return nil }
    }
    guard decimals < 5, units <= ExactDecimal.powerOfTen(decimals) else { return nil }
    return ExactDecimal(units: units, decimals: decimals)
  }

  /// `true` or `false`; what stands behind such a word, and is no part of it, is found wrong where it
  /// is read next.
  private mutating func truth(_ text: Span<UInt8>) -> Bool? {
    skipBlanks(text)
    let word = WordScan.word(text, at: position)
    if word & 0xFFFF_FFFF == Key.yes {
      position += 4
      return true
    }
    guard word & 0xFF_FFFF_FFFF == Key.no else { return nil }
    position += 5
    return false
  }

  // MARK: Keys

  /// Keys as they stand in a text, the first letter lowest, and the quote behind it where that is one of
  /// the first eight bytes.
  ///
  /// They are written as numbers so that the compiler has them: what is made when it is first asked
  /// for is asked for at every key.
  private enum Key {
    static let born: UInt64 = 0x22_6E72_6F62
    static let history: UInt64 = 0x2279_726F_7473_6968
    static let scheme: UInt64 = 0x22_656D_6568_6373
    static let asOf: UInt64 = 0x22_664F_7361
    static let exit: UInt64 = 0x22_7469_7865
    static let anyway: UInt64 = 0x22_7961_7779_6E61
    static let explain: UInt64 = 0x226E_6961_6C70_7865
    static let function: UInt64 = 0x6E6F_6974_636E_7566
    static let from: UInt64 = 0x22_6D6F_7266
    static let to: UInt64 = 0x22_6F74
    static let fte: UInt64 = 0x2265_7466
    static let kind: UInt64 = 0x22_646E_696B
    static let employer: UInt64 = 0x7265_796F_6C70_6D65
    static let sector: UInt64 = 0x22_726F_7463_6573
    /// `true` and `false`, without a quote.
    static let yes: UInt64 = 0x6575_7274
    static let no: UInt64 = 0x65_736C_6166
  }

  /// Reads a key of at most eight letters as one number.
  private mutating func key(_ text: Span<UInt8>) -> UInt64? {
    guard take("\"", text) else { return nil }
    let word = WordScan.word(text, at: position)
    let marks = WordScan.anyZero(word ^ PlainScan.quotes)
    guard marks == 0 else {
      position += marks.trailingZeroBitCount / 8 + 1
      // All up to the first mark: its byte is the quote.
      return word & (marks ^ (marks &- 1))
    }
    guard position + 8 < text.count, text[position + 8] == UInt8(ascii: "\"") else { return nil }
    position += 9
    return word
  }

  // MARK: Bytes

  /// Passes blanks and then this one byte; tells whether it stood there.
  @inline(__always)
  private mutating func take(_ byte: Unicode.Scalar, _ text: Span<UInt8>) -> Bool {
    // Mostly nothing stands before it, or one space.
    var place = position
    if place < text.count, text[place] == 0x20 { place += 1 }
    guard place < text.count, text[place] == UInt8(ascii: byte) else {
      return takeFurther(UInt8(ascii: byte), text)
    }
    position = place + 1
    return true
  }

  @inline(never)
  private mutating func takeFurther(_ byte: UInt8, _ text: Span<UInt8>) -> Bool {
    skipBlanks(text)
    guard position < text.count, text[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks(_ text: Span<UInt8>) {
    while position < text.count {
      switch text[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }
}
