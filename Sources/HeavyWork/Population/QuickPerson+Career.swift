/// What a career comes to in the tables of the fast path.
extension QuickPerson {
  /// What kind, employer and sector of a spell come to: those of one career are mostly the same.
  fileprivate struct Context {
    /// The place of the kind.
    let kind: Int
    let bits: QuickSelection.Bits
    let employerCounts: Bool
  }

  /// In what order spells come.
  private struct Order {
    /// Whether each began after the one before it ended.
    private(set) var isRising = true
    private var last: MonthDay?

    mutating func note(_ first: MonthDay, _ end: MonthDay) {
      if let last, first <= last { isRising = false }
      last = end
    }
  }

  /// Takes the spells; false where something is unusual.
  func take(_ spells: [Spell], before asOf: Day) -> Bool {
    // What is wrong is told by whoever knows its place.
    let resolver = SpellResolver(
      scheme: scheme, problems: ProblemCollector(bytes: [], root: nil))
    var (met, context): (Spell?, Context?)
    var order = Order()
    for spell in spells {
      // Work that is still to begin is a plan, of which an answer warns.
      guard spell.from.isExact, spell.to?.isExact ?? true, spell.from.first < asOf,
        spell.overrides.isEmpty, let name = spell.function
      else { return false }
      let function = scheme.names.place(of: name)
      guard function != nil || spell.isOtherWork, let factor = resolver.resolveFactor(spell)
      else { return false }
      if met?.isOfSameWork(as: spell) != true {
        (met, context) = (spell, meet(spell.kind, spell.employer, spell.sector))
      }
      let (first, end) = QuickPerson.days(spell)
      guard let context, append(first, end, function, factor, context) else { return false }
      order.note(first, end)
    }
    return settle(order) { spells.map { QuickPerson.days($0) } }
  }

  /// The same of periods in their bytes.
  func take(_ periods: [PlainPeriod], of text: Span<UInt8>, before asOf: MonthDay) -> Bool {
    var (met, context): (PlainPeriod?, Context?)
    var order = Order()
    for period in periods {
      guard period.from < asOf else { return false }
      var function = functions.value(text, period.function.range)
      if function == nil {
        // Names are mostly written as they are compared.
        let name = period.function.string(in: text)
        function = scheme.names.place(of: name)
        guard function != nil || Spell.isOtherWork(name) else { return false }
      }
      let factor = period.factor.map { scheme.scale.factor($0) } ?? scheme.scale.factorUnits
      if met?.isOfSameWork(as: period, in: text) != true {
        let (kind, employer, sector) = period.work(in: text)
        (met, context) = (period, meet(kind, employer, sector))
      }
      guard let context, append(period.from, period.to, function, factor, context) else {
        return false
      }
      order.note(period.from, period.to)
    }
    return settle(order) { periods.map { ($0.from, $0.to) } }
  }

  private static func days(_ spell: Spell) -> (first: MonthDay, last: MonthDay) {
    (MonthDay(spell.from.first), spell.to.map { MonthDay($0.first) } ?? .never)
  }

  /// Ends the taking; false where two periods have a day in common.
  private func settle(
    _ order: Order, _ spans: () -> [(first: MonthDay, last: MonthDay)]
  ) -> Bool {
    guard order.isRising || QuickPerson.areApart(spans()) else { return false }
    return answers.career.settle()
  }

  /// Whether no two periods have a day in common.
  private static func areApart(_ spans: [(first: MonthDay, last: MonthDay)]) -> Bool {
    let spans = spans.sorted { $0.first < $1.first }
    return zip(spans, spans.dropFirst()).allSatisfy { $0.last < $1.first }
  }

  /// What the names of a spell mean; nothing where one is unusual.
  private func meet(_ kind: String?, _ employer: String?, _ sector: String?) -> Context? {
    var (place, bits) = (0, QuickSelection.Bits.all)
    if let kind {
      guard let found = scheme.time.kinds.firstIndex(where: { $0.id == kind }) else { return nil }
      place = found
    }
    bits = bits & selection.kinds[place]
    var employerCounts = true
    if let employer = employer?.folded {
      bits = bits & selection.employer(employer)
      employerCounts = scheme.time.employers?.contains { $0.folded == employer } ?? true
    } else {
      guard scheme.time.employers == nil else { return nil }
      bits = bits & selection.noEmployer
    }
    bits = bits & (sector.map { selection.sector($0.folded) } ?? selection.noSector)
    // Of a name that is nearly one of the rules' an answer warns.
    let names = scheme.workNames
    guard
      names.employers.isEmpty && names.sectors.isEmpty
        || names.slips(employer: employer, sector: sector).isEmpty
    else { return nil }
    return Context(kind: place, bits: bits, employerCounts: employerCounts)
  }

  /// Appends a spell, cut where rates change, unless nothing looks at it; false where there are too
  /// many.
  private func append(
    _ from: MonthDay, _ last: MonthDay, _ function: Int?, _ factor: Int64, _ context: Context
  ) -> Bool {
    let share = scheme.counted(factor, ofKind: context.kind, on: scheme.rates.start(ofPeriod: 0))
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
  func settle(_ born: MonthDay, _ attributes: [String: AttributeValue]) {
    answers.born = born
    var outcomes = conditions.outcomes(born: born)
    for (index, rule) in facts { outcomes.set(index, rule.truth(of: attributes[rule.name])) }
    answers.settled = outcomes
  }
}
