/// Points that only count in whole blocks of a calendar year (`points.blocks`).
extension Accrual {
  /// The grains earned before a day that lie outside whole blocks.
  ///
  /// In each calendar year the time of each element, times part-time factor and kind, is counted in
  /// blocks from the beginning of the year; what the last, unfinished block
  /// earned is left out. Published rates without elements count together like one element.
  ///
  /// Time that is not known may fill a block, or move what earns more out of one. So of a calendar
  /// year with any of it nothing is sure, and at the most all of it counts.
  func grainsOutsideBlocks(asOf day: Day) -> Int128 {
    guard let block = scheme.points.blocks, let first = segments.first, first.start < day else {
      return 0
    }
    let length =
      Int128(block.wholeMonths) * Int128(MonthMeasure.ticksPerMonth)
      * Int128(scheme.scale.factorUnits) * Int128(scheme.scale.kindUnits)
    return (first.start.year...day.year).reduce(0) { left, year in
      let (first, next) = (Day(unchecked: year, 1, 1), Day(unchecked: year + 1, 1, 1))
      guard !unknownDays.contains(where: { $0.start < next && first < $0.end }) else {
        return atMost ? left : left + grains(asOf: min(day, next)) - grains(asOf: first)
      }
      return left + YearOfWork(self, year, before: day).grainsOutsideBlocks(of: length)
    }
  }
}

/// What was earned in one calendar year, by element.
private struct YearOfWork {
  /// What one job brings of an element.
  private struct Job {
    /// Part-time factor and share of the kind, in their units: how fast blocks fill.
    let factor: Int128
    /// Rate units a year.
    let rate: Int128
  }

  /// A stretch in which the same jobs brought points.
  private struct Stretch {
    let span: DaySpan
    /// Those that bring least first.
    var jobs: [Job]

    /// What the jobs together fill in one tick of the month measure.
    var factor: Int128 { jobs.reduce(0) { $0 + $1.factor } }
  }

  /// The stretches of each element in order; those of published rates are under no element.
  private var stretches: [Int?: [Stretch]] = [:]
  /// Grains of points for each tick x factor x rate.
  private let grainsPerUnit: Int128

  init(_ accrual: Accrual, _ year: Int, before day: Day) {
    let (first, next) = (
      Day(unchecked: year, 1, 1), Day(unchecked: year + 1, 1, 1)
    )
    let end = min(day, next)
    grainsPerUnit = Int128(accrual.scheme.scale.multiplierUnits)
    for (index, segment) in accrual.segments.enumerated() where segment.start < end {
      let following = index + 1 < accrual.segments.count ? accrual.segments[index + 1].start : end
      let span = DaySpan(start: max(segment.start, first), end: min(following, end))
      guard span.start < span.end else { continue }
      for (element, jobs) in YearOfWork.jobs(of: accrual, in: segment) {
        stretches[element, default: []].append(
          Stretch(span: span, jobs: jobs.sorted { $0.rate < $1.rate }))
      }
    }
  }

  private static func jobs(of accrual: Accrual, in segment: Accrual.Segment) -> [Int?: [Job]] {
    var jobs: [Int?: [Job]] = [:]
    for part in accrual.parts(of: segment) where part.factor > 0 {
      guard let rate = accrual.rate(ofSpell: part.spell, period: segment.period) else { continue }
      let factor =
        Int128(part.factor)
        * Int128(accrual.spells[part.spell].counted(inPeriod: segment.period).kind)
      for line in rate.lines where line.rate > 0 {
        jobs[line.element, default: []].append(Job(factor: factor, rate: Int128(line.rate)))
      }
      if rate.unattributed > 0 {
        jobs[nil, default: []].append(Job(factor: factor, rate: Int128(rate.unattributed)))
      }
    }
    return jobs
  }

  func grainsOutsideBlocks(of length: Int128) -> Int128 {
    stretches.values.reduce(0) { left, stretches in
      var unfinished = stretches.reduce(0) { $0 + filled($1, from: $1.span.start) } % length
      var grains: Int128 = 0
      for stretch in stretches.reversed() where unfinished > 0 {
        let all = filled(stretch, from: stretch.span.start)
        grains +=
          all > unfinished
          ? self.grains(of: stretch, last: unfinished)
          : self.grains(of: stretch, from: stretch.span.start)
        unfinished -= min(unfinished, all)
      }
      return left + grains
    }
  }

  private func filled(_ stretch: Stretch, from day: Day) -> Int128 {
    Int128(MonthMeasure.ticks(from: day, to: stretch.span.end)) * stretch.factor
  }

  private func grains(of stretch: Stretch, from day: Day) -> Int128 {
    let ticks = Int128(MonthMeasure.ticks(from: day, to: stretch.span.end))
    return stretch.jobs.reduce(0) { $0 + ticks * $1.factor * $1.rate } * grainsPerUnit
  }

  /// What the last so much of a stretch brought: whole days, and of the day on which the last whole
  /// block ends what brings least.
  private func grains(of stretch: Stretch, last unfinished: Int128) -> Int128 {
    let ticks = Rounding.ceiling.whole(unfinished, over: stretch.factor)
    let day = MonthMeasure.lastDay(before: stretch.span.end, ticks: Int(ticks))
    let next = day.adding(days: 1)
    let ticksOfDay = Int128(MonthMeasure.ticks(from: day, to: next))
    var rest = unfinished - filled(stretch, from: next)
    var grains = self.grains(of: stretch, from: next)
    for job in stretch.jobs {
      let part = min(rest, ticksOfDay * job.factor)
      grains += part * job.rate * grainsPerUnit
      rest -= part
    }
    return grains
  }
}
