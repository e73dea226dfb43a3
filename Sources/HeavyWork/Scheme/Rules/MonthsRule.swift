/// How many months a route gives (`months`).
public enum MonthsRule: Sendable {
  /// A row of `steps`: from so many points, so many months.
  public struct Step: Sendable {
    /// The points from which the months hold.
    public let points: ExactDecimal
    /// The months.
    public let months: Int
  }

  /// A row of `table`: from so much service, so many months.
  public struct Row: Sendable {
    /// The service from which the months hold.
    public let service: Duration
    /// The months.
    public let months: Int
  }

  /// As many as the scheme gives at most.
  case maximum
  /// The same number for everyone.
  case fixed(Dated<Int>)
  /// `maximum` x min(points, `full`) / `full`, rounded.
  case linear(full: Dated<ExactDecimal>, maximum: Dated<Int>, round: Rounding)
  /// The last step that the points reach; none below the first.
  case steps(Dated<[Step]>)
  /// The last row that the service reaches; none below the first.
  case table(ServiceRule, rows: Dated<[Row]>)
}

extension MonthsRule {
  static func read(_ node: JSONNode, _ reading: SchemeReading) -> MonthsRule? {
    let problems = reading.problems
    if case .string = node.content {
      enum Word: String, CaseIterable { case maximum }
      return problems.choice(node, Word.self).map { _ in .maximum }
    }
    let isDatedNumber = if case .array = node.content { true } else { false }
    if node.members == nil || isDatedNumber {
      return problems.dated(node) { problems.whole($0, in: ExitRules.months) }.map { .fixed($0) }
    }
    let kinds = ["linear", "steps", "table"]
    guard
      let object = ObjectReader(
        node, keys: kinds + ["round"], what: Bilingual(nl: "maanden", en: "months"),
        problems: problems),
      let kind = object.exactlyOne(of: kinds), let rule = object.optional(kind)
    else { return nil }
    let round = object.optional("round").flatMap { problems.choice($0, Rounding.self) }
    if kind != "linear", object.has("round") {
      problems.add(
        .contradiction, at: object.offset(of: "round"),
        Bilingual(
          nl: "‘round’ heeft alleen zin bij ‘linear’.",
          en: "‘round’ only makes sense with ‘linear’."))
    }
    switch kind {
    case "linear": return readLinear(rule, round ?? .nearest, problems)
    case "steps":
      return problems.dated(rule) { readSteps($0, problems) }.map { .steps($0) }
    default: return readTable(rule, reading)
    }
  }

  private static func readLinear(
    _ node: JSONNode, _ round: Rounding, _ problems: ProblemCollector
  ) -> MonthsRule? {
    guard
      let object = ObjectReader(
        node, keys: ["full", "maximum"],
        what: Bilingual(nl: "een verhouding", en: "a proportion"), problems: problems)
    else { return nil }
    let smallest = ExactDecimal(units: 1, decimals: 6)
    let full = object.required("full").flatMap {
      problems.dated($0) { problems.decimal($0, decimals: 6, in: smallest...1_000_000) }
    }
    let maximum = object.required("maximum").flatMap {
      problems.dated($0) { problems.whole($0, in: ExitRules.months) }
    }
    guard let full, let maximum else { return nil }
    return .linear(full: full, maximum: maximum, round: round)
  }

  private static func readSteps(_ node: JSONNode, _ problems: ProblemCollector) -> [Step]? {
    readPairs(node, problems) { first, months -> Step? in
      problems.decimal(first, decimals: 6, in: 0...1_000_000)
        .map { Step(points: $0, months: months) }
    } rising: {
      $0.points < $1.points
    }
  }

  private static func readTable(_ node: JSONNode, _ reading: SchemeReading) -> MonthsRule? {
    let problems = reading.problems
    guard
      let object = ObjectReader(
        node, keys: ["service", "rows"], what: Bilingual(nl: "een tabel", en: "a table"),
        problems: problems)
    else { return nil }
    let service = object.required("service").flatMap { ServiceRule.read($0, reading) }
    let rows = object.required("rows").flatMap {
      problems.dated($0) { node in
        readPairs(node, problems) { first, months -> Row? in
          problems.duration(first).map { Row(service: $0, months: months) }
        } rising: {
          $0.service.amount < $1.service.amount
        }
      }
    }
    guard let service, let rows else { return nil }
    return .table(service, rows: rows)
  }

  /// Reads `[[bound, months], …]` with rising bounds.
  private static func readPairs<Pair>(
    _ node: JSONNode, _ problems: ProblemCollector, _ read: (JSONNode, Int) -> Pair?,
    rising: (Pair, Pair) -> Bool
  ) -> [Pair]? {
    guard let items = problems.list(node) else { return nil }
    if items.isEmpty {
      problems.add(
        .incomplete, at: node.offset,
        Bilingual(nl: "Deze lijst is leeg.", en: "This list is empty."))
    }
    var pairs: [Pair] = []
    for item in items {
      guard case .array(let parts) = item.content, parts.count == 2 else {
        problems.wrongType(
          item, expected: Bilingual(nl: "[grens, maanden]", en: "[bound, months]"))
        continue
      }
      guard let months = problems.whole(parts[1], in: ExitRules.months),
        let pair = read(parts[0], months)
      else { continue }
      if let last = pairs.last, !rising(last, pair) {
        problems.add(
          .wrongOrder, at: item.offset,
          Bilingual(
            nl: "Deze grens moet hoger zijn dan die ervoor.",
            en: "This bound must be higher than the one before."))
      }
      pairs.append(pair)
    }
    return pairs
  }
}
