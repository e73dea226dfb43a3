import Testing

@testable import HeavyWork

/// Bounds that nobody can reach. With a pension at 66 a career is 52 years; a month is added, as days
/// can count a little more than months: 625 months. The heaviest function brings 1.9 points a year.
@Suite struct ReachTests {
  private func condition(
    _ body: String, _ more: KeyValuePairs<String, String> = [:]
  ) throws -> [Problem] {
    var scheme = SchemeText.calm(more)
    scheme["conditions"] = SchemeText.conditions(
      ("lower", #""points": { "atLeast": 1 }"#), ("tested", body))
    scheme["routes"] = SchemeText.list(
      SchemeText.route(
        "pro-rata", when: #"{ "all": ["lower", "tested"] }"#,
        months: #"{ "linear": { "full": 57, "maximum": 36 } }"#))
    return try lint(scheme).filter { $0.code == .unreachableThreshold }
  }

  @Test func pointsBeyondTheHeaviestFunction() throws {
    // 1.9 x 625 / 12 = 98.9583…
    #expect(try condition(#""points": { "atLeast": 98.958 }"#).isEmpty)
    let found = try condition(#""points": { "atLeast": 98.959 }"#)
    #expect(found.count == 1)
    #expect(found[0].place?.pointer == "/conditions/tested/points/atLeast")
    #expect(found[0].message.en.contains("98.959 points"))
    #expect(found[0].message.en.contains("‘shunter-en’) brings 98.96 points"))
    // One that is asked for later only is out of reach just the same.
    let later = #"[{ "from": null, "value": 1 }, { "from": "2030-01-01", "value": 99 }]"#
    #expect(try condition(#""points": { "atLeast": \#(later) }"#).count == 1)
    // Fewer than so many anyone can have, and two jobs at once have no bound.
    #expect(try condition(#""points": { "below": 200 }"#).isEmpty)
    let sum = #"{ "partTime": "proportional", "overlap": "sum" }"#
    #expect(try condition(#""points": { "atLeast": 200 }"#, ["time": sum]).isEmpty)
  }

  @Test func pointsBeyondTheMaximum() throws {
    #expect(
      try condition(#""points": { "atLeast": 57 }"#, ["points": #"{ "maximum": 57 }"#]).isEmpty)
    let found = try condition(
      #""points": { "atLeast": 57.000001 }"#, ["points": #"{ "maximum": 57 }"#])
    #expect(found.count == 1)
    #expect(found[0].message.en.contains("no more than 57 points count"))
    // Before its first day a maximum does not cap.
    let late = #"{ "maximum": [{ "from": "2020-01-01", "value": 57 }] }"#
    #expect(try condition(#""points": { "atLeast": 60 }"#, ["points": late]).isEmpty)
  }

  @Test(arguments: [
    (#""service": { "of": { "any": true } }, "atLeast": "#, 625),
    (
      #""service": { "of": { "any": true }, "within": { "last": { "years": 25 } } }, "atLeast": "#,
      300
    ),
    (
      #""service": { "of": { "any": true }, "within": { "worked": 120 } }, "atLeast": "#, 120
    ),
    // Whole calendar years at both edges of a career count whole.
    (
      #""service": { "of": { "any": true }, "per": "calendarYear", "wholeFrom": 6 }, "atLeast": "#,
      637
    ),
    (#""continuous": { "of": { "any": true } }, "atLeast": "#, 625),
  ])
  func timeBeyondACareerOrItsWindow(_ rule: String, _ most: Int) throws {
    #expect(try condition(rule + "\(most)").isEmpty)
    let found = try condition(rule + "\(most + 1)")
    #expect(found.count == 1)
    #expect(found.first?.place?.pointer == "/conditions/tested/atLeast")
    #expect(found.first?.message.isTranslated == true)
  }

  @Test func anAgeAtWhichStoppingEarlyIsOver() throws {
    // 66 years are 792 months; a month before is the last that can be had.
    #expect(try condition(#""age": { "atLeast": 791 }"#).isEmpty)
    #expect(try condition(#""age": { "atLeast": 792 }"#).count == 1)
    // With six months at the least, half a year before.
    let exit = #"{ "maximumMonths": 36, "minimumMonths": 6 }"#
    #expect(try condition(#""age": { "atLeast": 786 }"#, ["exit": exit]).isEmpty)
    #expect(try condition(#""age": { "atLeast": 787 }"#, ["exit": exit]).count == 1)
    // From an age of the scheme's own it is counted back from that.
    let own = #"{ "maximumMonths": 36, "before": { "age": { "years": 60 } } }"#
    #expect(try condition(#""age": { "atLeast": 719 }"#, ["exit": own]).isEmpty)
    #expect(try condition(#""age": { "atLeast": 720 }"#, ["exit": own]).count == 1)
  }

  @Test func theMostOfARoute() throws {
    func route(_ months: String, _ points: String = "{}") throws -> [Problem] {
      try lint(
        .calm([
          "points": points,
          "routes": SchemeText.list(SchemeText.route("r", when: #""lower""#, months: months)),
        ])
      ).filter { $0.code == .unreachableThreshold }
    }
    #expect(try route(#"{ "linear": { "full": 98, "maximum": 36 } }"#).isEmpty)
    let full = try route(#"{ "linear": { "full": 99, "maximum": 36 } }"#)
    #expect(full.count == 1)
    #expect(full[0].place?.pointer == "/routes/0/months")
    #expect(full[0].message.en.contains("the most of route ‘r’"))
    #expect(
      try route(#"{ "linear": { "full": 60, "maximum": 36 } }"#, #"{ "maximum": 57 }"#).count == 1)
    #expect(try route(#"{ "steps": [[10, 5], [99, 6]] }"#).count == 1)
    // A step above the maximum is told as an unreachable step already.
    #expect(try route(#"{ "steps": [[10, 5], [60, 6]] }"#, #"{ "maximum": 57 }"#).isEmpty)
  }
}
