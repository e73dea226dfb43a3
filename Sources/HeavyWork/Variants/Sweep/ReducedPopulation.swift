import Synchronization

/// A population reduced to what every variant of a sweep can be answered from.
///
/// People with the same answers and the same number of exposures stand together, in order of their
/// points under the scheme that the variants change; so what is asked of one is mostly what was
/// asked of the one before.
public final class ReducedPopulation: Sendable {
  /// People with the same answers and the same number of exposures.
  struct Group: Sendable {
    let pattern: Int
    /// How many exposures each has.
    let count: Int
    /// The places of its people.
    let people: Range<Int>
    /// Where its exposures begin.
    let start: Int
  }

  let plan: ReductionPlan
  let patterns: [ReducedPattern]
  let groups: [Group]
  /// The column of each exposure.
  let columns: [UInt16]
  /// Time x part-time factor x kind.
  let exposures: [Int64]
  /// The same, rounded.
  let rounded: [Float]
  /// How many people each stands for; empty where that is one.
  let weights: [Int32]
  /// People whose jobs at the same time contend, those with the same answers side by side.
  let contested: [ReductionPart.ContestedPerson]
  let kept: [ReductionPart.KeptPerson]
  /// Whether some stand for more or fewer than one.
  private let isWeighted: Bool
  /// The most exposure that one person has in all columns together.
  let mostExposure: Int64
  /// How many people there are.
  public let people: Int
  /// The points of everyone under the rates that were last asked for.
  private let sorted = Mutex<(rates: [Int64], points: [SweepPoints])?>(nil)

  /// How many people had to be kept with their whole careers.
  public var keptPeople: Int { kept.reduce(0) { $0 + Int($1.weight) } }

  /// Brings together what threads have reduced, all under the same plan.
  init(_ plan: ReductionPlan, _ parts: [ReductionPart]) {
    self.plan = plan
    var patterns: [ReducedPattern] = []
    var places: [ReducedPattern: Int] = [:]
    let rates = plan.scheme.columnRates
    var keys: [UInt64] = []
    var origins: [(part: Int, person: Int)] = []
    var (most, all): (Int64, Int) = (0, 0)
    var contested: [ReductionPart.ContestedPerson] = []
    for (index, part) in parts.enumerated() {
      let own = part.patterns.map { pattern -> Int in
        if let place = places[pattern] { return place }
        patterns.append(pattern)
        places[pattern] = patterns.count - 1
        return patterns.count - 1
      }
      for person in part.contested {
        contested.append(
          .init(
            career: person.career, pattern: Int32(own[Int(person.pattern)]), weight: person.weight))
        most = max(most, person.career.mostExposure)
        all += Int(person.weight)
      }
      for (place, person) in part.people.enumerated() {
        var (points, exposure): (Double, Int64) = (0, 0)
        for entry in person.start..<(person.start + Int(person.count)) {
          points += Double(part.exposures[entry]) * Double(rates[Int(part.columns[entry])])
          exposure += part.exposures[entry]
        }
        most = max(most, exposure)
        all += Int(person.weight)
        let count = min(UInt64(person.count), 1023)
        // Ordered by answers, exposures and points; the last only roughly, as it decides nothing.
        keys.append(
          UInt64(own[Int(person.pattern)]) << 42 | count << 32
            | UInt64(Float(points).bitPattern))
        origins.append((index, place))
      }
    }
    let order = RadixSort.order(of: keys)
    (self.patterns, mostExposure) = (patterns, most)
    self.contested = contested.sorted { $0.pattern < $1.pattern }
    kept = parts.flatMap(\.kept)
    people = all + kept.reduce(0) { $0 + Int($1.weight) }
    var (columns, exposures): ([UInt16], [Int64]) = ([], [])
    var groups: [Group] = []
    var weights: [Int32] = []
    var isWeighted = contested.contains { $0.weight != 1 }
    weights.reserveCapacity(order.count)
    for (place, key) in order.enumerated() {
      let (part, number) = origins[Int(key)]
      let person = parts[part].people[number]
      let pattern = Int(keys[Int(key)] >> 42)
      let count = Int(person.count)
      if let last = groups.last, last.pattern == pattern, last.count == count {
        groups[groups.count - 1] = Group(
          pattern: pattern, count: count, people: last.people.lowerBound..<(place + 1),
          start: last.start)
      } else {
        groups.append(
          Group(
            pattern: pattern, count: count, people: place..<(place + 1), start: columns.count))
      }
      for entry in person.start..<(person.start + count) {
        columns.append(parts[part].columns[entry])
        exposures.append(parts[part].exposures[entry])
      }
      weights.append(person.weight)
      if person.weight != 1 { isWeighted = true }
    }
    self.columns = columns
    self.exposures = exposures
    rounded = exposures.map { Float($0) }
    self.groups = groups
    self.weights = isWeighted ? weights : []
    self.isWeighted = isWeighted
  }
}

extension Scheme {
  /// The rate of every function, period after period.
  var columnRates: [Int64] {
    (0...rates.changes.count).flatMap { period in
      functions.indices.map { rates[period, $0].total }
    }
  }
}

extension ReducedPopulation {
  /// The points of everyone by pattern, in rising order; found once for the same rates.
  func points(_ rates: [Int64]) -> [SweepPoints] {
    sorted.withLock { sorted in
      if let sorted, sorted.rates == rates { return sorted.points }
      let points = sortedPoints(rates)
      sorted = (rates, points)
      return points
    }
  }

  private func sortedPoints(_ rates: [Int64]) -> [SweepPoints] {
    var points = [[Int64]](repeating: [], count: patterns.count)
    var own = [[Int32]](repeating: [], count: patterns.count)
    for group in groups {
      for person in 0..<group.people.count {
        var sum: Int64 = 0
        for entry in 0..<group.count {
          let place = group.start + person * group.count + entry
          sum &+= exposures[place] &* rates[Int(columns[place])]
        }
        points[group.pattern].append(sum)
        if isWeighted {
          own[group.pattern].append(weights[group.people.lowerBound + person])
        }
      }
    }
    for person in contested {
      points[Int(person.pattern)].append(person.career.grains(rates))
      if isWeighted { own[Int(person.pattern)].append(person.weight) }
    }
    return zip(points, own).map { SweepPoints($0, weights: $1) }
  }
}
