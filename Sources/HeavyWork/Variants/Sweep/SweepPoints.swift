/// The points of everyone of a pattern in rising order, for variants that change only bounds: how
/// many people reach a bound is then a matter of looking it up.
struct SweepPoints: Sendable {
  private let points: [Int64]
  /// How many people stand before each place; empty where each stands for one.
  private let before: [Int]
  let people: Int

  init(_ points: [Int64], weights: [Int32]) {
    if weights.isEmpty {
      self.points = RadixSort.sorted(points)
      before = []
      people = points.count
      return
    }
    let order = RadixSort.order(of: points.map { UInt64($0) })
    self.points = order.map { points[Int($0)] }
    var (sums, sum) = ([0], 0)
    for place in order {
      sum += Int(weights[Int(place)])
      sums.append(sum)
    }
    (before, people) = (sums, sum)
  }

  /// What people of the pattern have under a variant.
  func counts(_ months: MonthsByPoints, full: Int) -> SweepFigures.Counts {
    var counts = SweepFigures.Counts()
    var place = 0
    unsafe points.withUnsafeBufferPointer { points in
      for (index, step) in months.steps.enumerated() {
        // Bounds rise, so that each is looked for behind the one before.
        var end = points.count
        if index + 1 < months.steps.count {
          let bound = months.steps[index + 1].from
          var (low, count) = (place, points.count - place)
          while count > 0 {
            let half = count >> 1
            let isBelow = unsafe points[low + half] < bound
            low = isBelow ? low + half + 1 : low
            count = isBelow ? count - half - 1 : half
          }
          end = low
        }
        let people = before.isEmpty ? end - place : before[end] - before[place]
        if people > 0 { counts.add(step.months, full: full, weight: people) }
        place = end
      }
    }
    counts.people = people
    return counts
  }
}
