/// A work history (arbeidsverleden): what one person entered about their career.
///
/// It holds no name and no citizen service number, and knows no scheme: which functions there
/// are is settled when it becomes a `Career`.
public struct WorkHistory: Sendable {
  /// The birth date.
  public let born: Day
  /// Named facts about the person, such as a wage.
  public let attributes: [String: AttributeValue]
  /// The day before which nothing is known of the career; nothing where all of it was entered.
  public let knownFrom: Day?
  /// The periods worked, in the order they were entered.
  public let spells: [Spell]

  /// Creates a history from its parts.
  public init(
    born: Day, attributes: [String: AttributeValue] = [:], knownFrom: Day? = nil, spells: [Spell]
  ) {
    self.born = born
    self.attributes = attributes
    self.knownFrom = knownFrom
    self.spells = spells
  }
}

extension WorkHistory {
  /// The largest history file, in bytes.
  public static let maximumBytes = 1 << 20
  /// The largest number of spells.
  public static let maximumSpells = 500

  static let keys = ["born", "attributes", "knownFrom", "history"]

  /// A history file: what it says, and what is wrong with it so far.
  struct Document {
    let history: WorkHistory?
    /// The outermost object; nothing where the text is none.
    let object: ObjectReader?
    let problems: ProblemCollector
    /// The hash of what the history says, however it is spaced and whatever stands beside it, so
    /// that a file and a request with the same history have the same.
    let sha256: String?
  }

  /// Reads a history file, or a result page that keeps one.
  ///
  /// The problems are only gathered here, so that those a scheme adds (a function it does not
  /// list) are told with them in one go.
  ///
  /// - Parameter others: keys that may stand beside those of a history, and are no part of it.
  static func document(_ bytes: [UInt8], beside others: [String] = []) -> Document {
    let (root, problems) = ProblemCollector.readJSON(
      KeptPage.history(in: bytes) ?? bytes, options: .init(maximumBytes: maximumBytes))
    let object = root.flatMap { root in
      ObjectReader(
        root, keys: keys + others,
        what: Bilingual(nl: "een arbeidsverleden", en: "a work history"), problems: problems)
    }
    return Document(
      history: object.flatMap { read($0, problems) }, object: object, problems: problems,
      sha256: object.map {
        SHA256.hex(JSONWriter.canonical($0.node.without(others).withoutRemarks))
      })
  }

  static func read(_ object: ObjectReader, _ problems: ProblemCollector) -> WorkHistory? {
    let born = object.required(
      "born",
      Bilingual(
        nl: "Zonder geboortedatum is de AOW-datum niet bekend. "
          + "Voeg toe: \"born\": \"jjjj-mm-dd\".",
        en: "Without a birth date the state pension date is not known. "
          + "Add \"born\": \"yyyy-mm-dd\".")
    ).flatMap { problems.day($0) }
    let attributes = readAttributes(object.optional("attributes"), problems)
    let knownFrom = object.optional("knownFrom").flatMap { problems.day($0) }
    let spells = object.required("history").flatMap { readSpells($0, problems) }
    if let born, let first = spells?.first(where: { $0.from.last < born }) {
      problems.add(
        .bornAfterWork, at: object.offset(of: "born"),
        Bilingual(
          nl: "De geboortedatum (\(born)) ligt na het begin van werk (\(first.from.text)).",
          en: "The birth date (\(born)) lies after the beginning of work (\(first.from.text))."),
        remedy: Bilingual(nl: "Controleer beide datums.", en: "Check both dates."))
    }
    guard let spells else { return nil }
    // Without a birth date the file is refused, but its spells are still held against a scheme.
    return WorkHistory(
      born: born ?? Day.first, attributes: attributes, knownFrom: knownFrom, spells: spells)
  }

  static func readAttributes(
    _ node: JSONNode?, _ problems: ProblemCollector
  ) -> [String: AttributeValue] {
    guard let node else { return [:] }
    guard let members = node.members else {
      problems.wrongType(
        node, expected: Bilingual(nl: "{ gegeven: waarde, … }", en: "{ fact: value, … }"),
        example: "{ \"…\": 1 }")
      return [:]
    }
    var attributes: [String: AttributeValue] = [:]
    for member in members {
      if case .null = member.value.content { continue }
      attributes[member.key] = AttributeValue.read(member.value, problems)
    }
    return attributes
  }

  private static func readSpells(_ node: JSONNode, _ problems: ProblemCollector) -> [Spell]? {
    guard let items = problems.list(node, maximum: maximumSpells) else { return nil }
    if items.isEmpty {
      problems.add(
        .emptyHistory, at: node.offset,
        Bilingual(
          nl: "Er staat geen enkele periode in het arbeidsverleden.",
          en: "The work history holds no period at all."),
        remedy: Bilingual(
          nl: "Voeg minstens een periode toe: functie en begindatum.",
          en: "Add at least one period: a function and a first day."))
    }
    return items.compactMap { Spell.read($0, problems) }
  }
}
