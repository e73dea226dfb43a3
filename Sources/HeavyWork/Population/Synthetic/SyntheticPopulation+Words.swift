extension SyntheticPopulation {
  /// What was made and how, for whoever gets the file: that nobody in it exists, and what to type to
  /// make it again.
  ///
  /// - Parameters:
  ///   - people: how many there are.
  ///   - language: the language of the text.
  public func explanation(_ people: Int, _ language: Language) -> String {
    let again =
      "hwcalc sample \(people) --seed \(seed) --scheme \(scheme.key) --as-of \(asOf)"
      + (dialect == .nl ? " --dialect nl" : "")
    let count =
      people == 1 ? language(nl: "persoon", en: "person") : language(nl: "mensen", en: "people")
    return language(
      nl: """
        \(people) \(count), allemaal verzonnen: niemand hierin bestaat, en de aantallen zeggen niets over \
        een echte werkgever.
        Gemaakt voor ‘\(scheme.title.nl)’ (\(scheme.id), \(scheme.version), SHA-256 \(scheme.sha256)).
        Loopbanen, deeltijd en gegevens zijn getrokken met SplitMix64 uit startgetal \(seed), in gehele \
        getallen, voor werk op \(asOf).
        Hetzelfde bestand nog eens: \(again)

        """,
      en: """
        \(people) \(count), all invented: nobody in it exists, and the numbers say nothing about a real \
        employer.
        Made for ‘\(scheme.title.en)’ (\(scheme.id), \(scheme.version), SHA-256 \(scheme.sha256)).
        Careers, part-time work and facts were drawn by SplitMix64 from seed \(seed), in whole \
        numbers, for work on \(asOf).
        The same file again: \(again)

        """)
  }
}
