/// Finds a function by the name someone entered: its id, a label or an alias, ignoring case and
/// surrounding space.
struct FunctionNames: Sendable {
  private let places: [String: Int]
  /// The names to suggest when one is misspelt.
  let known: [String]

  init(_ functions: [JobFunction]) {
    var places: [String: Int] = [:]
    for (index, function) in functions.enumerated() {
      for name in [function.id, function.label.nl, function.label.en] + function.aliases {
        places[FunctionNames.folded(name)] = index
      }
    }
    self.places = places
    known = functions.flatMap { [$0.id] + $0.aliases }
  }

  func place(of name: String) -> Int? {
    places[name] ?? places[FunctionNames.folded(name)]
  }

  /// The names as they are compared, to be looked up by their bytes.
  var table: NameTable { NameTable(places) }

  static func folded(_ name: String) -> String { name.folded }
}
