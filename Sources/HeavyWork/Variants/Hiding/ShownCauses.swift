/// What is shown of how much each clause causes.
struct ShownCauses {
  /// The clauses of which the people who become entitled are hidden, and the months.
  private(set) var hidesPeople: Set<Int>
  private(set) var hidesMonths: Set<Int>
  /// Whether the whole difference is hidden, in people and in months.
  private(set) var hidesAllPeople: Bool
  private(set) var hidesAllMonths: Bool

  /// So many people must have other months for the sum of their months to tell nothing about who wins
  /// or loses much, where those numbers are hidden.
  private static let fewest = 50

  init(
    _ causes: [DifferenceCauses.Cause], changed: Int, exit: ShownSums, base: ShownSums
  ) {
    let all = Set(causes.indices)
    // What a clause does to a few people is hidden, with another clause or the sum.
    let touched = SmallGroups.hidden(causes.map(\.touched))
    let hidesAll = SmallGroups.isSmall(changed)
    hidesMonths = touched
    hidesAllMonths = touched.count == 1
    if hidesAll || (exit.hides("bin.") && changed < ShownCauses.fewest) {
      (hidesMonths, hidesAllMonths) = (all, true)
    }
    hidesPeople = touched
    if causes.count > 1 {
      let effects = ShapleyShares.rounded(causes.map(\.people)).map { Int($0.magnitude) }
      hidesPeople = SmallGroups.hidden(
        effects.indices.map { touched.contains($0) ? max(1, min(effects[$0], 9)) : effects[$0] })
    }
    hidesAllPeople = hidesPeople.count == 1
    // The whole difference is that between the people with a right, so it follows from those only.
    let tells = [base["base.state.none"], exit["variant.state.none"], exit["bin.undetermined"]]
    if hidesAll || tells.contains(.hidden) { (hidesPeople, hidesAllPeople) = (all, true) }
  }
}

/// Which kinds of careers are told.
struct ShownMovers {
  /// The tables by group.
  let groups: [ComparisonTable]

  /// Whether the groups that a kind is part of hide nothing of those who win, or lose, as it does.
  func shows(_ type: CareerTypes.CareerType, _ functions: FunctionGroups) -> Bool {
    let columns: [MonthsBin] = type.change > 0 ? [.muchMore, .more] : [.fewer, .muchFewer]
    return [
      ("-function", functions.id(type.function)),
      ("-partTime", PeopleGrouping.partTime[type.partTime].key),
    ].allSatisfy { end, key in
      let row = groups.first { $0.key.hasSuffix(end) }?.rows.first { $0.key == key }
      return row.map { row in columns.allSatisfy { row.cells[$0.rawValue] != .hidden } } ?? false
    }
  }
}
