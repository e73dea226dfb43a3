/// `continuous`: one unbroken stretch up to and including the day before exit.
public struct ContinuousRule: Sendable {
  /// Which spells count.
  public let of: Selector
  /// Gaps that do not break the stretch.
  public let gaps: Gaps?
}

extension ContinuousRule {
  static func read(_ node: JSONNode, _ reading: SchemeReading) -> ContinuousRule? {
    guard
      let object = ObjectReader(
        node, keys: ["of", "gaps"],
        what: Bilingual(nl: "aaneengesloten werk", en: "continuous work"),
        problems: reading.problems)
    else { return nil }
    let gaps = object.optional("gaps").flatMap { Gaps.read($0, reading.problems) }
    return object.required("of").flatMap { Selector.read($0, reading) }
      .map { ContinuousRule(of: $0, gaps: gaps) }
  }
}
