/// The career that stands for the people of a cell: means over all of them, on quarters of a year.
///
/// Work that fewer people of the cell did than a cell has at least is not shown: it goes to the work
/// in the cell that is most like it in points, or to that of the scheme where several such add up to
/// enough people. So every row is about as many people as a cell has at least, or more.
struct CellCareer {
  /// A row of the cell.
  struct Row: Equatable {
    let work: SharedWork
    /// The quarters of a year since year 0 in which it begins and before which it ends; no end where it
    /// goes on.
    let from: Int
    let to: Int?
    /// The mean part-time factor in hundredths.
    let factor: Int
  }

  /// How many people the cell has.
  let people: Int
  /// The mean birth date, on a quarter of a year.
  let born: Int
  let rows: [Row]
  /// The facts, where the cell has one.
  let facts: [AttributeValue?]

  /// What the people of a cell did in one kind of work, added up.
  fileprivate struct Sum {
    var people: Set<Int> = []
    /// Time in ticks, and the same times the part-time factor in ten-thousandths.
    var time = 0
    var weighted = 0
    /// Time by the middle of its period, in ticks times quarters.
    var middle = 0
    /// How many are in this work on the reference date.
    var open = 0

    /// The same work for a part of its time.
    func part(_ part: Int, of whole: Int) -> Sum {
      func scaled(_ value: Int) -> Int { Int(Int128(value) * Int128(part) / Int128(whole)) }
      var sum = self
      (sum.time, sum.weighted, sum.middle) = (scaled(time), scaled(weighted), scaled(middle))
      return sum
    }

    static func += (left: inout Sum, right: Sum) {
      left.people.formUnion(right.people)
      left.time += right.time
      left.weighted += right.weighted
      left.middle += right.middle
      left.open += right.open
    }
  }

  private static let quarter = 3 * MonthMeasure.ticksPerMonth

  init(_ members: [SharedPerson], _ works: [SharedWork], _ setting: Setting) {
    people = members.count
    born = CellCareer.born(members)
    facts = CellCareer.facts(members)
    let sums = setting.shown(CellCareer.sums(members, works), of: people)
    rows = CellCareer.rows(sums, members, setting)
  }

  // MARK: What was done

  private static func sums(
    _ members: [SharedPerson], _ works: [SharedWork]
  ) -> [(work: SharedWork, sum: Sum)] {
    var sums: [Int32: Sum] = [:]
    for (member, person) in members.enumerated() {
      for period in person.periods {
        let first = MonthMeasure.tick(of: Day(number: period.first))
        let end = MonthMeasure.tick(of: Day(number: period.end))
        var sum = Sum()
        sum.people = [member]
        sum.time = end - first
        sum.weighted = sum.time * Int(period.factor)
        sum.middle = sum.time * ((first + end) / 2 / quarter)
        sum.open = period.isOpen ? 1 : 0
        sums[period.work, default: Sum()] += sum
      }
    }
    return sums.sorted { $0.key < $1.key }.map { (works[Int($0.key)], $0.value) }
  }

  /// What decides which work is shown.
  struct Setting {
    let least: Int
    let now: Int
    private let scheme: Scheme
    private let heaviness: FunctionHeaviness
    private let selectors: [Selector]
    private let asksForEmployer: Bool
    private let asksForSector: Bool

    init(_ job: PopulationJob, _ works: [SharedWork], least: Int) {
      self.least = least
      scheme = job.scheme
      now = MonthMeasure.tick(of: job.asOf)
      heaviness = FunctionHeaviness(job.scheme, on: job.asOf)
      selectors = WorkNames.selectors(job.scheme.conditions, job.scheme.routes)
      asksForEmployer = works.contains { !$0.employer.isEmpty }
      asksForSector = works.contains { !$0.sector.isEmpty }
    }

    /// The kind of ordinary work.
    var plainKind: String { scheme.time.kinds[0].id }
    /// What stands where an employer or a sector is asked for and none can be told.
    static let notTold = "overig"
    var noEmployer: String { asksForEmployer ? Setting.notTold : "" }
    var noSector: String { asksForSector ? Setting.notTold : "" }

    /// How heavy work is, and more where a rule asks for it, also by its employer or sector.
    private func heaviness(of work: SharedWork) -> Int {
      let function = scheme.function(named: work.function)
      let points = function.map { heaviness.points[$0] } ?? 0
      let isAsked = selectors.contains { selector in
        if let functions = selector.functions, !functions.contains(where: { $0 == function }) {
          return false
        }
        if let group = selector.group,
          !(function.map { scheme.functions[$0].groups.contains(group) } ?? false)
        {
          return false
        }
        return (selector.folded.employer ?? work.employer.folded) == work.employer.folded
          && (selector.folded.sector ?? work.sector.folded) == work.sector.folded
      }
      return points + (isAsked ? FunctionHeaviness.asked : 0)
    }

    /// The sums that may be shown, each of enough people; the rest is added to what it is most like.
    fileprivate func shown(
      _ sums: [(work: SharedWork, sum: Sum)], of people: Int
    ) -> [(work: SharedWork, sum: Sum)] {
      var common = sums.filter { $0.sum.people.count >= least }
      let rare = sums.filter { $0.sum.people.count < least && $0.sum.time > 0 }
      guard !rare.isEmpty else { return common }
      var pool = Sum()
      for part in rare { pool += part.sum }
      if pool.people.count >= least {
        let work = pooled(rare, pool)
        if let place = common.firstIndex(where: { $0.work == work }) {
          common[place].sum += pool
        } else {
          common.append((work, pool))
        }
      } else if !common.isEmpty {
        for part in rare {
          let own = heaviness(of: part.work)
          let place = nearest(to: own, among: common.map(\.work))
          // Lighter work counts as less time of heavier work, so that it brings as much.
          let other = heaviness(of: common[place].work)
          let sum = own < other ? part.sum.part(own, of: other) : part.sum
          common[place].sum += sum
        }
      }
      // Where fewer people worked at all than a cell has at least, nothing of it is shown.
      return common
    }

    private func nearest(to wanted: Int, among works: [SharedWork]) -> Int {
      works.indices.min { left, right in
        (abs(heaviness(of: works[left]) - wanted), left)
          < (abs(heaviness(of: works[right]) - wanted), right)
      } ?? 0
    }

    /// The work that stands for several that are rare: a function of the scheme as heavy as they are
    /// on the whole, whether anyone in the cell had it or not.
    private func pooled(
      _ rare: [(work: SharedWork, sum: Sum)], _ pool: Sum
    ) -> SharedWork {
      let weighted = rare.reduce(Int128(0)) {
        $0 + Int128(heaviness(of: $1.work)) * Int128($1.sum.time)
      }
      let mean = Int(weighted / Int128(max(1, pool.time)))
      let functions = scheme.functions.indices
      let nearest = functions.min {
        (abs(heaviness.values[$0] - mean), $0) < (abs(heaviness.values[$1] - mean), $1)
      }
      let isLight = nearest.map { abs(heaviness.values[$0] - mean) > mean } ?? true
      /// A word that enough people of the pool have, and of those the one with most time.
      func word(_ of: (SharedWork) -> String, asked: Bool) -> String {
        guard asked else { return "" }
        var byWord: [String: Sum] = [:]
        for part in rare { byWord[of(part.work), default: Sum()] += part.sum }
        let large = byWord.filter { $0.value.people.count >= least && !$0.key.isEmpty }
        return large.max { ($0.value.time, $1.key) < ($1.value.time, $0.key) }?.key
          ?? Setting.notTold
      }
      return SharedWork(
        function: isLight
          ? SharedWork.other
          : nearest.map { scheme.functions[$0].id }
            ?? SharedWork.other,
        kind: scheme.time.kinds[0].id, employer: word(\.employer, asked: asksForEmployer),
        sector: word(\.sector, asked: asksForSector))
    }
  }

  // MARK: When it was done

  private static func rows(
    _ sums: [(work: SharedWork, sum: Sum)], _ members: [SharedPerson], _ setting: Setting
  ) -> [Row] {
    let count = members.count
    let atWork = members.count { $0.periods.contains(where: \.isOpen) }
    let goesOn = atWork * 2 >= count
    let current = goesOn ? sums.indices.max { sums[$0].sum.open < sums[$1].sum.open } : nil
    func middle(_ place: Int) -> Int {
      sums[place].sum.middle * quarter / max(1, sums[place].sum.time)
    }
    var order = sums.indices.filter { $0 != current }
      .sorted { (middle($0), $0) < (middle($1), $1) }
    if let current { order.append(current) }
    let ends = members.map { person in
      person.periods.map { MonthMeasure.tick(of: Day(number: $0.end)) }.max() ?? setting.now
    }
    var limit = goesOn ? setting.now : ends.reduce(0, +) / count
    // Nobody of the cell worked before so early a day.
    let first = (born(members) + 14 * 4) * quarter
    var rows: [Row] = []
    for place in order.reversed() {
      let sum = sums[place].sum
      let length = sum.time / count
      let end = place == current ? limit : min(limit, middle(place) + length / 2)
      let start = max(first, end - length)
      guard start < end else { continue }
      limit = start
      let (from, to) = (nearestQuarter(start), nearestQuarter(end))
      let isOpen = place == current
      guard from < to || isOpen else { continue }
      let factor = (sum.weighted / max(1, sum.time) + 50) / 100
      let begin = isOpen ? min(from, (setting.now - 1) / quarter) : from
      rows.append(
        Row(work: sums[place].work, from: begin, to: isOpen ? nil : to, factor: min(100, factor)))
    }
    if rows.isEmpty { rows = [none(setting)] }
    return rows.reversed()
  }

  /// The row of a cell of which no work can be shown: people without work that counts.
  private static func none(_ setting: Setting) -> Row {
    let from = (setting.now - 1) / quarter - 1
    let work = SharedWork(
      function: SharedWork.other, kind: setting.plainKind, employer: setting.noEmployer,
      sector: setting.noSector)
    return Row(work: work, from: from, to: from + 1, factor: 0)
  }

  private static func nearestQuarter(_ tick: Int) -> Int { (tick + quarter / 2) / quarter }

  // MARK: Who did it

  /// The quarter nearest to the mean birth date, but none in which nobody was born any more.
  private static func born(_ members: [SharedPerson]) -> Int {
    let days = members.map { Int($0.born.number) }
    let mean = Day(number: days.reduce(0, +) / max(1, days.count))
    let last = Day(number: days.max() ?? 0)
    return min(
      nearestQuarter(MonthMeasure.tick(of: mean)), MonthMeasure.tick(of: last) / quarter)
  }

  /// A fact that all have alike, and of numbers the mean, rounded down to the decimals they have.
  private static func facts(_ members: [SharedPerson]) -> [AttributeValue?] {
    guard let first = members.first else { return [] }
    return first.facts.indices.map { place in
      let values = members.map { $0.facts[place] }
      if values.allSatisfy({ $0 == values[0] }) { return values[0] }
      var numbers: [ExactDecimal] = []
      for value in values {
        guard case .number(let number)? = value else { return nil }
        numbers.append(number)
      }
      let decimals = numbers.map(\.decimals).max() ?? 0
      let sum = numbers.reduce(Int128(0)) { $0 + Int128($1.units(ofDecimals: decimals)) }
      let count = Int128(numbers.count)
      let mean = (sum >= 0 ? sum : sum - count + 1) / count
      return .number(ExactDecimal(units: Int64(mean), decimals: decimals))
    }
  }
}
