/// The result of a calculation as plain text for an employee.
public enum ResultText {
  /// The answer in one sentence, then the ledger, conditions, what is missing, warnings, sources.
  public static func text(_ assessment: Assessment, _ language: Language) -> String {
    var writer = ResultTextWriter(assessment: assessment, language: language)
    writer.answer()
    writer.ledger()
    writer.categories()
    writer.conditions()
    writer.missing()
    writer.warnings()
    writer.grounds()
    writer.turnTo()
    return writer.block.text
  }
}

private struct ResultTextWriter {
  let assessment: Assessment
  let language: Language
  var block = TextBlock()

  init(assessment: Assessment, language: Language) {
    self.assessment = assessment
    self.language = language
  }

  private var scheme: Scheme { assessment.scheme }

  private func words(_ nl: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    language(nl: nl(), en: en())
  }

  private func number(_ value: ExactDecimal, decimals: Int = 0) -> String {
    Wording.number(value, language, decimals: decimals)
  }

  mutating func answer() {
    block.paragraph(assessment.headline(language))
    block.blank()
    for sentence in assessment.details(language) { block.paragraph(sentence) }
    block.blank()
    block.paragraph(Fixed.indication[language])
  }

  mutating func ledger() {
    guard scheme.earnsPoints else { return }
    let date = Wording.date(assessment.asOf, language)
    block.heading(words("Uw punten tot \(date)", "Your points up to \(date)"))
    let shown = ShownLedger(assessment.ledger, decimals: scheme.points.decimals)
    for entry in shown.entries { self.entry(entry, shown.decimals) }
    block.rule()
    for line in shown.adjustments {
      block.row(line.kind.words[language], number(line.points, decimals: shown.decimals))
    }
    if !shown.adjustments.isEmpty { block.rule() }
    block.row(words("Totaal", "Total"), number(shown.total, decimals: shown.decimals))
  }

  private mutating func entry(_ shown: ShownLedger.Entry, _ decimals: Int) {
    let spell = assessment.career.spells[shown.entry.spell]
    let name =
      Fixed.functionName(spell, scheme, language)
    let from = spell.entered.from.words(language)
    let to =
      spell.entered.to?.words(language) ?? words("loopt door", "goes on")
    block.blank()
    block.row("\(shown.entry.spell + 1). \(name)", number(shown.points, decimals: decimals))
    let employer = spell.entered.employer.map { " · " + $0.shown } ?? ""
    let kind =
      spell.kind == 0 ? "" : " · " + scheme.time.kinds[spell.kind].label[language]
    block.paragraph("\(from) – \(to)\(employer)\(kind)", indent: 3)
    for stretch in shown.stretches {
      self.stretch(stretch, spell, decimals, alone: shown.stretches.count == 1)
    }
    for reason in shown.entry.reasons { block.paragraph(reason.message[language], indent: 3) }
    if !spell.overrides.isEmpty {
      let changes = spell.overrides.sorted { $0.key < $1.key }.map { element, level in
        "\(scheme.elements[element].label[language]): \(scheme.levels[level].id)"
      }
      let reason = spell.entered.reason?.shown ?? ""
      block.paragraph(
        words("Anders dan de functie (\(reason)): ", "Different from the function (\(reason)): ")
          + changes.joined(separator: ", ") + ".", indent: 3)
    }
  }

  /// What every line of a stretch is multiplied by: years, part-time factor, share of the kind.
  private func multipliers(_ stretch: Ledger.Stretch, _ spell: CareerSpell) -> String {
    let years = Exact(stretch.months.numerator, over: stretch.months.denominator * 12)
    let share = stretch.kindCounts
    let parts = [years.rounded(toDecimals: 4), stretch.factor.rounded(toDecimals: 4)]
    return (parts + (share == .one ? [] : [share])).map { number($0) }.joined(separator: " × ")
  }

  private mutating func stretch(
    _ shown: ShownLedger.Stretch, _ spell: CareerSpell, _ decimals: Int, alone: Bool
  ) {
    let stretch = shown.stretch
    let time = Wording.length(stretch.months, language)
    let factor = number(stretch.factor.rounded(toDecimals: 4))
    var heading = words("\(time), deeltijdfactor \(factor)", "\(time), part-time factor \(factor)")
    if !alone {
      heading =
        "\(Wording.date(stretch.from, language)) – \(Wording.date(stretch.through, language)): "
        + heading
    }
    block.paragraph(heading, indent: 3)
    let multipliers = multipliers(stretch, spell)
    for line in shown.lines {
      let points = number(line.points, decimals: decimals)
      switch line.kind {
      case .element(let element):
        let formula =
          "\(multipliers) × \(number(element.weight))"
          + (element.factor == .one ? "" : " × \(number(element.factor))")
        block.row(
          scheme.elements[element.element].label[language], "\(formula) = \(points)", indent: 5)
      case .unattributed:
        let rate = stretch.publishedRate.map { " × " + number($0) } ?? ""
        block.row(
          words("punten van de functie", "points of the function"),
          "\(multipliers)\(rate) = \(points)", indent: 5)
      case .categoryCut(let category):
        block.row(
          words(
            "boven het maximum voor \(category.label.nl)",
            "above the maximum for \(category.label.en)"),
          points, indent: 5)
      }
    }
    for (element, by) in stretch.leftOut {
      block.paragraph(Fixed.leftOut(element, by, scheme)[language], indent: 5)
    }
  }

  mutating func categories() {
    guard scheme.earnsPoints, !scheme.elements.isEmpty else { return }
    block.heading(words("Punten per soort belasting", "Points by kind of burden"))
    let totals = CategoryTotals(
      ShownLedger(assessment.ledger, decimals: scheme.points.decimals), scheme)
    let decimals = scheme.points.decimals
    for row in totals.rows {
      let name = row.category.label[language]
      block.row(name.capitalizedFirst, number(row.points, decimals: decimals))
      if let cut = row.cut {
        block.row(
          words("boven het maximum voor \(name)", "above the maximum for \(name)"),
          number(cut, decimals: decimals), indent: 2)
      }
    }
    if let rest = totals.unattributed {
      block.row(words("Niet uitgesplitst", "Not broken down"), number(rest, decimals: decimals))
    }
    for line in totals.adjustments {
      block.row(
        line.kind.words[language].capitalizedFirst, number(line.points, decimals: decimals))
    }
    block.rule()
    block.row(words("Totaal", "Total"), number(totals.total, decimals: decimals))
  }

  mutating func conditions() {
    block.heading(words("Voorwaarden en routes", "Conditions and routes"))
    for (index, condition) in scheme.conditions.enumerated() {
      let finding = assessment.conditions[index]
      let sign =
        switch finding.outcome {
        case .met: "✓ "
        case .notMet: "✗ "
        case .undetermined: "? "
        }
      block.paragraph(
        "\(condition.label[language]) (\(assessment.word(for: finding.outcome, language))): "
          + assessment.sentence(forCondition: index, language), bullet: sign)
    }
    for (index, route) in scheme.routes.enumerated() {
      block.paragraph(
        "\(words("Route", "Route")) ‘\(route.name(language))’: "
          + assessment.sentence(forRoute: index, language), bullet: "→ ")
    }
  }

  mutating func missing() {
    let sentences = assessment.missingSentences(language)
    guard !sentences.isEmpty else { return }
    block.heading(words("Wat er nog ontbreekt", "What is still missing"))
    for sentence in sentences { block.paragraph(sentence, bullet: "- ") }
  }

  mutating func warnings() {
    block.heading(words("Goed om te weten", "Good to know"))
    for warning in assessment.remarks.warnings {
      block.paragraph(warning.message[language], bullet: "! ")
    }
    for filled in Fixed.filledIn(assessment.remarks.defaults, language) {
      block.paragraph(filled, bullet: "- ")
    }
    for notice in scheme.about.notices { block.paragraph(notice.text[language], bullet: "- ") }
    guard !scheme.about.notEncoded.isEmpty else { return }
    block.heading(words("Wat niet is meegerekend", "What was not taken into account"))
    for remark in scheme.about.notEncoded { block.paragraph(remark.text[language], bullet: "- ") }
  }

  mutating func grounds() {
    block.heading(words("Waar dit op rust", "What this rests on"))
    block.paragraph(Fixed.schemeLine(scheme, language))
    for source in Fixed.sources(assessment.remarks.sources, scheme, language) {
      block.paragraph(source, bullet: "- ")
    }
    if let basis = assessment.remarks.weakestBasis {
      block.paragraph(
        words(
          "De zwakste grond onder dit antwoord is \(basis.label.nl).",
          "The weakest ground under this answer is \(basis.label.en)."))
    }
    if let share = assessment.remarks.ownStatementShare {
      let percent = Exact(share.numerator * 100, over: share.denominator)
      let text = Wording.number(percent, language, decimals: 0)
      block.paragraph(
        words(
          "Van de punten rust \(text) % op uw eigen opgave.",
          "Of the points, \(text) % rests on your own statement."))
    }
    let receipt = assessment.receipt
    let base = receipt.baseSHA256.map { hash in
      words(
        "gewijzigde regeling \(hash.prefix(12)), ", "scheme that is changed \(hash.prefix(12)), ")
    }
    block.paragraph(
      words(
        "Gemaakt met HeavyWork \(receipt.engine), wettelijke cijfers \(receipt.statutoryVersion), "
          + "regeling \(receipt.schemeSHA256.prefix(12)), " + (base ?? "") + "invoer "
          + "\(receipt.inputSHA256?.prefix(12) ?? "-").",
        "Made with HeavyWork \(receipt.engine), statutory figures \(receipt.statutoryVersion), "
          + "scheme \(receipt.schemeSHA256.prefix(12)), " + (base ?? "") + "input "
          + "\(receipt.inputSHA256?.prefix(12) ?? "-")."))
  }

  mutating func turnTo() {
    guard !scheme.about.contacts.isEmpty || !scheme.about.alongside.isEmpty else { return }
    block.heading(words("Praat erover", "Talk about it"))
    for contact in scheme.about.contacts {
      let rest = [contact.url, contact.phone].compactMap { $0 }.joined(separator: ", ")
      block.paragraph(contact.label[language] + (rest.isEmpty ? "" : ": \(rest)"), bullet: "- ")
    }
    for remark in scheme.about.alongside { block.paragraph(remark.text[language], bullet: "- ") }
  }
}
