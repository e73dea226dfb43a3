/// The days that a selector means: those that are certain, and those with every spell that could be
/// meant beside them.
struct DaySets: Sendable {
  /// By day since the reference's first one.
  var certain: [Bool]
  var widest: [Bool]
  /// Full-time equivalents by day in parts of 10 000, where service is weighted.
  var certainWeights: [Int] = []
  var widestWeights: [Int] = []
  var same: Bool
}

/// Time in parts of 10 000 of a tick, so that a weighted day is whole too.
struct ReferenceTime: Sendable, Hashable, Comparable {
  static let perTick = 10_000
  var parts: Int

  static func ticks(_ ticks: Int) -> ReferenceTime { .init(parts: ticks * perTick) }
  static func months(_ months: Int) -> ReferenceTime {
    .ticks(months * ReferenceCalendar.ticksPerMonth)
  }

  static func < (left: ReferenceTime, right: ReferenceTime) -> Bool { left.parts < right.parts }

  var inMonths: ReferenceFraction {
    ReferenceFraction(Int128(parts), over: Int128(Self.perTick * ReferenceCalendar.ticksPerMonth))
  }
}

extension DayByDayReference {
  /// The days of a selector, kept under a name where they do not depend on the exit.
  func days(
    of selector: ModelSelector, weighted: Bool, name: String, on exit: ModelDate
  ) -> DaySets {
    if !selector.sameEmployer, let known = daySets[name] { return known }
    let none = [Bool](repeating: false, count: endDay - firstDay)
    let zeros = weighted ? [Int](repeating: 0, count: endDay - firstDay) : []
    var sets = DaySets(
      certain: none, widest: none, certainWeights: zeros, widestWeights: zeros, same: true)
    for spell in history.spells {
      let match = ReferenceRules.match(spell, selector, scheme, in: history, on: exit)
      guard match != .no else { continue }
      if match == .possible { sets.same = false }
      let earliest = max(spell.from, scheme.time.from ?? spell.from)
      var day = earliest.number
      let changes = Set(scheme.time.changes.map(\.number))
      var takesPart = false
      var weight = 0
      while day < endDay, day <= spell.to?.number ?? endDay {
        defer { day += 1 }
        if day == earliest.number || changes.contains(day) {
          let date = ModelDate(number: day)
          takesPart = ReferenceRules.takesPart(spell, selector, scheme.time, on: date)
          let factor = ReferenceRules.partTime(of: spell, scheme.time, on: date)
          weight = (factor * ReferenceFraction(ReferenceTime.perTick)).floor
        }
        guard takesPart else { continue }
        sets.widest[day - firstDay] = true
        if match == .certain { sets.certain[day - firstDay] = true }
        if weighted {
          sets.widestWeights[day - firstDay] += weight
          if match == .certain { sets.certainWeights[day - firstDay] += weight }
        }
      }
    }
    if !selector.sameEmployer { daySets[name] = sets }
    return sets
  }

  /// Service on an exit day: the least and the most that it can be; nil where the length of its
  /// window is not in force.
  func service(
    _ rule: ModelService, on exit: ModelDate, name: String
  ) -> (least: ReferenceTime, most: ReferenceTime)? {
    let sets = days(of: rule.of, weighted: rule.weighted, name: name, on: exit)
    guard let start = windowStart(rule, exit) else { return nil }
    var (least, most): (ReferenceTime, ReferenceTime)
    if rule.weighted {
      least = weightedTime(sets.certainWeights, from: start, exit)
      most = sets.same ? least : weightedTime(sets.widestWeights, from: start, exit)
    } else {
      let bridging = bridging(rule.gaps, sets)
      least = time(sets.certain, rule, bridging.least, from: start, exit)
      most = sets.same ? least : time(sets.widest, rule, bridging.most, from: start, exit)
    }
    if let blocks = rule.blocks {
      let block = ReferenceTime.months(blocks).parts
      least.parts -= least.parts % block
      most.parts -= most.parts % block
    }
    return (least, most)
  }

  /// The gaps that are bridged for the least and for the most.
  ///
  /// Work that may have been there can use up a total that another gap needed, so more work can
  /// bring less. With something unknown the least therefore bridges nothing, and the most every
  /// gap that is short enough by itself.
  func bridging(_ gaps: ModelGaps?, _ sets: DaySets) -> (least: ModelGaps?, most: ModelGaps?) {
    guard let gaps, gaps.total != nil, !sets.same else { return (gaps, gaps) }
    return (nil, ModelGaps(each: gaps.each, total: nil))
  }

  /// The first day of the window; nil where its length is not in force.
  ///
  /// With less work than the window asks for, all of time lies inside.
  private func windowStart(_ rule: ModelService, _ exit: ModelDate) -> Int? {
    switch rule.within {
    case nil: return firstDay
    case .last(let length):
      return length.value(on: exit).map { exit.adding(months: -$0.amount).number }
    case .worked(let length):
      guard let length = length.value(on: exit) else { return nil }
      let work = days(of: ModelSelector(), weighted: false, name: "all work", on: exit).certain
      var left = length.amount * ReferenceCalendar.ticksPerMonth
      var day = exit.number
      while left > 0, day > firstDay {
        day -= 1
        if work[day - firstDay] { left -= ReferenceCalendar.ticks[day] }
      }
      return left > 0 ? 0 : day
    }
  }

  private func weightedTime(
    _ weights: [Int], from start: Int, _ exit: ModelDate
  ) -> ReferenceTime {
    let ticks = ReferenceCalendar.ticks
    var parts = 0
    var day = max(firstDay, start)
    while day < exit.number {
      parts += min(ReferenceTime.perTick, weights[day - firstDay]) * ticks[day]
      day += 1
    }
    return ReferenceTime(parts: parts)
  }

  private func time(
    _ days: [Bool], _ rule: ModelService, _ gaps: ModelGaps?, from start: Int, _ exit: ModelDate
  ) -> ReferenceTime {
    let set = gaps.map { bridged(days, $0, before: exit) } ?? days
    guard let per = rule.per, let wholeFrom = rule.wholeFrom else {
      return .ticks(ticks(set, from: start, to: exit.number))
    }
    let whole =
      switch per {
      case .calendarYear, .calendarMonth: wholeBuckets(set, per, wholeFrom, start, exit)
      case .rollingYear: wholeRollingYears(set, wholeFrom, start, exit)
      }
    guard rule.within != nil else { return .months(whole) }
    let ticksOfDay = ReferenceCalendar.ticks
    var window = 0
    var day = start
    while day < exit.number {
      window += ticksOfDay[day]
      day += 1
    }
    return min(.months(whole), .ticks(window))
  }

  private func ticks(_ set: [Bool], from start: Int, to end: Int) -> Int {
    let ticks = ReferenceCalendar.ticks
    var sum = 0
    var day = max(firstDay, start)
    while day < end {
      if set[day - firstDay] { sum += ticks[day] }
      day += 1
    }
    return sum
  }

  private func isWhole(_ ticks: Int, _ days: Int, _ wholeFrom: ModelDuration) -> Bool {
    switch wholeFrom.unit {
    case .months: ticks >= wholeFrom.amount * ReferenceCalendar.ticksPerMonth
    case .days: days >= wholeFrom.amount
    }
  }

  /// Calendar years or months that count whole, in months.
  private func wholeBuckets(
    _ set: [Bool], _ per: ModelPer, _ wholeFrom: ModelDuration, _ start: Int, _ exit: ModelDate
  ) -> Int {
    let bucketOfDay =
      per == .calendarYear ? ReferenceCalendar.year : ReferenceCalendar.monthIndex
    let begin = max(firstDay, start)
    guard begin < exit.number else { return 0 }
    let firstBucket = bucketOfDay[begin]
    let count = bucketOfDay[exit.number - 1] - firstBucket + 1
    var ticks = [Int](repeating: 0, count: count)
    var days = [Int](repeating: 0, count: count)
    let ticksOfDay = ReferenceCalendar.ticks
    var day = begin
    while day < exit.number {
      if set[day - firstDay] {
        ticks[bucketOfDay[day] - firstBucket] += ticksOfDay[day]
        days[bucketOfDay[day] - firstBucket] += 1
      }
      day += 1
    }
    var whole = 0
    for bucket in 0..<count where isWhole(ticks[bucket], days[bucket], wholeFrom) {
      whole += per == .calendarYear ? 12 : 1
    }
    return whole
  }

  /// Years counted back from the exit that count whole, in months.
  private func wholeRollingYears(
    _ set: [Bool], _ wholeFrom: ModelDuration, _ start: Int, _ exit: ModelDate
  ) -> Int {
    var whole = 0
    var back = 0
    while true {
      let end = exit.adding(months: -12 * back)
      if end.number <= firstDay { return whole }
      let begin = max(start, firstDay, exit.adding(months: -12 * (back + 1)).number)
      var days = 0
      var day = begin
      while day < end.number {
        if set[day - firstDay] { days += 1 }
        day += 1
      }
      if isWhole(ticks(set, from: begin, to: end.number), days, wholeFrom) { whole += 12 }
      back += 1
    }
  }

  /// The set with its bridged gaps filled in; what lies on or after the exit is of no account.
  func bridged(_ days: [Bool], _ gaps: ModelGaps, before exit: ModelDate) -> [Bool] {
    var set = days
    var left = gaps.total.map {
      $0.unit == .months ? $0.amount * ReferenceCalendar.ticksPerMonth : $0.amount
    }
    var day = exit.number - 1 - firstDay
    while day >= 0, !days[day] { day -= 1 }  // Time after the last day is no gap.
    while day >= 0 {
      if days[day] {
        day -= 1
        continue
      }
      let after = day + 1
      while day >= 0, !days[day] { day -= 1 }
      if day < 0 { break }  // Nor is time before the first.
      let gap = (day + 1)..<after
      let first = ModelDate(number: gap.lowerBound + firstDay)
      if let each = gaps.each {
        let short =
          switch each.unit {
          case .months: after + firstDay <= first.adding(months: each.amount).number
          case .days: gap.count <= each.amount
          }
        if !short { continue }
      }
      if let total = gaps.total, let rest = left {
        var cost = gap.count
        if total.unit == .months {
          cost = 0
          for index in gap { cost += ReferenceCalendar.ticks[index + firstDay] }
        }
        if cost > rest { break }
        left = rest - cost
      }
      for index in gap { set[index] = true }
    }
    return set
  }

  /// The unbroken stretch up to and including the day before the exit.
  func stretch(
    _ days: [Bool], _ gaps: ModelGaps?, before exit: ModelDate
  ) -> ReferenceTime {
    let set = gaps.map { bridged(days, $0, before: exit) } ?? days
    var sum = 0
    var day = exit.number - 1
    while day >= firstDay, set[day - firstDay] {
      sum += ReferenceCalendar.ticks[day]
      day -= 1
    }
    return .ticks(sum)
  }
}
