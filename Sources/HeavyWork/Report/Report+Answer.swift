/// The answer, and the facts that people look for first.
extension Report {
  var answer: [Markup] {
    [
      tag(.section, .class("answer")) {
        tag(.h1) { assessment.headline(language) }
        shortBanner
        list(assessment.details(language))
        tag(.p, .class("indication")) { tag(.strong) { Fixed.indication[language] } }
      },
      tag(.section, .class("part")) {
        tag(.h2, .id("facts")) { words("De cijfers op een rij", "The figures at a glance") }
        tag(.dl, .class("facts")) { facts }
      },
    ]
  }

  private var facts: [Markup] {
    [
      exitFact(assessment.earliestExit, chosen: false),
      exitFact(assessment.chosenExit, chosen: true), pensionFact, monthsFact, pointsFact,
      benefitFact, fact(words("Peildatum", "Reference date"), date(assessment.asOf)),
      fact(words("Geboren op", "Born on"), date(career.born)),
    ].compactMap { $0 } + attributeFacts
  }

  private func fact(_ name: String, _ value: String, _ note: String? = nil) -> Markup {
    tag(.div) {
      tag(.dt) { name }
      tag(.dd) {
        tag(.strong) { value }
        if let note { tag(.span, .class("note")) { " " + note } }
      }
    }
  }

  private var pointsFact: Markup? {
    guard scheme.earnsPoints else { return nil }
    let share = assessment.share.map {
      words("\(percent($0)) van het maximum", "\(percent($0)) of the maximum")
    }
    return fact(
      words("Punten tot de peildatum", "Points up to the reference date"), points(ledger.total),
      share)
  }

  private var monthsFact: Markup {
    let now = assessment.now
    let months = Wording.months(now.months)[language]
    let name = words("Maanden eerder, op de peildatum", "Months earlier, on the reference date")
    guard now.status == .undetermined else { return fact(name, months) }
    let most = Wording.months(now.possibleMonths)[language]
    return fact(
      name, words("van \(now.months) tot \(most)", "from \(now.months) to \(most)"),
      words("niet alles is bekend", "not everything is known"))
  }

  private func exitFact(_ option: ExitOption?, chosen: Bool) -> Markup? {
    guard let option else {
      return chosen
        ? nil
        : fact(words("Vroegste stopdag", "Earliest exit"), words("geen", "none"))
    }
    let months = Wording.months(option.months)[language]
    return fact(
      chosen
        ? words("Gevraagde stopdag", "Exit asked about")
        : words("Vroegste stopdag", "Earliest exit"),
      date(option.date),
      words(
        "\(months) voor de \(assessment.pensionName.nl)",
        "\(months) before the \(assessment.pensionName.en)"))
  }

  private var pensionFact: Markup {
    let pension = assessment.statePension
    let age = Wording.length(pension.ageInMonths)[language]
    return fact(
      words(
        "\(assessment.pensionName.nl.capitalizedFirst) begint op",
        "\(assessment.pensionName.en.capitalizedFirst) begins on"), date(pension.date),
      pension.provisional
        ? words(
          "voorlopig: bij \(age), die leeftijd kan nog veranderen",
          "provisional: at \(age), an age that may still change")
        : words("bij \(age), dat staat vast", "at \(age), which is set"))
  }

  private var benefitFact: Markup? {
    guard let payments = assessment.payments, let first = payments.years.first else { return nil }
    return fact(
      words("Uitkering bruto per maand", "Benefit a month, gross"), money(first.perMonth),
      words(
        "samen \(money(payments.total)) in \(Wording.months(payments.months).nl)",
        "together \(money(payments.total)) in \(Wording.months(payments.months).en)"))
  }

  /// The facts of the person, in the order of their names.
  private var attributeFacts: [Markup] {
    career.attributes.sorted { $0.key < $1.key }.map { name, value in
      fact(words("Ingevuld: \(name.shown)", "Entered: \(name.shown)"), value.words(language))
    }
  }
}
