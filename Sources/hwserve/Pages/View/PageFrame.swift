import HeavyWork

/// What every page has around its own content: head, names of the parts of the site, language, foot.
struct PageFrame {
  let language: Language
  let site: Site

  init(_ language: Language, _ site: Site) {
    self.language = language
    self.site = site
  }

  /// The id of the form of the calculator.
  static let form = "calculator"

  func words(_ nl: String, _ en: String) -> String { Bilingual(nl: nl, en: en)[language] }

  /// How a page lets the reader change the language.
  enum Switch {
    /// By a link to the same page.
    case link(path: String)
    /// By sending the form, so that nothing typed is lost.
    case form
  }

  /// The whole document.
  ///
  /// - Parameters:
  ///   - title: what the page is, first in its title.
  ///   - status: of the scheme whose answer stands on the page, for its marks on paper.
  func document(
    _ title: String, _ languageSwitch: Switch, status: Scheme.Status? = nil,
    @MarkupBuilder content: () -> [Markup]
  ) -> [UInt8] {
    let main = content()
    return Markup.document(.set(.lang, language.rawValue), .class(status?.rawValue ?? "site")) {
      head(title, status)
      tag(.body) {
        if case .form = languageSwitch { usualButton }
        tag(.a, .class("skip"), .link(Link(part: "main"))) {
          words("Naar de inhoud", "Skip to content")
        }
        header(languageSwitch)
        tag(.main, .id("main"), .set(.tabindex, "-1")) { main }
        footer
      }
    }
  }

  private func head(_ title: String, _ status: Scheme.Status?) -> Markup {
    tag(.head) {
      tag(.meta, .set(.charset, "utf-8"))
      tag(.meta, .set(.name, "viewport"), .set(.content, "width=device-width, initial-scale=1"))
      tag(.meta, .set(.name, "robots"), .set(.content, "noindex"))
      tag(.title) { "\(title) · \(site.name(language))" }
      for sheet in Assets.sheets(status, language, site) {
        tag(.link, .set(.rel, "stylesheet"), .link(sheet))
      }
      Markup.script(Assets.script(site))
    }
  }

  /// The button that the Enter key presses in any field.
  ///
  /// It is the first of the form, wherever others stand, and for no one to see or to reach.
  private var usualButton: Markup {
    tag(
      .button, .class("usual"), .set(.form, PageFrame.form), .set(.name, "go"),
      .set(.value, "next"), .set(.tabindex, "-1"), .set(.ariaHidden, "true")
    ) { words("Verder", "Continue") }
  }

  private func header(_ languageSwitch: Switch) -> Markup {
    tag(.header, .class("site-head")) {
      tag(.p, .class("site-name")) {
        link("/", site.name(language))
      }
      tag(.nav, .set(.ariaLabel, words("Onderdelen", "Sections"))) {
        for (path, name) in sections {
          link(path, name)
          " "
        }
        other(languageSwitch)
      }
    }
  }

  /// The parts of the site that stand at the top of every page.
  private var sections: [(path: String, name: String)] {
    [
      site.offers(.schemes) ? ("/schemes", words("Regelingen", "Schemes")) : nil,
      site.offers(.hr) ? ("/hr", words("Voor HR", "For HR")) : nil,
      site.offers(.variants) ? ("/variants", words("Varianten", "Variants")) : nil,
      ("/privacy", words("Privacy", "Privacy")),
      site.file.accessibility.isEmpty
        ? nil : ("/accessibility", words("Toegankelijkheid", "Accessibility")),
    ]
    .compactMap { $0 }
  }

  private func other(_ languageSwitch: Switch) -> Markup {
    let (other, name): (Language, String) =
      language == .nl ? (.en, "English") : (.nl, "Nederlands")
    switch languageSwitch {
    case .link(let path):
      return tag(
        .a, .link(link(to: path, other)), .set(.lang, other.rawValue),
        .set(.hreflang, other.rawValue)
      ) { name }
    case .form:
      return tag(
        .button, .class("plain"), .set(.form, PageFrame.form), .set(.name, "go"),
        .set(.value, "lang-\(other.rawValue)"), .set(.lang, other.rawValue)
      ) { name }
    }
  }

  private var footer: Markup {
    tag(.footer) {
      if site.file.contacts.isEmpty {
        tag(.p) {
          words(
            "Hulp nodig? Vraag het uw vakbond, uw ondernemingsraad of de afdeling HR.",
            "Need help? Ask your trade union, your works council or your HR department.")
        }
      } else {
        tag(.p) { words("Hulp nodig?", "Need help?") }
        ContactList(site.file.contacts, language).markup
      }
      tag(.p, .class("note")) {
        words(
          "Deze rekenhulp bewaart niets van wat u invult. Een uitkomst is geen besluit.",
          "This calculator keeps nothing of what you enter. A result is no decision.")
      }
    }
  }

  func link(_ path: String, _ words: String) -> Markup {
    tag(.a, .link(link(to: path, language))) { words }
  }

  private func link(to path: String, _ language: Language) -> Link {
    site.link("\(path)?lang=\(language.rawValue)")
  }
}
