/// An amount of service between two bounds, which are equal where everything is known.
struct ServiceAmount: Sendable {
  /// At the least, in parts of a month.
  let least: Int128
  /// At the most.
  let most: Int128
  /// How many parts make a month.
  let month: Int128

  /// The months at the least.
  var leastMonths: Exact { Exact(least, over: month) }
  /// The months at the most.
  var mostMonths: Exact { Exact(most, over: month) }

  init(least: Int128, most: Int128, month: Int128) {
    self.least = least
    self.most = most
    self.month = month
  }

  init(_ ticks: ServiceTime.Amount) {
    self.init(
      least: Int128(ticks.least), most: Int128(ticks.most),
      month: Int128(MonthMeasure.ticksPerMonth))
  }

  /// Only what fills whole blocks.
  func inBlocks(_ block: Duration?) -> ServiceAmount {
    guard let block else { return self }
    let length = Int128(block.wholeMonths) * month
    return ServiceAmount(
      least: least / length * length, most: most / length * length, month: month)
  }
}
