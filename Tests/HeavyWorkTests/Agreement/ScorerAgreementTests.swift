import Testing

@testable import HeavyWork

extension Agreement {
  /// The quick way of scoring held against the full one.
  @Suite struct OfScorer {
    /// Coarse, because the scorer keeps to 64 bits.
    private static let coarse = RandomOptions(limitDecimals: 2)

    @Test(arguments: SeedBlock.blocks(500_001...500_400, of: 100))
    func answersWhatTheFullCalculationAnswers(_ block: SeedBlock) {
      var compared = 0
      let complete = block.forEach(Self.coarse) { made, differences in
        let made = try AgreementCase(OfScorer.simplified(made.model))
        guard let scorer = Scorer(made.scheme), let pieces = scorer.prepare(made.career) else {
          return
        }
        compared += 1
        for day in made.days(4) + [made.asOf, made.pension] {
          let score = scorer.score(pieces, asOf: day)
          let entitlement = made.view.entitlement(on: day)
          differences.equal(Int128(score.grains), made.view.cappedGrains(on: day), "grains \(day)")
          differences.equal(score.months, entitlement.months, "months \(day)")
          differences.equal(
            score.possibleMonths, entitlement.possibleMonths, "possible months \(day)")
        }
        if !differences.found.isEmpty { differences.note(made.files) }
      }
      #expect(!complete || compared >= 60, "only \(compared) cases could be compared")
    }

    /// The same case with only what the scorer has a table for.
    static func simplified(_ model: RandomCase) -> RandomCase {
      var model = model
      model.scheme.time.measure = .months
      if case .fullFrom(let bound) = model.scheme.time.partTime {
        model.scheme.time.partTime = .fullFrom(constant(bound))
      }
      for index in model.scheme.time.kinds.indices {
        model.scheme.time.kinds[index].share = constant(model.scheme.time.kinds[index].share)
      }
      for index in model.scheme.elements.indices {
        let weight = model.scheme.elements[index].weight
        model.scheme.elements[index].weight = ModelDated(coarse(constant(weight).entries[0].value))
      }
      for index in model.scheme.functions.indices {
        let rate = model.scheme.functions[index].pointsPerYear
        model.scheme.functions[index].pointsPerYear = rate.map { coarse($0) }
      }
      for index in model.scheme.levels.indices {
        model.scheme.levels[index].factor = constant(model.scheme.levels[index].factor)
      }
      model.scheme.blocks = nil
      model.scheme.multiplierByBirth = nil
      model.scheme.reservedByBirth = nil
      model.scheme.elementsAtMost = model.scheme.elementsAtMost.map { constant($0) }
      model.scheme.pointsMaximum = model.scheme.pointsMaximum.map { constant($0) }
      for index in model.scheme.conditions.indices {
        model.scheme.conditions[index].rule = simplified(model.scheme.conditions[index].rule)
      }
      for index in model.scheme.routes.indices {
        model.scheme.routes[index].when = simplified(model.scheme.routes[index].when)
        model.scheme.routes[index].months = simplified(model.scheme.routes[index].months)
        model.scheme.routes[index].from = nil
        model.scheme.routes[index].through = nil
      }
      model.history.spells = inSequence(model.history.spells)
      return model
    }

    /// At most two decimals.
    private static func coarse(_ decimal: ModelDecimal) -> ModelDecimal {
      ModelDecimal((decimal.fraction * ReferenceFraction(100)).floor, 2)
    }

    private static func constant<Value>(_ dated: ModelDated<Value>) -> ModelDated<Value> {
      ModelDated(dated.entries[dated.entries.count - 1].value)
    }

    private static func simplified(_ rule: ModelRule) -> ModelRule {
      switch rule {
      case .pointsAtLeast(let limit), .pointsBelow(let limit): .pointsAtLeast(constant(limit))
      case .service(let rule, let limit):
        .service(ModelService(of: simplified(rule.of)), atLeast: constant(limit))
      case .continuous(let of, _, let limit):
        .service(ModelService(of: simplified(of)), atLeast: constant(limit))
      case .employed(let of, _):
        .service(ModelService(of: simplified(of)), atLeast: ModelDated(.months(12)))
      case .born, .age, .attributeAtLeast, .attributeAtMost, .attributeEquals, .undecided:
        .pointsAtLeast(ModelDated(ModelDecimal(1)))
      }
    }

    private static func simplified(_ when: ModelWhen) -> ModelWhen {
      switch when {
      case .condition: when
      case .all(let parts): .all(parts.map { simplified($0) })
      case .any(let parts): .any(parts.map { simplified($0) })
      case .not(let part): simplified(part)
      }
    }

    private static func simplified(_ months: ModelMonths) -> ModelMonths {
      switch months {
      case .number(let number): .number(constant(number))
      case .linear(.points, let full, let maximum, let round):
        .linear(by: .points, full: constant(full), maximum: constant(maximum), round: round)
      case .steps(.points, let steps, _):
        .linear(
          by: .points, full: ModelDated(last(steps).bound), maximum: ModelDated(last(steps).months),
          round: nil)
      case .linear(_, _, let maximum, _): .number(constant(maximum))
      case .steps(_, let steps, _): .number(ModelDated(last(steps).months))
      }
    }

    private static func last(_ steps: ModelDated<[ModelStep]>) -> ModelStep {
      let rows = constant(steps).entries[0].value
      return rows[rows.count - 1]
    }

    private static func simplified(_ selector: ModelSelector) -> ModelSelector {
      var selector = selector
      selector.sameEmployer = false
      return selector
    }

    /// One after another, each ending before the next, without exposure of their own.
    private static func inSequence(_ spells: [ModelSpell]) -> [ModelSpell] {
      var result: [ModelSpell] = []
      for var spell in spells.sorted(by: { $0.from < $1.from }) {
        spell.exposure = []
        if let last = result.last, last.from == spell.from { continue }
        if !result.isEmpty {
          let end = spell.from.adding(days: -1)
          result[result.count - 1].to = min(result[result.count - 1].to ?? end, end)
        }
        result.append(spell)
      }
      return result
    }
  }
}
