/// The points a year of functions under two schemes.
struct RateComparison {
  private(set) var effects: [SchemeDifference.Effect] = []
  private(set) var unaffected = 0

  init(from: Scheme, to: Scheme, day: Day, _ differences: [ValueDifference]) {
    guard from.earnsPoints || to.earnsPoints else { return }
    var oldIds: [String: String] = [:]
    for difference in differences where difference.path.isIdOfFunction {
      if case .string(let id)? = difference.from?.content { oldIds[difference.path[1]] = id }
    }
    let places = Dictionary(
      from.functions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let changes = Set(from.rates.changes + to.rates.changes).sorted()
    for (index, function) in to.functions.enumerated() {
      guard let old = places[oldIds[function.id] ?? function.id] else { continue }
      let found = RateComparison.effects(
        function, on: day, changes,
        from: { from.pointsPerYear(of: old, on: $0) }, to: { to.pointsPerYear(of: index, on: $0) })
      if found.isEmpty { unaffected += 1 }
      effects += found
    }
  }

  /// A time in which one function's points stay the same under both.
  private struct Period {
    /// The first day; nothing for since ever.
    let start: Day?
    let from: Exact
    let to: Exact
  }

  /// The times in which one function's points differ: now and later, and also before, because
  /// points were earned then too.
  private static func effects(
    _ function: JobFunction, on day: Day, _ changes: [Day], from: (Day) -> Exact,
    to: (Day) -> Exact
  ) -> [SchemeDifference.Effect] {
    var periods: [Period] = []
    for start in [nil] + changes.map({ Optional($0) }) {
      let first = start ?? .first
      let next = Period(start: start, from: from(first), to: to(first))
      if let last = periods.last, last.from == next.from, last.to == next.to { continue }
      periods.append(next)
    }
    let now = periods.lastIndex { $0.start.map { $0 <= day } ?? true } ?? 0
    var found: [SchemeDifference.Effect] = []
    for (index, period) in periods.enumerated() {
      let wasDifferent = index > now && periods[index - 1].from != periods[index - 1].to
      guard period.from != period.to || wasDifferent else { continue }
      found.append(
        .init(
          function: function.id, label: function.label, since: index == now ? nil : period.start,
          until: index < now ? periods[index + 1].start : nil, from: period.from, to: period.to))
    }
    return found
  }
}

extension Scheme {
  /// What a function, by its place, earns in a full-time year on a day.
  func pointsPerYear(of function: Int, on day: Day) -> Exact {
    let rate = rates[rates.period(of: day), function]
    return Exact(Int128(rate.total), over: Int128(scale.rateUnits))
  }
}

extension [String] {
  fileprivate var isIdOfFunction: Bool { count == 3 && self[0] == "functions" && self[2] == "id" }
}
