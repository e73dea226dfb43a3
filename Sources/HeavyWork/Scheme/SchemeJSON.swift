/// A scheme file as plain JSON.
public enum SchemeJSON {
  /// What the file says, without comments and spacing, keys sorted.
  ///
  /// The SHA-256 of these bytes is the `rulesSHA256` of the scheme.
  ///
  /// - Throws: what is wrong with the file as JSON; whether it is a valid scheme is not looked at.
  public static func bytes(of file: [UInt8]) throws(Problems) -> [UInt8] {
    let document = SchemeDocument(file)
    guard let root = document.root, !document.problems.hasErrors else {
      throw Problems(document.problems.sorted)
    }
    return JSONWriter.canonical(root)
  }
}
