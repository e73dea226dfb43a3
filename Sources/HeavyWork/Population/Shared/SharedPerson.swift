/// Someone of a population before people are merged: the career as far as it can be shared, and what
/// the schemes give.
struct SharedPerson: Sendable {
  /// A period of work before the reference date.
  struct Period: Sendable {
    /// The work, by its place among all work of the population.
    var work: Int32
    /// The first day, and the first day after it, as numbers.
    let first: Int32
    let end: Int32
    /// The part-time factor in ten-thousandths.
    let factor: Int32
    /// Whether it goes on on the reference date.
    let isOpen: Bool
  }

  let born: Day
  /// In the order of their days.
  var periods: [Period]
  /// The facts that conditions ask for, by their place.
  let facts: [AttributeValue?]
  /// What each scheme gives.
  let outcomes: [SharedOutcome]
  /// For how many people it stands; 1 before people are merged.
  let people: Int

  /// All of it as numbers, so that people can be put in an order that is not that of the file.
  var content: [Int64] {
    var content = [Int64(born.number)]
    for period in periods {
      content += [
        Int64(period.first), Int64(period.end), Int64(period.work), Int64(period.factor),
        period.isOpen ? 1 : 0,
      ]
    }
    return content
  }
}

/// Work as a shared population names it: who did it counts only in numbers.
struct SharedWork: Hashable, Comparable, Sendable {
  /// The function's id, `other` for work that no scheme lists, or `unknown`.
  var function: String
  var kind: String
  /// The employer and the sector, where rules ask for them; nothing where not known.
  var employer: String
  var sector: String

  /// Work that no scheme lists.
  static let other = "other"
  /// Work of which the function is not known.
  static let unknown = "unknown"

  static func < (left: SharedWork, right: SharedWork) -> Bool {
    (left.function, left.kind, left.employer, left.sector)
      < (right.function, right.kind, right.employer, right.sector)
  }
}

/// What a scheme gives one person, as far as it is counted.
struct SharedOutcome: Sendable {
  let status: EntitlementStatus
  /// Points up to the reference date, in millionths.
  let points: Int64
  let months: Int
  /// The months of the earliest exit; 0 where there is none.
  let exitMonths: Int
  /// Everything paid from the earliest exit on, and the levy on it.
  let paid: Money
  let levy: Money
}
