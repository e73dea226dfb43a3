/// Where every point comes from: each period, each element, adding up to the total.
public struct Ledger: Sendable {
  /// The points of one element in a stretch: time x part-time x kind x weight x level.
  public struct Line: Sendable {
    /// The element's place in the scheme, from 0.
    public let element: Int
    /// The level's place in the scheme, from 0.
    public let level: Int
    /// Points per full-time year at full exposure, as in force then.
    public let weight: ExactDecimal
    /// The share of the weight at this level.
    public let factor: ExactDecimal
    /// The points, exact.
    public let points: Exact
  }

  /// Part of a spell in which nothing changes.
  public struct Stretch: Sendable {
    /// The first day of it.
    public let from: Day
    /// The last day of it, itself counted.
    public let through: Day
    /// What its function earns a year; its lines are worked out from this when they are asked for.
    let rate: FunctionRate
    /// Grains of time.
    let time: Int
    /// The part-time factor that counts here, in the scheme's units.
    let factorUnits: Int64
    /// The share of its kind, in the scheme's units.
    let kindShare: Int64
    /// Grains that each unit of the yearly rate brings in this time.
    let share: Int128
    let scheme: Scheme
  }

  /// Why time of a spell brings nothing, or less than it would by itself.
  public enum Reason: Sendable, Equatable {
    /// It begins after the reference date.
    case plan
    /// Its kind counts for nothing.
    case kind
    /// Its kind counts for nothing on some of its days.
    case kindInPart([ClosedRange<Day>], kind: Bilingual)
    /// Its part-time factor is 0.
    case noHours
    /// It is for an employer that does not count.
    case employer
    /// It lies before the first day that counts.
    case tooEarly(Day)
    /// The scheme does not list the function.
    case unlisted
    /// Its function is not known, so it counts nothing here and as the heaviest at the most.
    case unknownFunction
    /// Its dates are only a month or a year; here it counts from the latest to the earliest day.
    case roughDates
    /// It was entered as other work, which does not count.
    case otherWork
    /// Other work at the same time leaves less of it.
    case overlap
    /// It is work, but without any burdensome element.
    case nothingHeavy
  }

  /// One spell, and what each part of it brought.
  public struct Entry: Sendable {
    /// The spell's place in the history, from 0.
    public let spell: Int
    /// Its stretches before the reference date.
    public var stretches: [Stretch] { Array(parts) }
    /// The same, among those of all spells.
    let parts: ArraySlice<Stretch>
    /// Why it brings nothing or less.
    public let reasons: [Reason]
    /// Its points, exact: those of its stretches together.
    public let points: Exact
  }

  /// The spells, in the order they were entered.
  public let entries: [Entry]
  /// Points by element, by its place in the scheme, before any maximum.
  public let byElement: [Exact]
  /// Points by category, in the order of `Category.allCases`, before any maximum.
  public let byCategory: [Exact]
  /// Points of published rates with no elements.
  public let unattributed: Exact
  /// What category maxima take off, by category.
  public let categoryCuts: [Exact]
  /// What the spells earned, after category maxima.
  public let earned: Exact
  /// What changes the points of all spells together, in order.
  public let adjustments: [Adjustment]
  /// The points that count: what was earned and all adjustments.
  public let total: Exact
}
