import Testing

@testable import HeavyWork

@Suite struct DayReadingTests {
  struct Case: Sendable {
    let text: String
    let failure: Day.ReadingFailure
  }

  static let refused: [Case] = [
    Case(text: "", failure: .form),
    Case(text: "1998", failure: .form),
    Case(text: "1998-03", failure: .form),
    Case(text: "1998-3-1", failure: .form),
    Case(text: "1998/03/01", failure: .form),
    Case(text: "01-03-1998", failure: .form),
    Case(text: "1998-03-01 ", failure: .form),
    Case(text: " 1998-03-01", failure: .form),
    Case(text: "1998-03-01T00:00", failure: .form),
    Case(text: "+998-03-01", failure: .form),
    Case(text: "1998-0a-01", failure: .form),
    Case(text: "1998−03−01", failure: .form),
    Case(text: "١٩٩٨-٠٣-٠١", failure: .form),
    Case(text: "1998-00-01", failure: .noSuchDay(lastOfMonth: nil)),
    Case(text: "1998-13-01", failure: .noSuchDay(lastOfMonth: nil)),
    Case(text: "1998-01-00", failure: .noSuchDay(lastOfMonth: 31)),
    Case(text: "1998-01-32", failure: .noSuchDay(lastOfMonth: 31)),
    Case(text: "1998-04-31", failure: .noSuchDay(lastOfMonth: 30)),
    Case(text: "1998-02-30", failure: .noSuchDay(lastOfMonth: 28)),
    Case(text: "2000-02-30", failure: .noSuchDay(lastOfMonth: 29)),
    Case(text: "2100-02-29", failure: .noSuchDay(lastOfMonth: 28)),
    Case(text: "1899-12-31", failure: .outOfRange),
    Case(text: "2200-01-01", failure: .outOfRange),
    Case(text: "0000-01-01", failure: .outOfRange),
    Case(text: "9999-12-31", failure: .outOfRange),
  ]

  @Test(arguments: refused)
  func refusesWhatIsNoDay(_ one: Case) {
    #expect(Day.read(one.text) == .failure(one.failure))
    #expect(Day(one.text) == nil)
  }

  @Test func readsTheEdgesOfTheRange() {
    #expect(Day("1900-01-01") == Day.first)
    #expect(Day("2199-12-31") == Day.last)
    #expect(Day("2000-02-29") == Day(year: 2000, month: 2, day: 29))
  }
}
