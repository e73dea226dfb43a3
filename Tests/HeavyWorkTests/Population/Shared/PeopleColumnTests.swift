import Testing

@testable import HeavyWork

/// The column that says for how many people a row stands.
@Suite struct PeopleColumnTests {
  private static let head = "id,born,function,from,to,fte,people\n"

  private static func outcomes(_ file: String) throws -> PopulationOutcomes {
    try PopulationOutcomes(
      of: Array(file.utf8), under: SchemeText().read(), asOf: day("2026-11-21"), .init())
  }

  @Test(arguments: ["people", "People", "aantal", "AANTAL "])
  func itHasItsNames(_ name: String) {
    #expect(ColumnName.role(of: name) == .people)
    #expect(ColumnName.meaning(of: name) == .role(.people))
  }

  @Test func aSlipIsAnsweredWithTheName() {
    #expect(ColumnName.meaning(of: "peopel") == .unknown(near: .people))
    #expect(ColumnName.meaning(of: "aantall") == .unknown(near: .people))
  }

  /// 12 people as a guard since 1990, 30 as a clerk: guards have 36.9 points, clerks none.
  @Test func comparisonsWeighByIt() throws {
    let outcomes = try PeopleColumnTests.outcomes(
      PeopleColumnTests.head + "1,1965-01-01,guard,1990-01-01,,1,12\n"
        + "2,1970-04-01,guard,1990-01-01,1999-12-31,1,30\n2,1970-04-01,clerk,2000-01-01,,1,30\n")
    #expect(outcomes.people.map(\.weight) == [12, 30])
    #expect(outcomes.people.map(\.status) == [.entitled, .notEntitled])
    // Without the column everyone is one person.
    let file = "id,born,function,from\n1,1965-01-01,guard,1990-01-01\n"
    #expect(try PeopleColumnTests.outcomes(file).people.map(\.weight) == [1])
  }

  @Test func whereEveryPersonIsAskedForGroupsAreRefused() throws {
    for name in ["people", "Aantal"] {
      let file = "id,born,function,from,\(name)\n1,1965-01-01,guard,1990-01-01,12\n"
      do {
        _ = try answerPopulation(file)
        Issue.record("it was read")
      } catch let problems as Problems {
        #expect(problems.all.map(\.code) == [.groupsOfPeople])
        #expect(problems.all[0].message.en.contains("‘\(name)’"))
      }
    }
    // Someone who says that the column is something else is believed.
    var setting = PopulationSetting()
    setting.wishes.columns = ["aantal": ""]
    let file = "id,born,function,from,aantal\n1,1965-01-01,guard,1990-01-01,12\n"
    #expect(try answerPopulation(file, setting).tally.calculated == 1)
  }

  @Test(arguments: [
    ("", ProblemCode.missingValue), ("0", .outOfRange), ("10000001", .outOfRange),
    ("99999999999999999999", .outOfRange), ("twaalf", .badNumber), ("-3", .badNumber),
    ("12.5", .badNumber), ("1e3", .badNumber),
  ])
  func whatIsNoNumberOfPeopleIsNamed(_ value: String, _ code: ProblemCode) throws {
    let file = PeopleColumnTests.head + "1,1965-01-01,guard,1990-01-01,,1,\(value)\n"
    let found = try PeopleColumnTests.problems(file)
    #expect(found.map(\.problem.code) == [code])
    #expect(found.map(\.column) == ["people"])
  }

  @Test func rowsOfOneNameStandForTheSamePeople() throws {
    let file =
      PeopleColumnTests.head + "1,1965-01-01,guard,1990-01-01,1999-12-31,1,12\n"
      + "1,1965-01-01,clerk,2000-01-01,,1,13\n"
    #expect(try PeopleColumnTests.problems(file).map(\.problem.code) == [.conflictingValue])
  }

  private static func problems(_ file: String) throws -> [RowProblem] {
    var options = PopulationJob.Options()
    options.takesGroups = true
    var setting = PopulationSetting()
    setting.options = options
    return try answerPopulation(file, setting).problems
  }
}

/// The whole population under the plain scheme.
private func answerPopulation(
  _ text: String, _ setting: PopulationSetting
) throws -> PopulationOutcome {
  try answerPopulation(Array(text.utf8), under: SchemeText().read(), setting)
}
