import HeavyWork

/// `hwcalc scheme matrix`: functions by elements as a table, and an edited table as a variant.
struct SchemeMatrixCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(CommandFailure) -> ExitStatus {
    let name = context.call.operands[0]
    let placed = try SchemeFolder(context).placed(named: name)
    let matrix = SchemeMatrix(placed)
    guard let table = context.option("read") else {
      let dialect = context.option("dialect").flatMap { CSVDialect(rawValue: $0) } ?? .en
      try write(
        matrix.csv(dialect, context.language),
        Bilingual(
          nl: "Bewaar de tabel na het wijzigen als CSV UTF-8, en lees haar terug met --read.",
          en: "After editing, save the table as CSV UTF-8 and read it back with --read."))
      return .done
    }
    if placed.scheme.variantOf != nil {
      throw .usage(
        .init(
          nl: "--read maakt een variant van een regeling, niet van een variant.",
          en: "--read makes a variant of a scheme, not of a variant."))
    }
    let base = try base(name)
    let bytes = try context.system.read(table)
    let title = title(of: placed.scheme, table)
    let changes: [SchemeChange]
    do throws(Problems) {
      changes = try matrix.changes(reading: bytes)
      // What no cell shows by itself, such as all weights together, is told before it is written.
      _ = try placed.variant(changes, title: title)
    } catch {
      throw .problems([(table, error)])
    }
    if changes.isEmpty {
      context.system.report(
        Bilingual(
          nl: "\(table): de tabel zegt hetzelfde als de regeling.\n",
          en: "\(table): the table says the same as the scheme.\n")[context.language])
    }
    let count = changes.count
    try write(
      SchemeVariant.file(of: base, title: title, changes),
      Bilingual(
        nl: "Dit is een variant met " + (count == 1 ? "1 wijziging." : "\(count) wijzigingen."),
        en: "It is a variant with " + (count == 1 ? "1 change." : "\(count) changes.")))
    return .done
  }

  /// Writes what was asked for, over no file that is there, and says so.
  private func write(_ bytes: [UInt8], _ next: Bilingual) throws(CommandFailure) {
    let path = context.option("output") ?? "-"
    try context.refuseExisting(path)
    try context.write(bytes)
    guard path != "-" else { return }
    context.system.report(
      Bilingual(nl: "\(path) staat klaar. \(next.nl)\n", en: "\(path) is ready. \(next.en)\n")[
        context.language])
  }

  private func title(of scheme: Scheme, _ table: String) -> Bilingual {
    let file = table.split(separator: "/").last.map(String.init) ?? table
    return Bilingual(
      nl: "\(scheme.title.nl), gewijzigd met \(file)",
      en: "\(scheme.title.en), changed by \(file)")
  }

  /// How the variant names its scheme: an id as it is, a file as seen from the variant's folder.
  private func base(_ name: String) throws(CommandFailure) -> String {
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
    let output = context.option("output") ?? "-"
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
