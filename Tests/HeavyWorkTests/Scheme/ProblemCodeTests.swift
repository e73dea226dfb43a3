import Testing

@testable import HeavyWork

/// Every kind of problem has a case in one of the tables.
@Suite struct ProblemCodeTests {
  /// Kinds whose case is a test of its own, and where it is.
  static let elsewhere: [ProblemCode: String] = [
    .fileTooLarge: "aFileBeyondItsLimitIsRefused, for schemes and histories",
    .missingEmployer: "HistoryProblemTests.underEmployersAPeriodNamesItsEmployer",
    .outOfForce: "InForceTests: it takes a question, not only a file",
    .bornBeforeTable: "InForceTests.someoneBornBeforeTheTableGetsAnError",
    .exitOutOfRange: "InForceTests.anExitDayMustLieBeforeThePension",
    .deadGroup: "SchemeWarningTests.aGroupThatNoFunctionIsInIsAWarning",
    .agreedWithoutText: "SchemeWarningTests.aSchemeFromTheNewsIsNotCalledAgreed",
    .notCSV: "CSVTableTests.aQuoteThatDoesNotFitEndsTheReading",
    .weightNeverCounts: "DeadWeightTests", .unreachableThreshold: "ReachTests",
    .cliff: "CliffTests", .mereTenure: "SchemeLintTests", .checkOverdue: "SchemeLintTests",
    .lowContrast: "SiteFileTests.whatIsWrongIsNamed",
    .badBase: "VariantProblemTests.aVariantOfAVariantIsRefused",
    .tooMuchWork: "CompareTests, where the service is tested: it takes people",
    .badCharacter: "PopulationProblemTests.badCharactersAreNamed",
    .conflictingValue: "PopulationProblemTests.columnsOfRulesHaveTheirOwnProblems",
    .unclearEnd: "PopulationProblemTests.twoBeginningsOnOneDayDoNotImplyAnEnd",
    .scatteredPerson: "PopulationProblemTests.someoneInTwoPlacesIsFound",
    .groupsOfPeople: "PeopleColumnTests.whereEveryPersonIsAskedForGroupsAreRefused",
    .tooFewPeople: "SharedPopulationTests.fewerPeopleThanACellAreRefused",
    .missingFactor: "JoinTests, where the command is tested: it takes two files",
    .missingFunction: "JoinTests", .overlappingRows: "JoinTests",
    .unheldValue: "ExampleCoverageTests: it takes running the examples",
    .nearName: "WorkNamesTests.anExampleThatNamesOneIsWarnedAbout",
    .notAResult: "VerificationTests.whatIsNoResultIsRefused",
    .failedExample: "ExampleCheckTests: it takes running the examples",
  ]

  @Test func everyCodeHasACase() {
    var covered: Set<ProblemCode> = Set(ProblemCodeTests.elsewhere.keys)
    let tables: [[ProblemCase]] = [
      SchemeProblemTables.identity, SchemeProblemTables.dates, SchemeProblemTables.points,
      SchemeProblemTables.time, SchemeProblemTables.endings, RuleProblemTables.functions,
      RuleProblemTables.elements, RuleProblemTables.conditions, RuleProblemTables.routes,
      RuleProblemTables.selectors, RuleProblemTables.months,
      SchemeWarningTests.cases, StatutoryProblemTests.cases, HistoryProblemTests.files,
      HistoryProblemTests.periods, HistoryProblemTests.details, VariantProblemTests.cases,
      CostAssumptionsTests.cases,
    ]
    covered.formUnion(tables.joined().map(\.code))
    covered.formUnion(TextProblemTests.cases.map(\.code))
    covered.formUnion((PopulationProblemTests.files + PopulationProblemTests.rows).map(\.code))
    let missing = ProblemCode.allCases.filter { !covered.contains($0) }
    #expect(missing.map(\.rawValue) == [])
  }

  @Test func rawValuesAreUniqueAndPlain() {
    let values = ProblemCode.allCases.map(\.rawValue)
    #expect(Set(values).count == values.count)
    for value in values {
      #expect(value.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") })
    }
  }
}
