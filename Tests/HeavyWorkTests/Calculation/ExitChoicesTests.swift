import Testing

@testable import HeavyWork

@Suite struct ExitChoicesTests {
  /// Points give up to 36 months, of which only 12, 24 or 36 may be used.
  private static let scheme = SchemeText([
    "exit": #"{ "maximumMonths": 36, "choices": [12, 24, 36] }"#
  ])
  /// 21.5 years at 1.9 are 40.85 points, and 36 x 40.85 / 57 = 25.8: 26 months by points. Born on
  /// 15 January 1960, so the state pension begins on 15 January 2027.
  private static let career = HistoryText(
    spell("shunter", "2000-01-01", "2021-06-30"), born: "1960-01-15")

  @Test func monthsBetweenTwoChoicesAreTheLowerOne() throws {
    let answer = try assess(Self.scheme, Self.career, asOf: "2024-01-01")
    #expect(answer.now.months == 24)
  }

  @Test func theEarliestExitIsAChoice() throws {
    let early = try assess(Self.scheme, Self.career, asOf: "2025-01-15")
    #expect(early.earliestExit?.date == day("2025-01-15"))
    #expect(early.earliestExit?.months == 24)
    // A day later the 24 months have passed, and the next choice is 12.
    let late = try assess(Self.scheme, Self.career, asOf: "2025-01-16")
    #expect(late.earliestExit?.date == day("2026-01-15"))
    #expect(late.earliestExit?.months == 12)
  }

  @Test func theNextMonthToReachIsAChoice() throws {
    // 36 months take (36 - 1/2) x 57 / 36 = 56.208333 points: 15.358333 more.
    let missing = try assess(Self.scheme, Self.career, asOf: "2024-01-01").missing
    #expect(missing.nextMonth?.months == 36)
    #expect(missing.nextMonth?.points?.rounded(toDecimals: 6).description == "15.358333")
  }

  @Test func choicesMustRise() {
    let problems = schemeProblems(
      SchemeText(["exit": #"{ "maximumMonths": 36, "choices": [24, 12] }"#]).text)
    #expect(problems.codes.contains(.wrongOrder))
  }
}
