/// Numbers of people under keys, each shown or hidden.
struct ShownSums: Sendable {
  var cells: [String: ComparisonTable.Cell] = [:]

  /// The number under a key, or that there is none.
  subscript(key: String) -> ComparisonTable.Cell { cells[key] ?? .none }

  /// Whether one of the numbers under keys that begin so is not shown.
  func hides(_ start: String) -> Bool {
    cells.contains { $0.key.hasPrefix(start) && $0.value == .hidden }
  }

  /// Takes numbers over that were decided elsewhere.
  mutating func add(_ other: ShownSums) {
    cells.merge(other.cells) { $1 }
  }
}
