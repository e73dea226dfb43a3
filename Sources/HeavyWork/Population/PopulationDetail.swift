/// Counts that only a summary asks for.
struct PopulationDetail: Equatable {
  /// People by what they have on the reference date.
  struct Statuses: Equatable {
    var entitled = 0
    var notEntitled = 0
    var undetermined = 0

    var people: Int { entitled + notEntitled + undetermined }

    mutating func count(_ status: EntitlementStatus) {
      switch status {
      case .entitled: entitled += 1
      case .notEntitled: notEntitled += 1
      case .undetermined: undetermined += 1
      }
    }

    static func += (left: inout Statuses, right: Statuses) {
      left.entitled += right.entitled
      left.notEntitled += right.notEntitled
      left.undetermined += right.undetermined
    }
  }

  /// What is paid in a calendar year, and to how many people.
  struct Cost: Equatable {
    var people = 0
    var benefit: Int128 = 0
    var excess: Int128 = 0
    var levy: Int128 = 0
    /// The year whose amounts stand in for this one's.
    var amountsOf: Int?

    /// Adds the payments of so many people.
    mutating func add(_ year: Payments.Year, people count: Int) {
      people += count
      benefit += Int128(count) * Int128(year.paid.cents)
      excess += Int128(count) * Int128(year.excess.cents)
      levy += Int128(count) * Int128(year.levy.cents)
      if let earlier = year.amountsOf { amountsOf = min(amountsOf ?? earlier, earlier) }
    }

    static func += (left: inout Cost, right: Cost) {
      left.people += right.people
      left.benefit += right.benefit
      left.excess += right.excess
      left.levy += right.levy
      left.amountsOf = [left.amountsOf, right.amountsOf].compactMap { $0 }.min()
    }
  }

  /// The most values of a column by which people are counted.
  static let mostGroups = 1000

  /// People by function, in the order of `FunctionGroups`.
  var byFunction: [Statuses]
  /// People by the value of the chosen column.
  var byGroup: [String: Statuses] = [:]
  /// Whether the column has more values than make sense as groups.
  var hasTooManyGroups = false
  /// People who have an earliest exit, by what is paid when.
  var exits: [PaymentPlan: Int] = [:]
  /// What is paid where that depends on the career, by year.
  var costs: [Int: Cost] = [:]
  /// The people who are paid, where that depends on the career, by the years in which they are.
  var paid = PeopleByYears()
  /// People who have an earliest exit but no amount, where amounts depend on the career.
  var withoutAmount = 0

  private let keepsDay: Bool
  private let firstYear: Int

  init(_ job: PopulationJob) {
    byFunction = [Statuses](
      repeating: Statuses(), count: FunctionGroups(scheme: job.scheme).count)
    keepsDay = job.needsExitDays
    firstYear = job.asOf.year
  }

  mutating func count(_ answer: PersonAnswer, function: Int) {
    byFunction[function].count(answer.status)
    guard answer.exit < .never else { return }
    let plan = PaymentPlan(
      exit: answer.exit, months: answer.exitMonths, pension: answer.statePension,
      keepsDay: keepsDay)
    exits[plan, default: 0] += 1
  }

  mutating func count(_ answer: PersonAnswer, group: String) {
    guard !hasTooManyGroups else { return }
    byGroup[group, default: Statuses()].count(answer.status)
    limitGroups()
  }

  /// The name of a group by the bytes of its cell; a longer one is cut off.
  static func groupName(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix(100), as: UTF8.self)
  }

  /// Counts what is paid to someone with an exit.
  mutating func count(_ payments: Payments?) {
    guard let payments else {
      withoutAmount += 1
      return
    }
    for year in payments.years { costs[year.year, default: Cost()].add(year, people: 1) }
    paid.add(1, in: payments, from: firstYear)
  }

  /// Adds the counts of another part of the population.
  mutating func add(_ other: PopulationDetail) {
    for index in byFunction.indices { byFunction[index] += other.byFunction[index] }
    for (group, people) in other.byGroup { byGroup[group, default: Statuses()] += people }
    hasTooManyGroups = hasTooManyGroups || other.hasTooManyGroups
    limitGroups()
    for (plan, people) in other.exits { exits[plan, default: 0] += people }
    for (year, cost) in other.costs { costs[year, default: Cost()] += cost }
    paid += other.paid
    withoutAmount += other.withoutAmount
  }

  /// Which values were kept would depend on the order of blocks, so none are.
  private mutating func limitGroups() {
    guard hasTooManyGroups || byGroup.count > PopulationDetail.mostGroups else { return }
    hasTooManyGroups = true
    byGroup = [:]
  }
}

extension PopulationJob {
  /// Whether what is summed up depends on the day of the month on which people leave.
  var needsExitDays: Bool {
    if case .days = scheme.about.apply?.latest { return true }
    return scheme.benefit?.changesInsideMonths(statutory) ?? false
  }

  /// Whether what is paid depends on more than the exit and the state pension.
  var paysByCareer: Bool { scheme.benefit.map { $0.partTime != .none } ?? false }
}
