import Testing

@testable import HeavyWork

/// A summary worked out by hand.
@Suite struct SummaryTests {
  private static let head = "id,born,function,from,to,fte,team\n"

  private static func people(
    _ count: Int, _ name: String, _ born: String, _ function: String, _ team: String = "a"
  ) -> String {
    (0..<count).map { "\(name)\($0),\(born),\(function),1990-01-01,,1,\(team)\n" }.joined()
  }

  /// 12 guards and 3 loaders born in 1960, 10 guards born in 1962, 15 clerks.
  private static let file =
    head + people(12, "G", "1960-01-15", "guard") + people(3, "L", "1960-01-15", "loader")
    + people(10, "Y", "1962-03-10", "guard", "b") + people(15, "C", "1960-01-15", "clerk")

  private static let scheme = SchemeText([
    "benefit": #"{ "perMonth": 3000, "partTime": "none" }"#,
    "apply": #"{ "latest": { "months": 3 } }"#,
  ])

  private static func outcome(
    _ file: String = file, _ scheme: SchemeText = scheme, groupBy: String? = nil,
    plain: Bool = true
  ) throws -> PopulationOutcome {
    var setting = PopulationSetting()
    setting.options.summarises = true
    setting.options.groupBy = groupBy
    setting.usesPlainReader = plain
    return try answerPopulation(file, under: scheme, setting)
  }

  private static func json(_ outcome: PopulationOutcome) throws -> JSONNode {
    let summary = try #require(outcome.summary)
    return try JSONReader.read(
      summary.json(), options: .init(comments: false, maximumBytes: 1 << 20)
    ).root
  }

  private static func number(_ node: JSONNode?) -> String? {
    guard case .number(let value)? = node?.content else { return nil }
    return value.description
  }

  @Test(arguments: [true, false])
  func costsAreThoseOfEveryoneTogether(_ plain: Bool) throws {
    let json = try SummaryTests.json(SummaryTests.outcome(plain: plain))
    func costs(_ year: String) -> [String?] {
      ["people", "benefit", "excess", "levy"].map {
        SummaryTests.number(json["costs"]?[year]?[$0])
      }
    }
    // Loaders have 36.9 x 0.5 = 18.4 points, below 18.81. 2026: 12 people, state pension on
    // 2027-01-15, stop on 2026-12-15: one month of 3000. Of that 2357 + 300 is exempt: 343 above it
    // each, 57.7% = 197.91 each.
    #expect(costs("2026") == ["12", "36000", "4116", "2374.92"])
    // 36.9 points give 23 months today; 24 months from 2027-06-10, for a pension on 2029-06-10.
    // 2027: 7 months each: 21000, above 7 x 2657: 2401, 64% = 1536.64; times 10.
    #expect(costs("2027") == ["10", "210000", "24010", "15366.4"])
    // 2028: 12 months: 36000, 4116, 65% = 2675.40; 2029: 5 months: 15000, 1715, 1114.75.
    #expect(costs("2028") == ["10", "360000", "41160", "26754"])
    #expect(costs("2029") == ["10", "150000", "17150", "11147.5"])
    #expect(costs("total") == [nil, "756000", "86436", "55642.82"])
    #expect(SummaryTests.number(json["byExitYear"]?["2027"]) == "10")
    // The last day to apply is 2026-09-15 for the 12, before this month, and 2027-03-10.
    #expect(SummaryTests.number(json["applyBefore"]?["earlier"]) == "12")
    #expect(SummaryTests.number(json["applyBefore"]?["2027-03"]) == "10")
  }

  /// Two years by the month, three by the quarter, then years; the day is 2026-11-21 and the state
  /// pension of those born in 1962 to 1970 comes at 67 and three months.
  @Test func laterMonthsToApplyAreTakenTogether() throws {
    let file =
      Self.head + Self.people(11, "M", "1963-10-10", "guard")
      + Self.people(12, "Q", "1965-03-10", "guard") + Self.people(13, "J", "1970-02-10", "guard")
    let scheme = SchemeText([
      "routes": #"[{ "id": "one", "when": "lower", "months": 36 }]"#,
      "apply": #"{ "latest": { "months": 3 } }"#,
    ])
    let outcome = try SummaryTests.outcome(file, scheme)
    let json = try SummaryTests.json(outcome)
    // Exit 36 months before: 2028-01-10, 2029-06-10 and 2034-05-10; apply three months before that:
    // October 2027 is a month of its own, March 2029 in a quarter, February 2034 in its year.
    #expect(SummaryTests.number(json["applyBefore"]?["2027-10"]) == "11")
    #expect(SummaryTests.number(json["applyBefore"]?["2029-01/2029-03"]) == "12")
    #expect(SummaryTests.number(json["applyBefore"]?["2034-01/2034-12"]) == "13")
    let text = try #require(outcome.summary).text(.en)
    #expect(text.contains("January 2029 – March 2029"))
    #expect(text.contains("January 2034 – December 2034"))
  }

  /// The same people where the benefit depends on part-time work before the exit.
  /// Four people who are paid in three years are 12 by year, and still four.
  @Test(arguments: [#""none""#, #"{ "average": 12 }"#])
  func aFewPeopleWhoArePaidForYearsStayAFew(_ partTime: String) throws {
    let file =
      Self.head + Self.people(4, "Y", "1962-03-10", "guard")
      + Self.people(30, "C", "1960-01-15", "clerk")
    var scheme = Self.scheme
    scheme["benefit"] = #"{ "perMonth": 3000, "partTime": \#(partTime) }"#
    let json = try Self.json(Self.outcome(file, scheme))
    let years = try #require(json["costs"]?.members).filter { $0.key != "total" }
    #expect(years.map(\.key).filter { $0.hasPrefix("20") } == ["2027", "2028", "2029"])
    for year in ["2027", "2028", "2029", "total"] {
      for column in ["people", "benefit", "excess", "levy"] {
        #expect(Self.number(json["costs"]?[year]?[column]) == nil, "\(year) \(column)")
      }
    }
    // With six more who are paid in the same years there are ten.
    let ten = try Self.json(
      Self.outcome(file + Self.people(6, "Z", "1962-03-10", "guard"), scheme))
    #expect(Self.number(ten["costs"]?["2028"]?["people"]) == "10")
    #expect(Self.number(ten["costs"]?["total"]?["benefit"]) != nil)
  }

  @Test func costsThatDependOnTheCareerAreAddedUpPersonByPerson() throws {
    var scheme = SummaryTests.scheme
    scheme["benefit"] = #"{ "perMonth": 3000, "partTime": "atExit" }"#
    let half = SummaryTests.file.replacing("1990-01-01,,1,a", with: "1990-01-01,,0.8,a")
    let json = try SummaryTests.json(SummaryTests.outcome(half, scheme))
    // 36.9 x 0.8 = 29.5 points still open the route: 12 x 2400, which is below what is exempt.
    #expect(SummaryTests.number(json["costs"]?["2026"]?["benefit"]) == "28800")
    #expect(SummaryTests.number(json["costs"]?["2026"]?["levy"]) == "0")
    #expect(SummaryTests.number(json["costs"]?["2028"]?["benefit"]) == "360000")
  }

  @Test func groupsAreThoseOfTheReferenceDate() throws {
    // Held on the reference date; the last one before it; of two the one that began last.
    let file =
      SummaryTests.head
      + (0..<10).map {
        "A\($0),1960-01-15,guard,1990-01-01,2020-12-31,1,x\n"
          + "A\($0),1960-01-15,clerk,2021-01-01,,1,y\n"
      }.joined()
      + (0..<11).map {
        "B\($0),1960-01-15,loader,1990-01-01,2020-12-31,1,y\n"
          + "B\($0),1960-01-15,clerk,2027-01-01,,1,x\n"
      }.joined()
      + (0..<12).map { "C\($0),1960-01-15,clerk,2027-01-01,,1,\n" }.joined()
      + (0..<13).map {
        "D\($0),1960-01-15,shunter,2000-01-01,,0.5,y\n"
          + "D\($0),1960-01-15,guard,2010-01-01,,0.5,z\n"
      }.joined()
    for plain in [true, false] {
      let json = try SummaryTests.json(
        SummaryTests.outcome(file, groupBy: "TEAM", plain: plain))
      func people(_ table: String, _ row: String) -> String? {
        SummaryTests.number(json[table]?[row]?["people"])
      }
      #expect(people("byFunction", "clerk") == "10")
      #expect(people("byFunction", "loader") == "11")
      #expect(people("byFunction", "(none)") == "12")
      #expect(people("byFunction", "guard") == "13")
      #expect(people("byGroup", "y") == "21")
      #expect(people("byGroup", "z") == "13")
      #expect(people("byGroup", "") == "12")
    }
  }

  @Test func smallGroupsAreHiddenInEveryForm() throws {
    let outcome = try SummaryTests.outcome()
    let json = try SummaryTests.json(outcome)
    guard case .null? = json["byFunction"]?["loader"]?["people"]?.content else {
      Issue.record("three loaders are shown")
      return
    }
    // With the clerks it would be 18 without a right less 15, so these go too.
    #expect(SummaryTests.number(json["byFunction"]?["guard"]?["people"]) == "22")
    #expect(SummaryTests.number(json["byFunction"]?["clerk"]?["people"]) == nil)
    let summary = try #require(outcome.summary)
    #expect(summary.text(.nl).contains("loader-nl  niet getoond"))
    #expect(summary.text(.en).contains("not shown"))
    #expect(summary.text(.en).contains("Assumption: everyone with a right stops"))
    let page = String(decoding: summary.html(.en), as: UTF8.self)
    #expect(page.contains("<th scope=\"row\">loader-en</th>"))
    #expect(!page.contains("<script"))
  }

  @Test func aSchemeWithoutAmountsHasNoCosts() throws {
    let outcome = try SummaryTests.outcome(SummaryTests.file, SchemeText())
    let json = try SummaryTests.json(outcome)
    #expect(json["costs"] == nil)
    #expect(json["applyBefore"] == nil)
    #expect(outcome.summary?.text(.en).contains("COST") == false)
  }

  @Test func aColumnThatIsNoGroupIsSaidToBe() throws {
    let many = (0..<1100).map { "P\($0),1960-01-15,guard,1990-01-01,,1,t\($0)\n" }.joined()
    let outcome = try SummaryTests.outcome(SummaryTests.head + many, groupBy: "team")
    #expect(outcome.tally.detail?.byGroup.isEmpty == true)
    #expect(outcome.summary?.text(.nl).contains("meer dan 1000 waarden") == true)
    var codes: [ProblemCode] = []
    do { _ = try SummaryTests.outcome(groupBy: "taem") } catch let problems as Problems {
      codes = problems.all.map(\.code)
      #expect(problems.all[0].suggestion == "team")
    }
    #expect(codes == [.unknownColumn])
  }

  /// Every page reads back as well-formed, with a table for each chart.
  @Test(arguments: Language.allCases)
  func thePageStandsByItself(_ language: Language) throws {
    let hostile = SummaryTests.file.replacing(",b\n", with: ",<img src=x onerror=alert(1)>\n")
    let outcome = try SummaryTests.outcome(hostile, groupBy: "team")
    let page = String(decoding: try #require(outcome.summary).html(language), as: UTF8.self)
    #expect(page.contains("Content-Security-Policy"))
    #expect(!page.contains("<img"))
    #expect(page.contains("&lt;img"))
    #expect(!page.contains("//"))
    #expect(page.split(separator: "<svg id=").count == page.split(separator: "<table>").count)
    #expect(page.split(separator: "<table>").count == 8)
  }
}

/// Why it cannot be said what someone has.
@Suite struct UndeterminedReasonTests {
  @Test func theFastReaderGivesTheSameReasons() throws {
    var scheme = SchemeText()
    scheme["conditions"] = SchemeText.conditions(
      ("wage", #""attribute": { "name": "wage", "atMost": 4000 }"#),
      ("shift", #""attribute": { "name": "shift", "equals": true }"#),
      (
        "here",
        #""service": { "of": { "employer": "Ons" } }, "atLeast": { "years": 10 }"#
      ))
    scheme["routes"] = SchemeText.list(
      SchemeText.route("a", when: #"{ "all": ["wage", "shift"] }"#, months: "12"),
      SchemeText.route("b", when: #""here""#, months: "6"))
    let file =
      "id,born,function,from,employer,attr.wage\n"
      + "A,1960-01-15,guard,1990-01-01,Anders,3800\n" + "B,1960-01-15,guard,1990-01-01,Anders,\n"
      + "C,1960-01-15,guard,1990-01-01,Ons,5000\n" + "D,1960-01-15,guard,1990-01-01,,5000\n"
      + "E,1960-01-15,guard,1990-01-01,,\n" + "E,1960-01-15,guard,1980-01-01,,\n"
    var lines: [[Substring]] = []
    for plain in [true, false] {
      var setting = PopulationSetting()
      setting.options.language = .en
      setting.usesPlainReader = plain
      lines.append(try answerPopulation(file, under: scheme, setting).lines)
    }
    #expect(lines[0] == lines[1])
    let reasons = lines[0].dropFirst().map { $0.split(separator: ",").last ?? "" }
    #expect(reasons[0] == "Enter the fact ‘shift’.")
    #expect(reasons[1] == "Enter the fact ‘wage’. Enter the fact ‘shift’.")
    #expect(lines[0][3].hasPrefix("C,entitled,"))
    #expect(
      reasons[3]
        == "Enter the fact ‘shift’. Enter the employer (‘Ons’) of the period 1 January 1990 – now."
    )
    #expect(
      reasons[4].hasSuffix(
        "‘shift’. Enter the employer (‘Ons’) of the period 1 January 1980 – now (and 1 more period)."
      ))
  }

  /// Neither employer nor sector is in the file, so that everyone lacks them.
  @Test func theFastReaderNamesTheFirstPeriod() throws {
    let scheme = SchemeText.testing(
      #""service": { "of": { "sector": "spoor" } }, "atLeast": { "years": 10 }"#)
    let file =
      "id,born,function,from,to\n" + "A,1960-01-15,guard,1990-01-01,\n"
      + "B,1960-01-15,clerk,2001-01-01,2005-12-31\nB,1960-01-15,guard,1980-02-01,2000-12-31\n"
      + "B,1960-01-15,other,2006-01-01,\n"
    var lines: [[Substring]] = []
    for plain in [true, false] {
      var setting = PopulationSetting()
      setting.usesPlainReader = plain
      lines.append(try answerPopulation(file, under: scheme, setting).lines)
    }
    #expect(lines[0] == lines[1])
    let sentence = "Vul de sector (‘spoor’) in van de periode "
    #expect(lines[0][1].hasSuffix("," + sentence + "1 januari 1990 – nu."))
    #expect(
      lines[0][2].hasSuffix(
        sentence + "1 februari 1980 – 31 december 2000 (en van nog 2 perioden)."))
  }
}
