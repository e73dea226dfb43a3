import Testing

@testable import HeavyWork

/// Whether months can be lost again by working on. Only where they cannot, the first day with so
/// many months may be searched by halving instead of looked for day by day.
///
/// Each of the rules here is the only one of its scheme that can take months away.
@Suite struct GrowsWithTimeTests {
  private static func dated(_ first: String, _ then: String) -> String {
    #"[{ "from": null, "value": \#(first) }, { "from": "2030-01-01", "value": \#(then) }]"#
  }

  private func grows(_ scheme: SchemeText) throws -> Bool { try scheme.read().growsWithTime }

  private func grows(ifTested body: String) throws -> Bool {
    try grows(SchemeText.testing(body))
  }

  private func grows(months: String, when: String = #""lower""#) throws -> Bool {
    try grows(
      SchemeText(["routes": SchemeText.list(SchemeText.route("r", when: when, months: months))]))
  }

  private func grows(route more: String) throws -> Bool {
    try grows(
      SchemeText(["routes": #"[{ "id": "r", "when": "lower", "months": 24\#(more) }]"#]))
  }

  @Test func withoutSuchARuleItGrows() throws {
    #expect(try grows(SchemeText()))
    #expect(try grows(SchemeText(["points": #"{ "maximum": 57 }"#])))
    #expect(try grows(SchemeText(["exit": #"{ "maximumMonths": 36, "minimumMonths": 6 }"#])))
  }

  @Test func boundsThatChangeWithADateCanTakeMonthsAway() throws {
    let months = Self.dated("36", "24")
    #expect(try !grows(SchemeText(["exit": #"{ "maximumMonths": \#(months) }"#])))
    #expect(
      try !grows(SchemeText(["exit": #"{ "maximumMonths": 36, "minimumMonths": \#(months) }"#])))
    #expect(try !grows(SchemeText(["points": #"{ "maximum": \#(Self.dated("57", "40")) }"#])))
    // A value that begins or ends one day holds not always either.
    let later = #"[{ "from": "2030-01-01", "value": 36 }]"#
    #expect(try !grows(SchemeText(["exit": #"{ "maximumMonths": \#(later) }"#])))
  }

  @Test func serviceIsLostWhereItIsCountedBackFromExit() throws {
    let service = { (rule: String) in
      #""service": { \#(rule) }, "atLeast": { "years": 10 }"#
    }
    let any = #""of": { "any": true }"#
    #expect(try grows(ifTested: service(any)))
    #expect(
      try grows(
        ifTested: service(#"\#(any), "per": "calendarYear", "wholeFrom": { "months": 6 }"#)))
    #expect(try grows(ifTested: service(#"\#(any), "gaps": { "each": { "months": 6 } }"#)))
    #expect(try !grows(ifTested: service(#"\#(any), "within": { "last": { "years": 25 } }"#)))
    #expect(
      try !grows(
        ifTested: service(#"\#(any), "per": "rollingYear", "wholeFrom": { "months": 6 }"#)))
    #expect(try !grows(ifTested: service(#"\#(any), "gaps": { "total": { "months": 6 } }"#)))
    #expect(try !grows(ifTested: service(#""of": { "sameEmployer": true }"#)))
    let bound = Self.dated(#"{ "years": 10 }"#, #"{ "years": 12 }"#)
    #expect(
      try !grows(ifTested: #""service": { "of": { "any": true } }, "atLeast": \#(bound)"#))
  }

  @Test func conditionsThatOneCanCeaseToMeet() throws {
    #expect(try !grows(ifTested: #""points": { "below": 20 }"#))
    #expect(try !grows(ifTested: #""points": { "atLeast": \#(Self.dated("10", "20")) }"#))
    #expect(
      try !grows(ifTested: #""continuous": { "of": { "any": true } }, "atLeast": { "years": 5 }"#))
    let employed = { (of: String, on: String) in
      #""employed": { "of": { \#(of) }, "on": "\#(on)" }"#
    }
    #expect(try grows(ifTested: employed(#""any": true"#, "2019-07-01")))
    #expect(try !grows(ifTested: employed(#""any": true"#, "exit")))
    #expect(try !grows(ifTested: employed(#""sameEmployer": true"#, "2019-07-01")))
    #expect(try grows(ifTested: #""born": { "through": "1964-12-31" }"#))
    #expect(try grows(ifTested: #""undecided": true"#))
    #expect(try grows(ifTested: #""age": { "atLeast": { "years": 60 } }"#))
    let age = Self.dated(#"{ "years": 60 }"#, #"{ "years": 62 }"#)
    #expect(try !grows(ifTested: #""age": { "atLeast": \#(age) }"#))
  }

  @Test(arguments: [("atMost", "4000", "3000"), ("atLeast", "1", "2"), ("equals", "true", "false")])
  func factsAreHeldAgainstOneValueOrSeveral(_ key: String, _ first: String, _ then: String) throws {
    #expect(try grows(ifTested: #""attribute": { "name": "fact", "\#(key)": \#(first) }"#))
    #expect(
      try !grows(
        ifTested: #""attribute": { "name": "fact", "\#(key)": \#(Self.dated(first, then)) }"#))
  }

  @Test func routesThatBeginEndOrAskForWhatIsNot() throws {
    #expect(try grows(route: ""))
    #expect(try !grows(route: #", "inForce": { "from": "2027-01-01" }"#))
    #expect(try !grows(route: #", "inForce": { "through": "2027-12-31" }"#))
    #expect(try !grows(months: "24", when: #"{ "not": "lower" }"#))
    #expect(try !grows(months: Self.dated("24", "12")))
  }

  @Test func monthsThatAreMeasured() throws {
    let linear = { (full: String, maximum: String) in
      #"{ "linear": { "full": \#(full), "maximum": \#(maximum) } }"#
    }
    #expect(try grows(months: linear("57", "36")))
    #expect(try !grows(months: linear(Self.dated("57", "60"), "36")))
    #expect(try !grows(months: linear("57", Self.dated("36", "24"))))
    #expect(try grows(months: #"{ "steps": [[20, 12], [40, 12], [57, 24]] }"#))
    #expect(try !grows(months: #"{ "steps": \#(Self.dated("[[20, 12]]", "[[30, 12]]")) }"#))
    #expect(try !grows(months: #"{ "steps": [[20, 12], [40, 6]] }"#))
    let years = { (service: String) in
      #"{ "linear": { "service": { "of": { "any": true }\#(service) }, "#
        + #""full": { "years": 40 }, "maximum": 36 } }"#
    }
    #expect(try grows(months: years("")))
    #expect(try !grows(months: years(#", "within": { "last": { "years": 25 } }"#)))
  }
}
