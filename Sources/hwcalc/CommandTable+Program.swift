import HeavyWork

/// Commands about the program itself.
extension CommandTable {
  static let completions = Command(
    name: "completions", operands: .init(nl: "bash|zsh|fish", en: "bash|zsh|fish"), count: 1...1,
    summary: .init(
      nl: "Laat de shell opdrachten, opties en waarden aanvullen.",
      en: "Lets the shell complete commands, options and values."),
    examples: [
      "hwcalc completions bash > ~/.local/share/bash-completion/completions/hwcalc",
      "hwcalc completions zsh > ~/.zfunc/_hwcalc",
      "hwcalc completions fish > ~/.config/fish/completions/hwcalc.fish",
    ],
    options: [output, force, language, help])

  static let manualPage = Command(
    name: "man", operands: .init(nl: "", en: ""), count: 0...0,
    summary: .init(
      nl: "De handleiding, in de vorm die man leest.", en: "The manual, in the form man reads."),
    examples: ["hwcalc man > /usr/local/share/man/man1/hwcalc.1", "hwcalc man | man -l -"],
    options: [output, force, language, help])

  /// What the manual page and the completions are made from.
  static let manual = ProgramManual(
    name: "hwcalc", section: 1,
    summary: .init(
      nl: "rekent uit wat een regeling voor zwaar werk iemand geeft",
      en: "work out what a scheme for heavy work gives someone"),
    description: [
      .init(
        nl: "hwcalc rekent met een bestand waarin een regeling staat, en met een arbeidsverleden: "
          + "hoeveel punten en maanden dat geeft, vanaf wanneer, en waarom. "
          + "Uitkomsten gaan naar de standaarduitvoer, al het andere naar de standaardfout. "
          + "Dezelfde bestanden geven altijd dezelfde bytes.",
        en: "hwcalc works with a file that holds a scheme, and with a work history: how many "
          + "points and months it gives, from when, and why. "
          + "Results go to standard output, everything else to standard error. "
          + "The same files always give the same bytes."),
      .init(
        nl: "Een streepje staat voor de standaardinvoer. "
          + "Een optie mag voor of na de bestanden staan, als --optie waarde of --optie=waarde. "
          + "Na -- is alles een bestand.",
        en: "A dash stands for standard input. "
          + "An option may stand before or after the files, as --option value or --option=value. "
          + "After -- everything is a file."),
    ],
    commands: all,
    options: [
      Option(
        name: "version", value: nil,
        help: .init(nl: "de versie van dit programma", en: "the version of this program")), help,
    ],
    exitStatus: [
      .init("0", nl: "Gedaan, wat de uitkomst ook is.", en: "Done, whatever the result is."),
      .init(
        "1", nl: "In de invoer zijn fouten, of verify en statutory vonden iets.",
        en: "The input had problems, or verify and statutory found something."),
      .init("2", nl: "De opdracht is verkeerd gebruikt.", en: "The command was used wrongly."),
      .init(
        "3", nl: "Een bestand is niet te lezen of te schrijven.",
        en: "A file cannot be read or written."),
      .init("130", nl: "Iemand brak het programma af.", en: "Someone stopped the program."),
    ],
    environment: [
      .init(
        "HWCALC_LANG", nl: "De taal, nl of en; gaat voor die van het systeem.",
        en: "The language, nl or en; before that of the system."),
      .init(
        "HWCALC_SCHEMES", nl: "De map met regelingen.", en: "The folder with schemes."),
      .init(
        "LC_ALL", nl: "Met LC_MESSAGES en LANG: de taal van het systeem.",
        en: "With LC_MESSAGES and LANG: the language of the system."),
      .init(
        "NO_COLOR", nl: "Als er iets in staat: geen kleur en geen voortgang.",
        en: "If it holds anything: no colour and no progress."),
      .init(
        "CLICOLOR_FORCE", nl: "Als er iets in staat behalve 0: kleur, ook zonder terminal.",
        en: "If it holds anything but 0: colour, also without a terminal."),
      .init(
        "TERM", nl: "Met dumb: geen kleur en geen voortgang.",
        en: "With dumb: no colour and no progress."),
      .init(
        "TMPDIR", nl: "Waar bulk --unsorted tijdelijke bestanden zet.",
        en: "Where bulk --unsorted puts temporary files."),
    ],
    files: [
      .init(
        "schemes", nl: "Regelingen, hier of boven het programma.",
        en: "Schemes, here or above the program."),
      .init(
        "../share/hwcalc/schemes", nl: "Regelingen, gezien vanuit de map van het programma.",
        en: "Schemes, seen from the folder of the program."),
      .init(
        "site.json", nl: "Bij de regelingen: welke de gewone is.",
        en: "Beside the schemes: which is the usual one."),
    ],
    schemeIDs: "scheme list --format ids")
}
