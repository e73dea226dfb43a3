/// Everyone's outcome under the base and under one variant, counted by what is told apart.
///
/// These are the figures as they are; `ShownFigures` decides which of them are shown.
struct VariantFigures: Sendable {
  /// People who are alike in all that is told apart.
  struct Kind: Hashable {
    let base: MonthsBand
    let variant: MonthsBand
    let bin: MonthsBin
  }

  let measure: ComparedPeople.Measure
  private(set) var kinds: [Kind: Int] = [:]
  /// The months of everyone whose outcome can be said, under each of the two.
  private(set) var baseMonths = MonthsDistribution()
  private(set) var variantMonths = MonthsDistribution()

  init(_ people: ComparedPeople, variant index: Int, _ measure: ComparedPeople.Measure) {
    self.measure = measure
    let (base, variant) = (people.base, people.variants[index])
    for place in people.places {
      let weight = people.weight(place)
      let (before, after) = (base.months(place, measure), variant.months(place, measure))
      baseMonths.add(before, people: weight)
      variantMonths.add(after, people: weight)
      let kind = Kind(
        base: base.band(place, measure), variant: variant.band(place, measure),
        bin: MonthsBin(after - before))
      kinds[kind, default: 0] += weight
    }
    let open = people.openPlaces.reduce(0) { $0 + people.weight($1) }
    if open > 0 {
      kinds[Kind(base: .undetermined, variant: .undetermined, bin: .undetermined)] = open
    }
  }

  /// How many people there are of which this holds.
  func count(_ holds: (Kind) -> Bool) -> Int {
    kinds.reduce(0) { holds($1.key) ? $0 + $1.value : $0 }
  }

  func count(_ bin: MonthsBin) -> Int { count { $0.bin == bin } }

  func count(from: MonthsState, to: MonthsState) -> Int {
    count { $0.base.state == from && $0.variant.state == to }
  }

  /// How many people have other months under the variant.
  var changed: Int { count { $0.bin != .same && $0.bin != .undetermined } }
}

extension PopulationOutcomes {
  /// The year of someone's earliest exit; 0 where there is none.
  func exitYear(_ place: Int) -> Int {
    let day = people[place].exitDay
    return day == .never ? 0 : day.year
  }
}

/// Who crosses a bound from the base to the variant.
enum Crossing: String, CaseIterable {
  case newlyEntitled, noLongerEntitled, reachingFull, losingFull

  func holds(_ kind: VariantFigures.Kind) -> Bool {
    holds(from: kind.base.state, to: kind.variant.state)
  }

  func holds(from before: MonthsState, to after: MonthsState) -> Bool {
    guard before != .undetermined, after != .undetermined else { return false }
    return switch self {
    case .newlyEntitled: before == .none && after != .none
    case .noLongerEntitled: before != .none && after == .none
    case .reachingFull: before != .full && after == .full
    case .losingFull: before == .full && after != .full
    }
  }

  var label: Bilingual {
    switch self {
    case .newlyEntitled: Bilingual(nl: "Krijgt recht", en: "Newly entitled")
    case .noLongerEntitled: Bilingual(nl: "Verliest recht", en: "No longer entitled")
    case .reachingFull: Bilingual(nl: "Haalt alle maanden", en: "Reaching full")
    case .losingFull: Bilingual(nl: "Verliest alle maanden", en: "Losing full")
    }
  }
}
