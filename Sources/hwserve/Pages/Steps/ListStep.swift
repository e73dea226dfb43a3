import HeavyWork

/// The functions that were entered, to add to, change and remove.
extension Calculator {
  /// What is wrong with the periods under the scheme, by the period.
  private var spellProblems: [(spell: Int, problem: Problem)] {
    guard let scheme else { return [] }
    let problems: [Problem]
    do {
      _ = try Career(reading: kept.bytes(includingTyped: false), under: scheme)
      return []
    } catch { problems = error.all }
    return problems.compactMap { problem in
      let parts = problem.place?.pointer.split(separator: "/") ?? []
      guard parts.count > 1, parts[0] == "history", let index = Int(parts[1]) else { return nil }
      return (index, problem)
    }
  }

  /// Whether the career as a whole can be calculated; else what is wrong stands in `entries`.
  func checkList(_ entries: inout Entries) {
    if kept.spells.isEmpty {
      entries.fault(
        "add", "Vul minstens één functie in.", "Enter at least one function.")
    }
    for (index, problem) in spellProblems {
      entries.fault("change-\(index)", Calculator.words(problem, of: index))
    }
    if let born = kept.born, let index = kept.spells.firstIndex(where: { $0.from.last < born }) {
      entries.fault(
        "change-\(index)",
        "Functie \(index + 1) begint voor uw geboorte. Verbeter de begindatum.",
        "Function \(index + 1) begins before your birth. Correct the first day.")
    }
  }

  private static func words(_ problem: Problem, of index: Int) -> Bilingual {
    let (nl, en) = ("Functie \(index + 1): ", "Function \(index + 1): ")
    switch problem.code {
    case .unlistedFunction:
      return Bilingual(
        nl: nl + "deze functie staat niet in de regeling. Kies een functie uit de lijst.",
        en: en + "this function is not in the scheme. Choose one from the list.")
    case .unknownKind:
      return Bilingual(
        nl: nl + "deze soort werk kent de regeling niet. Kies een andere.",
        en: en + "the scheme does not know this kind of work. Choose another.")
    case .missingEmployer:
      return Bilingual(
        nl: nl + "vul de werkgever in. In deze regeling telt niet elke werkgever.",
        en: en + "enter the employer. Not every employer counts under this scheme.")
    case .hoursWithoutFullTime:
      return Bilingual(
        nl: nl + "vul een percentage in. De regeling zegt niet hoeveel uur voltijd is.",
        en: en + "enter a percentage. The scheme does not say how many hours are full-time.")
    default: return Bilingual(nl: nl + problem.message.nl, en: en + problem.message.en)
    }
  }

  mutating func leaveList(_ press: Press, _ entries: Entries) -> [UInt8] {
    var entries = entries
    let known = entries.readOptionalDate(
      "known", .day, Bilingual(nl: "De dag waarvoor u niets weet", en: "The day before which"))
    if entries.faults.isEmpty {
      kept.knownFrom = known?.first
      forgetTyped(.list)
    } else {
      keepTyped(.list, entries)
    }
    if press == .back { return personPage(personEntries()) }
    if let page = go(press) { return page }
    checkList(&entries)
    guard entries.faults.isEmpty else { return listPage(entries) }
    if kept.born == nil { return personPage(personEntries()) }
    return checkPage(checkEntries())
  }

  private func listEntries() -> Entries {
    if let typed = typed(.list) { return typed }
    var entries = Entries()
    if let known = kept.knownFrom { entries.set("known", TypedDate(EnteredDay(known))) }
    return entries
  }

  func listPage(_ given: Entries) -> [UInt8] {
    let title = words("Uw functies", "Your functions")
    let entries = given.values.isEmpty && given.faults.isEmpty ? listEntries() : given
    return formPage(.list, title, entries) { parts in
      stepLine(3)
      tag(.h1) { title }
      if kept.spells.isEmpty {
        tag(.p) {
          words("U heeft nog geen functie ingevuld.", "You have not entered a function yet.")
        }
      } else {
        tag(.p) {
          words(
            "Dit heeft u ingevuld. Staat al uw werk erbij?",
            "This is what you entered. Is all your work there?")
        }
      }
      let wrong = Set(spellProblems.map(\.spell))
      for index in kept.spells.indices { card(index, parts, isWrong: wrong.contains(index)) }
      parts.fault("add")
      tag(.div, .class("row")) {
        tag(.button, .id("add"), .set(.name, "go"), .set(.value, "add")) {
          kept.spells.isEmpty
            ? words("Vul een functie in", "Enter a function")
            : words("Nog een functie toevoegen", "Add another function")
        }
      }
      parts.date(
        "known", words("Weet u niet meer alles?", "Don't you remember everything?"),
        hint: words(
          "Vul dan de dag in waarvoor u niets meer weet, bijvoorbeeld 1 1 1990. Weet u alles? "
            + "Laat dit leeg.",
          "Then enter the day before which you know nothing, for example 1 1 1990. Do you know "
            + "everything? Leave this empty."))
      tag(.div, .class("row")) {
        parts.button("next", words("Verder", "Continue"))
        parts.button("back", words("Terug", "Back"), "plain")
        if !kept.spells.isEmpty {
          parts.button("save-json", words("Bewaar voor later", "Keep for later"), "plain")
        }
      }
    }
  }

  /// A period as a card, with buttons to change and remove it.
  private func card(_ index: Int, _ parts: FormParts, isWrong: Bool) -> Markup {
    let name = "\(index + 1). \(functionName(kept.spells[index]))"
    return tag(.section, .class(isWrong ? "job wrong" : "job")) {
      tag(.h2, .class("job-name")) { name }
      for line in facts(of: kept.spells[index]) { tag(.p) { line } }
      parts.fault("change-\(index)")
      tag(.div, .class("row")) {
        tag(.button, .id("change-\(index)"), .set(.name, "go"), .set(.value, "change-\(index)")) {
          words("Wijzig", "Change")
          tag(.span, .class("unseen")) { words(" functie ", " function ") + name }
        }
        parts.button(
          "remove-\(index)", words("Verwijder", "Remove"), "plain",
          about: words("functie ", "function ") + name)
      }
    }
  }

  /// The name of a period's function for people.
  func functionName(_ spell: Spell) -> String {
    guard let entered = spell.function else {
      return words("Functie niet bekend", "Function not known")
    }
    if let scheme, let index = scheme.function(named: entered) {
      return scheme.functions[index].label[language]
    }
    return entered.folded == "other" ? words("Ander werk", "Other work") : "‘\(entered.shown)’"
  }

  /// What was entered about a period, a line for each thing.
  func facts(of spell: Spell) -> [String] {
    let from = spell.from.words(language)
    let period =
      spell.to.map { $0.words(language) }
      .map { words("\(from) tot en met \($0)", "\(from) through \($0)") }
      ?? words("\(from) tot nu; ik werk hier nog", "\(from) until now; I still work here")
    let extent: String? =
      switch spell.extent {
      case .factor(let factor): words("Deeltijd: ", "Part-time: ") + percent(factor)
      case .hours(let hours):
        words("Uren per week: ", "Hours a week: ") + hours.typed(language)
      case nil: words("Voltijd (niets ingevuld)", "Full-time (nothing entered)")
      }
    return [
      period, extent, spell.employer.map { words("Werkgever: ", "Employer: ") + $0.shown },
      spell.sector.map { words("Sector: ", "Sector: ") + $0.shown },
      spell.kind.map { words("Soort: ", "Kind: ") + kindName($0) },
      spell.overrides.isEmpty
        ? nil
        : words("Anders dan gewoon: ", "Other than usual: ") + (spell.reason ?? "").shown,
    ].compactMap { $0 }
  }

  func percent(_ factor: ExactDecimal) -> String {
    percentDigits(factor) + "%"
  }

  /// A part-time factor as the number before a percent sign.
  func percentDigits(_ factor: ExactDecimal) -> String {
    let scaled = ExactDecimal(units: factor.units * 100, decimals: factor.decimals)
    return scaled.typed(language)
  }
}
