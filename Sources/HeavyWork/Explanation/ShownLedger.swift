/// The ledger as it is shown: figures rounded so that every column adds up exactly.
///
/// Rounding goes from the total down: the spells are rounded to add up to the total, and the
/// lines of each spell to add up to the spell (largest remainder).
struct ShownLedger {
  /// One line: an element, a published rate, or what a maximum takes off.
  struct Line {
    enum Kind {
      case element(Ledger.Line)
      case unattributed
      case categoryCut(Category)
    }

    let kind: Kind
    let points: ExactDecimal
  }

  struct Stretch {
    let stretch: Ledger.Stretch
    let lines: [Line]
  }

  struct Entry {
    let entry: Ledger.Entry
    let stretches: [Stretch]
    let points: ExactDecimal
  }

  let entries: [Entry]
  /// What changes the points of all spells together, in order.
  let adjustments: [(kind: Ledger.Adjustment.Kind, points: ExactDecimal)]
  let total: ExactDecimal
  let decimals: Int

  init(_ ledger: Ledger, decimals: Int) {
    let total = ledger.total.units(ofDecimals: decimals)
    let parts = ledger.entries.map(\.points) + ledger.adjustments.map(\.points)
    let shown = parts.roundedToAddUp(to: total, decimals: decimals)
    func decimal(_ units: Int128) -> ExactDecimal {
      ExactDecimal(units: Int64(clamping: units), decimals: decimals)
    }
    self.decimals = decimals
    self.total = decimal(total)
    adjustments = zip(ledger.adjustments, shown.dropFirst(ledger.entries.count)).map {
      ($0.kind, decimal($1))
    }
    entries = zip(ledger.entries, shown).map { entry, units in
      Entry(
        entry: entry, stretches: ShownLedger.stretches(entry, units, decimals),
        points: decimal(units))
    }
  }

  private static func stretches(
    _ entry: Ledger.Entry, _ units: Int128, _ decimals: Int
  ) -> [Stretch] {
    let exact: [[(Line.Kind, Exact)]] = entry.stretches.map { lines(of: $0) }
    let shown = exact.joined().map { $0.1 }.roundedToAddUp(to: units, decimals: decimals)
    var index = 0
    return zip(entry.stretches, exact).map { stretch, lines in
      let shownLines = lines.map { line in
        defer { index += 1 }
        return Line(
          kind: line.0,
          points: ExactDecimal(units: Int64(clamping: shown[index]), decimals: decimals))
      }
      return Stretch(stretch: stretch, lines: shownLines)
    }
  }

  private static func lines(of stretch: Ledger.Stretch) -> [(Line.Kind, Exact)] {
    var lines: [(Line.Kind, Exact)] = stretch.lines.filter { !$0.points.isZero }
      .map { (.element($0), $0.points) }
    if !stretch.unattributed.isZero { lines.append((.unattributed, stretch.unattributed)) }
    for (category, cut) in zip(Category.allCases, stretch.categoryCuts) where !cut.isZero {
      lines.append((.categoryCut(category), Exact.zero - cut))
    }
    return lines
  }
}
