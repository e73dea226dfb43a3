extension JSONNode {
  /// The place that a path most likely means which leads nowhere: one of the same name, further in.
  ///
  /// - Returns: nothing where the path leads somewhere, or no such place stands under what it names.
  func pathMeant(by path: SchemePath) -> SchemePath? {
    let parts = path.parts
    guard let name = parts.last, entry(parts) == nil else { return nil }
    let around = Array(parts.dropLast())
    guard let group = entry(around) else { return nil }
    return group.ways(to: name, depth: 4).min { $0.count < $1.count }
      .map { SchemePath(parts: around + $0) }
  }

  /// The paths through groups, at most so deep, that end in a name.
  private func ways(to name: String, depth: Int) -> [[String]] {
    guard depth > 0, let members else { return [] }
    return members.flatMap { member -> [[String]] in
      member.key == name
        ? [[name]] : member.value.ways(to: name, depth: depth - 1).map { [member.key] + $0 }
    }
  }
}
