import HeavyWork

/// One function: what it was, from when to when, and how much.
extension Calculator {
  /// A new function begins where the last one ended.
  func newSpellEntries() -> Entries {
    var entries = Entries(["index": "new"])
    let ends = kept.spells.compactMap(\.to)
    if ends.count == kept.spells.count, let last = ends.max(by: { $0.last < $1.last }),
      last.text.utf8.count == 10
    {
      entries.set("from", TypedDate(EnteredDay(last.last.adding(days: 1))))
    }
    if let last = kept.spells.last { entries["sector"] = sectorValue(last) }
    return entries
  }

  /// The fields of a function that was entered.
  func spellEntries(_ index: Int) -> Entries {
    let spell = kept.spells[index]
    var entries = Entries(["index": String(index)])
    entries["function"] = functionValue(spell)
    entries.set("from", TypedDate(spell.from))
    entries["until"] = spell.to == nil ? "now" : "date"
    if let to = spell.to { entries.set("to", TypedDate(to)) }
    switch spell.extent {
    case .factor(let factor):
      entries["part"] = percentDigits(factor)
      entries["unit"] = "percent"
    case .hours(let hours):
      entries["part"] = hours.typed(language)
      entries["unit"] = "hours"
    case nil: break
    }
    entries["employer"] = spell.employer ?? ""
    entries["sector"] = sectorValue(spell)
    entries["kind"] = spell.kind ?? ""
    entries["evidence"] = spell.evidence == .own ? "" : spell.evidence.rawValue
    return entries
  }

  private func functionValue(_ spell: Spell) -> String {
    guard let entered = spell.function else { return "?unknown" }
    if let scheme, let index = scheme.function(named: entered) {
      return scheme.functions[index].id
    }
    // A name that the scheme does not know can only stay, or be chosen anew.
    return entered.folded == "other" ? "?other" : "?kept"
  }

  private func sectorValue(_ spell: Spell) -> String {
    guard let sector = spell.sector else { return "" }
    let known = scheme.map { SchemeQuestions($0).sectors } ?? []
    return known.first { $0.folded == sector.folded }.map { "=\($0)" } ?? "other"
  }

  /// The function that is being changed; nothing while a new one is entered.
  func changed(_ entries: Entries) -> Spell? {
    Int(entries["index"]).flatMap { kept.spells.indices.contains($0) ? kept.spells[$0] : nil }
  }

  mutating func leaveSpell(_ press: Press, _ entries: Entries) -> [UInt8] {
    if press == .back { return listPage(Entries()) }
    // Without a script the Enter key in the search field sends the form: that is a search too.
    let isSearch = entries.text("search") != nil && entries["function"].isEmpty
    if press == .search || press == .next && isSearch { return spellPage(entries) }
    var entries = entries
    let spell = readSpell(&entries)
    if spell != nil, changed(entries) == nil, kept.spells.count >= WorkHistory.maximumSpells {
      entries.fault(
        "function", "Er kunnen niet meer dan 500 functies in.", "No more than 500 functions fit.")
    }
    guard let spell, entries.faults.isEmpty else { return spellPage(entries) }
    if let index = Int(entries["index"]), kept.spells.indices.contains(index) {
      kept.spells[index] = spell
    } else {
      kept.spells.append(spell)
    }
    return press == .nextAndAdd ? spellPage(newSpellEntries()) : listPage(Entries())
  }

  private func readSpell(_ entries: inout Entries) -> Spell? {
    let old = changed(entries)
    let function = readFunction(&entries, old)
    let from = entries.readDate(
      "from", .year, Bilingual(nl: "De begindatum", en: "The first day"))
    let to = readEnd(&entries)
    if let from, let to = to ?? nil, to.last < from.first {
      entries.fault(
        "to-year", "De einddatum ligt voor de begindatum. Verbeter een van de twee.",
        "The last day lies before the first day. Correct one of the two.")
    }
    if let from, let born = kept.born, from.last < born {
      entries.fault(
        "from-year", "De begindatum ligt voor uw geboorte. Verbeter het jaar.",
        "The first day lies before your birth. Correct the year.")
    }
    let extent = readExtent(&entries)
    let employer = readShortText("employer", &entries)
    if employer == nil, scheme?.time.employers != nil {
      entries.fault(
        "employer", "Vul de werkgever in. In deze regeling telt niet elke werkgever.",
        "Enter the employer. Not every employer counts under this scheme.")
    }
    let sector =
      entries["sector"] == "other"
      ? old.flatMap { sectorValue($0) == "other" ? $0.sector : nil } ?? "anders"
      : entries.text("sector").map { String($0.dropFirst()) }
    guard let function, let from, let to, entries.faults.isEmpty else { return nil }
    // Levels that a file gave this period hold for the function they were given with.
    let keepsLevels = old.map { $0.function == function.name } ?? false
    return Spell(
      function: function.name, from: from, to: to, extent: extent,
      kind: scheme?.time.kinds.first { $0.id == entries["kind"] }?.id, employer: employer,
      sector: sector.flatMap { $0.utf8.count <= 200 ? $0 : nil },
      overrides: keepsLevels ? old?.overrides ?? [] : [], reason: keepsLevels ? old?.reason : nil,
      evidence: Spell.Evidence(rawValue: entries["evidence"]) ?? .own)
  }

  /// A function that was chosen; its name is nothing where it is not known.
  private struct ChosenFunction { let name: String? }

  private func readFunction(_ entries: inout Entries, _ old: Spell?) -> ChosenFunction? {
    switch entries["function"] {
    case "?unknown": return ChosenFunction(name: nil)
    case "?other": return ChosenFunction(name: "other")
    case "?kept" where old?.function != nil && scheme?.unlistedFunctionCountsZero == true:
      return ChosenFunction(name: old?.function)
    case let chosen:
      if let scheme, let index = scheme.functions.firstIndex(where: { $0.id == chosen }) {
        // The name that was entered stays where it means the same.
        let keeps = old?.function.flatMap { scheme.function(named: $0) } == index
        return ChosenFunction(name: keeps ? old?.function : chosen)
      }
      entries.fault(
        "function", "Kies uw functie uit de lijst. Staat die er niet bij? Kies dan ‘Ander werk’.",
        "Choose your function from the list. Is it not there? Then choose ‘Other work’.")
      return nil
    }
  }

  /// The last day.
  ///
  /// Inside, nothing while the work goes on; outside, nothing where what was entered is wrong.
  private func readEnd(_ entries: inout Entries) -> EnteredDay?? {
    switch entries["until"] {
    case "now":
      guard entries.date("to").isEmpty else {
        entries.fault(
          "until",
          "U koos dat u hier nog werkt, maar vulde ook een einddatum in. Haal een van de twee weg.",
          "You chose that you still work here, but entered a last day too. Remove one of the two.")
        return nil
      }
      return .some(nil)
    case "date":
      return entries.readDate("to", .year, Bilingual(nl: "De einddatum", en: "The last day"))
        .map { .some($0) }
    default:
      entries.fault(
        "until", "Kies of u hier nog werkt.", "Choose whether you still work here.")
      return nil
    }
  }

  private func readExtent(_ entries: inout Entries) -> Spell.Extent? {
    guard let text = entries.text("part") else { return nil }
    let number = ExactDecimal(typed: text, decimals: 2)
    if entries["unit"] == "hours", let fullTime = scheme?.fullTimeHours {
      if let number, number >= 0, number <= fullTime { return .hours(number) }
      let most = (fullTime.typed(.nl), fullTime.typed(.en))
      entries.fault(
        "part", "Vul uren per week in, van 0 tot en met \(most.0). Overwerk telt niet mee.",
        "Enter hours a week, from 0 through \(most.1). Overtime does not count.")
      return nil
    }
    guard let number, number >= 0, number <= 100 else {
      entries.fault(
        "part", "Deeltijd is een percentage van 0 tot en met 100, zoals 80.",
        "Part-time is a percentage from 0 through 100, such as 80.")
      return nil
    }
    guard number > 1 || number == 0 else {
      entries.fault(
        "part", "Deeltijd is een percentage. Schrijf 80 als u 80% bedoelt, niet 0,8.",
        "Part-time is a percentage. Write 80 if you mean 80%, not 0.8.")
      return nil
    }
    return .factor(ExactDecimal(units: number.units, decimals: number.decimals + 2))
  }

  private func readShortText(_ field: String, _ entries: inout Entries) -> String? {
    guard let text = entries.text(field) else { return nil }
    guard text.utf8.count <= 200 else {
      entries.fault(
        field, "Deze tekst is te lang. Gebruik hoogstens 200 letters.",
        "This text is too long. Use at most 200 letters.")
      return nil
    }
    return text
  }
}
