/// The answer for one person of a population: the fields of a row of results.
struct PersonAnswer: Equatable {
  var status: EntitlementStatus
  /// Points up to the reference date, in millionths, rounded half up.
  var points: Int64
  var months: Int
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
  /// Works the answer out as `Assessment` does, without what only explains it.
  init(
    of career: Career, under scheme: Scheme, asOf: Day, pension: StatePension,
    _ statutory: StatutoryTables
  ) {
    let view = CareerView(career, under: scheme)
    let now = view.entitlement(on: asOf)
    let points = scheme.scale.points(view.cappedGrains(on: asOf))
    status = now.status
    self.points = Int64(clamping: points.units(ofDecimals: 6))
    months = now.months
    route = now.route ?? -1
    statePension = MonthDay(pension.date)
    provisional = pension.provisional
    let search = ExitSearch(view: view, pension: pension.date, asOf: asOf)
    guard let option = search.earliestExit() else { return }
    exit = MonthDay(option.date)
    exitMonths = option.months
    let payments = Payments(option, view, pension: pension.date, tables: statutory)
    benefit = payments?.years.first?.perMonth.cents ?? -1
  }
}
