/// Finds the known name that a misspelt one most likely means.
public enum NearestName {
  /// The nearest of the known names, or nothing where none is near enough to be a slip.
  ///
  /// Near enough is at most one slip in three characters (an inserted, dropped, changed or
  /// swapped one), ignoring case; or a known name that begins with what was typed.
  public static func of(_ name: String, among known: some Sequence<String>) -> String? {
    ranked(name, among: known).first
  }

  /// The nearest known names, best first, at most `count`.
  static func ranked(
    _ name: String, among known: some Sequence<String>, count: Int = 3
  ) -> [String] {
    let wanted = Array(name.lowercased().prefix(64))
    guard !wanted.isEmpty else { return [] }
    var candidates: [(name: String, slips: Int)] = []
    for candidate in known {
      let letters = Array(candidate.lowercased().prefix(64))
      let allowed = max(1, min(wanted.count, letters.count) / 3)
      let slips = distance(wanted, letters)
      if slips <= allowed {
        candidates.append((candidate, slips))
      } else if wanted.count >= 3, letters.starts(with: wanted) {
        candidates.append((candidate, allowed + letters.count))
      }
    }
    return candidates.sorted { ($0.slips, $0.name) < ($1.slips, $1.name) }
      .prefix(count).map(\.name)
  }

  /// The number of slips between two words (optimal string alignment).
  static func distance(_ first: [Character], _ second: [Character]) -> Int {
    var beforeLast = [Int](repeating: 0, count: second.count + 1)
    var last = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      for column in second.indices {
        let change = last[column] + (first[row] == second[column] ? 0 : 1)
        var best = min(change, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1],
          first[row - 1] == second[column]
        {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[second.count]
  }
}
