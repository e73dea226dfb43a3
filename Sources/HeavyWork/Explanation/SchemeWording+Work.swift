/// The elements and functions of a scheme, in words.
extension SchemeWording {
  package var elementsHeading: String {
    words("Elementen en hun gewicht (punten per jaar)", "Elements and their weight (points a year)")
  }

  package func weight(_ element: Element) -> String {
    element.weight.words(on: day, language, past: true) { number($0) }
  }

  /// Of which elements only the heaviest counts, and what the levels are.
  package var elementRules: [String] {
    let sets = scheme.exclusive.map { set in
      let names = set.map { "‘\(scheme.elements[$0].label[language])’" }
      let list = names.dropLast().joined(separator: ", ")
      return words(
        "Van \(list) en \(names.last ?? "") telt alleen het zwaarste.",
        "Of \(list) and \(names.last ?? "") only the heaviest counts.")
    }
    let levels = scheme.levels.map { level in
      let factor = level.factor.words(on: day, language, past: true) { number($0) }
      return "\(level.name(language)) = \(factor)"
    }
    return sets + [words("Niveaus: ", "Levels: ") + levels.joined(separator: ", ") + "."]
  }

  package var functionsHeading: String {
    let date = Wording.date(day, language)
    return scheme.earnsPoints
      ? words("Functies (punten per jaar op \(date))", "Functions (points a year on \(date))")
      : words("Functies", "Functions")
  }

  /// The points that a function brings in a full-time year; nothing where the scheme has none.
  package func rate(ofFunction index: Int) -> String? {
    scheme.earnsPoints ? points(scheme.rates[scheme.rates.period(of: day), index].total) : nil
  }

  /// The rates of a function at other times; nothing where it is always the same.
  package func otherRates(ofFunction index: Int) -> String? {
    guard scheme.earnsPoints else { return nil }
    var steps: [Dated<Int64>.Step] = []
    for period in 0...scheme.rates.changes.count {
      let total = scheme.rates[period, index].total
      guard steps.last?.value != total else { continue }
      steps.append(
        .init(from: period == 0 ? nil : scheme.rates.changes[period - 1], value: total))
    }
    guard steps.count > 1 else { return nil }
    return Dated(steps: steps).words(on: day, language, past: true) { points($0) }
  }

  private func points(_ rate: Int64) -> String {
    Wording.number(
      Exact(Int128(rate), over: Int128(scheme.scale.rateUnits)), language,
      decimals: scheme.points.decimals)
  }

  /// The level at which a function carries an element on the day; nothing where it does not.
  package func level(ofFunction index: Int, element: Int) -> String? {
    let level = scheme.functions[index].exposure.first { $0.element == element }?.level.value(
      on: day)
    guard let level, let factor = scheme.levels[level].factor.value(on: day), factor != .zero
    else { return nil }
    return scheme.levels[level].name(language)
  }

  /// What a function carries now, before or later: each element by its place, and its level.
  package func exposure(ofFunction index: Int) -> [(element: Int, level: String)] {
    scheme.functions[index].exposure.filter { exposure in
      exposure.level.steps.contains { step in
        scheme.levels[step.value].factor.steps.contains { $0.value != .zero }
      }
    }
    .map { exposure in
      let level = exposure.level.words(on: day, language, past: true) {
        scheme.levels[$0].name(language)
      }
      return (exposure.element, level)
    }
  }
}
