/// What each of several causes does to a figure, whatever the order in which they are looked at.
///
/// The share of a cause is its effect averaged over all orders in which the causes can come one after
/// the other (Shapley). The shares add up to the whole difference, exactly.
enum ShapleyShares {
  /// The shares.
  ///
  /// - Parameters:
  ///   - count: how many causes there are; at most 20.
  ///   - figure: the figure with a set of causes, as bits.
  static func shares(_ count: Int, _ figure: (Int) -> Int) -> [Exact] {
    guard count > 0 else { return [] }
    let factorials = (1...count).reduce(into: [Int128(1)]) {
      $0.append($0[$0.count - 1] * Int128($1))
    }
    return (0..<count).map { cause in
      var sum: Int128 = 0
      for set in 0..<(1 << count) where set >> cause & 1 == 0 {
        let size = set.nonzeroBitCount
        let orders = factorials[size] * factorials[count - size - 1]
        sum += orders * Int128(figure(set | 1 << cause) - figure(set))
      }
      return Exact(sum, over: factorials[count]).reduced
    }
  }

  /// Shares as whole numbers that add up to the whole difference.
  static func rounded(_ shares: [Exact]) -> [Int128] {
    let total = shares.reduce(Exact.zero) { $0 + $1 }.reduced
    return shares.roundedToAddUp(to: total.numerator, decimals: 0)
  }
}
