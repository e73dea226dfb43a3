/// The outcomes of the people of one block, in its order.
struct OutcomeRows: Sendable {
  private(set) var people: [PersonOutcome] = []
  /// Shares of the full amount, each once.
  private(set) var shares = KeptValues<Exact>()
  /// The values of each asked column, each once, and their places by person.
  private(set) var columns: [OutcomeColumn]

  /// - Parameter columns: how many columns are asked for.
  init(columns: Int) { self.columns = Array(repeating: OutcomeColumn(), count: columns) }

  mutating func append(_ outcome: PersonOutcome, share: Exact? = nil) {
    var outcome = outcome
    if let share { outcome.share = shares.place(of: share.reduced) }
    people.append(outcome)
    for index in columns.indices { columns[index].places.append(-1) }
  }

  /// Says what stands in a column for the last person.
  mutating func set(_ column: Int, _ value: String) {
    let place = columns[column].values.place(of: value)
    columns[column].places[people.count - 1] = place
  }

  /// Adds the outcomes of the next block.
  mutating func append(_ other: OutcomeRows) {
    let moved = other.shares.all.map { shares.place(of: $0) }
    if moved.isEmpty {
      people += other.people
    } else {
      people += other.people.map { outcome in
        var outcome = outcome
        if outcome.share >= 0 { outcome.share = moved[Int(outcome.share)] }
        return outcome
      }
    }
    for index in columns.indices { columns[index].append(other.columns[index]) }
  }
}

/// The values of one column, each once, and which one each person has.
struct OutcomeColumn: Sendable {
  fileprivate(set) var values = KeptValues<String>()
  /// By person; below 0 for someone who was rejected.
  fileprivate(set) var places: [Int32] = []

  fileprivate mutating func append(_ other: OutcomeColumn) {
    let moved = other.values.all.map { values.place(of: $0) }
    places += other.places.map { $0 < 0 ? $0 : moved[Int($0)] }
  }
}

/// Values, each kept once under its place.
struct KeptValues<Value: Hashable & Sendable>: Sendable {
  private(set) var all: [Value] = []
  private var known: [Value: Int32] = [:]

  /// The place of a value; one that is met for the first time comes last.
  mutating func place(of value: Value) -> Int32 {
    if let place = known[value] { return place }
    let place = Int32(all.count)
    known[value] = place
    all.append(value)
    return place
  }
}

extension Exact: Hashable {
  /// Hashes the fraction in lowest terms, as equal fractions are the same number.
  public func hash(into hasher: inout Hasher) {
    let least = reduced
    hasher.combine(least.numerator)
    hasher.combine(least.denominator)
  }
}

extension OutcomeRows {
  /// Appends the outcome of someone, with the work that is held.
  ///
  /// - Parameters:
  ///   - share: the share of the full amount that is paid.
  ///   - work: the spell that is held.
  ///   - none: the place of those who hold none.
  mutating func append(
    _ outcome: PersonOutcome, _ share: Exact?, _ work: HeldSpell?, _ held: HeldWork, none: Int,
    _ window: ByteWindow, _ job: PopulationJob
  ) {
    var outcome = outcome
    outcome.function = work?.function ?? none
    if let work {
      outcome.factor = work.factor
      outcome.heldMonths = held.months(in: work.function, .shared)
    }
    append(outcome, share: share)
    guard !job.outcomeColumns.isEmpty else { return }
    var cells: [Cell] = []
    if let work {
      var records = RecordReader(window, separator: job.format.separator, from: work.row)
      if records.next() { cells = records.cells }
    }
    for (index, column) in job.outcomeColumns.enumerated() {
      let bytes = column < cells.count ? cells[column].bytes(in: window) : []
      set(index, PopulationDetail.groupName(bytes))
    }
  }
}

extension CareerSpell {
  /// The part-time factor as entered, in millionths, rounded down.
  var factorMillionths: Int32 {
    Int32(clamping: factor.units(ofDecimals: 6, rounding: .floor))
  }
}
