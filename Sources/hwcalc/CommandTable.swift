import HeavyWork

typealias Option = ProgramOption
typealias Command = ProgramCommand
typealias CommandCall = ProgramCall

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

  static let force = Option(
    name: "force", value: nil,
    help: .init(nl: "overschrijf een bestand dat er al is", en: "overwrite a file that exists"))

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
      Option(
        name: "no-explain", value: nil,
        help: .init(
          nl: "alleen het antwoord, zonder uitleg; bij --format json",
          en: "the answer alone, without explanation; with --format json")),
      output, force,
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
      asOf, schemes, statutory, language, help,
    ])

  static let schemeShow = Command(
    name: "scheme show", operands: .init(nl: "REGELING", en: "SCHEME"), count: 1...1,
    summary: .init(nl: "Een regeling in gewone woorden.", en: "A scheme in plain words."),
    examples: ["hwcalc scheme show spoor-illustratief"],
    options: [asOf, output, force, schemes, language, help])

  static let schemeNew = Command(
    name: "scheme new", operands: .init(nl: "[ID]", en: "[ID]"), count: 0...1,
    summary: .init(
      nl: "Een bestand om mee te beginnen, met uitleg erin.",
      en: "A file to start from, with explanations in it."),
    examples: [
      "hwcalc scheme new mijn-regeling",
      "hwcalc scheme new mijn-regeling --months 36 --points 57 -o schemes/mijn-regeling.jsonc",
    ],
    options: [
      Option(
        name: "title", value: .init(nl: "NAAM", en: "NAME"),
        help: .init(nl: "naam van de regeling", en: "name of the scheme")),
      Option(
        name: "from", value: .init(nl: "DATUM", en: "DATE"),
        help: .init(nl: "eerste dag, jjjj-mm-dd", en: "first day, yyyy-mm-dd")),
      Option(
        name: "months", value: .init(nl: "AANTAL", en: "NUMBER"),
        help: .init(nl: "hoogstens zoveel maanden eerder", en: "at most so many months early")),
      Option(
        name: "points", value: .init(nl: "AANTAL", en: "NUMBER"),
        help: .init(nl: "zoveel punten geven alle maanden", en: "so many points give all months")),
      Option(
        name: "elements", value: .init(nl: "NAMEN", en: "NAMES"),
        help: .init(
          nl: "wat het werk zwaar maakt, met komma's", en: "what makes work heavy, with commas")),
      Option(
        name: "functions", value: .init(nl: "NAMEN", en: "NAMES"),
        help: .init(nl: "de functies, met komma's", en: "the functions, with commas")),
      Option(
        name: "output", value: .init(nl: "BESTAND", en: "FILE"),
        help: .init(nl: "schrijf hierheen; anders ID.jsonc", en: "write here; else ID.jsonc"),
        short: "o"),
      force, language, help,
    ])

  static let schemeDiff = Command(
    name: "scheme diff", operands: .init(nl: "VAN NAAR", en: "FROM TO"), count: 2...2,
    summary: .init(
      nl: "Wat er verschilt tussen twee regelingen, en voor wie.",
      en: "What differs between two schemes, and for whom."),
    examples: [
      "hwcalc scheme diff spoor-illustratief samples/variants/nachtdienst-zwaarder.jsonc",
      "hwcalc scheme diff oud.jsonc nieuw.jsonc --format json",
    ],
    options: [
      asOf,
      Option(
        name: "format", value: .init(nl: "text|json", en: "text|json"),
        help: .init(nl: "vorm van het antwoord", en: "form of the answer"),
        choices: ["text", "json"]),
      output, force, schemes, language, help,
    ])

  static let schemeMatrix = Command(
    name: "scheme matrix", operands: .init(nl: "REGELING", en: "SCHEME"), count: 1...1,
    summary: .init(
      nl: "Functies en elementen als tabel voor een rekenblad, en terug als variant.",
      en: "Functions and elements as a table for a spreadsheet, and back as a variant."),
    examples: [
      "hwcalc scheme matrix spoor-illustratief --dialect nl -o tabel.csv",
      "hwcalc scheme matrix spoor-illustratief --read tabel.csv -o variant.jsonc",
    ],
    options: [
      Option(
        name: "read", value: .init(nl: "TABEL", en: "TABLE"),
        help: .init(
          nl: "maak een variant van deze gewijzigde tabel",
          en: "make a variant of this edited table")),
      Option(
        name: "dialect", value: .init(nl: "nl|en", en: "nl|en"),
        help: .init(
          nl: "nl: puntkomma's en komma's in getallen", en: "nl: semicolons, decimal commas"),
        choices: ["nl", "en"]),
      output, force, schemes, language, help,
    ])

  static let schemeList = Command(
    name: "scheme list", operands: .init(nl: "", en: ""), count: 0...0,
    summary: .init(nl: "Welke regelingen er zijn.", en: "Which schemes there are."),
    examples: ["hwcalc scheme list"],
    options: [
      Option(
        name: "format", value: .init(nl: "text|json|ids", en: "text|json|ids"),
        help: .init(
          nl: "vorm van de lijst; ids geeft alleen namen", en: "form of the list; ids gives names"),
        choices: ["text", "json", "ids"]),
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

  static let all = [
    calc, verify, bulk, compare, sweep, solve, weigh, sample, share, schemeCheck, schemeShow,
    schemeNew, schemeDiff, schemeMatrix, schemeList, statutoryFigures, completions, manualPage,
    helpCommand,
    version,
  ]
}
