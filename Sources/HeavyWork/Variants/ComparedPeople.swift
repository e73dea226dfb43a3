/// The months of everyone who is compared, under the base and under one or more variants.
///
/// People who were rejected under any of the schemes are in none of the figures. Those of whom it
/// cannot be said under any one of them stand apart under all of them, so that every figure is about
/// the same people.
public struct ComparedPeople: Sendable {
  /// Which months are compared.
  public enum Measure: Sendable, CaseIterable {
    /// Those of the earliest exit.
    case earliestExit
    /// Those held on the reference date.
    case referenceDate
  }

  /// What the base gives.
  public let base: PopulationOutcomes
  /// What each variant gives.
  public let variants: [PopulationOutcomes]
  /// The places in the outcomes of those whose months are known under every scheme.
  public let places: [Int]
  /// The places of those of whom it cannot be said under at least one scheme.
  public let openPlaces: [Int]
  /// How many people were rejected under at least one of the schemes.
  public let rejected: Int

  init(base: PopulationOutcomes, variants: [PopulationOutcomes]) {
    self.base = base
    self.variants = variants
    let all = [base] + variants
    precondition(
      variants.allSatisfy { $0.people.count == base.people.count }, "not the same people")
    var (places, open, rejected): ([Int], [Int], Int) = ([], [], 0)
    for place in base.people.indices {
      if all.contains(where: { $0.people[place].status == .rejected }) {
        rejected += Int(base.people[place].weight)
      } else if all.contains(where: { !$0.people[place].isKnown }) {
        open.append(place)
      } else {
        places.append(place)
      }
    }
    self.places = places
    openPlaces = open
    self.rejected = rejected
  }

  /// How many people are compared, with those of whom it cannot be said.
  public var count: Int { (places + openPlaces).reduce(0) { $0 + weight($1) } }

  /// How many people a place stands for.
  func weight(_ place: Int) -> Int { Int(base.people[place].weight) }
}

extension PopulationOutcomes {
  /// The months of someone of whom they can be said.
  func months(_ place: Int, _ measure: ComparedPeople.Measure) -> Int {
    measure == .earliestExit ? people[place].exitMonths : people[place].months
  }

  /// The band of the months of someone of whom they can be said.
  func band(_ place: Int, _ measure: ComparedPeople.Measure) -> MonthsBand {
    let months = months(place, measure)
    let person = people[place]
    let day = measure == .earliestExit ? person.exit ?? job.asOf : job.asOf
    return MonthsBand(months, most: most(on: day))
  }

  /// The most months of the scheme on a day; where none is in force, the most it ever gives.
  private func most(on day: Day) -> Int {
    let maximum = job.scheme.exit.maximumMonths
    return maximum.isConstant ? maximum.steps[0].value : maximum.value(on: day) ?? maximum.largest
  }
}
