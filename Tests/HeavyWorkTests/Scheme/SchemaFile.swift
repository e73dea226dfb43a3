import Foundation
import Testing

@testable import HeavyWork

/// A JSON Schema of the repository.
struct SchemaFile {
  let name: String
  let root: JSONNode

  init(_ name: String) throws {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = folder.appendingPathComponent("schemes/schema/\(name).schema.json")
    let (root, problems) = ProblemCollector.readJSON(
      [UInt8](try Data(contentsOf: file)), options: .init(comments: false, maximumBytes: 1 << 20))
    #expect(problems.sorted.isEmpty)
    self.name = name
    self.root = try #require(root)
  }

  func node(at path: String) -> JSONNode? {
    path.split(separator: "/").reduce(root) { node, part in
      node.flatMap { node in Int(part).map { node.schemaItems?[$0] } ?? node[String(part)] }
    }
  }

  func properties(at path: String) -> Set<String>? {
    node(at: path)?["properties"]?.members.map { Set($0.map(\.key)) }
  }

  func whole(at path: String) -> Int? {
    guard case .number(let number)? = node(at: path)?.content, number.decimals == 0 else {
      return nil
    }
    return Int(number.units)
  }

  func expectKeys(_ keys: [String], at path: String, _ location: SourceLocation = #_sourceLocation)
  {
    #expect(
      properties(at: path)?.sorted() == keys.sorted(), "\(name) \(path)", sourceLocation: location)
  }

  func expectWords<Word: RawRepresentable & CaseIterable>(
    _ type: Word.Type, at path: String, _ location: SourceLocation = #_sourceLocation
  ) where Word.RawValue == String {
    let words = node(at: path)?["enum"]?.schemaItems?.compactMap(\.schemaText)
    #expect(
      words?.sorted() == type.allCases.map(\.rawValue).sorted(), "\(name) \(path)",
      sourceLocation: location)
  }

  /// Keywords under which the keys are names of ours, not of JSON Schema.
  private static let maps: Set<String> = ["properties", "$defs", "patternProperties"]
  /// Keywords under which a schema only narrows what is described elsewhere.
  private static let narrowing: Set<String> = ["if", "then", "else", "not", "oneOf", "allOf"]

  /// The schemas that describe a value, each with its path.
  private var described: [(path: String, node: JSONNode)] {
    var found: [(path: String, node: JSONNode)] = []
    func visit(_ node: JSONNode, _ path: String) {
      found.append((path, node))
      for member in node.members ?? [] where !SchemaFile.narrowing.contains(member.key) {
        let inner = "\(path)/\(member.key)"
        if SchemaFile.maps.contains(member.key) {
          for entry in member.value.members ?? [] { visit(entry.value, "\(inner)/\(entry.key)") }
        } else if let items = member.value.schemaItems {
          // Alternatives that need a key, or that stand beside properties, narrow too.
          if member.key == "anyOf", node["properties"] != nil { continue }
          for (index, item) in items.enumerated() { visit(item, "\(inner)/\(index)") }
        } else {
          visit(member.value, inner)
        }
      }
    }
    visit(root, "")
    return found.filter { $0.node.members != nil }
  }

  /// The paths of the objects that list their keys.
  var closedObjects: [String] {
    described.filter { _, node in
      let listsKeys = node["type"]?.schemaText == "object" && node["properties"] != nil
      return listsKeys || node["patternProperties"] != nil
    }
    .map(\.path)
  }

  /// The description of every property and definition.
  var descriptions: [(place: String, text: String?)] {
    described.compactMap { path, node in
      let parts = path.split(separator: "/")
      let isNamed = parts.dropLast().last.map { SchemaFile.maps.contains(String($0)) } ?? true
      // What is nothing but a reference has the words of what it refers to.
      // A value of a list by date is what the list says it is, or null.
      let isReference =
        node.members?.map(\.key) == ["$ref"] || path.hasSuffix("/items/properties/value")
      guard isNamed, !isReference || path.contains("/datedList/") else { return nil }
      return (path, node["description"]?.schemaText)
    }
  }
}

extension JSONNode {
  var schemaItems: [JSONNode]? {
    guard case .array(let items) = content else { return nil }
    return items
  }

  var schemaText: String? {
    guard case .string(let text) = content else { return nil }
    return text
  }
}
