/// The parts that say what makes the difference, and for what kinds of careers.
extension ComparisonReport {
  /// Which clause causes how much.
  func causes(_ index: Int) -> ComparisonSection {
    let figures = comparison.figures[index]
    let causes = figures.causes.causes
    let columns = [
      Table.Column("people", Bilingual(nl: "Mensen met recht", en: "People entitled")),
      Table.Column("months", Bilingual(nl: "Maanden samen", en: "Months together")),
    ]
    let shown = ShownCauses(
      causes, changed: figures.exit.changed, exit: exits[index], base: baseExit)
    let people = ShapleyShares.rounded(causes.map(\.people))
    let months = ShapleyShares.rounded(causes.map(\.months))
    func cell(_ value: Int128, hides: Bool) -> Table.Cell {
      hides ? .hidden : .change(Exact(value), decimals: 0)
    }
    let rows = causes.indices.map { place in
      Table.Row(
        "clause\(place + 1)", causes[place].words,
        [
          cell(people[place], hides: shown.hidesPeople.contains(place)),
          cell(months[place], hides: shown.hidesMonths.contains(place)),
        ])
    }
    let total = Table.Row(
      "total", Bilingual(nl: "Het hele verschil", en: "The whole difference"),
      [
        cell(people.reduce(0, +), hides: shown.hidesAllPeople),
        cell(months.reduce(0, +), hides: shown.hidesAllMonths),
      ])
    return ComparisonSection(
      "\(key(index))-causes", title(index, "wat het verschil maakt", "what makes the difference"),
      causeNotes(figures.causes),
      [
        Table(
          "\(key(index))-causes",
          Bilingual(nl: "Verschil naar wijziging", en: "Difference by change"),
          Bilingual(nl: "Wijziging", en: "Change"), columns, rows, total: total)
      ])
  }

  private func causeNotes(_ causes: DifferenceCauses) -> [Bilingual] {
    var notes = [
      Bilingual(
        nl:
          "Van iedereen van wie het te zeggen is. Elke wijziging krijgt het gemiddelde "
          + "van haar effect over alle volgordes (Shapley). Zo maakt de volgorde niet uit, en tellen de "
          + "delen precies op; op hele getallen afgerond met de grootste rest.",
        en:
          "Of everyone for whom it can be said. Each change gets the average of its effect "
          + "over all orders (Shapley). So the order does not matter, and the parts add up exactly; "
          + "rounded to whole numbers by the largest remainder.")
    ]
    if causes.detail == .parts {
      notes.append(
        Bilingual(
          nl: "Er zijn meer dan \(SchemeClauses.most) wijzigingen; zij zijn per onderdeel van de "
            + "regeling samengenomen.",
          en:
            "There are more than \(SchemeClauses.most) changes; they are taken together by part of "
            + "the scheme."))
    }
    if causes.areJoined {
      notes.append(
        Bilingual(
          nl: "Wijzigingen die alleen samen een geldige regeling geven, zijn samengenomen.",
          en: "Changes that only make a valid scheme together are taken together."))
    }
    if causes.causes.isEmpty {
      notes.append(
        Bilingual(
          nl: "Er is geen wijziging die maanden kan raken.",
          en: "There is no change that can touch months."))
    }
    return notes
  }

  /// The kinds of careers that win or lose most.
  func movers(_ index: Int) -> ComparisonSection {
    let figures = comparison.figures[index]
    let functions = FunctionGroups(scheme: comparison.question.base.scheme)
    let hidden = ShownMovers(groups: groups(index).tables)
    let told = figures.types.types.enumerated().filter { hidden.shows($1, functions) }
    let rows = told.enumerated().map { number, type in
      let (place, type) = type
      let share = { (cause: DifferenceCauses.Cause) in
        type.change > 0
          ? cause.ofTypes[place]
          : Exact(-cause.ofTypes[place].numerator, over: cause.ofTypes[place].denominator)
      }
      let cause = figures.causes.causes.max { share($0) < share($1) }
      return Table.Row(
        "type\(number + 1)", type.words(functions),
        [
          .atLeast(type.people / SmallGroups.smallest * SmallGroups.smallest),
          .change(type.mean, decimals: 1),
          cause.map { .words($0.words) } ?? .none,
        ])
    }
    let hides = SmallGroups.isSmall(figures.exit.changed)
    return ComparisonSection(
      "\(key(index))-movers",
      title(index, "wie het meest wint of verliest", "who wins or loses most"),
      [
        Bilingual(
          nl: "Soorten loopbanen van ten minste \(SmallGroups.smallest) mensen, nooit personen: de "
            + "functie op de peildatum, de jaren daarin en de deeltijd. Het aantal is naar beneden "
            + "afgerond op tientallen. De oorzaak is de wijziging die bij deze mensen het meeste doet. "
            + "Een soort staat er niet bij als van haar functie of deeltijd niet is getoond hoeveel "
            + "mensen winnen of verliezen.",
          en:
            "Kinds of careers of at least \(SmallGroups.smallest) people, never persons: the function "
            + "on the reference date, the years in it and the part-time factor. The number is rounded "
            + "down to tens. The cause is the change that does most to these people. A kind is left out "
            + "where it is not shown how many people of its function or part-time factor win or lose."
        )
      ],
      [
        Table(
          "\(key(index))-movers",
          Bilingual(nl: "Grootste verschuivingen", en: "Largest shifts"),
          Bilingual(nl: "Soort loopbaan", en: "Kind of career"),
          [
            Table.Column("people", ComparisonReport.peopleHeading),
            Table.Column(
              "months", Bilingual(nl: "Maanden gemiddeld", en: "Months on average")),
            Table.Column("cause", Bilingual(nl: "Oorzaak", en: "Cause")),
          ], hides ? [] : rows)
      ])
  }
}
