/// The years of the earliest exits of the people of a comparison under one scheme.
struct ExitYears {
  /// All years that are told apart, in order.
  let years: [Int]
  /// The people by year; those without an exit have 0.
  let counts: [Int: Int]
  private let window: ClosedRange<Int>
  /// Years in which few people stop, after those of the headline.
  private let seldom: Set<Int>

  init(_ outcomes: PopulationOutcomes, _ people: ComparedPeople) {
    var counts: [Int: Int] = [:]
    for place in people.places {
      counts[outcomes.exitYear(place), default: 0] += people.weight(place)
    }
    self.counts = counts
    let window = ExitYears.window(outcomes.job.asOf)
    self.window = window
    years = ExitYears.all(people)
    // Enough of them that how many people can stop at all need not follow from the others: first those
    // of a few people who can stop under one scheme only.
    var seldom = ExitYears.crossed(outcomes, people).subtracting(window)
    var sum = seldom.reduce(0) { $0 + (counts[$1] ?? 0) }
    let later = years.filter { !window.contains($0) }.sorted {
      (counts[$0] ?? 0, $0) < (counts[$1] ?? 0, $1)
    }
    for year in later where SmallGroups.isSmall(counts[year] ?? 0) || sum < ExitYears.fewest {
      guard let count = counts[year], seldom.insert(year).inserted else { continue }
      sum += count
    }
    self.seldom = seldom
  }

  /// The people who stop in years that may be hidden together.
  private static let fewest = 2 * SmallGroups.smallest

  /// The years of those who can stop under this scheme and not under the base, or a variant, where they
  /// are few.
  private static func crossed(_ outcomes: PopulationOutcomes, _ people: ComparedPeople) -> Set<Int>
  {
    var years: Set<Int> = []
    for other in [people.base] + people.variants {
      let crossing = people.places.filter {
        outcomes.exitYear($0) != 0 && other.exitYear($0) == 0
      }
      if SmallGroups.isSmall(crossing.reduce(0) { $0 + people.weight($1) }) {
        years.formUnion(crossing.map { outcomes.exitYear($0) })
      }
    }
    return years
  }

  /// In which part of the years one is; of 0, that there is no exit.
  func part(of year: Int) -> ComparedKinds.Side.Exit {
    if year == 0 { return .none }
    return window.contains(year) ? .inWindow : seldom.contains(year) ? .seldom : .later
  }

  /// The years that a headline is about: that of the reference date and the four after it.
  static func window(_ asOf: Day) -> ClosedRange<Int> { asOf.year...(asOf.year + 4) }

  /// All years in order, five by five, so that the last tells nothing of who stops last.
  static func all(_ people: ComparedPeople) -> [Int] {
    let first = people.base.job.asOf.year
    var last = 0
    for outcomes in [people.base] + people.variants {
      for place in people.places { last = max(last, outcomes.exitYear(place)) }
    }
    return last < first ? [] : Array(first..<(first + 5 * ((last - first) / 5 + 1)))
  }
}
