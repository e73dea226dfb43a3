extension Ledger {
  /// Writes out the points that a career has earned before a day.
  init(_ view: CareerView, asOf day: Day) {
    let maker = LedgerMaker(view: view, day: day)
    let (entries, stretches) = maker.entries()
    let scheme = view.scheme
    var byElement = scheme.elements.map { _ in Int128(0) }
    var byCategory = Category.allCases.map { _ in Int128(0) }
    var cuts = byCategory
    var unattributed: Int128 = 0
    for place in stretches.indices {
      let (rate, share) = (stretches[place].rate, stretches[place].share)
      if let small = Int64(exactly: share) {
        // Nearly always; the product of two such numbers is one instruction.
        for line in rate.lines { byElement[line.element] += Int128(line.rate) * Int128(small) }
      } else {
        for line in rate.lines { byElement[line.element] += Int128(line.rate) * share }
      }
      if rate.isCut {
        for category in cuts.indices { cuts[category] += Int128(rate.cut[category]) * share }
      }
      if rate.unattributed != 0 { unattributed += Int128(rate.unattributed) * share }
    }
    for index in byElement.indices {
      byCategory[scheme.elements[index].category.index] += byElement[index]
    }
    let totals = view.totals(on: day)
    self.init(
      entries: entries, byElement: byElement.map { scheme.scale.points($0) },
      byCategory: byCategory.map { scheme.scale.points($0) },
      unattributed: scheme.scale.points(unattributed),
      categoryCuts: cuts.map { scheme.scale.points($0) },
      earned: scheme.scale.points(totals.earned),
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
    let spell: Int
    let start: Day
    var end: Day
    let period: Int
    let factor: Int64
  }

  /// What a spell brought, while the stretches of others are still to come.
  private struct Draft {
    let stretches: Range<Int>
    let reasons: [Ledger.Reason]
    let points: Exact
  }

  /// The spells in their order, and the stretches of all of them.
  func entries() -> ([Ledger.Entry], [Ledger.Stretch]) {
    let all = piecesBySpell()
    var next = 0
    // Those of one spell; used again for each, so that no spell needs a list of its own.
    var pieces: [Piece] = []
    pieces.reserveCapacity(4)
    var stretches: [Ledger.Stretch] = []
    stretches.reserveCapacity(all.count)
    let drafts = view.career.spells.indices.map { spell in
      pieces.removeAll(keepingCapacity: true)
      while next < all.count, all[next].spell == spell {
        add(all[next], to: &pieces)
        next += 1
      }
      return draft(ofSpell: spell, pieces, adding: &stretches)
    }
    let entries = drafts.indices.map { spell in
      Ledger.Entry(
        spell: spell, parts: stretches[drafts[spell].stretches], reasons: drafts[spell].reasons,
        points: drafts[spell].points)
    }
    return (entries, stretches)
  }

  /// What the segments bring: the spells in their order, each in order of time.
  private func piecesBySpell() -> [Piece] {
    var pieces: [Piece] = []
    let segments = view.accrual.segments
    pieces.reserveCapacity(segments.count)
    var areInOrder = true
    for (index, segment) in segments.enumerated() where segment.start < day {
      let end = index + 1 < segments.count ? min(segments[index + 1].start, day) : day
      for part in view.accrual.parts(of: segment) {
        if let last = pieces.last, last.spell > part.spell { areInOrder = false }
        pieces.append(
          Piece(
            spell: part.spell, start: segment.start, end: end, period: segment.period,
            factor: part.factor))
      }
    }
    return areInOrder ? pieces : pieces.sorted { ($0.spell, $0.start) < ($1.spell, $1.start) }
  }

  /// Adds a piece of a spell to those before it, as part of the last where nothing changes.
  private func add(_ piece: Piece, to pieces: inout [Piece]) {
    if let last = pieces.last, last.end == piece.start, last.factor == piece.factor,
      // A rate may change on a day that is about other functions only.
      countsAlike(piece.spell, inPeriod: last.period, piece.period)
    {
      pieces[pieces.count - 1].end = piece.end
    } else {
      pieces.append(piece)
    }
  }

  /// Whether a spell has one rate and one share of its kind in two periods.
  private func countsAlike(_ spell: Int, inPeriod period: Int, _ other: Int) -> Bool {
    guard period != other else { return true }
    let counted = view.career.spells[spell]
    guard counted.counted(inPeriod: period).kind == counted.counted(inPeriod: other).kind else {
      return false
    }
    switch (
      view.accrual.rate(ofSpell: spell, period: period),
      view.accrual.rate(ofSpell: spell, period: other)
    ) {
    case (let rate?, let other?): return rate.says(other)
    case (nil, nil): return true
    default: return false
    }
  }

  private func draft(
    ofSpell index: Int, _ pieces: [Piece], adding stretches: inout [Ledger.Stretch]
  ) -> Draft {
    let begin = stretches.count
    var grains: Int128 = 0
    for piece in pieces where piece.factor > 0 {
      let stretch = stretch(ofSpell: index, piece)
      grains += stretch.grains(ofRate: stretch.rate.total)
      stretches.append(stretch)
    }
    return Draft(
      stretches: begin..<stretches.count, reasons: reasons(ofSpell: index, pieces),
      points: scheme.scale.points(grains))
  }

  private func stretch(ofSpell index: Int, _ piece: Piece) -> Ledger.Stretch {
    let measure = scheme.time.measure
    let time = measure.grain(of: piece.end) - measure.grain(of: piece.start)
    let kind = view.career.spells[index].counted(inPeriod: piece.period).kind
    return Ledger.Stretch(
      from: piece.start, through: piece.end.adding(days: -1),
      rate: view.accrual.rate(ofSpell: index, period: piece.period) ?? .none,
      time: time, factorUnits: piece.factor, kindShare: kind,
      share: Int128(time) * Int128(piece.factor) * Int128(kind)
        * Int128(scheme.scale.multiplierUnits), scheme: scheme)
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
    if !spell.kindCounts {
      reasons.append(.kind)
    } else if case let idle = spell.kindIdle(in: spell.span, before: day, under: scheme),
      !idle.isEmpty
    {
      let days = idle.map { $0.start...$0.end.adding(days: -1) }
      reasons.append(.kindInPart(days, kind: scheme.time.kinds[spell.kind].label))
    }
    if spell.factor.isZero { reasons.append(.noHours) }
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
    if pieces.contains(where: { $0.factor < spell.counted(inPeriod: $0.period).factor }) {
      return true
    }
    let span = view.accrual.earningSpan(ofSpell: index)
    let before = DaySpan(start: span.start, end: min(span.end, max(day, span.start)))
    let days = spell.countedDays(of: before, under: scheme)
    return pieces.reduce(0) { $0 + $1.start.days(until: $1.end) } < days
  }
}
