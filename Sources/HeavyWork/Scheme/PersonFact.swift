/// A fact about a person that a scheme asks for (`attributes`), such as a wage.
public struct PersonFact: Sendable {
  /// The name in files.
  public let name: String
  /// What to ask for, in words for people.
  public let label: Bilingual
  /// A remark to show with it, such as where to find it.
  public let note: Bilingual?
}

extension PersonFact {
  static func read(_ node: JSONNode, name: String, _ problems: ProblemCollector) -> PersonFact? {
    guard
      let object = ObjectReader(
        node, keys: ["label", "note"],
        what: Bilingual(nl: "een gegeven van de persoon", en: "a fact of the person"),
        problems: problems)
    else { return nil }
    let label = object.required("label").flatMap { problems.bilingual($0) }
    let note = object.optional("note").flatMap { problems.bilingual($0) }
    return label.map { PersonFact(name: name, label: $0, note: note) }
  }
}
