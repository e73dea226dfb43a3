import Testing

@testable import HeavyWork

/// Conditions that are not decided yet, and routes that exist only for some exit days.
@Suite struct UndecidedTests {
  private let history = HistoryText(spell("guard", "2000-01-01"))

  private func entitlement(
    when: String, force: String = "", on exit: String = "2020-01-01"
  ) throws -> Entitlement {
    let scheme = SchemeText([
      "conditions": SchemeText.conditions(
        ("open", #""undecided": true"#), ("yes", #""born": { "from": "1900-01-01" }"#),
        ("no", #""born": { "from": "2100-01-01" }"#)),
      "routes": #"[{ "id": "r", "when": \#(when), "months": 12\#(force) }]"#,
    ])
    return try view(scheme, history).entitlement(on: day(exit))
  }

  @Test func whatIsUndecidedIsPassedOnWhereItMatters() throws {
    let cases: [(when: String, status: EntitlementStatus)] = [
      (#""open""#, .undetermined), (#"{ "not": "open" }"#, .undetermined),
      (#"{ "all": ["open", "yes"] }"#, .undetermined),
      (#"{ "all": ["open", "no"] }"#, .notEntitled),
      (#"{ "any": ["open", "yes"] }"#, .entitled), (#"{ "any": ["open", "no"] }"#, .undetermined),
      (#"{ "not": { "any": ["open", "yes"] } }"#, .notEntitled),
      (#"{ "not": { "all": ["open", "no"] } }"#, .entitled),
      (#"{ "all": [{ "not": "open" }, "yes"] }"#, .undetermined),
    ]
    for (when, status) in cases {
      let found = try entitlement(when: when)
      #expect(found.status == status, "\(when)")
      #expect(found.months == (status == .entitled ? 12 : 0), "\(when)")
      #expect(found.possibleMonths == (status == .notEntitled ? 0 : 12), "\(when)")
    }
  }

  @Test func aRouteExistsOnItsFirstAndLastDayAndNotBeyond() throws {
    let force = #", "inForce": { "from": "2015-07-01", "through": "2016-06-30" }"#
    for (exit, months) in [
      ("2015-06-30", 0), ("2015-07-01", 12), ("2016-06-30", 12), ("2016-07-01", 0),
    ] {
      let found = try entitlement(when: #""yes""#, force: force, on: exit)
      #expect(found.months == months && found.possibleMonths == months, "\(exit)")
      // A route that does not exist leaves nothing open either.
      let open = try entitlement(when: #""open""#, force: force, on: exit)
      #expect(open.possibleMonths == months, "\(exit)")
    }
    let from = #", "inForce": { "from": "2015-07-01" }"#
    #expect(try entitlement(when: #""yes""#, force: from, on: "2015-06-30").months == 0)
    #expect(try entitlement(when: #""yes""#, force: from, on: "2040-01-01").months == 12)
    let through = #", "inForce": { "through": "2015-07-01" }"#
    #expect(try entitlement(when: #""yes""#, force: through, on: "2015-07-01").months == 12)
    #expect(try entitlement(when: #""yes""#, force: through, on: "2015-07-02").months == 0)
  }

  @Test func theEarliestExitLiesInTheForceOfItsRoute() throws {
    // The state pension is on 15 January 2027; 12 months before it the route is gone, unless it
    // goes on through that very day.
    for (through, months) in [("2026-01-14", nil), ("2026-01-15", 12)] as [(String, Int?)] {
      let scheme = SchemeText([
        "conditions": SchemeText.conditions(("yes", #""born": { "from": "1900-01-01" }"#)),
        "routes":
          #"[{ "id": "r", "when": "yes", "months": 12, "inForce": { "through": "\#(through)" } }]"#,
      ])
      let answer = try assess(scheme, history, asOf: "2025-06-01")
      #expect(answer.earliestExit?.months == months)
    }
  }
}
