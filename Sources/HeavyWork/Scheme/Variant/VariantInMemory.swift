extension PlacedScheme {
  /// A variant made in memory, without a file: for trying out many of them.
  ///
  /// Of a variant it makes a variant of the same scheme, with the changes of both.
  ///
  /// - Parameters:
  ///   - changes: the changes; no two of one place.
  ///   - title: the name of the variant for people.
  /// - Throws: all problems at once, each with the path of the change.
  public func variant(
    _ changes: [SchemeChange], title: Bilingual
  ) throws(Problems) -> PlacedScheme {
    let list = JSONNode(content: .array(changes.map(\.node)), offset: 0)
    let sha256 = SHA256.hex(JSONWriter.canonical(list))
    do {
      return try VariantMaker(
        base: self, title: title, changes: changes, sha256: sha256,
        problems: ProblemCollector(bytes: [], root: nil), file: nil
      ).made()
    } catch {
      // There is no text for the problems to have a place in.
      throw Problems(error.all.map { $0.placed(nil) })
    }
  }
}
