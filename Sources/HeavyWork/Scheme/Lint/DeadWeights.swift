extension Scheme {
  /// Weights that change the points of no function, whatever they are.
  var weightsThatNeverCount: [SchemeLint.Finding] {
    guard !elements.isEmpty else { return [] }
    guard usesPoints else {
      return [
        .init(
          code: .weightNeverCounts, pointer: "/elements",
          message: Bilingual(
            nl: "Geen route kijkt naar punten: de gewichten bepalen niets.",
            en: "No route looks at points: the weights decide nothing."),
          remedy: Bilingual(
            nl:
              "Gebruik een voorwaarde met ‘points’ of maanden naar punten, of haal de elementen weg.",
            en: "Use a condition with ‘points’ or months by points, or remove the elements."))
      ]
    }
    return elements.indices.filter { !neverCarried($0) && !matters($0) }.map { index in
      .init(
        code: .weightNeverCounts, pointer: "/elements/\(index)",
        message: reasonWhyNot(index),
        remedy: Bilingual(
          nl: "Maak het zwaarder, wijzig waar het mee concurreert, of haal het weg.",
          en: "Make it heavier, change what it competes with, or remove it."))
    }
  }

  /// Without a function or a weight, which is told as a dead element.
  private func neverCarried(_ element: Int) -> Bool {
    let isCarried = functions.contains { $0.exposure.contains { $0.element == element } }
    return !isCarried || elements[element].weight.steps.allSatisfy { $0.value == .zero }
  }

  /// Whether any function would earn something else without the element, in any period.
  private func matters(_ element: Int) -> Bool {
    let isAlone =
      !exclusive.contains { $0.contains(element) } && points.elementsAtMost == nil
      && points.categoryMaximumPerYear[elements[element].category.index] == nil
    let maker = RateMaker(self)
    let carriers = functions.indices.filter {
      functions[$0].exposure.contains { $0.element == element }
    }
    return (0...rates.changes.count).contains { period in
      carriers.contains { function in
        let rate = rates[period, function]
        let counts = rate.lines.contains { $0.element == element && $0.rate > 0 }
        if isAlone || !counts { return counts }
        let without = functions[function].without(element)
        return maker.rate(of: without, on: rates.start(ofPeriod: period)).total != rate.total
      }
    }
  }

  private func reasonWhyNot(_ element: Int) -> Bilingual {
    let id = elements[element].id
    let all = (0...rates.changes.count).flatMap { period in
      functions.indices.map { rates[period, $0] }
    }
    if let other = all.flatMap(\.leftOut).first(where: { $0.element == element })?.by {
      let heavier = elements[other].id
      return Bilingual(
        nl: "Het gewicht van ‘\(id)’ telt nooit: bij elke functie is een ander uit dezelfde groep "
          + "(‘exclusive’) zwaarder, zoals ‘\(heavier)’.",
        en:
          "The weight of ‘\(id)’ never counts: in every function another of its set (‘exclusive’) "
          + "is heavier, such as ‘\(heavier)’.")
    }
    let counts = all.contains { $0.lines.contains { $0.element == element && $0.rate > 0 } }
    if counts {
      return Bilingual(
        nl:
          "Het gewicht van ‘\(id)’ maakt bij geen enkele functie verschil: zonder dit element zijn "
          + "de punten per jaar gelijk.",
        en: "The weight of ‘\(id)’ makes no difference in any function: without this element the "
          + "points a year are the same.")
    }
    return Bilingual(
      nl:
        "Het gewicht van ‘\(id)’ telt nooit: elke functie heeft het op een niveau van 0, of heeft "
        + "genoeg zwaardere elementen.",
      en: "The weight of ‘\(id)’ never counts: every function carries it at a level of 0, or has "
        + "enough heavier elements.")
  }
}

extension JobFunction {
  /// The same function without one element.
  fileprivate func without(_ element: Int) -> JobFunction {
    JobFunction(
      id: id, label: label, aliases: aliases, groups: groups,
      exposure: exposure.filter { $0.element != element }, pointsPerYear: pointsPerYear,
      source: source, note: note)
  }
}
