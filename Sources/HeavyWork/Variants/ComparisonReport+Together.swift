/// The parts that show the base and all variants together.
extension ComparisonReport {
  typealias Table = ComparisonTable

  static let peopleHeading = Bilingual(nl: "Mensen", en: "People")

  /// All variants in one table: who crosses a bound, and who gets more or fewer months.
  var overview: ComparisonSection {
    let columns =
      Crossing.allCases.map { Table.Column($0.rawValue, $0.label) } + [
        Table.Column("more", Bilingual(nl: "Meer maanden", en: "More months")),
        Table.Column("same", MonthsBin.same.label),
        Table.Column("fewer", Bilingual(nl: "Minder maanden", en: "Fewer months")),
        Table.Column("undetermined", MonthsBin.undetermined.label),
      ]
    let rows = exits.indices.map { index in
      Table.Row(
        key(index), Bilingual { "\(short(index)[$0]): \(name(index)[$0])" },
        columns.map { column in
          let key =
            ["same", "undetermined"].contains(column.key) ? "bin.\(column.key)" : column.key
          return exits[index][key]
        })
    }
    return ComparisonSection(
      "overview", Bilingual(nl: "Wie wint en wie verliest", en: "Who wins and who loses"),
      [
        Bilingual(
          nl:
            "Vergeleken zijn de maanden op ieders vroegste stopdag, als het werk van nu doorgaat. "
            + "Alle maanden zijn het meeste dat een regeling zelf geeft.",
          en:
            "What is compared is everyone's months on the earliest exit, if current work goes on. "
            + "Full months are the most that a scheme itself gives."),
        Bilingual(
          nl:
            "Van wie het onder een van de regelingen niet te zeggen is, telt nergens als nul: die "
            + "mensen staan overal apart.",
          en: "Those for whom it cannot be said under one of the schemes never count as zero: they "
            + "stand apart everywhere."),
      ],
      [
        Table(
          "overview", Bilingual(nl: "Alle varianten", en: "All variants"),
          Bilingual(nl: "Variant", en: "Variant"), columns, rows,
          chart: .balance(more: [4], fewer: [6]))
      ])
  }

  /// How months are spread.
  var distribution: ComparisonSection {
    let bands = Table(
      "bands", Bilingual(nl: "Mensen naar maanden", en: "People by months"),
      Bilingual(nl: "Maanden", en: "Months"), everyColumn,
      MonthsBand.allCases.map { band in
        Table.Row(
          band.key, band.label,
          [baseExit["base.band.\(band.key)"]]
            + exits.map { $0["variant.band.\(band.key)"] })
      }, total: total,
      notes: [
        Bilingual(
          nl: "Niet te zeggen: onder ten minste een van de regelingen niet.",
          en: "Cannot be said: not under at least one of the schemes.")
      ], chart: .bars(Array(everyColumn.indices)))
    return ComparisonSection(
      "distribution", Bilingual(nl: "De verdeling van maanden", en: "How months are spread"), [],
      [bands, spread, open])
  }

  private var total: Table.Row {
    Table.Row(
      "total", Bilingual(nl: "Totaal", en: "Total"),
      everyColumn.map { _ in .people(people.count) })
  }

  /// What is shown of how months are spread, under the base and each variant.
  private var spreads: [ShownSpread] {
    func bands(_ outcomes: PopulationOutcomes) -> [MonthsBand: Int] {
      people.places.reduce(into: [:]) {
        $0[outcomes.band($1, .earliestExit), default: 0] += people.weight($1)
      }
    }
    let base = ShownSpread(
      bands(people.base), hidesBands: baseExit.hides("base.band."), hidesBins: false, changed: nil)
    return [base]
      + people.variants.enumerated().map { index, variant in
        ShownSpread(
          bands(variant), hidesBands: exits[index].hides("variant.band."),
          hidesBins: exits[index].hides("bin."), changed: comparison.figures[index].exit.changed)
      }
  }

  /// Average, median, deciles and Gini.
  private var spread: Table {
    let all =
      comparison.figures.prefix(1).map(\.exit.baseMonths)
      + comparison.figures.map(\.exit.variantMonths)
    let spreads = self.spreads
    func row(
      _ key: String, _ nl: String, _ en: String, hides: (ShownSpread) -> Bool,
      _ figure: (MonthsDistribution) -> Table.Cell
    ) -> Table.Row {
      Table.Row(
        key, Bilingual(nl: nl, en: en),
        zip(all, spreads).map { months, spread in hides(spread) ? .hidden : figure(months) })
    }
    func cell(_ value: Exact?, _ decimals: Int) -> Table.Cell {
      value.map { .figure($0, decimals: decimals) } ?? .none
    }
    var rows = [
      row("total", "Alle maanden samen", "All months together", hides: \.hidesTotal) {
        .figure(Exact(Int128($0.total)), decimals: 0)
      },
      row("mean", "Gemiddeld", "Average", hides: \.hidesMean) { cell($0.mean, 1) },
      row("median", "Mediaan", "Median", hides: { $0.hides(tenths: 5) }) { cell($0.median, 1) },
    ]
    for decile in 1...9 {
      rows.append(
        row(
          "decile\(decile)", "\(decile)e deciel", "Decile \(decile)",
          hides: { $0.hides(tenths: decile) }
        ) { cell($0.deciles.map { Exact(Int128($0[decile - 1])) }, 0) })
    }
    rows.append(
      row("gini", "Gini-coëfficiënt", "Gini coefficient", hides: \.hidesMean) { cell($0.gini, 3) })
    return Table(
      "spread", Bilingual(nl: "Maanden per persoon", en: "Months a person"),
      Bilingual(nl: "Maat", en: "Measure"), everyColumn, rows,
      notes: [
        Bilingual(
          nl:
            "Van iedereen van wie het te zeggen is, ook wie geen maanden heeft. Een deciel is het "
            + "kleinste aantal maanden waar zoveel tienden van de mensen niet boven komen. Gini: 0 als "
            + "iedereen evenveel heeft, bijna 1 als een persoon alles heeft.",
          en:
            "Of everyone for whom it can be said, those without months too. A decile is the smallest "
            + "number of months that so many tenths of the people do not exceed. Gini: 0 where all "
            + "have the same, nearly 1 where one has everything.")
      ])
  }

  /// For how many people each scheme by itself leaves it open.
  private var open: Table {
    Table(
      "open",
      Bilingual(nl: "Niet te zeggen, per regeling", en: "Cannot be said, by scheme"),
      Bilingual(nl: "Regeling", en: "Scheme"),
      [Table.Column("people", ComparisonReport.peopleHeading)],
      [Table.Row(key(nil), short(nil), [baseExit["base.open"]])]
        + exits.indices.map { Table.Row(key($0), short($0), [exits[$0]["variant.open"]]) })
  }

  /// In which year people can stop at the earliest.
  var exitYears: ComparisonSection {
    let rows = ExitYears.all(people).map { year in
      Table.Row(
        String(year), .year(year),
        ([baseExit] + exits).map { $0["year.\(year)"] })
    }
    return ComparisonSection(
      "exitYears", Bilingual(nl: "Vroegste stopdag naar jaar", en: "Earliest exit by year"), [],
      [
        Table(
          "exitYears", Bilingual(nl: "Mensen naar jaar", en: "People by year"),
          Bilingual(nl: "Jaar", en: "Year"), everyColumn, rows,
          chart: .bars(Array(everyColumn.indices)))
      ])
  }

  /// What people have on the reference date itself.
  var referenceDate: ComparisonSection {
    let columns = MonthsState.allCases.map { Table.Column($0.key, $0.label) }
    var rows = [
      Table.Row(
        key(nil), Bilingual { "\(short(nil)[$0]): \(name(nil)[$0])" },
        MonthsState.allCases.map { baseNow["now.base.state.\($0.key)"] })
    ]
    for index in nows.indices {
      rows.append(
        Table.Row(
          key(index), Bilingual { "\(short(index)[$0]): \(name(index)[$0])" },
          MonthsState.allCases.map { nows[index]["now.variant.state.\($0.key)"] }))
    }
    let bins = Table(
      "referenceDateBins",
      Bilingual(
        nl: "Verschil in maanden op de peildatum", en: "Difference in months on the reference date"),
      Bilingual(nl: "Variant", en: "Variant"),
      MonthsBin.allCases.map { Table.Column($0.key, $0.label) },
      nows.indices.map { index in
        Table.Row(
          key(index), Bilingual { "\(short(index)[$0]): \(name(index)[$0])" },
          MonthsBin.allCases.map { nows[index]["now.bin.\($0.key)"] })
      }, chart: .balance(more: [0, 1], fewer: [4, 3]))
    return ComparisonSection(
      "referenceDate",
      Bilingual(nl: "Maanden op de peildatum zelf", en: "Months on the reference date itself"),
      [
        Bilingual(
          nl: "Wat mensen op \(Wording.date(asOf, .nl)) hebben, zonder de tijd die zij nog werken.",
          en: "What people have on \(Wording.date(asOf, .en)), without the time they still work.")
      ],
      [
        Table(
          "referenceDate",
          Bilingual(nl: "Mensen op de peildatum", en: "People on the reference date"),
          Bilingual(nl: "Regeling", en: "Scheme"), columns, rows, chart: .bars([1, 2])),
        bins,
      ])
  }
}
