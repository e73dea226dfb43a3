/// What every part of a result page needs: the answer, the language, and the figures as shown.
package struct Report {
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

  /// A text of the page itself in the language of the page.
  func words(_ nl: String, _ en: String) -> String { Bilingual(nl: nl, en: en)[language] }

  func date(_ day: Day) -> String { Wording.date(day, language) }

  /// Points with the scheme's decimals.
  func points(_ value: ExactDecimal) -> String {
    Wording.number(value, language, decimals: ledger.decimals)
  }

  func number(_ value: ExactDecimal) -> String { Wording.number(value, language) }

  /// A figure with at most so many decimals, and no zeros behind them.
  func number(_ value: Exact, decimals: Int) -> String {
    Wording.number(value.rounded(toDecimals: decimals), language)
  }

  func money(_ amount: Money) -> String { Wording.money(amount, language) }

  /// A share as a percentage, rounded to whole percents; one that is not all never shows as 100.
  func percent(_ share: Exact) -> String {
    let rounded = share.units(ofDecimals: 2)
    let whole = share < Exact(1) ? min(rounded, 99) : rounded
    return share > .zero && whole == 0 ? words("minder dan 1%", "less than 1%") : "\(whole)%"
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
  /// A section under a heading; nothing where it would be empty.
  func section(
    _ id: String, _ heading: String, @MarkupBuilder content: () -> [Markup]
  ) -> [Markup] {
    let parts = content()
    guard !parts.isEmpty else { return [] }
    return [
      tag(.section, .class("part")) {
        tag(.h2, .id(id)) { heading }
        parts
      }
    ]
  }

  /// A table that scrolls in a place of its own where it is wider than the page.
  func table(
    _ id: String, _ caption: String, @MarkupBuilder content: () -> [Markup]
  ) -> Markup {
    let rows = content()
    return tag(
      .div, .class("scroll"), .set(.role, "region"), .set(.ariaLabelledBy, "\(id)-caption"),
      .set(.tabindex, "0")
    ) {
      tag(.table) {
        tag(.caption, .id("\(id)-caption")) { caption }
        rows
      }
    }
  }

  /// The row of column headings; those that stand over figures are aligned with them.
  func head(_ words: [String], figures: Int) -> Markup {
    tag(.thead) {
      tag(.tr) {
        for (index, name) in words.enumerated() {
          if index >= words.count - figures {
            tag(.th, .set(.scope, "col"), .class("figure")) { name }
          } else {
            tag(.th, .set(.scope, "col")) { name }
          }
        }
      }
    }
  }

  /// Cells with figures.
  func figures(_ texts: [String]) -> [Markup] {
    texts.map { text in tag(.td, .class("figure")) { text } }
  }

  /// A list of sentences; nothing where there are none.
  func list(_ sentences: [String]) -> [Markup] {
    guard !sentences.isEmpty else { return [] }
    return [tag(.ul) { for sentence in sentences { tag(.li) { sentence } } }]
  }

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
