/// A scheme file's values with changes made to them.
///
/// Every value gets a new offset, rising through the file, so that its JSON pointer can be found
/// as in a file that was read.
struct ChangedFile {
  /// A change that finds no place.
  struct Failure {
    enum Reason {
      /// No such name; these are known there.
      case unknown(String, known: [String])
      /// The value around it has no parts that a path can name.
      case noParts
      /// An entry of a list that does not have the id of its path.
      case otherId
      /// An id, or what tells one scheme from another.
      case fixed
    }

    let change: Int
    let reason: Reason
  }

  let changes: [SchemeChange]
  private(set) var root = JSONNode(content: .null, offset: 0)
  private(set) var failures: [Failure] = []
  /// The JSON pointer of what each change has set.
  private(set) var pointers: [(pointer: String, change: Int)] = []
  private var next = 0

  init(_ base: JSONNode, _ changes: [SchemeChange], _ tree: ChangeTree) {
    self.changes = changes
    for (index, change) in changes.enumerated() where change.path.isFixed {
      failures.append(.init(change: index, reason: .fixed))
    }
    root = rebuilt(base, tree, at: "", [])
  }

  private mutating func newOffset() -> Int {
    next += 1
    return next
  }

  private mutating func renumbered(_ node: JSONNode) -> JSONNode {
    let offset = newOffset()
    switch node.content {
    case .array(let items):
      return JSONNode(content: .array(items.map { renumbered($0) }), offset: offset)
    case .object(let members):
      let new = members.map { member in
        JSONNode.Member(
          key: member.key, keyOffset: newOffset(), value: renumbered(member.value))
      }
      return JSONNode(content: .object(new), offset: offset)
    default: return JSONNode(content: node.content, offset: offset)
    }
  }

  private mutating func rebuilt(
    _ node: JSONNode, _ tree: ChangeTree, at pointer: String, _ path: [String]
  ) -> JSONNode {
    switch node.content {
    case .object(let members): return rebuilt(members, tree, at: pointer, path)
    case .array(let items) where path.count == 1 && SchemePath.lists.contains(path[0]):
      return rebuilt(items, tree, at: pointer, path)
    default:
      fail(tree, .noParts)
      return renumbered(node)
    }
  }

  // MARK: Groups

  private mutating func rebuilt(
    _ members: [JSONNode.Member], _ tree: ChangeTree, at pointer: String, _ path: [String]
  ) -> JSONNode {
    let offset = newOffset()
    var new: [JSONNode.Member] = []
    var missing = tree.order
    for member in members {
      guard let part = tree.children[member.key] else {
        new.append(
          .init(key: member.key, keyOffset: newOffset(), value: renumbered(member.value)))
        continue
      }
      // What is null is not there: a change may still put something in it.
      if case .null = member.value.content { continue }
      missing.removeAll { $0 == member.key }
      let place = pointer + "/" + JSONNode.escapedForPointer(member.key)
      let keyOffset = newOffset()
      if let value = changed(member.value, part, at: place, path + [member.key]) {
        new.append(.init(key: member.key, keyOffset: keyOffset, value: value))
      }
    }
    let known = members.map(\.key)
    for name in missing {
      guard let part = tree.children[name],
        let added = addition(of: name, part, known: known, path)
      else { continue }
      let place = pointer + "/" + JSONNode.escapedForPointer(name)
      let keyOffset = newOffset()
      if let value = changed(added, part, at: place, path + [name]) {
        new.append(.init(key: name, keyOffset: keyOffset, value: value))
      }
    }
    return JSONNode(content: .object(new), offset: offset)
  }

  /// What stands at a name that a group does not have, before it is changed; nothing where it may
  /// not be added.
  private mutating func addition(
    of name: String, _ part: ChangeTree, known: [String], _ path: [String]
  ) -> JSONNode? {
    let empty = JSONNode(content: .object([]), offset: 0)
    if let change = part.change {
      // A name of the author's own that is nearly another one is a slip.
      let isOwn = path.last.map { SchemePath.ownNames.contains($0) } ?? false
      let isSlip = isOwn && NearestName.of(name, among: known) != nil
      if !changes[change].removes, !isSlip { return empty }
    } else if SchemePath.groups.contains(name) {
      return empty
    }
    fail(part, .unknown(name, known: known))
    return nil
  }

  // MARK: Lists of things with an id

  private mutating func rebuilt(
    _ items: [JSONNode], _ tree: ChangeTree, at pointer: String, _ path: [String]
  ) -> JSONNode {
    let offset = newOffset()
    var new: [JSONNode] = []
    var missing = tree.order
    for item in items {
      guard let id = item.id, let part = tree.children[id] else {
        new.append(renumbered(item))
        continue
      }
      missing.removeAll { $0 == id }
      if part.children["id"] != nil { fail(part, .fixed) }
      if hasOtherId(part, id) { fail(part, .otherId) }
      if let value = changed(item, part, at: "\(pointer)/\(new.count)", path + [id]) {
        new.append(value)
      }
    }
    for id in missing {
      guard let part = tree.children[id] else { continue }
      guard let change = part.change, case .set(let value) = changes[change].action,
        value.members != nil
      else {
        fail(part, .unknown(id, known: items.compactMap(\.id)))
        continue
      }
      if hasOtherId(part, id) { fail(part, .otherId) }
      if let value = changed(value, part, at: "\(pointer)/\(new.count)", path + [id]) {
        new.append(value)
      }
    }
    return JSONNode(content: .array(new), offset: offset)
  }

  private func hasOtherId(_ part: ChangeTree, _ id: String) -> Bool {
    guard let change = part.change, case .set(let value) = changes[change].action else {
      return false
    }
    return value.members != nil && value.id != id
  }

  // MARK: Both

  /// A value as its change makes it; nothing where that takes it away.
  private mutating func changed(
    _ node: JSONNode, _ part: ChangeTree, at pointer: String, _ path: [String]
  ) -> JSONNode? {
    guard let change = part.change else { return rebuilt(node, part, at: pointer, path) }
    guard case .set(let value) = changes[change].action else { return nil }
    pointers.append((pointer, change))
    return renumbered(value)
  }

  private mutating func fail(_ part: ChangeTree, _ reason: Failure.Reason) {
    failures += part.all.map { Failure(change: $0, reason: reason) }
  }
}

extension SchemePath {
  fileprivate var isFixed: Bool { SchemePath.fixed.contains(parts[0]) }
}

extension JSONNode {
  /// The `id` of an object that has one.
  var id: String? {
    guard case .string(let id)? = self["id"]?.content else { return nil }
    return id
  }
}
