import Testing

@testable import HeavyWork

/// Weights that change nothing, whatever they are.
@Suite struct DeadWeightTests {
  private func scheme(
    _ functions: [String], _ more: KeyValuePairs<String, String> = [:]
  ) -> SchemeText {
    var scheme = SchemeText.calm(more)
    scheme["elements"] = SchemeText.list(
      SchemeText.element("night", "werktijden", "1"),
      SchemeText.element("late", "werktijden", "0.4"),
      SchemeText.element("lift", "fysiek", "0.3"))
    let list = functions.enumerated().map { index, exposure in
      SchemeText.function("f\(index)", #""exposure": { \#(exposure) }"#)
    }
    scheme["functions"] = "[" + list.joined(separator: ", ") + "]"
    return scheme
  }

  private static let both = #""night": "full", "late": "full""#
  private static let exclusive = #"[["night", "late"]]"#

  @Test func anElementThatIsAlwaysBeatenInItsSet() throws {
    let beaten = scheme([Self.both, #""lift": "full""#], ["exclusive": Self.exclusive])
    let found = try lint(beaten)
    #expect(found.codes == [.weightNeverCounts])
    #expect(found[0].place?.pointer == "/elements/1")
    #expect(found[0].message.en.contains("‘late’ never counts"))
    #expect(found[0].message.en.contains("such as ‘night’"))
    // Half the nights are 0.5, still more than 0.4; without the other it counts.
    let half = scheme(
      [#""night": "some", "late": "full""#, #""lift": "full""#], ["exclusive": Self.exclusive])
    #expect(try lint(half).codes.contains(.weightNeverCounts))
    let alone = scheme(
      [Self.both, #""late": "full""#, #""lift": "some""#], ["exclusive": Self.exclusive])
    #expect(try lint(alone).codes == [])
    // From a day on it wins, so it counts.
    let dated =
      #""late": "full", "night": [{ "from": null, "value": "full" }, { "from": "2030-01-01", "value": "none" }]"#
    #expect(
      try lint(scheme([dated, #""lift": "full""#], ["exclusive": Self.exclusive])).codes == [])
  }

  @Test func anElementAtALevelOfNothing() throws {
    let found = try lint(scheme([#""night": "full", "late": "none""#, #""lift": "full""#]))
    #expect(found.codes == [.weightNeverCounts])
    #expect(found[0].message.en.contains("at a level of 0"))
  }

  @Test func anElementThatACategoryMaximumSwallows() throws {
    // Nights alone already bring the 0.9 that working times may bring.
    let capped = scheme(
      [Self.both, #""lift": "full""#],
      ["points": #"{ "categoryMaximumPerYear": { "werktijden": 0.9 } }"#])
    let found = try lint(capped)
    #expect(found.codes == [.weightNeverCounts])
    #expect(found[0].message.en.contains("makes no difference in any function"))
    let wide = scheme(
      [Self.both, #""lift": "full""#],
      ["points": #"{ "categoryMaximumPerYear": { "werktijden": 1.1 } }"#])
    #expect(try lint(wide).codes == [])
  }

  @Test func anElementBeyondTheNumberThatCounts() throws {
    let few = scheme(
      [#""night": "full", "late": "full", "lift": "full""#, #""night": "some""#],
      ["points": #"{ "elementsAtMost": 2 }"#])
    let found = try lint(few)
    #expect(found.codes == [.weightNeverCounts])
    #expect(found[0].place?.pointer == "/elements/2")
  }

  @Test func weightsWithoutARouteThatLooksAtPoints() throws {
    let scheme = SchemeText([
      "conditions": SchemeText.conditions(
        ("years", #""service": { "of": { "any": true } }, "atLeast": 12"#),
        ("lower", #""points": { "atLeast": 1 }"#)),
      "routes": SchemeText.list(SchemeText.route("r", when: #""years""#, months: "12")),
    ])
    let found = try lint(scheme)
    #expect(found.codes == [.weightNeverCounts])
    #expect(found[0].place?.pointer == "/elements")
    #expect(found[0].message.en.contains("No route looks at points"))
  }
}
