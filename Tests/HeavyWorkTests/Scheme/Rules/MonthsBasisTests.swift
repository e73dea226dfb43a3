import Testing

@testable import HeavyWork

/// Months by time worked or by a fact, what comes above the last step, and values that end.
@Suite struct MonthsBasisTests {
  private func scheme(
    _ months: String, _ changes: KeyValuePairs<String, String> = [:]
  ) -> SchemeText {
    var scheme = SchemeText(changes)
    scheme["conditions"] = SchemeText.conditions(("always", #""born": { "from": "1900-01-01" }"#))
    scheme["routes"] = SchemeText.list(
      SchemeText.route("r", when: #""always""#, months: months))
    scheme["exit"] = #"{ "maximumMonths": 600 }"#
    return scheme
  }

  private func entitlement(
    _ months: String, _ history: HistoryText, on exit: String = "2020-01-01"
  ) throws -> Entitlement {
    try view(scheme(months), history).entitlement(on: day(exit))
  }

  private func shifts(_ count: String) -> HistoryText {
    HistoryText(spell("clerk", "2000-01-01"), attributes: #"{ "diensten": \#(count) }"#)
  }

  private static let shiftTable = #"""
    { "table": { "attribute": "diensten", "rows": [[2200, 15], [4400, 20]] },
      "beyond": { "every": 74, "months": 1 } }
    """#

  @Test func aTableMayGoByAFactAndOnAboveItsLastRow() throws {
    let cases: [(count: String, months: Int)] = [
      ("-5", 0), ("0", 0), ("2199.999999", 0), ("2200", 15), ("4399.999999", 15), ("4400", 20),
      // 4400 + 74 = 4474, and 4400 + 2 x 74 = 4548
      ("4473.999999", 20), ("4474", 21), ("4547", 21), ("4548", 22), ("1000000000", 600),
    ]
    for (count, expected) in cases {
      let found = try entitlement(Self.shiftTable, shifts(count))
      #expect(found.months == expected && found.possibleMonths == expected, "\(count)")
    }
  }

  @Test func aFactThatIsMissingLeavesOpenWhatTheRuleCanGive() throws {
    let none = HistoryText(spell("clerk", "2000-01-01"))
    for history in [none, shifts(#""veel""#)] {
      let found = try entitlement(Self.shiftTable, history)
      #expect(found.months == 0 && found.possibleMonths == 600 && found.status == .undetermined)
      let table = #"{ "table": { "attribute": "diensten", "rows": [[1, 15], [2, 20]] } }"#
      #expect(try entitlement(table, history).possibleMonths == 20)
      // Only what holds on the exit day: 10, though it was 30 before.
      let linear = #"""
        { "linear": { "attribute": "diensten", "full": 100,
          "maximum": [{ "from": null, "value": 30 }, { "from": "2015-01-01", "value": 10 }] } }
        """#
      #expect(try entitlement(linear, history).possibleMonths == 10)
      #expect(try entitlement(linear, history, on: "2014-12-31").possibleMonths == 30)
    }
    let answer = try assess(scheme(Self.shiftTable), none, asOf: "2020-01-01")
    #expect(answer.range?.settledBy == [.attribute("diensten")])
  }

  @Test func linearMayGoByAFact() throws {
    let linear = #"{ "linear": { "attribute": "diensten", "full": 100, "maximum": 12 } }"#
    // 12 x 50 / 100; a half goes up: 12 x 4.166667 / 100 is just over 0.5; never below 0, above 12.
    for (count, expected) in [
      ("50", 6), ("4.166667", 1), ("4.166666", 0), ("-50", 0), ("100", 12), ("200", 12),
    ] {
      #expect(try entitlement(linear, shifts(count)).months == expected, "\(count)")
    }
  }

  @Test func linearMayGoByCompleteYears() throws {
    let linear = #"""
      { "linear": { "service": { "of": { "group": "heavy" }, "blocks": { "years": 1 } },
        "full": { "years": 25 }, "maximum": 24 }, "round": "floor" }
      """#
    let guarding = HistoryText(spell("guard", "2000-01-01"))
    // 24 x 12 / 25 = 11.52 through the day before thirteen years; 24 x 13 / 25 = 12.48.
    #expect(try entitlement(linear, guarding, on: "2012-12-31").months == 11)
    #expect(try entitlement(linear, guarding, on: "2013-01-01").months == 12)
    #expect(try entitlement(linear, guarding, on: "2024-12-31").months == 23)
    #expect(try entitlement(linear, guarding, on: "2025-01-01").months == 24)
    #expect(try entitlement(linear, guarding, on: "2026-01-01").months == 24)
  }

  @Test func stepsGoOnAboveTheLastOne() throws {
    let steps = #"{ "steps": [[9.5, 4], [19, 6]], "beyond": { "every": 1.9, "months": 2 } }"#
    // A shunter earns 1.9 a year: 19 after ten years, 20.9 after eleven.
    let shunting = HistoryText(spell("shunter", "2000-01-01"))
    for (exit, expected) in [
      ("2004-12-31", 0), ("2005-01-01", 4), ("2009-12-31", 4), ("2010-01-01", 6),
      ("2010-12-31", 6), ("2011-01-01", 8), ("2015-01-01", 16),
    ] {
      #expect(try entitlement(steps, shunting, on: exit).months == expected, "\(exit)")
    }
    // Three months below the last are not given above it.
    let table = #"""
      { "table": { "service": { "of": { "any": true } }, "rows": [[{ "years": 10 }, 6]] },
        "beyond": { "every": { "years": 1 }, "months": 0 } }
      """#
    #expect(try entitlement(table, shunting, on: "2015-01-01").months == 6)
  }

  @Test func monthsThatEndedMayBeAnything() throws {
    let ended = #"[{ "from": null, "value": 12 }, { "from": "2015-01-01", "value": null }]"#
    let history = HistoryText(spell("guard", "2000-01-01"))
    #expect(try entitlement(ended, history, on: "2014-12-31").status == .entitled)
    let after = try entitlement(ended, history, on: "2015-01-01")
    #expect(after.months == 0 && after.possibleMonths == 12 && after.status == .undetermined)
  }

  @Test func whatEndedCountsNoMoreOrLimitsNoMore() throws {
    let history = HistoryText(spell("guard", "2000-01-01", "2009-12-31"))
    let weight = #"[{ "from": null, "value": 1 }, { "from": "2005-01-01", "value": null }]"#
    let light = SchemeText([
      "elements": SchemeText.list(
        SchemeText.element("night", "werktijden", weight),
        SchemeText.element("lift", "fysiek", "0.5"))
    ])
    #expect(try points(light, history, asOf: "2020-01-01") == exact("5"))
    let most =
      #"{ "maximum": [{ "from": null, "value": 4 }, { "from": "2015-01-01", "value": null }] }"#
    let capped = SchemeText(["points": most])
    #expect(try points(capped, history, asOf: "2014-12-31") == exact("4"))
    #expect(try points(capped, history, asOf: "2015-01-01") == exact("10"))
    let bound = #"[{ "from": null, "value": 4 }, { "from": "2015-01-01", "value": null }]"#
    let condition = SchemeText.testing(#""points": { "atLeast": \#(bound) }"#)
    #expect(try finding(condition, history, on: "2014-12-31").outcome == .met)
    #expect(try finding(condition, history, on: "2015-01-01").outcome == .undetermined)
  }
}
