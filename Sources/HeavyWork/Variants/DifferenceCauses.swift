/// Which clause causes how much of the difference between two schemes.
struct DifferenceCauses: Sendable {
  /// What one clause does.
  struct Cause: Sendable {
    /// What it changes.
    let words: Bilingual
    /// People with at least one month more or fewer because of it.
    let people: Exact
    /// Months of all together more or fewer because of it.
    let months: Exact
    /// How many people have other months once only this clause changes, or once only it does not.
    let touched: Int
    /// The same months for each career type that was asked about.
    let ofTypes: [Exact]
  }

  let causes: [Cause]
  let detail: SchemeClauses.Detail
  let areJoined: Bool

  /// What is counted of a population under one scheme.
  private struct Counts {
    var people = 0
    var months = 0
    var ofTypes: [Int]
    var touchedFromBase = 0
    var touchedFromVariant = 0

    init(
      _ outcomes: PopulationOutcomes, _ compared: ComparedPeople, variant index: Int,
      _ type: (Int) -> Int?, types: Int
    ) {
      ofTypes = Array(repeating: 0, count: types)
      let (base, variant) = (compared.base, compared.variants[index])
      for place in compared.places {
        let (before, after) = (base.people[place].exitMonths, variant.people[place].exitMonths)
        let weight = compared.weight(place)
        // Where a mixed scheme leaves something open, what is certain counts.
        let months = outcomes.people[place].exitMonths
        if months > 0 { people += weight }
        self.months += months * weight
        if let type = type(place) { ofTypes[type] += months * weight }
        if months != before { touchedFromBase += weight }
        if months != after { touchedFromVariant += weight }
      }
    }
  }

  /// Works it out.
  ///
  /// - Parameters:
  ///   - type: the career type of someone, by the place in the outcomes, among so many `types`.
  ///   - run: the outcomes under a scheme.
  init(
    _ clauses: SchemeClauses, _ people: ComparedPeople, variant index: Int,
    types: Int, type: (Int) -> Int?,
    run: (Scheme) throws(Problems) -> PopulationOutcomes
  ) throws(Problems) {
    let count = clauses.clauses.count
    let whole = (1 << count) - 1
    var sums: [Int: Counts] = [:]
    for set in 0...whole {
      let outcomes: PopulationOutcomes
      if set == 0 {
        outcomes = people.base
      } else if let scheme = clauses.schemes[set] {
        outcomes = try run(scheme)
      } else {
        outcomes = people.variants[index]
      }
      sums[set] = Counts(outcomes, people, variant: index, type, types: types)
    }
    func shares(_ figure: (Counts) -> Int) -> [Exact] {
      ShapleyShares.shares(count) { set in sums[set].map(figure) ?? 0 }
    }
    let (entitled, months) = (shares(\.people), shares(\.months))
    let ofTypes = (0..<types).map { type in shares { $0.ofTypes[type] } }
    causes = clauses.clauses.enumerated().map { place, clause in
      let alone = sums[1 << place]?.touchedFromBase ?? 0
      let without = sums[whole & ~(1 << place)]?.touchedFromVariant ?? 0
      return Cause(
        words: clause.words, people: entitled[place], months: months[place],
        touched: max(alone, without), ofTypes: ofTypes.map { $0[place] })
    }
    detail = clauses.detail
    areJoined = clauses.areJoined
  }
}
