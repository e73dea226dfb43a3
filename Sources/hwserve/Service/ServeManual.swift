import HeavyWork

extension ServeOptions {
  /// What the manual page and the completions are made from.
  static let manual = ProgramManual(
    name: "hwserve", section: 8,
    summary: Bilingual(
      nl: "de rekenhulp voor zwaar werk als dienst", en: "serve the heavy work calculator"),
    description: [
      Bilingual(
        nl: "hwserve geeft de rekenhulp in de browser en een API voor andere systemen. "
          + "Het bewaart niets. Zet er een proxy voor die TLS doet.",
        en: "hwserve gives the calculator in the browser and an API for other systems. "
          + "It keeps nothing. Put a proxy before it that does TLS."),
      Bilingual(
        nl: "SIGHUP leest de regelingen opnieuw. "
          + "SIGTERM laat eerst afmaken wat gevraagd is en stopt dan.",
        en: "SIGHUP reads the schemes again. "
          + "SIGTERM lets what was asked be finished first, and then stops."),
    ],
    commands: [command],
    exitStatus: [
      .init("0", nl: "Netjes gestopt.", en: "Stopped in good order."),
      .init("2", nl: "De opdracht is verkeerd gebruikt.", en: "The command was used wrongly."),
      .init(
        "3", nl: "Er is niet te luisteren, of een bestand is niet te lezen.",
        en: "It cannot listen, or a file cannot be read."),
    ],
    environment: [
      .init(
        "HWCALC_LANG", nl: "De taal van meldingen, nl of en.",
        en: "The language of messages, nl or en."),
      .init("HWCALC_SCHEMES", nl: "De map met regelingen.", en: "The folder with schemes."),
    ],
    files: [
      .init(
        "site.json", nl: "Bij de regelingen: naam, kleuren, contact en keuzes van de site.",
        en: "Beside the schemes: name, colours, contacts and choices of the site."),
      .init(
        "../share/hwcalc/schemes", nl: "Regelingen, gezien vanuit de map van het programma.",
        en: "Schemes, seen from the folder of the program."),
    ])
}
