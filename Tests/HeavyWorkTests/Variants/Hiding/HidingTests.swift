import Testing

@testable import HeavyWork

/// Numbers of fewer than ten people are hidden in all tables of a comparison together.
@Suite struct HidingTests {
  /// A comparison of random people under random variants; a third of them leave something open.
  static func comparison(_ seed: Int) throws -> Comparison {
    var random = RandomSource(seed: UInt64(10_000 + seed))
    let people = ComparisonCase(&random, people: random.whole(10...random.pick([25, 60, 160])))
    let base =
      random.chance(60)
      ? try ComparisonCase.base() : try ComparisonCase.variant(&random, changes: 2)
    var variants = [try ComparisonCase.variant(&random, changes: random.whole(1...4))]
    if random.chance(30) { variants.append(try ComparisonCase.variant(&random, changes: 1)) }
    if random.chance(30) {
      var text = VariantText()
      text.changes = [
        change(
          "conditions/fit",
          #"{ "attribute": { "name": "fit", "equals": true }, "label": { "nl": "f", "en": "f" } }"#),
        change("routes/pro-rata/when", #"{ "all": ["lower", "fit"] }"#),
      ]
      variants.append(try text.applied())
    }
    return try ComparisonCase.comparison(people.file, base, variants, groupBy: ["team"])
  }

  /// What is published is taken as equations, and solved.
  @Test(arguments: LongRun.part(Array(0..<20)))
  func noSmallNumberFollowsFromAllTablesTogether(_ block: Int) throws {
    for seed in block * 5..<block * 5 + 5 {
      let comparison = try HidingTests.comparison(seed)
      let truth = TrueFigures(comparison.people)
      let told = TableAttack(comparison).told { truth.count($0) }
      #expect(told.isEmpty, "seed \(seed)")
    }
  }

  /// The attack finds what a table tells by subtraction, or it would prove nothing.
  @Test func theAttackFindsWhatIsTold() throws {
    var found = 0
    for seed in 0..<6 {
      var comparison = try HidingTests.comparison(seed)
      let truth = TrueFigures(comparison.people)
      // One hidden number is shown after all, in each table that has any.
      for section in comparison.sections.indices {
        for table in comparison.sections[section].tables.indices {
          let own = comparison.sections[section].tables[table]
          for row in own.rows.indices {
            let shown = zip(own.columns, own.rows[row].cells).map { column, cell in
              guard cell == .hidden,
                let count = truth.count(own.key, own.rows[row].key, column.key), count >= 10
              else { return cell }
              return ComparisonTable.Cell.people(count)
            }
            comparison.sections[section].tables[table].rows[row] = ComparisonTable.Row(
              own.rows[row].key, own.rows[row].label, shown)
          }
        }
      }
      found += TableAttack(comparison).told { truth.count($0) }.isEmpty ? 0 : 1
    }
    #expect(found >= 3)
  }

  @Test func noSmallNumberIsShownAnywhere() throws {
    for seed in 0..<30 {
      let comparison = try HidingTests.comparison(seed)
      for table in comparison.sections.flatMap(\.tables) {
        for row in table.rows + (table.total.map { [$0] } ?? []) {
          for case .people(let count) in row.cells {
            #expect(!SmallGroups.isSmall(count), "\(seed) \(table.key) \(row.key)")
          }
        }
      }
    }
  }

  // MARK: The search for other numbers

  @Test(arguments: 0..<40)
  func otherNumbersAreFoundWhereThereAreAny(_ seed: Int) throws {
    var random = RandomSource(seed: UInt64(20_000 + seed))
    let counts = (0..<5).map { _ in random.whole(1...5) }
    var space = OtherCounts(5)
    var sums: [[Int]] = []
    for _ in 0..<random.whole(1...4) {
      let sum = (0..<5).filter { _ in random.chance(50) }
      sums.append(sum)
      space.add(sum, count: sum.reduce(0) { $0 + counts[$1] })
    }
    space.add([0, 1, 2, 3, 4], count: counts.reduce(0, +))
    sums.append([0, 1, 2, 3, 4])
    // All ways in which so many people fit in five groups.
    var all: [[Int]] = []
    func fill(_ start: [Int], _ left: Int) {
      if start.count == 4 { return all.append(start + [left]) }
      for people in 0...left { fill(start + [people], left - people) }
    }
    fill([], counts.reduce(0, +))
    func total(_ sum: [Int], _ counts: [Int]) -> Int { sum.reduce(0) { $0 + counts[$1] } }
    let possible = all.filter { other in
      sums.allSatisfy { total($0, other) == total($0, counts) }
    }
    for sum in [[0], [1, 2], [0, 3, 4]] {
      let totals = possible.map { total(sum, $0) }
      let (most, least) = (space.seek(sum, .up, 99), space.seek(sum, .down, -1))
      for found in [most, least].compactMap({ $0 }) { #expect(possible.contains(found)) }
      if let most { #expect(total(sum, most) == totals.max()) }
      if let least { #expect(total(sum, least) == totals.min()) }
      // Only three sums that overlap two by two can have ends that are not whole.
      #expect(sums.count > 3 || (most != nil && least != nil))
      if space.isImplied(sum) { #expect(Set(totals).count == 1) }
    }
    #expect(!space.isLost)
  }

  @Test func aTableOfGroupsHidesTheCheapestRing() {
    // The 3 needs another in its row and column; 11 is the least that can go with it, and then the
    // ring closes over 12 and 30. 20 + 3 + 11 + ... all sums are known.
    let cells = GroupCells(
      [[3, 40, 12], [11, 50, 30], [60, 70, 80]], hiddenColumns: [], hiddenRows: [])
    #expect(cells.hidden == [[true, false, true], [true, false, true], [false, false, false]])
  }

  @Test func aRowOfAFewPeopleIsHiddenWithAnother() {
    #expect(GroupCells.rows([30, 4, 20, 50]) == [1, 2])
    #expect(GroupCells.rows([30, 40]) == [])
    // Each has someone, so 6 and 5 could be 1 to 10, and 6 and 4 only 1 to 9.
    #expect(GroupCells.rows([6, 5]) == [0, 1])
    #expect(GroupCells.rows([6, 4]) == nil)
    let cells = GroupCells(
      [[30, 0], [4, 0], [10, 10], [25, 25]], hiddenColumns: [], hiddenRows: [1, 2])
    #expect(cells.hidden[1] == [true, true])
    #expect(cells.hidden[2] == [true, true])
    #expect(cells.hidden[3] == [false, false])
  }
}
