/// The file `site.json` beside the schemes: what is chosen where nothing is asked for.
public struct SiteFile: Sendable {
  /// The id of the scheme to take.
  public let defaultScheme: String

  /// Reads the file.
  ///
  /// - Throws: all problems of the file at once.
  public static func read(_ bytes: [UInt8]) throws(Problems) -> SiteFile {
    let (root, problems) = ProblemCollector.readJSON(bytes, options: .init(maximumBytes: 1 << 16))
    let name = root.flatMap { root in
      ObjectReader(
        root, keys: ["default"],
        what: Bilingual(nl: "de keuzes van een site", en: "the choices of a site"),
        problems: problems)
    }?
    .required("default").flatMap { problems.text($0) }
    guard let name, !problems.hasErrors else { throw Problems(problems.sorted) }
    return SiteFile(defaultScheme: name)
  }
}
