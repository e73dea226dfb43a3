/// How time counts and points come about, in words.
extension SchemeWording {
  /// How time and points are counted.
  package var counting: [String] {
    ([measure, since, employers, partTime, hours, overlap] + kinds).compactMap { $0 }
      + scheme.points.sentences(on: day, language)
  }

  package var timeHeading: String { words("Hoe tijd telt", "How time counts") }

  /// Which time counts, where a scheme has no points; empty where that is all of it.
  package var timeRules: [String] { [since, employers].compactMap { $0 } + kinds }

  private var measure: String? {
    guard scheme.time.measure == .days365 else { return nil }
    return words(
      "Voor de punten is een jaar 365,25 dagen.", "For points a year is 365.25 days.")
  }

  private var since: String? {
    scheme.time.from.map { Wording.date($0, language) }.map {
      words("Werk van voor \($0) telt niet.", "Work before \($0) does not count.")
    }
  }

  private var employers: String? {
    scheme.time.employers.map { employers in
      let list = employers.map { "‘\($0)’" }.joined(separator: ", ")
      return words("Alleen werk bij \(list) telt.", "Only work for \(list) counts.")
    }
  }

  private var partTime: String {
    switch scheme.time.partTime {
    case .proportional: words("Deeltijd telt naar rato.", "Part-time counts in proportion.")
    case .full: words("Deeltijd telt als voltijd.", "Part-time counts as full-time.")
    case .fullFrom(let dated):
      partTime(fullFrom: dated)
    }
  }

  private func partTime(fullFrom bound: Dated<ExactDecimal>) -> String {
    let rule = bound.words(
      on: day, language, past: true, nothing: words("naar rato", "in proportion")
    ) {
      words(
        "vanaf \(number($0)) als voltijd, minder naar rato",
        "from \(number($0)) as full-time, less in proportion")
    }
    return words("Deeltijd telt \(rule).", "Part-time counts \(rule).")
  }

  private var hours: String? {
    scheme.fullTimeHours.map {
      words("Voltijd is \(number($0)) uur per week.", "Full-time is \(number($0)) hours a week.")
    }
  }

  private var overlap: String {
    switch scheme.time.overlap {
    case .fullTime:
      words(
        "Werk tegelijk telt samen hoogstens voor voltijd, het zwaarste eerst.",
        "Work at the same time counts for full-time at most, the heaviest first.")
    case .highest:
      words(
        "Van werk tegelijk telt alleen wat het meeste geeft.",
        "Of work at the same time only what brings most counts.")
    case .sum: words("Werk tegelijk telt allemaal.", "Work at the same time all counts.")
    }
  }

  private var kinds: [String] {
    scheme.time.kinds.dropFirst().map { kind in
      let name = kind.label[language].capitalizedFirst
      let share = kind.share.words(
        on: day, language, past: true, nothing: words("niet", "not at all")
      ) { share in
        if share == .zero { return words("niet", "not at all") }
        if share == .one { return words("volledig", "in full") }
        return words("voor \(number(share))", number(share))
      }
      return words("\(name) telt \(share).", "\(name) counts \(share).")
    }
  }
}

extension TimeRules.Kind {
  /// The name for people: in words for the kinds that most schemes have, else as in the file.
  package var label: Bilingual {
    switch id {
    case TimeRules.employment.id:
      Bilingual(nl: "gewoon werk, in dienst", en: "ordinary work, employed")
    case "agency": Bilingual(nl: "uitzendwerk", en: "agency work")
    case "sickness": Bilingual(nl: "ziekte", en: "sickness")
    case "unpaidLeave": Bilingual(nl: "onbetaald verlof", en: "unpaid leave")
    default: Bilingual(nl: "‘\(id.shown)’", en: "‘\(id.shown)’")
    }
  }
}
