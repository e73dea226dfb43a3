import Testing

@testable import HeavyWork

/// The engine held against the day-by-day reference on random schemes and careers, and against
/// what must hold for all of them.
@Suite struct Agreement {
  /// Both read the same files, and neither has code of the other.
  @Suite struct WithReference {
    private static let everything = RandomOptions(totalGapsWithUnknown: true)
    private static let short = RandomOptions(longestCareerYears: 3)

    @Test(arguments: SeedBlock.blocks(1...1400))
    func pointsMonthsAndConditions(_ block: SeedBlock) {
      block.forEach { Agreement.compare($0, &$1) }
    }

    @Test(arguments: SeedBlock.blocks(100_001...100_400))
    func pointsMonthsAndConditionsWithTotalsOfGaps(_ block: SeedBlock) {
      block.forEach(Self.everything) { Agreement.compare($0, &$1) }
    }

    @Test(arguments: SeedBlock.blocks(200_001...200_500))
    func wherePointsComeFrom(_ block: SeedBlock) {
      block.forEach { Agreement.compareSources($0, &$1) }
    }

    @Test(arguments: SeedBlock.blocks(300_001...300_100, of: 20))
    func firstDayWithMaximum(_ block: SeedBlock) {
      block.forEach(Self.short) { made, differences in
        let expected = made.reference().fullFrom().map { Day($0) }
        let now = made.view.entitlement(on: made.asOf)
        differences.equal(made.search.fullFrom(now), expected, "full from")
      }
    }

    @Test(arguments: SeedBlock.blocks(400_001...400_060, of: 20))
    func wholeAnswer(_ block: SeedBlock) {
      block.forEach(Self.short) { made, differences in
        let answer = try Assessment(of: made.career, under: made.scheme, .init(asOf: made.asOf))
        let reference = made.reference()
        let now = reference.now()
        differences.equal(answer.statePension.date, made.pension, "state pension")
        differences.equal(ReferenceFraction(answer.ledger.total), now.points, "points")
        differences.equal(answer.now.months, now.entitlement.months, "months")
        differences.equal(
          answer.windowStarts, now.windowStarts.map { Day($0) }, "first day of the window")
        Agreement.compare(answer.earliestExit, reference.earliestExit(), &differences)
        for (index, expected) in reference.conditions(on: made.model.asOf).enumerated() {
          Agreement.compare(
            answer.conditions[index], expected, made.asOf, reference, &differences)
        }
      }
    }
  }
}

extension Agreement {
  /// On the reference date, on the earliest exit day and on two random ones.
  fileprivate static func compare(_ made: AgreementCase, _ differences: inout Differences) {
    let reference = made.reference()
    for day in made.days(2) + [made.asOf] {
      let exit = ModelDate(day)
      let points = made.scheme.scale.points(made.view.cappedGrains(on: day))
      differences.equal(ReferenceFraction(points), reference.totalPoints(on: exit), "points \(day)")
      let entitlement = made.view.entitlement(on: day)
      differences.equal(
        ReferenceEntitlement(entitlement, made.scheme), reference.entitlement(on: exit),
        "entitlement on \(day)")
      for (index, expected) in reference.conditions(on: exit).enumerated() {
        compare(made.view.finding(index, on: day), expected, day, reference, &differences)
      }
    }
    compare(made.search.earliestExit(), reference.earliestExit(), &differences)
  }

  fileprivate static func compare(
    _ actual: ExitOption?, _ expected: ReferenceExit?, _ differences: inout Differences
  ) {
    let actual = actual.map {
      ReferenceExit(
        date: ModelDate($0.date), months: $0.months, points: ReferenceFraction($0.points))
    }
    differences.equal(actual, expected, "earliest exit")
  }

  fileprivate static func compare(
    _ actual: Finding, _ expected: ReferenceCondition, _ day: Day, _ reference: DayByDayReference,
    _ differences: inout Differences
  ) {
    let what = "\(expected.id) on \(day)"
    differences.equal(actual.outcome.name, expected.outcome.rawValue, what)
    // Only points and service are measured in fractions, and only where a limit is in force.
    guard let required = expected.required, let least = expected.least else { return }
    differences.equal(actual.value?.fraction, least, "least of \(what)")
    let most = actual.most ?? actual.value
    differences.equal(most?.fraction, expected.most, "most of \(what)")
    differences.equal(actual.required?.fraction, required, "limit of \(what)")
    if expected.outcome == .met {
      differences.equal(actual.shortfall, nil, "shortfall of \(what)")
    } else if least < required, case .points? = actual.required {
      // What is wanting is rounded up to the grain of the scheme, far below a millionth.
      let wanted = reference.pointsWanting(for: required, on: ModelDate(day))
      differences.equal(actual.shortfall == nil, wanted == nil, "whether \(what) falls short")
      let above = (actual.shortfall?.fraction ?? .zero) - (wanted ?? .zero)
      differences.expect(
        above >= .zero && above < ReferenceFraction(1, over: 1_000_000), "shortfall of \(what)")
    } else if least < required {
      differences.equal(actual.shortfall?.fraction, required - least, "shortfall of \(what)")
    }
  }

  /// Element by element and spell by spell, which the ledger keeps.
  fileprivate static func compareSources(_ made: AgreementCase, _ differences: inout Differences) {
    let reference = made.reference()
    for day in made.days(1) + [made.asOf] {
      let ledger = Ledger(made.view, asOf: day)
      let expected = reference.points(on: ModelDate(day))
      differences.equal(ReferenceFraction(ledger.earned), expected.earned, "all on \(day)")
      differences.equal(ReferenceTotal(ledger), expected.total, "total on \(day)")
      // Which of two that bring the same counts is a matter of choice.
      if expected.tied { continue }
      differences.equal(
        ledger.byElement.map { ReferenceFraction($0) }, expected.byElement, "elements on \(day)")
      differences.equal(
        ReferenceFraction(ledger.unattributed), expected.unattributed, "unattributed on \(day)")
      differences.equal(
        ledger.entries.map { ReferenceFraction($0.points) }, expected.bySpell, "spells on \(day)")
      let cut = ledger.categoryCuts.reduce(Exact.zero, +)
      differences.equal(ReferenceFraction(cut), expected.categoryCut, "cut on \(day)")
    }
  }
}

extension ReferenceTotal {
  init(_ ledger: Ledger) {
    func cut(_ kind: Ledger.Adjustment.Kind) -> ReferenceFraction {
      ReferenceFraction(Exact.zero - ledger.adjustment(kind))
    }
    self.init(
      blocks: cut(.blocks), multiplier: ReferenceFraction(ledger.adjustment(.multiplier)),
      maximum: cut(.maximum), reserved: cut(.reserved), left: ReferenceFraction(ledger.total))
  }
}

extension ReferenceEntitlement {
  init(_ entitlement: Entitlement, _ scheme: Scheme) {
    let status: ReferenceStatus =
      switch entitlement.status {
      case .entitled: .entitled
      case .notEntitled: .notEntitled
      case .undetermined: .undetermined
      }
    self.init(
      status: status, months: entitlement.months, possible: entitlement.possibleMonths,
      route: entitlement.route.map { scheme.routes[$0].id })
  }
}

extension Quantity {
  /// Points or months; nothing for a day or a fact.
  var fraction: ReferenceFraction? {
    switch self {
    case .points(let value), .months(let value): ReferenceFraction(value)
    case .day, .fact: nil
    }
  }
}
