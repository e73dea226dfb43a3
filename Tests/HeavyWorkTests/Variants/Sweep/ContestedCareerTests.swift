import Testing

@testable import HeavyWork

@Suite struct ContestedCareerTests {
  /// A scheme of one overlap rule; factors are in hundredths of a full-time job, as `fte` has them.
  private func scheme(_ overlap: String) throws -> Scheme {
    try SchemeText([
      "time":
        "{ \"measure\": \"months\", \"partTime\": \"proportional\", \"overlap\": \"\(overlap)\" }"
    ]).read()
  }

  /// Whether time was taken in, held against whether it should be.
  private func require(_ expected: Bool, _ fits: Bool) throws {
    try #require(fits == expected)
  }

  private func career(
    _ overlap: String, _ jobs: [ContestedCareer.Contender], time: Int64
  ) throws -> ContestedCareer {
    var career = ContestedCareer(try scheme(overlap))
    try require(true, career.add(contending: jobs, time: time))
    #expect(career.isContested)
    return career
  }

  @Test func theHeaviestCountFirstUntilTogetherTheyAreFullTime() throws {
    let full = try scheme("fullTime").scale.factorUnits
    // Eight and six tenths of a job, for 12 grains of time.
    let jobs: [ContestedCareer.Contender] = [
      .init(column: 0, kind: 1, factor: full * 8 / 10),
      .init(column: 1, kind: 1, factor: full * 6 / 10),
    ]
    let career = try career("fullTime", jobs, time: 12)
    // 6/10 x 5 and then 4/10 x 3 is 4.2; x 12 is 50.4.
    #expect(career.grains([3, 5]) * 10 == 504 * full)
    // 8/10 x 5 and then 2/10 x 3 is 4.6; x 12 is 55.2.
    #expect(career.grains([5, 3]) * 10 == 552 * full)
    // Of equal worth it does not matter: 10/10 x 4 x 12 is 48.
    #expect(career.grains([4, 4]) == 48 * full)
    #expect(career.grains([0, 0]) == 0)
    // Both together, which no rates can pass: 14/10 x 12.
    #expect(career.mostExposure * 10 == 168 * full)
  }

  @Test func onlyTheOneThatBringsMostCountsWhereTheSchemeSaysSo() throws {
    let jobs: [ContestedCareer.Contender] = [
      .init(column: 0, kind: 2, factor: 80), .init(column: 1, kind: 1, factor: 100),
    ]
    var career = try career("highest", jobs, time: 3)
    // 80 x 2 x 3 = 480 against 100 x 5 = 500; 3 x 500.
    #expect(career.grains([3, 5]) == 1500)
    // 80 x 2 x 4 = 640 against 500; 3 x 640.
    #expect(career.grains([4, 5]) == 1920)
    // What stands uncontested is added: 10 x 60 x 1 x 5 more.
    try require(true, career.add(.init(column: 1, kind: 1, factor: 60), time: 10))
    #expect(career.grains([4, 5]) == 1920 + 3000)
  }

  @Test func whatDoesNotFitIsLeftToTheWholeCareer() throws {
    let scheme = try scheme("fullTime")
    var career = ContestedCareer(scheme)
    let job = ContestedCareer.Contender(column: 0, kind: 1, factor: 1)
    try require(false, career.add(contending: Array(repeating: job, count: 65), time: 1))
    try require(true, career.add(contending: Array(repeating: job, count: 64), time: 1))
    try require(false, career.add(.init(column: 0, kind: .max, factor: 2), time: 1))
    try require(false, career.add(contending: [job, job], time: .max))
    #expect(career.mostExposure == 64)
  }

  @Test func itIsWhatOverlapDecides() throws {
    var random = RandomSource(seed: 911)
    let day = Day.first
    let spells = (0..<6).map { _ in
      CareerSpell(
        entered: Spell(
          function: nil, from: EnteredDay(day), to: nil, extent: nil, kind: nil, employer: nil,
          sector: nil, overrides: [], reason: nil, evidence: .own),
        function: 0, kind: 0, span: DaySpan(start: day, end: .never),
        widest: DaySpan(start: day, end: .never), ownFactor: (1, 1),
        counted: CountedShare(factor: 0, kind: 0), overrides: [:], employer: nil, sector: nil,
        employerCounts: true)
    }
    for (name, rule) in [("fullTime", TimeRules.Overlap.fullTime), ("highest", .highest)] {
      let scheme = try scheme(name)
      let full = scheme.scale.factorUnits
      for _ in 0..<500 {
        let rates = (0..<6).map { _ in Int64(random.whole(0...3)) }
        let jobs = (0..<(random.whole(2...6))).map { _ in
          ContestedCareer.Contender(
            column: random.whole(0...5), kind: Int64(random.whole(1...2)),
            factor: full * Int64(random.whole(1...10)) / 10)
        }
        let contenders = jobs.enumerated().map { index, job in
          Overlap.Contender(
            spell: index, rate: rates[job.column], kindShare: job.kind, factor: job.factor)
        }
        let parts = Overlap(rule: rule, fullTime: full, spells: spells).applied(to: contenders)
        let expected = parts.reduce(Int128(0)) {
          $0 + contenders[$1.spell].worth * Int128($1.factor) * 7
        }
        #expect(Int128(try career(name, jobs, time: 7).grains(rates)) == expected)
      }
    }
  }
}
