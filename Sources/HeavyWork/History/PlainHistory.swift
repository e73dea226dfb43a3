/// A work history that is written in the plainest way, as nearly all are: a birth date and periods,
/// each with keys that most have, days to the day, texts without escapes or accents, nothing wrong.
///
/// Reading it needs no tree of values: the parts of each period are found while the bytes go by.
/// What is not plain, or wrong in any way, is left to the reader of JSON, which knows all of the
/// format and the words for what is wrong. So this gives what that one would give, or nothing.
struct PlainHistory {
  let history: WorkHistory
  /// What is asked beside the history; nothing of it where only a history was to be read.
  let asked: PlainQuestion
  private let parts: [PlainPeriod]

  /// Reads a history; nothing where it is not plain.
  ///
  /// - Parameter asking: whether the keys of a `CalculationRequest` may stand beside those of the
  ///   history.
  init?(_ bytes: [UInt8], asking: Bool = false) {
    let text = bytes.span
    var scan = PlainScan()
    guard text.count <= WorkHistory.maximumBytes, let found = scan.object(text, asking: asking)
    else { return nil }
    history = WorkHistory(born: found.born, spells: found.periods.map { $0.spell(text) })
    asked = found.asked
    parts = found.periods
  }

  /// The hash of what the history says, however it is spaced and whatever is asked beside it.
  ///
  /// - Parameter bytes: the text that was read.
  func sha256(of bytes: [UInt8]) -> String {
    let text = bytes.span
    // The same text that `JSONWriter.canonical` makes of the tree: keys sorted, no spacing. It is
    // hardly longer than what was read, which mostly is spaced.
    return SHA256.hex(
      JSONWriter.bytes(capacity: text.count + 64) { writer in
        writer.object { writer in
          writer.field("born", history.born)
          writer.array("history") { writer in
            for part in parts { writer.object { part.write(text, to: &$0) } }
          }
        }
      })
  }
}

/// What a plain request asks beside the history.
struct PlainQuestion: Equatable {
  var scheme: String?
  var asOf: Day?
  var exit: Day?
  var anyway: Bool?
  var explain: Bool?
}

/// What a plain period says; texts are places in the bytes.
struct PlainPeriod {
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
