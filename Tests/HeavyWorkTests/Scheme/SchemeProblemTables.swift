@testable import HeavyWork

/// Scheme files with one error each.
enum SchemeProblemTables {
  static let identity: [ProblemCase] = [
    ProblemCase(.missingKey, "heavywork", ""),
    ProblemCase(.missingKey, "id", ""),
    ProblemCase(.missingKey, "version", ""),
    ProblemCase(.missingKey, "status", ""),
    ProblemCase(.missingKey, "title", ""),
    ProblemCase(.missingKey, "inForce", ""),
    ProblemCase(.missingKey, "sources", ""),
    ProblemCase(.missingKey, "time", ""),
    ProblemCase(.missingKey, "routes", ""),
    ProblemCase(.missingKey, "exit", ""),
    ProblemCase(.wrongVersion, "heavywork", "§2"),
    ProblemCase(.wrongType, "heavywork", #"§"1""#),
    ProblemCase(.tooManyDecimals, "heavywork", "§1.5"),
    ProblemCase(.badName, "id", #"§"my scheme""#),
    ProblemCase(.badName, "id", #"§"a/b""#),
    ProblemCase(.emptyText, "id", #"§"  ""#),
    ProblemCase(.wrongType, "id", "§5"),
    ProblemCase(.wrongType, "version", "§1.0"),
    ProblemCase(.outOfRange, "version", #"§""# + String(repeating: "1", count: 41) + #"""#),
    ProblemCase(.unknownValue, "status", #"§"agred""#, suggesting: "agreed"),
    ProblemCase(.unknownValue, "status", #"§"xyz""#),
    ProblemCase(.missingKey, "title", #"§{ "nl": "Alleen Nederlands" }"#),
    ProblemCase(.unknownKey, "title", #"{ "nl": "a", "en": "b", §"de": "c" }"#),
    ProblemCase(.wrongType, "title", #"§"Testregeling""#),
    ProblemCase(.duplicateKey, "status", #""agreed",\#n§"status": "agreed""#),
    ProblemCase(.unknownKey, "status", #""agreed", §"statuss": 1"#, suggesting: "status"),
    ProblemCase(.unknownKey, "status", #""agreed", §"qqqqqqqq": 1"#),
  ]

  static let dates: [ProblemCase] = [
    ProblemCase(.missingKey, "inForce", "§{}"),
    ProblemCase(.badDate, "inForce", #"{ "from": §"2026-02-30" }"#),
    ProblemCase(.badDate, "inForce", #"{ "from": §"01-01-2026" }"#),
    ProblemCase(.badDate, "inForce", #"{ "from": §"2026" }"#),
    ProblemCase(.dateOutOfRange, "inForce", #"{ "from": §"1899-12-31" }"#),
    ProblemCase(.dateOutOfRange, "inForce", #"{ "from": "2026-01-01", "through": §"9999-12-31" }"#),
    ProblemCase(.wrongOrder, "inForce", #"{ "from": "2026-01-01", §"through": "2025-12-31" }"#),
    ProblemCase(.wrongType, "inForce", #"{ "from": §20260101 }"#),
    ProblemCase(.badDate, "checkedOn", #"§"2026-13-01""#),
    ProblemCase(.badDate, "sources", #"{ "cao": { "title": "De cao", "read": §"gisteren" } }"#),
  ]

  static let points: [ProblemCase] = [
    ProblemCase(.outOfRange, "levels", #"{ "full": 1, "none": §-0.1 }"#),
    ProblemCase(.tooManyDecimals, "levels", #"{ "full": 1, "none": §0.12345 }"#),
    ProblemCase(.wrongType, "levels", #"{ "full": 1, "none": §"half" }"#),
    ProblemCase(.duplicateName, "levels", #"{ "full": 1, §"FULL": 1 }"#),
    ProblemCase(.badName, "levels", #"{ "full": 1, §"half full": 1 }"#),
    ProblemCase(.tooMany, "exclusive", "§[" + String(repeating: "[],", count: 1001) + "]"),
    ProblemCase(.incomplete, "exclusive", #"[§["night"]]"#),
    ProblemCase(.unknownName, "exclusive", #"[["night", §"lfit"]]"#, suggesting: "lift"),
    ProblemCase(.contradiction, "exclusive", #"[["night", "lift", §"night"]]"#),
    ProblemCase(.outOfRange, "points", #"{ "maximum": §-1 }"#),
    ProblemCase(.outOfRange, "points", #"{ "maximum": §1e400 }"#),
    ProblemCase(.tooManyDecimals, "points", #"{ "maximum": §57.1234567 }"#),
    ProblemCase(.outOfRange, "points", #"{ "decimals": §7 }"#),
    ProblemCase(
      .unknownKey, "points", #"{ "categoryMaximumPerYear": { §"physical": 1 } }"#),
    ProblemCase(
      .unknownKey, "points", #"{ "categoryMaximumPerYear": { §"fisiek": 1 } }"#,
      suggesting: "fysiek"),
    ProblemCase(
      .wrongOrder, "points",
      #"{ "maximum": [{ "from": "2026-01-01", "value": 1 }, { §"from": "2026-01-01", "value": 2 }] }"#
    ),
    ProblemCase(
      .missingKey, "points",
      #"{ "maximum": [{ "from": "2026-01-01", "value": 1 }, §{ "value": 2 }] }"#),
    ProblemCase(
      .missingKey, "points",
      #"{ "maximum": [{ "from": "2026-01-01", "value": 1 }, §{ "from": "2027-01-01" }] }"#),
    ProblemCase(.wrongType, "points", #"{ "maximum": §[] }"#),
    ProblemCase(.outOfRange, "points", #"{ "elementsAtMost": §0 }"#),
    ProblemCase(.outOfRange, "points", #"{ "elementsAtMost": §501 }"#),
    ProblemCase(.tooManyDecimals, "points", #"{ "elementsAtMost": §1.5 }"#),
    ProblemCase(.outOfRange, "points", #"{ "blocks": §0 }"#),
    ProblemCase(.outOfRange, "points", #"{ "blocks": §{ "months": 13 } }"#),
    ProblemCase(.unknownKey, "points", #"{ "blocks": { "months": 3, §"weeks": 3 } }"#),
    ProblemCase(
      .contradiction, "points",
      #"{ §"blocks": 3, "categoryMaximumPerYear": { "fysiek": 1 } }"#),
    ProblemCase(.outOfRange, "points", #"{ "multiplierByBirth": §100.01 }"#),
    ProblemCase(.tooManyDecimals, "points", #"{ "multiplierByBirth": §1.125 }"#),
    ProblemCase(.outOfRange, "points", #"{ "reservedByBirth": §-1 }"#),
    ProblemCase(.tooManyDecimals, "points", #"{ "reservedByBirth": §0.1234567 }"#),
    ProblemCase(
      .unknownKey, "points", #"{ §"multiplyByBirth": 2 }"#, suggesting: "multiplierByBirth"),
    ProblemCase(.missingKey, "levels", #"{ "full": §{ "label": { "nl": "a", "en": "b" } } }"#),
    ProblemCase(.unknownKey, "levels", #"{ "full": { "factor": 1, §"weight": 1 } }"#),
    ProblemCase(.missingKey, "attributes", #"{ "wage": §{ "note": { "nl": "a", "en": "b" } } }"#),
  ]

  static let time: [ProblemCase] = [
    ProblemCase(.missingKey, "time", #"§{ "overlap": "sum" }"#),
    ProblemCase(.missingKey, "time", #"§{ "partTime": "full" }"#),
    ProblemCase(
      .unknownValue, "time", #"{ "partTime": "full", "overlap": §"fulltime" }"#,
      suggesting: "fullTime"),
    ProblemCase(
      .unknownValue, "time", #"{ "partTime": §"proportonal", "overlap": "sum" }"#,
      suggesting: "proportional"),
    ProblemCase(
      .unknownValue, "time", #"{ "measure": §"month", "partTime": "full", "overlap": "sum" }"#,
      suggesting: "months"),
    ProblemCase(.outOfRange, "time", #"{ "partTime": { "fullFrom": §1.2 }, "overlap": "sum" }"#),
    ProblemCase(.missingKey, "time", #"{ "partTime": §{}, "overlap": "sum" }"#),
    ProblemCase(
      .outOfRange, "time", #"{ "partTime": "full", "overlap": "sum", "kinds": { "leave": §2 } }"#),
    ProblemCase(
      .contradiction, "time",
      #"{ "partTime": "full", "overlap": "sum", "kinds": { "employment": §0.5 } }"#),
    ProblemCase(
      .wrongType, "time", #"{ "partTime": "full", "overlap": "sum", "kinds": §["leave"] }"#),
    ProblemCase(
      .wrongType, "time", #"{ "partTime": "full", "overlap": "sum", "employers": §"A" }"#),
    ProblemCase(
      .badDate, "time", #"{ "partTime": "full", "overlap": "sum", "from": §"1980-1-1" }"#),
    ProblemCase(.outOfRange, "fullTimeHours", "§0"),
    ProblemCase(.tooManyDecimals, "fullTimeHours", "§36.123"),
    ProblemCase(.unknownValue, "unlistedFunction", #"§"zro""#, suggesting: "zero"),
  ]

  static let endings: [ProblemCase] = [
    ProblemCase(.missingKey, "exit", "§{}"),
    ProblemCase(.outOfRange, "exit", #"{ "maximumMonths": §601 }"#),
    ProblemCase(.tooManyDecimals, "exit", #"{ "maximumMonths": §36.5 }"#),
    ProblemCase(.outOfRange, "exit", #"{ "maximumMonths": 36, "minimumMonths": §-1 }"#),
    ProblemCase(
      .unknownValue, "exit", #"{ "maximumMonths": 36, "day": §"firstofmonth" }"#,
      suggesting: "firstOfMonth"),
    ProblemCase(
      .unknownKey, "exit", #"{ "maximumMonths": 36, §"minimumMonth": 1 }"#,
      suggesting: "minimumMonths"),
    ProblemCase(.missingKey, "exit", #"{ "maximumMonths": 36, "before": §{} }"#),
    ProblemCase(
      .contradiction, "exit",
      #"{ "maximumMonths": 36, "before": { "age": 780, §"ageByBirth": 780 } }"#),
    ProblemCase(
      .wrongType, "exit", #"{ "maximumMonths": 36, "before": { "age": 780, "name": §"x" } }"#),
    ProblemCase(
      .unknownValue, "exit", #"{ "maximumMonths": 36, "before": §"statePensionn" }"#,
      suggesting: "statePension"),
    ProblemCase(.missingKey, "benefit", "§{}"),
    ProblemCase(
      .unknownValue, "benefit", #"{ "perMonth": §"rvuTreshold" }"#, suggesting: "rvuThreshold"),
    ProblemCase(.tooManyDecimals, "benefit", #"{ "perMonth": §1874.505 }"#),
    ProblemCase(.outOfRange, "benefit", #"{ "perMonth": §-1 }"#),
    ProblemCase(
      .unknownValue, "benefit", #"{ "perMonth": 1, "partTime": §"atexit" }"#, suggesting: "atExit"),
    ProblemCase(
      .missingKey, "examples",
      #"[§{ "name": "a", "asOf": "2026-01-01", "born": "1960-01-01", "history": [{ "function": "guard", "from": "2000-01-01" }] }]"#
    ),
    example(.tooManyDecimals, #""benefit": { "total": §1.234 }"#),
    example(.outOfRange, #""benefit": { "months": §601 }"#),
    example(.badDate, #""apply": { "latest": §"morgen" }"#),
    example(.unknownKey, #""apply": { §"last": "2026-01-01" }"#),
    ProblemCase(.missingKey, "contacts", #"[§{ "url": "https://example.org" }]"#),
    ProblemCase(.missingKey, "notices", #"[§{ "nl": "Belasting" }]"#),
    ProblemCase(.outOfRange, "panel", #"{ "n": §0 }"#),
  ]

  private static func example(_ code: ProblemCode, _ expect: String) -> ProblemCase {
    ProblemCase(
      code, "examples",
      #"[{ "name": "a", "asOf": "2026-01-01", "born": "1960-01-01", "#
        + #""history": [{ "function": "guard", "from": "2000-01-01" }], "expect": { \#(expect) } }]"#
    )
  }
}
