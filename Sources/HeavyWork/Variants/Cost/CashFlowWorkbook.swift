/// Cash flows as a workbook for an actuary to recheck: the flows, the years, every assumption, the
/// amounts that were used, and with what it was made.
struct CashFlowWorkbook {
  let report: CostReport
  let language: Language
  /// With what it was made, line by line.
  let receipt: [(name: String, value: String)]

  /// Writes the whole workbook.
  func write(to sink: any ZipSink) {
    var book = SheetBook(sink)
    addFlows(&book)
    addYears(&book)
    addAssumptions(&book)
    addAmounts(&book)
    addReceipt(&book)
    book.finish()
  }

  private func addFlows(_ book: inout SheetBook) {
    let columns = CashFlowRows.columns
    book.begin(
      language(nl: "Kasstromen", en: "Cash flows"), widths: columns.map(\.width), isFiltered: true)
    book.add(columns.map(\.name), .heading)
    for row in CashFlowRows(report: report, language: language).all {
      book.add(zip(row, columns).map { ($0, $1.kind) })
    }
    book.end()
  }

  /// The cost of each year and take-up, by scheme.
  private func addYears(_ book: inout SheetBook) {
    let names = [
      "scheme", "year", "amounts", "take_up", "people", "benefit", "exempt", "excess", "levy",
      "cost",
      "discount_factor",
    ]
    let kinds: [SheetRow.Kind] =
      [.text, .number, .text, .text, .number]
      + [SheetRow.Kind](repeating: .money, count: 5) + [.number]
    book.begin(
      language(nl: "Jaren", en: "Years"), widths: names.map { max(10, $0.count + 6) },
      isFiltered: true)
    book.add(names, .heading)
    let factors = report.assumptions.discount.map {
      PresentValue($0.value).factors(report.years.count)
    }
    for one in report.shown {
      for (place, year) in report.years.enumerated() {
        for scenario in CostScenario.allCases {
          let sum = one.years[place][scenario.place]
          let money = [sum.benefit, sum.exempt, sum.excess, sum.levy, sum.cost]
          let figures =
            [sum.people.rounded(toDecimals: 6).description] + money.map(\.decimal.description)
          let row =
            [
              one.key, String(year), year > one.flows.setThrough ? "assumed" : "set",
              scenario.rawValue,
            ] + (one.isHidden(place) ? figures.map { _ in "" } : figures)
            + [factors?[place].rounded(toDecimals: 15).description ?? ""]
          book.add(zip(row, kinds).map { ($0, $1) })
        }
      }
    }
    book.end()
  }

  private func addAssumptions(_ book: inout SheetBook) {
    book.begin(
      language(nl: "Aannames", en: "Assumptions"), widths: [44, 60, 60], isFiltered: true)
    book.add(
      [
        language(nl: "Aanname", en: "Assumption"), language(nl: "Waarde", en: "Value"),
        language(nl: "Waarop", en: "Based on"),
      ], .heading)
    for line in AssumptionLines(assumptions: report.assumptions).all {
      book.add([line.name[language], line.value[language], line.basis[language]], .text)
    }
    for note in CostNotes(report).general { book.add([note[language]], .text) }
    book.end()
  }

  /// The exempt threshold and the levy of each year, as they were used.
  private func addAmounts(_ book: inout SheetBook) {
    let names = ["year", "amounts", "threshold", "extra", "levy_percent"]
    let kinds: [SheetRow.Kind] = [.number, .text, .money, .money, .number]
    book.begin(
      language(nl: "Bedragen", en: "Amounts"), widths: names.map { _ in 16 }, isFiltered: true)
    book.add(names, .heading)
    let flows = report.shown[0].flows
    let last = report.assumptions.years.upperBound
    let tables = report.assumptions.indexed(flows.statutory, through: last)
    for year in report.years {
      guard let row = tables.thresholds.last(where: { $0.year <= year }) else { continue }
      let cells = [
        String(year), year > flows.statutory.thresholds.last?.year ?? 0 ? "assumed" : "set",
        row.perMonth.decimal.description, row.extra.decimal.description,
        tables.levyPercent(year: year)?.description ?? "",
      ]
      book.add(zip(cells, kinds).map { ($0, $1) })
    }
    book.end()
  }

  private func addReceipt(_ book: inout SheetBook) {
    book.begin(
      language(nl: "Ontvangstbewijs", en: "Receipt"), widths: [36, 100], isFiltered: false)
    for line in receipt { book.add([line.name, line.value], .text) }
    book.end()
  }
}
