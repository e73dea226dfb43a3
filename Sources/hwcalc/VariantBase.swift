import HeavyWork

extension CommandContext {
  /// How the variant names its scheme: an id as it is, a file as seen from the variant's folder.
  func variantBase(_ name: String) throws(CommandFailure) -> String {
    guard name.contains("/") || name.hasSuffix(".jsonc") || name.hasSuffix(".json"),
      !name.hasPrefix("/")
    else {
      if name != "-" { return name }
      throw .usage(
        .init(
          nl: "de variant moet de regeling kunnen noemen: geef een bestand of id, geen ‘-’.",
          en: "the variant must be able to name the scheme: give a file or an id, not ‘-’."))
    }
    func parts(_ path: Substring) -> [Substring] { path.split(separator: "/").filter { $0 != "." } }
    let output = option("output") ?? "-"
    guard !output.hasPrefix("/"), !parts(output[...]).contains("..") else {
      throw .usage(
        .init(
          nl:
            "vanuit \(output) is ‘\(name)’ niet te noemen: geef de regeling met haar id of vanaf /.",
          en: "‘\(name)’ cannot be named from \(output): give the scheme by its id or from /."))
    }
    var (folder, file) = (parts(output[...]).dropLast(), parts(name[...])[...])
    while let first = folder.first, first == file.first, file.count > 1 {
      folder.removeFirst()
      file.removeFirst()
    }
    let path = (folder.map { _ in ".." } + file).joined(separator: "/")
    return path
  }
}
