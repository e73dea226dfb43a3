/// Holds what was read of a panel together: sums of points, places in a ranking, comparisons.
struct PanelChecks {
  let reader: PanelReader
  let kind: PanelKind
  private let elements: [Int]
  private var problems: ProblemCollector { reader.problems }

  /// More elements than this are never compared two by two; the roots would be too large.
  static let mostCompared = 60

  init(reader: PanelReader, kind: PanelKind) {
    self.reader = reader
    self.kind = kind
    var found = Set(reader.elementColumns.values)
    for person in reader.people {
      found.formUnion(person.figures.keys)
      for pair in person.choices.keys { found.formUnion(pair) }
    }
    elements = found.sorted()
  }

  /// The panel, where nothing is wrong with it.
  func draft() -> PanelReader.Draft? {
    guard !problems.hasErrors else { return nil }
    guard elements.count >= 2 else {
      problems.add(
        .incomplete, at: 0,
        Bilingual(
          nl: "Het panel moet minstens twee elementen wegen.",
          en: "The panel must weigh at least two elements."))
      return nil
    }
    if kind == .pairs, elements.count > PanelChecks.mostCompared {
      problems.add(
        .tooMany, at: 0,
        Bilingual(
          nl: "Meer dan \(PanelChecks.mostCompared) elementen zijn niet paarsgewijs te wegen.",
          en: "More than \(PanelChecks.mostCompared) elements cannot be weighed in pairs."))
      return nil
    }
    if kind == .points { checkTotals() }
    var respondents: [Panel.Respondent] = []
    var (silent, unconnected) = (0, 0)
    for person in reader.people {
      if person.figures.isEmpty, person.choices.isEmpty {
        silent += 1
      } else if let respondent = respondent(person) {
        respondents.append(respondent)
      } else {
        unconnected += 1
      }
    }
    remark(
      silent, nl: "zonder een enkel antwoord", en: "without a single answer")
    remark(
      unconnected, nl: "van wie de keuzes niet samenhangen",
      en: "whose choices do not hang together")
    guard !respondents.isEmpty else {
      problems.refuseEmptyPanel()
      return nil
    }
    return PanelReader.Draft(
      kind: kind, hasStrength: kind == .pairs && reader.figureColumn != nil, elements: elements,
      groups: reader.groups, respondents: respondents)
  }

  private func remark(_ count: Int, nl: String, en: String) {
    guard count > 0 else { return }
    problems.add(
      .incomplete, .warning, at: 0,
      Bilingual(
        nl: "\(count) \(count == 1 ? "deelnemer" : "deelnemers") \(nl) telt niet mee.",
        en:
          "\(count) \(count == 1 ? "respondent" : "respondents") \(en) \(count == 1 ? "is" : "are") left out."
      ),
      remedy: Bilingual(
        nl: "Vul aan wat ontbreekt, of laat het zo.", en: "Complete what is missing, or leave it."))
  }

  /// All points must be given out; who left elements open has not given out more than all.
  private func checkTotals() {
    for person in reader.people where !person.figures.isEmpty {
      let sum = person.figures.values.reduce(Exact.zero) { $0 + Exact($1.value) }
      let total = Exact(reader.wishes.total)
      let isWhole = person.figures.count == elements.count
      let shown = sum.rounded(toDecimals: 6)
      if sum > total || (isWhole && sum < total) {
        problems.add(
          .contradiction, at: person.offset,
          Bilingual(
            nl: "De punten van deze deelnemer zijn samen \(shown), niet \(reader.wishes.total).",
            en: "The points of this respondent add up to \(shown), not \(reader.wishes.total)."),
          remedy: Bilingual(
            nl: "Verbeter de punten, of geef met --total hoeveel er te verdelen waren.",
            en: "Correct the points, or give with --total how many there were to divide."))
      } else if sum == total, !isWhole {
        problems.add(
          .incomplete, .warning, at: person.offset,
          Bilingual(
            nl: "Alle punten zijn verdeeld, en er zijn lege cellen; die tellen niet als 0.",
            en: "All points are given out, and cells are empty; they do not count as 0."),
          remedy: Bilingual(
            nl: "Vul een 0 in waar dat bedoeld is.", en: "Enter 0 where that is meant."))
      }
    }
  }

  /// The figures of one person; nothing where their comparisons fall apart.
  private func respondent(_ person: PanelReader.Person) -> Panel.Respondent? {
    switch kind {
    case .scores, .points:
      let answers = elements.map { place in
        person.figures[place].map { $0.value.units(ofDecimals: 9) }
      }
      return Panel.Respondent(group: person.group, answers: answers)
    case .ranking:
      let places = elements.map { person.figures[$0]?.value.units }
      return Panel.Respondent(group: person.group, answers: PanelChecks.values(ofRanking: places))
    case .pairs:
      let choices = person.choices.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        .map { pair, choice in
          let places = pair.map { place in elements.firstIndex(of: place) ?? 0 }
          return choice.lowerFirst
            ? Panel.Choice(first: places[0], second: places[1], strength: choice.strength)
            : Panel.Choice(first: places[1], second: places[0], strength: choice.strength)
        }
      let comparison = PairComparison(choices, count: elements.count)
      return comparison.shares.map {
        Panel.Respondent(group: person.group, answers: $0, choices: choices)
      }
    }
  }

  /// What places in a ranking count: of n ranked elements the first n, the last 1, in billionths.
  ///
  /// Only the order matters, so 1, 2, 2, 3 and 1, 2, 2, 4 say the same: elements that share a place
  /// share the mean of what they take. Of an incomplete ranking the values are stretched to those
  /// of a complete one, and rounded to a billionth.
  static func values(ofRanking places: [Int64?]) -> [Int64?] {
    let ranked = places.compactMap { $0 }
    return places.map { place in
      guard let place else { return nil }
      let before = ranked.count { $0 < place }
      let tied = ranked.count { $0 == place }
      // Twice the value among those ranked: twice (n + 1) less twice the mean of the places taken.
      let twice = 2 * (ranked.count + 1) - (2 * before + tied + 1)
      return Int64(
        Exact(Int128(twice * places.count), over: Int128(2 * ranked.count))
          .units(ofDecimals: 9))
    }
  }
}
