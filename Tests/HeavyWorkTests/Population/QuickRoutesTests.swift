import Testing

@testable import HeavyWork

/// Routes of plain bounds, looked at without asking condition after condition.
@Suite struct QuickRoutesTests {
  private static let conditions = SchemeText.conditions(
    ("lower", #""points": { "atLeast": 18.81 }"#), ("some", #""points": { "atLeast": 5 }"#),
    ("upper", #""points": { "below": 50 }"#),
    ("years", #""service": { "of": { "group": "heavy" } }, "atLeast": { "years": 12 }"#),
    ("month", #""service": { "of": { "group": "heavy" } }, "atLeast": { "months": 1 }"#),
    (
      "lately",
      #""service": { "of": { "group": "heavy" }, "within": { "last": { "years": 5 } } }, "#
        + #""atLeast": { "months": 6 }"#
    ),
    ("light", #""service": { "of": { "group": "light" } }, "atLeast": { "years": 2 }"#),
    ("old", #""age": { "atLeast": { "years": 60 } }"#),
    ("fit", #""attribute": { "name": "fit", "equals": true }"#),
    (
      "later",
      #""points": { "atLeast": [{ "from": null, "value": 3 }, { "from": "2027-01-01", "value": 9 }] }"#
    ))

  private static func scheme(_ routes: String) throws -> Scheme {
    try SchemeText([
      "conditions": conditions, "routes": routes,
      "exit": #"{ "maximumMonths": 30, "minimumMonths": 2, "day": "any" }"#,
    ]).read()
  }

  private static func route(_ id: String, _ when: String, _ months: String) -> String {
    SchemeText.route(id, when: when, months: months)
  }

  private static let linear = #"{ "linear": { "full": 57, "maximum": 36 } }"#
  private static let down = #"{ "linear": { "full": 57, "maximum": 36 }, "round": "floor" }"#
  private static let steps = #"{ "steps": [[5, 3], [20, 9], [40, 33]] }"#

  /// What is asked at once, and what is asked condition after condition.
  static let together = [
    SchemeText.list(
      route("most", #"{ "all": ["lower", "years"] }"#, #""maximum""#),
      route("rata", #""lower""#, linear)),
    SchemeText.list(
      route("fixed", #"{ "all": ["some", "lower", "upper", "years"] }"#, "24"),
      route("down", #""some""#, down), route("short", #""upper""#, "1")),
    SchemeText.list(
      route("fit", #"{ "all": ["fit", "some"] }"#, steps), route("fine", #""fit""#, "4"),
      route("rata", #"{ "all": ["upper", "month"] }"#, linear)),
  ]
  static let apart = [
    SchemeText.list(route("any", #"{ "any": ["lower", "years"] }"#, "12")),
    SchemeText.list(route("later", #""later""#, "12")),
    SchemeText.list(route("lately", #"{ "all": ["some", "lately"] }"#, "12")),
    SchemeText.list(route("two", #"{ "all": ["years", "light"] }"#, "12")),
    SchemeText.list(route("twice", #"{ "all": ["years", "month"] }"#, "12")),
    SchemeText.list(route("old", #"{ "all": ["some", "old"] }"#, "12")),
    SchemeText.list(
      route(
        "dated", #""some""#,
        #"[{ "from": null, "value": 12 }, { "from": "2027-01-01", "value": 9 }]"#)),
  ]

  @Test(arguments: together + apart)
  func itIsKnownWhatCanBeAskedAtOnce(_ routes: String) throws {
    let quick = try #require(QuickScheme(QuickRoutesTests.scheme(routes)))
    let isTogether = QuickRoutesTests.together.contains(routes)
    #expect((QuickAnswer(quick).routes != nil) == isTogether)
    #expect(QuickAnswer(quick, atOnce: false).routes == nil)
  }

  /// 28.5 of 57 points are half of 36 months; 18.81 points are 11.88 months, so 12, and a millionth
  /// less opens nothing; 57 points and more are 36, of which the scheme gives 30.
  @Test(arguments: [
    (28_500_000, 18), (18_810_000, 12), (18_809_999, 0), (57_000_000, 30), (60_000_000, 30),
  ])
  func monthsAreInProportionToPoints(_ millionths: Int64, _ months: Int) throws {
    let scheme = try QuickRoutesTests.scheme(QuickRoutesTests.together[0])
    let answers = QuickAnswer(try #require(QuickScheme(scheme)))
    let routes = try #require(answers.routes)
    let grains = Int64(scheme.scale.grains(ExactDecimal(units: millionths, decimals: 6)))
    let found = answers.entitlement(
      by: routes, on: MonthDay(Day(unchecked: 2026, 1, 1)), 0, grains)
    #expect(found.months == months && found.possibleMonths == months)
    #expect(found.route == (months == 0 ? -1 : 1))
  }

  /// Held against asking condition after condition, with facts that are not known too.
  @Test(arguments: together)
  func itIsTheSameAtOnce(_ routes: String) throws {
    let quick = try #require(QuickScheme(QuickRoutesTests.scheme(routes)))
    let (first, second) = (QuickAnswer(quick), QuickAnswer(quick, atOnce: false))
    var random = RandomSource(seed: 4711)
    var (given, open) = (0, 0)
    for _ in 0..<600 {
      let person = SyntheticCareer(&random, quick, .shared)
      let isMet = random.chance(40)
      for answers in [first, second] {
        person.fill(answers)
        if !isMet {
          answers.settled = WhenCode.Outcomes(met: 0, possible: answers.settled.possible)
        }
      }
      for _ in 0..<5 {
        let day = MonthDay(Day(unchecked: random.whole(1990...2040), random.whole(1...12), 7))
        let (one, other) = (first.entitlement(on: day), second.entitlement(on: day))
        #expect(one.grains == other.grains && one.months == other.months)
        #expect(one.possibleMonths == other.possibleMonths && one.route == other.route)
        given += one.months > 0 ? 1 : 0
        open += one.possibleMonths > one.months ? 1 : 0
      }
    }
    #expect(given > 50 && open > 20)
  }
}
