import Testing

@testable import HeavyWork

/// A window that is counted in time worked, and service that counts in whole blocks.
@Suite struct WorkedWindowTests {
  // Five years of nights, two of nothing, three at a desk; the exit day is the day after.
  private let history = HistoryText(
    spell("guard", "2000-01-01", "2004-12-31"), spell("clerk", "2007-01-01", "2009-12-31"))

  private func months(
    _ service: String, _ history: HistoryText? = nil, on exit: String = "2010-01-01"
  ) throws -> Quantity? {
    let scheme = SchemeText.testing(#""service": { \#(service) }, "atLeast": 12"#)
    return try finding(scheme, history ?? self.history, on: exit).value
  }

  @Test func theWindowLeavesGapsOut() throws {
    func heavy(_ window: String) throws -> Quantity? {
      try months(#""of": { "group": "heavy" }, "within": \#(window)"#)
    }
    // Five years worked are the three at the desk and 2003 and 2004; by the calendar none is heavy.
    #expect(try heavy(#"{ "worked": { "years": 5 } }"#) == .months(exact("24")))
    #expect(try heavy(#"{ "last": { "years": 5 } }"#) == .months(.zero))
    #expect(try heavy(#"{ "worked": { "years": 3 } }"#) == .months(.zero))
    #expect(try heavy(#"{ "worked": 37 }"#) == .months(exact("1")))
    // All eight years, and more than there was work.
    #expect(try heavy(#"{ "worked": { "years": 8 } }"#) == .months(exact("60")))
    #expect(try heavy(#"{ "worked": { "years": 9 } }"#) == .months(exact("60")))
  }

  @Test func theWindowLooksAtAllWorkThatCountsWhateverIsAskedFor() throws {
    // 30 months of any work before exit end on 1 July 2007, so of six years back none is left.
    #expect(
      try months(#""of": { "any": true }, "within": { "worked": 30 }"#) == .months(exact("30")))
    // Work of factor 0 does not count, and takes no room.
    let idle = HistoryText(
      spell("guard", "2000-01-01", "2004-12-31"),
      spell("clerk", "2005-01-01", "2006-12-31", fte: "0"),
      spell("clerk", "2007-01-01", "2009-12-31"))
    #expect(
      try months(#""of": { "group": "heavy" }, "within": { "worked": 60 }"#, idle)
        == .months(exact("24")))
  }

  @Test func theWindowMayEndSomeDay() throws {
    let window =
      #"{ "worked": [{ "from": null, "value": 60 }, { "from": "2010-01-01", "value": null }] }"#
    let scheme = SchemeText.testing(
      #""service": { "of": { "any": true }, "within": \#(window) }, "atLeast": 12"#)
    #expect(try finding(scheme, history, on: "2009-12-31").outcome == .met)
    #expect(try finding(scheme, history, on: "2010-01-01").outcome == .undetermined)
  }

  @Test func aRoughDateMakesTheWindowShorterAtTheLeast() throws {
    // Nights in 2000 through 2004, then a desk from some day of 2007.
    let rough = HistoryText(
      spell("guard", "2000-01-01", "2004-12-31"), spell("clerk", "2007", "2009-12-31"))
    let scheme = SchemeText.testing(
      #""service": { "of": { "group": "heavy" }, "within": { "worked": 60 } }, "atLeast": 30"#)
    let found = try finding(scheme, rough, on: "2010-01-01")
    // At the desk 36 months at the most, 24 and a day at the least: 24, or 35 30/31, are heavy.
    #expect(found.value == .months(exact("24")))
    #expect(found.most == .months(Exact(36 * 31 - 1, over: 31)))
    #expect(found.outcome == .undetermined)
  }

  @Test func onlyWholeBlocksOfTheSumCount() throws {
    func blocks(_ more: String, on exit: String) throws -> Quantity? {
      try months(#""of": { "any": true }, \#(more)"#, on: exit)
    }
    // 60 + 35 30/31 months are seven years; a day later they are eight.
    #expect(try blocks(#""blocks": { "years": 1 }"#, on: "2009-12-31") == .months(exact("84")))
    #expect(try blocks(#""blocks": { "years": 1 }"#, on: "2010-01-01") == .months(exact("96")))
    // After the window: 30 months are 28 in blocks of 7; after gaps: 120 months are 98 in blocks of 49.
    #expect(
      try blocks(#""within": { "last": 30 }, "blocks": 7"#, on: "2010-01-01")
        == .months(exact("28")))
    #expect(
      try blocks(#""gaps": { "each": { "years": 2 } }, "blocks": 49"#, on: "2010-01-01")
        == .months(exact("98")))
    // After whole years: five and three are 96, and 70 is one block of 70.
    #expect(
      try blocks(#""per": "calendarYear", "wholeFrom": 6, "blocks": 70"#, on: "2010-01-01")
        == .months(exact("70")))
  }

  @Test func fullTimeEquivalentsCountInBlocksToo() throws {
    let half = HistoryText(spell("guard", "2000-01-01", "2004-12-31", fte: "0.5"))
    // 30 months full-time: two years.
    #expect(
      try months(#""of": { "any": true }, "weighted": true, "blocks": { "years": 1 }"#, half)
        == .months(exact("24")))
  }
}
