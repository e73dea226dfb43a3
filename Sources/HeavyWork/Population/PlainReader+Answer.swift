/// What is made of a person once all rows were taken.
extension PlainReader {
  /// Answers the person whose rows were taken; false where that takes the other way.
  @inline(never)
  func find(_ answer: inout PersonAnswer) -> Bool {
    if impliesEnds {
      guard answers.career.implyEnds(calendar) else { return false }
    }
    guard answers.career.settle(), let pension = pensions.date(answers.born, calendar) else {
      return false
    }
    var outcomes = settled.outcomes(born: answers.born)
    for column in 0..<facts.count {
      let found =
        facts[column] == PlainColumns.empty
        ? columns.missingFacts[column] : columns.factOutcomes[column][Int(facts[column])]
      outcomes.met |= found.met
      outcomes.possible |= found.possible
    }
    answers.settled = outcomes
    answer.statePension = pension.date
    answer.provisional = pension.provisional
    guard reduction == nil else { return true }
    // Every day that is asked about below is this one or a later one.
    answers.career.sum(to: asOfTick, of: answers.serviceSlot)
    let now = answers.entitlement(on: asOf)
    answer.status =
      now.possibleMonths > now.months ? .undetermined : now.months > 0 ? .entitled : .notEntitled
    answer.points = answers.millionths(now.grains)
    answer.months = now.months
    answer.possibleMonths = now.possibleMonths
    answer.route = now.route
    if let exit = answers.earliestExit(pension.date, exitRules, now: now.months) {
      answer.exit = exit.date
      answer.exitMonths = exit.months
      answer.benefit = benefit.cents(exit)
    } else {
      answer.exit = .never
      answer.exitMonths = 0
      answer.benefit = -1
    }
    return true
  }

  /// Hands the person over whose answer was found.
  func reduce() {
    guard let reduction else { return }
    var function: Int?
    if keepsSpells {
      if impliesEnds { held.implyEnds(calendar) }
      function = held.held()?.function
    }
    reduction.take(answers, on: asOf, held: function)
  }

  /// Appends the row of someone about whom too little is known; false where that takes the other
  /// way.
  @inline(never)
  func appendUndetermined(
    _ answer: PersonAnswer, _ window: ByteWindow, _ name: PlainName, to output: ResultBuffer
  ) -> Bool {
    let grains = answers.entitlement(on: asOf).grains
    let isKnown = { [facts] (column: Int) in facts[column] != PlainColumns.empty }
    guard
      let reason = reasons.text(open: answers.undecided(on: asOf, grains: grains), held, isKnown)
    else { return false }
    let bytes = window.bytes(name.start..<(name.start + name.length))
    rows.append(answer, name: bytes, reason: reason, to: output)
    return true
  }
}
