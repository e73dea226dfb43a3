import HeavyWork

extension CommandTable {
  static let bulk = Command(
    name: "bulk", operands: .init(nl: "BESTAND", en: "POPULATION"), count: 1...1,
    summary: .init(
      nl: "Hetzelfde voor iedereen in een export, met elke foute rij uitgelegd.",
      en: "The same for everyone in an export, with every wrong row explained."),
    examples: [
      "hwcalc bulk export.csv -o resultaat.csv --rejects fout.csv",
      "hwcalc bulk export.csv -o resultaat.xlsx",
      "hwcalc bulk export.csv --dialect nl -o resultaat.csv --summary overzicht.html",
    ],
    options: [
      Option(
        name: "scheme", value: .init(nl: "REGELING", en: "SCHEME"),
        help: .init(nl: "bestand of id van een regeling", en: "file or id of a scheme"), short: "s"),
      asOf, output, force,
      file("rejects", nl: "afgekeurde rijen, om te verbeteren", en: "rejected rows, to be mended"),
      file(
        "join", nl: "de deeltijdfactoren, als die in een ander bestand staan",
        en: "the part-time factors, where they are in another file"),
      file(
        "join-rejects", nl: "afgekeurde rijen van --join", en: "rejected rows of --join"),
      flag(
        "unsorted", nl: "de rijen van een persoon staan niet bij elkaar",
        en: "the rows of a person do not stand together"),
      file("problems", nl: "alle fouten, als CSV", en: "all problems, as CSV"),
      file(
        "summary", nl: "overzicht; .html geeft een pagina, .json JSON",
        en: "summary; .html gives a page, .json JSON"),
      Option(
        name: "group-by", value: .init(nl: "KOLOM", en: "COLUMN"),
        help: .init(
          nl: "verdeel het overzicht naar deze kolom", en: "divide the summary by this column")),
      choice(
        "format", ["csv", "ndjson", "xlsx"], nl: "rijen, alles met uitleg, of een werkmap",
        en: "rows, all with reasons, or a workbook"),
      choice(
        "dialect", ["plain", "nl"], nl: "vorm van de uitkomst; nl is voor Excel",
        en: "form of the results; nl is for a Dutch Excel"),
      flag("strict", nl: "weiger alles bij een foute rij", en: "refuse all where a row is wrong"),
      knownFrom, impliedEnds,
      titles,
      file(
        "unknown-titles", nl: "onbekende functies, om in te vullen",
        en: "unknown titles, to fill in"),
    ] + populationReading + [
      jobs,
      Option(
        name: "block-size", value: .init(nl: "KB", en: "KB"),
        help: .init(nl: "grootte van een blok", en: "size of a block")),
      anyway, quiet,
      schemes, statutory, language, help,
    ])

  static let knownFrom = Option(
    name: "known-from", value: .init(nl: "DATUM", en: "DATE"),
    help: .init(
      nl: "begin van de export; eerder is onbekend", en: "begin of the export; unknown before"))
  static let impliedEnds = flag(
    "implied-ends", nl: "zonder einde: tot de volgende periode",
    en: "no end: until the next period")
  static let titles = file(
    "titles", nl: "lokale functies: theirs,ours,from,to",
    en: "local titles: theirs,ours,from,to")
  static let jobs = Option(
    name: "jobs", value: .init(nl: "AANTAL", en: "NUMBER"),
    help: .init(nl: "aantal threads", en: "number of threads"), short: "j")
  static let anyway = flag(
    "anyway", nl: "ook als de regeling dan niet geldt",
    en: "even where the scheme is not in force")
  static let quiet = Option(
    name: "quiet", value: nil, help: .init(nl: "alleen fouten", en: "only problems"), short: "q"
  )
  /// How a population file is written, where that cannot be found out.
  static let populationReading = [
    file("map", nl: "andere kolomnamen: theirs,ours", en: "other column names: theirs,ours"),
    choice("dates", ["ymd", "dmy", "mdy"], nl: "volgorde in datums", en: "order in dates"),
    choice(
      "decimals", ["point", "comma"], nl: "teken voor decimalen", en: "mark before decimals"),
    choice(
      "separator", ["comma", "semicolon", "tab", "pipe"], nl: "teken tussen waarden",
      en: "character between values"),
    choice(
      "encoding", TextEncoding.allCases.map(\.rawValue), nl: "codering van tekens",
      en: "encoding of characters"),
  ]

  static func file(_ name: String, nl: String, en: String) -> Option {
    Option(
      name: name, value: .init(nl: "BESTAND", en: "FILE"), help: .init(nl: nl, en: en))
  }

  static func flag(_ name: String, nl: String, en: String) -> Option {
    Option(name: name, value: nil, help: .init(nl: nl, en: en))
  }

  static func choice(
    _ name: String, _ choices: [String], nl: String, en: String
  ) -> Option {
    let list = choices.joined(separator: "|")
    return Option(
      name: name, value: .init(nl: list, en: list), help: .init(nl: nl, en: en), choices: choices)
  }
}
