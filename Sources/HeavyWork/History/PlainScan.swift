/// Goes through the bytes of a plain history; each step gives nothing where they are not plain.
struct PlainScan {
  private var position = 0

  /// A history, and where `asking` what stands beside it, up to the end of the text.
  mutating func object(
    _ text: Span<UInt8>, asking: Bool
  ) -> (born: Day, periods: [PlainPeriod], asked: PlainQuestion)? {
    guard take("{", text) else { return nil }
    var born: Day?
    var periods: [PlainPeriod]?
    var asked = PlainQuestion()
    repeat {
      guard let word = key(text), take(":", text) else { return nil }
      if word == PlainScan.born {
        guard born == nil, let day = day(text) else { return nil }
        born = day
      } else if word == PlainScan.history {
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

  private mutating func periods(_ text: Span<UInt8>, from born: Day) -> [PlainPeriod]? {
    guard take("[", text) else { return nil }
    var periods: [PlainPeriod] = []
    periods.reserveCapacity(16)
    repeat {
      guard let period = period(text), let from = period.from, from >= born,
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
    case PlainScan.scheme:
      guard asked.scheme == nil, let range = name(text) else { return false }
      asked.scheme = ByteSink.text(ofASCII: text.extracting(range))
    case PlainScan.asOf:
      guard asked.asOf == nil, let day = day(text) else { return false }
      asked.asOf = day
    case PlainScan.exit:
      guard asked.exit == nil, let day = day(text) else { return false }
      asked.exit = day
    case PlainScan.anyway:
      guard asked.anyway == nil, let yes = truth(text) else { return false }
      asked.anyway = yes
    case PlainScan.explain:
      guard asked.explain == nil, let yes = truth(text) else { return false }
      asked.explain = yes
    default: return false
    }
    return true
  }

  private mutating func period(_ text: Span<UInt8>) -> PlainPeriod? {
    var period = PlainPeriod()
    guard take("{", text) else { return nil }
    period.offset = position - 1
    var (seen, next) = (0, 0)
    repeat {
      guard let word = key(text), let place = PlainScan.place(of: word, from: next),
        seen & 1 << place == 0, take(":", text)
      else { return nil }
      seen |= 1 << place
      next = place + 1
      guard read(place, text, into: &period) else { return nil }
    } while take(",", text)
    guard take("}", text), period.function != nil, let from = period.from,
      period.to.map({ $0 >= from }) ?? true
    else { return nil }
    return period
  }

  /// Reads the value under a key; tells whether it is plain.
  private mutating func read(
    _ key: Int, _ text: Span<UInt8>, into period: inout PlainPeriod
  ) -> Bool {
    switch Spell.Key(rawValue: key) {
    case .function:
      period.function = name(text)
      return period.function != nil
    case .from:
      period.from = day(text)
      return period.from != nil
    case .to:
      period.to = day(text)
      return period.to != nil
    case .fte:
      period.factor = factor(text)
      return period.factor != nil
    case .kind:
      period.kind = name(text)
      return period.kind != nil
    case .employer:
      period.employer = name(text)
      return period.employer != nil
    case .sector:
      period.sector = name(text)
      return period.sector != nil
    case .hours, .exposure, .reason, .evidence, nil: return false
    }
  }

  // MARK: Values

  /// The bytes of a text that may stand as a name: printable ASCII, nothing that JSON escapes.
  private mutating func name(_ text: Span<UInt8>) -> Range<Int>? {
    guard take("\"", text) else { return nil }
    let begin = position
    var end = begin
    while end < text.count, text[end] != UInt8(ascii: "\"") {
      let byte = text[end]
      guard byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "\\") else { return nil }
      end += 1
    }
    // A text that begins with a space may be blank.
    guard end < text.count, begin < end, end - begin <= Spell.maximumTextBytes, text[begin] != 0x20
    else { return nil }
    position = end + 1
    return begin..<end
  }

  private mutating func day(_ text: Span<UInt8>) -> Day? {
    guard take("\"", text), position + 10 < text.count, text[position + 10] == UInt8(ascii: "\""),
      case .success(let day) = Day.read(text.extracting(position..<position + 10))
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

  /// `true` or `false`.
  private mutating func truth(_ text: Span<UInt8>) -> Bool? {
    skipBlanks(text)
    if takeWord("true", text) { return true }
    return takeWord("false", text) ? false : nil
  }

  /// What stands behind such a word, and is no part of it, is found wrong where it is read next.
  private mutating func takeWord(_ word: String, _ text: Span<UInt8>) -> Bool {
    var place = position
    for byte in word.utf8 {
      guard place < text.count, text[place] == byte else { return false }
      place += 1
    }
    position = place
    return true
  }

  // MARK: Keys

  private static let born = word(of: "born")
  private static let history = word(of: "history")
  private static let scheme = word(of: "scheme")
  private static let asOf = word(of: "asOf")
  private static let exit = word(of: "exit")
  private static let anyway = word(of: "anyway")
  private static let explain = word(of: "explain")
  /// The keys of a period in their order, each as one number; none is longer than eight letters.
  private static let words = Spell.keys.map(word)

  private static func word(of key: String) -> UInt64 {
    key.utf8.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The place of a key among those of a period, looked for first where it would come in their order.
  private static func place(of word: UInt64, from next: Int) -> Int? {
    let words = words.span
    for place in next..<words.count where words[place] == word { return place }
    for place in 0..<next where words[place] == word { return place }
    return nil
  }

  /// Reads a key of at most eight letters as one number.
  private mutating func key(_ text: Span<UInt8>) -> UInt64? {
    guard take("\"", text) else { return nil }
    var word: UInt64 = 0
    for place in position..<min(position + 9, text.count) {
      let byte = text[place]
      if byte == UInt8(ascii: "\"") {
        position = place + 1
        return word
      }
      // Before a letter a byte of 0 would leave no trace.
      guard byte > 0 else { return nil }
      word = word << 8 | UInt64(byte)
    }
    return nil
  }

  // MARK: Bytes

  /// Passes blanks and then this one byte; tells whether it stood there.
  @inline(__always)
  private mutating func take(_ byte: Unicode.Scalar, _ text: Span<UInt8>) -> Bool {
    skipBlanks(text)
    guard position < text.count, text[position] == UInt8(ascii: byte) else { return false }
    position += 1
    return true
  }

  @inline(__always)
  private mutating func skipBlanks(_ text: Span<UInt8>) {
    while position < text.count {
      switch text[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }
}
