import Testing

@testable import HeavyWork

/// The earliest exit, the first day with the maximum, and an exit that is asked about.
///
/// The state pension of these people begins on 15 January 2027.
@Suite struct ExitSearchTests {
  private static let always = SchemeText.conditions(
    ("always", #""born": { "from": "1900-01-01" }"#))

  /// A scheme that gives everyone so many months.
  private func fixed(_ months: Int, exit: String) -> SchemeText {
    SchemeText([
      "conditions": Self.always, "exit": exit,
      "routes": SchemeText.list(SchemeText.route("r", when: #""always""#, months: "\(months)")),
    ])
  }

  private let guardian = HistoryText(spell("guard", "2000-01-01"))

  @Test func theEarliestExitIsThatManyMonthsBeforeTheStatePension() throws {
    let answer = try assess(
      fixed(24, exit: #"{ "maximumMonths": 36 }"#), guardian, asOf: "2020-01-01")
    #expect(answer.statePension.date == day("2027-01-15"))
    #expect(answer.earliestExit?.date == day("2025-01-15"))
    #expect(answer.earliestExit?.months == 24)
    #expect(answer.windowStarts == day("2025-01-15"))
    #expect(answer.ifContinued == nil)
  }

  @Test func theExitIsNotBeforeTheReferenceDate() throws {
    let scheme = fixed(24, exit: #"{ "maximumMonths": 36 }"#)
    #expect(
      try assess(scheme, guardian, asOf: "2025-01-15").earliestExit?.date == day("2025-01-15"))
    #expect(
      try assess(scheme, guardian, asOf: "2025-01-16").earliestExit?.date == day("2025-02-15"))
    let late = try assess(scheme, guardian, asOf: "2026-12-20")
    // One month before would be 15 December.
    #expect(late.earliestExit == nil)
    #expect(late.now.months == 24)
  }

  @Test func theEntitlementMayGrowUpToExit() throws {
    // From 2000 on 0.1 month for each month worked. k months before the pension there are
    // 324 + 14/31 - k months of work: 32.44 - k / 10 months. k = 29: 29.54, rounded 30, is enough;
    // k = 30: 29.44, rounded 29, is not.
    let answer = try assess(
      SchemeText(), HistoryText(spell("shunter", "2000-01-01")), asOf: "2020-01-01")
    #expect(answer.earliestExit?.date == day("2024-08-15"))
    #expect(answer.earliestExit?.months == 29)
    #expect(answer.earliestExit?.entitlement.months == 30)
  }

  @Test func fewerThanTheMinimumIsNoExit() throws {
    let history = HistoryText(spell("shunter", "2000-01-01"))
    let reached = SchemeText(["exit": #"{ "maximumMonths": 36, "minimumMonths": 29 }"#])
    #expect(try assess(reached, history, asOf: "2020-01-01").earliestExit?.months == 29)
    // On 15 August 2024 there are 30, which is fewer than 31, so there is no right at all.
    let missed = SchemeText(["exit": #"{ "maximumMonths": 36, "minimumMonths": 31 }"#])
    #expect(try assess(missed, history, asOf: "2020-01-01").earliestExit == nil)
  }

  @Test func withFirstOfMonthTheExitMovesOn() throws {
    let exit = #"{ "maximumMonths": 36, "day": "firstOfMonth" }"#
    let answer = try assess(fixed(24, exit: exit), guardian, asOf: "2020-01-01")
    // 15 January 2025 moves to 1 February; from there 23 whole months to 15 January 2027.
    #expect(answer.earliestExit?.date == day("2025-02-01"))
    #expect(answer.earliestExit?.months == 23)
  }

  @Test func withFirstOfMonthAFirstStaysWhereItIs() throws {
    let exit = #"{ "maximumMonths": 36, "day": "firstOfMonth" }"#
    let born = HistoryText(spell("guard", "2000-01-01"), born: "1960-02-01")
    let answer = try assess(fixed(24, exit: exit), born, asOf: "2020-01-01")
    #expect(answer.earliestExit?.date == day("2025-02-01"))
    #expect(answer.earliestExit?.months == 24)
  }

  @Test func withFirstOfMonthTheMovedDayIsTested() throws {
    // The age of 65 is reached on 20 January 2025, after the 15th and before 1 February.
    let scheme = SchemeText([
      "conditions": SchemeText.conditions(
        ("age", #""born": { "through": "1960-01-15" }"#),
        ("employed", #""service": { "of": { "any": true } }, "atLeast": { "years": 25 }"#)),
      "routes": SchemeText.list(
        SchemeText.route("r", when: #"{ "all": ["age", "employed"] }"#, months: "24")),
      "exit": #"{ "maximumMonths": 36, "day": "firstOfMonth" }"#,
    ])
    let answer = try assess(
      scheme, HistoryText(spell("guard", "2000-01-20")), asOf: "2020-01-01")
    // 25 years of service are there on 20 January 2025.
    #expect(answer.earliestExit?.date == day("2025-02-01"))
  }

  @Test func anUndeterminedEntitlementIsNoCertainExit() throws {
    let scheme = SchemeText([
      "conditions": SchemeText.conditions(
        ("always", #""born": { "from": "1900-01-01" }"#),
        ("maybe", #""attribute": { "name": "wage", "atMost": 1 }"#)),
      "routes": SchemeText.list(
        SchemeText.route("sure", when: #""always""#, months: "12"),
        SchemeText.route("maybe", when: #""maybe""#, months: "36")),
    ])
    let answer = try assess(scheme, guardian, asOf: "2020-01-01")
    #expect(answer.now.status == .undetermined)
    #expect(answer.earliestExit?.date == day("2026-01-15"))
  }

  @Test func aRightThatLapsesIsFoundOnItsLastDay() throws {
    // Employed on exit, and the work ends on 14 June 2025: 15 June is the last exit day, 19 months
    // before the pension.
    let scheme = SchemeText([
      "conditions": SchemeText.conditions(
        ("employed", #""employed": { "of": { "any": true }, "on": "exit" }"#)),
      "routes": SchemeText.list(SchemeText.route("r", when: #""employed""#, months: "24")),
    ])
    let history = HistoryText(spell("guard", "2000-01-01", "2025-06-14"))
    #expect(
      try assess(scheme, history, asOf: "2025-06-15").earliestExit?.date == day("2025-06-15"))
    #expect(try assess(scheme, history, asOf: "2025-06-16").earliestExit == nil)
  }

  @Test func fullFromIsTheFirstDayWithTheMaximum() throws {
    // 35.5 months are enough: 355 months after 1 January 1990 is 1 August 2019.
    let answer = try assess(
      SchemeText(), HistoryText(spell("shunter", "1990-01-01")), asOf: "2024-01-01")
    #expect(answer.fullFrom == day("2019-08-01"))
    // From 2000 on that would be 1 August 2029, after the state pension.
    let later = try assess(
      SchemeText(), HistoryText(spell("shunter", "2000-01-01")), asOf: "2024-01-01")
    #expect(later.fullFrom == nil)
    // Asked on the day of the state pension, 15 January 2027. After 14 June 1997 there are 354 whole
    // months, 17 of 30 days of June and 14 of 31 of January: 355.02, but a day earlier 354.99. That
    // is too late, as the day itself is not before the pension. After 13 June: 18/30 + 13/31 = 1.02.
    for (from, full) in [("1997-06-14", nil), ("1997-06-13", "2027-01-14")] as [(String, String?)] {
      let last = try assess(
        SchemeText(), HistoryText(spell("shunter", from)), asOf: "2027-01-15")
      #expect(last.fullFrom == full.map(day))
    }
  }

  @Test func fullFromIsFoundWhereARightCanLapse() throws {
    // Employed on exit in heavy work: met from the second day, lost again, met again.
    let scheme = SchemeText([
      "conditions": SchemeText.conditions(
        ("employed", #""employed": { "of": { "group": "heavy" }, "on": "exit" }"#)),
      "routes": SchemeText.list(SchemeText.route("r", when: #""employed""#, months: "36")),
    ])
    let history = HistoryText(
      spell("clerk", "2000-01-01", "2009-12-31"), spell("guard", "2010-01-01", "2010-01-10"))
    #expect(try assess(scheme, history, asOf: "2020-01-01").fullFrom == day("2010-01-02"))
  }

  @Test func aChosenExitIsWorkedOut() throws {
    let history = HistoryText(spell("shunter", "2000-01-01"))
    let answer = try assess(SchemeText(), history, asOf: "2020-01-01", exit: "2025-06-20")
    #expect(answer.chosenExit?.date == day("2025-06-20"))
    // 18 whole months and a part to 15 January 2027.
    #expect(answer.chosenExit?.months == 18)
    // 305 + 19/30 months of work give 30.56: 31.
    #expect(answer.chosenExit?.entitlement.months == 31)
    #expect(answer.shownExit?.date == day("2025-06-20"))
    #expect(answer.shownExit?.points == Exact((305 * 30 + 19) * 19, over: 30 * 120))
  }

  @Test func aPlanCountsLaterAndNotNow() throws {
    let history = HistoryText(
      spell("shunter", "2000-01-01", "2019-12-31"), spell("shunter", "2020-01-01", "2021-12-31"))
    let answer = try assess(SchemeText(), history, asOf: "2019-07-01")
    // 19.5 years of 1.9 now; 22 years at the end.
    #expect(answer.ledger.total == exact("37.05"))
    #expect(answer.ledger.entries[1].reasons == [.plan])
    #expect(answer.ledger.entries[1].points == .zero)
    #expect(answer.remarks.warnings.contains { $0.code == "plans" })
    // 264 months give 26.4: 26 months before 15 January 2027.
    #expect(answer.earliestExit?.months == 26)
    #expect(answer.shownExit?.points == exact("41.8"))
  }

  @Test func aDayWithLessThanAMonthLeftIsNoExit() throws {
    // One month before 15 January 2027 is 15 December, which moves to 1 January: no whole month is left.
    let exit = #"{ "maximumMonths": 36, "day": "firstOfMonth" }"#
    let answer = try assess(fixed(1, exit: exit), guardian, asOf: "2020-01-01")
    #expect(answer.now.months == 1)
    #expect(answer.earliestExit == nil)
    // Two months before it moves to 1 December, from where there is one.
    let two = try assess(fixed(2, exit: exit), guardian, asOf: "2020-01-01").earliestExit
    #expect(two?.date == day("2026-12-01") && two?.months == 1)
  }

  @Test func whatMayStillTurnOutIsHeldAgainstTheDayAsMoved() throws {
    // 12 months are certain, and 13 possible. On any day 13 months, from 15 December 2025 on, are more; moved
    // to 1 January 2026 they are 12, as many as are certain.
    func mayGive(more certain: Int, day rule: String) throws -> Bool {
      let scheme = SchemeText([
        "conditions": SchemeText.conditions(
          ("always", #""born": { "from": "1900-01-01" }"#), ("maybe", #""undecided": true"#)),
        "routes": SchemeText.list(
          SchemeText.route("sure", when: #""always""#, months: "12"),
          SchemeText.route("maybe", when: #""maybe""#, months: "13")),
        "exit": #"{ "maximumMonths": 36, "day": "\#(rule)" }"#,
      ])
      let view = try view(scheme, guardian)
      return ExitSearch(view: view, pension: day("2027-01-15"), asOf: day("2020-01-01"))
        .mayGive(more: certain)
    }
    #expect(try mayGive(more: 12, day: "any"))
    #expect(try !mayGive(more: 12, day: "firstOfMonth"))
    #expect(try mayGive(more: 11, day: "firstOfMonth"))
    #expect(try !mayGive(more: 13, day: "any"))
  }
}
