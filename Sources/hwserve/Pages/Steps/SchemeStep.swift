import HeavyWork

/// The choice of a scheme, and loading a file that was kept.
extension Calculator {
  func schemeEntries() -> Entries {
    let only = pages.schemes.count == 1 ? pages.schemes.first?.key : nil
    return Entries(["scheme": scheme?.key ?? only ?? ""])
  }

  mutating func leaveScheme(_ entries: Entries) -> [UInt8] {
    var entries = entries
    guard let chosen = pages.schemes.first(where: { $0.key == entries["scheme"] }) else {
      entries.fault(
        "scheme", "Kies de regeling van uw cao of werkgever.",
        "Choose the scheme of your collective agreement or employer.")
      return schemePage(entries)
    }
    kept.scheme = chosen.key
    return personPage(personEntries())
  }

  func schemePage(_ entries: Entries) -> [UInt8] {
    let title = words(
      "Hoeveel eerder kunt u stoppen met werken?", "How much earlier can you stop working?")
    let parts = FormParts(frame: frame, entries: entries)
    return formPage(.scheme, title, entries, after: [loadForm(parts)] + paper) { parts in
      tag(.h1) { title }
      tag(.p) {
        words(
          "Heeft u zwaar werk gedaan? Dan kunt u misschien eerder stoppen, voor uw AOW. "
            + "Deze rekenhulp laat zien hoeveel maanden, en waarom.",
          "Did you do heavy work? Then you may be able to stop earlier, before your state pension. "
            + "This calculator shows how many months, and why.")
      }
      tag(.p) {
        words(
          "U geeft in vier stappen op wanneer u welk werk deed. U hoeft geen naam te geven.",
          "In four steps you enter when you did which work. You need not give a name.")
      }
      stepLine(1)
      parts.choices(
        "scheme", words("Welke regeling geldt voor u?", "Which scheme is yours?"),
        hint: words(
          "Weet u het niet? Vraag het uw werkgever of vakbond.",
          "Don't you know? Ask your employer or trade union."),
        schemeChoices)
      tag(.div, .class("row")) {
        parts.button("next", words("Verder", "Continue"))
      }
    }
  }

  /// The schemes, those that are in force first.
  private var schemeChoices: [FormParts.Choice] {
    let now = pages.schemes.filter { $0.isInForce(on: pages.today) }
    let others = pages.schemes.filter { !$0.isInForce(on: pages.today) }
    return (now + others).map { scheme in
      let from = Wording.date(scheme.inForceFrom, language)
      let through = scheme.inForceThrough.map { Wording.date($0, language) }
      let force =
        through.map { words("van \(from) tot en met \($0)", "from \(from) through \($0)") }
        ?? words("vanaf \(from)", "from \(from)")
      let label = scheme.status.label[language].capitalizedFirst
      return FormParts.Choice(
        value: scheme.key, label: scheme.title[language], note: "\(label); \(force).")
    }
  }

  /// For whoever would rather use a pen.
  private var paper: [Markup] {
    guard pages.site.offers(.paper), pages.site.offers(.schemes) else { return [] }
    return [paperSection]
  }

  private var paperSection: Markup {
    tag(.section) {
      tag(.h2, .id("on-paper")) { words("Liever op papier?", "Rather on paper?") }
      tag(.p) {
        words(
          "Druk een leeg formulier af. Het staat bij uw regeling: ",
          "Print an empty form. It stands with your scheme: ")
        frame.link("/schemes", words("alle regelingen", "all schemes"))
        "."
      }
    }
  }

  /// The form that loads a file; it stands apart, for it sends a file and nothing else.
  private func loadForm(_ parts: FormParts) -> Markup {
    tag(.section) {
      tag(.h2, .id("load")) {
        words("Heeft u al eerder iets bewaard?", "Did you keep something before?")
      }
      tag(
        .form, .set(.method, "post"), .action(address),
        .set(.enctype, "multipart/form-data"), .set(.novalidate, "")
      ) {
        FormParts.hidden("lang", language.rawValue)
        tag(.div, .class("field")) {
          tag(.label, .set(.for, "file")) { words("Uw bestand", "Your file") }
          parts.hint(
            "file",
            words(
              "De uitkomst die u heeft bewaard (een pagina), of het gegevensbestand (JSON).",
              "The result that you kept (a page), or the data file (JSON)."))
          parts.fault("file")
          tag(
            .input,
            [
              .id("file"), .set(.name, "file"), .set(.type, "file"),
              .set(.accept, ".html,.htm,.json,.jsonc,text/html,application/json"),
            ] + parts.described("file", hasHint: true))
        }
        tag(.button) { words("Open het bestand", "Open the file") }
      }
    }
  }

  /// Takes over a file that was kept.
  mutating func load(_ file: [UInt8]) -> [UInt8] {
    var entries = schemeEntries()
    guard !file.isEmpty else {
      entries.fault("file", "Kies een bestand om te openen.", "Choose a file to open.")
      return schemePage(entries)
    }
    do {
      kept = try KeptCareer(reading: file)
      kept.typed = [:]
    } catch {
      for problem in error.all.prefix(20) { entries.fault("file", problem.inWords) }
      return schemePage(entries)
    }
    return scheme == nil ? schemePage(schemeEntries()) : listPage(Entries())
  }
}
