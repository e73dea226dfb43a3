extension Comparison {
  /// Compares over a population file in memory with one thread, and stops where that asks too much.
  ///
  /// Everyone's outcome is worked out under the base, under each variant, and once for each way in
  /// which changes of a variant can be mixed, to tell their effects apart.
  ///
  /// - Parameters:
  ///   - question: what is compared, and for which day.
  ///   - file: the population file, as it came.
  ///   - most: how many times someone's outcome may be worked out.
  /// - Throws: also that it would be more than that.
  public init(
    _ question: ComparisonQuestion, over file: [UInt8], within most: Int
  ) throws(Problems) {
    var (done, people) = (0, 0)
    let least = 1 + question.variants.count
    try self.init(question) { job throws(Problems) in
      if done > 0, done + people > most { throw Problems([.tooMuchWork(people, most)]) }
      let outcomes = try PopulationOutcomes(of: file, job)
      people = outcomes.people.count
      done += people
      if people * least > most { throw Problems([.tooMuchWork(people, most)]) }
      return outcomes
    }
  }

  /// That so many invented people are more than can be compared; nothing where they are not.
  ///
  /// - Parameters:
  ///   - people: how many invented people are asked for.
  ///   - variants: how many variants are compared with the base.
  ///   - most: how many times someone's outcome may be worked out.
  public static func refusal(of people: Int, variants: Int, within most: Int) -> Problems? {
    let (work, isHuge) = people.multipliedReportingOverflow(by: 1 + variants)
    return isHuge || work > most ? Problems([.tooMuchWork(people, most)]) : nil
  }
}

extension Comparison {
  /// Adds what the schemes cost, or why there is no cost, and stops where that asks too much.
  ///
  /// Payments are worked out once for all who are alike in what they are paid, once more for each year
  /// in which others can come in their place, and again where a variant pays other amounts.
  ///
  /// - Parameters:
  ///   - assumptions: what the cost rests on; nothing where none were given.
  ///   - most: how many times someone's payments may be worked out.
  /// - Returns: the cost; nothing where there is none.
  /// - Throws: that it would be more than that.
  @discardableResult
  public mutating func addCost(
    _ assumptions: CostAssumptions?, within most: Int
  ) throws(Problems) -> CostReport? {
    guard let assumptions, let groups = payingGroups else {
      addWithoutCost(hasAssumptions: assumptions != nil)
      return nil
    }
    guard work(assumptions, groups) <= most else { throw Problems([.tooMuchCost(most)]) }
    guard let cost = cost(assumptions, groups) else {
      addWithoutCost(hasAssumptions: true)
      return nil
    }
    add(cost)
    return cost
  }

  /// How many times payments have to be worked out.
  private func work(_ assumptions: CostAssumptions, _ groups: [[ExitGroup: Int]]) -> Int {
    let last = assumptions.years.upperBound
    let isOpen = assumptions.population.value == .open
    let rules = ([people.base] + people.variants).map(\.job.scheme.benefit)
    return groups.enumerated().reduce(0) { work, scheme in
      let replaced =
        isOpen ? scheme.element.keys.reduce(0) { $0 + max(0, last - $1.plan.first.year) } : 0
      let others = rules.prefix(scheme.offset).count { other in
        guard let own = rules[scheme.offset], let other else { return false }
        return !own.paysLike(other)
      }
      return work + scheme.element.count * (1 + 2 * others) + replaced
    }
  }
}

extension Problem {
  private static func shown(_ count: Int, _ language: Language) -> String {
    Wording.number(ExactDecimal(units: Int64(count)), language)
  }

  fileprivate static func tooMuchCost(_ most: Int) -> Problem {
    Problem(
      .tooMuchWork,
      Bilingual(
        nl:
          "De kosten zijn hier te veel werk: er mogen hoogstens \(shown(most, .nl)) uitkeringen nodig "
          + "zijn, ook van mensen die later in de plaats komen.",
        en:
          "The cost is too much work here: at most \(shown(most, .en)) payments may be needed, also of "
          + "people who come in the place of others later."),
      remedy: Bilingual(
        nl: "Neem minder mensen of varianten, een vroeger laatste jaar (‘horizon’) of een gesloten "
          + "populatie (‘closed’), of gebruik hwcalc compare.",
        en:
          "Take fewer people or variants, an earlier last year (‘horizon’) or a closed population "
          + "(‘closed’), or use hwcalc compare."))
  }

  fileprivate static func tooMuchWork(_ people: Int, _ most: Int) -> Problem {
    Problem(
      .tooMuchWork,
      Bilingual(
        nl: "Dit is te veel om hier te vergelijken: \(shown(people, .nl)) mensen, met deze "
          + "wijzigingen. Er mogen hoogstens \(shown(most, .nl)) uitkomsten van mensen nodig zijn.",
        en: "This is too much to compare here: \(shown(people, .en)) people, with these changes. "
          + "At most \(shown(most, .en)) outcomes of people may be needed."),
      remedy: Bilingual(
        nl: "Neem minder mensen of minder wijzigingen, of gebruik hwcalc compare.",
        en: "Take fewer people or fewer changes, or use hwcalc compare."))
  }
}
