/// People by the years in which something is so for them, for saying how many there are behind a
/// figure of one year or of several.
struct PeopleByYears: Sendable, Equatable {
  /// Years, each a bit from the first year on.
  struct Years: Hashable, Sendable {
    /// In which they are paid themselves.
    var own: UInt64
    /// In which they are, or those who come in their place.
    var all: UInt64
  }

  private var counts: [Years: Int] = [:]

  mutating func add(_ count: Int, in years: Years) {
    if years.own | years.all != 0, count > 0 { counts[years, default: 0] += count }
  }

  /// Counts people who are paid so.
  ///
  /// - Parameter first: the year of the first bit; years from the 64th on share the last.
  mutating func add(_ count: Int, in payments: Payments, from first: Int) {
    let years = payments.years.reduce(UInt64(0)) { $0 | PeopleByYears.bit($1.year, from: first) }
    add(count, in: Years(own: years, all: years))
  }

  /// The bit of a year.
  static func bit(_ year: Int, from first: Int) -> UInt64 {
    1 << UInt64(min(max(0, year - first), 63))
  }

  static func += (left: inout PeopleByYears, right: PeopleByYears) {
    for (years, count) in right.counts { left.counts[years, default: 0] += count }
  }

  /// The people who are paid in any of these years themselves.
  func own(in years: UInt64) -> Int { people { $0.own & years != 0 } }

  /// The people for whom anything is paid in any of these years.
  func all(in years: UInt64) -> Int { people { $0.all & years != 0 } }

  private func people(_ counted: (Years) -> Bool) -> Int {
    counts.reduce(0) { $0 + (counted($1.key) ? $1.value : 0) }
  }
}

/// People whose money differs between two schemes, as far as can be told from groups that are alike.
struct MovedPeople {
  /// People whom the one scheme has more.
  private var more = PeopleByYears()
  /// People whom the other has more.
  private var fewer = PeopleByYears()

  /// - Parameter span: the cohort they are counted in; nothing for all.
  init(_ moves: [CashFlows.Move], in span: CostCohorts.Span? = nil) {
    for move in moves {
      if let span {
        // Whoever comes in their place is born later.
        let born = move.cohort.birthYear...(move.cohort.birthYear + move.delays)
        guard span.birthYears.overlaps(born), span.months.contains(move.cohort.months) else {
          continue
        }
      }
      more.add(move.more.people, in: move.more.years)
      fewer.add(move.fewer.people, in: move.fewer.years)
    }
  }

  func own(in years: UInt64) -> Int { max(more.own(in: years), fewer.own(in: years)) }
  func all(in years: UInt64) -> Int { max(more.all(in: years), fewer.all(in: years)) }
}

extension SmallGroups {
  /// The years that are not shown where the sum of all is: those of fewer than ten people, and others
  /// with them until those together are ten people or more.
  ///
  /// - Parameter people: how many different people are behind years, each a bit.
  static func hiddenYears(_ count: Int, _ people: (UInt64) -> Int) -> UInt64 {
    var hidden: UInt64 = 0
    for place in 0..<count where isSmall(people(1 << place)) { hidden |= 1 << place }
    guard hidden != 0 else { return 0 }
    while hidden.nonzeroBitCount < 2 || isSmall(people(hidden)) {
      let shown = (0..<count).filter { hidden & 1 << $0 == 0 && people(1 << $0) > 0 }
      guard let next = shown.min(by: { people(1 << $0) < people(1 << $1) }) else { break }
      hidden |= 1 << next
    }
    return hidden
  }
}
