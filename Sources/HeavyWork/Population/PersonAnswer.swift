/// The answer for one person of a population: the fields of a row of results.
struct PersonAnswer: Equatable {
  var status: EntitlementStatus
  /// Points up to the reference date, in millionths, rounded half up.
  var points: Int64
  var months: Int
  /// The most months that may turn out.
  var possibleMonths: Int
  /// The route's place; below 0 where there is none.
  var route: Int
  var statePension: MonthDay
  var provisional: Bool
  /// The earliest exit; `.never` where there is none.
  var exit = MonthDay.never
  var exitMonths = 0
  /// What is paid in the first month, in cents; below 0 where nothing is.
  var benefit: Int64 = -1
}

extension PersonAnswer {
  /// No right, and no date either; what is found is filled in.
  static var empty: PersonAnswer {
    PersonAnswer(
      status: .notEntitled, points: 0, months: 0, possibleMonths: 0, route: -1,
      statePension: .never, provisional: false)
  }

  /// An answer, and what it was worked out with.
  struct Worked {
    var answer: PersonAnswer
    let view: CareerView
    let now: Entitlement
    var payments: Payments?
  }

  /// Works the answer out as `Assessment` does, without what only explains it.
  static func worked(
    of career: Career, under scheme: Scheme, asOf: Day, pension: StatePension,
    _ statutory: StatutoryTables
  ) -> Worked {
    let view = CareerView(career, under: scheme)
    let now = view.entitlement(on: asOf)
    let points = scheme.scale.points(view.cappedGrains(on: asOf))
    let answer = PersonAnswer(
      status: now.status, points: Int64(clamping: points.units(ofDecimals: 6)),
      months: now.months, possibleMonths: now.possibleMonths, route: now.route ?? -1,
      statePension: MonthDay(pension.date),
      provisional: pension.provisional)
    var worked = Worked(answer: answer, view: view, now: now)
    let search = ExitSearch(view: view, pension: pension.date, asOf: asOf)
    guard let option = search.earliestExit() else { return worked }
    worked.answer.exit = MonthDay(option.date)
    worked.answer.exitMonths = option.months
    worked.payments = Payments(option, view, pension: pension.date, tables: statutory)
    worked.answer.benefit = worked.payments?.years.first?.perMonth.cents ?? -1
    return worked
  }
}
