extension CostAssumptions {
  /// The sample of a file of assumptions, to start one's own from.
  ///
  /// Nothing rests on it by itself: its values are made up, it says so, and it counts only where
  /// someone gives it.
  public static var example: [UInt8] { Array(text.description.utf8) }

  /// The same as `samples/aannames-illustratief.jsonc`; a test holds the two together.
  private static let text: StaticString = #"""
    // Aannames om kosten mee te schatten: hwcalc compare … --assumptions samples/aannames-illustratief.jsonc
    //
    // LET OP: de waarden hier zijn verzonnen, behalve waar een bron bij staat. Ze zeggen niets over een
    // echte regeling. Vervang ze door die van uw eigen sector, elk met een bron (`source`) of een reden
    // (`why`), en geef het bestand een eigen naam.
    //
    // NOTE: the values here are made up unless they carry a source. They say nothing about a real scheme.
    {
      "heavywork": 1,
      "id": "aannames-illustratief",
      "title": { "nl": "Verzonnen aannames, om te proberen", "en": "Made-up assumptions, to try out" },
      // Teksten waarop waarden rusten, elk onder een eigen naam: "cao": { "title": "…", "url": "…" }.
      "sources": {},

      // Wie weggaat voordat hij eerder kon stoppen: closed = niemand neemt zijn plek in; open = iemand die
      // hetzelfde doet, een jaar jonger is en een jaar later kan stoppen.
      "population": { "kind": "closed", "why": {
        "nl": "Alleen de mensen die er nu zijn.", "en": "Only the people who are there now." } },
      "horizon": { "from": 2027, "through": 2031 },

      // Percentages per jaar, op 1 januari. Bedragen die de wet al heeft vastgesteld, blijven zoals ze zijn.
      "indexation": {
        // Eigen bedragen van de regeling, en de AOW.
        "benefit": [{ "fromYear": 2027, "percent": 2.5 }, { "fromYear": 2029, "percent": 2 }],
        // Het bedrag dat zonder heffing mag, en het extra bedrag daarop.
        "threshold": [{ "fromYear": 2027, "percent": 2.5 }, { "fromYear": 2029, "percent": 2 }],
      },

      // Hoeveel mensen per jaar weggaan voordat ze eerder kunnen stoppen, naar leeftijd.
      "leaving": [
        { "fromAge": 0, "percent": 6 },
        { "fromAge": 50, "percent": 3 },
        { "fromAge": 60, "percent": 2, "why": {
          "nl": "Ander werk, ontslag, arbeidsongeschikt of overleden, samen.",
          "en": "Other work, dismissal, disability and death together." } },
      ],

      // Hoeveel van wie eerder kan stoppen dat ook doet. De eerste regel die past geldt; de laatste is voor
      // alle anderen.
      "takeUp": [
        { "fromMonths": 24, "low": 25, "middle": 40, "high": 60, "why": {
          "nl": "Wie lang eerder kan stoppen, doet dat vaker.",
          "en": "Those who can stop much earlier do so more often." } },
        { "fromAge": 66, "low": 10, "middle": 20, "high": 30 },
        { "low": 15, "middle": 27, "high": 45 },
      ],

      // Hieronder mag alles weg; wat er niet staat, komt niet in de uitkomst.
      "discount": { "percent": 2 },
      "replacementCost": { "perLeaver": 8000 },
      "avoidedAbsence": { "perMonth": 250 },
      "wageBill": [{ "fromYear": 2027, "perYear": 120000000 }],
    }

    """#
}
