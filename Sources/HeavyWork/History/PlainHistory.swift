/// A work history that is written in the plainest way, as nearly all are: a birth date and periods,
/// each with keys that most have, days to the day, texts without escapes or accents, nothing wrong.
///
/// Reading it needs no tree of values: the parts of each period are found while the bytes go by.
/// What is not plain, or wrong in any way, is left to the reader of JSON, which knows all of the
/// format and the words for what is wrong. So this gives what that one would give, or nothing.
struct PlainHistory {
  let born: MonthDay
  let periods: [PlainPeriod]
  /// What is asked beside the history; nothing of it where only a history was to be read.
  let asked: PlainQuestion

  /// Reads a history; nothing where it is not plain.
  ///
  /// - Parameter asking: whether the keys of a `CalculationRequest` may stand beside those of the
  ///   history.
  init?(_ bytes: [UInt8], asking: Bool = false) {
    let text = bytes.span
    var scan = PlainScan()
    guard text.count <= WorkHistory.maximumBytes, let found = scan.object(text, asking: asking)
    else { return nil }
    (born, periods, asked) = found
  }

  /// The history itself.
  ///
  /// - Parameter bytes: the text that was read.
  func history(of bytes: [UInt8]) -> WorkHistory {
    let text = bytes.span
    return WorkHistory(born: born.asDay, spells: periods.map { $0.spell(text) })
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
          writer.field("born", born.asDay)
          writer.array("history") { writer in
            for period in periods { writer.object { period.write(text, to: &$0) } }
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
