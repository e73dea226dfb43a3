/// `born`: a birth date within bounds.
public struct BornRule: Sendable {
  /// Born on this day or later.
  public let from: Day?
  /// Born on this day or earlier.
  public let through: Day?
}

extension BornRule {
  static func read(_ node: JSONNode, _ problems: ProblemCollector) -> BornRule? {
    guard
      let object = ObjectReader(
        node, keys: ["from", "through"],
        what: Bilingual(nl: "een geboorteperiode", en: "a range of birth dates"),
        problems: problems)
    else { return nil }
    if object.present(["from", "through"]).isEmpty { problems.missingKey("from", in: object) }
    let from = object.optional("from").flatMap { problems.day($0) }
    let through = object.optional("through").flatMap { problems.day($0) }
    if let from, let through, through < from {
      problems.add(
        .wrongOrder, at: object.offset(of: "through"),
        Bilingual(
          nl: "‘through’ (\(through)) ligt voor ‘from’ (\(from)).",
          en: "‘through’ (\(through)) lies before ‘from’ (\(from))."))
    }
    return BornRule(from: from, through: through)
  }
}
