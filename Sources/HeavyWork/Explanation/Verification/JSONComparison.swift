/// The values in which two JSON texts differ, in the order of the second.
struct JSONComparison {
  /// Every value that differs: where, and what it was and is.
  private(set) var differences: [Verification.Difference] = []

  var count: Int { differences.count }

  init(was: JSONNode?, now: JSONNode?) { compare(was, now, "") }

  private mutating func compare(_ was: JSONNode?, _ now: JSONNode?, _ path: String) {
    guard let was, let now else {
      if was != nil || now != nil { note(was, now, path) }
      return
    }
    switch (was.content, now.content) {
    case (.object(let old), .object(let new)):
      for member in new {
        let child = path + "/" + JSONNode.escapedForPointer(member.key)
        compare(old.first { $0.key == member.key }?.value, member.value, child)
      }
      for member in old where !new.contains(where: { $0.key == member.key }) {
        note(member.value, nil, path + "/" + JSONNode.escapedForPointer(member.key))
      }
    case (.array(let old), .array(let new)):
      for index in 0..<max(old.count, new.count) {
        compare(
          index < old.count ? old[index] : nil, index < new.count ? new[index] : nil,
          "\(path)/\(index)")
      }
    default: if !isEqual(was.content, now.content) { note(was, now, path) }
    }
  }

  private func isEqual(_ first: JSONNode.Content, _ second: JSONNode.Content) -> Bool {
    switch (first, second) {
    case (.null, .null): true
    case (.bool(let one), .bool(let other)): one == other
    case (.number(let one), .number(let other)): one == other
    // The letters themselves: two that look alike are not the same text.
    case (.string(let one), .string(let other)): one.utf8.elementsEqual(other.utf8)
    default: false
    }
  }

  private mutating func note(_ was: JSONNode?, _ now: JSONNode?, _ path: String) {
    differences.append(
      .init(
        path: path.isEmpty ? "/" : path, was: was.map { shown($0) }, now: now.map { shown($0) }))
  }

  /// A value as JSON, cut where it is long.
  private func shown(_ node: JSONNode) -> String {
    switch node.content {
    case .hugeNumber, .longNumber: return "(a number of too many digits)"
    default: return String(decoding: JSONWriter.canonical(node), as: UTF8.self).shortened
    }
  }
}

extension String {
  /// The beginning of a text that is too long to be shown.
  var shortened: String { count > 200 ? prefix(199) + "…" : self }
}
