/// Gaps between spells that count as if worked (`gaps`).
///
/// A gap counts by the calendar: from its first day, so much later or earlier. Gaps are bridged
/// from the exit day backwards as long as `total` lasts: a gap too long for `each` stays open
/// and uses nothing of the total; the first one that no longer fits in what is left of the
/// total stays open, and so do all before it.
public struct Gaps: Sendable {
  /// The longest gap that is bridged.
  public let each: Duration?
  /// All bridged gaps together are no longer than this.
  public let total: Duration?
}

extension Gaps {
  static func read(_ node: JSONNode, _ problems: ProblemCollector) -> Gaps? {
    guard
      let object = ObjectReader(
        node, keys: ["each", "total"],
        what: Bilingual(nl: "regels over onderbrekingen", en: "rules about gaps"),
        example: "{ \"each\": { \"months\": 6 } }", problems: problems)
    else { return nil }
    object.requireAny(of: ["each", "total"])
    return Gaps(
      each: object.optional("each").flatMap { problems.duration($0, allowDays: true) },
      total: object.optional("total").flatMap { problems.duration($0, allowDays: true) })
  }
}
