/// The place of a value in a scheme file, by names and ids, such as `elements/nachtdienst/weight`.
///
/// Never by position: a path means the same after something was added before it. In a name, `~1`
/// stands for `/` and `~0` for `~`.
public struct SchemePath: Hashable, Sendable, CustomStringConvertible {
  /// The names and ids, from the outermost in; never empty.
  public let parts: [String]

  /// No path of the format is longer.
  static let maximumParts = 16
  /// The lists of a scheme file of which each entry has an id.
  static let lists = ["elements", "functions", "routes"]
  /// Groups that a change may put something in where the file has none.
  static let groups: Set<String> = [
    "points", "categoryMaximumPerYear", "exposure", "kinds", "levels", "attributes", "conditions",
    "benefit",
  ]
  /// Groups whose keys the file's author chooses, beside names that are resolved anyway.
  static let ownNames: Set<String> = ["levels", "attributes", "conditions", "sources", "kinds"]
  /// What tells one scheme from another, which a variant says by itself.
  static let fixed = ["heavywork", "id", "version", "status", "title"]

  /// Reads a path; nothing where it is empty, too long, or has an empty part.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(where: \.isEmpty), parts.count <= SchemePath.maximumParts else {
      return nil
    }
    self.init(parts: parts.map { SchemePath.unescaped(String($0)) })
  }

  init(parts: [String]) { self.parts = parts }

  /// The path as it stands in a file.
  public var description: String {
    parts.map { JSONNode.escapedForPointer($0) }.joined(separator: "/")
  }

  private static func unescaped(_ part: String) -> String {
    guard part.contains("~") else { return part }
    return part.split(separator: "~1", omittingEmptySubsequences: false).joined(separator: "/")
      .split(separator: "~0", omittingEmptySubsequences: false).joined(separator: "~")
  }
}
