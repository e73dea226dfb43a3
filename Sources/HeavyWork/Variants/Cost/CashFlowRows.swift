/// Cash flows as rows for an actuary: one for each scheme, cohort, year and take-up.
///
/// Each amount is rounded by itself, so that the cohorts of a year can differ from the year by some
/// cents. What is not shown is empty, with the reason in the last column.
struct CashFlowRows {
  /// What a column holds.
  struct Column {
    let name: String
    let kind: SheetRow.Kind
    let width: Int
  }

  static let columns: [Column] = [
    .init(name: "scheme", kind: .text, width: 12),
    .init(name: "born_from", kind: .number, width: 10),
    .init(name: "born_through", kind: .number, width: 12),
    .init(name: "months_from", kind: .number, width: 12),
    .init(name: "months_through", kind: .number, width: 14),
    .init(name: "year", kind: .number, width: 8),
    .init(name: "amounts", kind: .text, width: 10),
    .init(name: "take_up", kind: .text, width: 10),
    .init(name: "people", kind: .number, width: 12),
    .init(name: "benefit", kind: .money, width: 18),
    .init(name: "exempt", kind: .money, width: 18),
    .init(name: "excess", kind: .money, width: 18),
    .init(name: "levy", kind: .money, width: 18),
    .init(name: "cost", kind: .money, width: 18),
    .init(name: "replacement", kind: .money, width: 18),
    .init(name: "avoided_absence", kind: .money, width: 18),
    .init(name: "remark", kind: .text, width: 40),
  ]

  let report: CostReport
  let language: Language

  /// The rows below the head; numbers have a decimal point.
  var all: [[String]] {
    report.shown.indices.flatMap { scheme in rows(of: scheme) }
  }

  private func rows(of scheme: Int) -> [[String]] {
    let one = report.shown[scheme]
    let hidden = hidden(scheme)
    var rows: [[String]] = []
    for (place, span) in report.cohorts.spans.enumerated() {
      let cells = cells(of: span, one.flows)
      for (index, year) in report.years.enumerated() {
        guard let cell = cells[year] else { continue }
        let isHidden = hidden[index].contains(place)
        for scenario in CostScenario.allCases {
          let sum = CostFigures(cell[scenario], report.assumptions)
          rows.append(
            [
              one.key, String(span.birthYears.lowerBound), String(span.birthYears.upperBound),
              String(span.months.lowerBound), String(span.months.upperBound), String(year),
              year > one.flows.setThrough ? "assumed" : "set", scenario.rawValue,
            ] + (isHidden ? CashFlowRows.nothing(language) : CashFlowRows.figures(sum)))
        }
      }
    }
    return rows
  }

  private func cells(
    of span: CostCohorts.Span, _ flows: CashFlows
  ) -> [Int: CashFlows.Cell] {
    var cells: [Int: CashFlows.Cell] = [:]
    for (cohort, years) in flows.cohorts where span.holds(cohort) {
      for (year, cell) in years { cells[year, default: .init()] += cell }
    }
    return cells
  }

  /// For each year, the places of cohorts that are not shown.
  private func hidden(_ scheme: Int) -> [Set<Int>] {
    let one = report.shown[scheme]
    let spans = report.cohorts.spans
    let people = spans.map { span in
      var people = PeopleByYears()
      for part in one.flows.parts where span.holds(part.cohort) {
        people.add(part.people, in: part.years)
      }
      return people
    }
    let moved = report.moves[scheme].map { moves in spans.map { MovedPeople(moves, in: $0) } }
    return report.years.indices.map { index in
      if one.isHidden(index) { return Set(spans.indices) }
      let year: UInt64 = 1 << index
      let counts =
        [people.map { $0.own(in: year) }, people.map { $0.all(in: year) }]
        + moved.flatMap { [$0.map { $0.own(in: year) }, $0.map { $0.all(in: year) }] }
      return counts.reduce(into: Set()) { $0.formUnion(SmallGroups.hidden($1)) }
    }
  }

  private static func figures(_ sum: CostFigures) -> [String] {
    [sum.people.rounded(toDecimals: 6).description]
      + [sum.benefit, sum.exempt, sum.excess, sum.levy, sum.cost].map(\.decimal.description)
      + [sum.replacement, sum.avoided].map { $0?.decimal.description ?? "" } + [""]
  }

  private static func nothing(_ language: Language) -> [String] {
    [String](repeating: "", count: 8) + [
      language(
        nl: "niet getoond: te weinig mensen", en: "not shown: too few people")
    ]
  }
}

extension CostReport {
  /// The cash flows as CSV, a row for each scheme, cohort, year and take-up.
  public func csv(_ dialect: CSVDialect, _ language: Language) -> [UInt8] {
    var writer = CSVWriter(dialect)
    let columns = CashFlowRows.columns
    writer.row(columns.map(\.name))
    for row in CashFlowRows(report: self, language: language).all {
      writer.row(
        zip(row, columns).map { cell, column in
          dialect == .nl && column.kind != .text
            ? cell.replacing(".", with: ",") : cell
        })
    }
    return writer.bytes
  }
}
