import Testing

@testable import HeavyWork

extension Agreement {
  /// The search for a first day by halving held against looking at every day.
  @Suite struct FirstDay {
    private static let options = RandomOptions(
      longestCareerYears: 3, datedLimits: false, datedMonths: false)

    @Test(arguments: SeedBlock.blocks(800_001...800_400, of: 100))
    func halvingFindsWhatLookingAtEveryDayFinds(_ block: SeedBlock) {
      var compared = 0
      let complete = block.forEach(Self.options) { made, differences in
        guard made.scheme.growsWithTime, let first = made.career.spells.map(\.span.start).min()
        else { return }
        compared += 1
        let search = made.search
        let last = ModelDate(made.pension).number
        let days = (ModelDate(first).number..<max(last, ModelDate(first).number)).map {
          Day(ModelDate(number: $0))
        }
        let months = days.map { made.view.entitlement(on: $0).months }
        differences.expect(zip(months, months.dropFirst()).allSatisfy { $0 <= $1 }, "months fall")
        for target in Set(months + [1, made.model.scheme.exit.maximumMonths]) where target > 0 {
          for start in [first, made.asOf] {
            let found = search.firstDay(from: start) { _ in target }
            let scanned = zip(days, months).first { $0 >= start && $1 >= target }?.0
            differences.equal(found, scanned, "first day from \(start) with \(target) months")
          }
        }
      }
      #expect(!complete || compared >= 8, "only \(compared) cases could be compared")
    }

    /// A rule that can be met and later no longer, under which only every day is sure.
    struct Loss: Sendable, CustomTestStringConvertible {
      let testDescription: String
      let rule: ModelRule
      var negated = false

      static let all = [
        // The month in October 2024 uses 3 of the 6 months, and the longer gap opens again.
        Loss(
          testDescription: "a total of gaps",
          rule: service(atLeast: 53) { $0.gaps = ModelGaps(each: nil, total: .months(6)) }),
        Loss(
          testDescription: "a window",
          rule: service(atLeast: 24) { $0.within = .last(ModelDated(.months(24))) }),
        Loss(
          testDescription: "years back from exit",
          rule: service(atLeast: 24) {
            $0.per = .rollingYear
            $0.wholeFrom = .months(12)
          }),
        Loss(
          testDescription: "an unbroken stretch",
          rule: .continuous(of: ModelSelector(), gaps: nil, atLeast: ModelDated(.months(12)))),
        Loss(
          testDescription: "work at exit", rule: .employed(of: ModelSelector(), on: nil)),
        Loss(testDescription: "few points", rule: .pointsBelow(ModelDated(ModelDecimal(1)))),
        Loss(
          testDescription: "not many points", rule: .pointsAtLeast(ModelDated(ModelDecimal(1))),
          negated: true),
      ]

      private static func service(
        atLeast months: Int, _ change: (inout ModelService) -> Void
      ) -> ModelRule {
        var service = ModelService()
        change(&service)
        return .service(service, atLeast: ModelDated(.months(months)))
      }
    }

    @Test(arguments: Loss.all)
    func firstDayOfWhatIsLostAgain(_ loss: Loss) throws {
      var scheme = ModelScheme(id: "verlies")
      scheme.functions = [
        ModelFunction(
          id: "werk", label: "Werk", aliases: [], groups: [], exposure: [],
          pointsPerYear: ModelDecimal(1))
      ]
      scheme.conditions = [ModelCondition(id: "regel", rule: loss.rule)]
      let when = ModelWhen.condition("regel")
      scheme.routes = [
        ModelRoute(
          id: "route", when: loss.negated ? .not(when) : when, months: .number(ModelDated(12)))
      ]
      var history = ModelHistory(born: ModelDate(1962, 3, 1))
      history.spells = [
        (ModelDate(2020, 1, 1), ModelDate(2021, 12, 31)),
        (ModelDate(2022, 7, 1), ModelDate(2024, 6, 30)),
        (ModelDate(2024, 10, 1), ModelDate(2024, 10, 31)),
      ].map { ModelSpell(function: "werk", written: "werk", from: $0, to: $1) }
      let made = try AgreementCase(
        RandomCase(seed: 0, scheme: scheme, history: history, asOf: ModelDate(2020, 1, 2)))
      #expect(!made.scheme.growsWithTime)
      var (day, scanned, lost) = (made.asOf, Day?.none, false)
      while day < made.pension {
        let reached = made.view.entitlement(on: day).months >= 12
        if reached, scanned == nil { scanned = day }
        if !reached, scanned != nil { lost = true }
        day = day.adding(days: 1)
      }
      #expect(scanned != nil && lost)
      #expect(made.search.firstDay(from: made.asOf) { _ in 12 } == scanned)
    }
  }
}
