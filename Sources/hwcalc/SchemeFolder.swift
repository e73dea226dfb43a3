import HeavyWork

/// The folder of schemes, and finding a scheme in it by file or id.
struct SchemeFolder {
  let context: CommandContext
  let path: String?
  /// The names in the folder; nothing where there is no such folder.
  private let names: [String]?

  /// The folder given, or that of the environment, or `schemes` here or beside the program.
  init(_ context: CommandContext) {
    self.context = context
    if let named = context.option("schemes") ?? context.system.variable(SchemePlaces.variable) {
      (path, names) = (named, context.system.list(named))
      return
    }
    for folder in SchemePlaces.folders(program: context.system.programFolder()) {
      guard let names = context.system.list(folder) else { continue }
      (path, self.names) = (folder, names)
      return
    }
    (path, names) = (nil, nil)
  }

  /// The scheme files, in order.
  func files() throws(CommandFailure) -> [String] {
    guard let path, let names else {
      throw .file(
        .init(
          nl:
            "er is geen map met regelingen\(path.map { " op \($0)" } ?? ""). Geef er een met --schemes MAP.",
          en:
            "there is no folder with schemes\(path.map { " at \($0)" } ?? ""). Give one with --schemes DIR."
        ))
    }
    return SchemePlaces.schemeFiles(names).map { path + "/" + $0 }
  }

  /// The names that the scheme files go by, in the order of `files`.
  func ids() throws(CommandFailure) -> [String] {
    try files().map { file in
      String(file.split(separator: "/").last?.prefix { $0 != "." } ?? "")
    }
  }

  /// The scheme that `--scheme` names, or the one to take without it.
  func scheme() throws(CommandFailure) -> Scheme {
    try scheme(named: chosenName())
  }

  /// The file or id that `--scheme` gives, or that of the scheme to take without it.
  func chosenName() throws(CommandFailure) -> String {
    if let name = context.option("scheme") { return name }
    return try usualName()
  }

  /// The file or id of the scheme to take where none is named.
  private func usualName() throws(CommandFailure) -> String {
    let files = try files()
    if files.count == 1 { return files[0] }
    if let path, names?.contains(SchemePlaces.siteFile) == true {
      let file = path + "/" + SchemePlaces.siteFile
      let bytes = try context.system.read(file)
      let site: SiteFile
      do { site = try SiteFile.read(bytes) } catch { throw .problems([(file, error)]) }
      return site.defaultScheme ?? SchemePlaces.usual
    }
    return SchemePlaces.usual
  }

  /// A scheme, or a variant of one, by file or by id.
  func scheme(named name: String) throws(CommandFailure) -> Scheme {
    try placed(named: name).scheme
  }

  /// A scheme with what its file says, by file or by id.
  func placed(named name: String) throws(CommandFailure) -> PlacedScheme {
    try placed(at: path(of: name))
  }

  /// The file of a scheme that is named by file or by id.
  func path(of name: String) throws(CommandFailure) -> String {
    if name.contains("/") || name.hasSuffix(".jsonc") || name.hasSuffix(".json") || name == "-" {
      return name
    }
    let (files, ids) = (try files(), try ids())
    if let index = ids.firstIndex(of: name) { return files[index] }
    throw unknown(name, among: ids)
  }

  /// A name that no scheme in the folder has: most likely a file here, or nearly another name.
  private func unknown(_ name: String, among ids: [String]) -> CommandFailure {
    let file = [".jsonc", ".json"].map { name + $0 }
      .first { (try? context.system.read($0)) != nil }
    let question: Bilingual
    if let file {
      question = Bilingual(
        nl: "Bedoelt u het bestand \(file)?", en: "Did you mean the file \(file)?")
    } else if let nearest = NearestName.of(name, among: ids) {
      question = Bilingual(
        nl: "Bedoelt u ‘\(nearest)’? Alle regelingen: hwcalc scheme list",
        en: "Did you mean ‘\(nearest)’? All schemes: hwcalc scheme list")
    } else {
      let list = ids.joined(separator: ", ")
      question = Bilingual(nl: "Er zijn: \(list).", en: "There are: \(list).")
    }
    return .usage(
      .init(
        nl: "er is geen regeling ‘\(name)’. \(question.nl)",
        en: "there is no scheme ‘\(name)’. \(question.en)"))
  }

  /// A scheme from a file.
  func read(_ path: String) throws(CommandFailure) -> Scheme { try placed(at: path).scheme }

  /// A scheme from a file, or what a variant makes of the scheme it names.
  private func placed(at path: String) throws(CommandFailure) -> PlacedScheme {
    switch try file(at: path) {
    case .scheme(let scheme): return scheme
    case .variant(let variant):
      let base = try base(of: variant, at: path)
      do { return try variant.applied(to: base) } catch { throw .problems([(path, error)]) }
    }
  }

  private func file(at path: String) throws(CommandFailure) -> SchemeFile {
    let bytes = try context.system.read(path)
    do { return try SchemeFile.read(bytes) } catch { throw .problems([(path, error)]) }
  }

  /// How to name a scheme; of a variant, the scheme that it is a variant of, as seen from here.
  func schemeName(behind name: String) throws(CommandFailure) -> String {
    // Standard input cannot be read twice, and has no name.
    guard name != "-" else { return name }
    let path = try path(of: name)
    guard case .variant(let variant) = try file(at: path) else { return name }
    return isFile(variant.base) ? place(of: variant.base, from: path) : variant.base
  }

  private func isFile(_ name: String) -> Bool {
    name.contains("/") || name.hasSuffix(".jsonc") || name.hasSuffix(".json")
  }

  /// Where a file is that is named as seen from another.
  private func place(of name: String, from path: String) -> String {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    return name.hasPrefix("/") ? name : folder + name
  }

  /// The scheme that a variant names: a file, seen from the variant's folder, or an id.
  private func base(of variant: SchemeVariant, at path: String) throws(CommandFailure)
    -> PlacedScheme
  {
    let name = variant.base
    let place = try isFile(name) ? place(of: name, from: path) : self.path(of: name)
    switch try file(at: place) {
    case .scheme(let scheme): return scheme
    case .variant:
      throw .problems([(path, variant.refusalOfBase)])
    }
  }
}
