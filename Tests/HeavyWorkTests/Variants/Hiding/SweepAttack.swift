@testable import HeavyWork

/// Works out what the figures of a sweep or a search tell of numbers of people that are not shown.
///
/// Whoever reads it knows which variants give nobody less than which others: a lower bound, a higher rate.
/// So each person has no months, some or all of them under every variant in an order that never goes
/// down; how many there are of each kind, in the group and beside it, are the unknown numbers, and each
/// figure that is shown is an equation over them. Months add up too: one at least for whoever has some,
/// and no more than the most for anyone.
struct SweepAttack {
  /// A variant: how much it gives in each number that is varied, and what is shown of it.
  struct Shown {
    let generosity: [ExactDecimal]
    let figures: SweepFigures
    let shown: ShownSweepFigures
  }

  private let variants: [Shown]
  /// The months that someone can have at most.
  private let most: Int
  private var equations: [(factors: [(Int, Double)], sum: Double)] = []
  private var count = 0
  /// For each kind the state under every variant, 0 for no months, 1 for some, 2 for all.
  private var kinds: [[Int]] = []
  private let hasGroup: Bool

  init(_ variants: [Shown], most: Int) {
    self.variants = variants
    self.most = most
    hasGroup = variants.contains { !$0.figures.groups.isEmpty }
    gather([])
    count = kinds.count * (hasGroup ? 2 : 1)
    equate(members { _ in true }, variants[0].figures.all.people)
    if hasGroup, let people = variants[0].shown.groups[0].people {
      equate(members(.group) { _ in true }, people)
    }
    for place in variants.indices { take(place) }
    for (one, other) in pairs { takePair(one, other) }
  }

  /// Who is counted.
  private enum Part { case all, group }

  private mutating func gather(_ states: [Int]) {
    guard states.count < variants.count else {
      kinds.append(states)
      return
    }
    for state in 0...2 {
      let fits = states.indices.allSatisfy { earlier in
        if gives(states.count, atLeast: earlier), state < states[earlier] { return false }
        return !(gives(earlier, atLeast: states.count) && state > states[earlier])
      }
      if fits { gather(states + [state]) }
    }
  }

  private func gives(_ one: Int, atLeast other: Int) -> Bool {
    zip(variants[one].generosity, variants[other].generosity).allSatisfy { $0 >= $1 }
  }

  private var pairs: [(Int, Int)] {
    variants.indices.flatMap { one in
      variants.indices.filter { $0 != one && gives($0, atLeast: one) }.map { (one, $0) }
    }
  }

  /// The numbers of the kinds for which something holds.
  private func members(_ part: Part = .all, _ holds: ([Int]) -> Bool) -> [(Int, Double)] {
    kinds.indices.filter { holds(kinds[$0]) }.flatMap { kind in
      // Those in the group come first.
      part == .group || !hasGroup ? [(kind, 1.0)] : [(kind, 1.0), (kinds.count + kind, 1.0)]
    }
  }

  private mutating func equate(_ factors: [(Int, Double)], _ sum: Int) {
    equations.append((factors, Double(sum)))
  }

  /// That a sum is at least so many.
  private mutating func bound(_ factors: [(Int, Double)], atLeast least: Int) {
    count += 1
    equations.append((factors + [(count - 1, -1)], Double(least)))
  }

  private mutating func take(_ place: Int) {
    let shown = variants[place].shown
    let parts = [(Part.all, shown.all)] + (hasGroup ? [(.group, shown.groups[0])] : [])
    for (part, counts) in parts {
      if let entitled = counts.entitled { equate(members(part) { $0[place] > 0 }, entitled) }
      if let full = counts.full { equate(members(part) { $0[place] == 2 }, full) }
      guard let months = counts.months else { continue }
      // All have the most; some have one at least, and one less than the most.
      let all = members(part) { $0[place] == 2 }
      let some = members(part) { $0[place] == 1 }
      bound(scaled(all, -most) + scaled(some, -1), atLeast: -months)
      bound(scaled(all, most) + scaled(some, most - 1), atLeast: months)
    }
  }

  /// What one variant gives more than another is at least a month for whoever has more of them, and for
  /// nobody more than the most.
  private mutating func takePair(_ one: Int, _ other: Int) {
    let (first, second) = (variants[one].shown, variants[other].shown)
    var parts = [(Part.all, first.all.months, second.all.months)]
    if hasGroup { parts.append((.group, first.groups[0].months, second.groups[0].months)) }
    for (part, before, after) in parts {
      guard let before, let after else { continue }
      func gain(_ months: (Int, Int) -> Int) -> [(Int, Double)] {
        members(part) { _ in true }.map { place, _ in
          let states = kinds[place % kinds.count]
          return (place, Double(months(states[one], states[other])))
        }
      }
      let least = gain { $0 == $1 ? 0 : $0 == 0 && $1 == 2 ? most : 1 }
      let greatest = gain {
        $0 == 0 ? ($1 == 0 ? 0 : $1 == 2 ? most : most - 1) : $0 == 2 ? 0 : most - 1
      }
      bound(scaled(least, -1), atLeast: before - after)
      bound(greatest, atLeast: after - before)
    }
  }

  private func scaled(_ factors: [(Int, Double)], _ by: Int) -> [(Int, Double)] {
    factors.map { ($0, $1 * Double(by)) }
  }

  /// The numbers of fewer than ten people that could be fewer than ten numbers.
  var told: [String] {
    guard var program = LinearProgram(count, equations) else {
      return ["what is shown contradicts itself"]
    }
    var told: [String] = []
    for (name, people, factors) in questions where SmallGroups.isSmall(people) {
      let (most, least) = (program.most(factors), program.least(factors))
      if Double(people) > most + 0.01 || Double(people) < least - 0.01 {
        told.append("\(name) is said to be \(least) to \(most) and is \(people)")
      }
      if most - least < 8.99 {
        told.append("\(name) is \(people), and told to be \(least) to \(most)")
      }
    }
    return told
  }

  /// Numbers of people that nobody should learn where they are small.
  private var questions: [(name: String, people: Int, factors: [(Int, Double)])] {
    var all: [(String, Int, [(Int, Double)])] = []
    for part in hasGroup ? [Part.all, .group] : [.all] {
      func counts(_ place: Int) -> SweepFigures.Counts {
        part == .all ? variants[place].figures.all : variants[place].figures.groups[0]
      }
      for place in variants.indices {
        let own = counts(place)
        let name = "\(part) \(place)"
        all.append(("\(name) entitled", own.entitled, members(part) { $0[place] > 0 }))
        all.append(
          ("\(name) without", own.people - own.entitled, members(part) { $0[place] == 0 }))
        all.append(("\(name) full", own.full, members(part) { $0[place] == 2 }))
        all.append(("\(name) some", own.entitled - own.full, members(part) { $0[place] == 1 }))
      }
      for (one, other) in pairs {
        let (before, after) = (counts(one), counts(other))
        let name = "\(part) \(one) to \(other)"
        all.append(
          (
            "\(name) entitled", after.entitled - before.entitled,
            members(part) { $0[one] == 0 && $0[other] > 0 }
          ))
        all.append(
          (
            "\(name) full", after.full - before.full,
            members(part) { $0[one] < 2 && $0[other] == 2 }
          ))
      }
    }
    return all
  }
}
