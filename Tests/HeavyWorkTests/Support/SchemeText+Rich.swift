extension SchemeText {
  /// Kinds of work that count by half and not at all.
  static let kinds =
    #"{ "measure": "months", "partTime": "proportional", "overlap": "fullTime", "#
    + #""kinds": { "agency": 0.5, "unpaidLeave": 0 } }"#

  /// A scheme with nearly every kind of condition and route that the fast reader knows.
  static let rich: SchemeText = {
    var scheme = SchemeText(["time": kinds, "points": #"{ "maximum": 20 }"#])
    scheme["conditions"] = SchemeText.conditions(
      (
        "lower",
        #""points": { "atLeast": [{ "from": null, "value": 5 }, { "from": "2027-01-01", "value": 8 }] }"#
      ),
      (
        "years",
        #""service": { "of": { "group": "heavy", "employer": "ons" }, "within": { "last": { "years": 10 } } }, "atLeast": { "years": 4 }"#
      ),
      ("stretch", #""continuous": { "of": { "any": true } }, "atLeast": { "years": 3 }"#),
      ("now", #""employed": { "of": { "kinds": ["unpaidLeave", "employment"] }, "on": "exit" }"#),
      ("then", #""employed": { "of": { "functions": ["guard", "clerk"] }, "on": "2010-07-01" }"#),
      ("old", #""age": { "atLeast": { "years": 64, "months": 3 } }"#),
      ("cohort", #""born": { "from": "1958-01-01", "through": "1970-12-31" }"#))
    scheme["routes"] = SchemeText.list(
      SchemeText.route(
        "a", when: #"{ "all": ["lower", "years", { "not": "old" }] }"#, months: "24"),
      SchemeText.route(
        "b", when: #"{ "any": ["stretch", "then"] }"#, months: #"{ "steps": [[2, 3], [6, 12]] }"#),
      SchemeText.route(
        "c", when: #"{ "all": ["cohort", "now"] }"#,
        months: #"{ "linear": { "full": 15, "maximum": 30 }, "round": "floor" }"#))
    return scheme
  }()
}
