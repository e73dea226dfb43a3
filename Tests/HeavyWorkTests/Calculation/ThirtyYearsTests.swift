import Testing

@testable import HeavyWork

/// Thirty calendar years at 1.9 points are exactly 57 points and 36 months, whatever day they begin.
@Suite struct ThirtyYearsTests {
  @Test func thirtyYearsFromAnyDayAreFiftySevenPoints() throws {
    let scheme = try SchemeText().read()
    var wrong: [String] = []
    for number in day("1984-01-01").number...day("1985-02-28").number {
      let start = Day(number: number)
      let (year, month, dayOfMonth) = start.civil
      let leapDay = month == 2 && dayOfMonth == 29
      // The anniversary of 29 February 1984 is 1 March 2014.
      let end =
        leapDay ? day("2014-03-01") : Day(unchecked: year + 30, month, dayOfMonth)
      let history = HistoryText(
        spell("shunter", start.description, end.adding(days: -1).description))
      let view = CareerView(try history.career(under: scheme), under: scheme)
      let points = scheme.scale.points(view.cappedGrains(on: end))
      let months = view.entitlement(on: end).months
      if points != Exact(57, over: 1) || months != 36 { wrong.append(start.description) }
      // One day less is less, but for the day that a leap day does not add.
      let before = scheme.scale.points(view.cappedGrains(on: end.adding(days: -1)))
      if before >= Exact(57, over: 1) { wrong.append(start.description + " a day before") }
    }
    #expect(wrong.isEmpty, "first: \(wrong.prefix(3))")
  }

  @Test func theLowerBoundIsExact() throws {
    // One calendar year at a published rate earns that rate.
    func answer(_ rate: String) throws -> Assessment {
      let functions = SchemeText.list(
        SchemeText.function("shunter", #""pointsPerYear": \#(rate)"#))
      return try assess(
        SchemeText(["functions": functions, "elements": "", "levels": ""]),
        HistoryText(spell("shunter", "2010-01-01", "2010-12-31")), asOf: "2020-01-01")
    }
    let exactly = try answer("18.81")
    #expect(exactly.ledger.total == exact("18.81"))
    // 36 x 18.81 / 57 = 11.88, rounded 12.
    #expect(exactly.now.months == 12)
    #expect(exactly.now.status == .entitled)
    let under = try answer("18.809999")
    #expect(under.ledger.total == exact("18.809999"))
    #expect(under.now.months == 0)
    #expect(under.now.status == .notEntitled)
    #expect(under.conditions[0].shortfall == .points(exact("0.000001")))
  }

  @Test func tenNinthsOfATenthOfAYearAddUpExactly() throws {
    // 9.9 years of 1.9 are 18.81: 118 months and 0.8 of November 2009, which is 24 of 30 days.
    let history = HistoryText(spell("shunter", "2000-01-01"))
    #expect(try points(history, asOf: "2009-11-25") == exact("18.81"))
    #expect(try view(SchemeText(), history).entitlement(on: day("2009-11-25")).months == 12)
    #expect(try view(SchemeText(), history).entitlement(on: day("2009-11-24")).months == 0)
  }

  @Test func oneSpellCutInManyEarnsTheSame() throws {
    let whole = HistoryText(spell("shunter", "1990-03-17", "2019-03-16"))
    let cut = HistoryText(
      spell("shunter", "2004-02-29", "2004-02-29"), spell("shunter", "1990-03-17", "2004-02-28"),
      spell("shunter", "2011-07-06", "2019-03-16"), spell("shunter", "2004-03-01", "2011-07-05"))
    for asOf in ["2000-01-01", "2004-02-29", "2004-03-01", "2011-07-06", "2020-01-01"] {
      #expect(try points(whole, asOf: asOf) == points(cut, asOf: asOf), "\(asOf)")
    }
    // 29 years of 1.9.
    #expect(try points(cut, asOf: "2020-01-01") == exact("55.1"))
  }
}
