/// The answer in sentences: first one that says it all, then what follows from it.
extension Assessment {
  /// The answer in one sentence.
  ///
  /// A scheme that is an example never says that someone can stop: it says so in the example.
  public func headline(_ language: Language) -> String { answer(language).text }

  /// The same, as a result holds it.
  func answer(_ language: Language) -> Sentence {
    let frame = Frame(scheme, language)
    if let option = shownExit, option.entitlement.months >= option.months {
      return frame.right(to: option, pension: statePension.date)
    }
    if let chosenExit {
      return frame.tooEarly(chosenExit)
    }
    if now.status == .undetermined || ifUndetermined { return frame.undetermined }
    return frame.noRight
  }

  /// Whether some exit day may bring months once everything is known.
  private var ifUndetermined: Bool {
    earliestExit == nil && now.possibleMonths > now.months
  }

  /// What follows from the answer, one sentence each.
  public func details(_ language: Language) -> [String] {
    var sentences: [String] = []
    if chosenExit != nil, let earliestExit {
      sentences.append(earliestSentence(earliestExit, language))
    }
    sentences.append(keptSentence(language))
    sentences += rangeSentences(language)
    if let ifContinued { sentences.append(continuedSentence(ifContinued, language)) }
    if let sentence = fullSentence(language) { sentences.append(sentence) }
    sentences += paymentSentences(language)
    if let sentence = applySentence(language) { sentences.append(sentence) }
    if let last = shownExit.flatMap({ scheme.about.apply?.days(before: $0.date).last }), last < asOf
    {
      sentences.append(
        language(
          nl: "Die dag is al voorbij. Vraag na of het nog kan, of stop later.",
          en: "That day has passed. Ask whether it can still be done, or stop later."))
    }
    if earliestExit != nil {
      sentences.append(
        language(
          nl: "Later stoppen kan ook; u gebruikt dan minder maanden.",
          en: "Stopping later is possible too; you then use fewer months."))
    }
    return sentences
  }

  private func earliestSentence(_ option: ExitOption, _ language: Language) -> String {
    let (date, months) = (
      Wording.date(option.date, language), Wording.months(option.months, language)
    )
    return language(
      nl: "De vroegste dag is \(date), \(months) voor de \(pensionName.nl).",
      en: "The earliest day is \(date), \(months) before the \(pensionName.en).")
  }

  /// What someone keeps who leaves the work on the reference date.
  private func keptSentence(_ language: Language) -> String {
    let points = Wording.number(ledger.total, language, decimals: scheme.points.decimals)
    let months = Wording.months(now.months, language)
    let today = Wording.date(asOf, language)
    let earned =
      scheme.earnsPoints
      ? language(nl: "U heeft nu ", en: "You now have ") + Wording.points(points, language) + ". "
      : ""
    switch now.status {
    case .entitled:
      let left = asOf.wholeMonths(until: statePension.date)
      let rest = left < now.months ? Wording.months(max(0, left)) : nil
      return earned
        + language(
          nl: "Stopt u op \(today) met dit werk, dan houdt u \(months)"
            + (rest.map { "; tot de \(pensionName.nl) is het nog \($0.nl)." } ?? "."),
          en: "If you leave this work on \(today), you keep \(months)"
            + (rest.map { "; the \(pensionName.en) is only \($0.en) away." } ?? "."))
    case .notEntitled:
      return earned
        + language(
          nl: "Stopt u op \(today) met dit werk, dan heeft u geen recht op eerder stoppen.",
          en: "If you leave this work on \(today), you have no right to stop earlier.")
    case .undetermined:
      let most = Wording.months(now.possibleMonths, language)
      let certain =
        now.months == 0
        ? language(nl: "staat nog niets vast", en: "nothing is certain yet")
        : language(
          nl: now.months == 1 ? "staat 1 maand vast" : "staan \(months) vast",
          en: now.months == 1 ? "1 month is certain" : "\(months) are certain")
      return earned
        + language(
          nl: "Stopt u op \(today) met dit werk, dan \(certain); het kunnen er \(most) worden, "
            + "want niet alles is bekend.",
          en: "If you leave this work on \(today), \(certain); it may become \(most), because not "
            + "everything is known.")
    }
  }

  private func continuedSentence(_ option: ExitOption, _ language: Language) -> String {
    let (date, months) = (
      Wording.date(option.date, language), Wording.months(option.months, language)
    )
    let edge = Wording.date(scheme.inForceThrough ?? scheme.inForceFrom, language)
    let ends = scheme.inForceThrough.map { option.date > $0 } ?? false
    return language(
      nl: (ends ? "De regeling loopt tot en met \(edge)." : "De regeling begint op \(edge).")
        + " Als dezelfde regels ook daarbuiten zouden gelden, was het \(date), \(months) voor de "
        + "\(pensionName.nl). Dat is niet zeker.",
      en: (ends ? "The scheme runs through \(edge)." : "The scheme begins on \(edge).")
        + " If the same rules held beyond that, it would be \(date), \(months) before the "
        + "\(pensionName.en). That is not certain.")
  }

  private func fullSentence(_ language: Language) -> String? {
    let most = scheme.exit.maximumMonths.value(on: asOf).map { Wording.months($0, language) } ?? ""
    guard let fullFrom else { return nil }
    let date = Wording.date(fullFrom, language)
    if fullFrom < scheme.inForceFrom {
      // The rules held against the career, on a day on which nobody had a right yet.
      let begin = Wording.date(scheme.inForceFrom, language)
      return fullFrom <= asOf
        ? language(
          nl: "Met deze regels was deze loopbaan op \(date) al goed voor het maximum van \(most); "
            + "de regeling zelf geldt vanaf \(begin).",
          en: "By these rules this career was worth the maximum of \(most) on \(date) already; the "
            + "scheme itself holds from \(begin).")
        : language(
          nl:
            "Gaat het werk zo door, dan is deze loopbaan met deze regels op \(date) goed voor het "
            + "maximum van \(most); de regeling zelf geldt vanaf \(begin).",
          en: "If work goes on like this, by these rules this career is worth the maximum of "
            + "\(most) on \(date); the scheme itself holds from \(begin).")
    }
    return fullFrom <= asOf
      ? language(
        nl: "Het maximum van \(most) heeft u sinds \(date).",
        en: "You have had the maximum of \(most) since \(date).")
      : language(
        nl: "Gaat het werk zo door, dan is het maximum van \(most) bereikt op \(date).",
        en: "If work goes on like this, the maximum of \(most) is reached on \(date).")
  }

  /// When and where to apply for the exit that is shown.
  private func applySentence(_ language: Language) -> String? {
    guard let apply = scheme.about.apply, let option = shownExit else { return nil }
    let days = apply.days(before: option.date)
    let place =
      apply.place.map {
        language(nl: " bij \($0.nl)", en: " at \($0.en)")
      } ?? ""
    switch (
      days.first.map { Wording.date($0, language) }, days.last.map { Wording.date($0, language) }
    ) {
    case (let first?, let last?):
      return language(
        nl: "Aanvragen kan\(place) van \(first) tot en met \(last).",
        en: "You can apply\(place) from \(first) through \(last).")
    case (nil, let last?):
      return language(
        nl: "Vraag het uiterlijk \(last) aan\(place).", en: "Apply\(place) by \(last).")
    case (let first?, nil):
      return language(
        nl: "Aanvragen kan\(place) vanaf \(first).", en: "You can apply\(place) from \(first).")
    case (nil, nil):
      return place.isEmpty
        ? nil : language(nl: "Aanvragen kan\(place).", en: "You can apply\(place).")
    }
  }

  private func paymentSentences(_ language: Language) -> [String] {
    guard let payments, let first = payments.years.first else { return [] }
    let amount = Wording.money(first.perMonth, language)
    let total = Wording.money(payments.total, language)
    let months = Wording.months(payments.months, language)
    let ofYear =
      payments.amountsOf.map {
        language(nl: ", in euro's van \($0)", en: ", in euros of \($0)")
      } ?? ""
    var sentences = [
      language(
        nl: "De uitkering is \(amount) bruto per maand\(ofYear): \(total) in \(months).",
        en: "The benefit is \(amount) gross a month\(ofYear): \(total) in \(months).")
    ]
    if payments.levy > .zero {
      let levy = Wording.money(payments.levy, language)
      sentences.append(
        language(
          nl: "De werkgever betaalt daarover \(levy) aan de Belastingdienst.",
          en: "The employer owes a levy of \(levy) on it."))
    } else {
      sentences.append(
        language(
          nl: "De werkgever betaalt daarover geen extra heffing.",
          en: "The employer owes no levy on it."))
    }
    return sentences
  }
}

/// The first sentence under schemes that are agreed, proposed, or examples.
private struct Frame {
  let scheme: Scheme
  let language: Language

  init(_ scheme: Scheme, _ language: Language) {
    self.scheme = scheme
    self.language = language
  }

  /// How the sentence begins, naming the scheme.
  private var opening: Sentence {
    let title = scheme.title[language]
    switch scheme.status {
    case .agreed: return language.sentence(nl: "Volgens ‘\(title)’", en: "Under ‘\(title)’")
    case .reported:
      return language.sentence(
        nl: "Volgens berichten over ‘\(title)’", en: "As reported of ‘\(title)’")
    case .proposed:
      return language.sentence(
        nl: "Volgens dit voorstel (‘\(title)’)", en: "Under this proposal (‘\(title)’)")
    case .illustrative:
      return language.sentence(
        nl: "In dit voorbeeld (‘\(title)’)", en: "In this example (‘\(title)’)")
    }
  }

  func right(to option: ExitOption, pension: Day) -> Sentence {
    let (date, months) = (option.date, option.months)
    let name = scheme.exit.pensionName
    switch scheme.status {
    case .agreed:
      return language.sentence(
        nl: """
          \(opening) kunt u stoppen met werken vanaf \(date, .nl): \(months: months, .nl) voor uw \
          \(name.nl), die begint op \(pension, .nl).
          """,
        en: """
          \(opening) you can stop working from \(date, .en): \(months: months, .en) before your \
          \(name.en), which begins on \(pension, .en).
          """)
    case .reported, .proposed, .illustrative:
      return language.sentence(
        nl: """
          \(opening) geeft deze loopbaan recht op \(months: months, .nl) eerder stoppen: vanaf \
          \(date, .nl), met \(name.nl) op \(pension, .nl).
          """,
        en: """
          \(opening) this career gives a right to stop \(months: months, .en) earlier: from \
          \(date, .en), with the \(name.en) on \(pension, .en).
          """)
    }
  }

  func tooEarly(_ option: ExitOption) -> Sentence {
    let date = option.date
    let name = scheme.exit.pensionName
    let (wanted, has) = (option.months, option.entitlement.months)
    return language.sentence(
      nl: """
        \(opening) is stoppen op \(date, .nl) te vroeg: dat is \(months: wanted, .nl) voor de \
        \(name.nl), en er is dan recht op \(months: has, .nl).
        """,
      en: """
        \(opening) stopping on \(date, .en) is too early: that is \(months: wanted, .en) before the \
        \(name.en), and there is then a right to \(months: has, .en).
        """)
  }

  var undetermined: Sentence {
    language.sentence(
      nl: """
        \(opening) is nog niet te zeggen of er recht is om eerder te stoppen: er ontbreekt een \
        gegeven.
        """,
      en: """
        \(opening) it cannot be said yet whether there is a right to stop earlier: a fact is \
        missing.
        """)
  }

  var noRight: Sentence {
    language.sentence(
      nl: "\(opening) is er met deze loopbaan geen recht om eerder te stoppen.",
      en: "\(opening) this career gives no right to stop earlier.")
  }
}
