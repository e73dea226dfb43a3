/// What a career comes to in the tables of the fast path.
extension QuickPerson {
  /// What kind, employer and sector of a spell come to: those of one career are mostly the same.
  fileprivate struct Context {
    let kind: String?
    let employer: String?
    let sector: String?
    let place: Int
    let bits: QuickSelection.Bits
    let employerCounts: Bool

    func isOf(_ spell: Spell) -> Bool {
      kind == spell.kind && employer == spell.employer && sector == spell.sector
    }
  }

  /// Takes the spells; false where something is unusual.
  func take(_ spells: [Spell], before asOf: Day) -> Bool {
    // What is wrong is told by whoever knows its place.
    let resolver = SpellResolver(
      scheme: scheme, problems: ProblemCollector(bytes: [], root: nil))
    var context: Context?
    var last: MonthDay?
    var isRising = true
    for spell in spells {
      // Work that is still to begin is a plan, of which an answer warns.
      guard spell.from.isExact, spell.to?.isExact ?? true, spell.from.first < asOf,
        spell.overrides.isEmpty, let name = spell.function
      else { return false }
      let function = scheme.names.place(of: name)
      guard function != nil || spell.isOtherWork, let factor = resolver.resolveFactor(spell)
      else { return false }
      if context?.isOf(spell) != true { context = meet(spell) }
      guard let context else { return false }
      let first = MonthDay(spell.from.first)
      let end = spell.to.map { MonthDay($0.first) } ?? .never
      if let last, first <= last { isRising = false }
      last = end
      let share = resolver.counted(
        factor, scheme.time.kinds[context.place], on: scheme.rates.start(ofPeriod: 0))
      guard append(first, end, function, share, context) else { return false }
    }
    guard isRising || QuickPerson.areApart(spells) else { return false }
    return answers.career.settle()
  }

  /// Whether no two periods have a day in common.
  fileprivate static func areApart(_ spells: [Spell]) -> Bool {
    let spans = spells.map { (first: $0.from.first, last: $0.to?.first ?? .never) }
      .sorted { $0.first < $1.first }
    return zip(spans, spans.dropFirst()).allSatisfy { $0.last < $1.first }
  }

  /// What the names of a spell mean; nothing where one is unusual.
  private func meet(_ spell: Spell) -> Context? {
    var (place, bits) = (0, QuickSelection.Bits.all)
    if let kind = spell.kind {
      guard let found = scheme.time.kinds.firstIndex(where: { $0.id == kind }) else { return nil }
      place = found
    }
    bits = bits & selection.kinds[place]
    var employerCounts = true
    if let employer = spell.employer?.folded {
      bits = bits & selection.employer(employer)
      employerCounts = scheme.time.employers?.contains { $0.folded == employer } ?? true
    } else {
      guard scheme.time.employers == nil else { return nil }
      bits = bits & selection.noEmployer
    }
    bits = bits & (spell.sector.map { selection.sector($0.folded) } ?? selection.noSector)
    // Of a name that is nearly one of the rules' an answer warns.
    let names = scheme.workNames
    guard names.employers.isEmpty && names.sectors.isEmpty || names.slips(in: spell).isEmpty else {
      return nil
    }
    return Context(
      kind: spell.kind, employer: spell.employer, sector: spell.sector, place: place, bits: bits,
      employerCounts: employerCounts)
  }

  /// Appends a spell, cut where rates change, unless nothing looks at it; false where there are too
  /// many.
  private func append(
    _ from: MonthDay, _ last: MonthDay, _ function: Int?, _ share: CountedShare,
    _ context: Context
  ) -> Bool {
    let worth = context.employerCounts && share.takesPart ? share.kind &* share.factor : 0
    var bits =
      context.bits & (function.map { selection.functions[$0] } ?? selection.noFunction)
    if worth == 0 {
      let kept =
        context.employerCounts ? ~selection.service | selection.namesKinds : ~selection.service
      bits = bits & QuickSelection.Bits(certain: kept, possible: kept)
    }
    var first = from
    var period = changes.firstIndex { from < $0 } ?? changes.count
    while true {
      let isCut = period < changes.count && changes[period] <= last
      let end = isCut ? calendar.dayBefore(changes[period]) : last
      let rate = function.map { rates[period][$0] &* worth } ?? 0
      if rate != 0 || bits.possible != 0 {
        let piece = QuickCareer.Piece(
          first: first, last: end, start: calendar.tick(first),
          end: end == .never ? QuickCareer.goesOn : calendar.tickAfter(end), rate: rate,
          bits: bits)
        guard answers.career.append(piece) else { return false }
      }
      guard isCut else { return true }
      first = changes[period]
      period += 1
    }
  }

  /// Settles the conditions on the person alone.
  func settle(_ history: WorkHistory) {
    answers.born = MonthDay(history.born)
    var outcomes = conditions.outcomes(born: answers.born)
    for (index, rule) in facts {
      outcomes.set(index, rule.truth(of: history.attributes[rule.name]))
    }
    answers.settled = outcomes
  }
}
