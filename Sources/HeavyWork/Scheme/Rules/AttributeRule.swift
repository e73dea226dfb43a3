/// `attribute`: a named fact of the person, such as a wage.
public struct AttributeRule: Sendable {
  /// What the fact must be.
  public enum Bound: Sendable {
    /// A number no greater than this.
    case atMost(Dated<ExactDecimal>)
    /// A number no smaller than this.
    case atLeast(Dated<ExactDecimal>)
    /// Exactly this.
    case equals(Dated<AttributeValue>)
  }

  /// The name of the fact.
  public let name: String
  /// What it must be.
  public let bound: Bound
}

/// The value of a fact about a person.
public enum AttributeValue: Hashable, Sendable {
  /// A number.
  case number(ExactDecimal)
  /// A word.
  case text(String)
  /// Yes or no.
  case bool(Bool)
}

extension AttributeRule {
  static func read(_ node: JSONNode, _ reading: SchemeReading) -> AttributeRule? {
    let problems = reading.problems
    let bounds = ["atMost", "atLeast", "equals"]
    guard
      let object = ObjectReader(
        node, keys: ["name"] + bounds,
        what: Bilingual(nl: "een gegeven van de persoon", en: "a fact of the person"),
        problems: problems)
    else { return nil }
    let name = object.required("name").flatMap { reading.attribute($0) }
    guard let key = object.exactlyOne(of: bounds), let value = object.optional(key), let name else {
      return nil
    }
    if key == "equals" {
      return problems.dated(value) { AttributeValue.read($0, problems) }
        .map { AttributeRule(name: name, bound: .equals($0)) }
    }
    return problems.dated(value) { problems.decimal($0, decimals: 6, in: AttributeValue.range) }
      .map { AttributeRule(name: name, bound: key == "atMost" ? .atMost($0) : .atLeast($0)) }
  }
}

extension AttributeValue {
  static let range: ClosedRange<ExactDecimal> = -1_000_000_000...1_000_000_000

  static func read(_ node: JSONNode, _ problems: ProblemCollector) -> AttributeValue? {
    switch node.content {
    case .bool(let value): .bool(value)
    case .string: problems.text(node, maximumLength: 200).map { .text($0) }
    default: problems.decimal(node, decimals: 6, in: range).map { .number($0) }
    }
  }
}
