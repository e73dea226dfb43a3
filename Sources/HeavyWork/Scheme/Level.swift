/// A level of exposure, such as "some" or "full", and the share of the weight it carries.
public struct Level: Sendable {
  /// The name in files.
  public let id: String
  /// The share of an element's weight; at most 4 decimals.
  public let factor: Dated<ExactDecimal>
  /// The name for people; nothing where the name in files serves.
  public let label: Bilingual?
}

extension Level {
  /// The name for people, or the id where there is none.
  public func name(_ language: Language) -> String { label?[language] ?? id }

  /// Reads a share, or `{ "factor": share, "label": … }`.
  static func read(_ node: JSONNode, id: String, _ problems: ProblemCollector) -> Level? {
    func factor(_ node: JSONNode) -> Dated<ExactDecimal>? {
      problems.dated(node) { problems.decimal($0, decimals: 4, in: 0...10) }
    }
    guard node.members != nil else {
      return factor(node).map { Level(id: id, factor: $0, label: nil) }
    }
    guard
      let object = ObjectReader(
        node, keys: ["factor", "label"], what: Bilingual(nl: "een niveau", en: "a level"),
        problems: problems)
    else { return nil }
    let share = object.required("factor").flatMap(factor)
    let label = object.optional("label").flatMap { problems.bilingual($0) }
    return share.map { Level(id: id, factor: $0, label: label) }
  }
}
