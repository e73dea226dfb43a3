/// The answer for one person under one scheme, with everything that explains it.
///
/// The stages, each a function of the one before:
///
/// 1. `Scheme.read`: bytes of a scheme file to a scheme that is valid.
/// 2. `Career.init(reading:under:)`: bytes of a history to spells that the scheme knows.
/// 3. `CareerView`: spells to points over time (`Accrual`) and the days that conditions look at
///    (`ServiceTime`).
/// 4. `CareerView.finding`, `CareerView.entitlement`: conditions and routes on an exit day.
/// 5. `ExitSearch`, `Missing`, `Payments`: over all exit days, and what they bring.
/// 6. `Ledger`, `Remarks`, `Receipt`: where each figure comes from.
/// 7. `ResultJSON`, `ResultText`, `ResultPage`: the same value for programs and for people.
public final class Assessment: Sendable {
  /// The scheme.
  public let scheme: Scheme
  /// The career.
  public let career: Career
  /// The statutory figures used.
  public let statutory: StatutoryTables
  /// The reference date: what was worked before it counts.
  public let asOf: Day
  /// When the state pension begins.
  public let statePension: StatePension
  /// What holds on the reference date.
  public let now: Entitlement
  /// What each route gives on the reference date.
  public let routes: [RouteFinding]
  /// What became of each condition on the reference date.
  public let conditions: [Finding]
  /// The months at the least and at the most on the reference date, where not everything is known.
  public let range: MonthsRange?
  /// The points up to the reference date, and where they come from.
  public let ledger: Ledger
  /// The earliest exit if current spells go on; nothing where there is none.
  public let earliestExit: ExitOption?
  /// The earliest exit if the rules went on beyond their last day, where that gives another.
  public let ifContinued: ExitOption?
  /// The exit that was asked about.
  public let chosenExit: ExitOption?
  /// The first day, which may be past, with the maximum if current spells go on.
  public let fullFrom: Day?
  /// What is wanting for more months.
  public let missing: Missing
  /// What is paid after the exit that is shown.
  public let payments: Payments?
  /// What to know beside the answer.
  public let remarks: Remarks

  /// What a route gives on the reference date.
  public struct RouteFinding: Sendable {
    /// Whether it is open.
    public let outcome: Truth
    /// The months it gives at the least if it is open.
    public let months: Int
    /// The months it may give at the most.
    public let possibleMonths: Int
  }

  /// What is asked beside the career itself.
  public struct Question: Sendable {
    /// The reference date.
    public var asOf: Day
    /// An exit day to look at.
    public var exit: Day?
    /// Whether to go on where the scheme is not in force on the reference date.
    public var evenOutOfForce = false

    /// Creates a question about a reference date.
    public init(asOf: Day, exit: Day? = nil, evenOutOfForce: Bool = false) {
      self.asOf = asOf
      self.exit = exit
      self.evenOutOfForce = evenOutOfForce
    }
  }

  /// Works out the answer.
  ///
  /// - Throws: what makes an answer impossible: a birth date before the tables begin, a
  ///   reference date on which the scheme is not in force, an exit day that cannot be.
  public init(
    of career: Career, under scheme: Scheme, _ question: Question,
    statutory: StatutoryTables = .shipped
  ) throws(Problems) {
    let pension = try question.pension(of: career, under: scheme, statutory)
    let view = CareerView(career, under: scheme)
    let search = ExitSearch(view: view, pension: pension.date, asOf: question.asOf)
    let now = view.entitlement(on: question.asOf)
    // Where the earliest day of all is in force, it is also the earliest of those in force.
    let unbound = search.earliestExit(respectForce: false)
    let earliest =
      unbound.map { scheme.isInForce(on: $0.date) } ?? true ? unbound : search.earliestExit()
    let chosen = question.exit.map { search.chosenExit(on: $0) }
    let shown = chosen ?? earliest
    self.scheme = scheme
    self.career = career
    self.statutory = statutory
    asOf = question.asOf
    statePension = pension
    self.now = now
    routes = view.routeOutcomes(on: question.asOf).map {
      RouteFinding(outcome: $0.outcome, months: $0.months, possibleMonths: $0.possibleMonths)
    }
    conditions = scheme.conditions.indices.map { view.finding($0, on: question.asOf) }
    range = MonthsRange(view, now, asOf: question.asOf)
    ledger = Ledger(view, asOf: question.asOf)
    earliestExit = earliest
    ifContinued = unbound?.date == earliest?.date ? nil : unbound
    chosenExit = chosen
    fullFrom = search.fullFrom(now)
    missing = Missing(search, now: now)
    payments = shown.flatMap { option in
      option.entitlement.months >= option.months
        ? Payments(option, view, pension: pension.date, tables: statutory) : nil
    }
    remarks = Remarks(
      view: view, ledger: ledger, pension: pension, payments: payments, chosenExit: chosen,
      asOf: question.asOf, statutory: statutory)
  }
}

extension Assessment {
  /// The exit that benefit and points are shown for: the one asked about, else the earliest.
  public var shownExit: ExitOption? { chosenExit ?? earliestExit }

  /// What the day is called that months are counted back from.
  var pensionName: Bilingual { scheme.exit.pensionName }

  /// The first day of the months that are certain on the reference date.
  public var windowStarts: Day? {
    now.months > 0 ? statePension.date.adding(months: -now.months) : nil
  }

  /// The share of the full points; nothing where the scheme has no maximum.
  public var share: Exact? {
    scheme.points.maximum?.value(on: asOf).flatMap { maximum in
      maximum > .zero ? ledger.total.divided(by: Exact(maximum)) : nil
    }
  }
}

extension Assessment.Question {
  /// Whether the question can be answered, and the state pension that it turns on.
  fileprivate func pension(
    of career: Career, under scheme: Scheme, _ statutory: StatutoryTables
  ) throws(Problems) -> StatePension {
    var problems: [Problem] = []
    if !scheme.isInForce(on: asOf), !evenOutOfForce {
      problems.append(.outOfForce(scheme, asOf: asOf))
    }
    guard let pension = statutory.pension(born: career.born, scheme.exit.before) else {
      problems.append(.bornBeforeTable(career.born, statutory))
      throw Problems(problems)
    }
    if let exit, exit >= pension.date || exit < asOf {
      problems.append(
        .exitOutOfRange(exit, asOf: asOf, pension: pension.date, scheme.exit.pensionName))
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return pension
  }
}
