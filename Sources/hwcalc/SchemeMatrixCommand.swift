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
    let base = try context.variantBase(name)
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
}
