/// An answer without its explanation as JSON: the same bytes from library, command line and service.
///
/// It has some of the keys of `ResultJSON`, and under each the same value, but that `benefit`,
/// `receipt` and each of `warnings` have some of their keys too. Tests hold it to that.
public enum BareAnswerJSON {
  /// Room for nearly every answer.
  private static let room = 2048

  /// The answer, keys sorted, ended by a newline; the title of the scheme, and what would settle an
  /// answer, in one language.
  public static func bytes(_ answer: BareAnswer, _ language: Language) -> [UInt8] {
    let bare = BareAnswerWriter(answer: answer, language: language)
    return JSONWriter.object(capacity: room) { writer in bare.write(to: &writer) }
  }
}

private struct BareAnswerWriter {
  let answer: BareAnswer
  let language: Language

  func write(to writer: inout JSONWriter) {
    writer.field("asOf", answer.asOf)
    benefit(to: &writer)
    writer.exit("earliestExit", answer.earliestExit)
    if let chosen = answer.chosenExit { writer.exit("exit", chosen) }
    if let continued = answer.ifContinued { writer.exit("ifContinued", continued) }
    now(to: &writer)
    range(to: &writer)
    receipt(to: &writer)
    writer.key("scheme")
    writer.pattern(answer.scheme.inResult(language).identity)
    writer.object("statePension") { writer in
      writer.field("date", answer.statePension.date)
      writer.field("provisional", answer.statePension.provisional)
    }
    writer.array("warnings") { writer in
      for code in answer.warnings { writer.object { $0.field("code", code) } }
    }
  }

  private func benefit(to writer: inout JSONWriter) {
    guard let payments = answer.payments else { return writer.field("benefit", String?.none) }
    writer.object("benefit") { writer in
      writer.field("amountsOf", payments.amountsOf)
      writer.field("from", payments.exit)
      writer.field("months", payments.months)
      writer.field("perMonth", payments.years.first?.perMonth)
    }
  }

  private func now(to writer: inout JSONWriter) {
    writer.now(
      answer.now, under: answer.scheme, points: answer.points, share: answer.share,
      windowStarts: answer.windowStarts)
  }

  private func range(to writer: inout JSONWriter) {
    guard let range = answer.range else { return }
    writer.object("range") { writer in
      writer.field("least", range.least)
      writer.field("most", range.most)
      writer.array("settledBy") { writer in
        for (code, question) in range.settledBy {
          writer.object { writer in
            writer.field("code", code)
            writer.field("message", question[language])
          }
        }
      }
    }
  }

  private func receipt(to writer: inout JSONWriter) {
    let (scheme, statutory) = (answer.scheme, answer.statutory)
    writer.object("receipt") { writer in
      if let base = scheme.variantOf?.sha256 { writer.field("base", base) }
      writer.field("engine", HeavyWork.version)
      writer.field("rules", scheme.rulesSHA256)
      writer.field("scheme", scheme.sha256)
      writer.field("statutory", statutory.sha256)
      writer.field("statutoryVersion", statutory.version)
    }
  }
}
