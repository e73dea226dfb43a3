import Testing

@testable import HeavyWork

/// A small sweep worked out by hand, and the forms in which it is told.
@Suite struct SweepReportTests {
  /// 1.9 points a year from 1990: 15 years are 28.5 points, 30 years exactly 57, 9 years 17.1.
  private static let file = """
    id,born,function,from,to
    A,1960-05-05,shunter,1990-01-01,2004-12-31
    B,1960-05-05,shunter,1990-01-01,2019-12-31
    C,1960-05-05,shunter,1990-01-01,1998-12-31

    """

  private func report(_ ranges: [String], _ text: String = file) throws -> SweepReport {
    var scheme = SchemeText(["benefit": #"{ "perMonth": 1000, "partTime": "none" }"#])
    scheme["status"] = #""proposed""#
    let base = try PlacedScheme(Array(scheme.text.utf8))
    let variants = try SweepVariant.grid(ranges.map { try SweepRange($0, of: base) })
    let question = try SweepQuestion(base, variants, asOf: day("2026-11-21"), groups: ["heavy"])
    let part = question.sweep.part(frame: 0)
    let bytes = Array(text.utf8)
    let format = try PopulationFormat.found(in: bytes, isWhole: true)
    let job = try PopulationJob(
      question.sweep.frames[0].scheme, asOf: day("2026-11-21"), format, .init())
    let worker = PopulationWorker(job, reducing: part)
    let (block, cutter) = (PopulationBlock(), BlockCutter(format, begun: bytes))
    while unsafe cutter.fill(block, reading: { _ in 0 }) {
      worker.process(block, into: BlockResult())
    }
    let population = question.sweep.population([part], frame: 0)
    return try question.report([population], rejected: 0, receipt: []) { $0() }
  }

  @Test func figuresAreThoseWorkedOutByHand() throws {
    let report = try report(["conditions/lower/points/atLeast=17.1,28.5,28.6,57,57.1"])
    // A: 28.5 / 57 x 36 = 18. B: 36. C: 17.1 / 57 x 36 = 10.8, nearest 11.
    #expect(report.figures.all.months == 54)
    #expect(report.figures.all.entitled == 2)
    #expect(report.figures.all.full == 1)
    #expect(report.figures.cost == ExactDecimal(units: 54_000))
    #expect(report.rows.map { $0.figures?.all.months } == [65, 54, 36, 36, 0])
    #expect(report.rows.map { $0.figures?.all.entitled } == [3, 2, 1, 1, 0])
    // Of equal cost and people the first counts: the scheme itself, and the bound of 28.6.
    #expect(report.rows.map(\.isOnFront) == [true, false, true, false, true])
    #expect(report.baseIsOnFront)
    #expect(report.figures.groups.map(\.people) == [3])
  }

  @Test func aTenthOfAWeightIsWorkedOutToo() throws {
    let report = try report(["exit/maximumMonths=36"])
    let rate = try #require(
      report.tornado.first { $0.path.description == "functions/shunter/pointsPerYear" })
    #expect(rate.lower?.value == ExactDecimal(units: 171, decimals: 2))
    // 1.71 a year: A 25.65 points is 16.2, 16 months; B 51.3 is 32.4, 32; C 15.39 is under the bound.
    #expect(rate.lower?.figures.all.months == 48)
    // 2.09 a year: A 31.35 is 19.8, 20; B 36; C 18.81 is the bound itself, 11.88, 12 months.
    #expect(rate.higher?.figures.all.months == 68)
    #expect(rate.higher?.figures.all.entitled == 3)
    // 36 months are 32 or 40.
    let months = try #require(
      report.tornado.first { $0.path.description == "exit/maximumMonths" })
    #expect([months.lower?.value, months.higher?.value] == [32, 40])
  }

  /// 9 years and 11 months at 1.9 are 18.8417 points: above the bound; 9 years and 10 months 18.6833,
  /// one month (0.1583) below it.
  @Test func peopleJustBelowABoundStandOnACliff() throws {
    let report = try report(
      ["exit/maximumMonths=36"],
      """
      id,born,function,from,to
      A,1960-05-05,shunter,1990-01-01,1999-10-31
      B,1960-05-05,shunter,1990-01-01,1999-11-30
      C,1960-05-05,shunter,1990-01-01,1995-12-31

      """)
    #expect(
      report.cliffs == [
        SweepCliff(
          more: .month, bound: .points(ExactDecimal(units: 1881, decimals: 2)), people: 1,
          months: 12),
        SweepCliff(
          more: .partTime, bound: .points(ExactDecimal(units: 1881, decimals: 2)), people: 1,
          months: 12),
      ])
  }

  /// The same three careers, of twelve people each.
  private static let dozens =
    "id,born,function,from,to\n"
    + (0..<12).flatMap { number in
      file.split(separator: "\n").dropFirst().map { row in "\(number)\(row)\n" }
    }
    .joined()

  @Test func everyFormIsWritten() throws {
    let ranges = ["elements/night/weight=0.5,1", "conditions/lower/points/atLeast=17.1,57.1"]
    let report = try report(ranges, Self.dozens)
    let csv = String(decoding: report.csv(.en), as: UTF8.self).split(separator: "\r\n")
    #expect(csv.count == 6)
    // 12 times 54 months, and 12 times 65.
    #expect(csv[1] == "0,test,1,18.81,36,24,12,648,0,1000,648000,36,24,648,1,")
    #expect(csv[2] == "1,,0.5,17.1,36,36,12,780,0,1000,780000,36,36,780,1,")
    let json = report.json(.en)
    let (root, problems) = ProblemCollector.readJSON(
      json, options: .init(maximumBytes: 1 << 24))
    #expect(!problems.hasErrors)
    let node = try #require(root)
    #expect(node["measure"] != nil && node["variants"] != nil && node["tornado"] != nil)
    for language in Language.allCases {
      let page = String(decoding: report.html(language), as: UTF8.self)
      #expect(page.contains("id=\"front-chart\""))
      #expect(page.contains("<table"))
    }
  }

  /// Of a few people nothing is told in any form, not even by where a mark stands.
  @Test func ofAFewPeopleNothingIsTold() throws {
    let report = try report(["conditions/lower/points/atLeast=17.1,57.1"])
    let csv = String(decoding: report.csv(.en), as: UTF8.self).split(separator: "\r\n")
    #expect(
      csv[1] == "0,test,18.81,3,hidden,hidden,hidden,hidden,1000,hidden,hidden,hidden,hidden,1,")
    let root = try JSONReader.read(
      report.json(.en), options: .init(comments: false, maximumBytes: 1 << 20)
    ).root
    for key in ["cost", "entitled", "full", "months", "undetermined"] {
      guard case .null? = root["base"]?["figures"]?[key]?.content else {
        Issue.record("\(key) is shown")
        continue
      }
    }
    let page = String(decoding: report.html(.en), as: UTF8.self)
    #expect(!page.contains("<svg"))
    #expect(page.contains("not shown"))
  }

  @Test func whatTellsAFewIsHiddenToo() {
    func shown(
      _ people: Int, _ entitled: Int, _ full: Int, _ months: Int
    ) -> ShownSweepFigures {
      SweepFigures(
        all: .init(people: people, entitled: entitled, full: full, months: months),
        monthly: Money(cents: 100)
      ).shown
    }
    // Four without a right: how many have one would tell them, and their months too.
    #expect(shown(100, 96, 50, 2500).all.entitled == nil)
    #expect(shown(100, 96, 50, 2500).all.months == nil)
    #expect(shown(100, 96, 50, 2500).all.full == 50)
    // Three with the maximum, or all but three: the months of the others leave that open, or not.
    #expect(shown(100, 80, 3, 1000).all.full == nil)
    #expect(shown(100, 80, 3, 1000).all.months == 1000)
    #expect(shown(100, 80, 3, 180).all.months == nil)
    #expect(shown(100, 80, 77, 2800).all.full == nil)
    #expect(shown(100, 80, 77, 2800).all.months == nil)
    #expect(shown(100, 80, 77, 2800).cost == nil)
    #expect(shown(100, 0, 0, 0).all.entitled == 0)
    // Groups are shown all or none, also where what is left beside them is small.
    var figures = SweepFigures(
      all: .init(people: 60, entitled: 40, full: 20, months: 1200), monthly: nil)
    figures.groups = [.init(people: 35, entitled: 25), .init(people: 25, entitled: 15)]
    #expect(figures.shown.groups.map(\.entitled) == [25, 15])
    figures.groups[1].people = 20
    #expect(figures.shown.groups.map(\.people) == [nil, nil])
    figures.groups = [.init(people: 35, entitled: 32), .init(people: 25, entitled: 8)]
    #expect(figures.shown.groups.map(\.entitled) == [nil, nil])
  }

  @Test func aPopulationOfOneAndOneWithNobodyAreAnswered() throws {
    let one = try report(
      ["exit/maximumMonths=24,36"], "id,born,function,from\nA,1960-05-05,shunter,1990-01-01\n")
    #expect(one.figures.all.people == 1)
    #expect(one.rows.map { $0.figures?.all.months } == [24, 36])
    let nobody = try report(
      ["exit/maximumMonths=24,36"], "id,born,function,from\nA,1960-05-05,clerk,1990-01-01\n")
    #expect(nobody.figures.all.entitled == 0)
    #expect(nobody.figures.cost == 0)
    #expect(nobody.rows.map { $0.figures?.all.entitled } == [0, 0])
    #expect(nobody.cliffs.isEmpty)
  }

  @Test func aVariantThatBreaksTheSchemeIsToldAndTheOthersGoOn() throws {
    let report = try report(["conditions/lower/points/atLeast=18.81,2000000"])
    #expect(report.rows[0].figures != nil)
    #expect(report.rows[1].figures == nil)
    #expect(report.rows[1].problems?.all.first?.code == .outOfRange)
  }
}
