/// A scheme in plain words: every rule as a sentence, to be set as text or as a page.
package struct SchemeWording {
  package let scheme: Scheme
  /// The day whose values are named first.
  package let day: Day
  package let language: Language

  package init(_ scheme: Scheme, on day: Day, _ language: Language) {
    self.scheme = scheme
    self.day = day
    self.language = language
  }

  func words(_ nl: String, _ en: String) -> String { Bilingual(nl: nl, en: en)[language] }

  private func number(_ value: ExactDecimal) -> String { Wording.number(value, language) }
}

// MARK: What it is

extension SchemeWording {
  /// What the scheme is, how binding, from when, by whom.
  package var identity: [String] {
    let from = Wording.date(scheme.inForceFrom, language)
    let force =
      scheme.inForceThrough.map { Wording.date($0, language) }
      .map {
        words("Geldt van \(from) tot en met \($0).", "In force from \(from) through \($0).")
      } ?? words("Geldt vanaf \(from).", "In force from \(from).")
    let parties = scheme.about.parties.joined(separator: ", ")
    return [
      Fixed.schemeLine(scheme, language), Remarks.Warning.status(of: scheme)?.message[language],
      force, parties.isEmpty ? nil : words("Partijen: ", "Parties: ") + parties + ".", panel,
      Remarks.Warning.variant(scheme)?.message[language],
    ].compactMap { $0 }
  }

  /// What a variant changes of the scheme it is laid over, and why; nothing for a scheme of its own.
  package var changes: [String] {
    (scheme.variantOf?.changes ?? []).map { change in
      change.path.description + (change.why.map { ": " + $0[language] } ?? "")
    }
  }

  package var factsHeading: String {
    words("Gegevens die gevraagd worden", "Facts that are asked for")
  }

  /// The facts of the person that the file names, with what to know about them.
  package var facts: [String] {
    scheme.attributes.map { fact in
      "\(fact.label[language]) (\(fact.name))" + (fact.note.map { ". " + $0[language] } ?? "")
    }
  }

  private var panel: String? {
    guard let panel = scheme.about.panel, let count = panel.count else { return nil }
    return words(
      "De gewichten komen van \(count) mensen. ", "The weights come from \(count) people. ")
      + (panel.method?[language] ?? "")
  }

  /// What the file itself has remarks about, under their headings.
  package var remarks: [(heading: String, remarks: [About.Remark])] {
    [
      (
        words("Wat dit bestand niet bevat", "What this file does not encode"),
        scheme.about.notEncoded
      ),
      (words("Om gezond door te werken", "For staying in work"), scheme.about.alongside),
      (words("Opmerkingen", "Notes"), scheme.about.notes),
    ].filter { !$0.1.isEmpty }
  }

  /// The sources, in the order of their ids.
  package var sources: [Source] { scheme.sources.values.sorted { $0.id < $1.id } }

  /// What a source is, and on what it rests.
  package func sentence(_ source: Source) -> String {
    let basis = source.basis.map { words(" (\($0.label.nl))", " (\($0.label.en))") } ?? ""
    return source.title + basis
  }
}

// MARK: When there is a right

extension SchemeWording {
  package var routesHeading: String {
    words("Wanneer er recht is", "When there is a right")
  }

  package func sentence(_ route: Route) -> String {
    "‘\(route.name(language))’: " + words("als ", "if ") + route.when.words(scheme, language) + ". "
      + route.months.sentence(scheme, on: day, language) + route.force(language)
  }

  /// What the condition asks.
  package func sentence(_ condition: Condition) -> String {
    condition.sentence(scheme, on: day, language)
  }

  /// The bounds on months and days.
  package var bounds: [String] {
    let most = scheme.exit.maximumMonths.words(on: day, language) { Wording.months($0)[language] }
    let least = scheme.exit.minimumMonths.words(on: day, language) { Wording.months($0)[language] }
    let choices = scheme.exit.choices.map { choices in
      choices.map { Wording.months($0)[language] }.joined(separator: ", ")
    }
    return [
      words(
        "Hoogstens \(most) eerder; minder dan \(least) wordt niets.",
        "At most \(most) earlier; less than \(least) becomes nothing."),
      choices.map { words("Te kiezen: \($0).", "To choose from: \($0).") },
      scheme.exit.day == .firstOfMonth
        ? words(
          "Stoppen kan alleen op de eerste van een maand.",
          "Stopping is possible only on the first of a month.") : nil,
    ].compactMap { $0 }
  }
}

// MARK: How points come about

extension SchemeWording {
  package var pointsHeading: String { words("Hoe punten ontstaan", "How points come about") }

  package var formula: String {
    words(
      "Punten = tijd in jaren × deeltijdfactor × de som van gewicht × niveau van de elementen van de functie.",
      "Points = time in years × part-time factor × the sum of weight × level of the function's elements."
    )
  }

  /// How time and points are counted.
  package var counting: [String] {
    [partTime, overlap]
      + scheme.time.kinds.dropFirst().map { kind in
        words(
          "‘\(kind.id)’ telt voor \(number(kind.share)).",
          "‘\(kind.id)’ counts \(number(kind.share)).")
      }
      + scheme.points.sentences(on: day, language)
  }

  private var partTime: String {
    switch scheme.time.partTime {
    case .proportional: words("Deeltijd telt naar rato.", "Part-time counts in proportion.")
    case .full: words("Deeltijd telt als voltijd.", "Part-time counts as full-time.")
    case .fullFrom(let bound):
      words(
        "Deeltijd vanaf \(number(bound)) telt als voltijd, minder naar rato.",
        "Part-time from \(number(bound)) counts as full-time, less in proportion.")
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
}

// MARK: Elements and functions

extension SchemeWording {
  package var elementsHeading: String {
    words("Elementen en hun gewicht (punten per jaar)", "Elements and their weight (points a year)")
  }

  package func weight(_ element: Element) -> String {
    element.weight.words(on: day, language) { number($0) }
  }

  /// Of which elements only the heaviest counts, and what the levels are.
  package var elementRules: [String] {
    let sets = scheme.exclusive.map { set in
      let names = set.map { "‘\(scheme.elements[$0].label[language])’" }.joined(separator: ", ")
      return words(
        "Van \(names) telt alleen het zwaarste.", "Of \(names) only the heaviest counts.")
    }
    let levels = scheme.levels.map { level in
      "\(level.name(language)) = \(level.factor.words(on: day, language) { number($0) })"
    }
    return sets + [words("Niveaus: ", "Levels: ") + levels.joined(separator: ", ") + "."]
  }

  package var functionsHeading: String {
    scheme.earnsPoints
      ? words("Functies (punten per jaar)", "Functions (points a year)")
      : words("Functies", "Functions")
  }

  /// The points that a function brings in a full-time year; nothing where the scheme has none.
  package func rate(ofFunction index: Int) -> String? {
    guard scheme.earnsPoints else { return nil }
    let points = Exact(Int128(rates(index).total), over: Int128(scheme.scale.rateUnits))
    return Wording.number(points, language, decimals: scheme.points.decimals)
  }

  /// The elements that bring points in a function, with their levels, each by its place.
  package func exposure(ofFunction index: Int) -> [(element: Int, level: Int)] {
    rates(index).lines.filter { $0.rate > 0 }.map { ($0.element, $0.level) }
  }

  private func rates(_ index: Int) -> FunctionRate {
    scheme.rates[scheme.rates.period(of: day), index]
  }
}
