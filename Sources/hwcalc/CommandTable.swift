import HeavyWork

/// An option of a command: the one table that parsing and help are made from.
struct Option {
  let name: String
  /// What stands behind it, or nothing for a switch.
  let value: Bilingual?
  let help: Bilingual
  /// The words it may be, where they are few.
  var choices: [String] = []
  /// A one-letter form.
  var short: String?
}

/// A command and what it takes.
struct Command {
  let name: String
  let operands: Bilingual
  /// The fewest and most operands.
  let count: ClosedRange<Int>
  let summary: Bilingual
  let examples: [String]
  let options: [Option]
}

/// A command with the options and operands that were given.
struct CommandCall {
  let command: Command
  var options: [String: String] = [:]
  var operands: [String] = []

  func has(_ option: String) -> Bool { options[option] != nil }
}

enum CommandTable {
  static let language = Option(
    name: "lang", value: .init(nl: "nl|en", en: "nl|en"),
    help: .init(nl: "taal van tekst en meldingen", en: "language of text and messages"),
    choices: ["nl", "en"])
  static let schemes = Option(
    name: "schemes", value: .init(nl: "MAP", en: "DIR"),
    help: .init(nl: "map met regelingen", en: "folder with schemes"))
  static let statutory = Option(
    name: "statutory", value: .init(nl: "BESTAND", en: "FILE"),
    help: .init(
      nl: "andere wettelijke cijfers dan de ingebouwde", en: "statutory figures other than built in"
    ))
  static let help = Option(
    name: "help", value: nil, help: .init(nl: "deze uitleg", en: "this explanation"), short: "h")
  static let asOf = Option(
    name: "as-of", value: .init(nl: "DATUM", en: "DATE"),
    help: .init(
      nl: "peildatum, jjjj-mm-dd; anders vandaag", en: "reference date, yyyy-mm-dd; else today"))
  static let output = Option(
    name: "output", value: .init(nl: "BESTAND", en: "FILE"),
    help: .init(nl: "schrijf naar dit bestand", en: "write to this file"), short: "o")

  static let calc = Command(
    name: "calc", operands: .init(nl: "ARBEIDSVERLEDEN", en: "HISTORY"), count: 1...1,
    summary: .init(
      nl: "Hoeveel punten en maanden geeft een loopbaan, vanaf wanneer, en waarom?",
      en: "How many points and months does a career give, from when, and why?"),
    examples: [
      "hwcalc calc samples/machinist-teammanager-planner.json",
      "hwcalc calc - --format json --as-of 2026-11-21 < loopbaan.json",
    ],
    options: [
      Option(
        name: "scheme", value: .init(nl: "REGELING", en: "SCHEME"),
        help: .init(nl: "bestand of id van een regeling", en: "file or id of a scheme"), short: "s"),
      asOf,
      Option(
        name: "exit", value: .init(nl: "DATUM", en: "DATE"),
        help: .init(nl: "probeer deze stopdag", en: "try this day of stopping")),
      Option(
        name: "format", value: .init(nl: "text|json|html", en: "text|json|html"),
        help: .init(nl: "vorm van het antwoord", en: "form of the answer"),
        choices: ["text", "json", "html"]),
      output,
      Option(
        name: "anyway", value: nil,
        help: .init(
          nl: "reken ook als de regeling op de peildatum niet geldt",
          en: "go on where the scheme is not in force on the reference date")),
      schemes, statutory, language, help,
    ])

  static let schemeCheck = Command(
    name: "scheme check", operands: .init(nl: "REGELING...", en: "SCHEME..."), count: 1...10_000,
    summary: .init(
      nl: "Klopt een regeling, en komen haar voorbeelden uit?",
      en: "Is a scheme valid, and do its examples come out?"),
    examples: ["hwcalc scheme check schemes/*.jsonc"],
    options: [
      Option(
        name: "quiet", value: nil,
        help: .init(nl: "zonder waarschuwingen", en: "without warnings"), short: "q"),
      Option(
        name: "thorough", value: nil,
        help: .init(
          nl: "noem elk getal dat geen voorbeeld vasthoudt",
          en: "name every number that no example holds")),
      schemes, statutory, language, help,
    ])

  static let schemeShow = Command(
    name: "scheme show", operands: .init(nl: "REGELING", en: "SCHEME"), count: 1...1,
    summary: .init(nl: "Een regeling in gewone woorden.", en: "A scheme in plain words."),
    examples: ["hwcalc scheme show spoor-illustratief"],
    options: [asOf, output, schemes, language, help])

  static let schemeList = Command(
    name: "scheme list", operands: .init(nl: "", en: ""), count: 0...0,
    summary: .init(nl: "Welke regelingen er zijn.", en: "Which schemes there are."),
    examples: ["hwcalc scheme list"],
    options: [
      Option(
        name: "format", value: .init(nl: "text|json", en: "text|json"),
        help: .init(nl: "vorm van de lijst", en: "form of the list"), choices: ["text", "json"]),
      schemes, statutory, language, help,
    ])

  static let helpCommand = Command(
    name: "help", operands: .init(nl: "[OPDRACHT]", en: "[COMMAND]"), count: 0...2,
    summary: .init(nl: "Uitleg over een opdracht.", en: "About a command."),
    examples: ["hwcalc help calc"], options: [language, help])

  static let version = Command(
    name: "version", operands: .init(nl: "", en: ""), count: 0...0,
    summary: .init(nl: "De versie van dit programma.", en: "The version of this program."),
    examples: ["hwcalc --version"], options: [language, help])

  static let all = [calc, bulk, schemeCheck, schemeShow, schemeList, helpCommand, version]
}
