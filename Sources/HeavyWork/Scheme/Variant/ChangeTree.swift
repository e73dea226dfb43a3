/// Changes by their paths, so that one walk through a file makes them all.
struct ChangeTree {
  /// The change of this very place, by its number.
  private(set) var change: Int?
  private(set) var children: [String: ChangeTree] = [:]
  /// The names of the children in the order in which they were first named.
  private(set) var order: [String] = []

  init() {}

  init(_ changes: [SchemeChange], conflict: (_ change: Int, _ earlier: Int) -> Void) {
    for (index, change) in changes.enumerated() {
      if let earlier = insert(change.path.parts[...], index) { conflict(index, earlier) }
    }
  }

  /// Adds a change.
  ///
  /// - Returns: an earlier change of the same place, of one around it or of one in it, which
  ///   would make the outcome hang on the order.
  private mutating func insert(_ parts: ArraySlice<String>, _ index: Int) -> Int? {
    if let change { return change }
    guard let first = parts.first else {
      if let inner = all.first { return inner }
      change = index
      return nil
    }
    if children[first] == nil { order.append(first) }
    return children[first, default: ChangeTree()].insert(parts.dropFirst(), index)
  }

  /// The changes here and within, in their order.
  var all: [Int] { ([change].compactMap { $0 } + children.values.flatMap(\.all)).sorted() }
}
