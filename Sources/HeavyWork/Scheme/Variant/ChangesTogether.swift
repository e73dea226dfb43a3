/// Changes on top of those of a variant, as changes of the scheme that it is a variant of.
///
/// A variant file names a scheme and never another variant. So what is tried out on top of a variant is
/// written as one list of changes, of which no two are about the same place.
extension PlacedScheme {
  /// The scheme that this one is a variant of; itself where it is none.
  package var original: PlacedScheme { scheme.variantOf?.placed ?? self }

  /// Changes of this scheme as changes of the scheme that it is a variant of; the same where it is none.
  package func together(_ changes: [SchemeChange]) -> [SchemeChange] {
    let changed = ChangedFile(root, changes, ChangeTree(changes) { _, _ in })
    return together(changes, making: changed.root)
  }

  /// - Parameter changed: what the file says with these changes made.
  func together(_ changes: [SchemeChange], making changed: JSONNode) -> [SchemeChange] {
    guard let own = scheme.variantOf?.changes else { return changes }
    let kept = own.compactMap { earlier -> SchemeChange? in
      // Where something around it is set anew, that says all there is.
      if changes.contains(where: { $0.path.holds(earlier.path) }) { return nil }
      guard changes.contains(where: { earlier.path.holds($0.path) }) else { return earlier }
      return changed.entry(earlier.path.parts).map {
        SchemeChange(earlier.path, .set($0), why: earlier.why)
      } ?? .removing(earlier.path)
    }
    return kept + changes.filter { change in !kept.contains { $0.path.holds(change.path) } }
  }

  /// What has to change in this scheme to get what a variant file makes of the scheme that it names.
  ///
  /// Where this scheme is a variant too, its own changes are taken back but for those that the other
  /// makes as well.
  ///
  /// - Throws: all problems of the other variant at once, each with its line.
  package func changes(making variant: SchemeVariant) throws(Problems) -> [SchemeChange] {
    let wanted = try variant.applied(to: original).root
    guard let own = scheme.variantOf?.changes else { return variant.changes }
    let back = own.compactMap { earlier -> SchemeChange? in
      if variant.changes.contains(where: { $0.path.holds(earlier.path) }) { return nil }
      if let value = wanted.entry(earlier.path.parts) {
        return SchemeChange(earlier.path, .set(value))
      }
      return root.entry(earlier.path.parts).map { _ in .removing(earlier.path) }
    }
    let more = variant.changes.filter { change in
      // What this scheme does not have need not be taken away.
      !(change.removes && root.entry(change.path.parts) == nil)
        && !back.contains { $0.path.holds(change.path) }
    }
    return back + more
  }
}

extension SchemePath {
  /// Whether another path leads to the same place, or to one within it.
  fileprivate func holds(_ other: SchemePath) -> Bool { other.parts.starts(with: parts) }
}
