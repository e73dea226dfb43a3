/// Points of which only whole blocks of time count in a calendar year (`points.blocks`).
extension DayByDayReference {
  /// What the unfinished block of each element and each calendar year before a day brought.
  func pointsOutsideBlocks(before date: ModelDate) -> ReferenceFraction {
    guard let block = scheme.blocks else { return .zero }
    var sum = ReferenceFraction.zero
    var day = firstDay
    while day < date.number {
      let year = ModelDate(number: day).year
      let next = ModelDate(year + 1, 1, 1).number
      if next <= date.number {
        let known = outsideBlocks[year] ?? outside(blocksOf: block, from: day, to: next)
        outsideBlocks[year] = known
        sum = sum + known
      } else {
        sum = sum + outside(blocksOf: block, from: day, to: date.number)
      }
      day = next
    }
    return sum
  }

  /// The same for days that all lie in one calendar year.
  private func outside(blocksOf block: Int, from start: Int, to end: Int) -> ReferenceFraction {
    let unattributed = outside(block, start, end) { $0.jobsUnattributed }
    return scheme.elements.indices.reduce(unattributed) { sum, element in
      sum + outside(block, start, end) { $0.jobsByElement[element] }
    }
  }

  /// Goes back from the last day until all is taken that does not fill a block; of the day in which
  /// the last whole block ends it takes only a part, of the jobs that bring least.
  private func outside(
    _ block: Int, _ start: Int, _ end: Int, _ jobs: (DaySituation) -> [DaySituation.Job]
  ) -> ReferenceFraction {
    // Factors and shares have at most four decimals each.
    let parts = 100_000_000
    let fills = situations.map { situation in
      jobs(situation).reduce(0) { $0 + ($1.part * ReferenceFraction(parts)).floor }
    }
    let ticks = ReferenceCalendar.ticks
    func filled(_ day: Int) -> Int { ticks[day] * fills[situationOfDay[day - firstDay]] }
    let all = (start..<end).reduce(0) { $0 + filled($1) }
    var left = all % (block * ReferenceCalendar.ticksPerMonth * parts)
    var (sum, taken, day) = (ReferenceFraction.zero, [Int: Int](), end - 1)
    while left > 0 {
      let (own, situation) = (filled(day), situationOfDay[day - firstDay])
      if own <= left {
        taken[situation, default: 0] += ticks[day]
      } else {
        let share = ReferenceFraction(Int128(left), over: Int128(ticks[day] * parts))
        let brought = Self.least(share, of: jobs(situations[situation]))
        sum = sum + brought * ReferenceFraction(ticks[day])
      }
      left -= min(own, left)
      day -= 1
    }
    for (situation, amount) in taken {
      let rate = jobs(situations[situation]).reduce(.zero) { $0 + $1.part * $1.rate }
      sum = sum + rate * ReferenceFraction(amount)
    }
    return sum * Self.yearsPerUnit(.months)
  }

  /// What so much of a day brings that is done in the jobs that bring least.
  private static func least(
    _ share: ReferenceFraction, of jobs: [DaySituation.Job]
  ) -> ReferenceFraction {
    var (left, sum) = (share, ReferenceFraction.zero)
    for job in jobs.sorted(by: { $0.rate < $1.rate }) {
      let part = min(left, job.part)
      sum = sum + part * job.rate
      left = left - part
    }
    return sum
  }
}
