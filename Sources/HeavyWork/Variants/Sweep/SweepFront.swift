/// The efficient front of variants: those that no other beats.
///
/// One beats another where it helps at least as many people at no more months (and so cost), and is
/// better in one of the two. Of variants that are equal in both, the first is on the front.
enum SweepFront {
  /// - Parameter points: people helped and what it costs, of each variant.
  /// - Returns: the places on the front, from the cheapest to the dearest.
  static func places(_ points: [(helped: Int, cost: Int128)]) -> [Int] {
    // From the cheapest on; of equal cost the one that helps most, and of those the first.
    let order = points.indices.sorted { left, right in
      let (first, second) = (points[left], points[right])
      if first.cost != second.cost { return first.cost < second.cost }
      return first.helped == second.helped ? left < right : first.helped > second.helped
    }
    var front: [Int] = []
    for place in order {
      if let last = front.last, points[place].helped <= points[last].helped { continue }
      front.append(place)
    }
    return front
  }
}
