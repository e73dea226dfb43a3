/// What people cost together, each with the chance that it comes about; exact.
///
/// A chance has 18 decimals: 12 of staying and 6 of taking part. So all sums have one denominator,
/// and nothing is rounded before a figure is shown.
struct CostSum: Equatable, Sendable {
  /// Certain, in units of a chance.
  static let certain: Int128 = 1_000_000_000_000_000_000

  /// People who are paid, times `certain`; the others are in cents or months, and also times it.
  var people: Int128 = 0
  /// People who stop in the year.
  var leavers: Int128 = 0
  /// Months that are paid.
  var months: Int128 = 0
  /// What is paid.
  var benefit: Int128 = 0
  /// What of it is above the exempt threshold.
  var excess: Int128 = 0
  /// The levy on that.
  var levy: Int128 = 0

  /// Adds the payments that so many people get in a year with a chance.
  mutating func add(_ year: Payments.Year, people count: Int, chance: Int128, isFirst: Bool) {
    let weight = Int128(count) * chance
    people += weight
    if isFirst { leavers += weight }
    months += Int128(year.months) * weight
    benefit += Int128(year.paid.cents) * weight
    excess += Int128(year.excess.cents) * weight
    levy += Int128(year.levy.cents) * weight
  }

  static func += (left: inout CostSum, right: CostSum) {
    left.people += right.people
    left.leavers += right.leavers
    left.months += right.months
    left.benefit += right.benefit
    left.excess += right.excess
    left.levy += right.levy
  }
}
