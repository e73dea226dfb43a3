@testable import HeavyWork

/// A small valid file of statutory figures, of which a test replaces the pieces it is about: state
/// pension at 66, the threshold of 2022 only, a levy of 52 percent.
struct StatutoryText: Sendable {
  private var pieces: [(key: String, value: String)] = [
    ("heavywork", "1"),
    ("version", #""test""#),
    ("checkedOn", #""2026-01-01""#),
    ("sources", #"{ "law": { "title": "De wet", "basis": "full" } }"#),
    (
      "statePensionAge",
      #"""
      { "rows": [{ "bornFrom": "1950-01-01", "years": 66, "months": 0, "source": "law" }],
        "setThrough": "1999-12-31" }
      """#
    ),
    ("exemptThreshold", #"[{ "year": 2022, "perMonth": 1874, "source": "law" }]"#),
    ("levy", #"[{ "fromYear": 2011, "percent": 52, "source": "law" }]"#),
    ("statePensionSingle", #"[{ "from": "2022-01-01", "perMonth": 1200.50, "source": "law" }]"#),
  ]

  /// The figures with these pieces instead; an empty text takes a piece away.
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

  func read() throws -> StatutoryTables { try StatutoryTables.read(Array(text.utf8)) }
}
