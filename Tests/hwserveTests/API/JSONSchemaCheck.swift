@testable import HeavyWork

/// Holds a JSON value against a JSON Schema, as far as the description of the API uses one.
struct JSONSchemaCheck {
  let root: JSONNode

  /// What does not fit, with its place.
  func faults(_ value: JSONNode, _ schema: JSONNode, at place: String = "") -> [String] {
    if case .bool(let takesAll) = schema.content {
      return takesAll ? [] : ["\(place): not allowed"]
    }
    if case .string(let reference) = schema["$ref"]?.content {
      return faults(value, resolved(reference), at: place)
    }
    if case .array(let choices) = schema["anyOf"]?.content {
      return choices.contains { faults(value, $0, at: place).isEmpty }
        ? [] : ["\(place): none fits"]
    }
    if let constant = schema["const"], !equal(constant, value) { return ["\(place): not as fixed"] }
    if case .array(let cases) = schema["enum"]?.content,
      !cases.contains(where: { equal($0, value) })
    {
      return ["\(place): no case of the list"]
    }
    if let type = schema["type"], !names(type).contains(where: { fits(value, $0) }) {
      return ["\(place): not \(names(type).joined(separator: " or "))"]
    }
    switch value.content {
    case .array(let items):
      guard let schema = schema["items"] else { return [] }
      return items.enumerated().flatMap { faults($1, schema, at: place + "/\($0)") }
    case .object(let members): return faults(members, schema, at: place)
    default: return []
    }
  }

  private func faults(
    _ members: [JSONNode.Member], _ schema: JSONNode, at place: String
  ) -> [String] {
    var faults: [String] = []
    if case .array(let required) = schema["required"]?.content {
      for case .string(let key) in required.map(\.content)
      where !members.contains(where: { $0.key == key }) {
        faults.append("\(place)/\(key): missing")
      }
    }
    for member in members {
      let here = place + "/" + member.key
      if let known = schema["properties"]?[member.key] {
        faults += self.faults(member.value, known, at: here)
      } else if let fitting = pattern(of: member.key, schema) {
        faults += self.faults(member.value, fitting, at: here)
      } else if let others = schema["additionalProperties"] {
        faults += self.faults(member.value, others, at: here)
      }
    }
    return faults
  }

  /// What a key must hold whose name fits a pattern.
  private func pattern(of key: String, _ schema: JSONNode) -> JSONNode? {
    (schema["patternProperties"]?.members ?? []).first { pattern in
      (try? Regex(pattern.key)).map { key.firstMatch(of: $0) != nil } ?? false
    }?.value
  }

  func resolved(_ reference: String) -> JSONNode {
    reference.dropFirst(2).split(separator: "/").reduce(root) { node, key in
      node[String(key)] ?? JSONNode(content: .bool(false), offset: 0)
    }
  }

  private func names(_ type: JSONNode) -> [String] {
    switch type.content {
    case .string(let name): [name]
    case .array(let names):
      names.compactMap { if case .string(let name) = $0.content { name } else { nil } }
    default: []
    }
  }

  private func fits(_ value: JSONNode, _ type: String) -> Bool {
    switch (type, value.content) {
    case ("null", .null), ("boolean", .bool), ("string", .string), ("array", .array),
      ("object", .object), ("number", .number):
      true
    case ("integer", .number(let number)): number.decimals == 0
    default: false
    }
  }

  private func equal(_ left: JSONNode, _ right: JSONNode) -> Bool {
    JSONWriter.canonical(left) == JSONWriter.canonical(right)
  }
}
