/// The sections that cost adds to a comparison.
struct CostTables {
  typealias Cell = ComparisonTable.Cell
  typealias Row = ComparisonTable.Row

  let report: CostReport

  private var assumptions: CostAssumptions { report.assumptions }

  /// The cost, and every assumption that it rests on.
  var sections: [ComparisonSection] {
    [
      ComparisonSection(
        "cost", Bilingual(nl: "Kosten", en: "Cost"), CostNotes(report).general, tables),
      ComparisonSection(
        "assumptions",
        Bilingual(
          nl: "Aannames: \(assumptions.title.nl)", en: "Assumptions: \(assumptions.title.en)"),
        [
          Bilingual(
            nl: "Alle waarden van het bestand ‘\(assumptions.id)’, elk met waar zij op rust.",
            en: "All values of the file ‘\(assumptions.id)’, each with what it rests on.")
        ], [lines]),
    ]
  }

  private var tables: [ComparisonTable] {
    var tables = [expected, totals]
    if report.shown.count > 1 { tables.append(differences) }
    tables += report.shown.map { split($0) }
    if !assumptions.wageBill.isEmpty { tables.append(premium) }
    if assumptions.replacementCost != nil {
      tables.append(
        aside(
          "costReplacement",
          Bilingual(nl: "Vervanging van wie stopt", en: "Replacing those who stop"), \.replacement))
    }
    if assumptions.avoidedAbsence != nil {
      tables.append(
        aside(
          "costAvoidedAbsence", Bilingual(nl: "Vermeden verzuim", en: "Avoided absence"), \.avoided)
      )
    }
    return tables
  }

  private static let year = Bilingual(nl: "Jaar", en: "Year")
  private static let scenarios = CostScenario.allCases.map {
    ComparisonTable.Column($0.rawValue, $0.name)
  }

  /// A year with a scheme or a take-up behind it; a star where the law has not set its amounts.
  private func label(_ year: Int, _ one: CostReport.Shown, _ name: Bilingual) -> Bilingual {
    let mark = year > one.flows.setThrough ? "*" : ""
    return Bilingual(nl: "\(year)\(mark) \(name.nl)", en: "\(year)\(mark) \(name.en)")
  }

  private var span: String { CostReport.span(assumptions.years) }

  private func whole(_ name: Bilingual) -> Bilingual {
    Bilingual(nl: "\(span) \(name.nl)", en: "\(span) \(name.en)")
  }

  /// A row for each year and scheme.
  private func rows(_ cells: (CostReport.Shown, Int) -> [Cell]?) -> [Row] {
    report.years.enumerated().flatMap { place, year in
      report.shown.compactMap { one in
        cells(one, place).map { cells in
          Row(
            "\(year)-\(one.key)", label(year, one, one.name),
            one.isHidden(place) ? cells.map { _ in .hidden } : cells)
        }
      }
    }
  }

  /// Benefit and levy together, by take-up.
  private var expected: ComparisonTable {
    ComparisonTable(
      "costExpected", Bilingual(nl: "Uitkering en heffing", en: "Benefit and levy"),
      CostTables.year, CostTables.scenarios,
      rows { one, place in one.years[place].map { .money($0.cost) } },
      chart: .span(
        low: CostScenario.low.place, middle: CostScenario.middle.place,
        high: CostScenario.high.place))
  }

  private var totals: ComparisonTable {
    func rows(
      _ key: String, _ name: (Bilingual) -> Bilingual, _ amounts: (CostReport.Shown) -> [Money]?
    ) -> [Row] {
      report.shown.compactMap { one in
        amounts(one).map { amounts in
          Row(
            "\(key)-\(one.key)", name(one.name),
            amounts.map { one.hidesTotal ? .hidden : .money($0) })
        }
      }
    }
    let first = assumptions.years.lowerBound
    let value = rows("presentValue") { name in
      Bilingual(
        nl: "Contante waarde \(first) \(name.nl)", en: "Present value \(first) \(name.en)")
    } _: {
      $0.presentValue
    }
    var notes: [Bilingual] = CostNotes(report).aside.map { note in
      Bilingual { "\(report.shown[0].name[$0]): \(note[$0])" }
    }
    if !value.isEmpty {
      notes.append(
        Bilingual(
          nl:
            "Contante waarde: wat in \(first) wordt betaald, telt helemaal mee; van elk jaar later "
            + "gaat eens meer de rekenrente af.",
          en: "Present value: what is paid in \(first) counts in full; for each year later the "
            + "discount rate is taken off once more."))
    }
    return ComparisonTable(
      "costTotal", Bilingual(nl: "Alle jaren samen", en: "All years together"),
      Bilingual(nl: "Regeling", en: "Scheme"), CostTables.scenarios,
      rows("total", whole) { $0.total.map(\.cost) } + value, notes: notes)
  }

  private var differences: ComparisonTable {
    func cell(_ amount: Money?) -> Cell { amount.map { .money($0) } ?? .hidden }
    let variants = report.shown.indices.dropFirst()
    let rows = report.years.enumerated().flatMap { place, year in
      variants.map { variant in
        let one = report.shown[variant]
        return Row(
          "\(year)-\(one.key)", label(year, one, one.name),
          CostScenario.allCases.map { cell(report.difference(variant, year: place, $0)) })
      }
    }
    return ComparisonTable(
      "costDifference",
      Bilingual(
        nl: "Uitkering en heffing, min het uitgangspunt", en: "Benefit and levy, less the base"),
      CostTables.year, CostTables.scenarios,
      rows
        + variants.map { variant in
          let one = report.shown[variant]
          return Row(
            "total-\(one.key)", whole(one.name),
            CostScenario.allCases.map { cell(report.difference(variant, $0)) })
        })
  }

  /// What is paid, what of it is exempt, and the levy, by take-up.
  private func split(_ one: CostReport.Shown) -> ComparisonTable {
    func money(_ sum: CostFigures) -> [Cell] {
      [sum.benefit, sum.exempt, sum.excess, sum.levy].map { .money($0) }
    }
    var rows: [Row] = []
    for (place, year) in report.years.enumerated() {
      for scenario in CostScenario.allCases {
        let sum = one.years[place][scenario.place]
        let people: Cell =
          scenario == .everyone
          ? .people(Int(clamping: sum.people.units(ofDecimals: 0)))
          : .figure(sum.people, decimals: 1)
        let cells = [people] + money(sum)
        rows.append(
          Row(
            "\(year)-\(scenario.rawValue)", label(year, one, scenario.name),
            one.isHidden(place) ? cells.map { _ in .hidden } : cells))
      }
    }
    for scenario in CostScenario.allCases {
      let cells = money(one.total[scenario.place])
      rows.append(
        Row(
          "total-\(scenario.rawValue)", whole(scenario.name),
          [.none] + (one.hidesTotal ? cells.map { _ in .hidden } : cells)))
    }
    return ComparisonTable(
      "costSplit-\(one.key)",
      Bilingual(
        nl: "\(one.name.nl): vrijgesteld, daarboven en heffing",
        en: "\(one.name.en): exempt, above it, and levy"),
      CostTables.year,
      [
        .init("people", ComparisonReport.peopleHeading),
        .init("benefit", Bilingual(nl: "Uitkering", en: "Benefit")),
        .init("exempt", Bilingual(nl: "Vrijgesteld", en: "Exempt")),
        .init("excess", Bilingual(nl: "Daarboven", en: "Above")),
        .init("levy", Bilingual(nl: "Heffing", en: "Levy")),
      ], rows)
  }

  private var premium: ComparisonTable {
    ComparisonTable(
      "costPremium",
      Bilingual(
        nl: "Uitkering en heffing in procenten van de loonsom",
        en: "Benefit and levy in percent of the wage bill"),
      CostTables.year, CostTables.scenarios,
      // A year without a wage bill has no row.
      rows { one, place in
        assumptions.wageBill(in: report.years[place]).map { bill in
          one.years[place].map { sum in
            let share = Exact(Int128(sum.cost.cents) * 100, over: Int128(Money(bill).cents))
            return .figure(share, decimals: 3)
          }
        }
      })
  }

  private func aside(
    _ key: String, _ title: Bilingual, _ amount: KeyPath<CostFigures, Money?>
  ) -> ComparisonTable {
    ComparisonTable(
      key, title, CostTables.year, CostTables.scenarios,
      rows { one, place in one.years[place].map { .money($0[keyPath: amount] ?? .zero) } },
      notes: [
        Bilingual(
          nl: "Staat los van uitkering en heffing, en stijgt niet mee.",
          en: "Stands apart from benefit and levy, and does not rise.")
      ])
  }

  private var lines: ComparisonTable {
    ComparisonTable(
      "assumptions", Bilingual(nl: "Alle aannames", en: "All assumptions"),
      Bilingual(nl: "Aanname", en: "Assumption"),
      [
        .init("value", Bilingual(nl: "Waarde", en: "Value")),
        .init("basis", Bilingual(nl: "Waarop", en: "Based on")),
      ],
      AssumptionLines(assumptions: assumptions).all.enumerated().map { place, line in
        Row(String(place + 1), line.name, [.words(line.value), .words(line.basis)])
      })
  }
}
