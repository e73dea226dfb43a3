/// Repeats a piece of work and tells how long it takes.
enum Timing {
  static let batches = 41
  static let starts = 41

  /// Prints the median time of one piece of work, and the shortest: on a machine that others use
  /// too, the first says how it went and the second how it goes undisturbed.
  static func report(_ name: String, target: String, _ work: () -> Void) {
    let clock = ContinuousClock()
    var count = 1
    // Enough repetitions for a batch of two milliseconds.
    while clock.measure({ for _ in 0..<count { work() } }) < .milliseconds(2) { count *= 2 }
    var times: [Double] = []
    for _ in 0..<batches {
      let time = clock.measure { for _ in 0..<count { work() } }
      times.append(nanoseconds(time) / Double(count))
    }
    print(
      "  \(name.padded(48)) \(text(median(times)))   shortest \(text(times.min() ?? 0))"
        + "   target \(target)")
  }

  static func nanoseconds(_ duration: Duration) -> Double {
    let (seconds, attoseconds) = duration.components
    return Double(seconds) * 1e9 + Double(attoseconds) / 1e9
  }

  static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  /// A time in the unit that suits it.
  static func text(_ nanoseconds: Double) -> String {
    let (value, unit) =
      nanoseconds < 1000
      ? (nanoseconds, "ns")
      : nanoseconds < 1e6 ? (nanoseconds / 1e3, "us") : (nanoseconds / 1e6, "ms")
    return "\(ratio(value)) \(unit)".leftPadded(12)
  }

  static func ratio(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension String {
  func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
  func leftPadded(_ width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
