/// What a scheme costs by calendar year and cohort under assumptions.
///
/// Payments and levy of one person are those that `Payments` works out, in whole cents as they are
/// paid; every sum of them with chances is exact.
struct CashFlows: Sendable {
  /// People who were born in one year and can stop so many months early.
  struct Cohort: Hashable, Comparable, Sendable {
    let birthYear: Int
    let months: Int

    init(_ group: ExitGroup) {
      birthYear = group.birthYear
      months = group.plan.months
    }

    static func < (left: Cohort, right: Cohort) -> Bool {
      (left.birthYear, left.months) < (right.birthYear, right.months)
    }
  }

  /// One year of some people.
  struct Cell: Sendable {
    /// The sums in the order of `CostScenario`.
    var sums = [CostSum](repeating: CostSum(), count: CostScenario.allCases.count)

    subscript(_ scenario: CostScenario) -> CostSum { sums[scenario.place] }

    static func += (left: inout Cell, right: Cell) {
      for place in left.sums.indices { left.sums[place] += right.sums[place] }
    }
  }

  let scheme: Scheme
  let assumptions: CostAssumptions
  let statutory: StatutoryTables
  let asOf: Day
  /// People who are alike, and how many.
  let groups: [ExitGroup: Int]
  /// By cohort and year.
  private(set) var cohorts: [Cohort: [Int: Cell]] = [:]
  /// By year.
  private(set) var years: [Int: Cell] = [:]
  /// For each group, and for those in its place, the cohort and the years in which they are paid.
  private(set) var parts: [(cohort: Cohort, people: Int, years: PeopleByYears.Years)] = []
  /// Who is behind which years.
  private(set) var behind = PeopleByYears()
  /// People whose first payment is after the last year.
  private(set) var later = 0
  /// People for whom no amount is known.
  private(set) var withoutAmount = 0
  /// What is paid to everyone after the last year, with levy, of those who stop before its end.
  private(set) var afterwards = CostSum()
  private(set) var peopleAfterwards = 0

  private let rules: BenefitRules
  private let tables: StatutoryTables

  /// Works out the cost; nothing where the scheme has no amount.
  init?(
    _ scheme: Scheme, _ groups: [ExitGroup: Int], _ assumptions: CostAssumptions, asOf: Day,
    _ statutory: StatutoryTables
  ) {
    guard let rules = scheme.benefit else { return nil }
    self.scheme = scheme
    self.assumptions = assumptions
    self.statutory = statutory
    self.asOf = asOf
    self.groups = groups
    // Payments go on for years after the last exit; an amount after too many is of no use to anyone.
    let longest = groups.keys.reduce(0) { max($0, $1.plan.months) } / 12 + 2
    let last = assumptions.years.upperBound + min(longest, CostAssumptions.mostYears)
    tables = assumptions.indexed(statutory, through: last)
    self.rules = assumptions.indexed(rules, asOf: asOf, through: last)
    var chances: [Stay: [Int128]] = [:]
    for (group, count) in groups { add(group, count, &chances) }
  }

  /// What is asked of `StayingChance`, once for all who are alike.
  private struct Stay: Hashable {
    let age: Int
    let months: Int
    let delays: Int
  }

  private mutating func add(
    _ group: ExitGroup, _ count: Int, _ chances: inout [Stay: [Int128]]
  ) {
    let last = assumptions.years.upperBound
    let first = group.plan.first
    guard first.year <= last else {
      later += count
      return
    }
    guard let payments = payments(of: group) else {
      withoutAmount += count
      return
    }
    let stay = Stay(
      age: group.age, months: MonthDay(asOf).wholeMonths(to: first),
      delays: assumptions.population.value == .open ? last - first.year : 0)
    let reaching =
      chances[stay]
      ?? StayingChance(assumptions: assumptions).reaching(
        age: stay.age, months: stay.months, delays: stay.delays)
    chances[stay] = reaching
    var places = PeopleByYears.Years(own: 0, all: 0)
    for (delay, chance) in reaching.enumerated() {
      let isOwn = delay == 0
      guard isOwn || chance > 0 else { continue }
      let group = isOwn ? group : group.younger(years: delay)
      guard let payments = isOwn ? payments : self.payments(of: group) else { continue }
      let paid = add(payments, group, count, reaching: chance, isOwn: isOwn)
      if isOwn { places.own = paid }
      places.all |= paid
      parts.append((Cohort(group), count, .init(own: isOwn ? paid : 0, all: paid)))
    }
    behind.add(count, in: places)
  }

  /// Adds the payments of people with the chance that they are there to get them.
  ///
  /// - Parameter isOwn: whether they are the population's own, and not in the place of others.
  private mutating func add(
    _ payments: Payments, _ group: ExitGroup, _ count: Int, reaching: Int128, isOwn: Bool
  ) -> UInt64 {
    let cohort = Cohort(group)
    let takeUp = assumptions.takeUp(age: group.age / 12, months: group.plan.months)
    let years = assumptions.years
    var places: UInt64 = 0
    var goesOn = false
    for year in payments.years {
      let isFirst = year.year == payments.exit.year
      guard year.year <= years.upperBound else {
        if isOwn {
          goesOn = true
          afterwards.add(year, people: count, chance: CostSum.certain, isFirst: isFirst)
        }
        continue
      }
      guard year.year >= years.lowerBound else { continue }
      places |= 1 << (year.year - years.lowerBound)
      var cell = Cell()
      for scenario in CostScenario.allCases {
        let chance: Int128
        if let percent = scenario.percent(of: takeUp) {
          chance = reaching * Int128(percent.units(ofDecimals: 4))
        } else {
          chance = isOwn ? CostSum.certain : 0
        }
        cell.sums[scenario.place].add(year, people: count, chance: chance, isFirst: isFirst)
      }
      cohorts[cohort, default: [:]][year.year, default: Cell()] += cell
      self.years[year.year, default: Cell()] += cell
    }
    if goesOn { peopleAfterwards += count }
    return places
  }

  /// What someone of a group is paid if they stop and are paid to the end.
  func payments(of group: ExitGroup) -> Payments? {
    Payments(group.plan, rules, share: group.share, tables)
  }
}

extension CashFlows {
  /// The years that are shown, each with its cell, also where nothing is paid.
  var inOrder: [(year: Int, cell: Cell)] { assumptions.years.map { ($0, years[$0] ?? Cell()) } }

  /// All years that are shown.
  var allYears: UInt64 { CashFlows.bits(assumptions.years.count) }

  static func bits(_ count: Int) -> UInt64 { count >= 64 ? .max : 1 << count - 1 }

  /// The last year for which the law has set everything that is paid or exempt.
  var setThrough: Int {
    let threshold = statutory.thresholds.last?.year ?? 0
    guard case .statePensionSingle? = scheme.benefit?.perMonth else { return threshold }
    return min(threshold, statutory.statePensionSingle.last?.from.year ?? 0)
  }

  /// People of a group whose money differs between two schemes.
  struct Move: Sendable {
    let cohort: Cohort
    /// For how many years others can come in their place.
    let delays: Int
    /// How many this scheme has more, and in which years they are paid.
    let more: (people: Int, years: PeopleByYears.Years)
    /// How many the other has more.
    let fewer: (people: Int, years: PeopleByYears.Years)
  }

  /// What differs in money from another scheme.
  func moves(from other: CashFlows) -> [Move] {
    let last = assumptions.years.upperBound
    let isOpen = assumptions.population.value == .open
    let paysAlike = rules.paysLike(other.rules)
    return Set(groups.keys).union(other.groups.keys).compactMap { group in
      let (mine, theirs) = (groups[group] ?? 0, other.groups[group] ?? 0)
      // Of nearly all people nothing differs, and payments take time to work out.
      guard !paysAlike || mine != theirs else { return nil }
      let own = payments(of: group)
      let old = paysAlike ? own : other.payments(of: group)
      let same = paysAlike || CashFlows.isSame(own, old)
      guard !same || mine != theirs else { return nil }
      return Move(
        cohort: Cohort(group), delays: isOpen ? max(0, last - group.plan.first.year) : 0,
        more: (same ? mine - theirs : mine, places(own)),
        fewer: (same ? theirs - mine : theirs, places(old)))
    }
  }

  private static func isSame(_ one: Payments?, _ other: Payments?) -> Bool {
    func figures(_ payments: Payments?) -> [[Int64]] {
      (payments?.years ?? []).map { [Int64($0.year), $0.paid.cents, $0.excess.cents] }
    }
    return figures(one) == figures(other)
  }

  /// The years in which something is paid, and in an open population all that follow.
  private func places(_ payments: Payments?) -> PeopleByYears.Years {
    let years = assumptions.years
    func bits(_ first: Int, _ last: Int) -> UInt64 {
      let (from, through) = (max(first, years.lowerBound), min(last, years.upperBound))
      guard from <= through else { return 0 }
      return CashFlows.bits(through - years.lowerBound + 1)
        & ~CashFlows.bits(from - years.lowerBound)
    }
    let paid = (payments?.years ?? []).map(\.year)
    guard let first = paid.first, let last = paid.last else { return .init(own: 0, all: 0) }
    let isOpen = assumptions.population.value == .open
    return .init(own: bits(first, last), all: bits(first, isOpen ? years.upperBound : last))
  }
}

extension BenefitRules {
  /// Whether the same plan gives the same money.
  func paysLike(_ other: BenefitRules) -> Bool {
    guard atMostMonths == other.atMostMonths else { return false }
    return switch (perMonth, other.perMonth) {
    case (.rvuThreshold, .rvuThreshold), (.rvuThresholdWithExtra, .rvuThresholdWithExtra),
      (.statePensionSingle, .statePensionSingle):
      true
    case (.fixed(let one), .fixed(let two)): one == two
    default: false
    }
  }
}
