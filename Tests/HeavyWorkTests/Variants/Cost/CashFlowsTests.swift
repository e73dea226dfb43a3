import Testing

@testable import HeavyWork

/// Cash flows by hand.
@Suite struct CashFlowsTests {
  /// Two people, who get 3000 a month.
  ///
  /// One stops on 1 July 2026, 18 months before 1 January 2028: six payments in 2026 and twelve in
  /// 2027. The other stops on 10 January 2027, 11 months and 10 days before 20 December 2027: eleven
  /// payments in 2027, but twelve months are exempt, because part of a month counts as one.
  private static let two = [
    exits("2026-07-01", months: 18, pension: "2028-01-01"): 1,
    exits("2027-01-10", months: 11, pension: "2027-12-20", born: "1960-09-20"): 1,
  ]

  private func shown(
    _ flows: CashFlows?, _ year: Int, _ scenario: CostScenario
  ) throws -> CostFigures {
    let flows = try #require(flows)
    return CostFigures(try #require(flows.years[year])[scenario], flows.assumptions)
  }

  @Test func twoPeopleInTwoYears() throws {
    let flows = try costFlows(CashFlowsTests.two)
    // 2026: 6 x 3000 = 18,000; exempt 6 x (2357 + 300) = 15,942; above it 2058; 57.7 % is 1187.466.
    let first = try shown(flows, 2026, .everyone)
    #expect(first.people == Exact(1))
    #expect(first.benefit == Money(cents: 1_800_000))
    #expect(first.exempt == Money(cents: 1_594_200))
    #expect(first.excess == Money(cents: 205_800))
    #expect(first.levy == Money(cents: 118_747))
    #expect(first.cost == Money(cents: 1_918_747))
    // 2027, with amounts of 2026 that rise by nothing. The one: 36,000, exempt 12 x 2657 = 31,884,
    // above it 4116, 64 % is 2634.24. The other: 33,000, exempt 31,884 too, above it 1116, 714.24.
    let second = try shown(flows, 2027, .everyone)
    #expect(second.people == Exact(2))
    #expect(second.benefit == Money(cents: 6_900_000))
    #expect(second.excess == Money(cents: 523_200))
    #expect(second.exempt == Money(cents: 6_376_800))
    #expect(second.levy == Money(cents: 334_848))
  }

  @Test func takeUpIsAPartOfEverything() throws {
    let flows = try costFlows(CashFlowsTests.two)
    // A quarter of 2026: 4500, above 514.50, levy 1187.47 / 4 = 296.8675, rounded up.
    let low = try shown(flows, 2026, .low)
    #expect(low.people == Exact(1, over: 4))
    #expect(low.benefit == Money(cents: 450_000))
    #expect(low.excess == Money(cents: 51_450))
    #expect(low.levy == Money(cents: 29_687))
    #expect(try shown(flows, 2026, .middle).benefit == Money(cents: 900_000))
    // All of them, and nobody leaves: what everyone is entitled to.
    for year in [2026, 2027] {
      #expect(try shown(flows, year, .high) == shown(flows, year, .everyone))
    }
    let none = try self.flows(
      takeUp: #"[{ "low": 0, "middle": 0, "high": 0 }]"#)
    #expect(try shown(none, 2027, .high).cost == .zero)
    #expect(try shown(none, 2027, .everyone).benefit == Money(cents: 6_900_000))
  }

  private func flows(takeUp: String) throws -> CashFlows? {
    try costFlows(CashFlowsTests.two, AssumptionsText(["takeUp": takeUp]))
  }

  @Test func takeUpGoesByAgeAndMonths() throws {
    // The one is 66 and 6 months on 1 July 2026 with 18 months, the other 66 with 11 months.
    let flows = try flows(
      takeUp: #"""
        [{ "fromMonths": 12, "low": 10, "middle": 20, "high": 30 },
         { "fromAge": 66, "throughAge": 66, "low": 40, "middle": 50, "high": 60 },
         { "low": 0, "middle": 0, "high": 0 }]
        """#)
    // 2027: 0.2 x 36,000 + 0.5 x 33,000 = 7200 + 16,500.
    #expect(try shown(flows, 2027, .middle).benefit == Money(cents: 2_370_000))
    #expect(try shown(flows, 2027, .middle).people == Exact(7, over: 10))
  }

  @Test func amountsOfLaterYearsRise() throws {
    let assumptions = AssumptionsText([
      "indexation": #"""
      { "benefit": [{ "fromYear": 2027, "percent": 5 }],
        "threshold": [{ "fromYear": 2026, "percent": 3 }, { "fromYear": 2027, "percent": 10 }] }
      """#
    ])
    let flows = try costFlows(CashFlowsTests.two, assumptions)
    // What the law has set does not rise: 2026 is as before.
    #expect(try shown(flows, 2026, .everyone).levy == Money(cents: 118_747))
    // 2027: 3000 x 1.05 = 3150; 2357 x 1.1 = 2592.70 and 300 x 1.1 = 330, together 2922.70, twelve
    // times 35,072.40. The one: 37,800, above 2727.60, 64 % is 1745.664. The other: 34,650, which is
    // below 35,072.40, so nothing is above it.
    let second = try shown(flows, 2027, .everyone)
    #expect(second.benefit == Money(cents: 7_245_000))
    #expect(second.excess == Money(cents: 272_760))
    #expect(second.levy == Money(cents: 174_566))
  }

  @Test func aBenefitThatIsTheThresholdRisesWithIt() throws {
    let assumptions = AssumptionsText([
      "indexation": #"""
      { "benefit": [{ "fromYear": 2027, "percent": 5 }], "threshold": [{ "fromYear": 2027, "percent": 2 }] }
      """#
    ])
    let scheme = try SchemeText(["benefit": #"{ "perMonth": "rvuThresholdWithExtra" }"#]).read()
    let flows = try costFlows(CashFlowsTests.two, assumptions, scheme)
    // 2357 x 1.02 = 2404.14, 300 x 1.02 = 306: 2710.14 a month, 23 payments in 2027.
    let second = try shown(flows, 2027, .everyone)
    #expect(second.benefit == Money(cents: 23 * 271_014))
    #expect(second.levy == .zero)
  }

  @Test func eachYearRisesFromTheRoundedAmountBefore() throws {
    let assumptions = try AssumptionsText([
      "indexation": #"""
      { "benefit": [{ "fromYear": 2027, "percent": 0 }], "threshold": [{ "fromYear": 2027, "percent": 1.5 }] }
      """#
    ]).read()
    let tables = assumptions.indexed(.shipped, through: 2029)
    // 2357 x 1.015 = 2392.355, up to 2392.36; x 1.015 = 2428.2454; x 1.015 = 2464.6737 of 2428.25.
    #expect(
      tables.thresholds.suffix(3).map(\.perMonth.cents) == [239_236, 242_825, 246_467])
    #expect(tables.thresholds.suffix(3).map(\.extra.cents) == [30_450, 30_907, 31_371])
  }

  @Test func paymentsOutsideTheYearsAreNotInThem() throws {
    let flows = try #require(
      try costFlows(
        CashFlowsTests.two, AssumptionsText(["horizon": #"{ "from": 2026, "through": 2026 }"#])))
    #expect(flows.years.keys.sorted() == [2026])
    #expect(flows.later == 1)
    // Of the one who stops in 2026: 36,000 and 2634.24 in 2027.
    let after = CostFigures(flows.afterwards, flows.assumptions)
    #expect(after.cost == Money(cents: 3_863_424))
    #expect(flows.peopleAfterwards == 1)
  }

  @Test func replacementAndAbsenceAreLinesOfTheirOwn() throws {
    let assumptions = AssumptionsText([
      "replacementCost": #"{ "perLeaver": 8000 }"#, "avoidedAbsence": #"{ "perMonth": 250 }"#,
    ])
    let flows = try costFlows(CashFlowsTests.two, assumptions)
    // 2026: one stops, 6 months; 2027: one stops, 12 + 11 months. Half of them at middle take-up.
    #expect(try shown(flows, 2026, .everyone).replacement == Money(cents: 800_000))
    #expect(try shown(flows, 2026, .everyone).avoided == Money(cents: 150_000))
    #expect(try shown(flows, 2027, .middle).replacement == Money(cents: 400_000))
    #expect(try shown(flows, 2027, .middle).avoided == Money(cents: 287_500))
    // They are no part of the cost, and not there unless given.
    #expect(try shown(flows, 2026, .everyone).cost == Money(cents: 1_918_747))
    #expect(
      try shown(self.flows(takeUp: #"[{ "low": 0, "middle": 0, "high": 0 }]"#), 2026, .low).avoided
        == nil)
  }

  @Test func whoLeavesBeforeIsNotPaid() throws {
    // From 1 January 2026 to 1 July 2026 six months, so 10 % a year is 5 %: 0.95 x 0.5 x 18,000.
    let assumptions = AssumptionsText(["leaving": #"[{ "fromAge": 0, "percent": 10 }]"#])
    let flows = try costFlows(CashFlowsTests.two, assumptions)
    #expect(try shown(flows, 2026, .middle).benefit == Money(cents: 855_000))
    // What people are entitled to supposes that nobody leaves.
    #expect(try shown(flows, 2026, .everyone).benefit == Money(cents: 1_800_000))
  }

  @Test func inAnOpenPopulationSomeoneYoungerComesInTheirPlace() throws {
    // One person stops on 1 January 2027, a year after the reference date, with 12 months: 36,000 in
    // 2027. Of ten percent a year 0.9 get there. The 0.1 is replaced on 1 January 2027 by someone who
    // stops on 1 January 2028, of whom 0.9 get there: 0.09 x 36,000 = 3240, born a year later. What
    // leaves then, 0.01, would stop after the last year.
    let assumptions = AssumptionsText([
      "population": #"{ "kind": "open" }"#, "horizon": #"{ "from": 2027, "through": 2028 }"#,
      "leaving": #"[{ "fromAge": 0, "percent": 10 }]"#,
    ])
    let group = exits("2027-01-01", months: 12, pension: "2028-01-01")
    let flows = try costFlows([group: 1], assumptions)
    #expect(try shown(flows, 2027, .high).benefit == Money(cents: 3_240_000))
    #expect(try shown(flows, 2028, .high).benefit == Money(cents: 324_000))
    #expect(try shown(flows, 2028, .high).people == Exact(9, over: 100))
    #expect(try shown(flows, 2028, .everyone).benefit == .zero)
    #expect(try #require(flows).cohorts.keys.map(\.birthYear).sorted() == [1960, 1961])
    // Closed, nobody comes.
    let closed = AssumptionsText([
      "horizon": #"{ "from": 2027, "through": 2028 }"#,
      "leaving": #"[{ "fromAge": 0, "percent": 10 }]"#,
    ])
    #expect(try costFlows([group: 1], closed)?.years.keys.sorted() == [2027])
  }

  @Test func aSchemeWithoutAmountHasNoCost() throws {
    #expect(try costFlows(CashFlowsTests.two, .init(), SchemeText().read()) == nil)
  }
}
