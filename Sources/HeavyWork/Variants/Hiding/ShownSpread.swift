/// Which measures of how months are spread are shown under one scheme, beside the numbers of people.
///
/// A sum of months, and where in the order of people a number of months lies, bound how many people have
/// how many. Where all those numbers are shown they tell nothing new; else only what leaves them room.
struct ShownSpread {
  /// Whether nothing is shown.
  let hidesAll: Bool
  /// Whether the exact sum of all months is hidden.
  let hidesTotal: Bool
  /// Whether the average and the Gini coefficient are hidden.
  let hidesMean: Bool
  /// People up to the end of each band, where one of the bands is hidden.
  private let ends: [Int]
  private let count: Int

  /// So many people must have room to have some months more or fewer, for an average to be shown.
  private static let fewest = 50
  /// So many people must lie between a tenth of the people and the end of a band.
  private static let margin = 2 * SmallGroups.smallest

  /// - Parameters:
  ///   - bands: the people by the band of their months, in its order.
  ///   - hidesBands: whether one of these numbers is hidden.
  ///   - hidesBins: whether a number is hidden of how many people win or lose how much.
  ///   - changed: how many people have other months than under the base; nothing for the base.
  init(_ bands: [MonthsBand: Int], hidesBands: Bool, hidesBins: Bool, changed: Int?) {
    let order = MonthsBand.allCases.filter { $0 != .undetermined }
    count = order.reduce(0) { $0 + (bands[$1] ?? 0) }
    let some = order.filter { $0.state == .some }.reduce(0) { $0 + (bands[$1] ?? 0) }
    hidesAll = SmallGroups.isSmall(count) || SmallGroups.isSmall(changed ?? 0)
    hidesTotal = hidesAll || hidesBands || hidesBins
    hidesMean = hidesAll || (hidesTotal && some < ShownSpread.fewest)
    var ends: [Int] = []
    if hidesBands {
      for band in order.dropLast() { ends.append((ends.last ?? 0) + (bands[band] ?? 0)) }
    }
    self.ends = ends
  }

  /// Whether what lies at so many tenths of the people is hidden.
  func hides(tenths: Int) -> Bool {
    hidesAll
      || ends.contains { abs(10 * $0 - tenths * count) < 10 * ShownSpread.margin }
  }
}
