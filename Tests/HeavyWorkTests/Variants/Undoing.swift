@testable import HeavyWork

/// Tries to work out hidden numbers from shown ones by adding and subtracting.
///
/// It knows which groups are empty, which no reader does, so it can do more than any reader.
struct Undoing {
  /// What is told apart of someone.
  private struct Kind: Hashable {
    let group: Int
    let base: MonthsBand
    let variant: MonthsBand
    let bin: MonthsBin
  }

  private let comparison: Comparison
  private static let prime = 1_000_000_007

  init(_ comparison: Comparison) { self.comparison = comparison }

  /// The hidden small numbers that follow from the tables of the whole and of one grouping.
  func undone(by grouping: PeopleGrouping) -> [String] {
    let people = comparison.people
    var kinds: [Kind: Int] = [:]
    for place in people.places {
      let (base, variant) = (people.base, people.variants[0])
      let kind = Kind(
        group: grouping.group(place), base: base.band(place, .earliestExit),
        variant: variant.band(place, .earliestExit),
        bin: MonthsBin(variant.people[place].exitMonths - base.people[place].exitMonths))
      kinds[kind, default: 0] += 1
    }
    let order = kinds.map { ($0.key, $0.value) }
    var shown: [[Int]] = [order.map { _ in 1 }]
    var hidden: [(String, [Int])] = []
    func note(_ name: String, _ cell: ComparisonTable.Cell?, _ holds: (Kind) -> Bool) {
      let vector = order.map { holds($0.0) ? 1 : 0 }
      let count = zip(vector, order).reduce(0) { $0 + $1.0 * $1.1.1 }
      if cell == .people(count) {
        shown.append(vector)
      } else if cell == .hidden, SmallGroups.isSmall(count) {
        hidden.append((name, vector))
      } else if cell != .hidden {
        hidden.append(("\(name) is neither shown nor hidden", vector))
        shown.append(vector)
      }
    }
    for band in MonthsBand.allCases where band != .undetermined {
      note("base \(band)", comparison.cell("bands", band.key, "base")) { $0.base == band }
      note("variant \(band)", comparison.cell("bands", band.key, "variant1")) { $0.variant == band }
    }
    for crossing in Crossing.allCases {
      note(crossing.rawValue, comparison.cell("overview", "variant1", crossing.rawValue)) { kind in
        crossing.holds(
          .init(
            base: kind.base, variant: kind.variant, bin: kind.bin, baseYear: 0, variantYear: 0))
      }
    }
    let known: [MonthsState] = [.none, .some, .full]
    for before in known {
      for after in known {
        note("\(before) to \(after)", comparison.cell("variant1-states", before.key, after.key)) {
          $0.base.state == before && $0.variant.state == after
        }
      }
    }
    let table = "variant1-\(grouping.key)"
    for bin in MonthsBin.allCases {
      note("\(bin)", comparison.cell(table, "total", bin.key)) { $0.bin == bin }
      for group in grouping.groups.indices where order.contains(where: { $0.0.group == group }) {
        note("\(group) \(bin)", comparison.cell(table, grouping.groups[group].key, bin.key)) {
          $0.group == group && $0.bin == bin
        }
      }
    }
    for group in grouping.groups.indices where order.contains(where: { $0.0.group == group }) {
      note("\(group)", comparison.cell(table, grouping.groups[group].key, "total")) {
        $0.group == group
      }
    }
    let basis = Undoing.basis(shown)
    return hidden.filter { Undoing.isSpanned($0.1, basis) }.map(\.0)
  }

  // MARK: Elimination

  private static func inverse(_ value: Int) -> Int {
    var (result, base, rest) = (1, value, prime - 2)
    while rest > 0 {
      if rest % 2 == 1 { result = result * base % prime }
      base = base * base % prime
      rest /= 2
    }
    return result
  }

  private static func left(_ vector: [Int], _ basis: [(Int, [Int])]) -> [Int] {
    var vector = vector
    for (lead, row) in basis where vector[lead] != 0 {
      let times = vector[lead]
      for index in vector.indices {
        vector[index] = ((vector[index] - times * row[index]) % prime + prime) % prime
      }
    }
    return vector
  }

  private static func basis(_ vectors: [[Int]]) -> [(Int, [Int])] {
    var basis: [(Int, [Int])] = []
    for vector in vectors {
      let rest = left(vector, basis)
      guard let lead = rest.firstIndex(where: { $0 != 0 }) else { continue }
      let scale = inverse(rest[lead])
      basis.append((lead, rest.map { $0 * scale % prime }))
    }
    return basis
  }

  private static func isSpanned(_ vector: [Int], _ basis: [(Int, [Int])]) -> Bool {
    left(vector, basis).allSatisfy { $0 == 0 }
  }
}
