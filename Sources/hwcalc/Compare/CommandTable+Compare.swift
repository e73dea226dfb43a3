import HeavyWork

extension CommandTable {
  static let compare = Command(
    name: "compare",
    operands: .init(nl: "UITGANGSPUNT VARIANT...", en: "BASE VARIANT..."), count: 2...21,
    summary: .init(
      nl: "Wie wint en wie verliest als een regeling verandert, en waardoor?",
      en: "Who wins and who loses when a scheme changes, and by what?"),
    examples: [
      "hwcalc compare spoor-illustratief samples/variants/nachtdienst-zwaarder.jsonc "
        + "--population export.csv",
      "hwcalc compare oud.jsonc nieuw.jsonc --population export.csv --group-by afdeling "
        + "-o vergelijking.html",
      "hwcalc compare oud.jsonc nieuw.jsonc --population export.csv "
        + "--assumptions samples/aannames-illustratief.jsonc --cash-flows kasstromen.xlsx",
    ],
    options: [
      file(
        "population", nl: "de mensen, zoals bij hwcalc bulk", en: "the people, as for hwcalc bulk"),
      asOf,
      Option(
        name: "group-by", value: .init(nl: "KOLOMMEN", en: "COLUMNS"),
        help: .init(
          nl: "verdeel ook naar deze kolommen, met komma's",
          en: "also divide by these columns, with commas")),
      file(
        "assumptions", nl: "waar kosten op rusten; zonder dit geen kosten",
        en: "what cost rests on; without it no cost"),
      Option(
        name: "cash-flows", value: .init(nl: "BESTAND", en: "FILE"),
        help: .init(
          nl: "kosten per cohort en jaar, als .csv of .xlsx",
          en: "cost by cohort and year, as .csv or .xlsx")),
      choice(
        "format", ["text", "json", "html", "csv"], nl: "vorm; anders naar de naam van -o",
        en: "form; else by the name of -o"),
      choice(
        "dialect", ["plain", "nl"], nl: "vorm van csv; nl is voor Excel",
        en: "form of csv; nl is for a Dutch Excel"),
      output, force, knownFrom, impliedEnds, titles,
    ] + populationReading + [
      jobs, anyway, quiet, schemes, statutory, language, help,
    ])
}
