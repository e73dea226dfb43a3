/// How heavy each function of a scheme is on a day, for what only has to put functions in an order.
struct FunctionHeaviness: Sendable {
  /// What a function is worth beside its points where some rule asks for it, in millionths of a point.
  static let asked = 1_000_000

  /// Points for a full-time year, in millionths.
  let points: [Int]
  /// The same, and more where a rule asks for the function.
  let values: [Int]
  /// The points by element, in millionths.
  let byElement: [[Int: Int]]

  init(_ scheme: Scheme, on day: Day) {
    let asked = FunctionHeaviness.asked(scheme)
    byElement = scheme.functions.map { function in
      var points: [Int: Int] = [:]
      for exposure in function.exposure {
        guard let level = exposure.level.value(on: day),
          let factor = scheme.levels[level].factor.value(on: day),
          let weight = scheme.elements[exposure.element].weight.value(on: day)
        else { continue }
        points[exposure.element] = Int(
          weight.units(ofDecimals: 6) * factor.units(ofDecimals: 4) / 10_000)
      }
      return points
    }
    points = zip(scheme.functions, byElement).map { function, points in
      function.pointsPerYear?.value(on: day).map { Int($0.units(ofDecimals: 6)) }
        ?? points.values.reduce(0, +)
    }
    values = points.enumerated().map { place, points in
      points + (asked.contains(place) ? FunctionHeaviness.asked : 0)
    }
  }

  /// The functions that some rule asks for.
  private static func asked(_ scheme: Scheme) -> Set<Int> {
    var asked: Set<Int> = []
    for selector in WorkNames.selectors(scheme.conditions, scheme.routes) {
      asked.formUnion(selector.functions ?? [])
      guard let group = selector.group else { continue }
      asked.formUnion(
        scheme.functions.indices.filter { scheme.functions[$0].groups.contains(group) })
    }
    return asked
  }
}
