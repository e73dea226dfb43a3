/// What became of conditions and routes, and what is missing, in sentences.
extension Assessment {
  /// What a condition asks, by its place, and what this career has.
  public func sentence(forCondition index: Int, _ language: Language) -> String {
    let asked = scheme.inResult(language).conditions(scheme, on: asOf)
    return sentence(asked[index], conditions[index], language).text
  }

  /// What a condition asks, and what this career has.
  func sentence(_ asks: String, _ finding: Finding, _ language: Language) -> Sentence {
    guard let has = has(finding, language) else { return "\(asks)" }
    return "\(asks) \(has)"
  }

  private func has(_ finding: Finding, _ language: Language) -> Sentence? {
    switch finding.value {
    case .points, .months:
      let least = finding.value.map { amount($0, besides: finding.required, language) } ?? ""
      if let most = finding.most.map({ amount($0, language) }) {
        return language.sentence(
          nl: "U heeft zeker \(least), en misschien \(most).\(unknownFact(.nl))",
          en: "You surely have \(least), and perhaps \(most).\(unknownFact(.en))")
      }
      guard let short = finding.shortfall.map({ amount($0, language) }) else {
        return language.sentence(nl: "U heeft \(least).", en: "You have \(least).")
      }
      return language.sentence(
        nl: "U heeft \(least). U komt \(short) tekort.",
        en: "You have \(least). You are \(short) short.")
    case .day(let day):
      return language.sentence(
        nl: "U bent geboren op \(day, .nl).", en: "You were born on \(day, .en).")
    case .fact(let fact):
      return language.sentence(
        nl: "Bij u is dat \(fact.words(language)).", en: "Yours is \(fact.words(language)).")
    case nil:
      guard finding.outcome == .undetermined else { return nil }
      return language.sentence(
        nl: "Dat is niet ingevuld of niet bekend.", en: "That was not entered, or is not known.")
    }
  }

  private func unknownFact(_ language: Language) -> String {
    language(
      nl: " Van een periode is niet alles bekend: functie, datums, werkgever of sector.",
      en: " Not everything about a period is known: function, dates, employer or sector.")
  }

  private func amount(
    _ quantity: Quantity, besides bound: Quantity? = nil, _ language: Language
  ) -> String {
    switch quantity {
    case .points(let points):
      let required = if case .points(let points)? = bound { points } else { Exact.zero }
      let number = pointsText(points, besides: required, language)
      return Wording.points(number, language)
    case .months(let months): return Wording.length(months, language)
    case .day(let day): return Wording.date(day, language)
    case .fact(let fact): return fact.words(language)
    }
  }

  /// Points with the scheme's decimals, or with more where those would make them look like a
  /// bound that they only come near to.
  private func pointsText(
    _ points: Exact, besides bound: Exact = .zero, _ language: Language
  ) -> String {
    let least = scheme.points.decimals
    let decimals = (least...max(least, 6)).first { decimals in
      points == bound || Exact(points.rounded(toDecimals: decimals)) != bound
    }
    return Wording.number(points, language, decimals: decimals ?? 6)
  }

  /// The outcome as a word.
  public func word(for outcome: Truth, _ language: Language) -> String {
    switch outcome {
    case .met: language(nl: "voldaan", en: "met")
    case .notMet: language(nl: "niet voldaan", en: "not met")
    case .undetermined: language(nl: "nog niet te zeggen", en: "cannot be said yet")
    }
  }

  /// What a route gives, and why it was chosen or not.
  public func sentence(forRoute index: Int, _ language: Language) -> String {
    words(forRoute: index, language).text
  }

  /// The same, as a result holds it.
  func words(forRoute index: Int, _ language: Language) -> Sentence {
    let finding = routes[index]
    let months = Wording.months(from: finding.months, to: finding.possibleMonths, language)
    if now.route == index {
      return language.sentence(
        nl: "Deze route geeft \(months) en is gekozen.",
        en: "This route gives \(months) and was chosen.")
    }
    switch finding.outcome {
    case .met:
      let chosen = now.route.map { scheme.routes[$0].name(language) }
      guard let chosen, finding.months > 0 else {
        return language.sentence(
          nl: "Deze route geeft \(months).", en: "This route gives \(months).")
      }
      return language.sentence(
        nl: "Deze route geeft \(months), niet meer dan ‘\(chosen)’.",
        en: "This route gives \(months), no more than ‘\(chosen)’.")
    case .notMet:
      return language.sentence(
        nl: "Deze route is niet open: niet aan elke voorwaarde is voldaan.",
        en: "This route is not open: not every condition is met.")
    case .undetermined:
      return language.sentence(
        nl: "Of deze route open is, is nog niet te zeggen.",
        en: "Whether this route is open cannot be said yet.")
    }
  }

  /// What is wanting for more months, one sentence each.
  public func missingSentences(_ language: Language) -> [String] {
    // Where a fact is missing, more time or points may not be what is wanting.
    if now.status == .undetermined, let range, !range.settledBy.isEmpty {
      return range.settledBy.map { question(about: $0)[language] }
    }
    var sentences: [String] = []
    if let goal = missing.lowerBound {
      sentences.append(
        sentence(
          language(nl: "Voor een eerste recht", en: "For a first right"), goal, language)
      )
    } else if let goal = missing.nextMonth {
      sentences.append(
        sentence(language(nl: "Voor meer", en: "For more"), goal, language))
    }
    if let goal = missing.maximum, goal.months != missing.nextMonth?.months || goal.date == nil {
      sentences.append(
        sentence(language(nl: "Voor het maximum", en: "For the maximum"), goal, language)
      )
    }
    return sentences
  }

  private func sentence(_ opening: String, _ goal: Missing.Goal, _ language: Language) -> String {
    let months = Wording.months(goal.months, language)
    let points =
      goal.points.map { points -> String in
        let text = pointsText(points, language)
        return language(
          nl: text == "1" ? "is nog 1 punt nodig" : "zijn nog \(text) punten nodig",
          en: text == "1" ? "1 more point is needed" : "\(text) more points are needed")
      }
      ?? language(
        nl: "moet aan een andere voorwaarde zijn voldaan", en: "another condition must be met")
    let when =
      goal.date.map { date -> String in
        let (day, time) = (Wording.date(date, language), timeUntil(date, language))
        return language(
          nl: "Gaat het werk zo door, dan is dat op \(day), over \(time).",
          en: "If work goes on like this, that is on \(day), in \(time).")
      }
      ?? language(
        nl: "Zoals het werk nu doorgaat, komt dat er niet voor de \(pensionName.nl).",
        en: "As work goes on now, that does not come before the \(pensionName.en).")
    return "\(opening) (\(months)) \(points). \(when)"
  }

  /// The time from the reference date to a day: years and months, or days where it is less.
  private func timeUntil(_ date: Day, _ language: Language) -> String {
    let months = asOf.wholeMonths(until: date)
    let days = asOf.adding(months: months).days(until: date)
    let dayText = Duration.days(days).words[language]
    if months == 0 {
      return language(
        nl: days == 1 ? "1 dag" : "\(days) dagen", en: days == 1 ? "1 day" : "\(days) days")
    }
    guard days > 0 else { return Wording.length(months, language) }
    return Wording.length(months, language) + language(nl: " en ", en: " and ") + dayText
  }
}
