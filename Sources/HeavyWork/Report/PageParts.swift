/// What every page about a scheme has in common: its language, its figures, its tables and its head.
protocol PageParts {
  var language: Language { get }
  var scheme: Scheme { get }
}

extension PageParts {
  /// A text of the page itself in the language of the page.
  func words(_ nl: String, _ en: String) -> String { Bilingual(nl: nl, en: en)[language] }

  func date(_ day: Day) -> String { Wording.date(day, language) }

  func number(_ value: ExactDecimal) -> String { Wording.number(value, language) }

  func money(_ amount: Money) -> String { Wording.money(amount, language) }

  /// A share as a percentage, rounded to whole percents; one that is not all never shows as 100.
  func percent(_ share: Exact) -> String {
    let rounded = share.units(ofDecimals: 2)
    let whole = share < Exact(1) ? min(rounded, 99) : rounded
    return share > .zero && whole == 0 ? words("minder dan 1%", "less than 1%") : "\(whole)%"
  }
}

extension PageParts {
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

  /// With what the page was made, line by line.
  func receipt(_ lines: [(name: String, value: String)]) -> [Markup] {
    section("receipt", words("Waarmee dit is gemaakt", "What this was made with")) {
      tag(.p) {
        words(
          "Met dezelfde bestanden komt er altijd hetzelfde uit. Zo kan iedereen het nakijken.",
          "The same files always give the same result. So anyone can check it.")
      }
      tag(.dl, .class("receipt")) {
        for (name, value) in lines {
          tag(.div) {
            tag(.dt) { name }
            tag(.dd) { value }
          }
        }
      }
    }
  }

  /// A list of sentences; nothing where there are none.
  func list(_ sentences: [String]) -> [Markup] {
    guard !sentences.isEmpty else { return [] }
    return [tag(.ul) { for sentence in sentences { tag(.li) { sentence } } }]
  }
}

extension PageParts {
  /// The head of the document.
  ///
  /// Its policy forbids a browser to load or run anything at all, whatever stands on the page.
  ///
  /// - Parameters:
  ///   - kind: what kind of page it is.
  ///   - facts: what the page says of itself to programs.
  ///   - sheet: what the style sheet of every page lacks.
  func pageHead(
    _ kind: String, saying facts: [(name: String, content: String)] = [],
    adding sheet: StaticString? = nil
  ) -> Markup {
    tag(.head) {
      tag(.meta, .set(.charset, "utf-8"))
      tag(
        .meta, .set(.httpEquiv, "Content-Security-Policy"),
        .set(.content, "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'"))
      tag(
        .meta, .set(.name, "viewport"), .set(.content, "width=device-width, initial-scale=1"))
      tag(.meta, .set(.name, "robots"), .set(.content, "noindex"))
      tag(.meta, .set(.name, "referrer"), .set(.content, "no-referrer"))
      for fact in facts { tag(.meta, .set(.name, fact.name), .set(.content, fact.content)) }
      tag(.title) { kind + " · " + scheme.title[language] }
      Markup.styleSheet(PageStyle.sheet)
      if let sheet { Markup.styleSheet(sheet) }
      if let sheet = PageStyle.pageMargins(scheme.status, language) { Markup.styleSheet(sheet) }
    }
  }

  /// What a scheme that is not agreed must say wherever its answer stands.
  var banner: [Markup] {
    guard let text = bannerText else { return [] }
    return [tag(.p, .class("banner")) { tag(.strong) { text } }]
  }

  private var bannerText: String? {
    switch scheme.status {
    case .agreed: nil
    case .reported:
      words(
        "Volgens berichten over een regeling, niet volgens de tekst van de afspraak. Houd de uitkomst "
          + "daarnaast.",
        "As reported of a scheme, not from the text of the agreement. Hold the result against it.")
    case .proposed:
      words(
        "Voorstel. Er is nog niets definitief afgesproken. Deze uitkomst geeft geen rechten.",
        "Proposal. Nothing is finally agreed yet. This result gives no rights.")
    case .illustrative:
      words(
        "Voorbeeld met verzonnen cijfers. Dit is geen bestaande regeling. Deze uitkomst geeft geen "
          + "rechten.",
        "Example with made-up figures. This is not an existing scheme. This result gives no rights."
      )
    }
  }
}
