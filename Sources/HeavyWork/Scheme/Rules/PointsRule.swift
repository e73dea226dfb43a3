/// `points`: a bound on the exact total of points, after the maximum, on the exit day.
public struct PointsRule: Sendable {
  /// On which side of the bound the total must be.
  public enum Bound: Sendable {
    /// At least this many.
    case atLeast(Dated<ExactDecimal>)
    /// Fewer than this many.
    case below(Dated<ExactDecimal>)
  }

  /// The bound; undetermined while none is in force.
  public let bound: Bound
}

extension PointsRule {
  static func read(_ node: JSONNode, _ problems: ProblemCollector) -> PointsRule? {
    guard
      let object = ObjectReader(
        node, keys: ["atLeast", "below"],
        what: Bilingual(nl: "een grens in punten", en: "a bound in points"), problems: problems),
      let key = object.exactlyOne(of: ["atLeast", "below"]),
      let value = object.optional(key).flatMap({
        problems.dated($0) { problems.decimal($0, decimals: 6, in: 0...1_000_000) }
      })
    else { return nil }
    return PointsRule(bound: key == "atLeast" ? .atLeast(value) : .below(value))
  }

  var values: Dated<ExactDecimal> {
    switch bound {
    case .atLeast(let value), .below(let value): value
    }
  }
}
