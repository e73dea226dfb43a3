extension Ledger {
  /// Writes out the points that a career has earned before a day.
  init(_ view: CareerView, asOf day: Day) {
    let maker = LedgerMaker(view: view, day: day)
    let entries = maker.entries()
    let scheme = view.scheme
    let zero = scheme.scale.points(0)
    var byElement = [Exact](repeating: zero, count: scheme.elements.count)
    var byCategory = Category.allCases.map { _ in zero }
    var cuts = byCategory
    var unattributed = zero
    for entry in entries.indices {
      let stretches = entries[entry].stretches
      for index in stretches.indices {
        for line in stretches[index].lines { byElement[line.element] += line.points }
        for category in cuts.indices { cuts[category] += stretches[index].categoryCuts[category] }
        unattributed += stretches[index].unattributed
      }
    }
    for index in byElement.indices {
      byCategory[scheme.elements[index].category.index] += byElement[index]
    }
    let totals = view.totals(on: day)
    self.init(
      entries: entries, byElement: byElement, byCategory: byCategory, unattributed: unattributed,
      categoryCuts: cuts, earned: scheme.scale.points(totals.earned),
      adjustments: Ledger.adjustments(totals, scheme.scale),
      total: scheme.scale.points(totals.counted))
  }
}

/// Gathers the segments of an accrual by spell.
private struct LedgerMaker {
  let view: CareerView
  let day: Day

  private var scheme: Scheme { view.scheme }

  /// Part of a spell with one factor in one rate period.
  private struct Piece {
    let start: Day
    var end: Day
    let period: Int
    let factor: Int64
  }

  func entries() -> [Ledger.Entry] {
    var pieces = [[Piece]](repeating: [], count: view.career.spells.count)
    let segments = view.accrual.segments
    for (index, segment) in segments.enumerated() where segment.start < day {
      let end = index + 1 < segments.count ? min(segments[index + 1].start, day) : day
      for part in segment.parts {
        if let last = pieces[part.spell].last, last.end == segment.start,
          last.period == segment.period, last.factor == part.factor
        {
          pieces[part.spell][pieces[part.spell].count - 1].end = end
        } else {
          pieces[part.spell].append(
            Piece(start: segment.start, end: end, period: segment.period, factor: part.factor))
        }
      }
    }
    return pieces.indices.map { entry(ofSpell: $0, pieces[$0]) }
  }

  private func entry(ofSpell index: Int, _ pieces: [Piece]) -> Ledger.Entry {
    let stretches = pieces.filter { $0.factor > 0 }.map { stretch(ofSpell: index, $0) }
    var points = scheme.scale.points(0)
    for index in stretches.indices { points += stretches[index].points }
    return Ledger.Entry(
      spell: index, stretches: stretches, reasons: reasons(ofSpell: index, pieces), points: points)
  }

  private func stretch(ofSpell index: Int, _ piece: Piece) -> Ledger.Stretch {
    let rate = view.accrual.rate(ofSpell: index, period: piece.period) ?? FunctionRate()
    let measure = scheme.time.measure
    let time = measure.grain(of: piece.end) - measure.grain(of: piece.start)
    // What each unit of yearly rate brings in this time.
    let share =
      Int128(time) * Int128(piece.factor) * Int128(view.career.spells[index].kindShare)
      * Int128(scheme.scale.multiplierUnits)
    func points(_ units: Int64) -> Exact { scheme.scale.points(Int128(units) * share) }
    return Ledger.Stretch(
      from: piece.start, through: piece.end.adding(days: -1),
      months: Exact(Int128(time) * 12, over: Int128(measure.grainsPerYear)),
      factor: Exact(Int128(piece.factor), over: Int128(scheme.scale.factorUnits)),
      lines: rate.lines.map { line in
        Ledger.Line(
          element: line.element, level: line.level, weight: line.weight, factor: line.factor,
          points: points(line.rate))
      },
      unattributed: points(rate.unattributed),
      publishedRate: rate.unattributed == 0
        ? nil
        : Exact(Int128(rate.unattributed), over: Int128(scheme.scale.rateUnits))
          .rounded(toDecimals: 6),
      categoryCuts: rate.cut.map(points),
      leftOut: rate.leftOut.map { ($0.element, $0.by) }, points: points(rate.total))
  }

  private func reasons(ofSpell index: Int, _ pieces: [Piece]) -> [Ledger.Reason] {
    let spell = view.career.spells[index]
    if spell.widest.start >= day { return [.plan] }
    var reasons: [Ledger.Reason] = []
    if spell.hasUnknownFunction {
      reasons.append(.unknownFunction)
    } else if spell.function == nil {
      reasons.append(spell.entered.isOtherWork ? .otherWork : .unlisted)
    }
    if spell.span != spell.widest { reasons.append(.roughDates) }
    if spell.kindShare == 0 { reasons.append(.kind) }
    if spell.countedFactor == 0 { reasons.append(.noHours) }
    if !spell.employerCounts { reasons.append(.employer) }
    if let from = scheme.time.from, spell.span.start < from { reasons.append(.tooEarly(from)) }
    guard spell.participates, spell.employerCounts else { return reasons }
    if coversLess(spell, index, pieces) { reasons.append(.overlap) }
    let earns = pieces.contains { piece in
      (view.accrual.rate(ofSpell: index, period: piece.period)?.total ?? 0) > 0
    }
    if spell.function != nil, !pieces.isEmpty, !earns { reasons.append(.nothingHeavy) }
    return reasons
  }

  /// Whether some of the spell's time counts with less than its own factor.
  private func coversLess(_ spell: CareerSpell, _ index: Int, _ pieces: [Piece]) -> Bool {
    if pieces.contains(where: { $0.factor < spell.countedFactor }) { return true }
    let span = view.accrual.earningSpan(ofSpell: index)
    let days = span.isEmpty ? 0 : span.start.days(until: min(span.end, max(day, span.start)))
    return pieces.reduce(0) { $0 + $1.start.days(until: $1.end) } < days
  }
}
