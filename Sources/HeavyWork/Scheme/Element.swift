/// A burdensome element (bezwarend element): something that makes work heavy.
public struct Element: Sendable {
  /// The name in files.
  public let id: String
  /// The category it belongs to.
  public let category: Category
  /// The name for people.
  public let label: Bilingual
  /// Points per year at full exposure; at most 6 decimals.
  public let weight: Dated<ExactDecimal>
  /// Where the element and its weight come from.
  public let source: SourceReference?
  /// A remark to show with it.
  public let note: Bilingual?
}

extension Element {
  /// Stands in for an element that could not be read, so that its name is known.
  init(unreadable id: String) {
    self.init(
      id: id, category: .fysiek, label: Bilingual(nl: "", en: ""), weight: Dated(.zero),
      source: nil, note: nil)
  }

  static func read(_ node: JSONNode, _ reading: SchemeReading) -> Element? {
    let problems = reading.problems
    guard
      let object = ObjectReader(
        node, keys: ["id", "category", "label", "weight", "source", "note"],
        what: Bilingual(nl: "een element", en: "an element"), problems: problems)
    else { return nil }
    let id = object.required("id").flatMap { reading.name($0) }
    let category = object.required("category").flatMap { problems.choice($0, Category.self) }
    let label = object.required("label").flatMap { problems.bilingual($0) }
    let weight = object.required("weight").flatMap {
      problems.dated($0) { problems.decimal($0, decimals: 6, in: 0...1000) }
    }
    let source = reading.source(in: object)
    let note = object.optional("note").flatMap { problems.bilingual($0) }
    guard let id, let category, let label, let weight else { return nil }
    return Element(
      id: id, category: category, label: label, weight: weight, source: source, note: note)
  }
}
