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
    let days =
      [day] + Set(from.rates.changes + to.rates.changes).filter { $0 > day }.sorted()
    for (index, function) in to.functions.enumerated() {
      guard let old = places[oldIds[function.id] ?? function.id] else { continue }
      let found = RateComparison.effects(
        function, days: days,
        from: { from.pointsPerYear(of: old, on: $0) }, to: { to.pointsPerYear(of: index, on: $0) })
      if found.isEmpty { unaffected += 1 }
      effects += found
    }
  }

  /// The days from which one function's points differ in another way than before.
  private static func effects(
    _ function: JobFunction, days: [Day], from: (Day) -> Exact, to: (Day) -> Exact
  ) -> [SchemeDifference.Effect] {
    var found: [SchemeDifference.Effect] = []
    var last: (from: Exact, to: Exact)?
    for (index, day) in days.enumerated() {
      let now = (from: from(day), to: to(day))
      let isNew = last.map { $0.from != now.from || $0.to != now.to } ?? true
      let wasDifferent = last.map { $0.from != $0.to } ?? false
      if isNew, now.from != now.to || wasDifferent {
        found.append(
          .init(
            function: function.id, label: function.label, since: index == 0 ? nil : day,
            from: now.from, to: now.to))
      }
      last = now
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
