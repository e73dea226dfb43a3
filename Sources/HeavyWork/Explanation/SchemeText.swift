/// A scheme in plain words, as a cao officer would read it to colleagues.
public enum SchemeText {
  /// The whole scheme: what it rests on, every rule as a sentence, every function and element.
  public static func text(_ scheme: Scheme, on day: Day, _ language: Language) -> String {
    var writer = SchemeTextWriter(wording: SchemeWording(scheme, on: day, language))
    writer.identity()
    writer.routes()
    writer.time()
    writer.elements()
    writer.functions()
    writer.part(writer.wording.paymentHeading, writer.wording.payment, scheme.benefit?.source)
    writer.part(writer.wording.applyHeading, writer.wording.applying, scheme.about.apply?.source)
    writer.remarks()
    return writer.block.text
  }
}

private struct SchemeTextWriter {
  let wording: SchemeWording
  var block = TextBlock()

  private var scheme: Scheme { wording.scheme }
  private var language: Language { wording.language }

  mutating func identity() {
    for sentence in wording.identity { block.paragraph(sentence) }
    for change in wording.changes { block.paragraph(change, bullet: "- ") }
  }

  mutating func routes() {
    block.heading(wording.routesHeading)
    for route in scheme.routes {
      block.paragraph(wording.sentence(route), bullet: "→ ")
      grounds(route.source)
    }
    block.blank()
    for condition in scheme.conditions {
      block.paragraph(
        "\(condition.label[language]): \(wording.sentence(condition))", bullet: "- ")
      grounds(condition.source)
    }
    for sentence in wording.bounds { block.paragraph(sentence, bullet: "- ") }
    grounds(scheme.exit.source)
    guard !wording.facts.isEmpty else { return }
    block.heading(wording.factsHeading)
    for fact in wording.facts { block.paragraph(fact, bullet: "- ") }
  }

  mutating func time() {
    guard scheme.earnsPoints else {
      return part(wording.timeHeading, wording.timeRules, scheme.time.source)
    }
    block.heading(wording.pointsHeading)
    block.paragraph(wording.formula)
    for sentence in wording.counting { block.paragraph(sentence, bullet: "- ") }
    grounds(scheme.time.source)
  }

  /// Where a rule comes from.
  private mutating func grounds(_ source: SourceReference?, indent: Int = 2) {
    if let source { block.paragraph("[\(wording.words(for: source))]", indent: indent) }
  }

  /// Some sentences under a heading; nothing where there are none.
  mutating func part(_ heading: String, _ sentences: [String], _ source: SourceReference?) {
    guard !sentences.isEmpty else { return }
    block.heading(heading)
    for sentence in sentences { block.paragraph(sentence, bullet: "- ") }
    grounds(source)
  }

  mutating func elements() {
    guard !scheme.elements.isEmpty else { return }
    block.heading(wording.elementsHeading)
    for category in Category.allCases {
      let elements = scheme.elements.filter { $0.category == category }
      guard !elements.isEmpty else { continue }
      block.paragraph(category.label[language].capitalizedFirst)
      for element in elements {
        block.row(
          "\(element.label[language]) (\(element.id))", wording.weight(element), indent: 2)
        grounds(element.source, indent: 4)
      }
    }
    for sentence in wording.elementRules { block.paragraph(sentence) }
  }

  mutating func functions() {
    guard !scheme.functions.isEmpty else { return }
    block.heading(wording.functionsHeading)
    for (index, function) in scheme.functions.enumerated() {
      let name = "\(function.label[language]) (\(function.id))"
      if let rate = wording.rate(ofFunction: index) {
        block.row(name, rate)
      } else {
        block.paragraph(name)
      }
      if !function.groups.isEmpty {
        block.paragraph(
          wording.words("groep: ", "group: ") + function.groups.joined(separator: ", "), indent: 4)
      }
      let lines = wording.exposure(ofFunction: index).map { element, level in
        "\(scheme.elements[element].id) \(level)"
      }
      if !lines.isEmpty { block.paragraph(lines.joined(separator: ", "), indent: 4) }
      if let rates = wording.otherRates(ofFunction: index) {
        block.paragraph(wording.words("punten per jaar: ", "points a year: ") + rates, indent: 4)
      }
      grounds(function.source, indent: 4)
    }
  }

  mutating func remarks() {
    for (heading, remarks) in wording.remarks {
      block.heading(heading)
      for remark in remarks { block.paragraph(remark.text[language], bullet: "- ") }
    }
    block.heading(wording.words("Bronnen", "Sources"))
    for source in wording.sources {
      block.paragraph(
        "\(source.id): \(wording.sentence(source))" + (source.url.map { ", \($0)" } ?? ""),
        bullet: "- ")
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
