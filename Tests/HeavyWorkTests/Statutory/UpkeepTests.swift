import Testing

@testable import HeavyWork

@Suite struct UpkeepTests {
  func upkeep(_ checked: String, changesIn months: [Int]) -> Upkeep {
    Upkeep(
      table: .levy, checkedOn: day(checked), changesIn: months, url: "https://example.nl",
      what: Bilingual(nl: "wat", en: "what"))
  }

  @Test func theNextLookIsInTheMonthBeforeAChange() {
    // Looked on 21 November: the figures of January are known in December.
    let yearly = upkeep("2026-11-21", changesIn: [1])
    #expect(yearly.dueFrom == day("2026-12-01"))
    #expect(yearly.overdueFrom == day("2027-01-01"))
    #expect(!yearly.isDue(on: day("2026-11-30")))
    #expect(yearly.isDue(on: day("2026-12-01")))
    #expect(!yearly.isOverdue(on: day("2026-12-31")))
    #expect(yearly.isOverdue(on: day("2027-01-01")))
  }

  @Test func aLookInTheMonthBeforeCountsForThatChange() {
    // From 1 December on the figures of January can be seen; the next are those a year later.
    #expect(upkeep("2026-12-01", changesIn: [1]).overdueFrom == day("2028-01-01"))
    #expect(upkeep("2026-12-31", changesIn: [1]).dueFrom == day("2027-12-01"))
    #expect(upkeep("2027-01-01", changesIn: [1]).overdueFrom == day("2028-01-01"))
    // Twice a year: January and July.
    #expect(upkeep("2026-12-01", changesIn: [1, 7]).overdueFrom == day("2027-07-01"))
    #expect(upkeep("2027-05-31", changesIn: [7, 1]).overdueFrom == day("2027-07-01"))
    #expect(upkeep("2027-06-01", changesIn: [1, 7]).overdueFrom == day("2028-01-01"))
  }

  @Test func everyDayAgreesWithTheCalendarWalkedDayByDay() {
    // The slow way: from the day after the month of the look, walk to a first of a month that brings
    // figures of which the month before began after the look.
    for months in [[1], [7], [1, 7], [3, 9, 12], Array(1...12)] {
      var checked = day("2026-01-01")
      while checked < day("2028-03-02") {
        var expected = checked
        repeat {
          expected = expected.adding(days: 1)
        } while !(expected.civil.day == 1
          && months.contains(expected.civil.month) && expected.adding(months: -1) > checked)
        let rule = upkeep(checked.description, changesIn: months)
        #expect(rule.overdueFrom == expected, "\(checked) \(months)")
        #expect(rule.dueFrom == expected.adding(months: -1))
        checked = checked.adding(days: 1)
      }
    }
  }

  static let rules = #"""
    { "exemptThreshold": { "changesIn": [1], "url": "https://example.nl/a",
        "what": { "nl": "de drempel", "en": "the threshold" } },
      "statePensionSingle": { "checkedOn": "2026-06-10", "changesIn": [1, 7],
        "url": "https://example.nl/b", "what": { "nl": "de AOW", "en": "the pension" } } }
    """#

  @Test func aTableHasADayOfItsOwnOrThatOfTheFile() throws {
    let tables = try StatutoryText(["upkeep": Self.rules]).read()
    #expect(tables.upkeep.map(\.table) == [.exemptThreshold, .statePensionSingle])
    #expect(tables.upkeep.map(\.checkedOn) == [day("2026-01-01"), day("2026-06-10")])
    // Checked on 1 January: the figures of January 2027 are due in December.
    #expect(tables.overdue(on: day("2026-12-31")) == [])
    #expect(tables.overdue(on: day("2027-01-01")) == [.exemptThreshold, .statePensionSingle])
  }

  @Test func aFileThatDoesNotSayIsOverdueAfterThirteenMonths() throws {
    let tables = try StatutoryText().read()
    #expect(tables.overdue(on: day("2027-02-01")) == [])
    #expect(tables.overdue(on: day("2027-02-02")) == Upkeep.Table.allCases)
  }

  @Test func aRowThatShouldBeThereIsMissed() throws {
    let tables = try StatutoryText(["upkeep": Self.rules]).read()
    // The threshold is there for 2022, the pension from 1 January 2022; both change in January.
    #expect(tables.missingRow(of: .exemptThreshold, asOf: day("2022-12-31")) == nil)
    #expect(tables.missingRow(of: .exemptThreshold, asOf: day("2023-01-01")) == day("2023-01-01"))
    #expect(tables.missingRow(of: .statePensionSingle, asOf: day("2022-06-30")) == nil)
    #expect(
      tables.missingRow(of: .statePensionSingle, asOf: day("2022-07-01")) == day("2022-07-01"))
    // The first that is missing, however long ago.
    #expect(
      tables.missingRow(of: .statePensionSingle, asOf: day("2026-12-31")) == day("2022-07-01"))
    #expect(tables.missingRow(of: .levy, asOf: day("2050-01-01")) == nil)
  }

  func codes(_ statutory: StatutoryTables, asOf: String, _ benefit: String) throws -> [String] {
    try assess(
      SchemeText(["benefit": #"{ "perMonth": "\#(benefit)" }"#]),
      HistoryText(spell("shunter", "1985-01-01"), born: "1963-01-15"), asOf: asOf,
      evenOutOfForce: true,
      statutory: statutory
    ).remarks.warnings.map(\.code)
  }

  @Test func aResultWarnsByItsReferenceDateAlone() throws {
    let tables = try StatutoryText([
      "upkeep": Self.rules, "checkedOn": #""2025-11-01""#,
      "exemptThreshold": #"[{ "year": 2025, "perMonth": 2000, "source": "law" }]"#,
      "statePensionSingle": #"[{ "from": "2025-07-01", "perMonth": 1600, "source": "law" }]"#,
    ]).read()
    // Before new figures could hold: the amounts of later years are not set, which is no neglect.
    let early = try codes(tables, asOf: "2025-12-31", "rvuThreshold")
    #expect(early.contains("amounts-of-earlier-year"))
    #expect(!early.contains("statutory-amounts-overdue"))
    #expect(!early.contains("statutory-figures-overdue"))
    // A day later they do, and nobody looked.
    let late = try codes(tables, asOf: "2026-01-01", "rvuThreshold")
    #expect(late.contains("statutory-amounts-overdue"))
    #expect(!late.contains("amounts-of-earlier-year"))
    #expect(late.contains("statutory-figures-overdue"))
  }

  @Test func onlyAmountsThatAreUsedCanBeOutOfDate() throws {
    // The pension has no row of July 2026; the threshold is up to date.
    let tables = try StatutoryText([
      "upkeep": Self.rules, "checkedOn": #""2026-06-10""#,
      "exemptThreshold": #"[{ "year": 2026, "perMonth": 2000, "source": "law" }]"#,
      "statePensionSingle": #"[{ "from": "2026-01-01", "perMonth": 1600, "source": "law" }]"#,
    ]).read()
    #expect(
      try codes(tables, asOf: "2026-08-01", "statePensionSingle")
        .contains("statutory-amounts-overdue"))
    #expect(
      try !codes(tables, asOf: "2026-08-01", "rvuThreshold").contains("statutory-amounts-overdue"))
  }

  @Test func theShippedFiguresSayWhenEachTableIsLookedUp() {
    let shipped = StatutoryTables.shipped
    #expect(shipped.upkeep.map(\.table) == Upkeep.Table.allCases)
    for rule in shipped.upkeep {
      #expect(rule.what.isTranslated)
      #expect(rule.url.hasPrefix("https://"))
      #expect(rule.checkedOn >= shipped.checkedOn)
    }
    // Whoever updates them early in December, when `checkedOn` is that day, has a quiet year.
    #expect(UpkeepText.isDue(shipped, on: day("2027-01-01")))
  }

  @Test(arguments: Language.allCases)
  func theTextSaysWhatWhenAndWhere(_ language: Language) throws {
    let tables = try StatutoryText([
      "upkeep": Self.rules, "checkedOn": #""2026-06-10""#,
      "exemptThreshold": #"[{ "year": 2026, "perMonth": 2000, "source": "law" }]"#,
      "statePensionSingle": #"[{ "from": "2026-07-01", "perMonth": 1600, "source": "law" }]"#,
    ]).read()
    let quiet = UpkeepText.text(tables, today: day("2026-11-30"), language)
    #expect(
      quiet.contains(
        language(
          nl: "Weer op te zoeken vanaf 1 december 2026",
          en: "To be looked up again from 1 December 2026")))
    #expect(quiet.contains("https://example.nl/a"))
    #expect(quiet.contains(language(nl: "de drempel", en: "the threshold")))
    #expect(!UpkeepText.isDue(tables, on: day("2026-11-30")))
    #expect(UpkeepText.notice(tables, today: day("2026-11-30"), language) == nil)
    let now = UpkeepText.text(tables, today: day("2026-12-01"), language)
    #expect(now.contains(language(nl: "NU op te zoeken", en: "To be looked up NOW")))
    #expect(UpkeepText.isDue(tables, on: day("2026-12-01")))
    #expect(UpkeepText.notice(tables, today: day("2026-12-31"), language) == nil)
    let late = UpkeepText.text(tables, today: day("2027-01-01"), language)
    #expect(late.contains(language(nl: "TE LAAT", en: "OVERDUE")))
    #expect(late.contains(language(nl: "ONTBREEKT", en: "MISSING")))
    let notice = try #require(UpkeepText.notice(tables, today: day("2027-01-01"), language))
    #expect(notice.contains(Upkeep.Table.exemptThreshold.name[language]))
  }

  @Test func whatIsWrongWithItIsNamed() {
    let wrong: [(String, ProblemCode)] = [
      ("[]", .wrongType), (#"{ "levi": {} }"#, .unknownKey),
      (
        #"{ "levy": { "changesIn": [13], "url": "u", "what": { "nl": "a", "en": "b" } } }"#,
        .outOfRange
      ),
      (#"{ "levy": { "url": "u", "what": { "nl": "a", "en": "b" } } }"#, .missingKey),
      (#"{ "levy": { "changesIn": [1], "what": { "nl": "a", "en": "b" } } }"#, .missingKey),
      (#"{ "levy": { "changesIn": [1], "url": "u" } }"#, .missingKey),
    ]
    for (text, code) in wrong {
      #expect(statutoryProblems(StatutoryText(["upkeep": text]).text).codes == [code], "\(text)")
    }
  }
}
