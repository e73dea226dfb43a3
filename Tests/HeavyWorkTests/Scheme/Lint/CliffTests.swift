import Testing

@testable import HeavyWork

/// Where a little more work, or one point more, changes the months by six or more.
@Suite struct CliffTests {
  private func cliffs(_ changes: KeyValuePairs<String, String>) throws -> [Problem] {
    try lint(.calm(changes)).filter { $0.code == .cliff }
  }

  private func steps(_ steps: String, _ exit: String = #"{ "maximumMonths": 36 }"#) throws
    -> [Problem]
  {
    try cliffs([
      "exit": exit,
      "routes": SchemeText.list(
        SchemeText.route("r", when: #""lower""#, months: #"{ "steps": \#(steps) }"#)),
    ])
  }

  @Test func stepsOfSixMonthsOrMore() throws {
    #expect(try steps("[[10, 5], [20, 10], [30, 15]]").isEmpty)
    let found = try steps("[[10, 5], [20, 11], [30, 5], [40, 30]]")
    #expect(found.count == 1)
    #expect(found[0].place?.pointer == "/routes/0/months")
    #expect(
      found[0].message.en
        == "The months of route ‘r’ jump: from 5 to 11 at 20 points, from 11 to 5 at 30 points, "
        + "from 5 to 30 at 40 points.")
    #expect(found[0].message.nl.contains("van 5 naar 11 bij 20 punten"))
    // The scheme's maximum cuts the jump: from 5 to 10.
    #expect(try steps("[[10, 5], [20, 24]]", #"{ "maximumMonths": 10 }"#).isEmpty)
  }

  @Test func theFirstStepAndWhatComesAboveTheLast() throws {
    #expect(try steps("[[10, 12]]").count == 1)
    let above = try cliffs([
      "routes": SchemeText.list(
        SchemeText.route(
          "r", when: #""lower""#,
          months: #"{ "steps": [[10, 3]], "beyond": { "every": 10, "months": 8 } }"#))
    ])
    #expect(
      above.map(\.message.en) == [
        "The months of route ‘r’ jump: from 3 to 11 at 20 points."
      ])
  }

  @Test func aLowerBoundUnderMonthsInProportion() throws {
    func bound(_ points: String) throws -> [Problem] {
      try lint(
        SchemeText([
          "conditions": SchemeText.conditions(("lower", #""points": { "atLeast": \#(points) }"#))
        ])
      )
    }
    // 36 x 8.7 / 57 = 5.49…, so 5 months; 36 x 8.75 / 57 = 5.52…, so 6.
    #expect(try bound("8.7").isEmpty)
    let found = try bound("8.75")
    #expect(found.codes == [.cliff])
    #expect(found[0].place?.pointer == "/conditions/lower")
    #expect(found[0].message.en == "Whoever just misses ‘lower-en’ can lose 6 months at once.")
  }

  /// The rail example: thirty years give 36 months, and without them there are at least the 12 of
  /// the lower bound; without the lower bound there is nothing.
  @Test func whatARouteGivesBesidesAnother() throws {
    let found = try cliffs([
      "conditions": SchemeText.conditions(
        ("lower", #""points": { "atLeast": 18.81 }"#),
        ("years", #""service": { "of": { "any": true } }, "atLeast": { "years": 30 }"#)),
      "routes": SchemeText.list(
        SchemeText.route("a", when: #"{ "all": ["lower", "years"] }"#, months: #""maximum""#),
        SchemeText.route(
          "b", when: #""lower""#, months: #"{ "linear": { "full": 57, "maximum": 36 } }"#)),
    ])
    #expect(
      found.map(\.message.en) == [
        "Whoever just misses ‘lower-en’ can lose 36 months at once.",
        "Whoever just misses ‘years-en’ can lose 24 months at once.",
      ])
  }

  @Test func anAgreementOfAllOrNothingIsNoRemarkButAProposalIs() throws {
    func all(_ status: String) throws -> [Problem] {
      try lint(
        SchemeText([
          "status": "\"\(status)\"", "elements": "",
          "functions": SchemeText.list(SchemeText.function("f", #""groups": ["heavy"]"#)),
          "conditions": SchemeText.conditions(
            ("years", #""service": { "of": { "group": "heavy" } }, "atLeast": { "years": 20 }"#)),
          "routes": SchemeText.list(SchemeText.route("r", when: #""years""#, months: "24")),
        ]))
    }
    #expect(try all("agreed").isEmpty)
    #expect(try all("reported").isEmpty)
    #expect(
      try all("proposed").map(\.message.en) == [
        "Whoever just misses ‘years-en’ can lose 24 months at once."
      ])
  }

  @Test func choicesAndAMinimumFarApart() throws {
    #expect(try cliffs(["exit": #"{ "maximumMonths": 36, "choices": [5, 10, 15] }"#]).isEmpty)
    let choices = try cliffs(["exit": #"{ "maximumMonths": 36, "choices": [5, 10, 16] }"#])
    #expect(choices.map(\.place?.pointer) == ["/exit/choices"])
    #expect(choices[0].message.en.hasPrefix("Up to 6 months lie between two choices"))
    #expect(try cliffs(["exit": #"{ "maximumMonths": 36, "minimumMonths": 5 }"#]).isEmpty)
    let minimum = try cliffs(["exit": #"{ "maximumMonths": 36, "minimumMonths": 6 }"#])
    #expect(minimum.map(\.place?.pointer) == ["/exit/minimumMonths"])
    #expect(
      minimum[0].message.en
        == "Whoever reaches 6 months gets them; whoever reaches 5 months gets nothing.")
  }
}
