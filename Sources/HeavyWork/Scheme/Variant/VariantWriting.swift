extension SchemeVariant {
  /// A variant file with these changes, one on a line, ready for people to add the reasons.
  ///
  /// - Parameters:
  ///   - base: what `variantOf` shall say: a file, seen from the variant's folder, or an id.
  ///   - title: the name of the variant for people.
  ///   - changes: the changes, in the order in which they are written.
  public static func file(of base: String, title: Bilingual, _ changes: [SchemeChange]) -> [UInt8] {
    func text(_ node: JSONNode) -> String {
      String(decoding: JSONWriter.canonical(node), as: UTF8.self).split(separator: "\n")
        .joined(separator: " ")
    }
    let name = text(JSONNode(content: .string(base), offset: 0))
    let lines = changes.map { "    " + text($0.node) }.joined(separator: ",\n")
    return Array(
      """
      {
        "heavywork": 1,
        "variantOf": \(name),
        "title": \(text(title.node)),
        "changes": [\(changes.isEmpty ? "" : "\n\(lines)\n  ")]
      }

      """.utf8)
  }
}
