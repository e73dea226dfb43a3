@testable import HeavyWork

/// Elements, functions, conditions and routes with one error each.
enum RuleProblemTables {
  private static func one(_ rest: String) -> String {
    #"[{ "id": "night", "category": "werktijden", "label": { "nl": "a", "en": "b" }, \#(rest) }, "#
      + SchemeText.element("lift", "fysiek", "0.5") + "]"
  }

  private static func functions(_ rest: String) -> String {
    SchemeText.list(
      SchemeText.function("guard", #""exposure": { "night": "full", "lift": "full" }"#),
      SchemeText.function("clerk", rest))
  }

  private static func condition(_ body: String) -> String {
    #"{ "lower": { \#(body), "label": { "nl": "a", "en": "b" } } }"#
  }

  private static func route(_ body: String) -> String { #"[{ "id": "r", \#(body) }]"# }

  static let functions: [ProblemCase] = [
    ProblemCase(
      .unknownName, "functions", functions(#""exposure": { §"nigt": "full" }"#),
      suggesting: "night"),
    ProblemCase(.unknownName, "functions", functions(#""exposure": { §"qqqqq": "full" }"#)),
    ProblemCase(
      .unknownName, "functions", functions(#""exposure": { "night": §"ful" }"#), suggesting: "full"),
    ProblemCase(.wrongType, "functions", functions(#""exposure": §["night"]"#)),
    ProblemCase(.wrongType, "functions", functions(#""exposure": { "night": §1 }"#)),
    ProblemCase(
      .contradiction, "functions",
      functions(#""exposure": { "night": "full" }, §"pointsPerYear": 1"#)),
    ProblemCase(.tooManyDecimals, "functions", functions(#""pointsPerYear": §1.1234567"#)),
    ProblemCase(.outOfRange, "functions", functions(#""pointsPerYear": §1001"#)),
    ProblemCase(.emptyText, "functions", functions(#""aliases": ["x", §""]"#)),
    ProblemCase(
      .unknownKey, "functions", functions(#"§"exposures": {}"#), suggesting: "exposure"),
    ProblemCase(
      .duplicateName, "functions",
      functions(#""groups": []"#).replacingLast(
        "]", #", { "id": §"GUARD", "label": { "nl": "x", "en": "y" } }]"#)),
    ProblemCase(.unknownName, "functions", functions(#""source": §"coa""#), suggesting: "cao"),
    ProblemCase(
      .unknownName, "functions", functions(#""source": { "id": §"coa", "article": "1" }"#),
      suggesting: "cao"),
    ProblemCase(
      .duplicateName, "elements",
      SchemeText.list(
        SchemeText.element("night", "werktijden", "1"), SchemeText.element("lift", "fysiek", "1"),
        #"{ "id": §"Night", "category": "fysiek", "label": { "nl": "a", "en": "b" }, "weight": 1 }"#
      )),
  ]

  /// A part that cannot be read is one problem, not one for each rule that refers to it.
  static let elements: [ProblemCase] = [
    ProblemCase(.tooManyDecimals, "elements", one(#""weight": §0.1234567"#)),
    ProblemCase(.outOfRange, "elements", one(#""weight": §-1"#)),
    ProblemCase(.wrongType, "elements", one(#""weight": §"1""#)),
    ProblemCase(
      .wrongOrder, "elements",
      one(
        #""weight": [{ "from": "2026-01-01", "value": 1 }, { §"from": "2025-01-01", "value": 2 }]"#)
    ),
    ProblemCase(
      .badDate, "elements", one(#""weight": [{ "from": §"2026-04-31", "value": 1 }]"#)),
    ProblemCase(
      .unknownKey, "elements", one(#""weight": 1, §"wieght": 2"#), suggesting: "weight"),
    ProblemCase(.wrongType, "levels", "§[]"),
    ProblemCase(.wrongType, "elements", "§{}"),
    ProblemCase(.missingKey, "sources", #"{ "cao": §{ "basis": "full" } }"#),
    ProblemCase(
      .unknownValue, "sources", #"{ "cao": { "title": "De cao", "basis": §"sumary" } }"#,
      suggesting: "summary"),
  ]

  static let conditions: [ProblemCase] = [
    ProblemCase(.missingKey, "conditions", #"{ "lower": §{ "points": { "atLeast": 1 } } }"#),
    ProblemCase(.missingKey, "conditions", #"{ "lower": §{ "label": { "nl": "a", "en": "b" } } }"#),
    ProblemCase(
      .contradiction, "conditions",
      condition(#""points": { "atLeast": 1 }, §"born": { "from": "1960-01-01" }"#)),
    ProblemCase(.missingKey, "conditions", condition(#""points": §{}"#)),
    ProblemCase(
      .contradiction, "conditions", condition(#""points": { "atLeast": 1, §"below": 2 }"#)),
    ProblemCase(
      .tooManyDecimals, "conditions", condition(#""points": { "atLeast": §18.8100001 }"#)),
    ProblemCase(
      .contradiction, "conditions", condition(#""points": { "atLeast": 1 }, §"atLeast": 5"#)),
    ProblemCase(
      .unknownKey, "conditions", condition(#""points": { "atLeast": 1 }, §"servise": 1"#),
      suggesting: "service"),
    ProblemCase(
      .unknownName, "conditions",
      condition(#""service": { "of": { "functions": [§"gaurd"] } }, "atLeast": 1"#),
      suggesting: "guard"),
    ProblemCase(
      .unknownName, "conditions",
      condition(#""service": { "of": { "group": §"hevy" } }, "atLeast": 1"#), suggesting: "heavy"),
    ProblemCase(
      .unknownName, "conditions",
      condition(#""service": { "of": { "kinds": [§"employement"] } }, "atLeast": 1"#),
      suggesting: "employment"),
    ProblemCase(
      .contradiction, "conditions",
      condition(#""service": { "of": { §"any": true, "group": "heavy" } }, "atLeast": 1"#)),
    ProblemCase(.missingKey, "conditions", condition(#""service": { "of": §{} }, "atLeast": 1"#)),
    ProblemCase(
      .incomplete, "conditions",
      condition(#""service": { "of": { "functions": §[] } }, "atLeast": 1"#)),
    ProblemCase(
      .missingKey, "conditions",
      condition(#""service": §{ "of": { "any": true }, "per": "calendarYear" }, "atLeast": 1"#)),
    ProblemCase(
      .missingKey, "conditions",
      condition(#""service": §{ "of": { "any": true }, "wholeFrom": 6 }, "atLeast": 1"#)),
    ProblemCase(
      .contradiction, "conditions",
      condition(
        #""service": { "of": { "any": true }, "weighted": true, §"gaps": { "each": 1 } }, "atLeast": 1"#
      )),
    ProblemCase(
      .contradiction, "conditions",
      condition(
        #""service": { "of": { "any": true }, "gaps": { "each": §{ "months": 1, "weeks": 2 } } }, "atLeast": 1"#
      )),
    ProblemCase(
      .missingKey, "conditions",
      condition(#""service": { "of": { "any": true }, "gaps": §{} }, "atLeast": 1"#)),
    ProblemCase(
      .unknownKey, "conditions",
      condition(#""service": { "of": { "any": true } }, "atLeast": { "years": 1, §"weeks": 2 }"#)),
    ProblemCase(
      .wrongOrder, "conditions",
      condition(#""born": { "from": "1960-01-01", §"through": "1959-12-31" }"#)),
    ProblemCase(
      .badDate, "conditions",
      condition(#""employed": { "of": { "any": true }, "on": §"2019-02-29" }"#)),
    ProblemCase(
      .contradiction, "conditions",
      condition(#""attribute": { "name": "wage", "atMost": 1, §"atLeast": 2 }"#)),
  ]

  private static func months(_ body: String, _ rest: String = "") -> String {
    route(#""when": "lower", "months": { \#(body) }"#) + rest
  }

  private static func service(_ body: String) -> String {
    condition(#""service": { "of": { "any": true }, \#(body) }, "atLeast": 1"#)
  }

  static let selectors: [ProblemCase] = [
    ProblemCase(
      .contradiction, "conditions",
      condition(
        #""service": { "of": { "employer": "A", §"sameEmployer": true } }, "atLeast": 1"#)),
    ProblemCase(
      .contradiction, "conditions",
      condition(#""service": { "of": { §"any": true, "sameEmployer": true } }, "atLeast": 1"#)),
    ProblemCase(
      .wrongType, "conditions",
      condition(#""service": { "of": { "sameEmployer": §"yes" } }, "atLeast": 1"#)),
    ProblemCase(
      .outOfRange, "conditions",
      condition(#""service": { "of": { "fteAtLeast": §1.1 } }, "atLeast": 1"#)),
    ProblemCase(
      .tooManyDecimals, "conditions",
      condition(#""service": { "of": { "fteAtLeast": §0.12345 } }, "atLeast": 1"#)),
    ProblemCase(.missingKey, "conditions", service(#""within": §{}"#)),
    ProblemCase(
      .contradiction, "conditions", service(#""within": { "last": 1, §"worked": 1 }"#)),
    ProblemCase(.outOfRange, "conditions", service(#""blocks": §0"#)),
    ProblemCase(.outOfRange, "conditions", service(#""blocks": §{ "years": 101 }"#)),
    ProblemCase(.unknownValue, "conditions", condition(#""undecided": §false"#)),
    ProblemCase(.wrongType, "conditions", condition(#""undecided": §"not yet""#)),
    ProblemCase(
      .contradiction, "conditions", condition(#""undecided": true, §"atLeast": 1"#)),
    ProblemCase(
      .unknownName, "conditions",
      condition(#""attribute": { "name": §"wgae", "atMost": 1 }"#) + wage, suggesting: "wage"),
    ProblemCase(
      .tooManyDecimals, "conditions",
      condition(#""attribute": { "name": "wage", "equals": §0.1234567 }"#) + wage),
  ]

  private static let wage =
    ",\n" + #""attributes": { "wage": { "label": { "nl": "a", "en": "b" } } }"#

  static let months: [ProblemCase] = [
    ProblemCase(
      .contradiction, "routes",
      months(
        #""linear": { "full": 1, "maximum": 2 }, §"beyond": { "every": 1, "months": 1 }"#)),
    ProblemCase(.missingKey, "routes", months(#""steps": [[1, 2]], "beyond": §{ "every": 1 }"#)),
    ProblemCase(
      .missingKey, "routes", months(#""steps": [[1, 2]], "beyond": §{ "months": 1 }"#)),
    ProblemCase(
      .outOfRange, "routes", months(#""steps": [[1, 2]], "beyond": { "every": §0, "months": 1 }"#)),
    ProblemCase(
      .outOfRange, "routes",
      months(#""steps": [[1, 2]], "beyond": { "every": 1, "months": §-1 }"#)),
    ProblemCase(.missingKey, "routes", months(#""table": §{ "rows": [[1, 2]] }"#)),
    ProblemCase(
      .contradiction, "routes",
      months(
        #""table": { "service": { "of": { "any": true } }, §"attribute": "a", "rows": [[1, 2]] }"#)),
    ProblemCase(
      .contradiction, "routes",
      months(
        #""table": { "attribute": "a", "rows": [[1, 2]] }, §"round": "floor""#)),
    ProblemCase(
      .unknownName, "routes",
      months(#""table": { "attribute": §"wag", "rows": [[1, 2]] }"#, wage), suggesting: "wage"),
    ProblemCase(
      .unknownName, "routes",
      months(#""linear": { "attribute": §"wag", "full": 1, "maximum": 2 }"#, wage),
      suggesting: "wage"),
    ProblemCase(
      .outOfRange, "routes",
      months(
        #""linear": { "service": { "of": { "any": true } }, "full": §0, "maximum": 2 }"#)),
    ProblemCase(
      .wrongOrder, "routes",
      months(#""table": { "attribute": "a", "rows": [[2, 1], §[2, 2]] }"#)),
    ProblemCase(
      .missingKey, "routes", route(#""when": "lower", "months": 1, "inForce": §{}"#)),
    ProblemCase(
      .wrongOrder, "routes",
      route(
        #""when": "lower", "months": 1, "inForce": { "from": "2026-01-01", §"through": "2025-12-31" }"#
      )),
  ]

  static let routes: [ProblemCase] = [
    ProblemCase(.incomplete, "routes", "§[]"),
    ProblemCase(
      .unknownName, "routes", route(#""when": §"lowr", "months": 12"#), suggesting: "lower"),
    ProblemCase(.missingKey, "routes", route(#""when": §{}, "months": 12"#)),
    ProblemCase(.incomplete, "routes", route(#""when": { "all": §[] }, "months": 12"#)),
    ProblemCase(
      .contradiction, "routes",
      route(#""when": { "all": ["lower"], §"any": ["lower"] }, "months": 12"#)),
    ProblemCase(.outOfRange, "routes", route(#""when": "lower", "months": §-1"#)),
    ProblemCase(
      .missingKey, "routes", route(#""when": "lower", "months": { "linear": §{ "full": 57 } }"#)),
    ProblemCase(
      .outOfRange, "routes",
      route(#""when": "lower", "months": { "linear": { "full": §0, "maximum": 36 } }"#)),
    ProblemCase(
      .unknownValue, "routes",
      route(
        #""when": "lower", "months": { "linear": { "full": 1, "maximum": 2 }, "round": §"ceilling" }"#
      ),
      suggesting: "ceiling"),
    ProblemCase(
      .contradiction, "routes",
      route(#""when": "lower", "months": { "steps": [[1, 2]], §"round": "floor" }"#)),
    ProblemCase(
      .wrongOrder, "routes",
      route(#""when": "lower", "months": { "steps": [[2, 12], §[2, 24]] }"#)),
    ProblemCase(
      .wrongType, "routes", route(#""when": "lower", "months": { "steps": [§[2, 12, 24]] }"#)),
    ProblemCase(.incomplete, "routes", route(#""when": "lower", "months": { "steps": §[] }"#)),
    ProblemCase(
      .wrongOrder, "routes",
      route(
        #""when": "lower", "months": { "table": { "service": { "of": { "any": true } }, "rows": [[12, 6], §[{ "years": 1 }, 12]] } }"#
      )),
    ProblemCase(
      .duplicateName, "routes",
      #"[{ "id": "a", "when": "lower", "months": 1 }, { "id": §"a", "when": "lower", "months": 2 }]"#
    ),
  ]
}

extension String {
  fileprivate func replacingLast(_ old: Character, _ new: String) -> String {
    guard let index = lastIndex(of: old) else { return self }
    return self[..<index] + new + self[self.index(after: index)...]
  }
}
