/// A scheme in plain words, as a cao officer would read it to colleagues.
public enum SchemeText {
  /// The whole scheme: what it rests on, every rule as a sentence, every function and element.
  public static func text(_ scheme: Scheme, on day: Day, _ language: Language) -> String {
    var writer = SchemeTextWriter(scheme: scheme, day: day, language: language)
    writer.identity()
    writer.routes()
    writer.time()
    writer.elements()
    writer.functions()
    writer.remarks()
    return writer.block.text
  }
}

private struct SchemeTextWriter {
  let scheme: Scheme
  let day: Day
  let language: Language
  var block = TextBlock()

  init(scheme: Scheme, day: Day, language: Language) {
    self.scheme = scheme
    self.day = day
    self.language = language
  }

  private func words(_ nl: String, _ en: String) -> String { Bilingual(nl: nl, en: en)[language] }

  private func number(_ value: ExactDecimal) -> String { Wording.number(value, language) }

  mutating func identity() {
    block.paragraph(Fixed.schemeLine(scheme, language))
    if let warning = Remarks.Warning.status(of: scheme) {
      block.paragraph(warning.message[language])
    }
    if let warning = Remarks.Warning.variant(scheme) {
      block.paragraph(warning.message[language])
      for change in scheme.variantOf?.changes ?? [] {
        block.paragraph(
          change.path.description + (change.why.map { ": " + $0[language] } ?? ""), bullet: "- ")
      }
    }
    let from = Wording.date(scheme.inForceFrom, language)
    if let through = scheme.inForceThrough.map({ Wording.date($0, language) }) {
      block.paragraph(
        words(
          "Geldt van \(from) tot en met \(through).", "In force from \(from) through \(through)."))
    } else {
      block.paragraph(words("Geldt vanaf \(from).", "In force from \(from)."))
    }
    if !scheme.about.parties.isEmpty {
      block.paragraph(
        words("Partijen: ", "Parties: ") + scheme.about.parties.joined(separator: ", ") + ".")
    }
    if let panel = scheme.about.panel, let count = panel.count {
      block.paragraph(
        words("De gewichten komen van \(count) mensen. ", "The weights come from \(count) people. ")
          + (panel.method?[language] ?? ""))
    }
  }

  mutating func routes() {
    block.heading(words("Wanneer er recht is", "When there is a right"))
    for route in scheme.routes {
      block.paragraph(
        "‘\(route.name(language))’: "
          + words("als ", "if ") + route.when.words(scheme, language) + ". "
          + route.months.sentence(scheme, on: day, language) + route.force(language), bullet: "→ ")
    }
    block.blank()
    for condition in scheme.conditions {
      block.paragraph(
        "\(condition.label[language]): \(condition.sentence(scheme, on: day, language))",
        bullet: "- ")
    }
    let most = scheme.exit.maximumMonths.words(on: day, language) { Wording.months($0)[language] }
    let least = scheme.exit.minimumMonths.words(on: day, language) { Wording.months($0)[language] }
    block.paragraph(
      words(
        "Hoogstens \(most) eerder; minder dan \(least) wordt niets.",
        "At most \(most) earlier; less than \(least) becomes nothing."), bullet: "- ")
    if let choices = scheme.exit.choices {
      let list = choices.map { Wording.months($0)[language] }.joined(separator: ", ")
      block.paragraph(words("Te kiezen: \(list).", "To choose from: \(list)."), bullet: "- ")
    }
    if scheme.exit.day == .firstOfMonth {
      block.paragraph(
        words(
          "Stoppen kan alleen op de eerste van een maand.",
          "Stopping is possible only on the first of a month."),
        bullet: "- ")
    }
  }

  mutating func time() {
    guard scheme.earnsPoints else { return }
    block.heading(words("Hoe punten ontstaan", "How points come about"))
    block.paragraph(
      words(
        "Punten = tijd in jaren × deeltijdfactor × de som van gewicht × niveau van de elementen van de functie.",
        "Points = time in years × part-time factor × the sum of weight × level of the function's elements."
      ))
    let partTime =
      switch scheme.time.partTime {
      case .proportional: words("Deeltijd telt naar rato.", "Part-time counts in proportion.")
      case .full: words("Deeltijd telt als voltijd.", "Part-time counts as full-time.")
      case .fullFrom(let bound):
        words(
          "Deeltijd vanaf \(number(bound)) telt als voltijd, minder naar rato.",
          "Part-time from \(number(bound)) counts as full-time, less in proportion.")
      }
    let overlap =
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
    block.paragraph(partTime, bullet: "- ")
    block.paragraph(overlap, bullet: "- ")
    for kind in scheme.time.kinds.dropFirst() {
      block.paragraph(
        words(
          "‘\(kind.id)’ telt voor \(number(kind.share)).",
          "‘\(kind.id)’ counts \(number(kind.share))."),
        bullet: "- ")
    }
    for sentence in scheme.points.sentences(on: day, language) {
      block.paragraph(sentence, bullet: "- ")
    }
  }

  mutating func elements() {
    guard !scheme.elements.isEmpty else { return }
    block.heading(
      words(
        "Elementen en hun gewicht (punten per jaar)", "Elements and their weight (points a year)"))
    for category in Category.allCases {
      block.paragraph(category.label[language].capitalizedFirst)
      for element in scheme.elements where element.category == category {
        let weight = element.weight.words(on: day, language) { number($0) }
        block.row("\(element.label[language]) (\(element.id))", weight, indent: 2)
      }
    }
    for set in scheme.exclusive {
      let names = set.map { "‘\(scheme.elements[$0].label[language])’" }.joined(separator: ", ")
      block.paragraph(
        words("Van \(names) telt alleen het zwaarste.", "Of \(names) only the heaviest counts."))
    }
    let levels = scheme.levels.map { level in
      "\(level.name(language)) = \(level.factor.words(on: day, language) { number($0) })"
    }
    block.paragraph(words("Niveaus: ", "Levels: ") + levels.joined(separator: ", ") + ".")
  }

  mutating func functions() {
    guard !scheme.functions.isEmpty else { return }
    block.heading(
      scheme.earnsPoints
        ? words("Functies (punten per jaar)", "Functions (points a year)")
        : words("Functies", "Functions"))
    let period = scheme.rates.period(of: day)
    for (index, function) in scheme.functions.enumerated() {
      let rate = scheme.rates[period, index]
      let points = Exact(Int128(rate.total), over: Int128(scheme.scale.rateUnits))
      let name = "\(function.label[language]) (\(function.id))"
      if scheme.earnsPoints {
        block.row(
          name, Wording.number(points, language, decimals: scheme.points.decimals))
      } else {
        block.paragraph(name)
      }
      if !function.groups.isEmpty {
        block.paragraph(
          words("groep: ", "group: ") + function.groups.joined(separator: ", "), indent: 4)
      }
      let lines = rate.lines.filter { $0.rate > 0 }.map { line in
        let level = scheme.levels[line.level].name(language)
        return "\(scheme.elements[line.element].id) \(level)"
      }
      if !lines.isEmpty { block.paragraph(lines.joined(separator: ", "), indent: 4) }
    }
  }

  mutating func remarks() {
    func list(_ title: String, _ remarks: [About.Remark]) {
      guard !remarks.isEmpty else { return }
      block.heading(title)
      for remark in remarks { block.paragraph(remark.text[language], bullet: "- ") }
    }
    list(
      words("Wat dit bestand niet bevat", "What this file does not encode"), scheme.about.notEncoded
    )
    list(words("Om gezond door te werken", "For staying in work"), scheme.about.alongside)
    list(words("Opmerkingen", "Notes"), scheme.about.notes)
    block.heading(words("Bronnen", "Sources"))
    for source in scheme.sources.values.sorted(by: { $0.id < $1.id }) {
      let basis = source.basis.map { words(" (\($0.label.nl))", " (\($0.label.en))") } ?? ""
      block.paragraph(
        "\(source.id): \(source.title)\(basis)" + (source.url.map { ", \($0)" } ?? ""), bullet: "- "
      )
    }
  }
}

extension When {
  /// The conditions in words: ‘ondergrens’ en ‘dertig jaar’.
  func words(_ scheme: Scheme, _ language: Language) -> String {
    func joined(_ parts: [When], nl: String, en: String) -> String {
      parts.map { part in
        if case .condition = part { return part.words(scheme, language) }
        return "(\(part.words(scheme, language)))"
      }
      .joined(separator: Bilingual(nl: " \(nl) ", en: " \(en) ")[language])
    }
    switch self {
    case .condition(let index): return "‘\(scheme.conditions[index].label[language])’"
    case .all(let parts): return joined(parts, nl: "en", en: "and")
    case .any(let parts): return joined(parts, nl: "of", en: "or")
    case .not(let part):
      return Bilingual(nl: "niet ", en: "not ")[language] + part.words(scheme, language)
    }
  }
}
