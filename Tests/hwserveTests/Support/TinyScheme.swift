/// A scheme that is read at once: one function, a point a year, a month a point.
enum TinyScheme {
  /// - Parameter more: further keys, each ended by a comma.
  static func text(_ id: String = "klein", _ more: String = "") -> String {
    """
    { "heavywork": 1, "id": "\(id)", "version": "1", "status": "illustrative",
      "title": { "nl": "Klein", "en": "Tiny" }, "inForce": { "from": "2026-01-01" },
      "sources": { "s": { "title": "Made up", "basis": "assumption" } },
      "levels": { "none": 0, "full": 1 },
      "elements": [ { "id": "nacht", "category": "werktijden", "weight": 1, "source": "s",
        "label": { "nl": "Nacht", "en": "Night" } } ],
      "functions": [ { "id": "machinist", "exposure": { "nacht": "full" },
        "label": { "nl": "Machinist", "en": "Driver" } } ],
      "time": { "partTime": "proportional", "overlap": "fullTime" },
      "conditions": { "tien": { "points": { "atLeast": 10 }, "source": "s",
        "label": { "nl": "Tien punten", "en": "Ten points" } } },
      "routes": [ { "id": "naar-rato", "when": "tien", "source": "s",
        "months": { "linear": { "full": 36, "maximum": 36 }, "round": "nearest" } } ],
      "exit": { "maximumMonths": 36 }, \(more) "examples": [] }
    """
  }

  static let question = """
    { "scheme": "klein", "asOf": "2026-11-21", "born": "1961-02-14",
      "history": [ { "function": "machinist", "from": "1988-03-01" } ] }
    """
}
