/// Where, when and with which papers to apply (`apply`).
public struct ApplyRules: Sendable {
  /// Where to apply.
  public let place: Bilingual?
  /// The address of a page or form.
  public let url: String?
  /// How long before exit one can apply at the earliest.
  public let earliest: Duration?
  /// How long before exit one must have applied at the latest.
  public let latest: Duration?
  /// The papers to bring.
  public let papers: [Bilingual]
  /// Where this comes from.
  public let source: SourceReference?
}

extension ApplyRules {
  static func read(_ node: JSONNode, _ reading: SchemeReading) -> ApplyRules? {
    let problems = reading.problems
    guard
      let object = ObjectReader(
        node, keys: ["where", "url", "earliest", "latest", "papers", "source"],
        what: Bilingual(nl: "een aanvraag", en: "an application"), problems: problems)
    else { return nil }
    func before(_ key: String) -> Duration? {
      object.optional(key).flatMap { problems.duration($0, allowDays: true) }
    }
    let (earliest, latest) = (before("earliest"), before("latest"))
    if let earliest, let latest, earliest.before(Day.last) > latest.before(Day.last) {
      problems.add(
        .wrongOrder, at: object.offset(of: "latest"),
        Bilingual(
          nl: "De laatste dag om aan te vragen ligt voor de eerste.",
          en: "The last day to apply lies before the first."))
    }
    return ApplyRules(
      place: object.optional("where").flatMap { problems.bilingual($0) },
      url: object.optional("url").flatMap { problems.text($0) }, earliest: earliest,
      latest: latest,
      papers: object.optional("papers").flatMap { problems.list($0) }?
        .compactMap { problems.bilingual($0) } ?? [],
      source: reading.source(in: object))
  }

  /// The first and last day to apply for an exit.
  public func days(before exit: Day) -> (first: Day?, last: Day?) {
    (earliest.map { $0.before(exit) }, latest.map { $0.before(exit) })
  }
}
