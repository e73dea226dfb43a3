import HeavyWork

extension CommandTable {
  static let sweep = Command(
    name: "sweep", operands: .init(nl: "REGELING [VARIANT...]", en: "SCHEME [VARIANT...]"),
    count: 1...1000,
    summary: .init(
      nl: "Veel varianten van een regeling naast elkaar: wie heeft recht, en wat kost het?",
      en: "Many variants of a scheme side by side: who has a right, and what does it cost?"),
    examples: [
      "hwcalc sweep spoor-illustratief --population export.csv --vary "
        + "elements/nachtdienst/weight=0.2..0.6/0.05 -o varianten.html",
      "hwcalc sweep spoor-illustratief --population export.csv --random 1000 --seed 1 --vary "
        + "elements/nachtdienst/weight=0.2..0.6/0.01 --vary "
        + "conditions/ondergrens/points/atLeast=15..22/0.5 -o varianten.csv",
      "hwcalc sweep voorstel.jsonc --population export.csv --vary exit/maximumMonths=24,36",
    ],
    options: [
      population,
      vary,
      Option(
        name: "random", value: .init(nl: "AANTAL", en: "NUMBER"),
        help: .init(
          nl: "zoveel willekeurige varianten, in plaats van alle",
          en: "so many random variants, in place of all")),
      Option(
        name: "seed", value: .init(nl: "GETAL", en: "NUMBER"),
        help: .init(nl: "begin van het toeval; anders 1", en: "where chance begins; else 1")),
      Option(
        name: "group", value: .init(nl: "GROEP", en: "GROUP"),
        help: .init(
          nl: "tel ook deze groep van functies apart; mag vaker",
          en: "also count this group of functions by itself; may be repeated"), repeats: true),
      choice(
        "format", ["csv", "json", "html"], nl: "vorm; anders naar de naam van -o",
        en: "form; else by the name of -o"),
      choice(
        "dialect", ["en", "nl"], nl: "nl: puntkomma's en komma's in getallen",
        en: "nl: semicolons, decimal commas"),
      flag(
        "no-tornado", nl: "zonder de tienden en de sprongen", en: "without tenths and cliffs"),
      asOf, output, force,
    ] + reading)

  static let solve = Command(
    name: "solve", operands: .init(nl: "REGELING", en: "SCHEME"), count: 1...1,
    summary: .init(
      nl: "Welke waarden halen een doel, zo dicht mogelijk bij de regeling?",
      en: "Which values meet a target, as near as possible to the scheme?"),
    examples: [
      "hwcalc solve spoor-illustratief --population export.csv --vary "
        + "conditions/ondergrens/points/atLeast=15..25/0.1 --target \"cost<=50000000\" "
        + "-o variant.jsonc"
    ],
    options: [
      population,
      vary,
      Option(
        name: "target", value: .init(nl: "DOEL", en: "TARGET"),
        help: .init(
          nl: "cost, entitled, full, months of share:GROEP, dan <=, = of >=, dan een getal",
          en: "cost, entitled, full, months or share:GROUP, then <=, = or >=, then a number")),
      file(
        "near", nl: "een variant om dicht bij te blijven", en: "a variant to stay near to"),
      choice("format", ["text", "json"], nl: "vorm van het antwoord", en: "form of the answer"),
      asOf,
      Option(
        name: "output", value: .init(nl: "BESTAND", en: "FILE"),
        help: .init(nl: "schrijf de gevonden variant hier", en: "write the variant found here"),
        short: "o"),
      force,
    ] + reading)

  private static let population = Option(
    name: "population", value: .init(nl: "BESTAND", en: "FILE"),
    help: .init(nl: "personeelsbestand, als voor bulk", en: "population, as for bulk"), short: "p")

  private static let vary = Option(
    name: "vary", value: .init(nl: "PAD=VAN..TOT/STAP", en: "PATH=FROM..TO/STEP"),
    help: .init(
      nl: "laat dit getal lopen; mag vaker, dan alle combinaties",
      en: "let this number run; may be repeated, then all combinations"), repeats: true)

  /// How a population is read.
  private static let reading: [Option] =
    [knownFrom, impliedEnds, titles] + populationReading
    + [jobs, anyway, quiet, schemes, statutory, language, help]
}
