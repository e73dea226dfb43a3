import Testing

@testable import HeavyWork

/// Comparisons of random people under random variants, held against a slow and separate way.
@Suite struct ComparisonPropertyTests {
  @Test(arguments: 0..<3)
  func aSchemeAgainstItselfChangesNothing(_ seed: Int) throws {
    var random = RandomSource(seed: UInt64(100 + seed))
    let people = ComparisonCase(&random, people: 120)
    let scheme =
      seed == 0 ? try ComparisonCase.base() : try ComparisonCase.variant(&random, changes: 3)
    let comparison = try people.comparison(scheme, scheme, scheme)
    for figures in comparison.figures {
      for kinds in [figures.exit, figures.now] {
        #expect(kinds.changed == 0)
        #expect(kinds.kinds.keys.allSatisfy { $0.base == $0.variant })
        #expect(kinds.baseMonths == kinds.variantMonths)
      }
      #expect(figures.causes.causes.isEmpty)
      #expect(figures.types.types.isEmpty)
    }
    for row in 1...2 {
      for crossing in Crossing.allCases {
        #expect(comparison.cell("overview", "variant\(row)", crossing.rawValue) == .people(0))
      }
    }
    #expect(comparison.headlines[1].en.contains("nothing changes"))
    #expect(comparison.text(.nl).contains("De twee zeggen precies hetzelfde."))
  }

  @Test(arguments: 0..<6)
  func theOtherWayRoundIsTheMirrorImage(_ seed: Int) throws {
    var random = RandomSource(seed: UInt64(200 + seed))
    let people = ComparisonCase(&random, people: 150)
    let first =
      seed < 3 ? try ComparisonCase.base() : try ComparisonCase.variant(&random, changes: 2)
    let second = try ComparisonCase.variant(&random, changes: random.whole(1...4))
    let there = try people.comparison(first, second)
    let back = try people.comparison(second, first)
    #expect(there.people.count == back.people.count)
    let (one, other) = (there.figures[0], back.figures[0])
    for (one, other) in [(one.exit, other.exit), (one.now, other.now)] {
      #expect(one.baseMonths == other.variantMonths)
      #expect(one.variantMonths == other.baseMonths)
      for before in MonthsState.allCases {
        for after in MonthsState.allCases {
          #expect(one.count(from: before, to: after) == other.count(from: after, to: before))
        }
      }
      let mirrored: [MonthsBin: MonthsBin] = [
        .muchMore: .muchFewer, .more: .fewer, .same: .same, .fewer: .more, .muchFewer: .muchMore,
        .undetermined: .undetermined,
      ]
      for (bin, mirror) in mirrored { #expect(one.count(bin) == other.count(mirror)) }
    }
    // The same clauses, each undone by as much as it did.
    let (causes, undone) = (one.causes.causes, other.causes.causes)
    #expect(causes.count == undone.count)
    func sorted(_ causes: [DifferenceCauses.Cause], _ sign: Int128) -> [[Exact]] {
      causes.map { cause in
        [cause.months, cause.people].map { Exact(sign * $0.numerator, over: $0.denominator) }
      }
      .sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
    }
    #expect(sorted(causes, 1) == sorted(undone, -1))
    #expect(causes.map(\.touched).sorted() == undone.map(\.touched).sorted())
  }

  /// Everything again from what is said to each person alone.
  @Test(arguments: 0..<6)
  func everyFigureFollowsFromThePeopleOneByOne(_ seed: Int) throws {
    var random = RandomSource(seed: UInt64(300 + seed))
    let people = ComparisonCase(&random, people: 140)
    let base = try ComparisonCase.base()
    let variant = try ComparisonCase.variant(&random, changes: random.whole(1...3))
    let comparison = try people.comparison(base, variant)
    let slow = try SlowComparison(people, base.scheme, variant.scheme)
    let figures = comparison.figures[0]
    #expect(figures.exit.changed == slow.changed)
    for (bin, count) in slow.bins { #expect(figures.exit.count(bin) == count) }
    for crossing in Crossing.allCases {
      #expect(figures.exit.count(crossing.holds) == slow.crossings[crossing])
      let cell = comparison.cell("overview", "variant1", crossing.rawValue)
      #expect(cell == .hidden || cell == .people(slow.crossings[crossing] ?? -1))
    }
    for (months, distribution) in [
      (slow.before, figures.exit.baseMonths), (slow.after, figures.exit.variantMonths),
      (slow.beforeNow, figures.now.baseMonths), (slow.afterNow, figures.now.variantMonths),
    ] {
      #expect(distribution.total == months.reduce(0, +))
      #expect(distribution.median == SlowComparison.median(months))
      #expect(distribution.deciles == SlowComparison.deciles(months))
      #expect(distribution.gini == SlowComparison.gini(months))
    }
    // Tables by group: each number as it is, or hidden.
    for (table, groups) in [
      ("variant1-function", slow.byFunction), ("variant1-age", slow.byAge),
      ("variant1-partTime", slow.byPartTime), ("variant1-column1", slow.byTeam),
    ] {
      let shown = try #require(comparison.table(table))
      #expect(Set(shown.rows.map(\.key)) == Set(groups.keys))
      for row in shown.rows {
        let wanted = groups[row.key] ?? []
        for (place, cell) in row.cells.enumerated() {
          let count = place < wanted.count ? wanted[place] : wanted.reduce(0, +)
          #expect(cell == .hidden || cell == .people(count), "\(table) \(row.key) \(place)")
          if SmallGroups.isSmall(count) { #expect(cell == .hidden) }
        }
      }
    }
    // The causes add up to the whole difference, exactly.
    let causes = figures.causes.causes
    let months = causes.reduce(Exact.zero) { $0 + $1.months }
    let entitled = causes.reduce(Exact.zero) { $0 + $1.people }
    #expect(months == Exact(Int128(slow.after.reduce(0, +) - slow.before.reduce(0, +))))
    let more = slow.after.count { $0 > 0 } - slow.before.count { $0 > 0 }
    #expect(entitled == Exact(Int128(more)))
    for parts in [causes.map(\.months), causes.map(\.people)] {
      let whole = parts.reduce(Exact.zero) { $0 + $1 }
      #expect(Exact(ShapleyShares.rounded(parts).reduce(0, +)) == whole)
    }
    // Types of careers: sums over the people that they say they are about.
    for type in figures.types.types {
      let own = slow.types[
        [
          FunctionGroups(scheme: base.scheme).id(type.function), String(type.fromYears),
          PeopleGrouping.partTime[type.partTime].key,
        ]]
      #expect(own?.people == type.people)
      #expect(own?.change == type.change)
      #expect(type.changed >= 10)
    }
  }
}
