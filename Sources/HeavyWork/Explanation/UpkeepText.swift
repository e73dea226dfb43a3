/// What of the statutory figures has to be looked up when, for whoever keeps them up to date.
public enum UpkeepText {
  /// Every table: what it holds now, when to look again, what for, and where.
  ///
  /// - Parameter today: the day by which it is time, or too late.
  public static func text(_ tables: StatutoryTables, today: Day, _ language: Language) -> String {
    let (version, checked) = (tables.version, Wording.date(tables.checkedOn))
    var text = language(
      nl: "Wettelijke cijfers, versie \(version), nagekeken op \(checked.nl).\n",
      en: "Statutory figures, version \(version), checked on \(checked.en).\n")
    for table in Upkeep.Table.allCases {
      text += "\n" + section(table, tables, today, language)
    }
    return text + "\n" + advice(tables, today, language)
  }

  /// Whether something has to be looked up, on a day.
  public static func isDue(_ tables: StatutoryTables, on day: Day) -> Bool {
    !tables.overdue(on: day).isEmpty
      || tables.upkeep.contains { $0.isDue(on: day) }
      || Upkeep.Table.allCases.contains { tables.missingRow(of: $0, asOf: day) != nil }
  }

  /// That the figures are out of date, in a line for whoever runs a program; nothing where they are not.
  ///
  /// - Parameter today: the real day, whatever day a result is about; `Upkeep` says why.
  public static func notice(
    _ tables: StatutoryTables, today: Day, _ language: Language
  ) -> String? {
    let overdue = tables.overdue(on: today)
    guard !overdue.isEmpty else { return nil }
    let names = overdue.map { $0.name[language] }.joined(separator: ", ")
    return language(
      nl: "let op: de wettelijke cijfers zijn niet op tijd opgezocht (\(names)). "
        + "Wat er moet gebeuren: hwcalc statutory\n",
      en: "warning: the statutory figures were not looked up in time (\(names)). "
        + "What has to be done: hwcalc statutory\n")
  }

  private static func section(
    _ table: Upkeep.Table, _ tables: StatutoryTables, _ today: Day, _ language: Language
  ) -> String {
    var text = "\(table.name[language]): \(held(table, tables, language))\n"
    if let missing = tables.missingRow(of: table, asOf: today) {
      let day = Wording.date(missing)
      text += language(
        nl: "  ONTBREEKT: wat geldt vanaf \(day.nl).\n",
        en: "  MISSING: what holds from \(day.en).\n")
    }
    guard let rule = tables.upkeep.first(where: { $0.table == table }) else { return text }
    text += "  \(when(rule, today, language))\n  \(rule.what[language])\n  \(rule.url)\n"
    return text
  }

  private static func when(_ rule: Upkeep, _ today: Day, _ language: Language) -> String {
    let (from, before) = (Wording.date(rule.dueFrom), Wording.date(rule.overdueFrom))
    let checked = Wording.date(rule.checkedOn)
    if rule.isOverdue(on: today) {
      return language(
        nl: "TE LAAT: op te zoeken voor \(before.nl), laatst nagekeken op \(checked.nl).",
        en: "OVERDUE: to be looked up before \(before.en), last checked on \(checked.en).")
    }
    if rule.isDue(on: today) {
      return language(
        nl: "NU op te zoeken, voor \(before.nl).", en: "To be looked up NOW, before \(before.en).")
    }
    return language(
      nl: "Weer op te zoeken vanaf \(from.nl), voor \(before.nl).",
      en: "To be looked up again from \(from.en), before \(before.en).")
  }

  /// What a table holds now, in a few words.
  private static func held(
    _ table: Upkeep.Table, _ tables: StatutoryTables, _ language: Language
  ) -> String {
    switch table {
    case .statePensionAge:
      let set = Wording.date(tables.pensionAgeSetThrough)
      return language(
        nl: "vastgesteld voor wie geboren is tot en met \(set.nl).",
        en: "set for those born through \(set.en).")
    case .exemptThreshold:
      guard let row = tables.thresholds.last else { return "" }
      let amount = Wording.money(row.perMonth, language)
      let extra = row.extra == .zero ? "" : " + \(Wording.money(row.extra, language))"
      return language(
        nl: "tot en met \(row.year): \(amount)\(extra) per maand.",
        en: "through \(row.year): \(amount)\(extra) a month.")
    case .levy:
      guard let row = tables.levyRates.last else { return "" }
      let percent = Wording.number(row.percent, language)
      return language(
        nl: "\(percent) procent vanaf \(row.fromYear).",
        en: "\(percent) per cent from \(row.fromYear).")
    case .statePensionSingle:
      guard let row = tables.statePensionSingle.last else { return "" }
      let (day, amount) = (Wording.date(row.from), Wording.money(row.perMonth, language))
      return language(
        nl: "\(amount) per maand vanaf \(day.nl).", en: "\(amount) a month from \(day.en).")
    }
  }

  private static func advice(
    _ tables: StatutoryTables, _ today: Day, _ language: Language
  ) -> String {
    let start =
      isDue(tables, on: today)
      ? language(nl: "Er is iets op te zoeken.", en: "Something has to be looked up.")
      : language(nl: "Er is nu niets op te zoeken.", en: "Nothing has to be looked up now.")
    return start
      + language(
        nl: " Zet wat u vindt in Sources/HeavyWork/Statutory/StatutoryData.swift,\n"
          + "elke regel met zijn bron. Verander ‘version’ en ‘checkedOn’, ook als er niets nieuws was,\n"
          + "en draai de tests. Zonder het programma opnieuw te bouwen kan het ook: een eigen bestand\n"
          + "van dezelfde vorm met --statutory BESTAND.\n",
        en: " Put what you find into Sources/HeavyWork/Statutory/StatutoryData.swift,\n"
          + "each row with its source. Change ‘version’ and ‘checkedOn’, also where nothing was new,\n"
          + "and run the tests. It can be done without building the program again: a file of your\n"
          + "own in the same form with --statutory FILE.\n")
  }
}
