/// Repeats a piece of work and tells how long it takes.
enum Timing {
  static let batches = 41
  static let starts = 41

  /// Prints the time of one piece of work.
  static func report(_ name: String, _ work: () -> Void) {
    let clock = ContinuousClock()
    var count = 1
    // Enough repetitions for a batch of two milliseconds.
    while clock.measure({ for _ in 0..<count { work() } }) < .milliseconds(2) { count *= 2 }
    var times: [Double] = []
    for _ in 0..<batches {
      let time = clock.measure { for _ in 0..<count { work() } }
      times.append(nanoseconds(time) / Double(count))
    }
    tell(name, times)
  }

  /// Prints the median of times and the shortest: on a machine that others use too, the first says
  /// how it went and the second how it goes undisturbed.
  static func tell(_ name: String, _ times: [Double]) {
    let sorted = times.sorted()
    print("\(name): \(sorted[sorted.count / 2]) \(sorted[0])")
  }

  static func nanoseconds(_ duration: Duration) -> Double {
    let (seconds, attoseconds) = duration.components
    return Double(seconds) * 1e9 + Double(attoseconds) / 1e9
  }
}
