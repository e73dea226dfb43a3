/// How many months a route gives.
extension QuickAnswer {
  /// - Parameter index: the place of the route.
  @inline(__always)
  func given(
    by index: Int, _ grains: Int64, _ exit: MonthDay
  ) -> (least: Int, most: Int) {
    let rule = months[known: index]
    switch rule.kind {
    case .maximum:
      guard let months = value(maximumMonths, on: exit) else {
        return (bounded(0, exit).least, bounded(rule.most, exit).most)
      }
      return bounded(Int(months), exit)
    case .fixed:
      guard let months = value(rule.number, on: exit) else {
        return (bounded(0, exit).least, bounded(rule.most, exit).most)
      }
      return bounded(Int(months), exit)
    case .linear:
      guard let full = value(rule.full, on: exit),
        let maximum = value(rule.number, on: exit)
      else { return (bounded(0, exit).least, bounded(rule.most, exit).most) }
      let product = maximum &* min(grains, full)
      let given =
        switch rule.round {
        case .floor: product / full
        case .nearest: QuickAnswer.nearest(product, full)
        case .ceiling: (product &+ full &- 1) / full
        }
      return bounded(Int(given), exit)
    case .steps:
      var given = 0
      for index in rule.firstStep..<rule.endStep where steps[index].grains <= grains {
        given = steps[index].months
      }
      return bounded(given, exit)
    }
  }

  /// A quotient of numbers that are not below 0, rounded half up.
  @inline(__always)
  static func nearest(_ product: Int64, _ divisor: Int64) -> Int64 {
    (2 &* product &+ divisor) / (2 &* divisor)
  }

  /// Months after the scheme's maximum and minimum.
  @inline(__always)
  private func bounded(_ months: Int, _ exit: MonthDay) -> (least: Int, most: Int) {
    guard let limits else { return boundedAnew(months, exit) }
    let given = limits.bounded(months)
    return (given, given)
  }

  @inline(never)
  private func boundedAnew(_ months: Int, _ exit: MonthDay) -> (least: Int, most: Int) {
    let minimum = Int(value(minimumMonths, on: exit) ?? 0)
    guard let maximum = value(maximumMonths, on: exit) else {
      return (cut(months, 0, minimum), cut(months, mostMonths, minimum))
    }
    let given = cut(months, Int(maximum), minimum)
    return (given, given)
  }

  @inline(__always)
  private func cut(_ months: Int, _ maximum: Int, _ minimum: Int) -> Int {
    var cut = min(months, maximum)
    if let choices { cut = choices.last { $0 <= cut } ?? 0 }
    return cut < minimum ? 0 : cut
  }
}
