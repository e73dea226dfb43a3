/// A condition as a sentence, for people who have never seen a scheme file.
extension Condition {
  /// What the condition asks.
  func sentence(_ scheme: Scheme, on day: Day, _ language: Language) -> String {
    switch test {
    case .points(let rule):
      let values = rule.values.words(on: day, language) { Wording.number($0, language) }
      return switch rule.bound {
      case .atLeast:
        language(nl: "Minstens ", en: "At least ") + Wording.points(values, language) + "."
      case .below:
        language(nl: "Minder dan ", en: "Fewer than ") + Wording.points(values, language) + "."
      }
    case .service(let rule, let atLeast):
      let length = atLeast.words(on: day, language) { $0.words[language] }
      return rule.sentence(atLeast: length, scheme, on: day, language)
    case .continuous(let rule, let atLeast):
      let length = atLeast.words(on: day, language) { $0.words[language] }
      let work = rule.of.words(scheme, language)
      let gaps = rule.gaps.map { " " + $0.words[language] } ?? ""
      return language(
        nl: "Tot de dag van stoppen minstens \(length) zonder onderbreking \(work).\(gaps)",
        en: "At least \(length) without a break \(work), up to the day of stopping.\(gaps)")
    case .employed(let rule):
      let work = rule.of.words(scheme, language)
      switch rule.on {
      case .exit:
        return language(
          nl: "Op de dag voor het stoppen \(work).", en: "On the day before stopping \(work).")
      case .day(let day):
        let date = Wording.date(day, language)
        return language(nl: "Op \(date) \(work).", en: "On \(date) \(work).")
      }
    case .born(let rule): return rule.sentence(language)
    case .age(let rule):
      let age = rule.atLeast.words(on: day, language) { $0.words[language] }
      return language(
        nl: "Op de dag van stoppen minstens \(age) oud.",
        en: "At least \(age) old on the day of stopping.")
    case .attribute(let rule): return rule.sentence(scheme, on: day, language)
    case .undecided:
      return language(
        nl: "Wat hiervoor nodig is, is nog niet bekend.",
        en: "What this takes is not known yet.")
    }
  }
}

extension ServiceRule {
  func sentence(
    atLeast length: String, _ scheme: Scheme, on day: Day, _ language: Language
  ) -> String {
    let work = of.words(scheme, language)
    var text = language(nl: "Minstens \(length) \(work)", en: "At least \(length) \(work)")
    if let within {
      let window = within.length.words(on: day, language) { $0.words[language] }
      let worked = hasWorkedWindow
      text +=
        language(
          nl: ", in de laatste \(window)\(worked ? " waarin is gewerkt" : "") voor het stoppen",
          en: ", in the last \(window)\(worked ? " of any work" : "") before stopping")
    }
    text += "."
    if let per, let wholeFrom {
      let whole = wholeFrom.words[language]
      let bucket = per.words[language]
      text +=
        language(
          nl: " \(bucket.capitalizedFirst) telt heel vanaf \(whole), en anders niet.",
          en: " \(bucket.capitalizedFirst) counts whole from \(whole), and otherwise not.")
    }
    if weighted {
      text +=
        language(
          nl: " Deeltijd telt naar rato.", en: " Part-time counts in proportion.")
    }
    if let gaps { text += " " + gaps.words[language] }
    if let blocks { text += " " + blocks.wholeOnly[language] }
    return text
  }
}

extension Selector {
  /// The work chosen, as the end of a sentence: "gewerkt in een functie uit de groep ‘zwaar’".
  func words(_ scheme: Scheme, _ language: Language) -> String {
    var parts: [String] = []
    if let functions {
      let names = functions.map { "‘\(scheme.functions[$0].label[language])’" }
      parts.append(
        language(
          nl: "als \(names.joined(separator: " of "))",
          en: "as \(names.joined(separator: " or "))"))
    }
    if let group {
      parts.append(
        language(
          nl: "in een functie uit de groep ‘\(group)’", en: "in a function of the group ‘\(group)’")
      )
    }
    if let employer {
      parts.append(language(nl: "bij ‘\(employer)’", en: "for ‘\(employer)’"))
    }
    if sameEmployer {
      parts.append(
        language(
          nl: "bij de werkgever van de dag voor het stoppen",
          en: "for the employer of the day before stopping"))
    }
    if let sector {
      parts.append(
        language(nl: "in de sector ‘\(sector)’", en: "in the sector ‘\(sector)’"))
    }
    if let kinds {
      let names = kinds.map { "‘\(scheme.time.kinds[$0].id)’" }.joined(separator: ", ")
      parts.append(
        language(nl: "van de soort \(names)", en: "of the kind \(names)"))
    }
    if let fteAtLeast {
      let factor = Wording.number(fteAtLeast, language)
      parts.append(
        language(
          nl: "met een deeltijdfactor van minstens \(factor)",
          en: "with a part-time factor of at least \(factor)"))
    }
    let worked = language(nl: "gewerkt", en: "worked")
    return ([worked] + parts).joined(separator: " ")
  }
}

extension Gaps {
  var words: Bilingual {
    let eachText = each?.words
    let totalText = total?.words
    let dutch = [
      eachText.map { "Een onderbreking van hoogstens \($0.nl) telt als gewerkt" },
      totalText.map { "alle onderbrekingen samen hoogstens \($0.nl)" },
    ].compactMap { $0 }.joined(separator: "; ")
    let english = [
      eachText.map { "A gap of at most \($0.en) counts as worked" },
      totalText.map { "all gaps together at most \($0.en)" },
    ].compactMap { $0 }.joined(separator: "; ")
    return Bilingual(nl: dutch.capitalizedFirst + ".", en: english.capitalizedFirst + ".")
  }
}

extension ServiceRule.Bucket {
  var words: Bilingual {
    switch self {
    case .calendarYear: Bilingual(nl: "een kalenderjaar", en: "a calendar year")
    case .calendarMonth: Bilingual(nl: "een kalendermaand", en: "a calendar month")
    case .rollingYear:
      Bilingual(
        nl: "een jaar, teruggeteld vanaf het stoppen,", en: "a year, counted back from stopping,")
    }
  }
}

extension BornRule {
  fileprivate func sentence(_ language: Language) -> String {
    switch (from.map { Wording.date($0, language) }, through.map { Wording.date($0, language) }) {
    case (let from?, let through?):
      language(
        nl: "Geboren van \(from) tot en met \(through).",
        en: "Born from \(from) through \(through).")
    case (let from?, nil):
      language(nl: "Geboren op of na \(from).", en: "Born on or after \(from).")
    case (nil, let through?):
      language(nl: "Geboren op of voor \(through).", en: "Born on or before \(through).")
    case (nil, nil): ""
    }
  }
}

extension AttributeRule {
  fileprivate func sentence(_ scheme: Scheme, on day: Day, _ language: Language) -> String {
    let fact = scheme.name(ofAttribute: name)[language].capitalizedFirst
    switch bound {
    case .atMost(let dated):
      let value = dated.words(on: day, language) { Wording.number($0, language) }
      return language(
        nl: "\(fact) is hoogstens \(value).",
        en: "\(fact) is at most \(value).")
    case .atLeast(let dated):
      let value = dated.words(on: day, language) { Wording.number($0, language) }
      return language(
        nl: "\(fact) is minstens \(value).",
        en: "\(fact) is at least \(value).")
    case .equals(let dated):
      let value = dated.words(on: day, language) { $0.words(language) }
      return language(
        nl: "\(fact) is \(value).", en: "\(fact) is \(value).")
    }
  }
}

extension AttributeValue {
  /// The value for people.
  package func words(_ language: Language) -> String {
    switch self {
    case .number(let number): Wording.number(number, language)
    case .text(let text): "‘\(text.shown)’"
    case .bool(true): language(nl: "ja", en: "yes")
    case .bool(false): language(nl: "nee", en: "no")
    }
  }
}

extension Duration {
  /// The length for people.
  var words: Bilingual {
    switch self {
    case .months(let months): Wording.length(months)
    case .days(let days) where days % 7 == 0 && days > 0:
      Bilingual(
        nl: days == 7 ? "1 week" : "\(days / 7) weken",
        en: days == 7 ? "1 week" : "\(days / 7) weeks")
    case .days(let days):
      Bilingual(
        nl: days == 1 ? "1 dag" : "\(days) dagen", en: days == 1 ? "1 day" : "\(days) days")
    }
  }
}

extension String {
  /// The text with a capital at its beginning.
  package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
