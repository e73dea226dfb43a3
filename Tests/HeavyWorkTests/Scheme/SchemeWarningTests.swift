import Testing

@testable import HeavyWork

/// What is probably not meant, but no error: the scheme is read, and says so.
@Suite struct SchemeWarningTests {
  private static let sourced = #""source": "cao""#

  /// A scheme about which there is nothing to remark.
  private static let clean = SchemeText([
    "elements":
      #"[{ "id": "night", "category": "werktijden", "label": { "nl": "a", "en": "b" }, "weight": 1, \#(sourced) }]"#,
    "levels": #"{ "full": 1 }"#,
    "functions": SchemeText.list(
      SchemeText.function("guard", #""groups": ["heavy"], "exposure": { "night": "full" }"#)),
    "conditions":
      #"{ "years": { "service": { "of": { "group": "heavy" } }, "atLeast": 12, "label": { "nl": "a", "en": "b" }, \#(sourced) } }"#,
    "routes": #"[{ "id": "r", "when": "years", "months": 12, \#(sourced) }]"#,
    "alongside": #"[{ "nl": "Scholing", "en": "Training" }]"#,
    "examples": #"""
    [{ "name": "een", "born": "1960-01-15", "asOf": "2020-01-01",
       "history": [{ "function": "guard", "from": "2000-01-01" }], "expect": { "months": 12 } }]
    """#,
  ])

  static let cases: [ProblemCase] = [
    ProblemCase(
      .deadElement, "elements",
      #"""
      [{ "id": "night", "category": "werktijden", "label": { "nl": "a", "en": "b" }, "weight": 1, "source": "cao" },
       §{ "id": "lift", "category": "fysiek", "label": { "nl": "a", "en": "b" }, "weight": 1, "source": "cao" }]
      """#),
    ProblemCase(
      .deadElement, "elements",
      #"[§{ "id": "night", "category": "werktijden", "label": { "nl": "a", "en": "b" }, "weight": 0, "source": "cao" }]"#
    ),
    ProblemCase(.deadLevel, "levels", #"{ "full": 1, §"some": 0.5 }"#),
    ProblemCase(
      .deadCondition, "conditions",
      #"""
      { "years": { "service": { "of": { "group": "heavy" } }, "atLeast": 12, "label": { "nl": "a", "en": "b" }, "source": "cao" },
        §"other": { "age": { "atLeast": 12 }, "label": { "nl": "a", "en": "b" }, "source": "cao" } }
      """#),
    ProblemCase(
      .deadRoute, "routes",
      #"[{ "id": "r", "when": "years", "months": 12, "source": "cao" }, §{ "id": "s", "when": "years", "months": 0, "source": "cao" }]"#
    ),
    ProblemCase(
      .deadRoute, "routes",
      #"[{ "id": "r", "when": "years", "months": 12, "source": "cao" }, §{ "id": "s", "when": "years", "months": 12, "source": "cao" }]"#
    ),
    ProblemCase(
      .unreachableStep, "routes",
      #"[§{ "id": "r", "when": "years", "months": 48, "source": "cao" }]"#),
    ProblemCase(.missingSource, "routes", #"[§{ "id": "r", "when": "years", "months": 12 }]"#),
    ProblemCase(
      .missingSource, "conditions",
      #"{ §"years": { "age": { "atLeast": 12 }, "label": { "nl": "a", "en": "b" } } }"#),
    ProblemCase(.missingBasis, "sources", #"{ "cao": §{ "title": "De cao" } }"#),
    ProblemCase(.nothingAlongside, "alongside", ""),
    ProblemCase(.noExamples, "examples", ""),
  ]

  @Test func aCleanSchemeHasNoWarnings() throws {
    #expect(try Self.clean.read().warnings.codes == [])
  }

  @Test(arguments: cases)
  func whatIsDeadOrMissingIsAWarning(_ one: ProblemCase) {
    var scheme = Self.clean
    scheme[one.piece] = one.value
    let marked = MarkedText(scheme.text)
    let found = schemeProblems(marked.text)
    #expect(found.errors.isEmpty)
    one.expect(found, in: marked)
  }

  @Test func aSchemeFromTheNewsIsNotCalledAgreed() {
    var scheme = Self.clean
    scheme["status"] = #""agreed""#
    scheme["sources"] = #"{ "cao": { "title": "Een bericht", "basis": "press" } }"#
    #expect(schemeProblems(scheme.text).codes == [.agreedWithoutText])
    scheme["status"] = #""reported""#
    #expect(schemeProblems(scheme.text).codes == [])
  }

  @Test func aStepAboveTheMaximumIsAWarning() {
    var scheme = Self.clean
    scheme["points"] = #"{ "maximum": 57 }"#
    scheme["routes"] = #"""
      [{ "id": "r", "when": "years", "months": { "steps": [[57, 12], [57.1, 24]] }, "source": "cao" }]
      """#
    #expect(schemeProblems(scheme.text).codes == [.unreachableStep])
  }

  @Test func aGroupThatNoFunctionIsInIsAWarning() {
    // It can never be met, but it may be meant for a function still to come.
    var scheme = Self.clean
    scheme["routes"] = #"""
      [{ "id": "r", "when": { "any": ["years", "others"] }, "months": 12, "source": "cao" }]
      """#
    scheme["conditions"] = #"""
      { "years": { "service": { "of": { "group": "heavy" } }, "atLeast": 12, "label": { "nl": "a", "en": "b" }, "source": "cao" },
        "others": { "service": { "of": { "group": "divers" } }, "atLeast": 12, "label": { "nl": "a", "en": "b" }, "source": "cao" } }
      """#
    let found = schemeProblems(scheme.text)
    #expect(found.codes == [.deadGroup])
    #expect(found.errors.isEmpty)
  }
}
