/// The rates of a scheme as they follow from its weights, for very many weights.
///
/// It gives what `RateMaker` gives, without a single object; tests hold the two against each other.
struct RateModel: Sendable {
  private struct Line {
    let element: Int
    let category: Int
    /// Units of the level's factor.
    let factor: Int64
    var rate: Int64 = 0
  }

  private struct Column {
    var lines: [Line] = []
    /// The function whose published rate it is; nothing where it has elements.
    var published: Int?
    /// The places in `lines` of sets of which only the heaviest counts.
    var sets: [[Int]] = []
    var most: Int?
    var hasCaps = false
  }

  private let columns: [Column]
  private let elements: Int
  private let functions: Int

  /// The numbers that rates follow from, in units of rates.
  struct Numbers: Sendable {
    /// By period and element; in units of so many that one of them, times one of a factor, is one
    /// of a rate.
    var weights: [Int64]
    /// By period and function, in rate units; 0 where there is none.
    var published: [Int64]
    /// By period and category, in rate units; nothing where there is none.
    var caps: [Int64?]
  }

  /// Decimals of weights and of factors, as the units of `Numbers` have them.
  let weightDecimals: Int
  let base: Numbers

  /// - Returns: nothing where the units do not hold every number.
  init?(_ scheme: Scheme, _ plan: ReductionPlan, _ units: VariantUnits) {
    let factorDecimals = scheme.levels.flatMap(\.factor.steps).map(\.value.decimals).max() ?? 0
    let periods = plan.scheme.rates.changes.count + 1
    let rateDecimals = String(units.rateUnits).count - 1
    guard rateDecimals >= factorDecimals else { return nil }
    weightDecimals = rateDecimals - factorDecimals
    (elements, functions) = (scheme.elements.count, scheme.functions.count)
    var columns: [Column] = []
    var numbers = Numbers(weights: [], published: [], caps: [])
    for period in 0..<periods {
      let day = plan.scheme.rates.start(ofPeriod: period)
      for element in scheme.elements {
        let weight = element.weight.value(on: day) ?? .zero
        guard weight.decimals <= weightDecimals else { return nil }
        numbers.weights.append(weight.units(ofDecimals: weightDecimals))
      }
      for cap in scheme.points.categoryMaximumPerYear {
        numbers.caps.append(cap?.value(on: day).flatMap { units.units($0) })
      }
      for (index, function) in scheme.functions.enumerated() {
        let published = function.pointsPerYear?.value(on: day)
        numbers.published.append(published.flatMap { units.units($0) } ?? 0)
        var column = Column()
        if published != nil { column.published = index }
        for part in function.exposure where published == nil {
          guard let level = part.level.value(on: day) else { continue }
          let factor = scheme.levels[level].factor.value(on: day) ?? .zero
          column.lines.append(
            Line(
              element: part.element, category: scheme.elements[part.element].category.index,
              factor: factor.units(ofDecimals: factorDecimals)))
        }
        column.sets = scheme.exclusive.compactMap { set in
          let places = set.compactMap { element in
            column.lines.firstIndex { $0.element == element }
          }
          return places.count > 1 ? places : nil
        }
        column.most = scheme.points.elementsAtMost?.value(on: day)
        column.hasCaps = scheme.points.categoryMaximumPerYear.contains { $0 != nil }
        columns.append(column)
      }
    }
    self.columns = columns
    base = numbers
  }

  /// The rates, by column.
  func rates(_ numbers: Numbers) -> [Int64] {
    var rates = [Int64](repeating: 0, count: columns.count)
    for (index, column) in columns.enumerated() {
      let period = index / functions
      if let function = column.published {
        rates[index] = numbers.published[period * functions + function]
        continue
      }
      var total: Int64 = 0
      if column.sets.isEmpty, column.most == nil, !column.hasCaps {
        for line in column.lines {
          total += numbers.weights[period * elements + line.element] * line.factor
        }
      } else {
        total = limited(column, period, numbers)
      }
      rates[index] = total
    }
    return rates
  }

  /// The rate of a column of which not all may count.
  private func limited(_ column: Column, _ period: Int, _ numbers: Numbers) -> Int64 {
    var lines = column.lines
    for index in lines.indices {
      lines[index].rate =
        numbers.weights[period * elements + lines[index].element] * lines[index].factor
    }
    var counts = [Bool](repeating: true, count: lines.count)
    for set in column.sets {
      let members = set.filter { counts[$0] }
      // On a tie the first named counts.
      guard var heaviest = members.first else { continue }
      for member in members where lines[member].rate > lines[heaviest].rate { heaviest = member }
      for member in members where member != heaviest { counts[member] = false }
    }
    if let most = column.most {
      let ranked = lines.indices.filter { counts[$0] && lines[$0].rate > 0 }
        .sorted {
          lines[$0].rate == lines[$1].rate ? $0 < $1 : lines[$0].rate > lines[$1].rate
        }
      for place in ranked.dropFirst(most) { counts[place] = false }
    }
    var byCategory: [Int64] = [0, 0, 0, 0]
    for index in lines.indices where counts[index] {
      byCategory[lines[index].category] += lines[index].rate
    }
    for category in 0..<4 {
      guard let cap = numbers.caps[period * 4 + category] else { continue }
      byCategory[category] = min(byCategory[category], cap)
    }
    return byCategory.reduce(0, +)
  }
}
