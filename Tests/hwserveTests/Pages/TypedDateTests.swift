import HeavyWork
import Testing

@testable import hwserve

@Suite("Dates as people type them")
struct TypedDateTests {
  struct Case: Sendable {
    let fields: [String]
    let text: String

    init(_ day: String, _ month: String, _ year: String, _ text: String) {
      fields = [day, month, year]
      self.text = text
    }
  }

  static let good: [Case] = [
    Case("27", "3", "1998", "1998-03-27"), Case("1", "01", "1998", "1998-01-01"),
    Case(" 27 ", " Maart ", " 1998 ", "1998-03-27"), Case("5", "MAY", "2001", "2001-05-05"),
    Case("5", "mei", "2001", "2001-05-05"), Case("5", "mrt", "2001", "2001-03-05"),
    Case("5", "okt", "2001", "2001-10-05"), Case("5", "oct", "2001", "2001-10-05"),
    Case("", "3", "1998", "1998-03"), Case("", "", "1998", "1998"),
    Case("29", "2", "2024", "2024-02-29"),
    // A whole date in one field, with the day before the month, or the year first.
    Case("27-3-1998", "", "", "1998-03-27"), Case("", "", "27/03/1998", "1998-03-27"),
    Case("27.3.1998", "", "", "1998-03-27"), Case("", "1998-03-27", "", "1998-03-27"),
    Case("27 maart 1998", "", "", "1998-03-27"),
    // Never the American order.
    Case("3-4-1998", "", "", "1998-04-03"),
  ]

  @Test("What is understood", arguments: good)
  func understood(given: Case) throws {
    let date = TypedDate(day: given.fields[0], month: given.fields[1], year: given.fields[2])
    #expect(try date.read(.year).text == given.text)
  }

  struct Wrong: Sendable {
    let fields: [String]
    let part: TypedDate.Part

    init(_ day: String, _ month: String, _ year: String, _ part: TypedDate.Part) {
      fields = [day, month, year]
      self.part = part
    }
  }

  static let wrong: [Wrong] = [
    Wrong("", "", "", .year), Wrong("1", "2", "", .year), Wrong("1", "2", "98", .year),
    Wrong("1", "2", "1899", .year), Wrong("1", "2", "2200", .year), Wrong("1", "2", "19x8", .year),
    Wrong("1", "", "1998", .month), Wrong("1", "13", "1998", .month),
    Wrong("1", "0", "1998", .month), Wrong("1", "ma", "1998", .month),
    Wrong("1", "foo", "1998", .month), Wrong("31", "4", "1998", .day),
    Wrong("29", "2", "2023", .day), Wrong("0", "1", "1998", .day), Wrong("32", "1", "1998", .day),
    Wrong("x", "1", "1998", .day), Wrong("-1", "1", "1998", .day),
    Wrong("12-31-1998", "", "", .month), Wrong("99999999999999999999", "1", "1998", .day),
    Wrong("1", "1", "99999999999999999999", .year),
  ]

  @Test("What is not, and in which field", arguments: wrong)
  func notUnderstood(given: Wrong) {
    let date = TypedDate(day: given.fields[0], month: given.fields[1], year: given.fields[2])
    do {
      _ = try date.read(.year)
      Issue.record("\(given.fields) was understood")
    } catch {
      #expect(error.part == given.part)
      #expect(error.message.nl != error.message.en)
    }
  }

  @Test("Where a day is needed, a month or a year will not do")
  func precision() {
    #expect(throws: TypedDate.Failure.self) {
      try TypedDate(day: "", month: "3", year: "1998").read(.day)
    }
    #expect(throws: TypedDate.Failure.self) {
      try TypedDate(day: "", month: "", year: "1998").read(.day)
    }
  }

  @Test(
    "A date is shown in the fields it is read from", arguments: ["1998", "1998-03", "1998-03-07"])
  func shown(text: String) throws {
    let date = try #require(EnteredDay(text))
    #expect(try TypedDate(date).read(.year) == date)
  }

  @Test("Numbers with a comma or a point, and what is no number")
  func numbers() {
    #expect(ExactDecimal(typed: "3.800,50", decimals: 6) == nil)
    #expect(
      ExactDecimal(typed: " € 3800,50 ", decimals: 6) == ExactDecimal(units: 38005, decimals: 1))
    #expect(ExactDecimal(typed: "80%", decimals: 2) == 80)
    #expect(ExactDecimal(typed: "-2.5", decimals: 2) == ExactDecimal(units: -25, decimals: 1))
    for text in ["", "-", "1,", ",5", "1,2,3", "1e3", "٣", "12345678901", "1,234", "1-2"] {
      #expect(ExactDecimal(typed: text, decimals: 2) == nil, "\(text)")
    }
  }
}
