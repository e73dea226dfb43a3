import Testing

@testable import HeavyWork

@Suite struct StatePensionTests {
  struct Case: Sendable {
    let born: String
    let date: String
    let months: Int
    var provisional = false
    var clamped = false
  }

  // 66 and 7 months from September 1955, 66 and 10 from June 1956, 67 from March 1957, 67 and 3
  // from January 1961; set by law for those born before October 1964.
  static let cases: [Case] = [
    Case(born: "1955-09-01", date: "2022-04-01", months: 799),
    Case(born: "1956-05-31", date: "2022-12-31", months: 799),
    Case(born: "1956-06-01", date: "2023-04-01", months: 802),
    Case(born: "1957-02-28", date: "2023-12-28", months: 802),
    Case(born: "1957-03-01", date: "2024-03-01", months: 804),
    Case(born: "1960-12-31", date: "2027-12-31", months: 804),
    Case(born: "1961-01-01", date: "2028-04-01", months: 807),
    Case(born: "1964-09-30", date: "2031-12-30", months: 807),
    Case(born: "1964-10-01", date: "2032-01-01", months: 807, provisional: true),
    Case(born: "1990-06-15", date: "2057-09-15", months: 807, provisional: true),
    Case(born: "1955-11-30", date: "2022-06-30", months: 799),
    Case(born: "1955-12-31", date: "2022-07-31", months: 799),
    Case(born: "1956-08-31", date: "2023-06-30", months: 802, clamped: true),
    Case(born: "1960-02-29", date: "2027-02-28", months: 804, clamped: true),
    Case(born: "1961-01-31", date: "2028-04-30", months: 807, clamped: true),
    Case(born: "1964-02-29", date: "2031-05-29", months: 807),
  ]

  @Test(arguments: cases)
  func followsFromTheBirthDate(_ one: Case) {
    let pension = StatutoryTables.shipped.statePension(born: day(one.born))
    #expect(pension?.date == day(one.date))
    #expect(pension?.ageInMonths == one.months)
    #expect(pension?.provisional == one.provisional)
    #expect(pension?.clamped == one.clamped)
  }

  // 65 years after 15 June 1990 and 31 January 1991; the second is in a month of 31 days too.
  @Test func anAgeOfTheSchemeItselfIsNeverProvisional() {
    let own = ExitRules.Reference.age(byBirth: Dated(780), name: Bilingual(nl: "a", en: "b"))
    for (born, date) in [("1990-06-15", "2055-06-15"), ("1991-01-31", "2056-01-31")] {
      let pension = StatutoryTables.shipped.pension(born: day(born), own)
      #expect(pension?.date == day(date) && pension?.ageInMonths == 780)
      #expect(pension?.provisional == false && pension?.clamped == false)
    }
  }

  @Test func nobodyBornBeforeTheTableHasOne() {
    #expect(StatutoryTables.shipped.statePension(born: day("1955-08-31")) == nil)
    #expect(StatutoryTables.shipped.statePension(born: day("1955-09-01")) != nil)
  }

  @Test func aProvisionalOrMovedDateIsSaid() throws {
    func codes(_ born: String) throws -> [String] {
      try assess(
        SchemeText(), HistoryText(spell("shunter", "2000-01-01"), born: born), asOf: "2020-01-01"
      ).remarks.warnings.map(\.code)
    }
    #expect(try !codes("1964-09-30").contains("provisional-pension-date"))
    #expect(try codes("1964-10-01").contains("provisional-pension-date"))
    #expect(try codes("1961-01-31").contains("pension-day-of-month"))
    #expect(try !codes("1961-01-30").contains("pension-day-of-month"))
  }
}

@Suite struct StatutoryTablesTests {
  @Test func theShippedFiguresAreInOrderAndWithoutHoles() {
    let tables = StatutoryTables.shipped
    #expect(tables.thresholds.map(\.year) == Array(2021...2026))
    #expect(tables.pensionAges.map(\.months) == [799, 802, 804, 807])
    #expect(tables.levyRates.map(\.fromYear) == [2011, 2026, 2027, 2028])
    #expect(tables.sources.values.allSatisfy { $0.basis != nil && $0.read != nil })
    #expect(tables.sha256.count == 64)
    #expect(tables.pensionAgeSetThrough == day("1964-09-30"))
  }

  @Test func everyFigureNamesASourceThatExists() {
    let tables = StatutoryTables.shipped
    let used =
      tables.thresholds.map(\.source) + tables.pensionAges.map(\.source)
      + tables.levyRates.map(\.source) + tables.statePensionSingle.map(\.source)
    for source in used { #expect(tables.sources[source] != nil, "\(source)") }
  }

  @Test func aYearThatIsNotSetHasTheLastOneKnown() {
    let tables = StatutoryTables.shipped
    #expect(tables.threshold(year: 2020, withExtra: false) == nil)
    #expect(tables.threshold(year: 2022, withExtra: false)?.money == Money(cents: 187_400))
    #expect(tables.threshold(year: 2022, withExtra: true)?.money == Money(cents: 187_400))
    #expect(tables.threshold(year: 2026, withExtra: false)?.money == Money(cents: 235_700))
    let later = tables.threshold(year: 2030, withExtra: true)
    #expect(later?.money == Money(cents: 265_700))
    #expect(later?.ofEarlierYear == 2026)
    #expect(tables.threshold(year: 2026, withExtra: true)?.ofEarlierYear == nil)
  }

  @Test func theLevyIsThatOfTheYear() {
    let tables = StatutoryTables.shipped
    let rates: [(year: Int, percent: String)] = [
      (2011, "52"), (2025, "52"), (2026, "57.7"), (2027, "64"), (2028, "65"), (2040, "65"),
    ]
    for (year, percent) in rates {
      #expect(tables.levyPercent(year: year)?.description == percent)
    }
    #expect(tables.levyPercent(year: 2010) == nil)
  }

  @Test func theStatePensionAmountIsThatOfTheDay() {
    let tables = StatutoryTables.shipped
    #expect(tables.statePensionSingle(on: day("2022-12-31")) == nil)
    #expect(tables.statePensionSingle(on: day("2023-06-30"))?.money == Money(cents: 143_080))
    #expect(tables.statePensionSingle(on: day("2023-07-01"))?.money == Money(cents: 145_815))
    let later = tables.statePensionSingle(on: day("2027-01-01"))
    #expect(later?.money == Money(cents: 163_757))
    #expect(later?.ofEarlierYear == 2026)
  }

  @Test func aFileReplacesThemAll() throws {
    let tables = try StatutoryText().read()
    #expect(tables.version == "test")
    #expect(tables.statePension(born: day("1959-01-01"))?.date == day("2025-01-01"))
    #expect(tables.levyPercent(year: 2030) == 52)
  }
}
