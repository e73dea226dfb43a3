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

extension Problem {
  fileprivate static func tooMuchWork(_ people: Int, _ most: Int) -> Problem {
    func shown(_ count: Int, _ language: Language) -> String {
      Wording.number(ExactDecimal(units: Int64(count)), language)
    }
    return Problem(
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
