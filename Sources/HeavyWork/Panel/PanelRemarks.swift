/// What to look at before a panel's weights are used.
struct PanelRemarks {
  let panel: Panel
  let scheme: Scheme
  let scaling: PanelScaling
  let parts: PanelGroups
  let intervals: [ClosedRange<Int128>]
  let statistic: PanelStatistic
  let earned: Exact
  let agreement: PanelAgreement
  let hasDrawn: Bool

  var all: [Bilingual] {
    size + domination + influence + splits + constant + gaps + kept + reached
  }

  private func label(_ element: Int) -> Bilingual { scheme.elements[element].label }

  private var size: [Bilingual] {
    if panel.count == 1 {
      return [
        Bilingual(
          nl: "Er is één deelnemer: dit zijn de gewichten van één mens. Eensgezindheid en "
            + "marges zijn er niet.",
          en:
            "There is one respondent: these are one person's weights. There is no agreement and no "
            + "interval to speak of.")
      ]
    }
    guard panel.count < SmallGroups.smallest else { return [] }
    return [
      Bilingual(
        nl:
          "Met \(panel.count) deelnemers zijn de marges te smal: wie niet gevraagd is, zit er niet "
          + "in.",
        en: "With \(panel.count) respondents the intervals are too narrow: they do not hold those "
          + "who were not asked.")
    ]
  }

  /// More than half of the panel in one group.
  private var domination: [Bilingual] {
    guard let share = parts.largestShare, share > Exact(1, over: 2) else { return [] }
    let percent = share.units(ofDecimals: 2, rounding: .floor)
    let name = parts.shown.max { $0.members.count < $1.members.count }
      .flatMap { part in
        part.members.count * 2 > panel.count ? part.name : nil
      }
    return [
      name.map { name in
        Bilingual(
          nl: "Een groep overheerst: ‘\(name)’ is \(percent) % van het panel.",
          en: "One group dominates: ‘\(name)’ is \(percent)% of the panel.")
      }
        ?? Bilingual(
          nl: "Een groep overheerst: meer dan de helft van het panel hoort erbij.",
          en: "One group dominates: more than half of the panel is in it.")
    ]
  }

  /// A group without which a weight would leave its interval.
  private var influence: [Bilingual] {
    guard intervals.count == panel.elements.count else { return [] }
    return parts.shown.compactMap { part in
      guard let name = part.name,
        let shares = PanelBootstrap(part.others, elements: panel.elements.count, statistic)
          .shares(),
        let weights = scaling.weights(shares)?.weights
      else { return nil }
      let moved = weights.indices.filter { element in
        !intervals[element].contains(
          weights[element].units(ofDecimals: scaling.scale.decimals))
      }
      guard !moved.isEmpty else { return nil }
      let labels = Bilingual { language in
        moved.map { "‘\(label(panel.elements[$0])[language])’" }.joined(separator: ", ")
      }
      return Bilingual(
        nl: "Zonder de groep ‘\(name)’ vallen gewichten buiten hun marge: \(labels.nl).",
        en: "Without the group ‘\(name)’ weights fall outside their interval: \(labels.en).")
    }
  }

  private var splits: [Bilingual] {
    let known = panel.respondents.flatMap { $0.answers.compactMap { $0 } }
    guard let low = known.min(), let high = known.max(), high > low else { return [] }
    return panel.elements.indices.filter { element in
      PanelRemarks.isSplit(
        panel.respondents.compactMap { $0.answers[element].map(Double.init) },
        range: Double(high - low))
    }
    .map { element in
      let label = label(panel.elements[element])
      return Bilingual(
        nl:
          "Over ‘\(label.nl)’ is het panel in tweeën gedeeld; een getal daartussen is van geen van "
          + "beide kanten.",
        en: "The panel is split in two on ‘\(label.en)’; a figure in between is of neither side.")
    }
  }

  /// Whether answers fall apart into two camps.
  ///
  /// That is so where one cut through the sorted answers leaves at least a quarter of them, and no
  /// fewer than five, on either side; the difference between the two sides makes up at least 80 % of
  /// all variance (of answers that are spread evenly it makes up 75 %, of a bell 64 %); and the
  /// sides are on average at least a third of the whole range of the panel's answers apart.
  static func isSplit(_ answers: [Double], range: Double) -> Bool {
    let sorted = answers.sorted()
    let least = max(5, (sorted.count + 3) / 4)
    guard sorted.count >= 2 * least else { return false }
    let count = Double(sorted.count)
    let mean = sorted.reduce(0, +) / count
    let variance = sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    guard variance > 0 else { return false }
    var below = sorted[..<least].reduce(0, +)
    for cut in least...sorted.count - least {
      if sorted[cut - 1] < sorted[cut] {
        let low = below / Double(cut)
        let high = (mean * count - below) / (count - Double(cut))
        let between =
          Double(cut) * (count - Double(cut)) / (count * count)
          * (high - low) * (high - low)
        if between >= 0.8 * variance, high - low >= range / 3 { return true }
      }
      below += sorted[cut]
    }
    return false
  }

  private var constant: [Bilingual] {
    guard panel.count > 1, agreement.complete > 1, agreement.concordance == nil else { return [] }
    return [
      Bilingual(
        nl: "Iedereen gaf alle elementen hetzelfde: er is geen volgorde om het over eens te zijn.",
        en: "Everyone gave all elements the same: there is no order to agree on.")
    ]
  }

  private var gaps: [Bilingual] {
    let gaps = panel.respondents.reduce(0) { $0 + $1.answers.count { $0 == nil } }
    guard gaps > 0 else { return [] }
    return [
      Bilingual(
        nl:
          "Er ontbreken \(gaps) antwoorden; een leeg antwoord telt niet mee en is geen 0. Kendalls "
          + "W is van de \(agreement.complete) deelnemers die alles beantwoordden; "
          + "\(panel.count - agreement.complete) zijn daarvoor weggelaten.",
        en:
          "\(gaps) answers are missing; an empty one is left out and is not 0. Kendall's W is of the "
          + "\(agreement.complete) respondents who answered everything; "
          + "\(panel.count - agreement.complete) are left out for it.")
    ]
  }

  /// Elements of which the panel says nothing.
  private var kept: [Bilingual] {
    let kept = scheme.elements.indices.filter { !panel.elements.contains($0) }
    guard !kept.isEmpty else { return [] }
    let labels = Bilingual { language in
      kept.map { "‘\(label($0)[language])’" }.joined(separator: ", ")
    }
    return [
      Bilingual(
        nl: "Niet gewogen, en houden hun gewicht: \(labels.nl).",
        en: "Not weighed, and keep their weight: \(labels.en).")
    ]
  }

  /// Where the function falls short all the same, by a maximum for a category.
  private var reached: [Bilingual] {
    let scale = scaling.scale
    guard scheme.points.categoryMaximumPerYear.contains(where: { $0?.value(on: scale.day) != nil })
    else { return [] }
    return [
      Bilingual(
        nl: "De regeling heeft een maximum per categorie; de schaal rekent daar niet mee. Kijk met "
          + "hwcalc scheme show na wat de functie werkelijk krijgt.",
        en: "The scheme has a maximum for a category, which the scale leaves out. See with hwcalc "
          + "scheme show what the function really earns.")
    ]
  }
}
