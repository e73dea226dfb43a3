/// What each function earns a year, worked out for every period in which no number changes, those
/// of time included.
struct RateTable: Sendable {
  /// The first days of the periods, in order; the first period began long ago.
  let changes: [Day]
  /// Of each period in order, the rates of all functions.
  private let rates: [FunctionRate]
  private let functions: Int

  /// Works out all rates; nothing where there are more than a file of sane size can need.
  init?(_ draft: SchemeDraft, scale: PointScale) {
    let maker = RateMaker(draft, scale: scale)
    changes = draft.changes
    guard RateTable.fits(draft) else { return nil }
    functions = draft.functions.count
    rates = ([Day(number: Int32.min)] + changes).flatMap { day in
      draft.functions.map { maker.rate(of: $0, on: day) }
    }
  }

  /// Whether the table of a scheme has no more cells than a file of sane size can need.
  static func fits(_ draft: SchemeDraft) -> Bool {
    let cells = draft.functions.reduce(1) { $0 + 1 + $1.exposure.count }
    return cells * (draft.changes.count + 1) <= maximumCells
  }

  private static let maximumCells = 2_000_000
  /// No function earns more than this a year.
  static let maximumPointsPerYear = 10_000

  /// The period a day lies in.
  func period(of day: Day) -> Int { changes.lastIndex { $0 <= day }.map { $0 + 1 } ?? 0 }

  /// The first day of a period.
  func start(ofPeriod period: Int) -> Day {
    period == 0 ? Day(number: Int32.min) : changes[period - 1]
  }

  /// The first day after a period.
  func end(ofPeriod period: Int) -> Day { period < changes.count ? changes[period] : .never }

  /// The rate of the heaviest function in a period: the most that work not known can bring.
  func highest(inPeriod period: Int) -> FunctionRate? {
    rates[period * functions..<(period + 1) * functions].max { $0.total < $1.total }
  }

  subscript(period: Int, function: Int) -> FunctionRate {
    rates[period * functions + function]
  }
}

extension SchemeDraft {
  /// The days on which a rate changes, each once, in order.
  var changes: [Day] {
    var days: Set<Day> = []
    for element in elements { days.formUnion(element.weight.changes) }
    for level in levels { days.formUnion(level.factor.changes) }
    for cap in points.categoryMaximumPerYear { days.formUnion(cap?.changes ?? []) }
    days.formUnion(points.elementsAtMost?.changes ?? [])
    days.formUnion(time.changes)
    for function in functions {
      days.formUnion(function.pointsPerYear?.changes ?? [])
      for exposure in function.exposure { days.formUnion(exposure.level.changes) }
    }
    return days.sorted()
  }
}

/// Works out the rate of a function, or of a spell that overrides its exposure.
struct RateMaker: Sendable {
  private let elements: [Element]
  private let levels: [Level]
  private let exclusive: [[Int]]
  private let caps: [Dated<ExactDecimal>?]
  private let elementsAtMost: Dated<Int>?
  private let scale: PointScale

  init(_ draft: SchemeDraft, scale: PointScale) {
    elements = draft.elements
    levels = draft.levels
    exclusive = draft.exclusive
    caps = draft.points.categoryMaximumPerYear
    elementsAtMost = draft.points.elementsAtMost
    self.scale = scale
  }

  init(_ scheme: Scheme) {
    elements = scheme.elements
    levels = scheme.levels
    exclusive = scheme.exclusive
    caps = scheme.points.categoryMaximumPerYear
    elementsAtMost = scheme.points.elementsAtMost
    scale = scheme.scale
  }

  /// The rate on a day; `overrides` are the levels a spell sets instead, by element.
  func rate(of function: JobFunction, overrides: [Int: Int] = [:], on day: Day) -> FunctionRate {
    var rate = FunctionRate.Draft()
    if let published = function.pointsPerYear?.value(on: day) {
      rate.unattributed = scale.rate(published)
      rate.total = rate.unattributed
      return FunctionRate(rate)
    }
    var exposure = overrides
    for part in function.exposure where exposure[part.element] == nil {
      exposure[part.element] = part.level.value(on: day)
    }
    for (element, level) in exposure.sorted(by: { $0.key < $1.key }) {
      let weight = elements[element].weight.value(on: day) ?? .zero
      let factor = levels[level].factor.value(on: day) ?? .zero
      rate.lines.append(
        .init(
          element: element, level: level, weight: weight, factor: factor,
          rate: scale.rate(weight, factor)))
    }
    keepHeaviest(in: &rate)
    keepMost(in: &rate, on: day)
    applyCaps(to: &rate, on: day)
    return FunctionRate(rate)
  }

  private func keepHeaviest(in rate: inout FunctionRate.Draft) {
    for set in exclusive {
      // In the order of the set, so that on a tie the first named counts.
      let members = set.compactMap { element in rate.lines.first { $0.element == element } }
      guard var heaviest = members.first else { continue }
      for member in members where member.rate > heaviest.rate { heaviest = member }
      for member in members where member.element != heaviest.element {
        rate.lines.removeAll { $0.element == member.element }
        if member.rate > 0 {
          rate.leftOut.append(.init(element: member.element, by: heaviest.element))
        }
      }
    }
  }

  /// Leaves out what is more than the number of elements that counts.
  private func keepMost(in rate: inout FunctionRate.Draft, on day: Day) {
    guard let most = elementsAtMost?.value(on: day) else { return }
    // Sorting keeps the order of the scheme among equals, so that on a tie the first named counts.
    let ranked = rate.lines.filter { $0.rate > 0 }.sorted { $0.rate > $1.rate }
    for line in ranked.dropFirst(most) {
      rate.lines.removeAll { $0.element == line.element }
      rate.leftOut.append(.init(element: line.element, by: nil))
    }
  }

  private func applyCaps(to rate: inout FunctionRate.Draft, on day: Day) {
    var byCategory: [Int64] = [0, 0, 0, 0]
    for line in rate.lines { byCategory[elements[line.element].category.index] += line.rate }
    for (index, cap) in caps.enumerated() {
      guard let cap = cap?.value(on: day) else { continue }
      rate.cut[index] = max(0, byCategory[index] - scale.rate(cap))
    }
    rate.total = byCategory.reduce(0, +) - rate.cut.reduce(0, +)
  }
}
