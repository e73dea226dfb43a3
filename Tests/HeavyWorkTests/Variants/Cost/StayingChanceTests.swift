import Testing

@testable import HeavyWork

/// Who is still there, step by step.
@Suite struct StayingChanceTests {
  private func reaching(
    _ leaving: String, age: Int, months: Int, delays: Int = 0
  ) throws -> [Int128] {
    let assumptions = try AssumptionsText(["leaving": leaving]).read()
    return StayingChance(assumptions: assumptions).reaching(
      age: age, months: months, delays: delays)
  }

  @Test func eachYearGoesByTheAgeAtItsBeginning() throws {
    // 61 at exit, 18 months from now: now 59 and 6 months. Half a year of 10 % leaves 0.95; the year
    // from 60 on of 4 % leaves 0.95 x 0.96 = 0.912.
    let rates = #"[{ "fromAge": 0, "percent": 10 }, { "fromAge": 60, "percent": 4 }]"#
    #expect(try reaching(rates, age: 732, months: 18) == [912_000_000_000])
    // A month later that year begins a month before 60: 0.95 x 0.9.
    #expect(try reaching(rates, age: 731, months: 18) == [855_000_000_000])
  }

  @Test func whoLeavesIsReplacedOneYearLater() throws {
    // Ten percent: after half a year 0.95, and 0.05 in their place. After the year 0.95 x 0.9 = 0.855
    // stop; in their place are 0.095 more, with 0.05 x 0.9 = 0.045 of the first: 0.14. After one more
    // year 0.126 of those stop; in the place of 0.005 and 0.014 there are 0.005 x 0.9 + 0.014 = 0.0185,
    // of whom 0.01665 stop after yet another year.
    let rates = #"[{ "fromAge": 0, "percent": 10 }]"#
    #expect(
      try reaching(rates, age: 732, months: 18, delays: 2)
        == [855_000_000_000, 126_000_000_000, 16_650_000_000])
  }

  @Test func nobodyLeavesOrEveryone() throws {
    let (none, all) = (
      #"[{ "fromAge": 0, "percent": 0 }]"#, #"[{ "fromAge": 0, "percent": 100 }]"#
    )
    for months in [0, 1, 11, 12, 40] {
      #expect(
        try reaching(none, age: 780, months: months, delays: 2) == [StayingChance.all, 0, 0])
    }
    #expect(try reaching(all, age: 780, months: 0, delays: 1) == [StayingChance.all, 0])
    #expect(try reaching(all, age: 780, months: 12, delays: 3) == [0, 0, 0, 0])
    // All leave in a year, so half of them in half a year; all in their place leave in the next.
    #expect(try reaching(all, age: 780, months: 6, delays: 1) == [500_000_000_000, 0])
  }

  @Test func thirdsAreRoundedToTwelveDecimals() throws {
    // A month of 4 percent is a third of a percent: 1 - 0.00333… = 0.996666666667.
    let rates = #"[{ "fromAge": 0, "percent": 4 }]"#
    #expect(try reaching(rates, age: 780, months: 1) == [996_666_666_667])
  }
}
