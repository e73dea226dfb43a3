/// The parts about one variant.
extension ComparisonReport {
  private func title(_ index: Int, _ nl: String, _ en: String) -> Bilingual {
    Bilingual(nl: "Variant \(index + 1): \(nl)", en: "Variant \(index + 1): \(en)")
  }

  /// What the variant changes.
  func changes(_ index: Int) -> ComparisonSection {
    let (base, variant) = (comparison.question.base, comparison.question.variants[index])
    let differences = ValueDifference.all(base.root, variant.root).filter {
      !["title", "status", "examples"].contains($0.path[0])
    }
    var lines = [
      Bilingual { language in
        "‘\(name(index)[language])’"
          + language(nl: ", tegenover ‘", en: ", against ‘") + name(nil)[language] + "’."
      }
    ]
    let most = 30
    let wording = ChangeWording(base: base)
    lines += differences.prefix(most).map { difference in
      wording.words(
        SchemeChange(
          SchemePath(parts: difference.path), difference.to.map { .set($0) } ?? .remove))
    }
    if differences.count > most {
      let more = differences.count - most
      lines.append(
        Bilingual(nl: "En nog \(more) wijzigingen.", en: "And \(more) more changes."))
    }
    if differences.isEmpty {
      lines.append(
        Bilingual(
          nl: "De twee zeggen precies hetzelfde.", en: "The two say exactly the same."))
    }
    return ComparisonSection(
      "\(key(index))-changes", title(index, "wat er verandert", "what changes"), lines)
  }

  /// From what to what people go.
  func states(_ index: Int) -> ComparisonSection {
    let shown = exits[index]
    let known = MonthsState.allCases.filter { $0 != .undetermined }
    let columns =
      known.map { Table.Column($0.key, $0.label) }
      + [Table.Column("total", Bilingual(nl: "Totaal", en: "Total"))]
    let rows = known.map { before in
      Table.Row(
        before.key, before.label,
        known.map { shown["\(before.key).\($0.key)"] } + [shown["base.state.\(before.key)"]])
    }
    let total = Table.Row(
      "total", Bilingual(nl: "Totaal", en: "Total"),
      known.map { shown["variant.state.\($0.key)"] } + [.none])
    return ComparisonSection(
      "\(key(index))-states", title(index, "van wat naar wat", "from what to what"),
      [
        Bilingual(
          nl:
            "Rijen: onder het uitgangspunt. Kolommen: onder de variant. Van iedereen van wie het te "
            + "zeggen is.",
          en:
            "Rows: under the base. Columns: under the variant. Of everyone for whom it can be said."
        )
      ],
      [
        Table(
          "\(key(index))-states", Bilingual(nl: "Mensen van en naar", en: "People from and to"),
          Bilingual(nl: "Onder het uitgangspunt", en: "Under the base"), columns, rows, total: total
        )
      ])
  }

  /// Differences in months by group.
  func groups(_ index: Int) -> ComparisonSection {
    ComparisonSection(
      "\(key(index))-groups",
      title(index, "verschil in maanden", "difference in months"),
      [
        Bilingual(
          nl: "Groepen zijn die van het uitgangspunt. Aantallen onder de "
            + "\(SmallGroups.smallest) zijn niet getoond, en ook niet wat ze door aftrekken zou "
            + "verraden.",
          en:
            "Groups are those of the base. Numbers under \(SmallGroups.smallest) are not shown, nor "
            + "what would give them away by subtraction.")
      ], PeopleGrouping.all(people.base).map { table($0, index) })
  }

  private func table(_ grouping: PeopleGrouping, _ index: Int) -> Table {
    let bins = MonthsBin.allCases
    var counts = Array(
      repeating: [Int](repeating: 0, count: bins.count), count: grouping.groups.count)
    let (base, variant) = (people.base, people.variants[index])
    for place in people.places {
      let bin = MonthsBin(variant.people[place].exitMonths - base.people[place].exitMonths)
      counts[grouping.group(place)][bin.rawValue] += people.weight(place)
    }
    for place in people.openPlaces {
      counts[grouping.group(place)][MonthsBin.undetermined.rawValue] += people.weight(place)
    }
    let filled = grouping.groups.indices.filter { counts[$0].contains { $0 > 0 } }
    let figures = comparison.figures[index].exit
    let hiddenTotals = Set(bins.indices.filter { exits[index]["bin.\(bins[$0].key)"] == .hidden })
    let hidden = HiddenCells(
      filled.map { counts[$0] }, totals: bins.map { figures.count($0) },
      hiddenTotals: hiddenTotals, protectingTotals: true)
    let rows = filled.enumerated().map { row, group in
      let cells = hidden.rows[row].enumerated().map { column, count -> Table.Cell in
        hidden.hidden.contains(.init(row: row, column: column)) ? .hidden : .people(count)
      }
      return Table.Row(grouping.groups[group].key, grouping.groups[group].label, cells)
    }
    let total = Table.Row(
      "total", Bilingual(nl: "Totaal", en: "Total"),
      bins.map { exits[index]["bin.\($0.key)"] } + [.people(people.count)])
    return Table(
      "\(key(index))-\(grouping.key)", grouping.title, grouping.heading,
      bins.map { Table.Column($0.key, $0.label) } + [
        Table.Column("total", ComparisonReport.peopleHeading)
      ], rows, total: total, chart: .balance(more: [0, 1], fewer: [4, 3]))
  }

  /// Which clause causes how much.
  func causes(_ index: Int) -> ComparisonSection {
    let figures = comparison.figures[index]
    let causes = figures.causes.causes
    let columns = [
      Table.Column("people", Bilingual(nl: "Mensen met recht", en: "People entitled")),
      Table.Column("months", Bilingual(nl: "Maanden samen", en: "Months together")),
    ]
    // What a clause does to a few people is hidden, with another clause or the sum.
    let hidden = SmallGroups.hidden(causes.map(\.touched))
    let hidesAll = SmallGroups.isSmall(figures.exit.changed)
    let people = ShapleyShares.rounded(causes.map(\.people))
    let months = ShapleyShares.rounded(causes.map(\.months))
    let rows = causes.indices.map { place in
      Table.Row(
        "clause\(place + 1)", causes[place].words,
        hidesAll || hidden.contains(place)
          ? [.hidden, .hidden]
          : [
            .change(Exact(people[place]), decimals: 0), .change(Exact(months[place]), decimals: 0),
          ])
    }
    // One hidden clause beside a known sum would follow.
    let hidesSum = hidesAll || hidden.count == 1
    let total = Table.Row(
      "total", Bilingual(nl: "Het hele verschil", en: "The whole difference"),
      [people, months].map { parts in
        hidesSum ? .hidden : .change(Exact(parts.reduce(0, +)), decimals: 0)
      })
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
    let rows = figures.types.types.enumerated().map { place, type in
      let share = { (cause: DifferenceCauses.Cause) in
        type.change > 0
          ? cause.ofTypes[place]
          : Exact(-cause.ofTypes[place].numerator, over: cause.ofTypes[place].denominator)
      }
      let cause = figures.causes.causes.max { share($0) < share($1) }
      return Table.Row(
        "type\(place + 1)", type.words(functions),
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
            + "afgerond op tientallen. De oorzaak is de wijziging die bij deze mensen het meeste doet.",
          en:
            "Kinds of careers of at least \(SmallGroups.smallest) people, never persons: the function "
            + "on the reference date, the years in it and the part-time factor. The number is rounded "
            + "down to tens. The cause is the change that does most to these people.")
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
