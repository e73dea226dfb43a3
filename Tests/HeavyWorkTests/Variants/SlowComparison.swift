@testable import HeavyWork

/// A comparison worked out person by person from `Assessment`, in the plainest way.
struct SlowComparison {
  private(set) var before: [Int] = []
  private(set) var after: [Int] = []
  private(set) var beforeNow: [Int] = []
  private(set) var afterNow: [Int] = []
  private(set) var bins: [MonthsBin: Int] = [:]
  private(set) var crossings: [Crossing: Int] = [:]
  private(set) var byFunction: [String: [Int]] = [:]
  private(set) var byAge: [String: [Int]] = [:]
  private(set) var byPartTime: [String: [Int]] = [:]
  private(set) var byTeam: [String: [Int]] = [:]
  private(set) var types: [[String]: (people: Int, change: Int)] = [:]
  private(set) var changed = 0

  init(_ people: ComparisonCase, _ base: Scheme, _ variant: Scheme) throws {
    for bin in MonthsBin.allCases { bins[bin] = 0 }
    for crossing in Crossing.allCases { crossings[crossing] = 0 }
    for person in people.people {
      let first = try ComparisonCase.assessment(person, base)
      let second = try ComparisonCase.assessment(person, variant)
      let (had, has) = (first.earliestExit?.months ?? 0, second.earliestExit?.months ?? 0)
      // The schemes of the tests ask nothing that these people leave open.
      precondition(first.now.status != .undetermined && second.now.status != .undetermined)
      before.append(had)
      after.append(has)
      beforeNow.append(first.now.months)
      afterNow.append(second.now.months)
      let bin = SlowComparison.bin(has - had)
      bins[bin, default: 0] += 1
      if has != had { changed += 1 }
      let full = (SlowComparison.most(base), SlowComparison.most(variant))
      if had == 0, has > 0 { crossings[.newlyEntitled, default: 0] += 1 }
      if had > 0, has == 0 { crossings[.noLongerEntitled, default: 0] += 1 }
      if had < full.0, has >= full.1 { crossings[.reachingFull, default: 0] += 1 }
      if had >= full.0, has < full.1 { crossings[.losingFull, default: 0] += 1 }
      take(person, bin, change: has - had)
    }
  }

  private static func most(_ scheme: Scheme) -> Int {
    scheme.exit.maximumMonths.value(on: ComparisonCase.asOf) ?? 0
  }

  private static func bin(_ change: Int) -> MonthsBin {
    if change >= 6 { return .muchMore }
    if change <= -6 { return .muchFewer }
    return change > 0 ? .more : change < 0 ? .fewer : .same
  }

  /// The row of each table by group that someone is in, by the end of the table's key.
  static func groups(_ person: ComparisonCase.Person) -> [String: String] {
    let asOf = ComparisonCase.asOf
    // Spells follow one another, so the last that has begun is the one that is held.
    let work = person.spells.last { $0.from <= asOf }
    var age = asOf.year - person.born.year
    if person.born.adding(months: 12 * age) > asOf { age -= 1 }
    let partTime: [String: String] = [
      "1": "full", "0.8": "underFull", "0.5": "underFourFifths", "0.25": "underHalf",
    ]
    return [
      "function": work.map { $0.function == "other" ? "(other)" : $0.function } ?? "(none)",
      "age": age < 45
        ? "under45" : age >= 65 ? "from65" : "from\(age / 5 * 5)to\(age / 5 * 5 + 4)",
      "partTime": work.flatMap { partTime[$0.fte] } ?? "noWork", "column1": work?.team ?? "",
    ]
  }

  private mutating func take(_ person: ComparisonCase.Person, _ bin: MonthsBin, change: Int) {
    let asOf = ComparisonCase.asOf
    let begun = person.spells.filter { $0.from <= asOf }
    func count(_ key: String, _ groups: inout [String: [Int]]) {
      groups[key, default: Array(repeating: 0, count: MonthsBin.allCases.count)][bin.rawValue] += 1
    }
    let groups = SlowComparison.groups(person)
    let (function, partTimeKey) = (groups["function"] ?? "", groups["partTime"] ?? "")
    let work = begun.last
    count(function, &byFunction)
    count(groups["age"] ?? "", &byAge)
    count(partTimeKey, &byPartTime)
    count(groups["column1"] ?? "", &byTeam)
    let own = begun.filter { $0.function == work?.function }
    let ticks = own.reduce(0) { sum, spell in
      let end = spell.to.map { min($0.adding(days: 1), asOf) } ?? asOf
      return sum + MonthMeasure.ticks(from: spell.from, to: end)
    }
    let years = ticks / MonthMeasure.ticksPerYear / 5 * 5
    types[[function, String(years), partTimeKey], default: (0, 0)].people += 1
    types[[function, String(years), partTimeKey], default: (0, 0)].change += change
  }

  // MARK: Measures

  static func median(_ months: [Int]) -> Exact? {
    let sorted = months.sorted()
    guard !sorted.isEmpty else { return nil }
    let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
    return Exact(Int128(low + high), over: 2)
  }

  /// The least number of months that at least so many tenths of the people do not exceed.
  static func deciles(_ months: [Int]) -> [Int]? {
    guard let most = months.max() else { return nil }
    return (1...9).map { tenths in
      (0...most).first { bound in months.count { $0 <= bound } * 10 >= tenths * months.count }
        ?? most
    }
  }

  /// The average difference between any two people, each with himself too, over twice the average.
  static func gini(_ months: [Int]) -> Exact? {
    let total = months.reduce(0, +)
    guard total > 0 else { return nil }
    var sum = 0
    for one in months { for other in months { sum += abs(one - other) } }
    return Exact(Int128(sum), over: Int128(2 * months.count * total))
  }
}
