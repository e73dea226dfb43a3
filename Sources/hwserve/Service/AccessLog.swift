/// The lines that tell what was answered: time, method, route, status, size and duration.
///
/// Nothing that anyone typed is among them: no path, no query, no field, no address.
struct AccessLog {
  private(set) var lines: [UInt8] = []
  private(set) var count = 0
  private var second = -1
  private var stamp: [UInt8] = []

  /// Sets the time that lines carry, in seconds since 1970.
  mutating func set(unixSeconds: Int) {
    guard unixSeconds != second else { return }
    second = unixSeconds
    stamp = Array(HTTPDate.iso(unixSeconds: unixSeconds).utf8)
  }

  /// Adds a line, such as `2026-11-21T10:00:00Z GET /health 200 78 0.000012`.
  mutating func add(_ exchange: Exchange) {
    lines += stamp
    lines.append(.space)
    lines += (exchange.method?.rawValue ?? "-").utf8
    lines.append(.space)
    lines += exchange.route.template.utf8
    lines.append(.space)
    lines.append(decimal: exchange.status.rawValue)
    lines.append(.space)
    lines.append(decimal: exchange.bytes)
    lines.append(.space)
    let microseconds = Int(clamping: exchange.nanoseconds / 1000)
    lines.append(decimal: microseconds / 1_000_000)
    lines.append(UInt8(ascii: "."))
    var place = 100_000
    while place > 0 {
      lines.append(UInt8(ascii: "0") + UInt8(microseconds / place % 10))
      place /= 10
    }
    lines.append(.lineFeed)
    count += 1
  }

  /// Gives the lines away.
  mutating func take() -> (lines: [UInt8], count: Int) {
    defer {
      lines = []
      count = 0
    }
    return (lines, count)
  }
}
