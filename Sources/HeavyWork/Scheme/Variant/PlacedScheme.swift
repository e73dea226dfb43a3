/// A scheme with what its file says, so that it can be changed, compared, and remarked upon by place.
public struct PlacedScheme: Sendable {
  /// The scheme.
  public let scheme: Scheme
  /// What the file says, changes included.
  let root: JSONNode
  private let places: Places

  private enum Places {
    case file([UInt8])
    case variant([PlacedChange])
  }

  /// A change with the JSON pointer of what it set, and its place in the variant's file.
  struct PlacedChange {
    let pointer: String
    let place: Problem.Place
  }

  /// Reads a scheme file.
  ///
  /// - Throws: all problems of the file at once.
  public init(_ bytes: [UInt8]) throws(Problems) { try self.init(SchemeDocument(bytes)) }

  init(_ document: SchemeDocument) throws(Problems) {
    scheme = try document.scheme()
    guard let root = document.root else { throw Problems(document.problems.sorted) }
    self.root = root
    places = .file(document.bytes)
  }

  init(variant scheme: Scheme, root: JSONNode, changes: [PlacedChange]) {
    self.scheme = scheme
    self.root = root
    places = .variant(changes)
  }

  /// The place of a value by its JSON pointer; nothing where a variant has it from its base.
  func place(of pointer: String) -> Problem.Place? {
    switch places {
    case .file(let bytes):
      guard let node = root.node(at: pointer) else { return nil }
      return ProblemCollector(bytes: bytes, root: root).place(at: node.offset, pointer: pointer)
    case .variant(let changes):
      let around = changes.first { pointer == $0.pointer || pointer.hasPrefix($0.pointer + "/") }
      return (around ?? changes.first { $0.pointer.hasPrefix(pointer + "/") })?.place
    }
  }
}

extension JSONNode {
  /// The value at a JSON pointer (RFC 6901).
  func node(at pointer: String) -> JSONNode? {
    var node = self
    for part in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      switch node.content {
      case .array(let items):
        guard let index = Int(part), items.indices.contains(index) else { return nil }
        node = items[index]
      case .object(let members):
        guard
          let member = members.first(where: { JSONNode.escapedForPointer($0.key) == part })
        else { return nil }
        node = member.value
      default: return nil
      }
    }
    return node
  }
}

extension JSONNode {
  /// A JSON pointer into a scheme file as people name the place: list entries by their ids.
  func named(_ pointer: String) -> String {
    var (node, parts): (JSONNode?, [String]) = (self, [])
    for part in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      node = node?.node(at: "/" + part)
      parts.append(parts.count == 1 ? node?.id ?? String(part) : String(part))
    }
    return parts.joined(separator: "/")
  }
}
