/// What every part of a result page needs: the answer, the language, and the figures as shown.
package struct Report: PageParts {
  let assessment: Assessment
  let language: Language
  let ledger: ShownLedger

  init(_ assessment: Assessment, _ language: Language) {
    self.assessment = assessment
    self.language = language
    ledger = ShownLedger(assessment.ledger, decimals: assessment.scheme.points.decimals)
  }

  var scheme: Scheme { assessment.scheme }
  var career: Career { assessment.career }

  /// Points with the scheme's decimals.
  func points(_ value: ExactDecimal) -> String {
    Wording.number(value, language, decimals: ledger.decimals)
  }

  /// A figure with at most so many decimals, and no zeros behind them.
  func number(_ value: Exact, decimals: Int) -> String {
    Wording.number(value.rounded(toDecimals: decimals), language)
  }

  /// The function of a spell for people: the scheme's name, or else the one that was entered.
  func functionName(_ spell: CareerSpell) -> String {
    if let function = spell.function { return scheme.functions[function].label[language] }
    let entered: String? = spell.entered.function
    return entered.map { "‘\($0.shown)’" } ?? words("functie niet bekend", "function not known")
  }

  /// The name that was entered, where it is neither the function's id nor its name.
  func enteredName(_ spell: CareerSpell) -> String? {
    guard let function = spell.function.map({ scheme.functions[$0] }) else { return nil }
    let entered: String? = spell.entered.function
    let known = [function.id, function.label.nl, function.label.en].map(\.folded)
    return entered.flatMap { known.contains($0.folded) ? nil : $0.shown }
  }

  /// The days of a spell for people.
  func period(_ spell: CareerSpell) -> String {
    let from = spell.entered.from.words(language)
    guard let to = spell.entered.to?.words(language) else {
      return words("\(from) tot nu, loopt door", "\(from) until now, goes on")
    }
    return words("\(from) tot en met \(to)", "\(from) through \(to)")
  }

  func period(from: Day, through: Day) -> String {
    words(
      "\(date(from)) tot en met \(date(through))", "\(date(from)) through \(date(through))")
  }
}

extension Report {
  func address(_ text: String) -> Markup { Report.address(text) }

  func telephone(_ text: String) -> Markup { Report.telephone(text) }

  /// An address as a link where it is one to follow, and as text where it is not.
  package static func address(_ text: String) -> Markup { address(text, Link(text)) }

  /// A telephone number as a link where it is one to call, and as text where it is not.
  package static func telephone(_ text: String) -> Markup {
    address(text, Link(telephone: text))
  }

  private static func address(_ text: String, _ link: Link?) -> Markup {
    guard let link else { return .text(text) }
    return tag(.a, .link(link), .set(.rel, "noreferrer")) { text }
  }

  /// An outcome as a sign and a word, so that it never hangs on colour alone.
  func badge(_ outcome: Truth) -> Markup {
    let sign =
      switch outcome {
      case .met: "✓"
      case .notMet: "✗"
      case .undetermined: "?"
      }
    return tag(.span, .class("outcome \(outcome.name)")) {
      tag(.span, .set(.ariaHidden, "true")) { "\(sign) " }
      assessment.word(for: outcome, language)
    }
  }
}
