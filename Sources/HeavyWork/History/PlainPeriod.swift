/// What a plain period says; texts are places in the bytes.
struct PlainPeriod {
  let offset: Int
  var from = MonthDay.never
  /// The last day; `.never` while it goes on.
  var to = MonthDay.never
  var factor: ExactDecimal?
  var function = PlainText()
  var kind = PlainText()
  var employer = PlainText()
  var sector = PlainText()

  init(offset: Int) { self.offset = offset }

  private var lastDay: Day? { to == .never ? nil : to.asDay }

  /// Writes it with its keys sorted.
  func write(_ text: Span<UInt8>, to writer: inout JSONWriter) {
    func name(_ key: StaticString, _ name: PlainText) {
      if name.isThere { writer.field(key, plain: text.extracting(name.range)) }
    }
    name("employer", employer)
    writer.field("from", from.asDay)
    if let factor { writer.field("fte", factor) }
    name("function", function)
    name("kind", kind)
    name("sector", sector)
    if let lastDay { writer.field("to", lastDay) }
  }

  /// The kind, the employer and the sector.
  func work(in text: Span<UInt8>) -> (kind: String?, employer: String?, sector: String?) {
    (kind.optional(in: text), employer.optional(in: text), sector.optional(in: text))
  }

  func spell(_ text: Span<UInt8>) -> Spell {
    let work = work(in: text)
    // A value begins at its quote.
    func place(_ name: PlainText) -> Int { name.isThere ? name.range.lowerBound - 1 : offset }
    return Spell(
      function: function.string(in: text), from: EnteredDay(from.asDay),
      to: lastDay.map { EnteredDay($0) }, extent: factor.map { .factor($0) }, kind: work.kind,
      employer: work.employer, sector: work.sector, overrides: [], reason: nil, evidence: .own,
      offsets: .init(
        spell: offset, function: place(function), kind: place(kind), extent: offset,
        employer: place(employer), sector: place(sector)))
  }

  /// Whether another period names the same kind, employer and sector.
  func isOfSameWork(as other: PlainPeriod, in text: Span<UInt8>) -> Bool {
    employer.isSame(as: other.employer, in: text) && kind.isSame(as: other.kind, in: text)
      && sector.isSame(as: other.sector, in: text)
  }
}

/// Where a name stands in a text of at most 2 GB: printable ASCII, which is never empty.
struct PlainText: BitwiseCopyable {
  private var start: Int32 = 0
  private var end: Int32 = 0

  /// A name that is not there.
  init() {}

  init(start: Int, end: Int) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
  }

  var isThere: Bool { end > 0 }
  var range: Range<Int> { Int(start)..<Int(end) }

  func string(in text: Span<UInt8>) -> String { ByteSink.text(ofASCII: text.extracting(range)) }

  /// The name; nothing where it is not there.
  func optional(in text: Span<UInt8>) -> String? { isThere ? string(in: text) : nil }

  func isSame(as other: PlainText, in text: Span<UInt8>) -> Bool {
    WordScan.isSame(text, range, text, other.range)
  }
}
