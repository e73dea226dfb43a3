/// The answer for one person under one scheme, with everything that explains it.
///
/// The stages, each a function of the one before:
///
/// 1. `Scheme.read`: bytes of a scheme file to a scheme that is valid.
/// 2. `Career.init(reading:under:)`: bytes of a history to spells that the scheme knows.
/// 3. `CareerView`: spells to points over time (`Accrual`) and the days that conditions look at
///    (`ServiceTime`).
/// 4. `CareerView.finding`, `CareerView.entitlement`: conditions and routes on an exit day.
/// 5. `ExitSearch`, `Payments`, `Determination`: over all exit days, and what they bring; `Missing`.
/// 6. `Ledger`, `Remarks`, `Receipt`: where each figure comes from.
/// 7. `ResultJSON`, `ResultText`, `ResultPage`: the same value for programs and for people.
public final class Assessment: Sendable {
  /// The scheme that was asked about; read from a file, so valid.
  public let scheme: Scheme
  /// The career, with every name resolved against the scheme.
  public let career: Career
  /// The statutory figures used: ages, thresholds and the levy; the receipt names their hash.
  public let statutory: StatutoryTables
  /// The reference date: what was worked before it counts.
  public let asOf: Day
  /// When the state pension (AOW) begins, or what the scheme counts months from in its place.
  public let statePension: StatePension
  /// What the person keeps when leaving on the reference date.
  public let now: Entitlement
  /// What each route gives on the reference date, in the order of the scheme's routes.
  public let routes: [RouteFinding]
  /// What became of each condition on the reference date, in the order of the scheme's conditions.
  public let conditions: [Finding]
  /// The months at the least and at the most on the reference date, where not everything is known.
  public let range: MonthsRange?
  /// The points up to the reference date, and where they come from.
  public let ledger: Ledger
  /// The earliest exit that is certain if current spells go on; nothing where there is none.
  ///
  /// It is never before the reference date and always before the state pension.
  public let earliestExit: ExitOption?
  /// The earliest exit if the rules went on beyond their last day, where that gives another.
  public let ifContinued: ExitOption?
  /// The exit that was asked about.
  public let chosenExit: ExitOption?
  /// The first day, which may be past, with the maximum if current spells go on.
  public let fullFrom: Day?
  /// What is wanting for more months.
  public let missing: Missing
  /// What is paid after the exit that is shown; nothing without such an exit or a known benefit.
  public let payments: Payments?
  /// What to know beside the answer.
  public let remarks: Remarks

  /// What a route gives on the reference date.
  public struct RouteFinding: Sendable {
    /// Whether it is open; undetermined where a fact that matters is not known.
    public let outcome: Truth
    /// The whole months it gives at the least if it is open, within the bounds of `exit`.
    public let months: Int
    /// The months it may give at the most.
    public let possibleMonths: Int
  }

  /// What is asked beside the career itself.
  public struct Question: Sendable {
    /// The reference date.
    public var asOf: Day
    /// An exit day to look at: on or after the reference date and before the state pension.
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
  /// It reads no clock: the same career, scheme, question and figures always give the same answer.
  ///
  /// - Parameters:
  ///   - career: the career, resolved against the same scheme.
  ///   - scheme: the scheme.
  ///   - question: the reference date, and perhaps an exit day.
  ///   - statutory: the statutory figures.
  /// - Throws: what makes an answer impossible: a birth date before the tables begin
  ///   (`born-before-table`), a reference date on which the scheme is not in force (`out-of-force`),
  ///   an exit day before the reference date or not before the state pension (`exit-out-of-range`).
  public init(
    of career: Career, under scheme: Scheme, _ question: Question,
    statutory: StatutoryTables = .shipped
  ) throws(Problems) {
    let outcome = try Determination(of: career, under: scheme, question, statutory: statutory)
    let (view, now, earliest) = (outcome.view, outcome.now, outcome.earliestExit)
    self.scheme = scheme
    self.career = career
    self.statutory = statutory
    asOf = question.asOf
    statePension = outcome.pension
    self.now = now
    routes = view.routeOutcomes(on: question.asOf).map {
      RouteFinding(outcome: $0.outcome, months: $0.months, possibleMonths: $0.possibleMonths)
    }
    conditions = scheme.conditions.indices.map { view.finding($0, on: question.asOf) }
    range = MonthsRange(view, now, asOf: question.asOf)
    ledger = Ledger(view, asOf: question.asOf)
    earliestExit = earliest
    ifContinued = outcome.unboundExit?.date == earliest?.date ? nil : outcome.unboundExit
    chosenExit = outcome.chosenExit
    fullFrom = outcome.search.fullFrom(now)
    missing = Missing(outcome.search, now: now)
    payments = outcome.payments
    remarks = Remarks(
      view: view, ledger: ledger, pension: outcome.pension, payments: payments,
      chosenExit: chosenExit, asOf: question.asOf, statutory: statutory)
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

  /// The share of the full points, from 0 through 1; nothing where the scheme has no maximum.
  public var share: Exact? { scheme.share(of: ledger.total, on: asOf) }
}

extension Assessment.Question {
  /// The state pension that the question turns on.
  ///
  /// - Throws: everything that makes it a question without an answer.
  func pension(
    of career: Career, under scheme: Scheme, _ statutory: StatutoryTables
  ) throws(Problems) -> StatePension {
    let (wrong, pension) = judged(born: career.born, under: scheme, statutory)
    guard let pension, wrong.isEmpty else { throw Problems(wrong) }
    return pension
  }

  /// What makes it a question without an answer, and the state pension that it turns on.
  ///
  /// - Parameter born: the birth date; where it is not known, what turns on it is not looked at.
  func judged(
    born: Day?, under scheme: Scheme, _ statutory: StatutoryTables
  ) -> (wrong: [Problem], pension: StatePension?) {
    var wrong: [Problem] = []
    if !scheme.isInForce(on: asOf), !evenOutOfForce {
      wrong.append(.outOfForce(scheme, asOf: asOf))
    }
    guard let born else { return (wrong, nil) }
    if born > asOf { wrong.append(.bornAfterReferenceDate(born, asOf: asOf)) }
    guard let pension = statutory.pension(born: born, scheme.exit.before) else {
      return (wrong + [.bornBeforeTable(born, statutory)], nil)
    }
    if let exit, exit >= pension.date || exit < asOf {
      wrong.append(
        .exitOutOfRange(exit, asOf: asOf, pension: pension.date, scheme.exit.pensionName))
    }
    return (wrong, pension)
  }
}
