/// The tables of a report of cost.
struct CostTables {
  let report: CostReport

  private var assumptions: CostAssumptions { report.assumptions }

  /// All tables, the expected cost first.
  var all: [SummaryTable] {
    var tables: [SummaryTable] = []
    for one in report.shown { tables.append(expected(one)) }
    for variant in report.shown.indices.dropFirst() { tables.append(difference(variant)) }
    if assumptions.discount != nil { tables.append(presentValue) }
    for one in report.shown { tables.append(entitled(one)) }
    if !assumptions.wageBill.isEmpty { for one in report.shown { tables.append(premium(one)) } }
    if assumptions.replacementCost != nil {
      for one in report.shown {
        tables.append(
          optional(
            one, "Replacement", Bilingual(nl: "vervanging van wie stopt", en: "replacing leavers"),
            \.replacement))
      }
    }
    if assumptions.avoidedAbsence != nil {
      for one in report.shown {
        tables.append(
          optional(
            one, "AvoidedAbsence", Bilingual(nl: "vermeden verzuim", en: "avoided absence"),
            \.avoided))
      }
    }
    return tables
  }

  private static let year = Bilingual(nl: "Jaar", en: "Year")
  private static let scenarios = CostScenario.allCases.map {
    SummaryTable.Column(key: $0.rawValue, heading: $0.name)
  }

  private func title(_ one: CostReport.Shown, _ what: Bilingual) -> Bilingual {
    Bilingual(nl: "\(one.letter): \(what.nl)", en: "\(one.letter): \(what.en)")
  }

  private func label(_ year: Int, _ flows: CashFlows) -> Bilingual {
    let name = year > flows.setThrough ? "\(year)*" : "\(year)"
    return Bilingual(nl: name, en: name)
  }

  /// Rows by year, hidden where the year is.
  private func rows(
    _ one: CostReport.Shown, _ cells: ([ShownSum]) -> [SummaryTable.Cell]
  ) -> [SummaryTable.Row] {
    report.years.enumerated().map { place, year in
      let cells = cells(one.years[place])
      return .init(
        key: String(year), label: label(year, one.flows),
        cells: one.isHidden(place) ? cells.map { _ in .hidden } : cells)
    }
  }

  private func total(
    _ one: CostReport.Shown, _ cells: ([ShownSum]) -> [SummaryTable.Cell]
  ) -> [SummaryTable.Cell] {
    let cells = cells(one.total)
    return one.hidesTotal ? cells.map { _ in .hidden } : cells
  }

  /// Benefit and levy together, by take-up.
  private func expected(_ one: CostReport.Shown) -> SummaryTable {
    func cells(_ sums: [ShownSum]) -> [SummaryTable.Cell] { sums.map { .money($0.cost) } }
    return SummaryTable(
      key: "costExpected\(one.letter)",
      title: title(one, Bilingual(nl: "uitkering en heffing", en: "benefit and levy")),
      heading: CostTables.year, columns: CostTables.scenarios, rows: rows(one, cells),
      total: total(one, cells), drawn: CostScenario.middle.place)
  }

  /// What is paid to everyone, and what of it is exempt.
  private func entitled(_ one: CostReport.Shown) -> SummaryTable {
    func money(_ sum: ShownSum) -> [SummaryTable.Cell] {
      [sum.benefit, sum.exempt, sum.excess, sum.levy].map { .money($0) }
    }
    func cells(_ sums: [ShownSum]) -> [SummaryTable.Cell] {
      [.people(Int(clamping: sums[0].people.units(ofDecimals: 0)))] + money(sums[0])
    }
    var table = SummaryTable(
      key: "costEntitled\(one.letter)",
      title: title(one, Bilingual(nl: "als iedereen meedoet", en: "if everyone takes part")),
      heading: CostTables.year,
      columns: [
        PopulationSummary.people,
        .init(key: "benefit", heading: Bilingual(nl: "Uitkering", en: "Benefit")),
        .init(key: "exempt", heading: Bilingual(nl: "Vrijgesteld", en: "Exempt")),
        .init(key: "excess", heading: Bilingual(nl: "Daarboven", en: "Above")),
        .init(key: "levy", heading: Bilingual(nl: "Heffing", en: "Levy")),
      ], rows: rows(one, cells), total: [nil] + total(one) { money($0[0]) }, drawn: 1)
    table.notes = CostNotes(report).aside(one)
    return table
  }

  private func difference(_ variant: Int) -> SummaryTable {
    let one = report.shown[variant]
    func cell(_ amount: Money?) -> SummaryTable.Cell { amount.map { .money($0) } ?? .hidden }
    return SummaryTable(
      key: "costDifference\(one.letter)",
      title: Bilingual(
        nl: "\(one.letter) min A: uitkering en heffing",
        en: "\(one.letter) less A: benefit and levy"),
      heading: CostTables.year, columns: CostTables.scenarios,
      rows: report.years.enumerated().map { place, year in
        .init(
          key: String(year), label: label(year, one.flows),
          cells: CostScenario.allCases.map {
            cell(report.difference(variant, year: place, $0))
          })
      }, total: CostScenario.allCases.map { cell(report.difference(variant, $0)) },
      drawn: CostScenario.middle.place)
  }

  private var presentValue: SummaryTable {
    var table = SummaryTable(
      key: "costPresentValue",
      title: Bilingual(
        nl: "Contante waarde in \(assumptions.years.lowerBound)",
        en: "Present value in \(assumptions.years.lowerBound)"),
      heading: Bilingual(nl: "Regeling", en: "Scheme"), columns: CostTables.scenarios,
      rows: report.shown.map { one in
        .init(
          key: one.letter, label: Bilingual(nl: one.letter, en: one.letter),
          cells: (one.presentValue ?? []).map { one.hidesTotal ? .hidden : .money($0) })
      }, drawn: CostScenario.middle.place)
    table.notes = [
      Bilingual(
        nl: "Uitkering en heffing van alle jaren. Wat in het eerste jaar wordt betaald, telt "
          + "helemaal mee; van elk jaar later gaat eens meer de rekenrente af.",
        en: "Benefit and levy of all years. What is paid in the first year counts in full; for each "
          + "year later the discount rate is taken off once more.")
    ]
    return table
  }

  private func premium(_ one: CostReport.Shown) -> SummaryTable {
    let rows = report.years.enumerated().map { place, year in
      let bill = assumptions.wageBill(in: year)
      let cells = one.years[place].map { sum -> SummaryTable.Cell? in
        guard let bill else { return nil }
        guard !one.isHidden(place) else { return .hidden }
        let share = Exact(Int128(sum.cost.cents), over: Int128(Money(bill).cents))
        return .percent(share.multiplied(by: Exact(100)).rounded(toDecimals: 3))
      }
      return (year, cells)
    }
    return SummaryTable(
      key: "costPremium\(one.letter)",
      title: title(
        one, Bilingual(nl: "als deel van de loonsom", en: "as a part of the wage bill")),
      heading: CostTables.year, columns: CostTables.scenarios,
      // A year without a wage bill has no row.
      rows: rows.compactMap { year, cells in
        let known = cells.compactMap { $0 }
        return known.count < cells.count
          ? nil : .init(key: String(year), label: label(year, one.flows), cells: known)
      }, drawn: CostScenario.middle.place)
  }

  private func optional(
    _ one: CostReport.Shown, _ key: String, _ what: Bilingual,
    _ amount: KeyPath<ShownSum, Money?>
  ) -> SummaryTable {
    func cells(_ sums: [ShownSum]) -> [SummaryTable.Cell] {
      sums.map { .money($0[keyPath: amount] ?? .zero) }
    }
    var table = SummaryTable(
      key: "cost\(key)\(one.letter)", title: title(one, what), heading: CostTables.year,
      columns: CostTables.scenarios, rows: rows(one, cells), total: total(one, cells),
      drawn: CostScenario.middle.place)
    table.notes = [
      Bilingual(
        nl: "Staat los van uitkering en heffing, en stijgt niet mee.",
        en: "Stands apart from benefit and levy, and does not rise.")
    ]
    return table
  }
}
