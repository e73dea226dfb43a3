/// A function (functie): a job, and how much of which elements it carries.
public struct JobFunction: Sendable {
  /// The level at which a function carries an element.
  public struct Exposure: Sendable {
    /// The element, by its place in the scheme.
    public let element: Int
    /// The level, by its place in the scheme.
    public let level: Dated<Int>
  }

  /// The name in files.
  public let id: String
  /// The name for people.
  public let label: Bilingual
  /// Other names under which the function may be entered.
  public let aliases: [String]
  /// The groups it belongs to.
  public let groups: [String]
  /// The elements it carries, in the order of the scheme's elements.
  public let exposure: [Exposure]
  /// A published rate with no breakdown by element, in points per year.
  public let pointsPerYear: Dated<ExactDecimal>?
  /// Where this comes from.
  public let source: SourceReference?
  /// A remark to show with it.
  public let note: Bilingual?
}

extension JobFunction {
  /// Stands in for a function that could not be read, so that its name and groups are known.
  init(unreadable id: String, _ node: JSONNode) {
    var groups: [String] = []
    if case .array(let items)? = node["groups"]?.content {
      for case .string(let group) in items.map(\.content) { groups.append(group) }
    }
    self.init(
      id: id, label: Bilingual(nl: "", en: ""), aliases: [], groups: groups, exposure: [],
      pointsPerYear: nil, source: nil, note: nil)
  }

  static func read(_ node: JSONNode, _ reading: SchemeReading) -> JobFunction? {
    let problems = reading.problems
    guard
      let object = ObjectReader(
        node,
        keys: [
          "id", "label", "aliases", "groups", "exposure", "pointsPerYear", "source", "note",
        ],
        what: Bilingual(nl: "een functie", en: "a function"), problems: problems)
    else { return nil }
    let id = object.required("id").flatMap { reading.name($0) }
    let label = object.required("label").flatMap { problems.bilingual($0) }
    let aliases = object.optional("aliases").flatMap { problems.texts($0) }
    let groups = object.optional("groups").flatMap { problems.texts($0) }
    let rate = object.optional("pointsPerYear").flatMap {
      problems.dated($0) { problems.decimal($0, decimals: 6, in: 0...1000) }
    }
    if object.present(["exposure", "pointsPerYear"]).count == 2 {
      problems.add(
        .contradiction, at: object.offset(of: "pointsPerYear"),
        Bilingual(
          nl: "Een functie heeft elementen (‘exposure’) of een vast aantal punten per jaar "
            + "(‘pointsPerYear’), niet allebei.",
          en: "A function has elements (‘exposure’) or a fixed rate (‘pointsPerYear’), not both."),
        remedy: Bilingual(nl: "Haal een van de twee weg.", en: "Remove one of the two."))
    }
    let exposure = object.optional("exposure").map { readExposure($0, reading) } ?? []
    let source = reading.source(in: object)
    let note = object.optional("note").flatMap { problems.bilingual($0) }
    guard let id, let label else { return nil }
    return JobFunction(
      id: id, label: label, aliases: aliases ?? [], groups: groups ?? [], exposure: exposure,
      pointsPerYear: rate, source: source, note: note)
  }

  private static func readExposure(_ node: JSONNode, _ reading: SchemeReading) -> [Exposure] {
    guard let members = node.members else {
      reading.problems.wrongType(
        node,
        expected: Bilingual(
          nl: "{ element: niveau, … }", en: "{ element: level, … }"),
        example: "{ \"…\": \"…\" }")
      return []
    }
    return members.compactMap { member -> Exposure? in
      let element = reading.element(member.key, at: member.keyOffset)
      let level = reading.problems.dated(member.value) { reading.level($0) }
      guard let element, let level else { return nil }
      return Exposure(element: element, level: level)
    }
    .sorted { $0.element < $1.element }
  }
}
