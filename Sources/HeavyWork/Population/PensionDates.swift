/// When the state pension begins, by birth date.
struct PensionDates {
  private let rows: [(from: MonthDay, months: Int)]
  private let setThrough: MonthDay
  private let isStatutory: Bool
  /// The last birth date of anyone: that of the reference date, or the last for which the calendar
  /// has all that is needed.
  private let last: MonthDay

  init(_ scheme: Scheme, _ tables: StatutoryTables, asOf: Day) {
    last = MonthDay(min(asOf, Day(unchecked: 2150, 12, 31)))
    switch scheme.exit.before {
    case .statePension:
      rows = tables.pensionAges.map { (MonthDay($0.bornFrom), $0.months) }
      isStatutory = true
    case .age(let byBirth, _):
      let fits = byBirth.end == nil && byBirth.steps.allSatisfy { $0.value < 200 * 12 }
      rows = fits ? byBirth.steps.map { (MonthDay($0.from ?? Day.first), $0.value) } : []
      isStatutory = false
    }
    setThrough = MonthDay(tables.pensionAgeSetThrough)
  }

  /// The date; nothing where there is none, it lies too far away, or no one can be born then.
  @inline(__always)
  func date(
    _ born: MonthDay, _ calendar: CalendarTable
  ) -> (date: MonthDay, provisional: Bool)? {
    guard born <= last else { return nil }
    var index = rows.count &- 1
    while index >= 0 {
      if rows[index].from <= born {
        return (
          calendar.adding(rows[index].months, to: born), isStatutory && setThrough < born
        )
      }
      index &-= 1
    }
    return nil
  }
}
