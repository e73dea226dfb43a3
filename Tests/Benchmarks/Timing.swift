import HeavyWork

/// Repeats a piece of work and tells how long it takes.
enum Timing {
  static let batches = 41

  /// Prints the time of one piece of work.
  static func report(_ name: String, _ work: () -> Void) {
    let clock = ContinuousClock()
    var count = 1
    // Enough repetitions for a batch of two milliseconds.
    while clock.measure({ for _ in 0..<count { work() } }) < .milliseconds(2) { count *= 2 }
    let (times, paced) = atFullPace(most: 50 * batches) {
      nanoseconds(clock.measure { for _ in 0..<count { work() } }) / Double(count)
    }
    tell(name, times, paced)
  }

  /// In how many batches the machine was at its full pace, of how many.
  typealias Paced = (full: Int, tried: Int)

  /// Measures until the machine was at its full pace in enough batches, or `most` are tried, and gives
  /// those beside which it was fastest.
  ///
  /// A machine that others use too is now fast and then slow, for seconds. So other work that is always
  /// the same is timed before and after each batch, and the batches count beside which that was fastest:
  /// chosen by the machine's pace, not by what is measured.
  static func atFullPace<Measured>(
    most: Int, _ measure: () -> Measured
  ) -> (chosen: [Measured], Paced) {
    var tried: [(pace: Double, measured: Measured)] = []
    var fastest = (0..<200).reduce(Double.infinity) { least, _ in min(least, pace()) }
    func full() -> Int { tried.count { $0.pace <= 1.1 * fastest } }
    while full() < batches, tried.count < most {
      let before = pace()
      let measured = measure()
      let after = pace()
      fastest = min(fastest, before, after)
      tried.append((max(before, after), measured))
    }
    let chosen = tried.sorted { $0.pace < $1.pace }.prefix(batches).map(\.measured)
    return (chosen, (full(), tried.count))
  }

  /// How long a piece of work takes that is always the same.
  private static func pace() -> Double {
    let bytes = [UInt8](repeating: 0x2A, count: 8192)
    var length = 0
    let time = ContinuousClock().measure { length = SHA256.hex(bytes).utf8.count }
    return length > 0 ? nanoseconds(time) : .infinity
  }

  /// Prints the median of times, the shortest, and how often the machine was at its full pace.
  static func tell(_ name: String, _ times: [Double], _ paced: Paced) {
    let sorted = times.sorted()
    print("\(name): \(sorted[sorted.count / 2]) \(sorted[0]) \(paced.full) \(paced.tried)")
  }

  static func nanoseconds(_ duration: Swift.Duration) -> Double {
    let (seconds, attoseconds) = duration.components
    return Double(seconds) * 1e9 + Double(attoseconds) / 1e9
  }
}
