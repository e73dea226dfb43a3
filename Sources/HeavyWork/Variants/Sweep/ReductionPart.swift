/// The people that one thread has reduced, in the order in which it met them.
///
/// Each belongs to one thread until all are brought together.
public final class ReductionPart: @unchecked Sendable {
  struct Person: BitwiseCopyable {
    /// Where the exposures begin, and how many there are.
    let start: Int
    let count: Int32
    let pattern: Int32
    /// How many people it stands for.
    let weight: Int32
  }

  /// A person whose jobs at the same time contend.
  struct ContestedPerson: Sendable {
    let career: ContestedCareer
    let pattern: Int32
    let weight: Int32
  }

  /// A person who is worked out anew under every variant.
  struct KeptPerson: Sendable {
    let career: Career
    /// The group questions that are met.
    let groups: UInt64
    let weight: Int32
  }

  let plan: ReductionPlan
  private(set) var people: [Person] = []
  private(set) var columns: [UInt16] = []
  private(set) var exposures: [Int64] = []
  private(set) var patterns: [ReducedPattern] = []
  private var places: [ReducedPattern: Int32] = [:]
  private var last: (pattern: ReducedPattern, place: Int32)?
  /// Careers in which rates decide which of several jobs counts.
  private(set) var contested: [ContestedPerson] = []
  /// Careers of which something is not known, or whose points follow other rules.
  private(set) var kept: [KeptPerson] = []

  init(_ plan: ReductionPlan) { self.plan = plan }

  /// Adds exposure to the person that is being taken; the same column twice is one exposure.
  @inline(__always)
  private func add(_ column: Int, _ exposure: Int64, from start: Int) {
    var index = start
    while index < columns.count {
      if columns[index] == UInt16(truncatingIfNeeded: column) {
        exposures[index] &+= exposure
        return
      }
      index &+= 1
    }
    columns.append(UInt16(truncatingIfNeeded: column))
    exposures.append(exposure)
  }

  private func finish(from start: Int, _ pattern: ReducedPattern, weight: Int32) {
    people.append(
      Person(
        start: start, count: Int32(columns.count - start), pattern: place(of: pattern),
        weight: weight))
  }

  private func place(of pattern: ReducedPattern) -> Int32 {
    if let last, last.pattern == pattern { return last.place }
    let place: Int32
    if let known = places[pattern] {
      place = known
    } else {
      place = Int32(patterns.count)
      patterns.append(pattern)
      places[pattern] = place
    }
    last = (pattern, place)
    return place
  }
}

extension ReductionPart {
  /// The worth and the column of a piece of work, in place of its rate.
  @inline(__always)
  static func packed(worth: Int64, column: Int) -> Int64 { worth << 16 | Int64(column) }

  /// The most worth that can be packed with its column.
  static let mostWorth: Int64 = 1 << 46

  /// Takes a person that the fast reader has in hand, whose pieces hold packed rates.
  ///
  /// - Parameter held: the function of the work on the reference date.
  func take(_ answers: QuickAnswer, on exit: MonthDay, held: Int?) {
    let now = answers.calendar.tick(exit)
    let start = columns.count
    let career = answers.career
    for index in 0..<career.count {
      let piece = career[index]
      if piece.start >= now { break }
      let worth = piece.rate >> 16
      guard worth > 0 else { continue }
      add(
        Int(piece.rate & 0xFFFF), worth &* Int64(min(piece.end, now) &- piece.start), from: start)
    }
    var pattern = ReducedPattern()
    for (place, question) in plan.questions.enumerated() {
      switch question {
      case .outcome(let condition):
        pattern.outcomes.set(place, answers.outcome(condition, reaching: nil, on: exit))
      case .reaches(let condition, let months):
        pattern.outcomes.set(place, answers.outcome(condition, reaching: months, on: exit))
      case .holds: break
      }
    }
    if let held { add(groupsOf: held, to: &pattern) }
    finish(from: start, pattern, weight: 1)
  }

  private func add(groupsOf function: Int, to pattern: inout ReducedPattern) {
    let bits = plan.groupBits(ofFunction: function)
    pattern.outcomes.met |= bits
    pattern.outcomes.possible |= bits
  }

  /// Takes a person whose career was read row by row.
  ///
  /// - Parameters:
  ///   - held: the function of the work on the reference date.
  ///   - weight: how many people it stands for.
  func take(_ career: Career, held: Int?, weight: Int32 = 1) {
    guard let work = work(of: career) else {
      kept.append(
        KeptPerson(
          career: career, groups: held.map { plan.groupBits(ofFunction: $0) } ?? 0,
          weight: weight))
      return
    }
    var pattern = plan.pattern(of: CareerView(career, under: plan.scheme))
    if let held { add(groupsOf: held, to: &pattern) }
    guard !work.isContested else {
      contested.append(
        ContestedPerson(career: work, pattern: place(of: pattern), weight: weight))
      return
    }
    let start = columns.count
    for (column, exposure) in work.exposures where exposure > 0 {
      add(column, exposure, from: start)
    }
    finish(from: start, pattern, weight: weight)
  }

  /// What a career's points are made of; nothing where a fact is wanting that they hang on, or other
  /// rules have a say in them.
  private func work(of career: Career) -> ContestedCareer? {
    let scheme = plan.scheme
    guard career.isKnown, !scheme.points.changesTheWhole,
      career.spells.allSatisfy(\.overrides.isEmpty), plan.columns <= 1 << 16
    else { return nil }
    let accrual = Accrual(career, under: scheme)
    var work = ContestedCareer(scheme)
    for (index, segment) in accrual.segments.enumerated() where segment.start < plan.asOf {
      let next = index + 1 < accrual.segments.count ? accrual.segments[index + 1].start : plan.asOf
      let end = scheme.time.measure.grain(of: min(next, plan.asOf))
      let time = Int64(end - segment.startGrain)
      let spells = career.spells.indices.filter { spell in
        accrual.earningSpan(ofSpell: spell).contains(segment.start)
          && career.spells[spell].counted(inPeriod: segment.period).takesPart
      }
      let isContested = !allCount(
        spells.map { career.spells[$0].counted(inPeriod: segment.period) })
      let jobs = (isContested ? inOrder(spells, of: career) : spells).compactMap { spell in
        job(career.spells[spell], inPeriod: segment.period)
      }
      if isContested {
        guard work.add(contending: jobs, time: time) else { return nil }
      } else {
        for job in jobs { guard work.add(job, time: time) else { return nil } }
      }
    }
    return work
  }

  /// A job by its column; nothing where its function is not listed, which brings nothing.
  private func job(_ spell: CareerSpell, inPeriod period: Int) -> ContestedCareer.Contender? {
    let share = spell.counted(inPeriod: period)
    return spell.function.map { function in
      .init(
        column: period * plan.scheme.functions.count + function, kind: share.kind,
        factor: share.factor)
    }
  }

  /// Spells in the order in which those of equal worth count.
  private func inOrder(_ spells: [Int], of career: Career) -> [Int] {
    spells.map { ($0, Overlap.Tie(career.spells[$0])) }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  /// Whether several jobs at the same time all count whole, whatever their rates.
  private func allCount(_ shares: [CountedShare]) -> Bool {
    guard shares.count > 1 else { return true }
    return switch plan.scheme.time.overlap {
    case .sum: true
    case .highest: false
    case .fullTime: shares.reduce(0) { $0 + $1.factor } <= plan.scheme.scale.factorUnits
    }
  }
}

extension ReductionPlan {
  /// What a career answers, but for the groups.
  func pattern(of view: CareerView) -> ReducedPattern {
    var pattern = ReducedPattern()
    let none = PointRange(least: 0, most: 0)
    for (place, question) in questions.enumerated() {
      switch question {
      case .holds: break
      case .outcome(let condition):
        pattern.outcomes.set(place, view.outcome(condition, on: asOf, none))
      case .reaches(let condition, let months):
        pattern.outcomes.set(place, view.truth(of: condition, reaching: months, on: asOf))
      }
    }
    for route in givenRoutes {
      let given = view.unboundedMonths(ofRoute: route, on: asOf, none)
      pattern.given += [given.least, given.most]
    }
    return pattern
  }
}

extension CareerView {
  /// Whether what a condition measures reaches so many months.
  fileprivate func truth(of index: Int, reaching months: Int, on exit: Day) -> Truth {
    let has: ServiceAmount?
    switch scheme.conditions[index].test {
    case .service(let rule, _): has = service(ofCondition: index, rule, on: exit)
    case .continuous(let rule, _):
      has = days(ofCondition: index, before: exit).map {
        ServiceAmount($0.unbrokenTicks(gaps: rule.gaps, before: exit))
      }
    case .age: return Truth(career.born.adding(months: months) <= exit)
    case .points, .employed, .born, .attribute, .undecided: return .undetermined
    }
    guard let has else { return .undetermined }
    return Truth(least: has.least, most: has.most, reach: Int128(months) * has.month)
  }
}
