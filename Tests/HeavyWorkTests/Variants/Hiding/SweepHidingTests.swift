import Testing

@testable import HeavyWork

/// Numbers of fewer than ten people do not follow from what a sweep or a search shows.
@Suite struct SweepHidingTests {
  private static let bound = "conditions/lower/points/atLeast"
  private static let rate = "functions/shunter/pointsPerYear"

  private static func base() throws -> PlacedScheme {
    try PlacedScheme(
      Array(SchemeText(["benefit": #"{ "perMonth": 1000, "partTime": "none" }"#]).text.utf8))
  }

  /// People with two functions, so that one rate does not move them all.
  private static func file(_ random: inout RandomSource, _ people: Int) -> [UInt8] {
    var text = "id,born,function,from,to\n"
    for person in 0..<people {
      let year = random.whole(1980...2018)
      text +=
        "P\(person),1958-03-04,\(random.pick(["guard", "shunter", "clerk"])),\(year)-01-01,"
        + "\(min(2025, year + random.whole(1...40)))-12-31\n"
    }
    return Array(text.utf8)
  }

  /// Values of a number, some of them close together.
  private static func values(
    _ random: inout RandomSource, _ start: Int, _ step: Int, _ count: Int
  ) -> [ExactDecimal] {
    var value = start
    return (0..<count).map { _ in
      value += random.whole(1...step)
      return ExactDecimal(units: Int64(value), decimals: 1)
    }
  }

  private struct Case {
    let variants: [SweepVariant]
    let isGrid: Bool
    let groups: [String]
    let file: [UInt8]
  }

  private static func made(_ seed: Int) throws -> Case {
    var random = RandomSource(seed: UInt64(40_000 + seed))
    let isGrid = random.chance(50)
    let bounds = values(&random, 50, 80, isGrid ? 3 : 5)
    let rates = isGrid ? values(&random, 10, 4, 2) : []
    let variants = bounds.flatMap { bound in
      (isGrid ? rates.map { Optional($0) } : [nil]).map { rate in
        SweepVariant(
          [SchemeChange(path(self.bound), to: bound)]
            + (rate.map { [SchemeChange(path(self.rate), to: $0)] } ?? []))
      }
    }
    return Case(
      variants: variants, isGrid: isGrid, groups: random.chance(40) ? ["heavy"] : [],
      file: file(&random, random.pick([14, 40, 80, 200, 400])))
  }

  /// How much a variant gives in each number: a lower bound gives more, and so does a higher rate.
  private static func generosity(_ variant: SweepVariant, _ base: PlacedScheme) -> [ExactDecimal] {
    func value(_ text: String) -> ExactDecimal {
      if let own = variant.value(at: path(text)) { return own }
      if case .number(let own)? = base.root.entry(path(text).parts)?.content { return own }
      return 0
    }
    return [ExactDecimal(units: 1_000_000).minus(value(bound)), value(rate)]
  }

  /// - Parameter alone: whether each variant is shown as if it stood alone.
  private static func attack(_ seed: Int, alone: Bool = false) throws -> SweepAttack {
    let (base, made) = (try base(), try made(seed))
    let question = try SweepQuestion(
      base, made.variants, asOf: day("2026-11-21"), groups: made.groups, tornado: false)
    let part = question.sweep.part(frame: 0)
    let format = try PopulationFormat.found(in: made.file, isWhole: true)
    let job = try PopulationJob(base.scheme, asOf: day("2026-11-21"), format, .init())
    let worker = PopulationWorker(job, reducing: part)
    let (block, cutter) = (PopulationBlock(), BlockCutter(format, begun: made.file))
    while unsafe cutter.fill(block, reading: { _ in 0 }) {
      worker.process(block, into: BlockResult())
    }
    let report = try question.report(
      [question.sweep.population([part], frame: 0)], rejected: 0, receipt: []
    ) { $0() }
    var shown = [
      SweepAttack.Shown(
        generosity: generosity(SweepVariant([]), base), figures: report.figures,
        shown: alone ? report.figures.shown : report.shown)
    ]
    for (row, variant) in zip(report.rows, made.variants) {
      let figures = try #require(row.figures)
      shown.append(
        .init(
          generosity: generosity(variant, base), figures: figures,
          shown: alone ? figures.shown : try #require(row.shown)))
    }
    return SweepAttack(
      shown, most: base.scheme.exit.maximumMonths.bounds(on: day("2026-11-21")).most)
  }

  @Test(arguments: 0..<10)
  func noSmallNumberFollowsFromAllVariantsTogether(_ block: Int) throws {
    for seed in block * 8..<block * 8 + 8 {
      let told = try Self.attack(seed).told
      #expect(told.isEmpty, "seed \(seed)")
    }
  }

  /// The attack finds what variants tell beside each other, or it would prove nothing.
  @Test func theAttackFindsWhatVariantsTellBesideEachOther() throws {
    let found = try (0..<20).count { try !Self.attack($0, alone: true).told.isEmpty }
    #expect(found >= 5)
  }

  /// Enough is left to be of use.
  @Test func mostIsShownOfManyPeople() throws {
    var (shown, all) = (0, 0)
    for seed in 0..<20 {
      let (base, made) = (try Self.base(), try Self.made(seed))
      guard made.file.count > 10_000 else { continue }
      var order = SweepOrder(base)
      let settings = made.variants.map { order.setting($0.changes) }
      var together = ShownSweep(order)
      let sweep = try Sweep(base, made.variants, asOf: day("2026-11-21"))
      for (figures, setting) in zip(try sweepFigures(sweep, made.file), settings) {
        let own = together.show(try #require(figures), setting)
        all += 1
        shown += own.all.entitled == nil ? 0 : 1
      }
    }
    #expect(all > 20 && shown * 10 > all * 6, "\(shown) of \(all)")
  }

  @Test func aSearchHidesWhatItsTwoVariantsTell() throws {
    // Of 40 people the first has 15 years and a month at 1.9, 28.66 points, and all others 30 years: with
    // a bound of 28.7 one person loses it, with 57.1 all do.
    let rows = (0..<40).map {
      "\($0),1958-03-04,shunter,1990-01-01,\($0 == 0 ? "2005-01-31" : "2019-12-31")\n"
    }
    let file = Array(("id,born,function,from,to\n" + rows.joined()).utf8)
    let base = try Self.base()
    func answer(_ range: String, _ target: String) throws -> SolveAnswer {
      let question = try SolveQuestion(
        base, [SweepRange("\(Self.bound)=\(range)", of: base)], SolveTarget(target),
        asOf: day("2026-11-21"))
      return try solved(question, file)
    }
    let few = try answer("28.7", "entitled>=0")
    #expect((few.base.all.entitled, few.figures.all.entitled) == (40, 39))
    #expect(few.shownBase.all.entitled == 40)
    #expect(few.shown.all.entitled == nil && few.shown.all.months == nil)
    #expect(few.text(base, .en).contains("People with a right: 40 → not shown"))
    let all = try answer("57.1", "entitled>=0")
    #expect(all.shown.all.entitled == 0)
  }

  /// The order of variants, number by number.
  @Test func variantsWithMoreAndLessAreNotHeldAgainstEachOther() throws {
    let base = try Self.base()
    var order = SweepOrder(base)
    func set(_ bound: Int64, _ rate: Int64) -> SweepOrder.Setting {
      order.setting([
        SchemeChange(path(Self.bound), to: ExactDecimal(units: bound)),
        SchemeChange(path(Self.rate), to: ExactDecimal(units: rate)),
      ])
    }
    let (low, high, mixed) = (set(20, 1), set(10, 2), set(10, 1))
    let (strict, other) = (
      set(30, 2),
      order.setting([try! SchemeChange(path("time/overlap"), json: Array(#""sum""#.utf8))])
    )
    #expect(order.areNested(low, high, .entitled))
    #expect(order.areNested(low, mixed, .entitled))
    #expect(!order.areNested(low, strict, .entitled))
    #expect(order.areNested(mixed, strict, .months) == false)
    // What has no order is held against all.
    #expect(order.areNested(other, order.setting([]), .full))
  }
}

extension ExactDecimal {
  fileprivate func minus(_ other: ExactDecimal) -> ExactDecimal {
    ExactDecimal(units: units(ofDecimals: 6) - other.units(ofDecimals: 6), decimals: 6)
  }
}
