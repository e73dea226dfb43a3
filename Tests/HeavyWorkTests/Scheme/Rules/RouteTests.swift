import Testing

@testable import HeavyWork

/// Conditions combined, and which route wins.
@Suite struct RouteTests {
  /// `yes` holds, `no` does not, `maybe` cannot be said.
  private static let conditions = SchemeText.conditions(
    ("yes", #""born": { "from": "1950-01-01" }"#), ("no", #""born": { "from": "1990-01-01" }"#),
    ("maybe", #""attribute": { "name": "wage", "atMost": 1 }"#))

  private func entitlement(_ routes: String, _ exit: String = #"{ "maximumMonths": 36 }"#) throws
    -> Entitlement
  {
    let scheme = SchemeText(["conditions": Self.conditions, "routes": routes, "exit": exit])
    return try view(scheme, HistoryText(spell("guard", "2000-01-01"))).entitlement(
      on: day("2020-01-01"))
  }

  struct Case: Sendable {
    let when: String
    let outcome: Truth
  }

  static let kleene: [Case] = [
    Case(when: #""yes""#, outcome: .met),
    Case(when: #""no""#, outcome: .notMet),
    Case(when: #""maybe""#, outcome: .undetermined),
    Case(when: #"{ "not": "yes" }"#, outcome: .notMet),
    Case(when: #"{ "not": "no" }"#, outcome: .met),
    Case(when: #"{ "not": "maybe" }"#, outcome: .undetermined),
    Case(when: #"{ "all": ["yes", "yes"] }"#, outcome: .met),
    Case(when: #"{ "all": ["yes", "no"] }"#, outcome: .notMet),
    Case(when: #"{ "all": ["yes", "maybe"] }"#, outcome: .undetermined),
    Case(when: #"{ "all": ["no", "maybe"] }"#, outcome: .notMet),
    Case(when: #"{ "all": ["maybe", "no"] }"#, outcome: .notMet),
    Case(when: #"{ "all": ["maybe", "maybe"] }"#, outcome: .undetermined),
    Case(when: #"{ "any": ["no", "no"] }"#, outcome: .notMet),
    Case(when: #"{ "any": ["no", "yes"] }"#, outcome: .met),
    Case(when: #"{ "any": ["no", "maybe"] }"#, outcome: .undetermined),
    Case(when: #"{ "any": ["maybe", "yes"] }"#, outcome: .met),
    Case(when: #"{ "any": ["maybe", "maybe"] }"#, outcome: .undetermined),
    Case(when: #"{ "not": { "all": ["maybe", "no"] } }"#, outcome: .met),
    Case(when: #"{ "not": { "any": ["maybe", "yes"] } }"#, outcome: .notMet),
    Case(
      when: #"{ "all": [{ "any": ["no", "maybe"] }, { "not": "no" }] }"#, outcome: .undetermined),
    Case(when: #"{ "all": ["yes"] }"#, outcome: .met),
  ]

  @Test(arguments: kleene)
  func conditionsCombineByKleene(_ one: Case) throws {
    let scheme = SchemeText([
      "conditions": Self.conditions,
      "routes": SchemeText.list(SchemeText.route("r", when: one.when, months: "12")),
    ])
    let outcomes = try view(scheme, HistoryText(spell("guard", "2000-01-01"))).routeOutcomes(
      on: day("2020-01-01"))
    #expect(outcomes.map(\.outcome) == [one.outcome])
  }

  @Test func theRouteWithTheMostMonthsWins() throws {
    let found = try entitlement(
      SchemeText.list(
        SchemeText.route("a", when: #""yes""#, months: "12"),
        SchemeText.route("b", when: #""yes""#, months: "24"),
        SchemeText.route("c", when: #""no""#, months: "36")))
    #expect(found.months == 24)
    #expect(found.route == 1)
    #expect(found.status == .entitled)
  }

  @Test func onATieTheFirstListedWins() throws {
    let routes = SchemeText.list(
      SchemeText.route("a", when: #""no""#, months: "30"),
      SchemeText.route("b", when: #""yes""#, months: "40"),
      SchemeText.route("c", when: #""yes""#, months: "36"),
      SchemeText.route("d", when: #""yes""#, months: "36"))
    // 40 is cut to 36 before the comparison, so b and c tie.
    #expect(try entitlement(routes).route == 1)
  }

  @Test func anUndeterminedRouteMattersOnlyWhereItWouldGiveMore() throws {
    func found(_ maybe: String) throws -> Entitlement {
      try entitlement(
        SchemeText.list(
          SchemeText.route("sure", when: #""yes""#, months: "12"),
          SchemeText.route("maybe", when: #""maybe""#, months: maybe)))
    }
    let more = try found("24")
    #expect(more.status == .undetermined)
    #expect(more.months == 12)
    #expect(more.possibleMonths == 24)
    #expect(more.route == 0)
    #expect(try found("12").status == .entitled)
    #expect(try found("6").status == .entitled)
  }

  @Test func withOnlyAnUndeterminedRouteNothingIsCertain() throws {
    let found = try entitlement(
      SchemeText.list(SchemeText.route("maybe", when: #""maybe""#, months: "24")))
    #expect(found.status == .undetermined)
    #expect(found.months == 0)
    #expect(found.route == nil)
    let none = try entitlement(
      SchemeText.list(SchemeText.route("no", when: #""no""#, months: "24")))
    #expect(none.status == .notEntitled)
    #expect(none.possibleMonths == 0)
  }

  @Test func monthsAreCutToTheMaximum() throws {
    let routes = SchemeText.list(SchemeText.route("a", when: #""yes""#, months: "48"))
    #expect(try entitlement(routes, #"{ "maximumMonths": 24 }"#).months == 24)
    #expect(
      try entitlement(routes, #"{ "maximumMonths": [{ "from": "2020-01-01", "value": 30 }] }"#)
        .months == 30)
  }

  @Test func fewerThanTheMinimumIsNothing() throws {
    func months(_ months: Int, minimum: Int) throws -> Int {
      try entitlement(
        SchemeText.list(SchemeText.route("a", when: #""yes""#, months: "\(months)")),
        #"{ "maximumMonths": 36, "minimumMonths": \#(minimum) }"#
      ).months
    }
    #expect(try months(6, minimum: 6) == 6)
    #expect(try months(5, minimum: 6) == 0)
    #expect(try months(0, minimum: 0) == 0)
  }

  @Test func aDatedNumberOfMonthsIsUnknownBeforeItsFirstDay() throws {
    let found = try entitlement(
      SchemeText.list(
        SchemeText.route(
          "a", when: #""yes""#, months: #"[{ "from": "2021-01-01", "value": 18 }]"#)))
    #expect(found.status == .undetermined)
    #expect(found.months == 0)
    #expect(found.possibleMonths == 18)
  }
}
