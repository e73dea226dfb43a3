import Testing

@testable import HeavyWork
@testable import hwcalc

/// `--join`: functions in one file, part-time factors in another.
@Suite struct JoinTests {
  private static let head = "id,born,function,from,to,employer\n"

  /// A function of a person born on 1 May 1962.
  private static func function(
    _ id: String, _ from: String, _ to: String = "", _ function: String = "machinist"
  ) -> String { "\(id),1962-05-01,\(function),\(from),\(to),Voorbeeldspoor\n" }

  /// The rows of two files, and the same in one, cut by hand.
  @Test func spellsAreCutWhereEitherChanges() throws {
    let folder = try BulkFolder()
    let functions = try folder.write(
      JoinTests.head + JoinTests.function("B", "1990-01-01", "2004-12-31")
        + JoinTests.function("B", "2005-01-01", "", "planner")
        + JoinTests.function("A", "1985-03-10"))
    // Written in another way, and in another order.
    let factors = try folder.write(
      "Personeelsnummer;Begindatum;Einddatum;Deeltijd%;Opmerking\r\n"
        + "A;10-03-1985;;100;\r\n" + "B;01-01-1990;31-12-1999;100;x\r\n"
        + "B;01-01-2000;30-06-2006;80;\r\n" + "B;01-07-2006;;62,5;\r\n", "factors.csv")
    let cut = try folder.write(
      "id,born,function,from,to,fte,employer\n"
        + "B,1962-05-01,machinist,1990-01-01,1999-12-31,1,Voorbeeldspoor\n"
        + "B,1962-05-01,machinist,2000-01-01,2004-12-31,0.8,Voorbeeldspoor\n"
        + "B,1962-05-01,planner,2005-01-01,2006-06-30,0.8,Voorbeeldspoor\n"
        + "B,1962-05-01,planner,2006-07-01,,0.625,Voorbeeldspoor\n"
        + "A,1962-05-01,machinist,1985-03-10,,1,Voorbeeldspoor\n", "cut.csv")
    #expect(folder.run(functions, "--join", factors, "-o", folder.path + "/joined") == .done)
    #expect(folder.run(cut, "-o", folder.path + "/one") == .done)
    let one = try #require(folder.read("one"))
    #expect(one.contains("\nA,entitled,"))
    #expect(folder.read("joined") == one)
    #expect(folder.machine.reported.contains("factors.csv: Read as utf-8 with ‘;’"))
    #expect(folder.machine.reported.contains("left out: Opmerking"))
    #expect(folder.machine.reported.contains("7 rows read: 7 calculated"))
    // Block sizes and threads change nothing.
    #expect(
      folder.run(
        functions, "--join", factors, "-o", folder.path + "/joined", "--block-size", "1",
        "--jobs", "3") == .done)
    #expect(folder.read("joined") == one)
  }

  @Test func impliedEndsHoldForBothFiles() throws {
    let folder = try BulkFolder()
    let functions = try folder.write(
      JoinTests.head + JoinTests.function("A", "1990-01-01")
        + JoinTests.function("A", "2005-01-01", "", "planner"))
    let factors = try folder.write(
      "id,from,fte\nA,2000-01-01,0.8\nA,1990-01-01,1\n", "factors.csv")
    #expect(folder.run(functions, "--join", factors, "-o", folder.path + "/joined") == .problems)
    #expect(folder.machine.reported.contains("--implied-ends"))
    #expect(
      folder.run(functions, "--join", factors, "--implied-ends", "-o", folder.path + "/joined")
        == .done)
    let cut = try folder.write(
      "id,born,function,from,to,fte,employer\n"
        + "A,1962-05-01,machinist,1990-01-01,1999-12-31,1,Voorbeeldspoor\n"
        + "A,1962-05-01,machinist,2000-01-01,2004-12-31,0.8,Voorbeeldspoor\n"
        + "A,1962-05-01,planner,2005-01-01,,0.8,Voorbeeldspoor\n", "cut.csv")
    #expect(folder.run(cut, "-o", folder.path + "/one") == .done)
    #expect(folder.read("joined") == folder.read("one"))
  }

  /// What is wrong in one of both files, and which line of which file says so.
  struct Case: Sendable, CustomTestStringConvertible {
    let what: String
    let functions: String
    let factors: String
    /// File, line and code of each problem.
    let expected: [String]

    var testDescription: String { what }
  }

  static let cases: [Case] = [
    Case(
      what: "no factor in the middle and at the end",
      functions: function("A", "1990-01-01"),
      factors: "A,1990-01-01,1994-12-31,1\nA,1996-01-01,2020-12-31,1\n",
      expected: [
        "in.csv:3 missing-factor from 1995-01-01 through 1995-12-31",
        "in.csv:3 missing-factor from 2021-01-01 on",
      ]),
    Case(
      what: "no factor before the first",
      functions: function("A", "1990-01-01"), factors: "A,1990-01-02,,1\n",
      expected: ["in.csv:3 missing-factor for 1990-01-01"]),
    Case(
      what: "no function around and between",
      functions: function("A", "1990-01-01", "1990-12-31")
        + function("A", "1992-01-01", "1992-12-31"),
      factors: "A,1989-01-01,1992-12-31,1\n",
      expected: [
        "factors.csv:3 missing-function from 1989-01-01 through 1989-12-31",
        "factors.csv:3 missing-function from 1991-01-01 through 1991-12-31",
      ]),
    Case(
      what: "nobody there", functions: function("A", "1990-01-01"), factors: "",
      expected: ["in.csv:3 missing-factor does not stand in the file of --join"]),
    Case(
      what: "nobody here", functions: "", factors: "A,1990-01-01,,1\n",
      expected: ["factors.csv:3 missing-function does not stand in the file with functions"]),
    Case(
      what: "two factors", functions: function("A", "1990-01-01"),
      factors: "A,1990-01-01,,1\nA,2000-01-01,,0.8\n",
      expected: ["factors.csv:4 overlapping-rows still holds on 2000-01-01"]),
    Case(
      what: "two functions",
      functions: function("A", "1990-01-01") + function("A", "2000-01-01", "", "planner"),
      factors: "A,1990-01-01,,1\n",
      expected: ["in.csv:4 overlapping-rows still has another function on 2000-01-01"]),
    Case(
      what: "no number", functions: function("A", "1990-01-01"), factors: "A,1990-01-01,,veel\n",
      expected: ["factors.csv:3 bad-number ‘veel’ is not a number"]),
    Case(
      what: "nothing said", functions: function("A", "1990-01-01"), factors: "A,1990-01-01,,\n",
      expected: ["factors.csv:3 missing-value A value is missing"]),
    Case(
      what: "an end before its begin", functions: function("A", "1990-01-01"),
      factors: "A,1990-01-01,1989-01-01,1\n",
      expected: ["factors.csv:3 wrong-order lies before the first day"]),
    Case(
      what: "a month where a day is needed", functions: function("A", "1990-01-01"),
      factors: "A,1990-01,,1\n", expected: ["factors.csv:3 bad-date ‘1990-01’ is no whole date"]),
    Case(
      what: "a month that two factors share", functions: function("A", "1990-01"),
      factors: "A,1990-01-01,1990-01-15,1\nA,1990-01-16,,0.8\n",
      expected: ["in.csv:3 bad-date ‘1990-01’ is no whole date"]),
  ]

  /// Each beside a good person, who comes out as ever.
  @Test(arguments: cases)
  func whatIsMissingOrWrongIsToldAndNobodyElseSuffers(_ one: Case) throws {
    let folder = try BulkFolder()
    let functions = try folder.write(
      JoinTests.head + JoinTests.function("G", "1988-01-01") + one.functions)
    let factors = try folder.write(
      "id,from,to,fte\nG,1988-01-01,,1\n" + one.factors, "factors.csv")
    let status = folder.run(
      functions, "--join", factors, "-o", folder.path + "/out", "--rejects",
      folder.path + "/rejects", "--join-rejects", folder.path + "/more", "--problems",
      folder.path + "/problems")
    #expect(status == .problems)
    let problems = try #require(folder.read("problems")).split(separator: "\n").dropFirst()
    #expect(problems.count == one.expected.count, "\(problems)")
    for (problem, expected) in zip(problems, one.expected) {
      let parts = expected.split(separator: " ", maxSplits: 2)
      let place = parts[0].split(separator: ":")
      #expect(problem.hasPrefix("\(place[1]),"), "\(problem)")
      #expect(problem.hasSuffix("/" + place[0]), "\(problem)")
      #expect(problem.contains(",\(parts[1]),") && problem.contains(parts[2]), "\(problem)")
    }
    let lines = try #require(folder.read("out")).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1].hasPrefix("G,entitled,"))
    #expect(lines[2].hasPrefix("A,error,"))
    // Every rejected row is kept, in the form of its own file.
    let (rejects, more) = (folder.read("rejects") ?? "", folder.read("more") ?? "")
    #expect(rejects.split(separator: "\n").count == one.functions.split(separator: "\n").count + 1)
    #expect(more.split(separator: "\n").count == one.factors.split(separator: "\n").count + 1)
    #expect(more.hasPrefix("id,from,to,fte,hwcalc_reason\n"))
  }

  @Test func anInexactDateStaysAsItIsWhereOneFactorHoldsIt() throws {
    let folder = try BulkFolder()
    let functions = try folder.write(JoinTests.head + JoinTests.function("A", "1990-01", "2000"))
    let factors = try folder.write("id,from,to,fte\nA,1990-01-01,2000-12-31,0.5\n", "factors.csv")
    #expect(folder.run(functions, "--join", factors, "-o", folder.path + "/joined") == .done)
    let one = try folder.write(
      "id,born,function,from,to,fte,employer\n"
        + "A,1962-05-01,machinist,1990-01,2000,0.5,Voorbeeldspoor\n", "one.csv")
    #expect(folder.run(one, "-o", folder.path + "/one") == .done)
    #expect(folder.read("joined") == folder.read("one"))
  }

  @Test func filesThatCannotBeJoined() throws {
    let folder = try BulkFolder()
    let functions = try folder.write(JoinTests.head + JoinTests.function("A", "1990-01-01"))
    let both = try folder.write(
      "id,born,function,from,fte\nA,1962-05-01,machinist,1990-01-01,1\n", "both.csv")
    let factors = try folder.write("id,from,to,fte\nA,1990-01-01,,1\n", "factors.csv")
    #expect(folder.run(both, "--join", factors) == .problems)
    #expect(folder.machine.reported.contains("already gives the part-time factor"))
    let less = try folder.write("id,from,to\nA,1990-01-01,\n", "less.csv")
    #expect(folder.run(functions, "--join", less) == .problems)
    #expect(folder.machine.reported.contains("less.csv:1:1: error: The column ‘fte’ is missing."))
    #expect(folder.run(functions, "--join", folder.path + "/none.csv") == .file)
    #expect(folder.run(functions, "--join", folder.path) == .file)
    #expect(folder.run("-", "--join", "-") == .usage)
    let hours = try folder.write("id,from,hours\nA,1990-01-01,18\n", "hours.csv")
    // 36 hours are full-time under this scheme, so half of that is half a job.
    #expect(folder.run(functions, "--join", hours, "-o", folder.path + "/hours") == .done)
    let half = try folder.write("id,from,fte\nA,1990-01-01,0.5\n", "half.csv")
    #expect(folder.run(functions, "--join", half, "-o", folder.path + "/half") == .done)
    #expect(folder.read("hours") == folder.read("half"))
  }
}
