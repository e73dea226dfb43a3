import Testing

@testable import HeavyWork

/// What is kept of every person, held against the rows of results.
@Suite struct PopulationOutcomesTests {
  private static func outcomes(
    _ file: String, _ scheme: Scheme, _ options: PopulationJob.Options = .init(),
    plain: Bool = true, _ kept: PopulationJob.Outcomes = .withWork
  ) throws -> PopulationOutcomes {
    var options = options
    options.outcomes = kept
    options.usesPlainReader = plain
    return try PopulationOutcomes(
      of: Array(file.utf8), under: scheme, asOf: day("2026-11-21"), options)
  }

  /// The rows of a file, of which a name in quotes may take more than one line.
  private static func records(_ bytes: [UInt8]) -> [String] {
    let block = PopulationBlock()
    block.append(bytes)
    block.seal()
    var records = RecordReader(block.window, separator: 0x2C)
    var rows: [String] = []
    while records.next() {
      rows.append(
        String(decoding: block.window.bytes(records.start..<records.end), as: UTF8.self))
    }
    return rows
  }

  /// The outcome as a row of results says it.
  private static func row(_ person: PersonOutcome, _ scheme: Scheme) -> [String] {
    guard person.status != .rejected else { return ["error", "", "", "", "", "", "", ""] }
    let status: EntitlementStatus =
      switch person.status {
      case .entitled: .entitled
      case .notEntitled: .notEntitled
      default: .undetermined
      }
    return [
      status.rawValue, ExactDecimal(units: person.points, decimals: 6).description,
      String(person.months), person.route.map { scheme.routes[$0].id } ?? "",
      person.statePension?.description ?? "", String(person.isProvisional),
      person.exit?.description ?? "", person.exit == nil ? "" : String(person.exitMonths),
    ]
  }

  @Test(arguments: 0..<4)
  func outcomesAreTheRowsOfResults(_ index: Int) throws {
    let scheme = try PlainReaderTests.schemes[index].read()
    var random = RandomSource(seed: UInt64(7100 + index))
    var people = 0
    for _ in 0..<20 {
      let file = PlainReaderTests.file(&random)
      var options = PopulationJob.Options()
      options.impliedEnds = random.chance(20)
      options.outcomeColumns = ["note", "fte"]
      guard
        let answers = try? PopulationAnswers(
          for: Array(file.utf8), under: scheme, asOf: day("2026-11-21"), options)
      else { continue }
      let rows = PopulationOutcomesTests.records(answers.results).dropFirst()
      let fast = try PopulationOutcomesTests.outcomes(file, scheme, options)
      let full = try PopulationOutcomesTests.outcomes(file, scheme, options, plain: false)
      #expect(fast.people == full.people)
      #expect(fast.columns.map(\.values) == full.columns.map(\.values))
      #expect(fast.columns.map(\.places) == full.columns.map(\.places))
      #expect(fast.people.count == rows.count)
      for (person, line) in zip(fast.people, rows) {
        // No value before the reason holds a comma, except names in quotes, which stand first.
        let wanted = row(person, scheme).joined(separator: ",")
        #expect(line.contains("," + wanted + ","), "\(line)")
        people += 1
      }
      // With answers only, all but the work is the same.
      let short = try PopulationOutcomesTests.outcomes(file, scheme, options, .answers)
      #expect(short.people.map(\.points) == fast.people.map(\.points))
      #expect(short.people.map(\.exit) == fast.people.map(\.exit))
      #expect(short.columns.isEmpty)
    }
    #expect(people > 200)
  }

  private func row(_ person: PersonOutcome, _ scheme: Scheme) -> [String] {
    PopulationOutcomesTests.row(person, scheme)
  }

  private static let head = "id,born,function,from,to,fte,team\n"

  @Test(arguments: [true, false])
  func theWorkThatIsHeldIsKept(_ plain: Bool) throws {
    // A: guard for 10 years and 6 months until mid 2000 and again from 2020 on: 6 years and 10
    // months and 20 days until 2026-11-21, at 0.8; together 17 years and 4 months, and 20 days.
    // B: no work before the reference date. C: wrong. D: two thirds, in work that does not count.
    let file =
      PopulationOutcomesTests.head
      + "A,1960-01-15,guard,1990-01-01,2000-06-30,1,x\n"
      + "A,1960-01-15,clerk,2000-07-01,2019-12-31,0.5,y\n"
      + "A,1960-01-15,guard,2020-01-01,,0.8,z\n"
      + "B,1970-01-15,guard,2027-01-01,,1,x\n"
      + "C,1970-01-15,guard,2021-02-30,,1,x\n"
      + "D,1961-01-15,other,2025-11-21,,0.6667,\n"
    let scheme = try SchemeText().read()
    var options = PopulationJob.Options()
    options.outcomeColumns = ["TEAM"]
    let found = try PopulationOutcomesTests.outcomes(file, scheme, options, plain: plain)
    #expect(
      found.people.map(\.status) == [.notEntitled, .notEntitled, .rejected, .notEntitled])
    let groups = FunctionGroups(scheme: scheme)
    #expect(found.people.map(\.function) == [0, groups.none, 0, groups.other])
    #expect(found.people.map(\.heldMonths) == [208, 0, 0, 12])
    #expect(found.people.map(\.factor) == [800_000, -1, -1, 666_700])
    #expect(found.people.map(\.weight) == [1, 1, 1, 1])
    #expect(found.people[0].born == day("1960-01-15"))
    #expect(found.people[2].born == nil)
    #expect(found.columns[0].name == "team")
    #expect(found.columns[0].values == ["z", ""])
    #expect(found.columns[0].places == [0, 1, -1, 1])
    // 10.5 years and 6 years, 10 months and 20/30 of one at 0.8, a clerk earns nothing.
    #expect(found.people[0].points == 16_011_111)
  }

  @Test(arguments: [true, false])
  func theShareThatIsPaidIsKept(_ plain: Bool) throws {
    var text = SchemeText()
    text["benefit"] = #"{ "perMonth": 3000, "partTime": "atExit" }"#
    let file =
      PopulationOutcomesTests.head + "A,1960-01-15,guard,1990-01-01,,0.8,x\n"
      + "B,1960-01-15,guard,1990-01-01,,1,x\n" + "C,1960-01-15,clerk,1990-01-01,,1,x\n"
      + "D,1960-01-15,guard,1990-01-01,,0.80,x\n"
    let found = try PopulationOutcomesTests.outcomes(file, text.read(), plain: plain)
    #expect(
      found.people.map { found.share(of: $0) } == [
        Exact(4, over: 5), Exact(1), Exact(1), Exact(4, over: 5),
      ])
    #expect(found.shares.count == 2)
    let plan = try #require(found.people[1].plan(keepsDay: true))
    #expect(plan.months == found.people[1].exitMonths)
    #expect(found.people[2].plan(keepsDay: true) == nil)
  }

  @Test func blocksAreJoinedInOrder() throws {
    var rows = OutcomeRows(columns: 1)
    var other = OutcomeRows(columns: 1)
    for (share, value) in [(Exact(1, over: 2), "b"), (Exact(1), "a")] {
      rows.append(.rejected(), share: share)
      rows.set(0, value)
    }
    for (share, value) in [
      (Exact(2, over: 2), "a"), (Exact(1, over: 3), "c"), (Exact(2, over: 4), "b"),
    ] {
      other.append(.rejected(), share: share)
      other.set(0, value)
    }
    other.append(.rejected())
    rows.append(other)
    #expect(rows.people.map(\.share) == [0, 1, 1, 2, 0, -1])
    #expect(rows.columns[0].places == [0, 1, 1, 2, 0, -1])
    #expect(rows.columns[0].values.all == ["b", "a", "c"])
  }

  @Test func aColumnThatIsNotThereIsNamed() throws {
    var options = PopulationJob.Options()
    options.outcomeColumns = ["taem"]
    #expect(throws: Problems.self) {
      try PopulationOutcomesTests.outcomes(
        PopulationOutcomesTests.head, SchemeText().read(), options)
    }
  }
}
