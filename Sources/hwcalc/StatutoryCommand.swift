import HeavyWork

/// `hwcalc statutory`: which statutory figures have to be looked up, when and where.
struct StatutoryCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(CommandFailure) -> ExitStatus {
    try context.refuseExisting(ofOptions: "output")
    let (tables, today) = (try context.statutory(), try context.asOf())
    let bytes =
      context.option("format") == "json"
      ? StatutoryJSON.bytes(tables)
      : Array(UpkeepText.text(tables, today: today, context.language).utf8)
    try context.write(bytes)
    return context.call.has("check") && UpkeepText.isDue(tables, on: today) ? .problems : .done
  }
}

extension CommandTable {
  static let statutoryFigures = Command(
    name: "statutory", operands: .init(nl: "", en: ""), count: 0...0,
    summary: .init(
      nl: "Welke wettelijke cijfers moeten worden opgezocht, wanneer en waar?",
      en: "Which statutory figures have to be looked up, when and where?"),
    examples: ["hwcalc statutory", "hwcalc statutory --check > /dev/null || mail beheer"],
    options: [
      Option(
        name: "check", value: nil,
        help: .init(
          nl: "eindstatus 1 als er iets op te zoeken is",
          en: "exit status 1 where something has to be looked up")),
      Option(
        name: "format", value: .init(nl: "text|json", en: "text|json"),
        help: .init(
          nl: "json geeft de cijfers zelf, zoals de dienst",
          en: "json gives the figures themselves, as the service does"),
        choices: ["text", "json"]),
      asOf, output, force, statutory, language, help,
    ])
}
