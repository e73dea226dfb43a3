/// Where schemes stand when no folder is named, and which files of a folder are schemes.
package enum SchemePlaces {
  /// The variable of the environment that names the folder.
  package static let variable = "HWCALC_SCHEMES"
  /// The file of choices beside the schemes.
  package static let siteFile = "site.json"
  /// The scheme to take where there are several and no file of choices.
  package static let usual = "spoor-illustratief"

  /// The folders to look in, in order: here, above the program, and where it was installed.
  package static func folders(program: String?) -> [String] {
    var places = ["schemes"]
    var folder = program
    // A program that was built in place stands a few folders below the repository.
    for _ in 0..<6 {
      guard let here = folder, !here.isEmpty else { break }
      places.append(here + "/schemes")
      folder = here.lastIndex(of: "/").map { String(here[..<$0]) }
    }
    if let program { places.append(program + "/../share/hwcalc/schemes") }
    return places
  }

  /// The names of a folder that are schemes.
  package static func schemeFiles(_ names: [String]) -> [String] {
    names.filter { ($0.hasSuffix(".jsonc") || $0.hasSuffix(".json")) && $0 != siteFile }
  }
}
