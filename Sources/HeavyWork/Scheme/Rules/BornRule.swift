/// `born`: a birth date within bounds.
public struct BornRule: Sendable {
  /// Born on this day or later.
  public let from: Day?
  /// Born on this day or earlier.
  public let through: Day?
}

extension BornRule {
  static func read(_ node: JSONNode, _ problems: ProblemCollector) -> BornRule? {
    DayRange.read(node, problems).map { BornRule(from: $0.from, through: $0.through) }
  }
}
