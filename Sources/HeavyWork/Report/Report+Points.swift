/// Where every point comes from, period by period.
extension Report {
  var pointsPart: [Markup] {
    guard scheme.earnsPoints else { return [] }
    return section("points", words("Waar de punten vandaan komen", "Where the points come from")) {
      tag(.p) {
        words(
          "Zo rekent de regeling: maanden ÷ 12 × deeltijd × gewicht × niveau = punten.",
          "The scheme reckons: months ÷ 12 × part-time × weight × level = points.")
      }
      tag(.p) {
        words(
          "Er is precies gerekend. De punten hieronder zijn afgerond, en wel zo dat ze samen het "
            + "totaal zijn.",
          "The calculation is exact. The points below are rounded, in such a way that together they "
            + "are the total.")
      }
      for entry in ledger.entries { spell(entry) }
    }
  }

  private func spell(_ entry: ShownLedger.Entry) -> Markup {
    let spell = career.spells[entry.entry.spell]
    let number = entry.entry.spell + 1
    return tag(.section, .class("spell")) {
      tag(.h3) {
        words(
          "Periode \(number): \(functionName(spell))", "Period \(number): \(functionName(spell))")
      }
      tag(.p) { facts(of: spell) }
      list(remarks(on: entry.entry, spell))
      if let note = spell.function.flatMap({ scheme.functions[$0].note }) {
        tag(.p) { note[language] }
      }
      if entry.stretches.contains(where: { !$0.lines.isEmpty }) {
        lines(of: entry, number)
      } else {
        tag(.p) {
          tag(.strong) { words("Deze periode geeft 0 punten.", "This period brings 0 points.") }
        }
      }
    }
  }

  /// What was entered about a spell, on one line.
  private func facts(of spell: CareerSpell) -> String {
    let entered = spell.entered
    let factor = number(spell.factor, decimals: 4)
    let hours: String? =
      if case .hours(let hours) = entered.extent {
        words(" (\(number(hours)) uur per week)", " (\(number(hours)) hours a week)")
      } else { nil }
    let parts: [String?] = [
      period(spell),
      enteredName(spell).map { words("ingevuld als ‘\($0)’", "entered as ‘\($0)’") },
      entered.employer.map { words("werkgever: \($0.shown)", "employer: \($0.shown)") },
      entered.sector.map { words("sector: \($0.shown)", "sector: \($0.shown)") },
      words("deeltijdfactor: \(factor)", "part-time factor: \(factor)") + (hours ?? ""),
      kind(of: spell),
      words("rust op: \(entered.evidence.label.nl)", "rests on: \(entered.evidence.label.en)"),
    ]
    return parts.compactMap { $0 }.joined(separator: " · ") + "."
  }

  /// The kind that was entered, and for how much it counts where that is not in full.
  private func kind(of spell: CareerSpell) -> String? {
    guard let entered = spell.entered.kind?.shown else { return nil }
    let share = scheme.time.kinds[spell.kind].share
    let name = words("soort: \(entered)", "kind: \(entered)")
    guard share != Dated(.one) else { return name }
    let counts = share.words(on: assessment.asOf, language, past: true) { number($0) }
    return name + words(" (telt voor \(counts))", " (counts for \(counts))")
  }

  /// Why time of a spell brings nothing or less, and where the work differs from its function.
  private func remarks(on entry: Ledger.Entry, _ spell: CareerSpell) -> [String] {
    var sentences = entry.reasons.map { $0.message[language] }
    for (element, level) in spell.overrides.sorted(by: { $0.key < $1.key }) {
      let name = scheme.elements[element].label[language]
      let (here, usual) = (factor(level, spell), usualFactor(element, spell))
      sentences.append(
        words(
          "‘\(name)’ heeft hier niveau \(here). Bij deze functie is dat anders \(usual).",
          "‘\(name)’ has level \(here) here. For this function it is otherwise \(usual)."))
    }
    if !spell.overrides.isEmpty, let reason = spell.entered.reason {
      sentences.append(words("De reden: \(reason).", "The reason: \(reason)."))
    }
    var seen: Set<Int> = []
    for (element, by) in entry.stretches.flatMap(\.leftOut) where seen.insert(element).inserted {
      sentences.append(Fixed.leftOut(element, by, scheme)[language])
    }
    return sentences
  }

  private func factor(_ level: Int, _ spell: CareerSpell) -> String {
    number(scheme.levels[level].factor.value(on: spell.widest.start) ?? .zero)
  }

  /// The level at which the function itself carries an element.
  private func usualFactor(_ element: Int, _ spell: CareerSpell) -> String {
    let exposure = spell.function.flatMap { function in
      scheme.functions[function].exposure.first { $0.element == element }
    }
    return exposure?.level.value(on: spell.widest.start).map { factor($0, spell) } ?? "0"
  }
}

extension Spell.Evidence {
  /// The name for people.
  fileprivate var label: Bilingual {
    switch self {
    case .payroll: Bilingual(nl: "de salarisadministratie", en: "the payroll")
    case .contract: Bilingual(nl: "een contract", en: "a contract")
    case .statement:
      Bilingual(nl: "een verklaring van iemand anders", en: "someone else's statement")
    case .own: Bilingual(nl: "eigen opgave", en: "own statement")
    }
  }
}
