/// Finds what a spell's names mean under one scheme.
struct SpellResolver {
  let scheme: Scheme
  let problems: ProblemCollector

  /// Finds what a spell's names mean; nothing where one means nothing.
  ///
  /// - Parameter last: the spell before it, which mostly is for the same employer.
  func resolve(_ entered: Spell, after last: CareerSpell? = nil) -> CareerSpell? {
    let function = entered.function.flatMap { scheme.names.place(of: $0) }
    let spell = function == nil && entered.isSaidUnknown ? entered.ofUnknownFunction : entered
    let mayBeUnlisted =
      function != nil || spell.function == nil || scheme.unlistedFunctionCountsZero
      || spell.isOtherWork
    if let name = spell.function, function == nil, !mayBeUnlisted {
      problems.unknownName(
        name, at: spell.offsets.function,
        what: Bilingual(nl: "functie in deze regeling", en: "function in this scheme"),
        among: scheme.names.known, code: .unlistedFunction)
    }
    let kind = resolveKind(spell)
    let overrides = resolveOverrides(spell, function)
    let factor = resolveFactor(spell)
    let employerCounts = resolveEmployer(spell)
    guard function != nil || mayBeUnlisted, let kind, let factor,
      let employerCounts
    else { return nil }
    return CareerSpell(
      entered: spell, function: function, kind: kind,
      span: DaySpan(
        start: spell.from.last, end: max(spell.from.last, spell.to?.first.adding(days: 1) ?? .never)
      ),
      widest: DaySpan(start: spell.from.first, end: spell.to?.last.adding(days: 1) ?? .never),
      ownFactor: (factor, scheme.scale.factorUnits),
      counted: scheme.counted(factor, ofKind: kind, on: scheme.rates.start(ofPeriod: 0)),
      countedByPeriod: countedByPeriod(factor, ofKind: kind), overrides: overrides,
      employer: spell.employer == last?.entered.employer ? last?.employer : spell.employer?.folded,
      sector: spell.sector?.folded,
      employerCounts: employerCounts)
  }

  /// The time before a day of which nothing is known: any work, full-time, from the fourteenth
  /// birthday on.
  func unknownPast(before day: Day, born: Day) -> CareerSpell? {
    let start = born.adding(months: 14 * 12)
    guard start < day else { return nil }
    let entered = Spell(
      function: nil, from: EnteredDay(start), to: EnteredDay(day.adding(days: -1)), extent: nil,
      kind: nil, employer: nil, sector: nil, overrides: [], reason: nil, evidence: .own,
      offsets: .init())
    return CareerSpell(
      entered: entered, function: nil, kind: 0, span: DaySpan(start: start, end: start),
      widest: DaySpan(start: start, end: day), ownFactor: (1, 1),
      counted: CountedShare(factor: scheme.scale.factorUnits, kind: scheme.scale.kindUnits),
      overrides: [:], employer: nil, sector: nil, employerCounts: true)
  }

  private func resolveKind(_ spell: Spell) -> Int? {
    guard let name = spell.kind else { return 0 }
    if let place = scheme.time.kinds.firstIndex(where: { $0.id == name }) { return place }
    problems.unknownName(
      name, at: spell.offsets.kind,
      what: Bilingual(nl: "soort werk in deze regeling", en: "kind of work in this scheme"),
      among: scheme.time.kinds.map(\.id), code: .unknownKind)
    return nil
  }

  /// The part-time factor in the scheme's units; nothing where it cannot be worked out.
  func resolveFactor(_ spell: Spell) -> Int64? {
    switch spell.extent {
    case nil: return scheme.scale.factorUnits
    case .factor(let factor): return scheme.scale.factor(factor)
    case .hours(let hours):
      guard let fullTime = scheme.fullTimeHours else {
        problems.add(
          .hoursWithoutFullTime, at: spell.offsets.extent,
          Bilingual(
            nl:
              "Deze regeling zegt niet hoeveel uren voltijd is, dus uren zijn niet om te rekenen.",
            en: "This scheme does not say how many hours are full-time, so hours mean nothing."),
          remedy: Bilingual(
            nl: "Geef de deeltijdfactor: \"fte\": 0.8.",
            en: "Give the part-time factor: \"fte\": 0.8."))
        return nil
      }
      guard hours <= fullTime else {
        problems.add(
          .outOfRange, at: spell.offsets.extent,
          Bilingual(
            nl: "\(hours) uur is meer dan voltijd (\(fullTime) uur).",
            en: "\(hours) hours is more than full-time (\(fullTime) hours)."),
          remedy: Bilingual(
            nl: "Overwerk telt niet mee; geef hoogstens \(fullTime).",
            en: "Overtime does not count; give at most \(fullTime)."))
        return nil
      }
      // Exact: the grain of a scheme with full-time hours is a part of those hours too.
      return hours.units(ofDecimals: 2) * (scheme.scale.factorUnits / fullTime.units(ofDecimals: 2))
    }
  }

  /// How much of the time counts in each rate period; empty where that never changes.
  private func countedByPeriod(_ factor: Int64, ofKind kind: Int) -> [CountedShare] {
    guard scheme.countedShareChanges else { return [] }
    return (0...scheme.rates.changes.count).map {
      scheme.counted(factor, ofKind: kind, on: scheme.rates.start(ofPeriod: $0))
    }
  }

  private func resolveEmployer(_ spell: Spell) -> Bool? {
    guard let employers = scheme.time.employers else { return true }
    if let employer = spell.employer { return employers.contains { $0.folded == employer.folded } }
    let list = employers.map { "‘\($0)’" }.joined(separator: ", ")
    problems.add(
      .missingEmployer, at: spell.offsets.spell,
      Bilingual(
        nl: "In deze regeling telt alleen werk bij \(list); bij deze periode staat geen werkgever.",
        en: "Under this scheme only work for \(list) counts; this period names no employer."),
      remedy: Bilingual(
        nl: "Voeg toe: \"employer\": \"…\".", en: "Add \"employer\": \"…\"."))
    return nil
  }

  private func resolveOverrides(_ spell: Spell, _ function: Int?) -> [Int: Int] {
    if let first = spell.overrides.first, let function,
      scheme.functions[function].pointsPerYear != nil
    {
      problems.add(
        .overrideWithoutElements, at: first.offset,
        Bilingual(
          nl: "De functie ‘\(scheme.functions[function].label.nl)’ heeft een vast aantal punten "
            + "per jaar zonder elementen; daarvan is niets te wijzigen.",
          en: "The function ‘\(scheme.functions[function].label.en)’ has a fixed rate without "
            + "elements; there is nothing to override."),
        remedy: Bilingual(nl: "Haal ‘exposure’ weg.", en: "Remove ‘exposure’."))
      return [:]
    }
    var overrides: [Int: Int] = [:]
    for override in spell.overrides {
      let element = scheme.elements.firstIndex { $0.id == override.element }
      if element == nil {
        problems.unknownName(
          override.element, at: override.offset,
          what: Bilingual(nl: "element in deze regeling", en: "element in this scheme"),
          among: scheme.elements.map(\.id))
      }
      let level = scheme.levels.firstIndex { $0.id == override.level }
      if level == nil {
        problems.unknownName(
          override.level, at: override.levelOffset,
          what: Bilingual(nl: "niveau in deze regeling", en: "level in this scheme"),
          among: scheme.levels.map(\.id))
      }
      if let element, let level { overrides[element] = level }
    }
    return overrides
  }
}

extension Scheme {
  /// How much of the time of a spell counts on a day.
  ///
  /// - Parameters:
  ///   - factor: its part-time factor, in units of the scale.
  ///   - kind: the place of its kind.
  func counted(_ factor: Int64, ofKind kind: Int, on day: Day) -> CountedShare {
    let counts: Int64
    switch time.partTime {
    case .proportional: counts = factor
    case .full: counts = factor > 0 ? scale.factorUnits : 0
    case .fullFrom(let bound):
      let isFull = bound.value(on: day).map { factor > 0 && factor >= scale.factor($0) }
      counts = isFull == true ? scale.factorUnits : factor
    }
    return CountedShare(
      factor: counts, kind: time.kinds[kind].share.value(on: day).map { scale.kind($0) } ?? 0)
  }
}
