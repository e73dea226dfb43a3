/// A career as far as it has been entered, with what was chosen beside it.
///
/// It is what a form carries from page to page and what a person keeps as a file: a history file
/// in which not everything need be there yet, with the choices under keys that begin with `x-`,
/// which other readers of history files pass over.
package struct KeptCareer: Sendable {
  /// The birth date.
  package var born: Day?
  /// Named facts about the person.
  package var attributes: [String: AttributeValue] = [:]
  /// The day before which nothing is known.
  package var knownFrom: Day?
  /// The periods.
  package var spells: [Spell] = []
  /// The scheme that was chosen, by its id.
  package var scheme: String?
  /// The reference date that was chosen.
  package var asOf: Day?
  /// The day of stopping that was asked about.
  package var exit: Day?
  /// Whether to go on where the scheme is not in force.
  package var anyway = false
  /// What stands in fields and was not accepted yet, by the name of the field.
  package var typed: [String: String] = [:]

  /// Nothing entered yet.
  package init() {}

  private static let choices = ["x-anyway", "x-asOf", "x-exit", "x-scheme", "x-typed"]
  /// More fields than any page has.
  private static let maximumTyped = 200

  /// Reads what `bytes` wrote, a history file, or a result page that keeps one.
  ///
  /// Names are not held against a scheme here; a birth date and periods may be wanting.
  ///
  /// - Throws: all problems of the text at once.
  package init(reading bytes: [UInt8]) throws(Problems) {
    let (root, problems) = ProblemCollector.readJSON(
      KeptPage.history(in: bytes) ?? bytes,
      options: .init(maximumBytes: WorkHistory.maximumBytes))
    let object = root.flatMap { root in
      ObjectReader(
        root, keys: WorkHistory.keys + KeptCareer.choices,
        what: Bilingual(nl: "een arbeidsverleden", en: "a work history"), problems: problems)
    }
    if let object { read(object, problems) }
    guard object != nil, !problems.hasErrors else { throw Problems(problems.sorted) }
  }

  private mutating func read(_ object: ObjectReader, _ problems: ProblemCollector) {
    born = object.optional("born").flatMap { problems.day($0) }
    attributes = WorkHistory.readAttributes(object.optional("attributes"), problems)
    knownFrom = object.optional("knownFrom").flatMap { problems.day($0) }
    spells =
      object.optional("history")
      .flatMap { problems.list($0, maximum: WorkHistory.maximumSpells) }?
      .compactMap { Spell.read($0, problems) } ?? []
    scheme = object.optional("x-scheme").flatMap { problems.text($0, maximumLength: 200) }
    asOf = object.optional("x-asOf").flatMap { problems.day($0) }
    exit = object.optional("x-exit").flatMap { problems.day($0) }
    anyway = object.optional("x-anyway").flatMap { problems.bool($0) } ?? false
    for member in object.optional("x-typed")?.members?.prefix(KeptCareer.maximumTyped) ?? [] {
      if case .string(let text) = member.value.content { typed[member.key] = text }
    }
  }

  /// The career as JSON, keys sorted; the same career gives the same bytes.
  ///
  /// - Parameter includingTyped: whether to write what was not accepted yet.
  package func bytes(includingTyped: Bool) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      if !attributes.isEmpty {
        writer.object("attributes") { writer in
          for (name, value) in attributes.sorted(by: { $0.key < $1.key }) {
            writer.key(id: name)
            writer.write(value)
          }
        }
      }
      if let born { writer.field("born", born) }
      writer.array("history") { writer in for spell in spells { writer.write(spell) } }
      if let knownFrom { writer.field("knownFrom", knownFrom) }
      if anyway { writer.field("x-anyway", true) }
      if let asOf { writer.field("x-asOf", asOf) }
      if let exit { writer.field("x-exit", exit) }
      if let scheme { writer.field("x-scheme", scheme) }
      if includingTyped, !typed.isEmpty {
        writer.object("x-typed") { writer in
          for (name, value) in typed.sorted(by: { $0.key < $1.key }) {
            writer.key(id: name)
            writer.string(value)
          }
        }
      }
    }
    return writer.finished()
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ value: AttributeValue) {
    switch value {
    case .number(let number): decimal(number)
    case .text(let text): string(text)
    case .bool(let bool): raw(bool ? "true" : "false")
    }
  }

  fileprivate mutating func write(_ spell: Spell) {
    object { writer in
      if let employer = spell.employer { writer.field("employer", employer) }
      if spell.evidence != .own { writer.field("evidence", spell.evidence.rawValue) }
      if !spell.overrides.isEmpty {
        writer.object("exposure") { writer in
          for override in spell.overrides {
            writer.key(id: override.element)
            writer.string(override.level)
          }
        }
      }
      writer.field("from", spell.from.text)
      if case .factor(let factor) = spell.extent { writer.field("fte", factor) }
      writer.field("function", spell.function)
      if case .hours(let hours) = spell.extent { writer.field("hours", hours) }
      if let kind = spell.kind { writer.field("kind", kind) }
      if let reason = spell.reason { writer.field("reason", reason) }
      if let sector = spell.sector { writer.field("sector", sector) }
      if let to = spell.to { writer.field("to", to.text) }
    }
  }
}
