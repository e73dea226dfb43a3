import HeavyWork

/// The birth date, and the facts that the scheme asks for.
extension Calculator {
  private var facts: [SchemeQuestions.Fact] { scheme.map { SchemeQuestions($0).facts } ?? [] }

  func personEntries() -> Entries {
    if let typed = typed(.person) { return typed }
    var entries = Entries()
    if let born = kept.born { entries.set("born", TypedDate(EnteredDay(born))) }
    for (index, fact) in facts.enumerated() {
      let field = "fact-\(index + 1)"
      switch kept.attributes[fact.name] {
      case nil: entries[field] = fact.answer == .yesNo || fact.answer.hasWords ? "?" : ""
      case .bool(let value): entries[field] = value ? "yes" : "no"
      case .number(let number): entries[field] = number.typed(language)
      case .text(let text): entries[field] = fact.answer.offers(text) ? "=\(text)" : "other"
      }
    }
    return entries
  }

  mutating func leavePerson(_ press: Press, _ entries: Entries) -> [UInt8] {
    var entries = entries
    accept(&entries)
    if entries.faults.isEmpty { forgetTyped(.person) }
    if press == .back {
      if !entries.faults.isEmpty { keepTyped(.person, entries) }
      return schemePage(schemeEntries())
    }
    guard entries.faults.isEmpty else { return personPage(entries) }
    return kept.spells.isEmpty ? spellPage(newSpellEntries()) : listPage(Entries())
  }

  private mutating func accept(_ entries: inout Entries) {
    let born = entries.readDate(
      "born", .day, Bilingual(nl: "Uw geboortedatum", en: "Your date of birth"))?.first
    if let born, born > pages.today {
      entries.fault(
        "born-year", "Uw geboortedatum ligt in de toekomst. Verbeter het jaar.",
        "Your date of birth lies in the future. Correct the year.")
    } else if let born, let scheme, pages.statutory.pension(born: born, scheme.exit.before) == nil {
      entries.fault(
        "born-year",
        "Voor deze geboortedatum is er geen AOW-leeftijd in de tabel: u heeft dan al AOW. "
          + "Controleer het jaar.",
        "The table has no pension age for this date of birth: you have a state pension already. "
          + "Check the year.")
    }
    for (index, fact) in facts.enumerated() {
      accept(fact, "fact-\(index + 1)", &entries)
    }
    if entries.faults.isEmpty { kept.born = born }
  }

  private mutating func accept(
    _ fact: SchemeQuestions.Fact, _ field: String, _ entries: inout Entries
  ) {
    let text = entries.text(field)
    switch fact.answer {
    case .yesNo:
      kept.attributes[fact.name] =
        switch text {
        case "yes": .bool(true)
        case "no": .bool(false)
        default: nil
        }
    case .word:
      // Another word than those asked for stays as it came, from a file or an earlier answer.
      if text == "other" {
        let isOther =
          if case .text(let word)? = kept.attributes[fact.name] {
            !fact.answer.offers(word)
          } else { false }
        if !isOther {
          kept.attributes[fact.name] = .text(Bilingual(nl: "anders", en: "other")[language])
        }
      } else {
        let word = text.flatMap { $0.hasPrefix("=") ? String($0.dropFirst()) : nil }
        kept.attributes[fact.name] = word.flatMap { fact.answer.offers($0) ? .text($0) : nil }
      }
    case .number:
      guard let text else {
        kept.attributes[fact.name] = nil
        return
      }
      guard let number = ExactDecimal(typed: text, decimals: 6), abs(number.units) < 1 << 50,
        (-1_000_000_000...1_000_000_000).contains(number)
      else {
        entries.fault(
          field,
          "\(fact.label.nl.capitalizedFirst): schrijf een getal, zoals 3800 of 3800,50.",
          "\(fact.label.en.capitalizedFirst): write a number, such as 3800 or 3800.50.")
        return
      }
      kept.attributes[fact.name] = .number(number)
    }
  }

  func personPage(_ entries: Entries) -> [UInt8] {
    let title = words("Over uzelf", "About yourself")
    return formPage(.person, title, entries) { parts in
      stepLine(2)
      tag(.h1) { title }
      parts.date(
        "born", words("Wanneer bent u geboren?", "When were you born?"),
        hint: words("Bijvoorbeeld 27 3 1963.", "For example 27 3 1963."), purpose: "bday")
      for (index, fact) in facts.enumerated() { question(fact, "fact-\(index + 1)", parts) }
      tag(.div, .class("row")) {
        parts.button("next", words("Verder", "Continue"))
        parts.button("back", words("Terug", "Back"), "plain")
      }
    }
  }

  private func question(
    _ fact: SchemeQuestions.Fact, _ field: String, _ parts: FormParts
  ) -> Markup {
    let (label, note) = (fact.label[language].capitalizedFirst, fact.note?[language])
    let unknown = FormParts.Choice(value: "?", label: words("Dat weet ik niet", "I don't know"))
    switch fact.answer {
    case .number:
      return parts.input(
        field, label,
        hint: [note, words("Weet u het niet? Laat het leeg.", "Don't you know? Leave it empty.")]
          .compactMap { $0 }.joined(separator: " "),
        width: "number", .set(.inputmode, "decimal"))
    case .yesNo:
      return parts.choices(
        field, label, hint: note,
        [
          .init(value: "yes", label: words("Ja", "Yes")),
          .init(value: "no", label: words("Nee", "No")), unknown,
        ])
    case .word(let known):
      return parts.choices(
        field, label, hint: note,
        known.map { .init(value: "=\($0)", label: $0) }
          + [.init(value: "other", label: words("Iets anders", "Something else")), unknown])
    }
  }
}

extension SchemeQuestions.Fact.Answer {
  fileprivate var hasWords: Bool { if case .word = self { true } else { false } }

  /// Whether a word is among those asked for.
  fileprivate func offers(_ text: String) -> Bool {
    if case .word(let known) = self { known.contains(text) } else { false }
  }
}
