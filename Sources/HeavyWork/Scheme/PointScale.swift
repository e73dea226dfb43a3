/// The grain in which one scheme's points are whole numbers.
///
/// Points are weight x level x kind x part-time factor x time x multiplier. Each of these has few decimals,
/// so all points of a scheme, its bounds included, are whole multiples of one grain, and a
/// calculation adds and compares whole numbers. The grain is only as fine as the file needs,
/// which keeps the numbers small and the arithmetic fast.
///
/// Bounds: rates stay below 10 000 points a year (see `RateTable`), careers below 500 spells of
/// 300 years, so that the largest sum, times 600 months, stays within 128 bits.
struct PointScale: Sendable {
  /// Units of a yearly rate (weight x level) in one point.
  let rateUnits: Int64
  /// Units of a kind's share in 1.
  let kindUnits: Int64
  /// Units of a part-time factor in 1: ten thousandths, and parts of the full-time hours.
  let factorUnits: Int64
  /// Grains of time in one year.
  let yearGrains: Int64
  /// Units of what points are multiplied by in 1.
  let multiplierUnits: Int64

  /// Grains in one unit of a yearly rate, held for a year.
  let grainsPerRateUnit: Int128
  /// Grains in one point.
  let grainsPerPoint: Int128
  /// Grains in 1 of the last decimal of a number of points, by how many decimals it has: bounds are
  /// asked for on every day of a search, and dividing takes long.
  private let grainsPerDecimal: InlineArray<7, Int128>

  init(
    rateUnits: Int64, kindUnits: Int64, factorUnits: Int64, yearGrains: Int64,
    multiplierUnits: Int64 = 1
  ) {
    self.rateUnits = rateUnits
    self.kindUnits = kindUnits
    self.factorUnits = factorUnits
    self.yearGrains = yearGrains
    self.multiplierUnits = multiplierUnits
    grainsPerRateUnit =
      Int128(kindUnits) * Int128(factorUnits) * Int128(yearGrains) * Int128(multiplierUnits)
    grainsPerPoint = Int128(rateUnits) * grainsPerRateUnit
    let grains = grainsPerRateUnit
    grainsPerDecimal = InlineArray { Int128(rateUnits / ExactDecimal.powerOfTen($0)) * grains }
  }

  /// Whether the largest career fits: 500 spells of 300 years at the highest rate, multiplied.
  func fits(multiplier: ExactDecimal) -> Bool {
    let times = Int128(multiplier.units / ExactDecimal.powerOfTen(multiplier.decimals)) + 1
    let largest = Int128(RateTable.maximumPointsPerYear) * 300 * 500 * times
    return !grainsPerPoint.multipliedReportingOverflow(by: largest).overflow
  }

  /// A bound from a file in grains; always whole, because the file's decimals set the grain.
  ///
  /// - Parameter points: a number with at most six decimals, as all in a file.
  func grains(_ points: ExactDecimal) -> Int128 {
    Int128(points.units) * grainsPerDecimal[points.decimals]
  }

  /// Grains as points.
  func points(_ grains: Int128) -> Exact { Exact(grains, over: grainsPerPoint) }

  /// A yearly rate in rate units.
  func rate(_ weight: ExactDecimal, _ level: ExactDecimal) -> Int64 {
    weight.units * level.units
      * (rateUnits / ExactDecimal.powerOfTen(weight.decimals + level.decimals))
  }

  func rate(_ pointsPerYear: ExactDecimal) -> Int64 { rate(pointsPerYear, .one) }

  func kind(_ share: ExactDecimal) -> Int64 { units(share, in: kindUnits) }

  func factor(_ factor: ExactDecimal) -> Int64 { units(factor, in: factorUnits) }

  private func units(_ number: ExactDecimal, in units: Int64) -> Int64 {
    number.units * (units / ExactDecimal.powerOfTen(number.decimals))
  }
}

extension SchemeDraft {
  /// The coarsest grain in which every number of the file is whole.
  var scale: PointScale {
    func decimals(_ values: [Dated<ExactDecimal>?]) -> Int {
      values.compactMap { $0 }.flatMap(\.steps).map(\.value.decimals).max() ?? 0
    }
    let weights = decimals(elements.map(\.weight))
    let levelDecimals = decimals(levels.map(\.factor))
    var bounds =
      [points.maximum, points.reservedByBirth] + points.categoryMaximumPerYear
      + functions.map(\.pointsPerYear)
    for condition in conditions {
      if case .points(let rule) = condition.test { bounds.append(rule.values) }
    }
    var steps = 0
    for route in routes {
      guard case .points = route.months.measure else { continue }
      steps = max(steps, route.months.shape.bounds.map(\.decimals).max() ?? 0)
    }
    let rateDecimals = max(weights + levelDecimals, decimals(bounds), steps)
    let hours = fullTimeHours.map { $0.units(ofDecimals: 2) } ?? 1
    return PointScale(
      rateUnits: ExactDecimal.powerOfTen(rateDecimals),
      kindUnits: ExactDecimal.powerOfTen(decimals(time.kinds.map(\.share))),
      factorUnits: Exact.leastCommonMultiple(10_000, hours),
      yearGrains: Int64(time.measure.grainsPerYear),
      multiplierUnits: ExactDecimal.powerOfTen(decimals([points.multiplierByBirth])))
  }
}
