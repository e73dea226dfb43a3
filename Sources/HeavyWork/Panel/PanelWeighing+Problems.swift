extension Scheme {
  /// The points that bring all months: of the first route that follows points, else the maximum.
  func fullPoints(on day: Day) -> ExactDecimal? {
    for route in routes {
      guard case .points = route.months.measure else { continue }
      switch route.months.shape {
      case .linear(let full, _, _): if let points = full.value(on: day) { return points }
      case .steps(let steps, _): if let last = steps.value(on: day)?.last { return last.bound }
      case .maximum, .fixed: continue
      }
    }
    return points.maximum?.value(on: day)
  }
}

extension Problem {
  /// That nobody answered about some elements the panel was asked about.
  static func unanswered(_ elements: [Element]) -> Problem {
    func names(_ language: Language) -> String {
      elements.map { "‘\($0.label[language].shown)’" }.joined(separator: ", ")
    }
    return Problem(
      .incomplete,
      Bilingual(
        nl: "Niemand gaf een antwoord over \(names(.nl)).",
        en: "Nobody answered about \(names(.en))."),
      remedy: Bilingual(
        nl: "Vul een antwoord in, of laat deze elementen weg: dan houden zij hun gewicht.",
        en: "Fill in an answer, or leave these elements out: they then keep their weight."))
  }

  static var nothingWeighs: Problem {
    Problem(
      .incomplete,
      Bilingual(
        nl: "Het panel geeft geen element gewicht dat een functie heeft.",
        en: "The panel gives no weight to any element that a function carries."),
      remedy: Bilingual(nl: "Controleer de antwoorden.", en: "Check the answers."))
  }

  static var noFullPoints: Problem {
    Problem(
      .missingValue,
      Bilingual(
        nl: "De regeling zegt niet bij hoeveel punten iemand alle maanden heeft.",
        en: "The scheme does not say how many points bring all months."),
      remedy: Bilingual(
        nl: "Geef de punten, met --points.", en: "Give the points, with --points."))
  }

  static func unknownScaleFunction(_ name: String, _ scheme: Scheme) -> Problem {
    let known = scheme.functions.map(\.id)
    let nearest = NearestName.of(
      name, among: known + scheme.functions.flatMap { [$0.label.nl, $0.label.en] })
    let list = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
    return Problem(
      .unknownName,
      Bilingual(
        nl: "‘\(name.shown)’ is geen functie van de regeling.",
        en: "‘\(name.shown)’ is not a function of the scheme."),
      remedy: Bilingual(
        nl: nearest.map { "Bedoelt u ‘\($0)’?" } ?? "Er zijn: \(list).",
        en: nearest.map { "Did you mean ‘\($0)’?" } ?? "There are: \(list)."),
      suggestion: nearest)
  }

  static func functionWithoutWeight(
    _ function: JobFunction, _ scaling: PanelScaling
  ) -> Problem {
    Problem(
      .incomplete,
      function.pointsPerYear == nil
        ? Bilingual(
          nl:
            "De functie ‘\(function.label.nl.shown)’ haalt de punten niet door wat het panel woog: "
            + "zij heeft geen element waaraan het gewicht gaf, of haalt ze al met de andere.",
          en:
            "The function ‘\(function.label.en.shown)’ does not reach the points by what the panel "
            + "weighed: it carries no element that was given weight, or the others bring them all.")
        : Bilingual(
          nl:
            "De functie ‘\(function.label.nl.shown)’ heeft een vast aantal punten, geen elementen.",
          en: "The function ‘\(function.label.en.shown)’ has a fixed rate, and no elements."),
      remedy: Bilingual(
        nl: "Kies een andere functie met --function.", en: "Choose another with --function."))
  }
}
