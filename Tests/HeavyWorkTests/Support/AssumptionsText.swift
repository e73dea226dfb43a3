@testable import HeavyWork

/// A small valid file of assumptions, of which a test replaces the pieces it is about: 2026 and 2027,
/// nothing rises, nobody leaves, and of those who can stop 25, 50 or 100 percent do.
struct AssumptionsText: Sendable {
  private var pieces: [(key: String, value: String)] = [
    ("heavywork", "1"),
    ("id", #""test""#),
    ("title", SchemeText.label("Proef", "Trial")),
    ("sources", #"{ "cao": { "title": "De cao", "basis": "full" } }"#),
    ("population", #"{ "kind": "closed" }"#),
    ("horizon", #"{ "from": 2026, "through": 2027 }"#),
    (
      "indexation",
      #"""
      { "benefit": [{ "fromYear": 2027, "percent": 0 }], "threshold": [{ "fromYear": 2027, "percent": 0 }] }
      """#
    ),
    ("leaving", #"[{ "fromAge": 0, "percent": 0 }]"#),
    ("takeUp", #"[{ "low": 25, "middle": 50, "high": 100 }]"#),
  ]

  /// The assumptions with these pieces instead; an empty text takes a piece away.
  init(_ changes: KeyValuePairs<String, String> = [:]) {
    for (key, value) in changes {
      if let index = pieces.firstIndex(where: { $0.key == key }) {
        if value.isEmpty { pieces.remove(at: index) } else { pieces[index].value = value }
      } else {
        pieces.append((key, value))
      }
    }
  }

  var text: String {
    "{\n" + pieces.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ",\n") + "\n}\n"
  }

  func read() throws -> CostAssumptions { try CostAssumptions.read(Array(text.utf8)) }
}

func assumptionProblems(_ text: String) -> [Problem] {
  do {
    _ = try CostAssumptions.read(Array(text.utf8))
    return []
  } catch { return error.all }
}
