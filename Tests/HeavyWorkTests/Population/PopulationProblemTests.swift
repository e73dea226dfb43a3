import Testing

@testable import HeavyWork

/// A broken file, or a file with a broken row, and what is said about it.
struct PopulationCase: Sendable, CustomTestStringConvertible {
  let what: String
  let file: String
  let code: ProblemCode
  /// The line, where it is about a row.
  var line: Int?

  var testDescription: String { what }
}

@Suite struct PopulationProblemTests {
  private static let head = "id,born,function,from,to,fte\n"

  static let files: [PopulationCase] = [
    PopulationCase(what: "nothing", file: "", code: .emptyFile),
    PopulationCase(what: "an Excel file", file: "PK\u{3}\u{4}...", code: .notSeparatedValues),
    PopulationCase(
      what: "a missing column", file: "id,born,from\n1,1960-01-15,1990-01-01\n",
      code: .missingColumn),
    PopulationCase(
      what: "two columns of one meaning", file: "id,born,function,from,begindatum\n",
      code: .duplicateColumn),
    PopulationCase(
      what: "a slip in a name", file: "id,born,function,from,deeltijdfaktor\n", code: .unknownColumn
    ),
    PopulationCase(
      what: "a citizen service number by its name", file: "id,born,function,from,BSN\n",
      code: .citizenNumber),
    // 111222333: 9+8+7+12+10+8+9+6-3 = 66 = 6 x 11; the others are made to pass as well.
    PopulationCase(
      what: "citizen service numbers by their values",
      file: "id,born,function,from\n"
        + ["111222333", "123456782", "100000009", "100000010", "100000022"].map {
          "\($0),1960-01-15,guard,1990-01-01\n"
        }.joined(), code: .citizenNumber),
    PopulationCase(
      what: "days first and months first",
      file: head + "1,15-01-1960,guard,13-01-1990,01-13-1991,1\n", code: .mixedDates),
    PopulationCase(
      what: "years first and last",
      file: head + "1,1960-01-15,guard,1990-01-01,,1\n2,15-01-1960,guard,1990-01-01,,1\n",
      code: .mixedDates),
    PopulationCase(
      what: "dates that can be read in two ways",
      file: head + "1,01-02-1960,guard,01-03-1990,,1\n", code: .ambiguousDates),
    PopulationCase(
      what: "decimal commas and points",
      file: head + "1,1960-01-15,guard,1990-01-01,1990-12-31,0.8\n"
        + "1,1960-01-15,guard,1991-01-01,,\"0,8\"\n", code: .mixedNumbers),
    PopulationCase(
      what: "percentages and fractions",
      file: head + "1,1960-01-15,guard,1990-01-01,1990-12-31,0.8\n"
        + "1,1960-01-15,guard,1991-01-01,,80\n", code: .mixedNumbers),
    PopulationCase(
      what: "decimals or thousands",
      file: "id,born,function,from,attr.wage\n1,1960-01-15,guard,1990-01-01,3.800\n",
      code: .ambiguousNumbers),
  ]

  @Test(arguments: files)
  func aFileThatCannotBeReadIsRefusedAsAWhole(_ one: PopulationCase) throws {
    let scheme = try SchemeText().read()
    var codes: [ProblemCode] = []
    do { _ = try answerPopulation(Array(one.file.utf8), under: scheme) } catch {
      codes = error.all.map(\.code)
      for problem in error.all { #expect(problem.remedy != nil, "\(problem.code)") }
    }
    #expect(codes.contains(one.code), "\(codes)")
  }

  /// Each behind a good person on line 2 and before one on line 4.
  static let rows: [PopulationCase] = [
    PopulationCase(what: "no id", file: ",1960-01-15,guard,1990-01-01,,1", code: .missingValue),
    PopulationCase(what: "no birth date", file: "B,,guard,1990-01-01,,1", code: .missingValue),
    PopulationCase(what: "no function", file: "B,1960-01-15,,1990-01-01,,1", code: .missingValue),
    PopulationCase(what: "no first day", file: "B,1960-01-15,guard,,,1", code: .missingValue),
    PopulationCase(what: "no such day", file: "B,1960-01-15,guard,1990-02-30,,1", code: .badDate),
    PopulationCase(what: "no date", file: "B,1960-01-15,guard,gisteren,,1", code: .badDate),
    PopulationCase(what: "a serial", file: "B,1960-01-15,guard,36526,,1", code: .badDate),
    PopulationCase(what: "a short year", file: "B,1960-01-15,guard,01-03-90,,1", code: .badDate),
    PopulationCase(
      what: "a time", file: "B,1960-01-15,guard,1990-01-01 08:30,,1", code: .badDate),
    PopulationCase(
      what: "a year too early", file: "B,1960-01-15,guard,1890-01-01,,1", code: .dateOutOfRange),
    PopulationCase(
      what: "an end before its begin", file: "B,1960-01-15,guard,1990-01-01,1989-12-31,1",
      code: .wrongOrder),
    PopulationCase(
      what: "no number", file: "B,1960-01-15,guard,1990-01-01,,veel", code: .badNumber),
    PopulationCase(what: "too much", file: "B,1960-01-15,guard,1990-01-01,,1.2", code: .outOfRange),
    PopulationCase(
      what: "too fine", file: "B,1960-01-15,guard,1990-01-01,,0.12345", code: .tooManyDecimals),
    PopulationCase(
      what: "an unlisted function", file: "B,1960-01-15,gard,1990-01-01,,1",
      code: .unlistedFunction),
    PopulationCase(
      what: "a value too few", file: "B,1960-01-15,guard,1990-01-01,", code: .wrongFieldCount),
    PopulationCase(
      what: "a value too many", file: "B,1960-01-15,guard,1990-01-01,,1,2", code: .wrongFieldCount),
    PopulationCase(
      what: "a quote never closed", file: "B,1960-01-15,\"guard,1990-01-01,,1", code: .openQuote),
    PopulationCase(
      what: "text behind a quote", file: "B,1960-01-15,\"guard\"x,1990-01-01,,1",
      code: .textAfterQuote),
    PopulationCase(
      what: "work before birth", file: "B,1960-01-15,guard,1950-01-01,,1", code: .bornAfterWork),
    PopulationCase(
      what: "born after the reference date", file: "B,2050-01-15,guard,2070-01-01,,1",
      code: .bornAfterReferenceDate),
    PopulationCase(
      what: "born before the table", file: "B,1930-01-15,guard,1990-01-01,,1",
      code: .bornBeforeTable),
  ]

  @Test(arguments: rows, [true, false])
  func aBadRowIsExplainedAndOthersAreCalculated(_ one: PopulationCase, _ plain: Bool) throws {
    var setting = PopulationSetting()
    setting.usesPlainReader = plain
    let file =
      PopulationProblemTests.head + "A,1960-01-15,guard,1990-01-01,,1\n" + one.file
      + "\nC,1960-01-15,guard,1990-01-01,,0.8\n"
    let outcome = try answerPopulation(file, setting)
    #expect(outcome.codes == [one.code.rawValue])
    #expect(outcome.problems.first?.line == 3)
    #expect(outcome.problems.first?.record == 2)
    #expect(outcome.problems.first?.problem.remedy != nil)
    // A and C come out as they would without the bad row; B is an error, or nobody.
    let isNobody = one.file.hasPrefix(",")
    #expect(outcome.lines.count == (isNobody ? 3 : 4))
    #expect(outcome.lines[1].hasPrefix("A,"))
    #expect(outcome.lines.last?.hasPrefix("C,") == true)
    if !isNobody { #expect(outcome.lines[2].hasPrefix("B,error,,,,,,,,,"), "\(outcome.lines[2])") }
    // The row is kept as it came.
    #expect(String(decoding: outcome.rejects, as: UTF8.self).contains("\n" + one.file + ","))
    let tally = outcome.tally
    #expect(tally.people == tally.calculated + tally.rejected)
    #expect((tally.rows, tally.rowsCalculated, tally.rowsRejected) == (3, 2, 1))
  }

  @Test func columnsOfRulesHaveTheirOwnProblems() throws {
    var scheme = SchemeText.testing(#""attribute": { "name": "shift", "equals": true }"#)
    scheme["time"] =
      #"{ "measure": "months", "partTime": "proportional", "overlap": "fullTime", "#
      + #""kinds": { "agency": 1 } }"#
    let file =
      "id,born,function,from,kind,hours,fte,attr.shift\n"
      + "A,1960-01-15,guard,1990-01-01,agancy,,1,ja\n"
      + "B,1960-01-15,guard,1990-01-01,,36,,ja\n"
      + "C,1960-01-15,guard,1990-01-01,,0,0.8,ja\n"
      + "D,1960-01-15,guard,1990-01-01,,,1,misschien\n"
      + "E,1960-01-15,guard,1990-01-01,,,1,ja\n" + "E,1960-01-15,guard,1995-01-01,,,1,nee\n"
    let outcome = try answerPopulation(file, under: scheme)
    #expect(
      outcome.codes == [
        "unknown-kind", "hours-without-full-time", "contradiction", "hours-without-full-time",
        "unknown-value", "conflicting-value",
      ])
    #expect(outcome.problems.map(\.line) == [2, 3, 4, 4, 5, 7])
    #expect(outcome.tally.rejected == 5)
  }

  /// Either says how much was worked, also where both say the same.
  @Test(arguments: [true, false])
  func hoursAndAFactorExcludeEachOther(_ plain: Bool) throws {
    var setting = PopulationSetting()
    setting.usesPlainReader = plain
    let scheme = SchemeText(["fullTimeHours": "36"])
    let file =
      "id,born,function,from,hours,fte\n" + "A,1960-01-15,guard,1990-01-01,18,\n"
      + "B,1960-01-15,guard,1990-01-01,,0.5\n" + "C,1960-01-15,guard,1990-01-01,18,0.5\n"
    let outcome = try answerPopulation(file, under: scheme, setting)
    #expect(outcome.codes == ["contradiction"])
    #expect(outcome.problems.map(\.line) == [4])
    #expect((outcome.tally.calculated, outcome.tally.rejected) == (2, 1))
  }

  /// An end on a day that does not exist is wrong, not open.
  @Test(arguments: [("1999-02-30", 0), ("", 1)])
  func onlyEndsThatAreOpenAreCountedAsOpen(_ end: String, _ people: Int) throws {
    let file =
      PopulationProblemTests.head + "A,1960-01-15,guard,1990-01-01,\(end),1\n"
      + "A,1960-01-15,guard,2000-01-01,,1\n"
    #expect(try answerPopulation(file).tally.manyOpenEnds == people)
  }

  @Test func twoBeginningsOnOneDayDoNotImplyAnEnd() throws {
    var setting = PopulationSetting()
    setting.options.impliedEnds = true
    let file =
      "id,born,function,from\nA,1960-01-15,guard,1990-01-01\nA,1960-01-15,clerk,1990-01-01\n"
    let outcome = try answerPopulation(file, setting)
    #expect(outcome.codes == ["unclear-end"])
  }

  @Test func badCharactersAreNamed() throws {
    // A byte order mark says UTF-8, and then 0xE9 alone is no character.
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    bytes += Array("id,born,function,from\nA,1960-01-15,caf".utf8) + [0xE9]
    bytes += Array(",1990-01-01\n".utf8)
    let outcome = try answerPopulation(bytes, under: SchemeText().read())
    #expect(outcome.codes == ["bad-character"])
  }

  @Test func aDateInAnotherOrderLaterInTheFileRefusesTheFile() throws {
    let good = (0..<3000).map { "A\($0),15-01-1960,guard,13-01-1990\n" }.joined()
    let file = "id,born,function,from\n" + good + "Z,15-01-1960,guard,01-13-1990\n"
    let outcome = try answerPopulation(file)
    #expect(outcome.fatal?.problem.code == .mixedDates)
    #expect(outcome.fatal?.line == 3002)
  }

  @Test func someoneInTwoPlacesIsFound() throws {
    let row = ",1960-01-15,guard,1990-01-01\n"
    let people = ["E3", "E1", "E9", "E2", "E1"]
    let file = "id,born,function,from\n" + people.map { $0 + row }.joined()
    #expect(try answerPopulation(file).scattered == [.init(first: 1, second: 4)])
    // Rising names cannot come back, so nothing is looked for; unsorted ones are fine too.
    let sorted = ["E1", "E2", "E3", "E10"].map { $0 + row }.joined()
    #expect(try answerPopulation("id,born,function,from\n" + sorted).scattered == [])
    let unsorted = ["E3", "E1", "E9", "E2"].map { $0 + row }.joined()
    #expect(try answerPopulation("id,born,function,from\n" + unsorted).scattered == [])
  }

  @Test func hoursAndFactsAreHeldAgainstTheirBounds() throws {
    // Full-time is 36 hours. The last two are as they should be.
    var scheme = SchemeText.testing(#""attribute": { "name": "wage", "atMost": 4000 }"#)
    scheme["fullTimeHours"] = "36"
    let file =
      "id,born,function,from,hours,attr.wage\n" + "A,1960-01-15,guard,1990-01-01,36.5,3000\n"
      + "B,1960-01-15,guard,1990-01-01,veel,3000\n"
      + "C,1960-01-15,guard,1990-01-01,30.125,3000\n"
      + "D,1960-01-15,guard,1990-01-01,18,hoog\n" + "E,1960-01-15,guard,1990-01-01,36,3000\n"
      + "F,1960-01-15,guard,1990-01-01,0,3000\n"
    let outcome = try answerPopulation(file, under: scheme)
    #expect(outcome.problems.map(\.line) == [2, 3, 4, 5])
    #expect(
      outcome.codes == ["out-of-range", "bad-number", "too-many-decimals", "bad-number"])
    #expect(outcome.tally.calculated == 2)
  }

  @Test func textThatIsTooLongIsNoName() throws {
    let long = String(repeating: "x", count: 201)
    let file =
      PopulationProblemTests.head + "A,1960-01-15,\(long),1990-01-01,,1\n"
      + "B,1960-01-15,guard,1990-01-01,,1\n"
    let outcome = try answerPopulation(file)
    #expect(outcome.problems.map(\.line) == [2])
    #expect(outcome.codes == ["out-of-range"])
  }
}
