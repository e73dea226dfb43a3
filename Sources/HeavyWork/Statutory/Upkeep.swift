/// When a table of the statutory figures has to be looked up again, and where.
///
/// The law brings new figures on the first of some months, and they are known in the month before.
/// So a table is *due* from the first day of that month, and *overdue* from the day the new figures
/// hold, until someone has looked. Both follow from the day of the last look and the calendar; there
/// is no date that someone must remember to move.
///
/// **Which day counts in a result.** A result depends on nothing but its inputs: the same scheme,
/// history, figures and reference date give the same bytes for ever, which is what makes a receipt
/// worth something. So what a result says of overdue figures goes by its reference date and never
/// by a clock: it warns where the figures were last looked up before those of the reference date
/// could be known. The reference date is today unless someone chose another, so whoever asks "what
/// now?" with old figures is warned in the result. For someone who asks about a day that is past,
/// figures of that time are what is wanted, and the result says no more about it next year than it
/// did then. That the figures are old *today*, whatever the reference date, is for whoever runs the
/// program: the front ends pass the day to `StatutoryTables.overdue(on:)` and say it beside the
/// result, on standard error or in the log.
public struct Upkeep: Sendable {
  /// A table of the statutory figures.
  public enum Table: String, Sendable, CaseIterable {
    case statePensionAge
    case exemptThreshold
    case levy
    case statePensionSingle
  }

  /// The table.
  public let table: Table
  /// When it was last held against its source.
  public let checkedOn: Day
  /// The months, from 1 through 12, on whose first day new figures can hold.
  public let changesIn: [Int]
  /// Where to look.
  public let url: String
  /// What to look for.
  public let what: Bilingual
}

extension Upkeep {
  /// The first day from which the figures have to be looked up.
  public var dueFrom: Day { overdueFrom.adding(months: -1) }

  /// The first day on which figures can hold that nobody has looked up.
  public var overdueFrom: Day {
    // Whoever looked in the month before a change has seen the figures of that change.
    checkedOn.firstOfMonth.adding(months: 2).firstOfMonth(in: changesIn)
  }

  /// Whether it is time to look, on a day.
  public func isDue(on day: Day) -> Bool { day >= dueFrom }

  /// Whether it is too late, on a day.
  public func isOverdue(on day: Day) -> Bool { day >= overdueFrom }
}

extension Day {
  /// The first day of its month.
  var firstOfMonth: Day {
    let (year, month, _) = civil
    return Day(unchecked: year, month, 1)
  }

  /// The first of these months of the year that begins here or after it; this is itself a first.
  func firstOfMonth(in months: [Int]) -> Day {
    (0..<12).lazy.map { adding(months: $0) }.first { months.contains($0.civil.month) } ?? self
  }
}

extension Upkeep.Table {
  /// What the table holds.
  public var name: Bilingual {
    switch self {
    case .statePensionAge: Bilingual(nl: "AOW-leeftijd", en: "State pension age")
    case .exemptThreshold:
      Bilingual(nl: "Drempelvrijstelling (RVU)", en: "Exempt threshold (RVU)")
    case .levy: Bilingual(nl: "Heffing (RVU)", en: "Levy (RVU)")
    case .statePensionSingle:
      Bilingual(nl: "AOW-bedrag, alleenstaand", en: "State pension, single person")
    }
  }
}

extension StatutoryTables {
  /// The tables that were not looked up in time, on a day.
  ///
  /// A file that does not say when to look is overdue thirteen months after it was last checked; then
  /// all its tables are.
  public func overdue(on day: Day) -> [Upkeep.Table] {
    guard day >= overdueFrom else { return [] }
    return upkeep.isEmpty
      ? Upkeep.Table.allCases : upkeep.filter { $0.isOverdue(on: day) }.map(\.table)
  }

  /// The first day from which a table should have a row that it has not, as of a day.
  ///
  /// - Returns: nothing where no row is missing. Ages and levies change only now and then, so no row of
  ///   them can be seen to be missing.
  public func missingRow(of table: Upkeep.Table, asOf day: Day) -> Day? {
    missingFrom[table].flatMap { $0 <= day ? $0 : nil }
  }
}

extension Upkeep {
  /// When the next row of each table begins to be missing.
  ///
  /// - Parameters:
  ///   - year: the last year of the exempt threshold.
  ///   - from: the first day of the last pension amount.
  static func missingFrom(_ upkeep: [Upkeep], _ year: Int?, _ from: Day?) -> [Table: Day] {
    func next(_ table: Table, after last: Day?) -> Day? {
      let months = upkeep.first { $0.table == table }?.changesIn ?? [1]
      return last?.firstOfMonth.adding(months: 1).firstOfMonth(in: months)
    }
    var days: [Table: Day] = [:]
    days[.exemptThreshold] = next(
      .exemptThreshold, after: year.map { Day(unchecked: $0, 1, 1) })
    days[.statePensionSingle] = next(.statePensionSingle, after: from)
    return days
  }
}
