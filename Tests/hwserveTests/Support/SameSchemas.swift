@testable import HeavyWork
@testable import hwserve

/// Holds a part of the description of the API against the JSON Schema of a file: the same keys, and the
/// same bounds at each place.
final class SameSchemas {
  private let files: [String: JSONNode]
  private let check: JSONSchemaCheck
  /// How many places were held against each other.
  private(set) var count = 0

  init(files: [String: JSONNode], description: JSONNode) {
    self.files = files
    check = JSONSchemaCheck(root: description)
  }

  /// What is other in the description, with its place.
  func differences(_ file: String, _ own: JSONNode) -> [String] {
    guard let root = files[file] else { return ["there is no \(file)"] }
    return differences(file, root, own, "")
  }

  private static let bounds = [
    "type", "enum", "const", "minimum", "maximum", "minItems", "maxItems", "minLength", "maxLength",
    "pattern", "required", "additionalProperties", "patternProperties",
  ]

  private func differences(
    _ file: String, _ theirs: JSONNode, _ own: JSONNode, _ place: String
  ) -> [String] {
    let (file, theirs) = followed(file, theirs)
    let own = followed(own)
    count += 1
    var found: [String] = []
    for bound in SameSchemas.bounds where theirs[bound]?["$ref"] == nil {
      let (first, second) = (theirs[bound].map(text), own[bound].map(text))
      if first != second { found.append("\(place) \(bound): \(second ?? "-")") }
    }
    let keys = (theirs["properties"]?.members ?? []).map(\.key)
    let others = (own["properties"]?.members ?? []).map(\.key)
    if keys.sorted() != others.sorted() { found.append("\(place): \(others)") }
    for key in keys {
      guard let first = theirs["properties"]?[key], let second = own["properties"]?[key] else {
        continue
      }
      found += differences(file, first, second, "\(place)/\(key)")
    }
    for key in ["items", "additionalProperties", "propertyNames"] {
      guard let first = theirs[key], first.members != nil else { continue }
      guard let second = own[key] else {
        found.append("\(place) \(key): -")
        continue
      }
      found += differences(file, first, second, "\(place)/\(key)")
    }
    let (choices, ownChoices) = (items(theirs["anyOf"]), items(own["anyOf"]))
    if choices.count != ownChoices.count { found.append("\(place): another number of choices") }
    for (index, pair) in zip(choices, ownChoices).enumerated() {
      found += differences(file, pair.0, pair.1, "\(place)/\(index)")
    }
    return found
  }

  /// What a reference of a file leads to, and the file it stands in.
  private func followed(_ file: String, _ node: JSONNode) -> (String, JSONNode) {
    guard case .string(let reference)? = node["$ref"]?.content,
      let hash = reference.firstIndex(of: "#")
    else { return (file, node) }
    let other = hash == reference.startIndex ? file : String(reference[..<hash])
    let parts = reference[reference.index(after: hash)...].split(separator: "/")
    let found = parts.reduce(files[other]) { node, key in node?[String(key)] }
    return found.map { followed(other, $0) } ?? (file, node)
  }

  private func followed(_ node: JSONNode) -> JSONNode {
    guard case .string(let reference)? = node["$ref"]?.content else { return node }
    return followed(check.resolved(reference))
  }

  private func items(_ node: JSONNode?) -> [JSONNode] {
    if case .array(let items)? = node?.content { items } else { [] }
  }

  private func text(_ node: JSONNode) -> String {
    String(decoding: JSONWriter.canonical(node), as: UTF8.self)
  }
}
