import HeavyWork

extension CommandTable {
  static let sample = Command(
    name: "sample", operands: .init(nl: "AANTAL", en: "NUMBER"), count: 1...1,
    summary: .init(
      nl: "Een verzonnen populatie om een regeling op te proberen.",
      en: "An invented population to try a scheme on."),
    examples: [
      "hwcalc sample 1000 --seed 7 -o proef.csv",
      "hwcalc sample 1000 --scheme havenmodel-illustratief --dialect nl -o proef.csv",
    ],
    options: [
      Option(
        name: "seed", value: .init(nl: "GETAL", en: "NUMBER"),
        help: .init(
          nl: "startgetal; hetzelfde geeft hetzelfde bestand; anders 1",
          en: "seed; the same gives the same file; else 1")),
      scheme, asOf,
      Option(
        name: "dialect", value: .init(nl: "nl|en", en: "nl|en"),
        help: .init(
          nl: "nl: puntkomma's, komma's in getallen, dag voorop",
          en: "nl: semicolons, decimal commas, days first"),
        choices: ["nl", "en"]),
      output, force, quiet, schemes, statutory, language, help,
    ])

  static let share = Command(
    name: "population share", operands: .init(nl: "BESTAND", en: "POPULATION"), count: 1...1,
    summary: .init(
      nl: "Een populatie zonder personen, waar beide partijen mee kunnen rekenen.",
      en: "A population without persons that both sides can calculate with."),
    examples: [
      "hwcalc population share export.csv -o gedeeld.csv --report gedeeld.txt",
      "hwcalc population share export.csv --also variant.jsonc -o gedeeld.csv",
    ],
    options: [
      scheme,
      Option(
        name: "also", value: .init(nl: "REGELINGEN", en: "SCHEMES"),
        help: .init(
          nl: "meet de fout ook hieronder; met komma's", en: "measure the error here too; commas")),
      asOf, output,
      Option(
        name: "report", value: .init(nl: "BESTAND", en: "FILE"),
        help: .init(
          nl: "de gemeten fout; .json geeft JSON", en: "the measured error; .json gives JSON")),
      Option(
        name: "at-least", value: .init(nl: "AANTAL", en: "NUMBER"),
        help: .init(
          nl: "zoveel mensen per cel of meer; anders 10",
          en: "so many people a cell or more; else 10"
        )),
      Option(
        name: "known-from", value: .init(nl: "DATUM", en: "DATE"),
        help: .init(
          nl: "begin van de export; eerder is onbekend", en: "begin of the export; unknown before")),
      Option(
        name: "implied-ends", value: nil,
        help: .init(
          nl: "zonder einde: tot de volgende periode", en: "no end: until the next period")
      ),
      Option(
        name: "titles", value: .init(nl: "BESTAND", en: "FILE"),
        help: .init(
          nl: "lokale functies: theirs,ours,from,to", en: "local titles: theirs,ours,from,to")),
      Option(
        name: "map", value: .init(nl: "BESTAND", en: "FILE"),
        help: .init(
          nl: "andere kolomnamen: theirs,ours", en: "other column names: theirs,ours")),
      force,
      Option(
        name: "anyway", value: nil,
        help: .init(
          nl: "ook als de regeling dan niet geldt", en: "even where the scheme is not in force")),
      quiet, schemes, statutory, language, help,
    ])

  private static let scheme = Option(
    name: "scheme", value: .init(nl: "REGELING", en: "SCHEME"),
    help: .init(nl: "bestand of id van een regeling", en: "file or id of a scheme"), short: "s")
}
