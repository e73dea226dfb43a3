/// Reading `months` of a route.
extension MonthsRule {
  static func read(_ node: JSONNode, _ reading: SchemeReading) -> MonthsRule? {
    let problems = reading.problems
    if case .string = node.content {
      enum Word: String, CaseIterable { case maximum }
      return problems.choice(node, Word.self).map { _ in MonthsRule(.maximum) }
    }
    let isDatedNumber = if case .array = node.content { true } else { false }
    if node.members == nil || isDatedNumber {
      return problems.dated(node) { problems.whole($0, in: ExitRules.months) }
        .map { MonthsRule(.fixed($0)) }
    }
    let kinds = ["linear", "steps", "table"]
    guard
      let object = ObjectReader(
        node, keys: kinds + ["round", "beyond"], what: Bilingual(nl: "maanden", en: "months"),
        problems: problems),
      let kind = object.exactlyOne(of: kinds), let rule = object.optional(kind)
    else { return nil }
    let round = object.optional("round").flatMap { problems.choice($0, Rounding.self) }
    refuse(kind == "linear" ? "beyond" : "round", beside: kind, in: object, problems)
    switch kind {
    case "linear": return readLinear(rule, round ?? .nearest, reading)
    case "steps":
      let steps = problems.dated(rule) { readSteps($0, by: .points, problems) }
      let beyond = readBeyond(object, by: .points, problems)
      return steps.map { MonthsRule(.steps($0, beyond: beyond)) }
    default: return readTable(rule, in: object, reading)
    }
  }

  private static func refuse(
    _ key: String, beside kind: String, in object: ObjectReader, _ problems: ProblemCollector
  ) {
    guard object.has(key) else { return }
    problems.add(
      .contradiction, at: object.offset(of: key),
      Bilingual(
        nl: "‘\(key)’ heeft geen zin bij ‘\(kind)’.",
        en: "‘\(key)’ makes no sense with ‘\(kind)’."),
      remedy: key == "round"
        ? Bilingual(nl: "‘round’ hoort bij ‘linear’.", en: "‘round’ goes with ‘linear’.")
        : Bilingual(
          nl: "‘beyond’ hoort bij ‘steps’ of ‘table’.", en: "‘beyond’ goes with ‘steps’ or ‘table’."
        ))
  }

  /// What a proportion or table goes by: `service`, `attribute`, or points where neither is named.
  private static func readMeasure(_ object: ObjectReader, _ reading: SchemeReading) -> Measure? {
    let named = object.present(["service", "attribute"])
    guard !named.isEmpty else { return .points }
    guard let key = object.exactlyOne(of: ["service", "attribute"]),
      let node = object.optional(key)
    else { return nil }
    if key == "service" { return ServiceRule.read(node, reading).map { .service($0) } }
    return reading.attribute(node).map { .attribute($0) }
  }

  /// A number of the file in the unit of the measure; for time a duration, as months.
  private static func readBound(
    _ node: JSONNode, by measure: Measure, from smallest: ExactDecimal = .zero,
    _ problems: ProblemCollector
  ) -> ExactDecimal? {
    guard case .service = measure else {
      return problems.decimal(node, decimals: 6, in: smallest...1_000_000)
    }
    guard let months = problems.duration(node)?.wholeMonths else { return nil }
    guard months > 0 || smallest == .zero else {
      problems.add(
        .outOfRange, at: node.offset,
        Bilingual(
          nl: "Deze tijd moet minstens een maand zijn.", en: "This time must be at least a month."))
      return nil
    }
    return ExactDecimal(units: Int64(months), decimals: 0)
  }

  private static let smallest = ExactDecimal(units: 1, decimals: 6)

  private static func readLinear(
    _ node: JSONNode, _ round: Rounding, _ reading: SchemeReading
  ) -> MonthsRule? {
    let problems = reading.problems
    guard
      let object = ObjectReader(
        node, keys: ["full", "maximum", "service", "attribute"],
        what: Bilingual(nl: "een verhouding", en: "a proportion"), problems: problems)
    else { return nil }
    let measure = readMeasure(object, reading)
    let full = object.required("full").flatMap {
      problems.dated($0) { readBound($0, by: measure ?? .points, from: smallest, problems) }
    }
    let maximum = object.required("maximum").flatMap {
      problems.dated($0) { problems.whole($0, in: ExitRules.months) }
    }
    guard let measure, let full, let maximum else { return nil }
    return MonthsRule(.linear(full: full, maximum: maximum, round: round), by: measure)
  }

  private static func readTable(
    _ node: JSONNode, in months: ObjectReader, _ reading: SchemeReading
  ) -> MonthsRule? {
    let problems = reading.problems
    guard
      let object = ObjectReader(
        node, keys: ["service", "attribute", "rows"],
        what: Bilingual(nl: "een tabel", en: "a table"), problems: problems)
    else { return nil }
    guard
      object.requireAny(
        of: ["service", "attribute"], example: "\"service\": { \"of\": { \"any\": true } }")
    else { return nil }
    let measure = readMeasure(object, reading)
    let rows = object.required("rows").flatMap { rows in
      problems.dated(rows) { readSteps($0, by: measure ?? .points, problems) }
    }
    let beyond = readBeyond(months, by: measure ?? .points, problems)
    guard let measure, let rows else { return nil }
    return MonthsRule(.steps(rows, beyond: beyond), by: measure)
  }

  private static func readBeyond(
    _ months: ObjectReader, by measure: Measure, _ problems: ProblemCollector
  ) -> Beyond? {
    guard let node = months.optional("beyond"),
      let object = ObjectReader(
        node, keys: ["every", "months"],
        what: Bilingual(nl: "wat boven de laatste stap komt", en: "what comes above the last step"),
        problems: problems)
    else { return nil }
    let every = object.required("every").flatMap {
      readBound($0, by: measure, from: smallest, problems)
    }
    let more = object.required("months").flatMap { problems.whole($0, in: ExitRules.months) }
    guard let every, let more else { return nil }
    return Beyond(every: every, months: more)
  }

  /// Reads `[[bound, months], …]` with rising bounds.
  private static func readSteps(
    _ node: JSONNode, by measure: Measure, _ problems: ProblemCollector
  ) -> [Step]? {
    guard let items = problems.list(node) else { return nil }
    if items.isEmpty {
      problems.add(
        .incomplete, at: node.offset,
        Bilingual(nl: "Deze lijst is leeg.", en: "This list is empty."))
    }
    var steps: [Step] = []
    for item in items {
      guard case .array(let parts) = item.content, parts.count == 2 else {
        problems.wrongType(
          item, expected: Bilingual(nl: "[grens, maanden]", en: "[bound, months]"),
          example: "[18.81, 12]", remedy: item.decimalCommaMeant)
        continue
      }
      guard let months = problems.whole(parts[1], in: ExitRules.months),
        let bound = readBound(parts[0], by: measure, problems)
      else { continue }
      if let last = steps.last, last.bound >= bound {
        problems.add(
          .wrongOrder, at: item.offset,
          Bilingual(
            nl: "Deze grens moet hoger zijn dan die ervoor.",
            en: "This bound must be higher than the one before."))
      }
      steps.append(Step(bound: bound, months: months))
    }
    return steps
  }
}

extension JSONNode {
  /// How to write a pair of which a number has a decimal comma, so that it looks like three numbers;
  /// nothing where they do not stand so close.
  fileprivate var decimalCommaMeant: Bilingual? {
    guard case .array(let parts) = content, parts.count == 3 else { return nil }
    let numbers = parts.compactMap { part -> (text: String, offset: Int)? in
      guard case .number(let number) = part.content, number.decimals == 0 else { return nil }
      return (number.description, part.offset)
    }
    guard numbers.count == 3, numbers[1].offset == numbers[0].offset + numbers[0].text.count + 1
    else { return nil }
    return JSONReader.decimalPoint("\(numbers[0].text).\(numbers[1].text)")
  }
}
