import HeavyWork

extension CommandTable {
  static let weigh = Command(
    name: "weigh", operands: .init(nl: "PANEL", en: "PANEL"), count: 0...1,
    summary: .init(
      nl: "Maak gewichten van de antwoorden van een panel, en zie hoe zeker ze zijn.",
      en: "Make weights of a panel's answers, and see how sure they are."),
    examples: [
      "hwcalc weigh --template spoor-illustratief -o formulier.csv",
      "hwcalc weigh samples/panel-illustratief.csv -s spoor-illustratief --function machinist",
      "hwcalc weigh panel.csv -o gewogen.jsonc --report panel.html",
      "hwcalc weigh panel.csv --population export.csv --map kolommen.csv",
    ],
    options: [
      Option(
        name: "scheme", value: .init(nl: "REGELING", en: "SCHEME"),
        help: .init(nl: "bestand of id van een regeling", en: "file or id of a scheme"), short: "s"),
      value(
        "template", "REGELING", "SCHEME", nl: "schrijf een leeg formulier voor deze regeling",
        en: "write an empty form for this scheme"),
      choice(
        "kind", PanelKind.allCases.map(\.rawValue),
        nl: "wat is gevraagd, als de kolommen dat niet zeggen",
        en: "what was asked, where the columns do not say"),
      value(
        "total", "AANTAL", "NUMBER", nl: "te verdelen punten; anders 100",
        en: "points to divide; else 100"),
      choice(
        "statistic", PanelStatistic.allCases.map(\.rawValue),
        nl: "wat het gewicht maakt; anders mean", en: "what makes the weight; else mean"),
      value(
        "function", "FUNCTIE", "FUNCTION", nl: "functie die de punten haalt; anders de zwaarste",
        en: "function that reaches the points; else the heaviest"),
      value(
        "years", "AANTAL", "NUMBER", nl: "in zoveel jaar; anders 30",
        en: "in so many years; else 30"),
      value(
        "points", "AANTAL", "NUMBER", nl: "zoveel punten; anders die van alle maanden",
        en: "so many points; else those of all months"),
      value(
        "decimals", "0-6", "0-6", nl: "decimalen van gewichten; anders 2",
        en: "decimals of weights; else 2"),
      value(
        "replicates", "AANTAL", "NUMBER", nl: "getrokken panels voor de marges; anders 1000",
        en: "panels drawn for the intervals; else 1000"),
      value(
        "seed", "GETAL", "NUMBER", nl: "zaad van die trekking; anders 1",
        en: "seed of these draws; else 1"),
      value(
        "date", "TEKST", "TEXT", nl: "wanneer het panel was; anders de peildatum",
        en: "when the panel was held; else the reference date"),
      value(
        "population", "BESTAND", "FILE", nl: "wat de marges voor deze mensen betekenen",
        en: "what the intervals mean for these people"),
      value(
        "variants", "AANTAL", "NUMBER",
        nl: "zoveel getrokken panels voor --population; anders 200",
        en: "so many drawn panels for --population; else 200"),
      Option(
        name: "output", value: .init(nl: "BESTAND", en: "FILE"),
        help: .init(
          nl: "schrijf hier de variant of het formulier", en: "write the variant or form here"),
        short: "o"),
      value(
        "report", "BESTAND", "FILE", nl: "verslag; .html geeft een pagina, .json JSON",
        en: "report; .html gives a page, .json JSON"),
      choice(
        "format", ["text", "json", "html"], nl: "vorm van het antwoord", en: "form of the answer"),
      choice(
        "dialect", ["nl", "en"], nl: "vorm van het formulier; nl is voor Excel",
        en: "form of the template; nl is for a Dutch Excel"),
      force, asOf,
    ] + weighReading + [quiet, schemes, statutory, language, help])

  /// How the population is read; without one each is refused.
  ///
  /// Here `--decimals` is about weights, so the mark before decimals is only found out.
  static let weighReading: [Option] =
    [knownFrom, impliedEnds, titles] + populationReading.filter { $0.name != "decimals" }
    + [jobs, anyway]

  private static func value(
    _ name: String, _ dutch: String, _ english: String, nl: String, en: String
  ) -> Option {
    Option(
      name: name, value: .init(nl: dutch, en: english), help: .init(nl: nl, en: en))
  }
}
