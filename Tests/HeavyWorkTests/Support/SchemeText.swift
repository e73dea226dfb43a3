@testable import HeavyWork

/// A small valid scheme file, of which a test replaces the pieces it is about.
///
/// Each piece stands on a line of its own. Without changes: `guard` and `loader` carry one element
/// each, `clerk` none, `shunter` has the published rate 1.9; 18.81 points open the only route, which
/// gives 36 months for 57 points.
struct SchemeText: Sendable {
  private var pieces: [(key: String, value: String)] = [
    ("heavywork", "1"),
    ("id", #""test""#),
    ("version", #""1""#),
    ("status", #""agreed""#),
    ("title", label("Testregeling", "Test scheme")),
    ("inForce", #"{ "from": "1900-01-01" }"#),
    ("sources", #"{ "cao": { "title": "De cao", "basis": "full" } }"#),
    ("levels", #"{ "none": 0, "some": 0.5, "full": 1 }"#),
    ("elements", list(element("night", "werktijden", "1"), element("lift", "fysiek", "0.5"))),
    (
      "functions",
      list(
        function("guard", #""groups": ["heavy"], "exposure": { "night": "full" }"#),
        function("loader", #""groups": ["heavy"], "exposure": { "lift": "full" }"#),
        function("clerk", #""groups": ["light"]"#),
        function("shunter", #""groups": ["heavy"], "pointsPerYear": 1.9"#))
    ),
    ("time", #"{ "measure": "months", "partTime": "proportional", "overlap": "fullTime" }"#),
    ("points", "{}"),
    ("conditions", conditions(("lower", #""points": { "atLeast": 18.81 }"#))),
    (
      "routes",
      #"[{ "id": "pro-rata", "when": "lower", "months": { "linear": { "full": 57, "maximum": 36 } } }]"#
    ),
    ("exit", #"{ "maximumMonths": 36, "minimumMonths": 1, "day": "any" }"#),
  ]

  /// The scheme with these pieces instead of its own; an empty text takes a piece away.
  init(_ changes: KeyValuePairs<String, String> = [:]) {
    for (key, value) in changes { self[key] = value }
  }

  subscript(key: String) -> String {
    get { pieces.first { $0.key == key }?.value ?? "" }
    set {
      if let index = pieces.firstIndex(where: { $0.key == key }) {
        if newValue.isEmpty { pieces.remove(at: index) } else { pieces[index].value = newValue }
      } else if !newValue.isEmpty {
        pieces.append((key, newValue))
      }
    }
  }

  var text: String {
    "{\n" + pieces.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ",\n") + "\n}\n"
  }

  func read() throws -> Scheme { try Scheme.read(Array(text.utf8)) }
}

extension SchemeText {
  static func label(_ dutch: String, _ english: String) -> String {
    #"{ "nl": "\#(dutch)", "en": "\#(english)" }"#
  }

  static func list(_ items: String...) -> String { "[" + items.joined(separator: ", ") + "]" }

  static func element(_ id: String, _ category: String, _ weight: String) -> String {
    #"{ "id": "\#(id)", "category": "\#(category)", "label": \#(label(id + "-nl", id + "-en")), "#
      + #""weight": \#(weight) }"#
  }

  static func function(_ id: String, _ rest: String) -> String {
    #"{ "id": "\#(id)", "label": \#(label(id + "-nl", id + "-en")), \#(rest) }"#
  }

  /// The conditions of a scheme, each with a label.
  static func conditions(_ bodies: (id: String, body: String)...) -> String {
    "{ "
      + bodies.map {
        #""\#($0.id)": { \#($0.body), "label": \#(label($0.id + "-nl", $0.id + "-en")) }"#
      }.joined(separator: ", ") + " }"
  }

  /// A route that gives a fixed number of months, or anything else that `months` can be.
  static func route(_ id: String, when: String, months: String) -> String {
    #"{ "id": "\#(id)", "when": \#(when), "months": \#(months) }"#
  }

  /// A scheme with one condition, `tested`, and a route that gives 12 months where it is met.
  static func testing(
    _ body: String, _ changes: KeyValuePairs<String, String> = [:]
  ) -> SchemeText {
    var scheme = SchemeText(changes)
    scheme["conditions"] = conditions(("tested", body))
    scheme["routes"] = list(route("only", when: #""tested""#, months: "12"))
    return scheme
  }
}
