/// What conditions that look at the career find.
extension QuickAnswer {
  func outcome(_ test: QuickScheme.Test, _ exit: MonthDay, _ now: Int) -> Truth {
    switch test.kind {
    case .service:
      guard let bound = value(test.bound, on: exit),
        let window = value(test.window, on: exit)
      else { return .undetermined }
      let from = window < 0 ? Int.min : calendar.tick(calendar.adding(-Int(window), to: exit))
      let has = service(test.slot, from: from, to: now)
      return Truth(
        least: has.least, most: has.most, reach: Int(bound) * MonthMeasure.ticksPerMonth)
    case .continuous:
      guard let bound = value(test.bound, on: exit) else { return .undetermined }
      return Truth(
        least: unbroken(test.slot, exit, now) { $0.certain },
        most: unbroken(test.slot, exit, now) { $0.possible },
        reach: Int(bound) * MonthMeasure.ticksPerMonth)
    case .employedBefore: return employed(test.slot, on: calendar.dayBefore(exit))
    case .employedOn: return employed(test.slot, on: test.day)
    case .age:
      guard let bound = value(test.bound, on: exit) else { return .undetermined }
      return Truth(calendar.adding(Int(bound), to: born) <= exit)
    case .settled, .pointsAtLeast, .pointsBelow: return .undetermined
    }
  }

  @inline(__always)
  func service(_ slot: UInt32, from: Int, to now: Int) -> (least: Int, most: Int) {
    var (least, most) = (0, 0)
    var index = 0
    while index < career.count {
      let piece = career[index]
      if piece.start >= now { break }
      if piece.bits.possible & slot != 0 {
        let time = max(0, min(piece.end, now) &- max(piece.start, from))
        most &+= time
        if piece.bits.certain & slot != 0 { least &+= time }
      }
      index &+= 1
    }
    return (least, most)
  }

  /// The ticks of the unbroken stretch that ends the day before exit.
  private func unbroken(
    _ slot: UInt32, _ exit: MonthDay, _ now: Int, _ bits: (QuickSelection.Bits) -> UInt32
  ) -> Int {
    var begin: MonthDay?
    var start = now
    let last = calendar.dayBefore(exit)
    for index in stride(from: career.count - 1, through: 0, by: -1) {
      let piece = career[index]
      guard piece.first < exit, bits(piece.bits) & slot != 0 else { continue }
      if let begin {
        guard calendar.dayAfter(piece.last) == begin else { break }
      } else {
        guard piece.last >= last else { return 0 }
      }
      begin = piece.first
      start = piece.start
    }
    return now - start
  }

  private func employed(_ slot: UInt32, on day: MonthDay) -> Truth {
    for index in 0..<career.count {
      let piece = career[index]
      guard piece.first <= day, day <= piece.last else { continue }
      if piece.bits.certain & slot != 0 { return .met }
      // Pieces do not overlap, so no other one holds the day.
      return piece.bits.possible & slot != 0 ? .undetermined : .notMet
    }
    return .notMet
  }
}
