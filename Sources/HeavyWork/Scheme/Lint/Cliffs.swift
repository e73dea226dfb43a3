/// Where a little more work, or one point more, changes the months by much.
///
/// Told only of schemes that otherwise grade their months, or that are still a proposal: an agreement
/// that gives all or nothing is a cliff as a whole, and who wrote it down knows.
extension Scheme {
  /// From so many months at once on it is a cliff.
  private static let least = 6

  var cliffs: [SchemeLint.Finding] {
    guard gradesMonths || status == .proposed else { return [] }
    return routes.indices.compactMap { jumps(ofRoute: $0) }
      + conditions.indices.compactMap { jump(atCondition: $0) } + [jumpOfChoices].compactMap { $0 }
  }

  private var gradesMonths: Bool { routes.contains { !$0.months.shape.bounds.isEmpty } }

  private var largestMaximum: Int { exit.maximumMonths.largest }

  private func told(
    _ pointer: String, _ message: Bilingual
  ) -> SchemeLint.Finding {
    SchemeLint.Finding(
      code: .cliff, pointer: pointer, message: message,
      remedy: Bilingual(
        nl: "Is dat bedoeld? Anders helpen meer stappen, of maanden naar rato (‘linear’).",
        en: "Is that meant? Otherwise more steps help, or months in proportion (‘linear’)."))
  }

  // MARK: Steps

  private func jumps(ofRoute index: Int) -> SchemeLint.Finding? {
    let route = routes[index]
    let jumps = route.months.jumps(upTo: largestMaximum).filter { $0.by >= Scheme.least }
    guard !jumps.isEmpty else { return nil }
    let name = Bilingual { route.name($0) }
    let list = Bilingual { language in
      jumps.prefix(5).map { jump in
        language(
          nl: "van \(jump.from) naar \(jump.to) bij \(route.months.amount(jump.bound, self, .nl))",
          en: "from \(jump.from) to \(jump.to) at \(route.months.amount(jump.bound, self, .en))")
      }
      .joined(separator: ", ") + (jumps.count > 5 ? ", …" : "")
    }
    return told(
      "/routes/\(index)/months",
      Bilingual(
        nl: "De maanden van route ‘\(name.nl)’ springen: \(list.nl).",
        en: "The months of route ‘\(name.en)’ jump: \(list.en)."))
  }

  // MARK: Conditions

  private func jump(atCondition index: Int) -> SchemeLint.Finding? {
    let condition = conditions[index]
    let isWorkedFor =
      switch condition.test {
      case .points(let rule): if case .atLeast = rule.bound { true } else { false }
      case .service, .continuous: true
      case .employed, .born, .age, .attribute, .undecided: false
      }
    guard isWorkedFor else { return nil }
    // Who misses time may have any points; who misses points has just too few.
    let isTime = condition.test.pointsAsked == nil
    let jumps = routes.filter { binds(index, in: $0) }.flatMap { route in
      [false, isTime].map {
        given(by: route, manyPoints: $0) - besides(index, route, manyPoints: $0)
      }
    }
    guard let most = jumps.max(), most >= Scheme.least else { return nil }
    let months = Wording.months(most)
    return told(
      "/conditions/" + JSONNode.escapedForPointer(condition.id),
      Bilingual(
        nl: "Wie ‘\(condition.label.nl)’ net niet haalt, kan in één keer \(months.nl) missen.",
        en: "Whoever just misses ‘\(condition.label.en)’ can lose \(months.en) at once."))
  }

  /// Whether just missing a condition can be what closes a route: no other asks for more of the same.
  private func binds(_ index: Int, in route: Route) -> Bool {
    let required = route.when.required
    guard required.contains(index) else { return false }
    func isSame(_ other: Condition.Test) -> Bool {
      if case .points = conditions[index].test { return other.pointsAsked != nil }
      return other.monthsAsked != nil
    }
    func amount(_ test: Condition.Test) -> ExactDecimal {
      test.pointsAsked ?? ExactDecimal(units: Int64(test.monthsAsked ?? 0))
    }
    let asked = amount(conditions[index].test)
    return required.allSatisfy { other in
      let test = conditions[other].test
      return !isSame(test) || amount(test) <= asked
    }
  }

  /// The months that may be had without a condition, for whom the others of a route are met.
  private func besides(_ condition: Int, _ route: Route, manyPoints: Bool) -> Int {
    let met = conditionsMet(by: route, manyPoints: manyPoints).subtracting([condition])
    let points = manyPoints ? Scheme.manyPoints : leastPoints(met)
    return routes.filter { other in
      let needed = other.when.required
      return other.when.isAllRequired && !needed.contains(condition) && needed.isSubset(of: met)
    }
    .map { other in
      // Where something else than points decides, it may be all that the route gives.
      other.months.months(at: points, maximum: largestMaximum)
        ?? min(other.months.shape.largest ?? largestMaximum, largestMaximum)
    }
    .max() ?? 0
  }

  /// The months that a route surely gives to who just meets its conditions, or has many points
  /// besides.
  private func given(by route: Route, manyPoints: Bool) -> Int {
    let points = manyPoints ? Scheme.manyPoints : leastPoints(route.when.required)
    return route.months.months(at: points, maximum: largestMaximum) ?? 0
  }

  private func conditionsMet(by route: Route, manyPoints: Bool) -> Set<Int> {
    let asked = route.when.required
    guard manyPoints else { return asked }
    return asked.union(conditions.indices.filter { conditions[$0].test.pointsAsked != nil })
  }

  /// More points than any bound of a file asks for.
  private static var manyPoints: ExactDecimal { ExactDecimal(units: 1_000_000) }

  /// The points that conditions ask for.
  private func leastPoints(_ met: Set<Int>) -> ExactDecimal {
    met.compactMap { conditions[$0].test.pointsAsked }
      .max() ?? .zero
  }

  // MARK: Choices and the minimum

  private var jumpOfChoices: SchemeLint.Finding? {
    guard gradesMonths else { return nil }
    if let choices = exit.choices {
      let gap = zip([0] + choices, choices).map { $1 - $0 }.max() ?? 0
      guard gap >= Scheme.least else { return nil }
      let months = Wording.months(gap)
      return told(
        "/exit/choices",
        Bilingual(
          nl: "Tussen twee keuzes ligt tot \(months.nl): een maand minder recht kost dan zoveel.",
          en: "Up to \(months.en) lie between two choices: a month less of right costs so much."))
    }
    let minimum = exit.minimumMonths.largest
    guard minimum >= Scheme.least else { return nil }
    let (months, less) = (Wording.months(minimum), Wording.months(minimum - 1))
    return told(
      "/exit/minimumMonths",
      Bilingual(
        nl: "Wie \(months.nl) haalt, krijgt die; wie \(less.nl) haalt, krijgt niets.",
        en: "Whoever reaches \(months.en) gets them; whoever reaches \(less.en) gets nothing."))
  }
}

extension Condition.Test {
  /// The points it asks for at least, by the last number in force.
  fileprivate var pointsAsked: ExactDecimal? {
    guard case .points(let rule) = self, case .atLeast(let bound) = rule.bound else { return nil }
    return bound.steps.last?.value
  }

  /// The months of work it asks for at least.
  fileprivate var monthsAsked: Int? {
    switch self {
    case .service(_, let atLeast), .continuous(_, let atLeast):
      atLeast.steps.last?.value.wholeMonths
    case .points, .employed, .born, .age, .attribute, .undecided: nil
    }
  }
}

extension When {
  /// The conditions without which it never holds.
  fileprivate var required: Set<Int> {
    switch self {
    case .condition(let place): [place]
    case .all(let parts): Set(parts.flatMap(\.required))
    case .any(let parts): parts.count == 1 ? parts[0].required : []
    case .not: []
    }
  }

  /// Whether those are all that it asks.
  fileprivate var isAllRequired: Bool {
    switch self {
    case .condition: true
    case .all(let parts): parts.allSatisfy(\.isAllRequired)
    case .any(let parts): parts.count == 1 && parts[0].isAllRequired
    case .not: false
    }
  }
}

extension MonthsRule {
  /// A bound at which the months change.
  fileprivate struct Jump {
    let bound: ExactDecimal
    let from: Int
    let to: Int

    var by: Int { abs(to - from) }
  }

  /// Where the months of the last steps in force jump, cut to the scheme's maximum.
  fileprivate func jumps(upTo maximum: Int) -> [Jump] {
    guard case .steps(let dated, let beyond) = shape, let steps = dated.steps.last?.value else {
      return []
    }
    var jumps: [Jump] = []
    var before = 0
    for step in steps {
      let months = min(step.months, maximum)
      jumps.append(Jump(bound: step.bound, from: before, to: months))
      before = months
    }
    if let beyond, let last = steps.last {
      let after = min(before + beyond.months, maximum)
      let bound = Exact(last.bound) + Exact(beyond.every)
      jumps.append(Jump(bound: bound.rounded(toDecimals: 6), from: before, to: after))
    }
    return jumps
  }

  /// The months for so many points, by the last numbers in force; nothing where something else decides.
  fileprivate func months(at points: ExactDecimal, maximum: Int) -> Int? {
    switch (shape, measure) {
    case (.maximum, _): return maximum
    case (.fixed(let months), _): return min(months.steps.last?.value ?? 0, maximum)
    case (_, .points):
      // One unit in the sixth decimal, the finest that a file can state.
      func units(_ number: ExactDecimal) -> Int128 { Int128(number.units(ofDecimals: 6)) }
      let found = shape.months(units(points), units(points), on: Day.last, units)
      return min(found?.least ?? 0, maximum)
    default: return nil
    }
  }
}
