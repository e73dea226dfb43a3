@testable import HeavyWork

/// Schemes that inputs are held against: the plainest, and one with most kinds of rules.
enum FuzzSchemes {
  static let all: [Scheme] = texts.map { text in
    guard let scheme = try? text.read() else { preconditionFailure("not valid: \(text.text)") }
    return scheme
  }

  /// The plainest, with the places of what it says.
  static let placed: PlacedScheme = {
    guard let placed = try? PlacedScheme(Array(texts[0].text.utf8)) else {
      preconditionFailure("not valid")
    }
    return placed
  }()

  /// One of those whose conditions, once met, stay met. For the others an explanation looks at every
  /// day of a life for the one from which the months are full, which takes seconds here.
  static func quick(_ numbers: inout SeededNumbers) -> Scheme {
    all[Int.random(in: 0..<2, using: &numbers)]
  }

  /// People for schemes whose functions are those of the plainest.
  static let people = Array(
    """
    id,born,function,from,to,fte,employer
    A,1961-05-14,guard,1985-03-01,2004-12-31,1,Ons
    A,1961-05-14,shunter,2005-01-01,,0.8,Ons
    B,1963-12-31,loader,1990-06-15,2012-02-29,0.5,Ander
    B,1963-12-31,clerk,2012-03-01,,1,Ons
    C,1958-02-28,guard,1980-01-01,,1,

    """.utf8)

  private static let texts: [SchemeText] = [SchemeText(), growing, moving, .rich]

  private static let growing: SchemeText = {
    var scheme = SchemeText(["time": SchemeText.kinds, "points": #"{ "maximum": 20 }"#])
    scheme["conditions"] = SchemeText.conditions(
      ("lower", #""points": { "atLeast": 5 }"#),
      (
        "years",
        #""service": { "of": { "group": "heavy" }, "gaps": { "each": { "months": 6 } } }, "atLeast": { "years": 4 }"#
      ),
      ("cohort", #""born": { "from": "1958-01-01", "through": "1970-12-31" }"#))
    scheme["routes"] = SchemeText.list(
      SchemeText.route("a", when: #"{ "all": ["lower", "years"] }"#, months: "24"),
      SchemeText.route(
        "b", when: #"{ "any": ["cohort", "lower"] }"#, months: #"{ "steps": [[2, 3], [6, 12]] }"#))
    return scheme
  }()

  private static let moving: SchemeText = {
    var scheme = SchemeText.rich
    scheme["exit"] = #"{ "maximumMonths": 30, "minimumMonths": 2, "day": "firstOfMonth" }"#
    scheme["benefit"] = #"{ "perMonth": "statePensionSingle", "partTime": "none" }"#
    scheme["unlistedFunction"] = #""zero""#
    scheme["elements"] = SchemeText.list(
      SchemeText.element(
        "night", "werktijden",
        #"[{ "from": null, "value": 1 }, { "from": "2001-03-15", "value": 1.5 }]"#),
      SchemeText.element("lift", "fysiek", "0.5"))
    return scheme
  }()
}
