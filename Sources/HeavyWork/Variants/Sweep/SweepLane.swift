/// The months by points of one variant and pattern in the form that the kernel works with.
///
/// The kernel adds exposures x rates in 32-bit floating point, scaled so that the sum is in months,
/// to 128. From 128 to 256 such numbers lie evenly, 65,536 to the month, so that their bits are a
/// whole number of parts of a month. It is a filter only: who lies so near to a bound that
/// rounding might matter is worked out again in whole numbers.
struct SweepLane {
  /// Months for a grain.
  var scale = 0.0
  /// Where the sum begins, above 128.
  var start: Float = 0.25
  /// The bits from which there is a right.
  var threshold = SweepLane.never
  /// The bits from which there are the most months.
  var cap = SweepLane.never
  /// The most months.
  var most: Int32 = 0
  /// Whether the most months are all that the scheme gives.
  var isFull = false
  /// The sums, without the start, from which there is a right and the most months; nothing where it
  /// does not hang on points.
  var reaches: (right: Double, most: Double)?

  /// The bits of 128.
  static let zero: Int32 = 0x4300_0000
  private static let never: Int32 = 0x4400_0000
  private static let always: Int32 = 0x4200_0000
  /// Where a single step is put, in months.
  private static let onlyStep = 64.0
  /// No more months than this fit.
  private static let largest = 120

  /// A lane that gives nothing to anyone.
  init() {}

  /// The lane of a variant; nothing where its months have another form.
  init?(_ months: MonthsByPoints, _ rules: VariantRules) {
    let steps = months.steps
    guard months.isCertain, let first = steps.first, let last = steps.last else { return nil }
    let top = last.months.certain
    guard top <= SweepLane.largest else { return nil }
    most = Int32(top)
    isFull = top > 0 && top >= rules.maximumMonths.most
    guard steps.count > 1 else {
      if first.months.certain > 0 {
        (threshold, cap) = (SweepLane.always, SweepLane.zero)
      }
      return
    }
    guard first.months.certain == 0 else { return nil }
    if steps.count == 2 {
      scale = SweepLane.onlyStep / Double(last.from)
      start = 0
      let bits = SweepLane.zero + Int32(SweepLane.onlyStep) << 16
      (threshold, cap) = (bits, bits)
      reaches = (SweepLane.onlyStep, SweepLane.onlyStep)
      return
    }
    for route in rules.routes where route.isInForce {
      guard case .linear(let full, let maximum, let round) = route.given,
        SweepLane.follows(steps, full, maximum, round)
      else { continue }
      scale = Double(maximum) / Double(full)
      start = round == .floor ? 0 : round == .nearest ? 0.5 : 1
      let right = Double(steps[1].from) * scale
      threshold = SweepLane.zero + Int32(((right + Double(start)) * 65_536).rounded(.down))
      cap = SweepLane.zero + most << 16
      reaches = (right, Double(top) - Double(start))
      return
    }
    return nil
  }

  /// Whether all steps but the first are those of a straight line.
  private static func follows(
    _ steps: [MonthsByPoints.Step], _ full: Int64, _ maximum: Int64, _ round: Rounding
  ) -> Bool {
    func bound(_ month: Int64) -> Int64 {
      MonthsByPoints.bound(month, full, maximum, round)
    }
    guard bound(Int64(steps[1].months.certain)) <= steps[1].from else { return false }
    for (before, step) in zip(steps.dropFirst(), steps.dropFirst(2)) {
      guard step.months.certain == before.months.certain + 1,
        step.from == bound(Int64(step.months.certain))
      else { return false }
    }
    return true
  }
}
