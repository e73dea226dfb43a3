import Testing

@testable import HeavyWork

/// Random people and assumptions, held against the slow way.
@Suite struct SlowCostTests {
  @Test(arguments: 0..<150)
  func cashFlowsAreThoseOfTheSlowWay(_ seed: Int) throws {
    var random = RandomSource(seed: UInt64(seed) &+ 6_000)
    let asOf = ModelMonthDay(year: 2026, month: random.whole(1...12), number: random.whole(1...28))
    let isOpen = random.chance(50)
    let months = random.whole(1...random.pick([12, 36, 60]))
    let exit = asOf.adding(random.whole(0...30))
    var pension = exit.adding(months)
    // Part of a month more, which is exempt as one.
    if pension.number < 28, random.chance(60) { pension.number = random.whole(pension.number...28) }
    let slow = SlowCost(
      asOf: asOf, exit: exit, months: months, pension: pension, age: random.whole(700...800),
      shareAbove: random.whole(1...9), shareBelow: 9, amount: random.whole(100_000...500_000),
      benefitPercent: random.whole(-3...6), thresholdPercent: random.whole(-3...6),
      leaving: [random.pick([0, 5, 12]), random.whole(0...30), random.pick([0, 3, 100])],
      lastYear: random.whole(2026...2031))
    let takeUp = [random.whole(0...30), random.whole(30...60), random.whole(60...100)]
    let cents = slow.amount % 100
    let scheme = try payingScheme("\(slow.amount / 100).\(cents < 10 ? "0" : "")\(cents)")
    let assumptions = AssumptionsText([
      "population": "{ \"kind\": \"\(isOpen ? "open" : "closed")\" }",
      "horizon": "{ \"from\": 2026, \"through\": \(slow.lastYear) }",
      "indexation": """
      { "benefit": [{ "fromYear": 2027, "percent": \(slow.benefitPercent) }],
        "threshold": [{ "fromYear": 2027, "percent": \(slow.thresholdPercent) }] }
      """,
      "leaving": """
      [{ "fromAge": 0, "percent": \(slow.leaving[0]) }, { "fromAge": 55, "percent": \(slow.leaving[1]) },
       { "fromAge": 60, "percent": \(slow.leaving[2]) }]
      """,
      "takeUp": "[{ \"low\": \(takeUp[0]), \"middle\": \(takeUp[1]), \"high\": \(takeUp[2]) }]",
    ])
    let count = random.whole(1...1000)
    let plan = PaymentPlan(
      exit: MonthDay(day(exit.text)), months: months, pension: MonthDay(day(pension.text)))
    let group = ExitGroup(
      plan: plan, birthYear: 1960, age: slow.age, share: Exact(Int128(slow.shareAbove), over: 9))
    let flows = try #require(
      try costFlows([group: count], assumptions, scheme, asOf: asOf.text))
    let expected = slow.expected(open: isOpen)
    for year in 2026...slow.lastYear {
      let cell = flows.years[year] ?? CashFlows.Cell()
      for (scenario, percent) in zip([CostScenario.low, .middle, .high], takeUp) {
        let chance = ReferenceFraction(Int128(percent * count), over: 100)
        let (benefit, levy) = expected[year] ?? (.zero, .zero)
        expectNear(cell[scenario].benefit, chance * benefit, "benefit \(year) \(scenario)")
        expectNear(cell[scenario].levy, chance * levy, "levy \(year) \(scenario)")
      }
    }
  }

  /// Chances of staying are rounded to 12 decimals a step, so sums may differ by less than a tenth of
  /// a cent here.
  private func expectNear(
    _ found: Int128, _ expected: ReferenceFraction, _ what: Comment,
    _ location: SourceLocation = #_sourceLocation
  ) {
    let exact = expected.numerator * 1000 / expected.denominator
    let thousandths = found / (CostSum.certain / 1000)
    let difference = exact - thousandths
    #expect((-100...100).contains(difference), what, sourceLocation: location)
  }
}
