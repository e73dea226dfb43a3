import Testing

@testable import HeavyWork

/// Work for whoever employs the person on the day before exit, and the smallest part-time factor.
@Suite struct SameEmployerTests {
  private func job(
    _ employer: String?, _ from: String, _ to: String? = nil, fte: String = "1", more: String = ""
  ) -> String {
    let named = employer.map { #""employer": "\#($0)""# }
    return spell(
      "guard", from, to, fte: fte,
      [named, more.isEmpty ? nil : more].compactMap { $0 }.joined(separator: ", "))
  }

  private func found(
    _ history: HistoryText, on exit: String, atLeast: String = "12",
    _ changes: KeyValuePairs<String, String> = [:]
  ) throws -> Finding {
    let scheme = SchemeText.testing(
      #""service": { "of": { "sameEmployer": true } }, "atLeast": \#(atLeast)"#, changes)
    return try finding(scheme, history, on: exit)
  }

  private func months(_ count: Int128) -> Quantity { .months(Exact(count, over: 1)) }

  @Test func theEmployerOfTheDayBeforeExitDecides() throws {
    let history = HistoryText(
      job("A", "2000-01-01", "2004-12-31"), job("B", "2005-01-01", "2006-12-31"),
      job(" a", "2007-01-01"))
    // 60 + 36 for A; on the first day of A's second job the day before is still B's.
    #expect(try found(history, on: "2010-01-01").value == months(96))
    #expect(try found(history, on: "2007-01-01").value == months(24))
    #expect(try found(history, on: "2006-01-01").value == months(12))
    // 60 months and one of 31 days.
    #expect(try found(history, on: "2007-01-02").value == .months(Exact(60 * 31 + 1, over: 31)))
  }

  @Test func twoJobsAtExitBothCount() throws {
    let history = HistoryText(
      job("A", "2000-01-01", "2002-12-31"), job("C", "2003-01-01", "2003-12-31"),
      job("B", "2004-01-01", "2009-12-31"), job("A", "2008-01-01"))
    // A's 36 and 24, of which B's 72 have the last 24 too: 36 + 72.
    #expect(try found(history, on: "2010-01-01").value == months(108))
    // A day later B's job has ended: 36 + 24 and a day.
    #expect(try found(history, on: "2010-01-02").value == .months(Exact(60 * 31 + 1, over: 31)))
  }

  @Test func withoutWorkOnThatDayNothingCounts() throws {
    let history = HistoryText(job("A", "2000-01-01", "2004-12-31"))
    #expect(try found(history, on: "2005-01-01").value == months(60))
    let after = try found(history, on: "2005-01-02")
    #expect(after.value == months(0) && after.outcome == .notMet)
  }

  @Test func leaveAndNoHoursAreEmploymentToo() throws {
    let time = #"{ "partTime": "full", "overlap": "sum", "kinds": { "leave": 0 } }"#
    for last in [
      job("A", "2005-01-01", fte: "0"), job("A", "2005-01-01", more: #""kind": "leave""#),
    ] {
      let history = HistoryText(job("A", "2000-01-01", "2004-12-31"), last)
      #expect(try found(history, on: "2006-01-01", ["time": time]).value == months(60))
    }
  }

  @Test func anEmployerThatWasNotEnteredMayBeTheSame() throws {
    // The job of the day before exit counts by itself: 36 are sure, 96 possible.
    let last = HistoryText(job("A", "2000-01-01", "2004-12-31"), job(nil, "2007-01-01"))
    let first = HistoryText(job(nil, "2000-01-01", "2004-12-31"), job("A", "2007-01-01"))
    let both = HistoryText(job(nil, "2000-01-01", "2004-12-31"), job(nil, "2007-01-01"))
    for history in [last, first, both] {
      let finding = try found(history, on: "2010-01-01", atLeast: "37")
      #expect(finding.value == months(36) && finding.most == months(96))
      #expect(finding.outcome == .undetermined)
      #expect(try found(history, on: "2010-01-01", atLeast: "36").outcome == .met)
      #expect(try found(history, on: "2010-01-01", atLeast: "97").outcome == .notMet)
    }
    // Another employer that was entered is certainly not the same.
    let other = HistoryText(
      job("B", "2000-01-01", "2004-12-31"), job(nil, "2005-01-01", "2005-12-31"),
      job("A", "2007-01-01"))
    let finding = try found(other, on: "2010-01-01", atLeast: "37")
    #expect(finding.value == months(36) && finding.most == months(48))
  }

  @Test func theEmployerToEnterIsNamed() throws {
    let scheme = SchemeText.testing(
      #""service": { "of": { "sameEmployer": true } }, "atLeast": { "years": 5 }"#)
    let history = HistoryText(job(nil, "2000-01-01", "2004-12-31"), job("A", "2007-01-01"))
    let answer = try assess(scheme, history, asOf: "2010-01-01")
    #expect(
      answer.range == MonthsRange(least: 0, most: 12, settledBy: [.employer(spell: 0)]))
  }

  @Test func anUnbrokenStretchAndADayMayAskForItToo() throws {
    let history = HistoryText(
      job("A", "2000-01-01", "2004-12-31"), job("B", "2005-01-01", "2005-12-31"),
      job("A", "2006-01-01"))
    let stretch = SchemeText.testing(
      #""continuous": { "of": { "sameEmployer": true } }, "atLeast": 12"#)
    #expect(try finding(stretch, history, on: "2006-01-01").value == months(12))
    #expect(try finding(stretch, history, on: "2008-01-01").value == months(24))
    let then = SchemeText.testing(
      #""employed": { "of": { "sameEmployer": true }, "on": "2004-12-31" }"#)
    #expect(try finding(then, history, on: "2008-01-01").outcome == .met)
    #expect(try finding(then, history, on: "2006-01-01").outcome == .notMet)
  }

  @Test func theSmallestFactorIsAsEntered() throws {
    // 0.8 counts as 1 for points, but is below 0.9 as it was entered.
    let scheme = SchemeText.testing(
      #""service": { "of": { "fteAtLeast": 0.9 } }, "atLeast": 12"#,
      ["time": #"{ "partTime": "full", "overlap": "sum" }"#])
    let history = HistoryText(
      spell("guard", "2000-01-01", "2000-12-31", fte: "0.9"),
      spell("guard", "2001-01-01", "2001-12-31", fte: "0.8999"),
      spell("guard", "2002-01-01", "2002-12-31", fte: ""))
    #expect(try finding(scheme, history, on: "2010-01-01").value == months(24))
  }
}
