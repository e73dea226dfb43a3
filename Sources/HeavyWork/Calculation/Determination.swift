/// What someone has and when they may stop: the answer, without what explains it.
struct Determination: Sendable {
  let view: CareerView
  let search: ExitSearch
  let pension: StatePension
  /// What holds on the reference date.
  let now: Entitlement
  /// The earliest exit if current spells go on.
  let earliestExit: ExitOption?
  /// The earliest exit, also on days on which the scheme is not in force.
  let unboundExit: ExitOption?
  /// The exit that was asked about.
  let chosenExit: ExitOption?
  /// What is paid after the exit that is shown.
  let payments: Payments?

  /// The exit that benefit and points are shown for: the one asked about, else the earliest.
  var shownExit: ExitOption? { chosenExit ?? earliestExit }

  /// The points that count on the reference date.
  var points: Exact { view.scheme.scale.points(view.cappedGrains(on: search.asOf)) }

  /// Works out the answer.
  ///
  /// - Throws: what makes an answer impossible, as `Assessment` says.
  init(
    of career: Career, under scheme: Scheme, _ question: Assessment.Question,
    statutory: StatutoryTables
  ) throws(Problems) {
    pension = try question.pension(of: career, under: scheme, statutory)
    view = CareerView(career, under: scheme)
    search = ExitSearch(view: view, pension: pension.date, asOf: question.asOf)
    now = view.entitlement(on: question.asOf)
    // Where the earliest day of all is in force, it is also the earliest of those in force.
    let unbound = search.earliestExit(respectForce: false)
    unboundExit = unbound
    let earliest =
      unbound.map { scheme.isInForce(on: $0.date) } ?? true ? unbound : search.earliestExit()
    earliestExit = earliest
    let chosen = question.exit.map { [search] in search.chosenExit(on: $0) }
    chosenExit = chosen
    payments = (chosen ?? earliest).flatMap { [view, pension] option in
      option.entitlement.months >= option.months
        ? Payments(option, view, pension: pension.date, tables: statutory) : nil
    }
  }
}
