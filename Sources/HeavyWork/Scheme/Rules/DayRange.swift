/// A range of days in a scheme file: `{ from, through }`, at least one of the two.
struct DayRange {
  /// The first day; nothing means since ever.
  let from: Day?
  /// The last day; nothing means it goes on.
  let through: Day?

  static func read(_ node: JSONNode, _ problems: ProblemCollector) -> DayRange? {
    guard
      let object = ObjectReader(
        node, keys: ["from", "through"],
        what: Bilingual(nl: "een periode", en: "a range of days"),
        example: "{ \"from\": \"2026-01-01\" }", problems: problems)
    else { return nil }
    object.requireAny(of: ["from", "through"])
    let from = object.optional("from").flatMap { problems.day($0) }
    let through = object.optional("through").flatMap { problems.day($0) }
    if let from, let through, through < from {
      problems.add(
        .wrongOrder, at: object.offset(of: "through"),
        Bilingual(
          nl: "‘through’ (\(through)) ligt voor ‘from’ (\(from)).",
          en: "‘through’ (\(through)) lies before ‘from’ (\(from))."))
    }
    return DayRange(from: from, through: through)
  }
}
