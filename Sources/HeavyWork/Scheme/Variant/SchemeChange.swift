/// One change that a variant makes to a scheme: a value at a path, or its removal.
public struct SchemeChange: Sendable {
  /// What becomes of the place.
  enum Action: Sendable {
    case set(JSONNode)
    case remove
  }

  /// The place in the scheme file.
  public let path: SchemePath
  /// Why it is proposed, for people.
  public let why: Bilingual?
  let action: Action
  /// Where the path stands in the variant's file; 0 for a change made in memory.
  let offset: Int

  /// Whether the place is taken away.
  public var removes: Bool { if case .remove = action { true } else { false } }

  init(_ path: SchemePath, _ action: Action, why: Bilingual? = nil, offset: Int = 0) {
    self.path = path
    self.action = action
    self.why = why
    self.offset = offset
  }

  /// A change to a number, such as a weight.
  public init(_ path: SchemePath, to number: ExactDecimal) {
    self.init(path, .set(JSONNode(content: .number(number), offset: 0)))
  }

  /// A change to a text, such as a level.
  public init(_ path: SchemePath, to text: String) {
    self.init(path, .set(JSONNode(content: .string(text), offset: 0)))
  }

  /// A change to any value, given as JSON.
  ///
  /// - Throws: what is wrong with the JSON.
  public init(_ path: SchemePath, json: [UInt8]) throws(Problems) {
    let (root, problems) = ProblemCollector.readJSON(
      json, options: .init(maximumBytes: SchemeVariant.maximumBytes))
    guard let root, !problems.hasErrors else { throw Problems(problems.sorted) }
    self.init(path, .set(root))
  }

  /// A change that takes a place away.
  public static func removing(_ path: SchemePath) -> SchemeChange { SchemeChange(path, .remove) }
}

extension SchemeChange {
  /// The change as JSON, for its hash and for writing a variant.
  var node: JSONNode {
    let (key, value): (String, JSONNode) =
      switch action {
      case .set(let value): ("value", value)
      case .remove: ("remove", JSONNode(content: .bool(true), offset: 0))
      }
    let path = JSONNode(content: .string(path.description), offset: 0)
    return JSONNode(
      content: .object([
        .init(key: "path", keyOffset: 0, value: path), .init(key: key, keyOffset: 0, value: value),
      ]), offset: 0)
  }
}
