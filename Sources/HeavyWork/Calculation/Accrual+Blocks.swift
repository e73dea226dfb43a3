/// Points that only count in whole blocks of a calendar year (`points.blocks`).
extension Accrual {
  /// The grains earned before a day that lie outside whole blocks.
  ///
  /// In each calendar year the time of each element, times part-time factor and kind, is counted in
  /// blocks from the beginning of the year; what the last, unfinished block earned is left out. A
  /// published rate without elements counts like one element.
  func grainsOutsideBlocks(asOf day: Day) -> Int128 {
    guard let block = scheme.points.blocks, let first = segments.first, first.start < day else {
      return 0
    }
    let length =
      Int128(block.wholeMonths) * Int128(scheme.time.measure.grainsPerYear / 12)
      * Int128(scheme.scale.factorUnits) * Int128(scheme.scale.kindUnits)
    return (first.start.year...day.year).reduce(0) { left, year in
      left + YearOfWork(self, year, before: day).grainsOutsideBlocks(of: length)
    }
  }
}

/// What was earned in one calendar year, by element.
private struct YearOfWork {
  /// A stretch in which an element brought points.
  private struct Stretch {
    /// Grains of time, times part-time factor and kind.
    let time: Int128
    /// Grains of points for each of those.
    let rate: Int128
  }

  /// The stretches of each element in order; those of published rates are under no element.
  private var stretches: [Int?: [Stretch]] = [:]

  init(_ accrual: Accrual, _ year: Int, before day: Day) {
    let (first, next) = (
      Day(unchecked: year, 1, 1), Day(unchecked: year + 1, 1, 1)
    )
    let end = min(day, next)
    let measure = accrual.scheme.time.measure
    for (index, segment) in accrual.segments.enumerated() where segment.start < end {
      let following = index + 1 < accrual.segments.count ? accrual.segments[index + 1].start : end
      let (from, to) = (max(segment.start, first), min(following, end))
      guard from < to else { continue }
      let time = Int128(measure.grain(of: to) - measure.grain(of: from))
      for part in segment.parts {
        add(part, of: accrual, inPeriod: segment.period, time: time)
      }
    }
  }

  private mutating func add(
    _ part: Accrual.Part, of accrual: Accrual, inPeriod period: Int, time: Int128
  ) {
    guard let rate = accrual.rate(ofSpell: part.spell, period: period) else { return }
    let weighted = time * Int128(part.factor) * Int128(accrual.spells[part.spell].kindShare)
    let unit = Int128(accrual.scheme.scale.multiplierUnits)
    for line in rate.lines where line.rate > 0 {
      stretches[line.element, default: []].append(
        Stretch(time: weighted, rate: Int128(line.rate) * unit))
    }
    if rate.unattributed > 0 {
      stretches[nil, default: []].append(
        Stretch(time: weighted, rate: Int128(rate.unattributed) * unit))
    }
  }

  func grainsOutsideBlocks(of length: Int128) -> Int128 {
    stretches.values.reduce(0) { left, stretches in
      var unfinished = stretches.reduce(0) { $0 + $1.time } % length
      var grains: Int128 = 0
      for stretch in stretches.reversed() where unfinished > 0 {
        let time = min(unfinished, stretch.time)
        grains += time * stretch.rate
        unfinished -= time
      }
      return left + grains
    }
  }
}
