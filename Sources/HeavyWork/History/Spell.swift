/// A spell: one period in one function, as it was entered; it holds many texts, so it is shared, not
/// copied.
public final class Spell: Sendable {
  /// What a period rests on.
  public enum Evidence: String, Sendable, CaseIterable {
    /// The payroll of the employer says so.
    case payroll
    /// A contract of employment says so.
    case contract
    /// Someone else states it, such as an employer or a colleague.
    case statement
    /// The person's own statement.
    case own
  }

  /// How much of a full-time job it was.
  public enum Extent: Sendable, Equatable {
    /// A part-time factor from 0 to 1, at most 4 decimals.
    case factor(ExactDecimal)
    /// Hours a week, at most 2 decimals.
    case hours(ExactDecimal)
  }

  /// The level at which this period carries an element, instead of the function's.
  public struct Override: Sendable {
    /// The element as entered.
    public let element: String
    /// The level as entered.
    public let level: String
    let offset: Int
    let levelOffset: Int
  }

  /// The function as entered: id, label or alias; nothing where it is not known.
  public let function: String?
  /// The first day worked.
  public let from: EnteredDay
  /// The last day worked; nothing while it goes on.
  public let to: EnteredDay?
  /// How much of a full-time job it was; nothing where it was not entered.
  public let extent: Extent?
  /// The kind of spell as entered; nothing where it was not.
  public let kind: String?
  /// The employer as entered.
  public let employer: String?
  /// The sector as entered.
  public let sector: String?
  /// Levels that differ from the function's.
  public let overrides: [Override]
  /// Why they differ; needed wherever they do.
  public let reason: String?
  /// What the period rests on.
  public let evidence: Evidence
  let offsets: Offsets

  /// Where the parts stand in the file, for problems that a scheme finds.
  struct Offsets: Sendable {
    var spell = 0
    var function = 0
    var kind = 0
    var extent = 0
    var employer = 0
    var sector = 0
  }

  init(
    function: String?, from: EnteredDay, to: EnteredDay?, extent: Extent?, kind: String?,
    employer: String?, sector: String?, overrides: [Override], reason: String?,
    evidence: Evidence, offsets: Offsets
  ) {
    self.function = function
    self.from = from
    self.to = to
    self.extent = extent
    self.kind = kind
    self.employer = employer
    self.sector = sector
    self.overrides = overrides
    self.reason = reason
    self.evidence = evidence
    self.offsets = offsets
  }
}

extension Spell {
  /// Creates a period from its parts.
  package convenience init(
    function: String?, from: EnteredDay, to: EnteredDay?, extent: Extent?, kind: String?,
    employer: String?, sector: String?, overrides: [Override], reason: String?, evidence: Evidence
  ) {
    self.init(
      function: function, from: from, to: to, extent: extent, kind: kind, employer: employer,
      sector: sector, overrides: overrides, reason: reason, evidence: evidence, offsets: Offsets())
  }

  /// The same work in some of its days, as much of it as given.
  func part(from: EnteredDay, to: EnteredDay?, extent: Extent?) -> Spell {
    Spell(
      function: function, from: from, to: to, extent: extent, kind: kind, employer: employer,
      sector: sector, overrides: overrides, reason: reason, evidence: evidence, offsets: offsets)
  }

  /// The same work with nothing said about its function.
  var ofUnknownFunction: Spell {
    Spell(
      function: nil, from: from, to: to, extent: extent, kind: kind, employer: employer,
      sector: sector, overrides: overrides, reason: reason, evidence: evidence, offsets: offsets)
  }

  /// The words that say that a function is not known, where the scheme has no function of that name.
  static let unknownWords: Set<String> = ["unknown", "onbekend"]

  /// Whether it was entered as work of which the function is not known; else a scheme in which a
  /// function without elements counts for 0 would take it for one.
  var isSaidUnknown: Bool { function.map { Spell.unknownWords.contains($0.folded) } ?? false }

  /// Whether it was entered as work that does not count (`other`).
  var isOtherWork: Bool { function.map { Spell.isOtherWork($0) } ?? false }

  /// Whether the name of a function says so.
  static func isOtherWork(_ function: String) -> Bool { function.folded == "other" }

  /// Whether another period names the same kind, employer and sector.
  func isOfSameWork(as other: Spell) -> Bool {
    kind == other.kind && employer == other.employer && sector == other.sector
  }

  /// The longest name or reason, in bytes of UTF-8.
  static let maximumTextBytes = 200

  /// What a period may say; mostly in this order.
  enum Key: Int, CaseIterable {
    case function, from, to, fte, hours, kind, employer, sector, exposure, reason, evidence
  }

  /// The names of all keys, in their order.
  static let keys = Key.allCases.map { "\($0)" }

  static func read(_ node: JSONNode, _ problems: ProblemCollector) -> Spell? {
    guard
      let object = ObjectReader(
        node, keys: keys, what: Bilingual(nl: "een periode", en: "a period"), problems: problems)
    else { return nil }
    func value(_ key: Key) -> JSONNode? { object.optional(at: key.rawValue) }
    // A function that is null is not known; one that is not there was forgotten.
    if !object.has(at: Key.function.rawValue) {
      problems.missingKey(
        "function", in: object,
        remedy: Bilingual(
          nl: "Voeg \"function\" toe; schrijf null als de functie niet bekend is.",
          en: "Add \"function\"; write null where it is not known."))
    }
    func text(_ node: JSONNode?) -> String? {
      node.flatMap { problems.text($0, maximumLength: maximumTextBytes) }
    }
    let (function, kind) = (value(.function), value(.kind))
    let (employer, sector) = (value(.employer), value(.sector))
    let (fte, hours) = (value(.fte), value(.hours))
    let first = value(.from)
    if first == nil { problems.missingKey("from", in: object) }
    let from = first.flatMap { problems.enteredDay($0) }
    let to = value(.to).flatMap { problems.enteredDay($0) }
    if let from, let to, to.last < from.first { problems.refuseEarlierEnd(to, from, in: object) }
    let overrides = readOverrides(value(.exposure), problems)
    let reason = value(.reason)
    if !overrides.isEmpty, reason == nil {
      problems.missingKey(
        "reason", in: object,
        remedy: Bilingual(
          nl: "Zeg waarom deze periode afwijkt van de functie, bijvoorbeeld "
            + "\"vrijgesteld van nachtdienst\".",
          en: "Say why this period differs from the function, such as "
            + "\"freed from night work\"."))
    }
    let evidence = value(.evidence).flatMap { problems.choice($0, Evidence.self) }
    let offsets = Offsets(
      spell: node.offset, function: function?.offset ?? node.offset,
      kind: kind?.offset ?? node.offset, extent: hours?.offset ?? node.offset,
      employer: employer?.offset ?? node.offset, sector: sector?.offset ?? node.offset)
    // A spell with a wrong date is kept, so that its other names are still checked.
    return Spell(
      function: text(function), from: from ?? EnteredDay(Day.last), to: to,
      extent: readExtent(object, fte: fte, hours: hours, problems), kind: text(kind),
      employer: text(employer), sector: text(sector), overrides: overrides, reason: text(reason),
      evidence: evidence ?? .own, offsets: offsets)
  }

  private static func readExtent(
    _ object: ObjectReader, fte: JSONNode?, hours: JSONNode?, _ problems: ProblemCollector
  ) -> Extent? {
    if fte != nil, hours != nil {
      problems.add(
        .contradiction, at: object.offset(of: "hours"),
        Bilingual(
          nl: "Geef de deeltijdfactor (‘fte’) of de uren (‘hours’), niet allebei.",
          en: "Give the part-time factor (‘fte’) or the hours (‘hours’), not both."),
        remedy: Bilingual(nl: "Haal een van de twee weg.", en: "Remove one of the two."))
    }
    if let fte { return problems.decimal(fte, decimals: 4, in: 0...1).map { .factor($0) } }
    return hours.flatMap { problems.decimal($0, decimals: 2, in: 0...168) }.map { .hours($0) }
  }

  private static func readOverrides(
    _ node: JSONNode?, _ problems: ProblemCollector
  ) -> [Override] {
    guard let node else { return [] }
    guard let members = node.members else {
      problems.wrongType(
        node, expected: Bilingual(nl: "{ element: niveau, … }", en: "{ element: level, … }"),
        example: "{ \"…\": \"…\" }")
      return []
    }
    return members.compactMap { member in
      problems.text(member.value, maximumLength: 200).map {
        Override(
          element: member.key, level: $0, offset: member.keyOffset,
          levelOffset: member.value.offset)
      }
    }
  }
}

extension ProblemCollector {
  /// Reports a period that ends before it begins.
  fileprivate func refuseEarlierEnd(
    _ to: EnteredDay, _ from: EnteredDay, in object: ObjectReader
  ) {
    add(
      .wrongOrder, at: object.offset(of: "to"),
      Bilingual(
        nl: "De laatste dag (\(to.text)) ligt voor de eerste dag (\(from.text)).",
        en: "The last day (\(to.text)) lies before the first day (\(from.text))."),
      remedy: Bilingual(
        nl: "Verwissel ze, of verbeter een van de twee.", en: "Swap them, or correct one."))
  }
}
