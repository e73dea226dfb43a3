/// Counts stretches of time whole or not at all (`per` and `wholeFrom`).
struct Buckets {
  let bucket: ServiceRule.Bucket
  let wholeFrom: Duration

  /// Month ticks of the years or months that count whole.
  ///
  /// - Parameter stretches: time worked, inside the window and before exit.
  func ticks(_ stretches: [DaySpan], before exit: Day) -> Int {
    guard let first = stretches.first?.start else { return 0 }
    var whole = 0
    var bucketEnd = end(before: exit)
    var index = 0
    while bucketEnd > first {
      let bucketStart = start(of: index, exit: exit, end: bucketEnd)
      var worked = 0
      for stretch in stretches {
        let from = max(stretch.start, bucketStart)
        let to = min(stretch.end, bucketEnd)
        if from < to { worked += wholeFrom.measure(from: from, to: to) }
      }
      if worked >= wholeFrom.amount { whole += bucket.months * MonthMeasure.ticksPerMonth }
      bucketEnd = bucketStart
      index += 1
    }
    return whole
  }

  /// The end of the latest bucket that holds days before exit.
  private func end(before exit: Day) -> Day {
    let (year, month, _) = exit.adding(days: -1).civil
    return switch bucket {
    case .rollingYear: exit
    case .calendarYear: Day(unchecked: year + 1, 1, 1)
    case .calendarMonth: Day(unchecked: year, month, 1).adding(months: 1)
    }
  }

  private func start(of index: Int, exit: Day, end: Day) -> Day {
    switch bucket {
    // Always counted from the exit day, so that a clamped 29 February does not creep.
    case .rollingYear: exit.adding(months: -12 * (index + 1))
    case .calendarYear, .calendarMonth: end.adding(months: -bucket.months)
    }
  }
}
