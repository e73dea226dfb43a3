/// Answers for one person by themselves, from the tables of the fast path for populations.
///
/// It knows careers without anything unusual: each period to the day, in a function that the scheme
/// lists, no two at once, nothing open that matters. For others it gives nothing, and `Assessment`
/// has to say; so it gives what that one gives, which tests hold, or nothing.
final class QuickPerson {
  let scheme: Scheme
  /// The figures it was made with.
  let statutory: StatutoryTables
  let answers: QuickAnswer
  let selection: QuickSelection
  /// The places of the functions, by the bytes of their names.
  let functions: NameTable
  let changes: [MonthDay]
  /// Rate units a year of each function, period by period.
  let rates: [[Int64]]
  let conditions: PlainConditions
  /// The conditions on facts of the person.
  let facts: [(index: Int, rule: AttributeRule)]
  /// The warnings that every answer has.
  private let always: [String]
  let calendar = CalendarTable.shared
  /// The last birth date for which the calendar has all that is needed.
  private static let lastBirth = Day(unchecked: 2150, 12, 31)
  /// The last day the calendar may have to know.
  private static let lastPension = Day(unchecked: 2480, 1, 1)

  /// Nothing where the scheme asks for more than it knows.
  init?(_ scheme: Scheme, _ statutory: StatutoryTables) {
    guard let quick = QuickScheme(scheme),
      scheme.benefit.map({ $0.partTime == .none }) ?? true
    else { return nil }
    self.scheme = scheme
    self.statutory = statutory
    answers = QuickAnswer(quick)
    selection = quick.selection
    functions = scheme.names.table
    (changes, rates) = (quick.changes, quick.rates)
    facts = quick.settled.compactMap { index, test in
      if case .attribute(let rule) = test { (index, rule) } else { nil }
    }
    conditions = PlainConditions(quick, without: facts.map(\.rule.name))
    always = [Remarks.Warning.status(of: scheme), Remarks.Warning.variant(scheme)]
      .compactMap { $0?.code }
  }

  /// The answer; nothing where it takes the full calculation, or there is none.
  func answer(_ history: WorkHistory, _ question: Assessment.Question) -> BareAnswer? {
    // Whoever comes next must find nothing of this person.
    defer { forget() }
    guard history.knownFrom == nil, let pension = pension(history.born, question),
      take(history.spells, before: question.asOf)
    else { return nil }
    return answer(question, pension, MonthDay(history.born), history.attributes)
  }

  /// The same of a history in its bytes.
  func answer(
    _ plain: PlainHistory, of bytes: [UInt8], _ question: Assessment.Question
  ) -> BareAnswer? {
    defer { forget() }
    guard let pension = pension(plain.born.asDay, question),
      take(plain.periods, of: bytes.span, before: MonthDay(question.asOf))
    else { return nil }
    return answer(question, pension, plain.born, [:])
  }

  /// The state pension of someone born on a day; nothing where the question is an unusual one.
  private func pension(_ born: Day, _ question: Assessment.Question) -> StatePension? {
    guard scheme.isInForce(on: question.asOf),
      born <= min(question.asOf, QuickPerson.lastBirth),
      let pension = statutory.pension(born: born, scheme.exit.before),
      pension.date < QuickPerson.lastPension,
      question.exit.map({ question.asOf <= $0 && $0 < pension.date }) ?? true
    else { return nil }
    return pension
  }

  private func forget() {
    answers.career.forget()
    answers.born = .never
    answers.settled = WhenCode.Outcomes()
  }

  /// The answer for the career that was taken.
  private func answer(
    _ question: Assessment.Question, _ pension: StatePension, _ born: MonthDay,
    _ attributes: [String: AttributeValue]
  ) -> BareAnswer? {
    settle(born, attributes)
    let now = answers.entitlement(on: MonthDay(question.asOf))
    // What would settle it takes the whole career.
    guard now.possibleMonths == now.months else { return nil }
    let (end, rules) = (MonthDay(pension.date), QuickExitRules(scheme, asOf: question.asOf))
    let found = answers.earliestExit(end, rules, now: now.months)
    let earliest = found.map { option(on: $0.date, months: $0.months) }
    var continued: ExitOption?
    if scheme.inForceThrough != nil {
      let unbound = answers.earliestExit(end, rules.continued, now: now.months)
      if let unbound, unbound.date != found?.date {
        continued = option(on: unbound.date, months: unbound.months)
      }
    }
    let chosen = question.exit.map { option(on: $0, before: pension.date) }
    let payments = (chosen ?? earliest).flatMap { paid($0, end) }
    return BareAnswer(
      scheme: scheme, statutory: statutory, asOf: question.asOf, statePension: pension,
      now: entitlement(now), points: scheme.scale.points(Int128(now.grains)), range: nil,
      earliestExit: earliest, ifContinued: continued, chosenExit: chosen, payments: payments,
      warnings: codes(pension, chosen, payments, question.asOf))
  }

  private func entitlement(_ found: QuickEntitlement) -> Entitlement {
    Entitlement(
      months: found.months, possibleMonths: found.possibleMonths,
      route: found.route < 0 ? nil : found.route)
  }

  private func option(on date: MonthDay, months: Int) -> ExitOption {
    let given = answers.entitlement(on: date)
    return ExitOption(
      date: date.asDay, months: months, entitlement: entitlement(given),
      points: scheme.scale.points(Int128(given.grains)))
  }

  private func option(on day: Day, before pension: Day) -> ExitOption {
    let date = scheme.exit.day == .firstOfMonth ? day.firstOfMonthFromHere : day
    return option(on: MonthDay(date), months: max(0, date.wholeMonths(until: pension)))
  }

  /// What is paid after an exit that is covered.
  private func paid(_ option: ExitOption, _ pension: MonthDay) -> Payments? {
    guard let rules = scheme.benefit, option.months > 0,
      option.entitlement.months >= option.months
    else { return nil }
    let plan = PaymentPlan(
      exit: MonthDay(option.date), months: option.months, pension: pension)
    return Payments(plan, rules, share: Exact(1), statutory)
  }

  /// The codes of what `Remarks` warns of.
  private func codes(
    _ pension: StatePension, _ chosen: ExitOption?, _ payments: Payments?, _ asOf: Day
  ) -> [String] {
    typealias Code = Remarks.Warning.Code
    var codes = always
    if let chosen, !scheme.isInForce(on: chosen.date) { codes.append(Code.exitOutOfForce) }
    if pension.provisional { codes.append(Code.provisional) }
    if pension.clamped { codes.append(Code.clamped) }
    if let payments {
      if Remarks.Warning.firstMissingAmount(scheme, statutory, asOf: asOf) != nil {
        codes.append(Code.outdatedAmounts)
      } else if payments.amountsOf != nil {
        codes.append(Code.earlierYear)
      }
    }
    if asOf >= statutory.overdueFrom { codes.append(Code.overdue) }
    return codes
  }
}
