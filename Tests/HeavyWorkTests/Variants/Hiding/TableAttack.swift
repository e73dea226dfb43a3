@testable import HeavyWork

/// Works out what the published tables of a comparison tell of numbers that are not shown.
///
/// Every number of people is an equation over unknown numbers of at least 0: people by their months
/// under the base and a variant and by how much these differ, people by year, people by what they have
/// on the reference date, and people by group and by how much months differ. What cannot be, such as
/// more months for who has none under both, is taken as known. Of each hidden number the least and the
/// greatest are sought that all equations together leave.
struct TableAttack {
  typealias Factors = [(Int, Double)]

  /// A number that is not shown, with what it is made of.
  struct Hidden {
    let name: String
    let factors: Factors
  }

  let comparison: Comparison
  private(set) var hidden: [Hidden] = []
  private var equations: [(factors: Factors, sum: Double)] = []
  private var count = 0
  private let total: Int

  init(_ comparison: Comparison) {
    self.comparison = comparison
    total = comparison.people.count
    let undetermined = unknown()
    let (bands, nows) = (MonthsBand.allCases.map { _ in unknown() }, states())
    equate(bands.map { ($0, 1) }, total)
    equate([(bands[MonthsBand.undetermined.rawValue], 1), (undetermined, -1)], 0)
    equate([(nows[MonthsState.undetermined.rawValue], 1), (undetermined, -1)], 0)
    equate(nows.map { ($0, 1) }, total)
    takeScheme("base", bands: bands, nows: nows, undetermined)
    let report = ComparisonReport(comparison)
    var rowSums: [String: [Int]] = [:]
    for index in comparison.people.variants.indices {
      takeVariant(index, bands, nows, undetermined, &rowSums)
      take(
        "variant\(index + 1) window", report.exits[index]["variant.window"],
        windows["variant\(index + 1)"] ?? [])
    }
    take("base window", report.baseExit["base.window"], windows["base"] ?? [])
  }

  private var windows: [String: Factors] = [:]

  private mutating func unknown() -> Int {
    count += 1
    return count - 1
  }

  private mutating func states() -> [Int] { MonthsState.allCases.map { _ in unknown() } }

  private mutating func equate(_ factors: Factors, _ sum: Int) {
    equations.append((factors, Double(sum)))
  }

  /// What a published figure says of a number.
  private mutating func take(_ name: String, _ cell: ComparisonTable.Cell?, _ factors: Factors) {
    switch cell {
    case .people(let people): equate(factors, people)
    case .hidden: hidden.append(Hidden(name: name, factors: factors))
    default: break
    }
  }

  private mutating func take(
    _ table: String, _ row: String, _ column: String, _ factors: Factors
  ) {
    take("\(table) \(row) \(column)", comparison.cell(table, row, column), factors)
  }

  /// The tables that have a column or row for each scheme.
  private mutating func takeScheme(
    _ key: String, bands: [Int], nows: [Int], _ undetermined: Int
  ) {
    for band in MonthsBand.allCases { take("bands", band.key, key, [(bands[band.rawValue], 1)]) }
    for state in MonthsState.allCases {
      take("referenceDate", key, state.key, [(nows[state.rawValue], 1)])
    }
    // Of those whom it cannot be said of, some are open under this scheme.
    let (open, closed) = (unknown(), unknown())
    equate([(open, 1), (closed, 1), (undetermined, -1)], 0)
    take("open", key, "people", [(open, 1)])
    let years = (comparison.table("exitYears")?.rows ?? []).map { ($0.key, unknown()) }
    for (year, number) in years { take("exitYears", year, key, [(number, 1)]) }
    equate(
      years.map { ($0.1, 1) }
        + [(bands[MonthsBand.none.rawValue], 1), (bands[MonthsBand.undetermined.rawValue], 1)],
      total)
    let window = ExitYears.window(ComparisonCase.asOf)
    windows[key] = years.filter { window.contains(Int($0.0) ?? 0) }.map { ($0.1, 1) }
  }

  private mutating func takeVariant(
    _ index: Int, _ bands: [Int], _ nows: [Int], _ undetermined: Int,
    _ rowSums: inout [String: [Int]]
  ) {
    let key = "variant\(index + 1)"
    let (ownBands, ownNows) = (MonthsBand.allCases.map { _ in unknown() }, states())
    var binSums: [Factors] = MonthsBin.allCases.map { _ in [] }
    var moves: [(before: MonthsState, after: MonthsState, number: Int)] = []
    var (from, to): ([Factors], [Factors]) = (bands.map { [($0, -1)] }, ownBands.map { [($0, -1)] })
    for before in MonthsBand.allCases {
      for after in MonthsBand.allCases {
        for bin in MonthsBin.allCases where TableAttack.canBe(before, after, bin) {
          let number = unknown()
          from[before.rawValue].append((number, 1))
          to[after.rawValue].append((number, 1))
          binSums[bin.rawValue].append((number, 1))
          moves.append((before.state, after.state, number))
        }
      }
    }
    for sums in from + to { equate(sums, 0) }
    takeScheme(key, bands: ownBands, nows: ownNows, undetermined)
    for bin in MonthsBin.allCases {
      take("\(key)-function", "total", bin.key, binSums[bin.rawValue])
    }
    func sum(_ holds: (MonthsState, MonthsState) -> Bool) -> Factors {
      moves.filter { holds($0.before, $0.after) }.map { ($0.number, 1) }
    }
    for crossing in Crossing.allCases {
      take("overview", key, crossing.rawValue, sum { crossing.holds(from: $0, to: $1) })
    }
    take("overview", key, "more", binSums[0] + binSums[1])
    take("overview", key, "same", binSums[2])
    take("overview", key, "fewer", binSums[3] + binSums[4])
    take("overview", key, "undetermined", [(undetermined, 1)])
    let known: [MonthsState] = [.none, .some, .full]
    for before in known {
      for after in known {
        take("\(key)-states", before.key, after.key, sum { $0 == before && $1 == after })
      }
      take("\(key)-states", before.key, "total", sum { first, _ in first == before })
      take("\(key)-states", "total", before.key, sum { $1 == before })
    }
    takeReferenceDate(key, nows, ownNows)
    for grouping in PeopleGrouping.all(comparison.people.base) {
      takeGroups("\(key)-\(grouping.key)", grouping.key, binSums, &rowSums)
    }
  }

  private mutating func takeReferenceDate(_ key: String, _ nows: [Int], _ ownNows: [Int]) {
    let bands: [MonthsState: MonthsBand] = [
      .none: .none, .some: .more, .full: .full, .undetermined: .undetermined,
    ]
    var sums: [Factors] = MonthsBin.allCases.map { _ in [] }
    var (from, to): ([Factors], [Factors]) = (nows.map { [($0, -1)] }, ownNows.map { [($0, -1)] })
    for before in MonthsState.allCases {
      for after in MonthsState.allCases {
        for bin in MonthsBin.allCases {
          // Of some months it is not told how many.
          guard let first = bands[before], let second = bands[after],
            TableAttack.canBe(first, second, bin)
              || (before == .some && after != .undetermined && bin != .undetermined)
              || (after == .some && before != .undetermined && bin != .undetermined)
          else { continue }
          let number = unknown()
          from[before.rawValue].append((number, 1))
          to[after.rawValue].append((number, 1))
          sums[bin.rawValue].append((number, 1))
        }
      }
    }
    for sum in from + to { equate(sum, 0) }
    for bin in MonthsBin.allCases {
      take("referenceDateBins", key, bin.key, sums[bin.rawValue])
    }
  }

  private mutating func takeGroups(
    _ table: String, _ grouping: String, _ binSums: [Factors], _ rowSums: inout [String: [Int]]
  ) {
    guard let shown = comparison.table(table) else { return }
    // The same groups have as many people under every variant, and at least one each.
    let sums = rowSums[grouping] ?? shown.rows.map { _ in unknown() }
    if rowSums[grouping] == nil {
      rowSums[grouping] = sums
      for sum in sums { equate([(sum, 1), (unknown(), -1)], 1) }
    }
    var columns = binSums.map { $0.map { ($0, -$1) } }
    for (row, sum) in zip(shown.rows, sums) {
      let cells = MonthsBin.allCases.map { _ in unknown() }
      for bin in MonthsBin.allCases {
        columns[bin.rawValue].append((cells[bin.rawValue], 1))
        take(table, row.key, bin.key, [(cells[bin.rawValue], 1)])
      }
      equate(cells.map { ($0, 1) } + [(sum, -1)], 0)
      take(table, row.key, "total", [(sum, 1)])
    }
    for column in columns { equate(column, 0) }
  }

  /// Whether months may go from one band to another by so much.
  private static func canBe(_ before: MonthsBand, _ after: MonthsBand, _ bin: MonthsBin) -> Bool {
    if before == .undetermined || after == .undetermined || bin == .undetermined {
      return before == after && bin == .undetermined
    }
    func months(_ band: MonthsBand) -> ClosedRange<Int> {
      switch band {
      case .none, .undetermined: 0...0
      case .underYear: 1...11
      case .secondYear: 12...23
      case .thirdYear: 24...35
      case .more: 36...100
      case .full: 1...100
      }
    }
    let (first, second) = (months(before), months(after))
    let least = second.lowerBound - first.upperBound
    let most = second.upperBound - first.lowerBound
    return switch bin {
    case .muchMore: most >= 6
    case .more: most >= 1 && least <= 5
    case .same: least <= 0 && most >= 0
    case .fewer: least <= -1 && most >= -5
    case .muchFewer: least <= -6
    case .undetermined: false
    }
  }

  /// The hidden numbers of fewer than ten people that could be fewer than ten numbers.
  ///
  /// - Parameter truth: the number under a name.
  func told(_ truth: (String) -> Int?) -> [String] {
    // Who is known to be nobody is left out, so that there is less to solve.
    var none: Set<Int> = []
    for equation in equations where equation.sum == 0 && equation.factors.allSatisfy({ $0.1 > 0 }) {
      none.formUnion(equation.factors.map(\.0))
    }
    let kept = (0..<count).filter { !none.contains($0) }
    let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    func moved(_ factors: Factors) -> Factors {
      factors.compactMap { number, factor in places[number].map { ($0, factor) } }
    }
    guard
      var program = LinearProgram(
        kept.count,
        equations.map { (moved($0.factors), $0.sum) }.filter { !$0.0.isEmpty || $0.1 != 0 })
    else { return ["the published numbers contradict each other"] }
    var told: [String] = []
    for hidden in hidden {
      guard let people = truth(hidden.name) else {
        told.append("\(hidden.name) is not known to the test")
        continue
      }
      guard SmallGroups.isSmall(people) else { continue }
      let factors = moved(hidden.factors)
      let most = program.most(factors)
      if Double(people) > most + 0.01 {
        told.append("\(hidden.name) is said to be at most \(most) and is \(people)")
      }
      // What it is, it can be; so ten numbers are enough.
      if most - Double(people) > 8.99 { continue }
      let least = program.least(factors)
      if Double(people) < least - 0.01 {
        told.append("\(hidden.name) is said to be at least \(least) and is \(people)")
      }
      if most - least < 8.99 {
        told.append("\(hidden.name) is \(people), and told to be \(least) to \(most)")
      }
    }
    return told
  }
}
