/// Which sums of numbers of people may be shown together, so that no small one follows from them.
///
/// Every number is a sum of the same smallest groups. A sum of fewer than ten people is secret. What
/// can be worked out about it from all that is shown is a range; a sum is shown only where every
/// secret could still be any of at least ten numbers, or more. That is proven by examples: other whole
/// numbers of people in the same groups, none below 0, that give the same shown sums. A reader does
/// not know which groups are empty, and so can tell less than this holds for.
struct PublishedSums {
  /// The distance between the least and the greatest that a secret must still be able to be.
  static let room = SmallGroups.smallest - 1
  /// So many groups are taken as able to have other numbers; the rest as known.
  private static let mostFree = 600

  private struct Secret {
    let sum: [Int]
    let count: Int
    /// Numbers that give all shown sums, and beside the true ones put the secret far enough away.
    var examples: [[Int]]
  }

  private let counts: [Int]
  /// The place among the free groups, for each group; nothing for one that is taken as known.
  private let free: [Int?]
  private var space: OtherCounts
  private var secrets: [Secret] = []
  /// Whether a secret cannot be kept whatever is hidden.
  private var isHopeless = false

  /// - Parameters:
  ///   - counts: the people of each smallest group, none of them 0.
  ///   - sums: the sums that may be asked for, by their groups; those of fewer than ten people are
  ///     secret.
  init(_ counts: [Int], sums: [[Int]]) {
    self.counts = counts
    func count(_ sum: [Int]) -> Int { sum.reduce(0) { $0 + counts[$1] } }
    let small = Array(Set(sums.filter { SmallGroups.isSmall(count($0)) })).sorted {
      $0.lexicographicallyPrecedes($1)
    }
    // Those of which secrets are made first, then the largest, in which there is most room.
    let inSecrets = Set(small.joined())
    let order = counts.indices.sorted { left, right in
      let (first, second) = (inSecrets.contains(left), inSecrets.contains(right))
      if first != second { return first }
      return counts[left] == counts[right] ? left < right : counts[left] > counts[right]
    }
    var free = [Int?](repeating: nil, count: counts.count)
    for (place, group) in order.prefix(PublishedSums.mostFree).enumerated() { free[group] = place }
    self.free = free
    space = OtherCounts(min(order.count, PublishedSums.mostFree))
    // How many people there are at all is never a secret.
    let all = freeGroups(Array(counts.indices))
    space.add(all.sum, count: all.count)
    for sum in small where !protect(sum) { isHopeless = true }
  }

  private func freeGroups(_ sum: [Int]) -> (sum: [Int], count: Int) {
    var (groups, people): ([Int], Int) = ([], 0)
    for group in sum {
      guard let place = free[group] else { continue }
      groups.append(place)
      people += counts[group]
    }
    return (groups, people)
  }

  /// Whether a sum follows from what is shown.
  func isImplied(_ sum: [Int]) -> Bool { space.isImplied(freeGroups(sum).sum) }

  /// Shows a sum, unless that would tell of a secret.
  ///
  /// - Returns: whether it is shown; one that follows from others always is.
  mutating func show(_ sum: [Int]) -> Bool {
    let (groups, people) = freeGroups(sum)
    if SmallGroups.isSmall(sum.reduce(0) { $0 + counts[$1] }) || isHopeless { return false }
    if space.isImplied(groups) { return true }
    var tried = space
    tried.add(groups, count: people)
    var kept = secrets
    for place in kept.indices
    where kept[place].examples.contains(where: { example in
      groups.reduce(0) { $0 + example[$1] } != people
    }) {
      guard let examples = tried.examples(kept[place].sum, count: kept[place].count) else {
        return false
      }
      kept[place].examples = examples
    }
    if tried.isLost { return false }
    (space, secrets) = (tried, kept)
    return true
  }

  /// Keeps a sum secret from now on, however many people it is about.
  ///
  /// - Returns: whether what is shown already leaves it enough room.
  mutating func protect(_ sum: [Int]) -> Bool {
    let (groups, people) = freeGroups(sum)
    var space = space
    guard let examples = space.examples(groups, count: people), !space.isLost else { return false }
    secrets.append(Secret(sum: groups, count: people, examples: examples))
    return true
  }
}

extension OtherCounts {
  /// Numbers that put a sum far enough from what it is, or from each other; nothing where there are
  /// none.
  fileprivate mutating func examples(_ sum: [Int], count people: Int) -> [[Int]]? {
    func total(_ counts: [Int]) -> Int { sum.reduce(0) { $0 + counts[$1] } }
    let room = PublishedSums.room
    guard let most = seek(sum, .up, people + room) else { return nil }
    if total(most) >= people + room { return [most] }
    let bound = max(total(most), people) - room
    guard bound >= 0, let least = seek(sum, .down, bound), total(least) <= bound else {
      return nil
    }
    return [most, least]
  }
}
