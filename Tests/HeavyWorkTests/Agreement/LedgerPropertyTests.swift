import Testing

@testable import HeavyWork

extension Agreement {
  /// Every point is in the ledger once, and what is shown adds up too.
  @Suite struct Ledgers {
    @Test(arguments: SeedBlock.blocks(700_001...700_250))
    func ledgerAddsUp(_ block: SeedBlock) {
      block.forEach { made, differences in
        for day in made.days(1) + [made.asOf] {
          let ledger = Ledger(made.view, asOf: day)
          for entry in ledger.entries { Ledgers.check(entry, made, before: day, &differences) }
          let spells = ledger.entries.map(\.points).reduce(Exact.zero, +)
          let byElement = ledger.byElement.reduce(Exact.zero, +)
          let byCategory = ledger.byCategory.reduce(Exact.zero, +)
          let cuts = ledger.categoryCuts.reduce(Exact.zero, +)
          let all = ledger.earned
          let adjusted = ledger.adjustments.map(\.points).reduce(all, +)
          differences.equal(spells, all, "spells \(day)")
          differences.equal(byElement + ledger.unattributed - cuts, all, "elements \(day)")
          differences.equal(byCategory + ledger.unattributed - cuts, all, "categories \(day)")
          differences.equal(adjusted, ledger.total, "total \(day)")
          for line in ledger.adjustments where line.kind != .multiplier {
            differences.expect(line.points < .zero, "a cut that adds \(day)")
          }
        }
      }
    }

    @Test(arguments: SeedBlock.blocks(710_001...710_250))
    func shownFiguresAddUp(_ block: SeedBlock) {
      block.forEach { made, differences in
        let ledger = Ledger(made.view, asOf: made.asOf)
        for decimals in 0...4 {
          let shown = ShownLedger(ledger, decimals: decimals)
          differences.equal(
            shown.total, ledger.total.rounded(toDecimals: decimals), "total, \(decimals) decimals")
          let parts = shown.entries.map(\.points) + shown.adjustments.map(\.points)
          differences.equal(
            Ledgers.sum(parts), ReferenceFraction(shown.total), "spells, \(decimals) decimals")
          for entry in shown.entries {
            let lines = entry.stretches.flatMap(\.lines).map(\.points)
            differences.equal(
              Ledgers.sum(lines), ReferenceFraction(entry.points), "lines, \(decimals) decimals")
          }
          for (part, exact) in zip(shown.entries, ledger.entries) {
            Ledgers.checkNear(part.points, exact.points, decimals, &differences)
          }
          // The table by category says the same as the lines of the spells, and is near the truth.
          let totals = CategoryTotals(shown, made.scheme)
          let rows = totals.rows.map(\.points) + totals.rows.compactMap(\.cut)
          let all = rows + [totals.unattributed].compactMap { $0 } + shown.adjustments.map(\.points)
          differences.equal(
            Ledgers.sum(all), ReferenceFraction(shown.total), "categories, \(decimals) decimals")
          for row in totals.rows {
            differences.equal(
              Ledgers.sum(row.elements.map(\.points)), ReferenceFraction(row.points),
              "elements, \(decimals) decimals")
            for element in row.elements {
              Ledgers.checkNear(
                element.points, ledger.byElement[element.element], decimals, units: 2, &differences)
            }
          }
        }
      }
    }

    private static func sum(_ figures: [ExactDecimal]) -> ReferenceFraction {
      figures.reduce(.zero) { $0 + ReferenceFraction($1) }
    }

    /// A figure that has to give way for the sum is never a whole unit off, or so many units.
    private static func checkNear(
      _ shown: ExactDecimal, _ exact: Exact, _ decimals: Int, units: Int = 1,
      _ differences: inout Differences
    ) {
      let off = ReferenceFraction(shown) - ReferenceFraction(exact)
      let unit = ModelDecimal(units, decimals).fraction
      differences.expect(off < unit && ReferenceFraction.zero - off < unit, "\(shown) is far off")
    }

    private static func check(
      _ entry: Ledger.Entry, _ made: AgreementCase, before day: Day,
      _ differences: inout Differences
    ) {
      let spell = made.career.spells[entry.spell]
      var free = spell.span.start
      var points = Exact.zero
      for stretch in entry.stretches {
        differences.expect(
          free <= stretch.from && stretch.from <= stretch.through && stretch.through < day
            && stretch.through < spell.span.end,
          "stretch from \(stretch.from) through \(stretch.through)")
        free = stretch.through.adding(days: 1)
        let share = made.scheme.time.kinds[spell.kind].share.value(on: stretch.from) ?? .zero
        check(stretch, share: share, &differences)
        points += stretch.points
      }
      differences.equal(points, entry.points, "stretches of spell \(entry.spell)")
    }

    /// Each line is time x part-time x kind x weight x level.
    private static func check(
      _ stretch: Ledger.Stretch, share: ExactDecimal, _ differences: inout Differences
    ) {
      let years = ReferenceFraction(stretch.months) / ReferenceFraction(12)
      let time = years * ReferenceFraction(stretch.factor) * ReferenceFraction(share)
      for line in stretch.lines {
        let rate = ReferenceFraction(line.weight) * ReferenceFraction(line.factor)
        differences.equal(ReferenceFraction(line.points), time * rate, "line \(line.element)")
      }
      let lines = stretch.lines.map(\.points).reduce(Exact.zero, +)
      let cuts = stretch.categoryCuts.reduce(Exact.zero, +)
      differences.equal(lines + stretch.unattributed - cuts, stretch.points, "lines of a stretch")
    }
  }
}
