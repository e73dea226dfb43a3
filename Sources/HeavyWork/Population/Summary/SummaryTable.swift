/// A table of a summary, as every rendering shows it.
struct SummaryTable {
  /// A figure, or nothing where it is not shown.
  enum Cell: Equatable {
    case hidden
    case people(Int)
    case money(Money)

    func text(_ language: Language) -> String {
      switch self {
      case .hidden: language(nl: "niet getoond", en: "not shown")
      case .people(let count): Wording.number(ExactDecimal(units: Int64(count)), language)
      case .money(let amount): Wording.money(amount, language)
      }
    }
  }

  struct Column {
    /// The key in JSON.
    let key: String
    let heading: Bilingual
  }

  struct Row {
    /// The key in JSON.
    let key: String
    let label: Bilingual
    let cells: [Cell]
  }

  /// The key in JSON, and the place on a page.
  let key: String
  let title: Bilingual
  /// What the rows are.
  let heading: Bilingual
  let columns: [Column]
  var rows: [Row]
  /// The sum of each column, where it is one to show.
  var total: [Cell?]?
  /// What to know about the figures.
  var notes: [Bilingual] = []
  /// The column whose figures a chart shows as a bar, and one that is part of it.
  var drawn = 0
  var part: Int?
}

extension Bilingual {
  /// A year, which both languages write alike.
  static func year(_ year: Int) -> Bilingual { Bilingual(nl: "\(year)", en: "\(year)") }
}

extension PopulationSummary {
  /// The tables, in the order in which people ask.
  var tables: [SummaryTable] {
    [byMonths, byFunction, byGroup, byExitMonths, byExitYear, applyBefore, costs].compactMap { $0 }
  }

  static let people = SummaryTable.Column(
    key: "people", heading: Bilingual(nl: "Mensen", en: "People"))

  /// A table of numbers of people whose sum is shown elsewhere.
  func table(
    _ key: String, _ title: Bilingual, _ heading: Bilingual,
    _ groups: [(key: String, label: Bilingual, people: Int)]
  ) -> SummaryTable {
    let filled = groups.filter { $0.people > 0 }
    let hidden = SmallGroups.hidden(filled.map(\.people))
    let rows = filled.enumerated().map { place, group in
      SummaryTable.Row(
        key: group.key, label: group.label,
        cells: [hidden.contains(place) ? .hidden : .people(group.people)])
    }
    return SummaryTable(
      key: key, title: title, heading: heading, columns: [PopulationSummary.people], rows: rows)
  }

  private func months(_ counts: [Int]) -> [(key: String, label: Bilingual, people: Int)] {
    counts.enumerated().map { (String($0), Wording.months($0), $1) }
  }

  private var byMonths: SummaryTable {
    table(
      "byMonths", Bilingual(nl: "Maanden op de peildatum", en: "Months on the reference date"),
      Bilingual(nl: "Maanden", en: "Months"), months(tally.byMonths))
  }

  private var byExitMonths: SummaryTable {
    var table = table(
      "byExitMonths",
      Bilingual(nl: "Maanden bij de vroegste stopdag", en: "Months at the earliest exit"),
      Bilingual(nl: "Maanden", en: "Months"), months(tally.byExitMonths))
    table.notes = [
      Bilingual(
        nl: "0 maanden: er is geen dag waarop deze mensen eerder kunnen stoppen, als hun werk zo "
          + "doorgaat.",
        en: "0 months: there is no day on which these people can stop early, if their work goes on "
          + "like this.")
    ]
    return table
  }

  private var byExitYear: SummaryTable {
    var table = table(
      "byExitYear",
      Bilingual(nl: "Vroegste stopdag per jaar", en: "Earliest exit by year"),
      Bilingual(nl: "Jaar", en: "Year"),
      tally.exitYears.map { (String($0.year), .year($0.year), $0.people) })
    table.notes = [PopulationSummary.goesOn]
    return table
  }

  static let goesOn = Bilingual(
    nl: "Als iedereen zo blijft werken als nu en stopt op de eerste dag waarop dat kan.",
    en: "If everyone goes on working as now and stops on the first day on which that is possible.")
}

extension PopulationSummary {
  private var byFunction: SummaryTable? {
    guard let detail = tally.detail else { return nil }
    let functions = FunctionGroups(scheme: job.scheme)
    var table = statuses(
      "byFunction", Bilingual(nl: "Per functie", en: "By function"),
      Bilingual(nl: "Functie", en: "Function"),
      (0..<functions.count).map { place in
        (
          functions.id(place), Bilingual { functions.label(place, $0) }, detail.byFunction[place]
        )
      })
    table.notes = [
      Bilingual(
        nl: "De functie op de peildatum, of anders de laatste daarvoor.",
        en: "The function on the reference date, or else the last one before it.")
    ]
    return table
  }

  private var byGroup: SummaryTable? {
    guard let detail = tally.detail, let column = job.groupColumn else { return nil }
    let name = job.format.names[column].shown
    let none = Bilingual(nl: "(leeg)", en: "(empty)")
    var table = statuses(
      "byGroup", Bilingual(nl: "Per ‘\(name)’", en: "By ‘\(name)’"), Bilingual(nl: name, en: name),
      detail.byGroup.sorted { $0.key < $1.key }.map { group, people in
        (group, group.isEmpty ? none : Bilingual(nl: group.shown, en: group.shown), people)
      })
    table.notes = [
      detail.hasTooManyGroups
        ? Bilingual(
          nl: "Deze kolom heeft meer dan \(PopulationDetail.mostGroups) waarden. Dat zijn geen "
            + "groepen; er is dus niets geteld.",
          en: "This column has more than \(PopulationDetail.mostGroups) values. Those are no "
            + "groups, so nothing was counted.")
        : Bilingual(
          nl: "De waarde bij de functie op de peildatum, of anders bij de laatste daarvoor.",
          en: "The value at the function on the reference date, or else at the last one before it.")
    ]
    return table
  }

  /// A table of groups by what people have on the reference date.
  private func statuses(
    _ key: String, _ title: Bilingual, _ heading: Bilingual,
    _ groups: [(key: String, label: Bilingual, people: PopulationDetail.Statuses)]
  ) -> SummaryTable {
    let filled = groups.filter { $0.people.people > 0 }
    let cells = HiddenCells(
      filled.map { [$0.people.entitled, $0.people.notEntitled, $0.people.undetermined] },
      totals: statusCounts, hiddenTotals: hiddenStatuses)
    let rows = filled.enumerated().map { row, group in
      SummaryTable.Row(
        key: group.key, label: group.label,
        cells: [3, 0, 1, 2].map { column in
          cells.hidden.contains(.init(row: row, column: column))
            ? .hidden : .people(cells.rows[row][column])
        })
    }
    return SummaryTable(
      key: key, title: title, heading: heading,
      columns: [
        PopulationSummary.people,
        .init(key: "entitled", heading: Bilingual(nl: "Recht", en: "Entitled")),
        .init(key: "notEntitled", heading: Bilingual(nl: "Geen recht", en: "Not entitled")),
        .init(key: "undetermined", heading: Bilingual(nl: "Niet te zeggen", en: "Cannot be said")),
      ], rows: rows, drawn: 0, part: 1)
  }

  var statusCounts: [Int] { [tally.entitled, tally.notEntitled, tally.undetermined] }

  /// The statuses of which the number of people is not shown, by their place in `statusCounts`.
  var hiddenStatuses: Set<Int> { SmallGroups.hidden(statusCounts) }
}
