import Testing

@testable import HeavyWork

extension Agreement {
  /// What must hold whatever the numbers are: a change to a history, and what it may do.
  @Suite struct Properties {
    @Test(arguments: SeedBlock.blocks(600_001...600_300))
    func cuttingASpellInTwoChangesNothing(_ block: SeedBlock) {
      block.forEach(.init(totalGapsWithUnknown: true)) { made, differences in
        var random = made.random
        var history = made.model.history
        let index = random.whole(0...history.spells.count - 1)
        let spell = history.spells[index]
        // The job on the day before exit counts as a whole, even without an employer.
        if spell.employer == nil, made.model.scheme.asksForSameEmployer { return }
        let last = min(spell.to ?? made.model.asOf, ModelDate(made.pension))
        guard spell.from < last else { return }
        var rest = spell
        rest.from = random.date(spell.from.adding(days: 1), last)
        history.spells[index].to = rest.from.adding(days: -1)
        history.spells.insert(rest, at: random.whole(0...history.spells.count))
        let days = made.days(2) + [Day(rest.from), made.asOf]
        let cut = try Outcome(made.with(history), on: days)
        cut.compare(with: Outcome(made, on: days), &differences)
      }
    }

    @Test(arguments: SeedBlock.blocks(610_001...610_300))
    func orderOfSpellsChangesNothing(_ block: SeedBlock) {
      block.forEach(.init(totalGapsWithUnknown: true)) { made, differences in
        var random = made.random
        var history = made.model.history
        if random.chance(50) {
          // Two contracts for the same work at the same time.
          var twin = random.pick(history.spells)
          twin.partTime = ModelDecimal(random.whole(1...10_000), 4)
          twin.exposure = random.chance(50) ? twin.exposure : []
          twin.kind = random.chance(70) ? twin.kind : random.pick(made.model.scheme.time.kinds).id
          history.spells.append(twin)
        }
        let order = random.shuffled(Array(history.spells.indices))
        let days = made.days(2) + [made.asOf]
        let (entered, shuffled) = try (made.with(history), made.with(history, order: order))
        Outcome(shuffled, on: days).compare(with: Outcome(entered, on: days), &differences)
        let (ledger, expected) = (
          Ledger(shuffled.view, asOf: made.asOf), Ledger(entered.view, asOf: made.asOf)
        )
        differences.equal(
          ledger.byElement.map { ReferenceFraction($0) },
          expected.byElement.map { ReferenceFraction($0) }, "elements, in order \(order)")
        differences.equal(
          ledger.entries.map { ReferenceFraction($0.points) },
          order.map { ReferenceFraction(expected.entries[$0].points) },
          "spells, in order \(order), of \(entered.historyText)")
      }
    }

    @Test(arguments: SeedBlock.blocks(620_001...620_200))
    func workWithoutBurdenChangesNoPoints(_ block: SeedBlock) {
      block.forEach { made, differences in
        var random = made.random
        var model = made.model
        model.scheme.functions.append(
          ModelFunction(id: "licht", label: "Licht werk", aliases: [], groups: [], exposure: []))
        var light = random.pick(model.history.spells)
        light.function = "licht"
        light.written = "licht"
        light.exposure = []
        light.from = light.from.adding(days: random.whole(0...400))
        light.to = random.chance(50) ? nil : light.from.adding(days: random.whole(0...4000))
        let before = try AgreementCase(model)
        model.history.spells.insert(light, at: random.whole(0...model.history.spells.count))
        let after = try before.with(model.history)
        for day in made.days(2) + [made.asOf, made.pension] {
          differences.equal(
            after.view.accrual.grains(asOf: day), before.view.accrual.grains(asOf: day),
            "points \(day)")
          differences.equal(
            after.view.cappedGrains(on: day), before.view.cappedGrains(on: day),
            "points that count \(day)")
        }
      }
    }

    /// Points never fall with more work of any kind.
    ///
    /// Months do not where nothing in the scheme asks for less: no `not`, no `points: { below }`,
    /// no `points.blocks`, no window of time worked, and no `gaps.total`, which more work in one
    /// place can use up so that a gap elsewhere stays open. Bounds on birth, age and facts stay as they are, and all else (`continuous`,
    /// `employed`, windows, whole years, gaps bridged one by one) asks for work.
    @Test(arguments: SeedBlock.blocks(630_001...630_400))
    func moreWorkNeverBringsLess(_ block: SeedBlock) {
      block.forEach { made, differences in
        var random = made.random
        let more = try made.with(made.model.history.withMore(&random, under: made.model.scheme))
        for day in made.days(2) + [made.asOf, made.pension] {
          let (least, has) = (made.view.cappedGrains(on: day), more.view.cappedGrains(on: day))
          // More of one element can move another that earns more out of a whole block.
          if made.model.scheme.blocks == nil {
            differences.expect(has >= least, "fewer points \(day), with \(more.historyText)")
          }
          guard !made.model.scheme.asksForLess else { continue }
          let (before, after) = (made.view.entitlement(on: day), more.view.entitlement(on: day))
          differences.expect(
            after.months >= before.months && after.possibleMonths >= before.possibleMonths,
            "\(after) after \(before) \(day), with \(more.historyText)")
        }
        guard !made.model.scheme.asksForLess, let before = made.search.earliestExit() else {
          return
        }
        let after = more.search.earliestExit()
        differences.expect(
          after.map { $0.date <= before.date } ?? false,
          "exit no longer on \(before.date), with \(more.historyText)")
      }
    }

    @Test(arguments: SeedBlock.blocks(640_001...640_200))
    func monthsNeverExceedTheMaximum(_ block: SeedBlock) {
      block.forEach { made, differences in
        let exit = made.model.scheme.exit
        for day in made.days(6) + [made.asOf] {
          let entitlement = made.view.entitlement(on: day)
          for months in [entitlement.months, entitlement.possibleMonths] {
            differences.expect(
              months == 0 || (exit.minimumMonths...exit.maximumMonths).contains(months),
              "\(months) months \(day)")
          }
          differences.expect(
            entitlement.possibleMonths >= entitlement.months, "\(entitlement) \(day)")
        }
      }
    }
  }
}

/// What a career comes to on some days.
private struct Outcome {
  let days: [Day]
  let points: [Int128]
  let entitlements: [Entitlement]
  let findings: [[String]]
  let exit: ReferenceExit?

  init(_ made: AgreementCase, on days: [Day]) {
    self.days = days
    points = days.map { made.view.accrual.grains(asOf: $0) }
    entitlements = days.map { made.view.entitlement(on: $0) }
    findings = days.map { day in
      made.scheme.conditions.indices.map { index in
        let finding = made.view.finding(index, on: day)
        func text(_ quantity: Quantity?) -> String {
          quantity.map { $0.fraction.map { "\($0)" } ?? "\($0)" } ?? "-"
        }
        return "\(finding.outcome.name) \(text(finding.value)) \(text(finding.most))"
          + " \(text(finding.required)) \(text(finding.shortfall))"
      }
    }
    exit = made.search.earliestExit().map {
      ReferenceExit(
        date: ModelDate($0.date), months: $0.months, points: ReferenceFraction($0.points))
    }
  }

  func compare(with other: Outcome, _ differences: inout Differences) {
    for (index, day) in days.enumerated() {
      differences.equal(points[index], other.points[index], "points \(day)")
      differences.equal(entitlements[index], other.entitlements[index], "entitlement \(day)")
      differences.equal(findings[index], other.findings[index], "conditions \(day)")
    }
    differences.equal(exit, other.exit, "earliest exit")
  }
}

extension ModelHistory {
  /// The same career with longer, more or another spell.
  fileprivate func withMore(_ random: inout RandomSource, under scheme: ModelScheme) -> Self {
    var history = self
    let index = random.whole(0...spells.count - 1)
    switch random.whole(0...3) {
    case 0:
      let earlier = spells[index].from.adding(days: -random.whole(1...600))
      history.spells[index].from = max(born, earlier)
    case 1:
      history.spells[index].to = spells[index].to.flatMap {
        random.chance(30) ? nil : $0.adding(days: random.whole(1...600))
      }
    case 2:
      let factor = spells[index].partTime ?? ModelDecimal(1)
      let tenThousandths = (factor.fraction * ReferenceFraction(10_000)).floor
      history.spells[index].partTime = ModelDecimal(random.whole(tenThousandths...10_000), 4)
    default:
      var extra = spells[index]
      extra.from = extra.from.adding(days: random.whole(0...1000))
      extra.to = extra.from.adding(days: random.whole(0...1000))
      extra.exposure = []
      let function = random.pick(scheme.functions)
      extra.function = function.id
      extra.written = function.id
      extra.kind = random.chance(50) ? nil : random.pick(scheme.time.kinds).id
      if scheme.time.employers == nil, random.chance(30) { extra.employer = nil }
      history.spells.insert(extra, at: random.whole(0...spells.count))
    }
    return history
  }
}

extension ModelScheme {
  /// Whether some rule can be lost by working more.
  fileprivate var asksForLess: Bool {
    blocks != nil || services.contains { $0.canFallWithMoreWork }
      || routes.contains { $0.when.negates }
      || conditions.contains { condition in
        switch condition.rule {
        case .pointsBelow: true
        case .continuous(_, let gaps, _): gaps?.total != nil
        default: false
        }
      }
  }

  private var services: [ModelService] {
    conditions.compactMap { if case .service(let rule, _) = $0.rule { rule } else { nil } }
      + routes.compactMap { $0.months.service }
  }

  fileprivate var asksForSameEmployer: Bool {
    services.contains { $0.of.sameEmployer }
      || conditions.contains { condition in
        switch condition.rule {
        case .continuous(let of, _, _), .employed(let of, _): of.sameEmployer
        default: false
        }
      }
  }
}

extension ModelService {
  /// A total of gaps is used up elsewhere; other work shortens a window of time worked.
  fileprivate var canFallWithMoreWork: Bool {
    if case .worked = within { return true }
    return gaps?.total != nil
  }
}

extension ModelWhen {
  fileprivate var negates: Bool {
    switch self {
    case .condition: false
    case .all(let parts), .any(let parts): parts.contains { $0.negates }
    case .not: true
    }
  }
}

extension ModelMonths {
  fileprivate var service: ModelService? {
    switch self {
    case .linear(.service(let rule), _, _, _), .steps(.service(let rule), _, _): rule
    default: nil
    }
  }
}
