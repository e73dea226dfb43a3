import Testing

@testable import HeavyWork

@Suite struct AmsterdamCalendarTests {
  struct Case: Sendable {
    let utcDay: String
    let hour: Int
    let minute: Int
    let second: Int
    let amsterdam: String
  }

  // In winter midnight in Amsterdam is 23:00 UTC, in summer 22:00 UTC. In 2026 summer time begins
  // on 29 March at 01:00 UTC and ends on 25 October at 01:00 UTC.
  static let cases: [Case] = [
    Case(utcDay: "2026-01-01", hour: 0, minute: 0, second: 0, amsterdam: "2026-01-01"),
    Case(utcDay: "2025-12-31", hour: 22, minute: 59, second: 59, amsterdam: "2025-12-31"),
    Case(utcDay: "2025-12-31", hour: 23, minute: 0, second: 0, amsterdam: "2026-01-01"),
    Case(utcDay: "2026-03-28", hour: 22, minute: 59, second: 59, amsterdam: "2026-03-28"),
    Case(utcDay: "2026-03-28", hour: 23, minute: 0, second: 0, amsterdam: "2026-03-29"),
    Case(utcDay: "2026-03-29", hour: 0, minute: 59, second: 59, amsterdam: "2026-03-29"),
    Case(utcDay: "2026-03-29", hour: 21, minute: 59, second: 59, amsterdam: "2026-03-29"),
    Case(utcDay: "2026-03-29", hour: 22, minute: 0, second: 0, amsterdam: "2026-03-30"),
    Case(utcDay: "2026-07-01", hour: 21, minute: 59, second: 59, amsterdam: "2026-07-01"),
    Case(utcDay: "2026-07-01", hour: 22, minute: 0, second: 0, amsterdam: "2026-07-02"),
    Case(utcDay: "2026-10-24", hour: 21, minute: 59, second: 59, amsterdam: "2026-10-24"),
    Case(utcDay: "2026-10-24", hour: 22, minute: 0, second: 0, amsterdam: "2026-10-25"),
    Case(utcDay: "2026-10-25", hour: 22, minute: 59, second: 59, amsterdam: "2026-10-25"),
    Case(utcDay: "2026-10-25", hour: 23, minute: 0, second: 0, amsterdam: "2026-10-26"),
    // 31 March 2024 and 27 October 2024 are Sundays, the first on the very last day.
    Case(utcDay: "2024-03-31", hour: 21, minute: 59, second: 59, amsterdam: "2024-03-31"),
    Case(utcDay: "2024-03-31", hour: 22, minute: 30, second: 0, amsterdam: "2024-04-01"),
    Case(utcDay: "2024-10-26", hour: 22, minute: 30, second: 0, amsterdam: "2024-10-27"),
    Case(utcDay: "2024-10-27", hour: 22, minute: 30, second: 0, amsterdam: "2024-10-27"),
    Case(utcDay: "1969-12-31", hour: 23, minute: 0, second: 0, amsterdam: "1970-01-01"),
    Case(utcDay: "1969-12-31", hour: 22, minute: 59, second: 59, amsterdam: "1969-12-31"),
  ]

  @Test(arguments: cases)
  func theDayChangesAtMidnightInAmsterdam(_ one: Case) {
    let seconds =
      Int(day(one.utcDay).number) * 86_400 + one.hour * 3600 + one.minute * 60 + one.second
    #expect(AmsterdamCalendar.day(atUnixSeconds: seconds) == day(one.amsterdam))
  }
}
