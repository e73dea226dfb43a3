import Testing

@testable import HeavyWork

/// Every figure of a comparison again, from what is said to each person alone.
///
/// A table, a column or a key of the JSON that is new here fails until it has a derivation.
@Suite struct DerivationTests {
  private struct Case {
    let comparison: Comparison
    let records: [TrueFigures.Record]
    /// What each person gets under each scheme, by person and then scheme; the base first.
    let people: ComparisonCase
    let schemes: [Scheme]
  }

  private func make(_ seed: Int) throws -> Case {
    var random = RandomSource(seed: UInt64(30_000 + seed))
    let people = ComparisonCase(&random, people: random.whole(40...140))
    let base = try ComparisonCase.base()
    let variants = try (0..<random.whole(1...2)).map { _ in
      try ComparisonCase.variant(&random, changes: random.whole(1...3))
    }
    let comparison = try ComparisonCase.comparison(
      people.file, base, variants, groupBy: ["team"])
    let schemes = [base.scheme] + variants.map(\.scheme)
    let records = try people.people.map { person in
      let outcomes = try schemes.map { try Self.outcome(person, $0) }
      return TrueFigures.Record(
        groups: SlowComparison.groups(person), base: outcomes[0], variants: Array(outcomes[1...]))
    }
    return Case(comparison: comparison, records: records, people: people, schemes: schemes)
  }

  private static func outcome(
    _ person: ComparisonCase.Person, _ scheme: Scheme
  ) throws -> TrueFigures.Outcome {
    let one = try ComparisonCase.assessment(person, scheme)
    let asOf = ComparisonCase.asOf
    func most(_ day: Day) -> Int { scheme.exit.maximumMonths.value(on: day) ?? 0 }
    return TrueFigures.Outcome(
      exit: (one.earliestExit?.months ?? 0, most(one.earliestExit?.date ?? asOf)),
      year: one.earliestExit?.date.year, now: (one.now.months, most(asOf)))
  }

  @Test(arguments: 0..<6)
  func everyCellFollowsFromThePeopleOneByOne(_ seed: Int) throws {
    let own = try make(seed)
    let truth = TrueFigures(records: own.records)
    var numbers = 0
    for section in own.comparison.sections {
      for table in section.tables {
        for row in table.rows + (table.total.map { [$0] } ?? []) {
          #expect(row.cells.count == table.columns.count)
          for (column, cell) in zip(table.columns, row.cells) {
            let place: Comment = "\(table.key) \(row.key) \(column.key)"
            switch cell {
            case .people(let shown):
              #expect(truth.count(table.key, row.key, column.key) == shown, place)
              numbers += 1
            case .hidden, .none: break
            default:
              // Other figures have derivations of their own.
              let kind = table.key.split(separator: "-").last.map(String.init) ?? ""
              #expect(["spread", "causes", "movers"].contains(kind), place)
            }
          }
        }
      }
    }
    #expect(numbers > 50)
    try expectSpread(own)
    try expectCauses(own)
    try expectMovers(own)
    expectHeadlines(own, truth)
    #expect(own.comparison.people.count == own.records.count)
  }

  /// The year table and that of the reference date have a row for each year and scheme.
  @Test func yearsAndTheReferenceDateLeaveNobodyOut() throws {
    for seed in 0..<4 {
      let own = try make(seed)
      let truth = TrueFigures(records: own.records)
      let years = try #require(own.comparison.table("exitYears"))
      for scheme in years.columns.map(\.key) {
        let all = years.rows.compactMap { truth.count("exitYears", $0.key, scheme) }.reduce(0, +)
        let without = truth.count("bands", "none", scheme)
        #expect(all + (without ?? 0) == own.records.count)
      }
      let states = try #require(own.comparison.table("referenceDate"))
      #expect(states.rows.map(\.key) == years.columns.map(\.key))
      for row in states.rows {
        let all = states.columns.compactMap { truth.count("referenceDate", row.key, $0.key) }
        #expect(all.reduce(0, +) == own.records.count)
      }
    }
  }

  // MARK: Months

  private func expectSpread(_ own: Case) throws {
    let spread = try #require(own.comparison.table("spread"))
    for (place, _) in own.schemes.enumerated() {
      let months = own.records.map { record in
        ((place == 0 ? record.base : record.variants[place - 1]).exit?.months) ?? 0
      }
      func cell(_ value: Exact?, _ decimals: Int) -> ComparisonTable.Cell {
        value.map { ComparisonTable.Cell.figure($0, decimals: decimals) }
          ?? ComparisonTable.Cell.none
      }
      var wanted: [String: ComparisonTable.Cell] = [
        "total": .figure(Exact(Int128(months.reduce(0, +))), decimals: 0),
        "mean": .figure(
          Exact(Int128(months.reduce(0, +)), over: Int128(months.count)), decimals: 1),
        "median": cell(SlowComparison.median(months), 1),
        "gini": cell(SlowComparison.gini(months), 3),
      ]
      for (tenth, decile) in (SlowComparison.deciles(months) ?? []).enumerated() {
        wanted["decile\(tenth + 1)"] = .figure(Exact(Int128(decile)), decimals: 0)
      }
      #expect(Set(spread.rows.map(\.key)) == Set(wanted.keys))
      for row in spread.rows where row.cells[place] != .hidden {
        #expect(row.cells[place] == wanted[row.key], "\(row.key)")
      }
    }
  }

  // MARK: Causes

  /// What each clause does, as the average over all orders in which clauses can be changed.
  private func expectCauses(_ own: Case) throws {
    for (index, figures) in own.comparison.figures.enumerated() {
      let count = figures.clauses.clauses.count
      let whole = (1 << count) - 1
      var sums: [Int: (people: Int, months: Int)] = [:]
      for set in 0...whole {
        let scheme =
          set == 0
          ? own.schemes[0] : set == whole ? own.schemes[index + 1] : figures.clauses.schemes[set]
        let months = try own.people.people.map {
          try Self.outcome($0, try #require(scheme)).exit?.months ?? 0
        }
        sums[set] = (months.count { $0 > 0 }, months.reduce(0, +))
      }
      var (people, months) = (
        Array(repeating: Int128(0), count: count), Array(repeating: Int128(0), count: count)
      )
      let orders = Self.orders(Array(0..<count))
      for order in orders {
        var set = 0
        for clause in order {
          let (before, after) = (sums[set] ?? (0, 0), sums[set | 1 << clause] ?? (0, 0))
          people[clause] += Int128(after.people - before.people)
          months[clause] += Int128(after.months - before.months)
          set |= 1 << clause
        }
      }
      let table = try #require(own.comparison.table("variant\(index + 1)-causes"))
      #expect(table.columns.map(\.key) == ["people", "months"])
      for (clause, cause) in figures.causes.causes.enumerated() {
        let exact = [people, months].map { Exact($0[clause], over: Int128(orders.count)) }
        #expect(cause.people == exact[0])
        #expect(cause.months == exact[1])
        for (cell, value) in zip(table.rows[clause].cells, exact) {
          guard case .change(let shown, decimals: 0) = cell else {
            #expect(cell == .hidden)
            continue
          }
          // Rounded so that all add up: never by as much as one.
          let over = shown - value
          #expect(over < Exact(1) && Exact(-1) < over)
        }
      }
      let last = sums[whole] ?? (0, 0)
      let first = sums[0] ?? (0, 0)
      let wanted = [last.people - first.people, last.months - first.months]
      for (cell, value) in zip(table.total?.cells ?? [], wanted) {
        #expect(cell == .hidden || cell == .change(Exact(Int128(value)), decimals: 0))
      }
    }
  }

  private static func orders(_ rest: [Int]) -> [[Int]] {
    if rest.isEmpty { return [[]] }
    return rest.flatMap { first in
      orders(rest.filter { $0 != first }).map { [first] + $0 }
    }
  }

  // MARK: Movers

  private func expectMovers(_ own: Case) throws {
    let functions = FunctionGroups(scheme: own.schemes[0])
    for (index, figures) in own.comparison.figures.enumerated() {
      let slow = try SlowComparison(own.people, own.schemes[0], own.schemes[index + 1])
      let table = try #require(own.comparison.table("variant\(index + 1)-movers"))
      #expect(table.columns.map(\.key) == ["people", "months", "cause"])
      var types = figures.types.types[...]
      for row in table.rows {
        // In the order of the kinds, of which some are left out.
        while let type = types.first, type.words(functions).en != row.label.en {
          types.removeFirst()
        }
        let popped = types.popFirst()
        let type = try #require(popped)
        let found = try #require(
          slow.types[
            [
              functions.id(type.function), String(type.fromYears),
              PeopleGrouping.partTime[type.partTime].key,
            ]])
        #expect(row.cells[0] == .atLeast(found.people - found.people % 10))
        #expect(
          row.cells[1]
            == .change(Exact(Int128(found.change), over: Int128(found.people)), decimals: 1))
        guard case .words(let words) = row.cells[2] else {
          Issue.record("no cause")
          continue
        }
        #expect(figures.causes.causes.contains { $0.words.en == words.en })
      }
    }
  }

  // MARK: Headlines

  /// The numbers of a sentence, in its order, are those of the people.
  private func expectHeadlines(_ own: Case, _ truth: TrueFigures) {
    for (index, headline) in own.comparison.headlines.enumerated() {
      let key = "variant\(index + 1)"
      var text = headline.en
      if text.contains("nothing changes") {
        #expect(own.comparison.figures[index].exit.changed == 0)
        continue
      }
      // Titles may hold numbers of their own.
      while let open = text.firstIndex(of: "‘"), let close = text[open...].firstIndex(of: "’") {
        text.removeSubrange(open...close)
      }
      let told = text.replacing("a number not shown", with: "?").replacing(",", with: "")
        .split { !($0.isNumber || $0 == "?") }.map(String.init)
      let wanted =
        [2026, 2030, truth.count("\(key) window"), own.records.count, truth.count("base window")]
        + ["more", "fewer", "newlyEntitled", "noLongerEntitled", "reachingFull", "losingFull"].map {
          truth.count("overview", key, $0)
        }
      #expect(told.count == wanted.count, "\(text)")
      for (shown, value) in zip(told, wanted) {
        #expect(shown == "?" || shown == value.map { String($0) }, "\(text)")
      }
    }
  }

  // MARK: What there is

  /// The keys of a comparison's JSON, and for each what in these tests derives it.
  private static let derivations = [
    "asOf": "as asked", "base": "the scheme's own", "headlines": "expectHeadlines",
    "options": "as asked", "people.compared": "everyCellFollowsFromThePeopleOneByOne",
    "people.rejected": "ComparisonTests.whoIsRejectedUnderOneSchemeIsLeftOutOfAll",
    "receipt": "hashes", "sections": "tables", "variants": "the schemes' own",
  ]

  /// The tables of a comparison with cost, and for each what derives it.
  private static let tables = [
    "overview": "TrueFigures", "bands": "TrueFigures", "open": "TrueFigures",
    "exitYears": "TrueFigures", "states": "TrueFigures", "function": "TrueFigures",
    "age": "TrueFigures", "partTime": "TrueFigures", "column1": "TrueFigures",
    "referenceDate": "TrueFigures", "referenceDateBins": "TrueFigures", "spread": "expectSpread",
    "causes": "expectCauses", "movers": "expectMovers", "costExpected": "SlowCostTests",
    "costTotal": "SlowCostTests", "costDifference": "CostReportTests",
    "costSplit": "SlowCostTests", "costPremium": "CostReportTests",
    "costReplacement": "CostReportTests", "costAvoidedAbsence": "CostReportTests",
    "assumptions": "as given",
  ]

  @Test func nothingIsWithoutADerivation() throws {
    var random = RandomSource(seed: 40_000)
    let people = ComparisonCase(&random, people: 120)
    let paying = try PlacedScheme(
      Array(SchemeText(["benefit": #"{ "perMonth": 3000, "partTime": "none" }"#]).text.utf8))
    var comparison = try ComparisonCase.comparison(
      people.file, paying, [try ComparisonCase.base(), paying], groupBy: ["team"])
    let assumptions = try AssumptionsText([
      "replacementCost": #"{ "perLeaver": 2 }"#, "avoidedAbsence": #"{ "perMonth": 2 }"#,
      "wageBill": #"[{ "fromYear": 2026, "perYear": 2 }]"#,
    ]).read()
    #expect(comparison.cost(assumptions) == nil, "the variant without an amount costs nothing")
    comparison = try ComparisonCase.comparison(
      people.file, paying, [paying], groupBy: ["team"])
    comparison.add(try #require(comparison.cost(assumptions)))
    #expect(comparison.table("costExpected") != nil)
    let root = try JSONReader.read(
      comparison.json(), options: .init(comments: false, maximumBytes: 1 << 24)
    ).root
    let keys = (root.members ?? []).flatMap { member in
      member.key == "people"
        ? (member.value.members ?? []).map { "people.\($0.key)" } : [member.key]
    }
    #expect(keys.sorted() == Self.derivations.keys.sorted())
    for table in comparison.sections.flatMap(\.tables) {
      let kind = table.key.split(separator: "-").map(String.init).filter { part in
        !(part.hasPrefix("variant") || part == "base")
      }
      #expect(kind.count == 1 && Self.tables[kind.first ?? ""] != nil, "\(table.key)")
    }
  }
}
