import Testing

@testable import HeavyWork

/// A scheme holds only for a time.
@Suite struct InForceTests {
  private func scheme(_ inForce: String) -> SchemeText {
    SchemeText([
      "inForce": inForce,
      "conditions": SchemeText.conditions(("always", #""born": { "from": "1900-01-01" }"#)),
      "routes": SchemeText.list(SchemeText.route("r", when: #""always""#, months: "24")),
    ])
  }

  private let history = HistoryText(spell("guard", "2000-01-01"))
  private static let years = #"{ "from": "2024-01-01", "through": "2025-12-31" }"#

  private func problems(_ body: () throws -> Assessment) -> [Problem] {
    do {
      _ = try body()
      return []
    } catch let problems as Problems { return problems.all } catch { return [] }
  }

  @Test func outsideItsTimeASchemeGivesAnErrorWithBothDates() throws {
    for (asOf, edge) in [("2023-12-31", "2024-01-01"), ("2026-01-01", "2025-12-31")]
      as [(String, String)]
    {
      let found = problems { try assess(scheme(Self.years), history, asOf: asOf) }
      #expect(found.codes == [.outOfForce])
      for language in Language.allCases {
        #expect(found[0].message[language].contains(Wording.date(day(asOf), language)))
        #expect(found[0].message[language].contains(Wording.date(day(edge), language)))
      }
    }
  }

  @Test func bothEdgesAreInside() throws {
    for asOf in ["2024-01-01", "2025-12-31"] {
      #expect(try assess(scheme(Self.years), history, asOf: asOf).now.months == 24)
    }
  }

  @Test func evenOutOfForceEveryOutputSaysSo() throws {
    let answer = try assess(
      scheme(Self.years), history, asOf: "2023-12-31", evenOutOfForce: true)
    #expect(answer.now.months == 24)
    #expect(answer.remarks.warnings.contains { $0.code == "out-of-force" })
  }

  @Test func anExitOutsideItsTimeIsNeverOffered() throws {
    // 24 months before 15 January 2027 is 15 January 2025, after the last day; nothing else fits.
    let ended = #"{ "from": "2020-01-01", "through": "2024-12-31" }"#
    let answer = try assess(scheme(ended), history, asOf: "2024-06-01")
    #expect(answer.earliestExit == nil)
    #expect(answer.ifContinued?.date == day("2025-01-15"))
    #expect(answer.ifContinued?.months == 24)
  }

  @Test func ifTheSchemeBeginsLaterTheFirstExitInsideItIsOffered() throws {
    let later = #"{ "from": "2025-06-01" }"#
    let answer = try assess(scheme(later), history, asOf: "2024-06-01", evenOutOfForce: true)
    // 15 June 2025 is 19 months before the pension.
    #expect(answer.earliestExit?.date == day("2025-06-15"))
    #expect(answer.ifContinued?.date == day("2025-01-15"))
  }

  @Test func anExitAskedAboutOutsideItsTimeIsMarked() throws {
    let ended = #"{ "from": "2020-01-01", "through": "2024-12-31" }"#
    let answer = try assess(scheme(ended), history, asOf: "2024-06-01", exit: "2025-06-15")
    #expect(answer.chosenExit?.date == day("2025-06-15"))
    // Some warning must say that the scheme has ended by then.
    #expect(answer.remarks.warnings.contains { $0.message.nl.contains("31 december 2024") })
  }

  @Test func anExitDayMustLieBeforeThePension() throws {
    let inForce = scheme(#"{ "from": "2000-01-01" }"#)
    for exit in ["2024-05-31", "2027-01-15", "2030-01-01"] {
      let found = problems { try assess(inForce, history, asOf: "2024-06-01", exit: exit) }
      #expect(found.codes == [.exitOutOfRange], "\(exit)")
    }
    for exit in ["2024-06-01", "2027-01-14"] {
      #expect(
        try assess(inForce, history, asOf: "2024-06-01", exit: exit).chosenExit?.date == day(exit))
    }
  }

  @Test func someoneBornAfterTheReferenceDateGetsAnError() throws {
    // A slip in the year; a career then, too, would otherwise be worked out as if it were planned.
    let late = HistoryText(spell("guard", "2070-01-01"), born: "2050-06-01")
    let found = problems { try assess(scheme(Self.years), late, asOf: "2024-06-01") }
    #expect(found.codes == [.bornAfterReferenceDate])
    #expect(found[0].message.isTranslated)
    for date in ["2050-06-01", "2024-06-01"] { #expect(found[0].message.nl.contains(date)) }
    // Born on the reference date is possible, if of no use; a day later is not.
    for (born, codes) in [("2024-06-01", []), ("2024-06-02", [.bornAfterReferenceDate])]
      as [(String, [ProblemCode])]
    {
      let child = HistoryText(spell("guard", "2044-01-01"), born: born)
      #expect(
        problems { try assess(scheme(Self.years), child, asOf: "2024-06-01") }.codes == codes)
    }
  }

  @Test func someoneBornBeforeTheTableGetsAnError() throws {
    let old = HistoryText(spell("guard", "2000-01-01"), born: "1955-08-31")
    let found = problems { try assess(scheme(Self.years), old, asOf: "2024-06-01") }
    #expect(found.codes == [.bornBeforeTable])
    #expect(found[0].message.isTranslated)
    // Both problems of a question are told at once.
    let both = problems { try assess(scheme(Self.years), old, asOf: "2030-06-01") }
    #expect(both.codes == [.outOfForce, .bornBeforeTable])
  }
}
