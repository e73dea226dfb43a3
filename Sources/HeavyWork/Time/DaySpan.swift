/// A stretch of days, from its first day up to but not including `end`.
struct DaySpan: Hashable, Sendable {
  var start: Day
  var end: Day

  var isEmpty: Bool { end <= start }

  func contains(_ day: Day) -> Bool { start <= day && day < end }
}

extension [DaySpan] {
  /// The same days as the fewest stretches in order, none touching the next.
  func merged() -> [DaySpan] {
    var result: [DaySpan] = []
    result.reserveCapacity(count)
    for span in inOrder where !span.isEmpty {
      if let last = result.last, span.start <= last.end {
        result[result.count - 1].end = Swift.max(last.end, span.end)
      } else {
        result.append(span)
      }
    }
    return result
  }

  /// The same stretches in the order in which they begin, as those of most careers already are.
  private var inOrder: [DaySpan] {
    for place in indices.dropFirst() where self[place].start < self[place - 1].start {
      return sorted { $0.start < $1.start }
    }
    return self
  }
}
