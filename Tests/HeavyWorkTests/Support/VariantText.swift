@testable import HeavyWork

/// A variant file about a scheme file of the tests.
struct VariantText: Sendable {
  var changes: [String]

  init(_ changes: String...) { self.changes = changes }

  var text: String {
    #"{ "heavywork": 1, "variantOf": "test", "title": \#(SchemeText.label("Variant", "A variant")),"#
      + "\n\"changes\": [\n" + changes.joined(separator: ",\n") + "\n] }\n"
  }

  /// What the variant makes of a scheme.
  func applied(to scheme: SchemeText = SchemeText()) throws -> PlacedScheme {
    try SchemeVariant(Array(text.utf8)).applied(to: PlacedScheme(Array(scheme.text.utf8)))
  }
}

/// A change to a value, as JSON.
func change(_ path: String, _ value: String) -> String {
  #"{ "path": "\#(path)", "value": \#(value) }"#
}

func removal(_ path: String) -> String { #"{ "path": "\#(path)", "remove": true }"# }

/// The problems of a variant, by itself or with the scheme it changes.
func variantProblems(_ text: String, of scheme: SchemeText = SchemeText()) throws -> [Problem] {
  let base = try PlacedScheme(Array(scheme.text.utf8))
  do {
    return try SchemeVariant(Array(text.utf8)).applied(to: base).scheme.warnings
  } catch { return error.all }
}

/// A path that a test names.
func path(_ text: String) -> SchemePath {
  guard let path = SchemePath(text) else { preconditionFailure("no path: \(text)") }
  return path
}

extension VariantText {
  /// What the variant makes different, on the first day of 2026.
  func difference(from scheme: SchemeText) throws -> SchemeDifference {
    SchemeDifference(
      from: try PlacedScheme(Array(scheme.text.utf8)), to: try applied(to: scheme),
      on: day("2026-01-01"))
  }
}
