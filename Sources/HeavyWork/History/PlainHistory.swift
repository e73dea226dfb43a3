/// A work history that is written in the plainest way, as nearly all are: a birth date and periods,
/// each with keys that most have, days to the day, texts without escapes or accents, nothing wrong.
///
/// Reading it needs no tree of values: the parts of each period are found while the bytes go by.
/// What is not plain, or wrong in any way, is left to the reader of JSON, which knows all of the
/// format and the words for what is wrong. So this gives what that one would give, or nothing.
struct PlainHistory {
  let history: WorkHistory
  /// The hash of what the history says, however it is spaced.
  let sha256: String

  /// Reads a history; nothing where it is not plain.
  init?(_ bytes: [UInt8]) {
    let text = bytes.span
    var scan = PlainScan()
    guard text.count <= WorkHistory.maximumBytes, let (born, parts) = scan.history(text) else {
      return nil
    }
    history = WorkHistory(born: born, spells: parts.map { $0.spell(text) })
    sha256 = SHA256.hex(PlainHistory.canonical(text, born, parts))
  }

  /// The same text that `JSONWriter.canonical` makes of the tree: keys sorted, no spacing.
  private static func canonical(
    _ text: Span<UInt8>, _ born: Day, _ parts: [PlainPeriod]
  ) -> [UInt8] {
    // It is hardly longer than what was read, which mostly is spaced.
    JSONWriter.bytes(capacity: text.count + 64) { writer in
      writer.object { writer in
        writer.field("born", born)
        writer.array("history") { writer in
          for part in parts { writer.object { part.write(text, to: &$0) } }
        }
      }
    }
  }
}

/// What a plain period says; texts are places in the bytes.
private struct PlainPeriod {
  var offset = 0
  var function: Range<Int>?
  var from: Day?
  var to: Day?
  var factor: ExactDecimal?
  var kind: Range<Int>?
  var employer: Range<Int>?
  var sector: Range<Int>?

  func write(_ text: Span<UInt8>, to writer: inout JSONWriter) {
    if let employer { writer.field("employer", plain: text.extracting(employer)) }
    writer.field("from", from)
    if let factor { writer.field("fte", factor) }
    if let function { writer.field("function", plain: text.extracting(function)) }
    if let kind { writer.field("kind", plain: text.extracting(kind)) }
    if let sector { writer.field("sector", plain: text.extracting(sector)) }
    if let to { writer.field("to", to) }
  }

  func spell(_ text: Span<UInt8>) -> Spell {
    func name(_ range: Range<Int>?) -> String? {
      range.map { ByteSink.text(ofASCII: text.extracting($0)) }
    }
    // A value begins at its quote.
    func place(_ range: Range<Int>?) -> Int { range.map { $0.lowerBound - 1 } ?? offset }
    return Spell(
      function: name(function), from: EnteredDay(from ?? .last), to: to.map { EnteredDay($0) },
      extent: factor.map { .factor($0) }, kind: name(kind), employer: name(employer),
      sector: name(sector), overrides: [], reason: nil, evidence: .own,
      offsets: .init(
        spell: offset, function: place(function), kind: place(kind), extent: offset,
        employer: place(employer), sector: place(sector)))
  }
}

/// Goes through the bytes of a plain history; each step gives nothing where they are not plain.
private struct PlainScan {
  private var position = 0

  mutating func history(_ text: Span<UInt8>) -> (born: Day, periods: [PlainPeriod])? {
    guard take("{", text), key(text) == PlainScan.born, take(":", text), let born = day(text),
      take(",", text), key(text) == PlainScan.history, take(":", text), take("[", text)
    else { return nil }
    var periods: [PlainPeriod] = []
    periods.reserveCapacity(16)
    repeat {
      guard let period = period(text), let from = period.from, from >= born,
        periods.count < WorkHistory.maximumSpells
      else { return nil }
      periods.append(period)
    } while take(",", text)
    guard take("]", text), take("}", text) else { return nil }
    skipBlanks(text)
    return position == text.count ? (born, periods) : nil
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

  // MARK: Keys

  private static let born = word(of: "born")
  private static let history = word(of: "history")
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
