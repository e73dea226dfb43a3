/// The differences of two schemes as text.
extension SchemeDifference {
  /// Everything that differs, by group, and what it does to the points of each function.
  public func text(_ language: Language) -> String {
    var block = TextBlock()
    let words = { (nl: String, en: String) in language(nl: nl, en: en) }
    block.paragraph(words("Van: ", "From: ") + Fixed.schemeLine(from, language))
    block.paragraph(words("Naar: ", "To: ") + Fixed.schemeLine(to, language))
    if changes.isEmpty {
      block.blank()
      block.paragraph(
        words("De twee zeggen precies hetzelfde.", "The two say exactly the same."))
    }
    for group in Group.allCases {
      let part = changes.filter { $0.group == group }
      guard !part.isEmpty else { continue }
      block.heading(group.label[language])
      for change in part { write(change, &block, language) }
    }
    writeEffects(&block, language)
    return block.text
  }

  private func write(_ change: Change, _ block: inout TextBlock, _ language: Language) {
    let words = { (nl: String, en: String) in language(nl: nl, en: en) }
    let (old, new) = (change.from?[language] ?? "–", change.to?[language] ?? "–")
    let what = change.what[language]
    let step = Wording.change(from: old, to: new)
    switch change.kind {
    case .added: block.paragraph("\(what): " + words("nieuw: ", "new: ") + new, bullet: "+ ")
    case .removed:
      block.paragraph("\(what): " + words("vervalt; was: ", "goes; was: ") + old, bullet: "- ")
    case .changed where what.count + step.count < 74:
      block.paragraph("\(what): \(step)", bullet: "~ ")
    case .changed:
      block.paragraph("\(what)", bullet: "~ ")
      block.paragraph(words("was: ", "was: ") + old, indent: 4)
      block.paragraph(words("wordt: ", "becomes: ") + new, indent: 4)
    }
    // A function may carry the element only at a time in which its weight is the same.
    let touched = change.functions.filter { id in effects.contains { $0.function == id } }
    if change.group == .weights || change.group == .levels, !touched.isEmpty {
      let names = touched.map { label(of: $0)?[language] ?? $0 }
      block.paragraph(
        words("raakt: ", "touches: ") + listed(names, language), indent: 4)
    }
    if change.group == .conditions, !change.routes.isEmpty {
      let names = change.routes.map { id in
        "‘\((to.routes + from.routes).first { $0.id == id }?.name(language) ?? id)’"
      }
      block.paragraph(
        words("geldt voor route: ", "holds for route: ") + listed(names, language), indent: 4)
    }
  }

  private func listed(_ names: [String], _ language: Language) -> String {
    let most = 12
    let shown = names.prefix(most).joined(separator: ", ")
    guard names.count > most else { return shown }
    return shown
      + language(
        nl: " en nog \(names.count - most)", en: " and \(names.count - most) more")
  }

  private func label(of function: String) -> Bilingual? {
    (to.functions + from.functions).first { $0.id == function }?.label
  }

  private func writeEffects(_ block: inout TextBlock, _ language: Language) {
    let words = { (nl: String, en: String) in language(nl: nl, en: en) }
    guard !changes.isEmpty, !effects.isEmpty || unaffected > 0 else { return }
    block.heading(words("Punten per jaar in een functie", "Points a year in a function"))
    block.paragraph(
      words(
        "Op \(Wording.date(day, language)), en in andere tijden waar dat erbij staat.",
        "On \(Wording.date(day, language)), and at other times where that is said."))
    let more = effects.filter { $0.to > $0.from }
    let less = effects.filter { $0.to < $0.from }
    let back = effects.filter { $0.to == $0.from }
    for (title, part) in [
      (words("Meer:", "More:"), more), (words("Minder:", "Less:"), less),
      (words("Weer gelijk:", "The same again:"), back),
    ] where !part.isEmpty {
      block.paragraph(title)
      for effect in part { write(effect, &block, language) }
    }
    if unaffected > 0 {
      block.paragraph(
        words("Gelijk: ", "The same: ")
          + (effects.isEmpty
            ? words("alle functies", "all functions")
            : unaffected == 1
              ? words("1 functie", "1 function")
              : words("\(unaffected) functies", "\(unaffected) functions")) + ".")
    }
  }

  private func write(_ effect: Effect, _ block: inout TextBlock, _ language: Language) {
    func number(_ value: Exact) -> String { Wording.number(value, language, decimals: 2) }
    let (first, end) = (
      effect.since.map { Wording.date($0, language) },
      effect.until.map { Wording.date($0, language) }
    )
    let when =
      switch (first, end) {
      case (let first?, let end?):
        language(nl: ", van \(first) tot \(end)", en: ", from \(first) until \(end)")
      case (let first?, nil): language(nl: ", vanaf \(first)", en: ", from \(first)")
      case (nil, let end?): language(nl: ", tot \(end)", en: ", until \(end)")
      case (nil, nil): ""
      }
    let difference = effect.to - effect.from
    let sign = difference > .zero ? "+" : ""
    block.row(
      "\(effect.label[language]) (\(effect.function))" + when,
      "\(number(effect.from)) → \(number(effect.to)) (\(sign)\(number(difference)))", indent: 2)
  }
}

extension SchemeDifference.Group {
  /// The name for people.
  public var label: Bilingual {
    switch self {
    case .identity: Bilingual(nl: "Naam, versie en status", en: "Name, version and status")
    case .inForce: Bilingual(nl: "Geldigheid", en: "In force")
    case .weights: Bilingual(nl: "Elementen en gewichten", en: "Elements and weights")
    case .levels: Bilingual(nl: "Niveaus", en: "Levels")
    case .exposures: Bilingual(nl: "Belasting van functies", en: "Exposure of functions")
    case .functions: Bilingual(nl: "Functies", en: "Functions")
    case .points: Bilingual(nl: "Punten", en: "Points")
    case .time: Bilingual(nl: "Hoe tijd telt", en: "How time counts")
    case .conditions: Bilingual(nl: "Voorwaarden", en: "Conditions")
    case .routes: Bilingual(nl: "Routes en maanden", en: "Routes and months")
    case .exit: Bilingual(nl: "Stoppen", en: "Stopping")
    case .benefit: Bilingual(nl: "Uitkering", en: "Benefit")
    case .sources: Bilingual(nl: "Bronnen", en: "Sources")
    case .other: Bilingual(nl: "Wat er verder in staat", en: "What else it says")
    }
  }
}
