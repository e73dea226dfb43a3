import HeavyWork

/// Everything that was entered, to look over; and the days that the answer is for.
extension Calculator {
  /// The fields for the days, which stand on the check and beside the result.
  func checkEntries() -> Entries {
    if let typed = typed(.check) { return typed }
    var entries = Entries()
    if let asOf = kept.asOf { entries.set("asof", TypedDate(EnteredDay(asOf))) }
    if let exit = kept.exit { entries.set("exit", TypedDate(EnteredDay(exit))) }
    entries["anyway"] = kept.anyway ? "yes" : ""
    return entries
  }

  mutating func leaveCheck(_ step: Step, _ press: Press, _ entries: Entries) -> [UInt8] {
    var entries = entries
    var next = kept
    readDays(&entries, into: &next)
    if press != .next {
      if entries.faults.isEmpty {
        kept = next
        forgetTyped(.check)
      } else {
        keepTyped(.check, entries)
      }
      if step == .result, press == .back { return checkPage(checkEntries()) }
      return go(press) ?? listPage(Entries())
    }
    var list = Entries()
    checkList(&list)
    guard list.faults.isEmpty else { return listPage(list) }
    guard kept.born != nil else { return personPage(personEntries()) }
    guard entries.faults.isEmpty else { return again(step, entries) }
    do {
      let page = try Calculator.assessment(of: next, pages)
      kept = next
      forgetTyped(.check)
      return resultPage(page, checkEntries())
    } catch {
      for problem in error.all { fault(problem, next, &entries) }
      return again(step, entries)
    }
  }

  /// The same page with what is wrong; a result that cannot be shown again gives the check.
  private func again(_ step: Step, _ entries: Entries) -> [UInt8] {
    step == .result ? resultPage(entries) : checkPage(entries)
  }

  private func readDays(_ entries: inout Entries, into kept: inout KeptCareer) {
    kept.asOf =
      entries.readOptionalDate(
        "asof", .day, Bilingual(nl: "De peildatum", en: "The reference date"))?.first
    kept.exit =
      entries.readOptionalDate(
        "exit", .day, Bilingual(nl: "De dag van stoppen", en: "The day of stopping"))?.first
    kept.anyway = entries["anyway"] == "yes"
  }

  /// The answer for a career as it was carried.
  static func assessment(of kept: KeptCareer, _ pages: Pages) throws(Problems) -> Assessment? {
    guard let scheme = pages.schemes.first(where: { $0.key == kept.scheme }) else { return nil }
    return try Assessment.reading(
      kept.bytes(includingTyped: false), under: scheme,
      .init(asOf: kept.asOf ?? pages.today, exit: kept.exit, evenOutOfForce: kept.anyway),
      statutory: pages.statutory)
  }

  /// What makes an answer impossible, in the words of the page and at its fields.
  private func fault(_ problem: Problem, _ asked: KeptCareer, _ entries: inout Entries) {
    let asOf = Wording.date(asked.asOf ?? pages.today)
    switch problem.code {
    case .outOfForce:
      entries.fault(
        "anyway",
        "Op de peildatum (\(asOf.nl)) geldt deze regeling niet. Kies een andere peildatum, of kruis "
          + "aan dat u toch wilt rekenen.",
        "On the reference date (\(asOf.en)) this scheme is not in force. Choose another reference "
          + "date, or tick that you want to go on.")
    case .exitOutOfRange:
      entries.fault(
        "exit-day",
        "De dag van stoppen moet liggen na de peildatum (\(asOf.nl)) en voor uw AOW. Kies een andere "
          + "dag, of laat hem leeg.",
        "The day of stopping must lie after the reference date (\(asOf.en)) and before your pension. "
          + "Choose another day, or leave it empty.")
    default: entries.fault("asof-day", problem.message)
    }
  }

  func checkPage(_ entries: Entries) -> [UInt8] {
    let title = words("Klopt dit allemaal?", "Is all of this right?")
    return formPage(.check, title, entries) { parts in
      stepLine(4)
      tag(.h1) { title }
      tag(.dl, .class("check")) {
        entry(
          words("Regeling", "Scheme"), scheme?.title[language] ?? "", "to-scheme", parts,
          about: words("de regeling", "the scheme"))
        entry(
          words("Geboren op", "Born on"),
          kept.born.map { Wording.date($0, language) } ?? words("niet ingevuld", "not entered"),
          "to-person", parts, about: words("uw geboortedatum", "your date of birth"))
        for (name, value) in facts {
          entry(name, value, "to-person", parts, about: name)
        }
        for (index, spell) in kept.spells.enumerated() {
          let name = functionName(spell)
          entry(
            words("Functie \(index + 1)", "Function \(index + 1)"),
            ([name] + facts(of: spell)).joined(separator: ". ") + ".", "change-\(index)", parts,
            about: words("functie \(index + 1): \(name)", "function \(index + 1): \(name)"))
        }
        if let known = kept.knownFrom {
          entry(
            words("Niets bekend voor", "Nothing known before"), Wording.date(known, language),
            "to-list", parts, about: words("wat u niet weet", "what you do not know"))
        }
      }
      remarks
      days(parts)
      tag(.div, .class("row")) {
        parts.button("next", words("Bereken", "Calculate"))
        parts.button("back", words("Terug", "Back"), "plain")
        parts.button("save-json", words("Bewaar voor later", "Keep for later"), "plain")
      }
    }
  }

  private func entry(
    _ name: String, _ value: String, _ press: String, _ parts: FormParts, about: String
  ) -> Markup {
    tag(.div) {
      tag(.dt) { name }
      tag(.dd) { value }
      tag(.dd) { parts.button(press, words("Wijzig", "Change"), "plain", about: about) }
    }
  }

  /// The facts of the person, those that the scheme asks for first.
  private var facts: [(String, String)] {
    let asked = scheme.map { SchemeQuestions($0).facts } ?? []
    let unknown = words("niet bekend", "not known")
    let others = kept.attributes.keys.filter { name in !asked.contains { $0.name == name } }
    return asked.map { fact in
      (
        fact.label[language].capitalizedFirst,
        kept.attributes[fact.name]?.words(language) ?? unknown
      )
    }
      + others.sorted().map { ($0.shown, kept.attributes[$0]?.words(language) ?? unknown) }
  }

  /// What looks odd in the career and need not be wrong: gaps and overlaps, with their days.
  private var remarks: [Markup] {
    let remarks = CareerRemarks(kept.spells).sentences
    guard !remarks.isEmpty else { return [] }
    return [
      tag(.section) {
        tag(.h2) { words("Let op", "Please note") }
        tag(.ul) { for remark in remarks { tag(.li) { remark[language] } } }
        tag(.p) {
          words("Klopt dat? Dan hoeft u niets te doen.", "Is that right? Then do nothing.")
        }
      }
    ]
  }

  /// The reference date, the day of stopping, and going on where the scheme is not in force.
  @MarkupBuilder
  func days(_ parts: FormParts) -> [Markup] {
    let today = Wording.date(pages.today, language)
    tag(.h2, .id("days")) {
      words("Voor welke dag wilt u het weten?", "For which day do you want to know?")
    }
    parts.date(
      "asof", words("Rekenen op (peildatum)", "Calculate for (reference date)"),
      hint: words(
        "Laat dit leeg voor vandaag, \(today).", "Leave this empty for today, \(today)."))
    parts.date(
      "exit", words("Een dag van stoppen proberen", "Try a day of stopping"),
      hint: words(
        "Laat dit leeg om te zien wanneer u op zijn vroegst kunt stoppen.",
        "Leave this empty to see when you can stop at the earliest."))
    if let scheme,
      !scheme.isInForce(on: kept.asOf ?? pages.today) || kept.anyway
        || parts.entries.fault(in: "anyway") != nil
    {
      parts.tick(
        "anyway",
        words(
          "Reken toch, ook al geldt de regeling op de peildatum niet",
          "Go on, although the scheme is not in force on the reference date"))
    }
  }
}
