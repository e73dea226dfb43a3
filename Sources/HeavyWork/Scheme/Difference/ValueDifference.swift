/// A place that two scheme files fill differently.
struct ValueDifference {
  /// The place, by names and ids.
  let path: [String]
  /// What the first file says; nothing where it says nothing.
  let from: JSONNode?
  /// What the second file says.
  let to: JSONNode?

  /// The places that differ, in the order of the first file, then of the second.
  static func all(_ from: JSONNode, _ to: JSONNode) -> [ValueDifference] {
    var found: [ValueDifference] = []
    compare(from, to, [], &found)
    return found
  }

  /// Groups and lists of things that each have a name: one that is not there has none.
  private static let collections = SchemePath.ownNames.union(SchemePath.lists)
    .union(["exposure", "categoryMaximumPerYear"])

  private static func compare(
    _ from: JSONNode?, _ to: JSONNode?, _ path: [String], _ found: inout [ValueDifference]
  ) {
    if let one = from ?? to, from == nil || to == nil, let empty = one.emptied,
      let key = path.last, collections.contains(key)
    {
      return compare(from ?? empty, to ?? empty, path, &found)
    }
    if let from, let to {
      if from.says(to) { return }
      if let first = from.members, let second = to.members, !from.isDuration || !to.isDuration {
        for (key, left, right) in paired(first, second) where path.count > 0 || key != "heavywork" {
          compare(left, right, path + [key], &found)
        }
        return
      }
      if path.count == 1, SchemePath.lists.contains(path[0]), case .array(let first) = from.content,
        case .array(let second) = to.content
      {
        return compareEntries(first, second, path, &found)
      }
    } else if from == nil, to == nil {
      return
    }
    found.append(ValueDifference(path: path, from: from, to: to))
  }

  /// The members of two groups by key; what is null or begins with `x-` says nothing.
  private static func paired(
    _ first: [JSONNode.Member], _ second: [JSONNode.Member]
  ) -> [(String, JSONNode?, JSONNode?)] {
    let left = first.filter(\.saysSomething)
    let right = second.filter(\.saysSomething)
    let values = Dictionary(
      right.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    let known = Set(left.map(\.key))
    return left.map { ($0.key, $0.value, values[$0.key]) }
      + right.filter { !known.contains($0.key) }.map { ($0.key, nil, $0.value) }
  }

  /// The entries of two lists by id; one that got another id but kept its Dutch label is the same.
  private static func compareEntries(
    _ first: [JSONNode], _ second: [JSONNode], _ path: [String], _ found: inout [ValueDifference]
  ) {
    var right = Dictionary(
      second.map { ($0.id ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    let gone = Set(first.compactMap(\.id))
    var renamed: [String: String] = [:]
    for entry in second where !gone.contains(entry.id ?? "") {
      if let label = entry.dutchLabel { renamed[label] = entry.id }
    }
    var order: [String] = []
    for entry in first {
      let id = entry.id ?? ""
      let other = right[id] != nil ? id : entry.dutchLabel.flatMap { renamed[$0] } ?? id
      let match = right.removeValue(forKey: other)
      if match != nil { order.append(other) }
      compare(entry, match, path + [other], &found)
    }
    for entry in second where right[entry.id ?? ""] != nil {
      compare(nil, entry, path + [entry.id ?? ""], &found)
    }
    let kept = Set(order)
    let later = second.compactMap(\.id).filter { kept.contains($0) }
    if later != order {
      found.append(
        ValueDifference(path: path, from: JSONNode(texts: order), to: JSONNode(texts: later)))
    }
  }
}

extension JSONNode {
  /// Whether two values say the same: the order of keys, spacing and comments do not matter.
  func says(_ other: JSONNode) -> Bool {
    switch (content, other.content) {
    case (.null, .null), (.hugeNumber, .hugeNumber), (.longNumber, .longNumber): return true
    case (.bool(let left), .bool(let right)): return left == right
    case (.number(let left), .number(let right)): return left == right
    case (.string(let left), .string(let right)): return left == right
    case (.array(let left), .array(let right)):
      return left.count == right.count && zip(left, right).allSatisfy { $0.says($1) }
    case (.object(let left), .object(let right)):
      let (left, right) = (left.filter(\.saysSomething), right.filter(\.saysSomething))
      guard left.count == right.count else { return false }
      let values = Dictionary(
        right.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
      return left.allSatisfy { member in values[member.key].map { member.value.says($0) } ?? false }
    default: return false
    }
  }

  /// A group or list of the same kind with nothing in it; nothing for what is neither, or has none.
  fileprivate var emptied: JSONNode? {
    switch content {
    case .object(let members) where !members.isEmpty:
      JSONNode(content: .object([]), offset: offset)
    case .array(let items) where !items.isEmpty: JSONNode(content: .array([]), offset: offset)
    default: nil
    }
  }

  fileprivate var dutchLabel: String? {
    guard case .string(let label)? = self["label"]?["nl"]?.content else { return nil }
    return label.folded
  }

  fileprivate init(texts: [String]) {
    self.init(
      content: .array(texts.map { JSONNode(content: .string($0), offset: 0) }), offset: 0)
  }
}

extension JSONNode.Member {
  fileprivate var saysSomething: Bool {
    if case .null = value.content { return false }
    return !key.hasPrefix("x-")
  }
}
