/// What one variant gives a population on the reference date: what people hold if all of them
/// stopped working for it that day.
public struct SweepFigures: Sendable, Equatable {
  /// Counts of people, and their months together.
  public struct Counts: Sendable, Equatable {
    /// People who were counted.
    public var people = 0
    /// People with at least one month that is certain.
    public var entitled = 0
    /// People with as many months as the scheme gives at most.
    public var full = 0
    /// All certain months together.
    public var months = 0
    /// People for whom a fact is wanting that could give more months.
    public var undetermined = 0

    static func += (left: inout Counts, right: Counts) {
      left.people += right.people
      left.entitled += right.entitled
      left.full += right.full
      left.months += right.months
      left.undetermined += right.undetermined
    }

    mutating func add(_ months: MonthsByPoints.Months, full: Int, weight: Int) {
      if months.certain > 0 { entitled += weight }
      if months.certain > 0, months.certain >= full { self.full += weight }
      if months.possible > months.certain { undetermined += weight }
      self.months += months.certain * weight
    }
  }

  /// Everyone.
  public var all = Counts()
  /// The people who hold work in each group that was asked about, in that order.
  public var groups: [Counts] = []
  /// What a month is paid on the reference date; nothing where the scheme says no amount.
  public var monthly: Money?

  /// What it would cost if everyone took the months they hold, at the amount of the reference date.
  public var cost: ExactDecimal? {
    monthly.map {
      ExactDecimal(units: Int64(clamping: Int128($0.cents) * Int128(all.months)), decimals: 2)
    }
  }
}
