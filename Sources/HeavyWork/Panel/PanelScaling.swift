/// Turns proportions into weights.
struct PanelScaling {
  /// An element that the function carries.
  struct Line {
    /// Its place in the scheme.
    let element: Int
    /// Its place among the elements that the panel weighed.
    let weighed: Int?
    /// The level, in ten thousandths.
    let factor: Int128
    /// What it weighs, where the panel did not weigh it.
    let kept: ExactDecimal
  }

  let scheme: Scheme
  let elements: [Int]
  let scale: PanelScale
  let lines: [Line]

  init(_ scheme: Scheme, _ elements: [Int], _ scale: PanelScale) {
    self.scheme = scheme
    self.elements = elements
    self.scale = scale
    lines = PanelScaling.lines(scheme, elements, scheme.functions[scale.function], scale.day)
  }

  static func lines(
    _ scheme: Scheme, _ elements: [Int], _ function: JobFunction, _ day: Day
  ) -> [Line] {
    function.exposure.compactMap { exposure in
      guard let level = exposure.level.value(on: day),
        let factor = scheme.levels[level].factor.value(on: day), factor > .zero
      else { return nil }
      return Line(
        element: exposure.element, weighed: elements.firstIndex(of: exposure.element),
        factor: Int128(factor.units(ofDecimals: 4)),
        kept: scheme.elements[exposure.element].weight.value(on: day) ?? .zero)
    }
  }

  /// The lines that count: of each exclusive set the heaviest, and no more than count at all.
  ///
  /// - Parameter size: what a line brings, in any unit.
  private func counted(_ size: (Line) -> Int128) -> [Line] {
    var left = lines
    for set in scheme.exclusive {
      let members = set.compactMap { element in left.first { $0.element == element } }
      guard var heaviest = members.first else { continue }
      for member in members where size(member) > size(heaviest) { heaviest = member }
      left.removeAll { line in
        line.element != heaviest.element && members.contains { $0.element == line.element }
      }
    }
    if let most = scheme.points.elementsAtMost?.value(on: scale.day) {
      left = Array(left.filter { size($0) > 0 }.sorted { size($0) > size($1) }.prefix(most))
    }
    return left
  }

  /// What the function earns a year by proportions alone, in their unit and ten thousandths.
  func size(_ shares: PanelShares) -> Int128 {
    func size(_ line: Line) -> Int128 {
      line.weighed.map { shares.numbers[$0] * line.factor } ?? 0
    }
    return counted(size).reduce(0) { $0 + size($1) }
  }

  /// Weights with which the function reaches its points exactly, and the lines that count for it.
  ///
  /// Elements that the panel did not weigh keep what they weigh, and the others bring the rest.
  ///
  /// - Returns: nothing where the function carries nothing that the panel gave weight, or where
  ///   the kept weights bring all the points already.
  func weights(_ shares: PanelShares) -> (weights: [Exact], lines: [Line])? {
    let hasKept = lines.contains { $0.weighed == nil && $0.kept > .zero }
    var weights: [Exact] = []
    func size(_ line: Line) -> Int128 {
      guard let place = line.weighed else {
        return weights.isEmpty ? 0 : Int128(line.kept.units(ofDecimals: 9)) * line.factor
      }
      return line.factor
        * (hasKept && !weights.isEmpty
          ? weights[place].units(ofDecimals: 9) : shares.numbers[place])
    }
    var now = counted(size)
    // What counts beside kept weights depends on the scale, and the scale on what counts.
    for _ in 0..<20 {
      var (kept, weighed): (Int128, Int128) = (0, 0)
      for line in now {
        if let place = line.weighed {
          weighed += shares.numbers[place] * line.factor
        } else {
          kept += Int128(line.kept.units(ofDecimals: 6)) * line.factor
        }
      }
      let rest = (scale.rate - Exact(kept, over: 10_000_000_000)).reduced
      guard weighed > 0, rest > .zero else { return nil }
      weights = shares.numbers.map { number in
        Exact(number * rest.numerator * 10_000, over: weighed * rest.denominator)
      }
      let next = counted(size)
      if !hasKept || next.map(\.element) == now.map(\.element) { return (weights, next) }
      now = next
    }
    return nil
  }

  /// The weights in units of the last decimal, with which the function just reaches its points.
  ///
  /// Each is rounded half up. Where the function then falls short, weights that it counts go up by
  /// one unit, those first that lost most by rounding; where it has more than it needs, those go
  /// down that gained most, as long as it still reaches its points. No weight moves by more than
  /// one unit.
  func rounded(_ weights: [Exact], _ lines: [Line]) -> [Int128] {
    let fine = 12
    var units = weights.map { $0.units(ofDecimals: scale.decimals) }
    let unit = Int128(ExactDecimal.powerOfTen(fine - scale.decimals))
    let lost = weights.indices.map { weights[$0].units(ofDecimals: fine) - units[$0] * unit }
    let counted = lines.filter { $0.weighed != nil }
    // All in ten thousandths of the unit of the last decimal, and held against the rate exactly.
    let grain = Int128(ExactDecimal.powerOfTen(scale.decimals)) * 10_000
    var earned: Exact {
      lines.reduce(Exact.zero) { sum, line in
        sum
          + (line.weighed.map { Exact(units[$0] * line.factor, over: grain) }
            ?? Exact(Int128(line.kept.units(ofDecimals: 6)) * line.factor, over: 10_000_000_000))
      }
    }
    let target = scale.rate
    for line in counted.sorted(by: { lost[$0.weighed ?? 0] > lost[$1.weighed ?? 0] })
    where earned < target {
      if let place = line.weighed, weights[place] > .zero { units[place] += 1 }
    }
    for line in counted.sorted(by: { lost[$0.weighed ?? 0] < lost[$1.weighed ?? 0] }) {
      guard let place = line.weighed, lost[place] < 0, units[place] > 0,
        !(earned - Exact(line.factor, over: grain) < target)
      else { continue }
      units[place] -= 1
    }
    return units
  }

  /// What the function earns a year with weights, exactly.
  func earned(_ units: [Int128]) -> Exact {
    let grain = Int128(ExactDecimal.powerOfTen(scale.decimals)) * 10_000
    func size(_ line: Line) -> Int128 {
      line.weighed.map {
        units[$0] * Int128(ExactDecimal.powerOfTen(9 - scale.decimals)) * line.factor
      } ?? Int128(line.kept.units(ofDecimals: 9)) * line.factor
    }
    return counted(size).reduce(Exact.zero) { sum, line in
      sum
        + (line.weighed.map { Exact(units[$0] * line.factor, over: grain) }
          ?? Exact(Int128(line.kept.units(ofDecimals: 6)) * line.factor, over: 10_000_000_000))
    }
  }
}
