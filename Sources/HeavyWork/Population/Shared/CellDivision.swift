/// Divides people into cells of people who are alike, none smaller than so many.
///
/// First by what must not be mixed where it can be helped: what the schemes give, the facts that
/// conditions ask for, and the work that is held. Then, as long as both halves are large enough, at
/// the middle of whatever differs most within a group: birth, months, points, time in a function.
/// What is too few by itself goes into a wider cell, and nobody is left out. The order of the file
/// does not matter: people are put in an order of their own first, and whoever stands beside another
/// who is the same in everything can take their place.
struct CellDivision {
  private let people: [SharedPerson]
  private let least: Int
  private let bounds: [[ExactDecimal]]
  /// The most months that each scheme gives.
  private let maxima: [Int]
  /// What is held against one another, person by person, in units in which a difference of one
  /// matters about as much everywhere.
  private let measures: [Int32]
  private let width: Int
  private var cells: [[Int]] = []

  /// The most functions whose time is held against one another.
  private static let mostFunctions = 60
  private static let levels = 3

  /// The people of each cell.
  ///
  /// - Parameter people: in the order of `SharedSource.ordered`; no fewer than `least`.
  static func cells(
    _ people: [SharedPerson], _ source: SharedSource, works: [SharedWork], least: Int
  ) -> [[Int]] {
    var division = CellDivision(people, source, works, least)
    division.divide(Array(people.indices), level: 0)
    return division.cells
  }

  private init(
    _ people: [SharedPerson], _ source: SharedSource, _ works: [SharedWork], _ least: Int
  ) {
    self.people = people
    self.least = least
    bounds = source.facts.map { name in
      source.jobs.flatMap { $0.scheme.bounds(ofFact: name) }.sorted()
    }
    maxima = source.jobs.map(\.mostMonths)
    (measures, width) = CellDivision.measures(people, source.jobs, works)
  }

  // MARK: What must not be mixed

  /// What someone belongs to at a level, coarsest first.
  private func key(_ person: Int, level: Int) -> [String] {
    let person = people[person]
    switch level {
    case 0:
      return zip(person.outcomes, maxima).map { outcome, maximum in
        let hasAll = outcome.months > 0 && outcome.months >= maximum
        let exit = outcome.exitMonths == 0 ? "-" : outcome.exitMonths >= maximum ? "full" : "+"
        return outcome.status.rawValue + (hasAll ? " full " : " ") + exit
      }
    case 1:
      return zip(person.facts, bounds).map { fact, bounds in
        // Of a number only on which side of the bounds of rules it lies.
        guard case .number(let number)? = fact else { return fact.sortKey }
        return "\(bounds.count { $0 < number })/\(bounds.count { $0 <= number })"
      }
    default:
      return [person.periods.last { $0.isOpen }.map { String($0.work) } ?? ""]
    }
  }

  private mutating func divide(_ group: [Int], level: Int) {
    guard level < CellDivision.levels else { return halve(group) }
    guard group.count >= 2 * least else {
      cells.append(group)
      return
    }
    var parts: [[String]: [Int]] = [:]
    for person in group { parts[key(person, level: level), default: []].append(person) }
    let sorted = parts.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    var large = sorted.filter { $0.value.count >= least }
    let few = sorted.filter { $0.value.count < least }
    let pool = few.flatMap(\.value).sorted()
    if pool.count >= least {
      large.append((["…"], pool))
    } else if !pool.isEmpty {
      // There is a large part, or the few together would be enough.
      let place = nearest(to: few.flatMap(\.key), among: large)
      large[place].value = (large[place].value + pool).sorted()
    }
    for part in large { divide(part.value, level: level + 1) }
  }

  /// The part that has most in common with what is left over; of equal ones the largest.
  private func nearest(
    to keys: [String], among parts: [(key: [String], value: [Int])]
  ) -> Int {
    let wanted = Set(keys)
    return parts.indices.max { left, right in
      let (one, other) = (parts[left], parts[right])
      return (one.key.count { wanted.contains($0) }, one.value.count, right)
        < (other.key.count { wanted.contains($0) }, other.value.count, left)
    } ?? 0
  }

  // MARK: What may differ a little

  /// Halves a group until nothing of it can be halved.
  private mutating func halve(_ group: [Int]) {
    // A list of what is left, for a cut near an edge again and again would go very deep.
    var left = [group]
    while let group = left.popLast() {
      if let (one, other) = halves(group) {
        left += [other, one]
      } else {
        // Too few, all alike, or so many alike that no cut leaves enough on both sides.
        cells.append(group)
      }
    }
  }

  /// The two halves by what differs most; nothing where there are none.
  private func halves(_ group: [Int]) -> (one: [Int], other: [Int])? {
    guard group.count >= 2 * least else { return nil }
    var lowest = [Int32](repeating: .max, count: width)
    var highest = [Int32](repeating: .min, count: width)
    for person in group {
      for measure in 0..<width {
        let value = measures[person * width + measure]
        lowest[measure] = min(lowest[measure], value)
        highest[measure] = max(highest[measure], value)
      }
    }
    let spread = (0..<width).map { highest[$0] - lowest[$0] }
    let order = spread.indices.filter { spread[$0] > 0 }
      .sorted { (-spread[$0], $0) < (-spread[$1], $1) }
    for measure in order {
      if let found = halves(group, measure) { return found }
    }
    return nil
  }

  /// The two halves by a measure, cut where it changes nearest to the middle.
  private func halves(_ group: [Int], _ measure: Int) -> (one: [Int], other: [Int])? {
    func value(_ person: Int) -> Int32 { measures[person * width + measure] }
    let sorted = group.sorted { (value($0), $0) < (value($1), $1) }
    let cuts = (least...(sorted.count - least)).filter { value(sorted[$0 - 1]) < value(sorted[$0]) }
    guard let cut = cuts.min(by: { abs($0 * 2 - sorted.count) < abs($1 * 2 - sorted.count) })
    else { return nil }
    return (Array(sorted[..<cut]), Array(sorted[cut...]))
  }

  private static func measures(
    _ people: [SharedPerson], _ jobs: [PopulationJob], _ works: [SharedWork]
  ) -> (values: [Int32], width: Int) {
    var holders = [Int](repeating: 0, count: works.count)
    for person in people {
      for work in Set(person.periods.map(\.work)) { holders[Int(work)] += 1 }
    }
    let common = holders.indices.sorted { (-holders[$0], $0) < (-holders[$1], $1) }
      .prefix(mostFunctions)
    var column = [Int](repeating: -1, count: works.count)
    let fixed = 3 + 3 * jobs.count
    for (place, work) in common.enumerated() { column[work] = fixed + place }
    let width = fixed + common.count
    let mostPoints = jobs.indices.map { scheme in
      max(1, people.map { $0.outcomes[scheme].points }.max() ?? 1)
    }
    let now = jobs[0].asOf
    var values = [Int32](repeating: 0, count: people.count * width)
    for (place, person) in people.enumerated() {
      let base = place * width
      // Quarters of a year.
      values[base] = person.born.number / 91
      var days = 0
      for period in person.periods {
        let worked = Int(period.end - period.first)
        days += worked
        if period.isOpen { values[base + 1] = (now.number - period.first) / 183 }
        let at = column[Int(period.work)]
        if at >= 0 { values[base + at] += Int32(worked * Int(period.factor) / 10_000) }
      }
      // Four months of full-time work in a function.
      for at in fixed..<width { values[base + at] /= 122 }
      values[base + 2] = Int32(days / 183)
      for (scheme, outcome) in person.outcomes.enumerated() {
        let at = base + 3 + 3 * scheme
        values[at] = Int32(outcome.months * 2)
        values[at + 1] = Int32(outcome.exitMonths * 2)
        values[at + 2] = Int32(outcome.points * 80 / mostPoints[scheme])
      }
    }
    return (values, width)
  }
}

extension Scheme {
  /// The numbers that conditions and routes hold a fact against.
  func bounds(ofFact name: String) -> [ExactDecimal] {
    var bounds: [ExactDecimal] = []
    for condition in conditions {
      guard case .attribute(let rule) = condition.test, rule.name == name else { continue }
      switch rule.bound {
      case .atMost(let bound), .atLeast(let bound): bounds += bound.steps.map(\.value)
      case .equals(let dated):
        for value in dated.steps.map(\.value) {
          if case .number(let number) = value { bounds.append(number) }
        }
      }
    }
    for route in routes {
      if case .attribute(name) = route.months.measure { bounds += route.months.shape.bounds }
    }
    return bounds
  }
}
