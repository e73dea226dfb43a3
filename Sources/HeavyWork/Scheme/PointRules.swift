/// What changes the total of points, and how points are shown (`points`).
///
/// In this order: of a function's elements only the heaviest `elementsAtMost` count and a category
/// brings no more than its maximum a year; of a calendar year only whole `blocks` count; the sum is
/// multiplied by `multiplierByBirth`, cut to `maximum`, and what `reservedByBirth` keeps for
/// other uses does not count.
public struct PointRules: Sendable {
  /// No more points than this count; nothing means no maximum.
  public let maximum: Dated<ExactDecimal>?
  /// No more points a year than this count in a category, by the category's place.
  public let categoryMaximumPerYear: [Dated<ExactDecimal>?]
  /// Only so many elements of a function count, the heaviest; nothing means all.
  public let elementsAtMost: Dated<Int>?
  /// In a calendar year each element counts only in whole blocks of this length; nothing means
  /// that every day counts.
  public let blocks: Duration?
  /// What all points are multiplied by, by the day of birth; nothing means 1.
  public let multiplierByBirth: Dated<ExactDecimal>?
  /// The first so many points bring no earlier exit, by the day of birth; nothing means 0.
  public let reservedByBirth: Dated<ExactDecimal>?
  /// How many decimals are shown; never used in a decision.
  public let decimals: Int
  /// Where this comes from.
  public let source: SourceReference?
}

extension PointRules {
  /// Whether more than the maximum changes the sum of what spells earned.
  var changesTheWhole: Bool {
    blocks != nil || multiplierByBirth != nil || reservedByBirth != nil
  }

  static let keys = [
    "maximum", "categoryMaximumPerYear", "elementsAtMost", "blocks", "multiplierByBirth",
    "reservedByBirth", "decimals", "source",
  ]

  static func read(_ node: JSONNode?, _ reading: SchemeReading) -> PointRules {
    let problems = reading.problems
    guard let node,
      let object = ObjectReader(
        node, keys: keys, what: Bilingual(nl: "regels over punten", en: "rules about points"),
        problems: problems)
    else { return PointRules() }
    func bound(_ key: String) -> Dated<ExactDecimal>? {
      object.optional(key).flatMap {
        problems.dated($0) { problems.decimal($0, decimals: 6, in: 0...1_000_000) }
      }
    }
    let blocks = object.optional("blocks").flatMap { problems.block($0, atMost: 12) }
    if blocks != nil, object.has("categoryMaximumPerYear") {
      problems.add(
        .contradiction, at: object.offset(of: "blocks"),
        Bilingual(
          nl: "‘blocks’ telt per element, ‘categoryMaximumPerYear’ per categorie; samen gaat niet.",
          en: "‘blocks’ counts by element, ‘categoryMaximumPerYear’ by category; not both."),
        remedy: Bilingual(nl: "Haal een van de twee weg.", en: "Remove one of the two."))
    }
    return PointRules(
      maximum: bound("maximum"),
      categoryMaximumPerYear: readCategoryMaxima(object, problems),
      elementsAtMost: object.optional("elementsAtMost").flatMap {
        problems.dated($0) { problems.whole($0, in: 1...500) }
      },
      blocks: blocks,
      multiplierByBirth: object.optional("multiplierByBirth").flatMap {
        problems.dated($0) { problems.decimal($0, decimals: 2, in: 0...100) }
      },
      reservedByBirth: bound("reservedByBirth"),
      decimals: object.optional("decimals").flatMap { problems.whole($0, in: 0...6) } ?? 2,
      source: reading.source(in: object))
  }

  private static func readCategoryMaxima(
    _ object: ObjectReader, _ problems: ProblemCollector
  ) -> [Dated<ExactDecimal>?] {
    guard let node = object.optional("categoryMaximumPerYear"),
      let object = ObjectReader(
        node, keys: Category.allCases.map(\.rawValue),
        what: Bilingual(nl: "een maximum per categorie", en: "a maximum by category"),
        problems: problems)
    else { return PointRules().categoryMaximumPerYear }
    return Category.allCases.map { category in
      object.optional(category.rawValue).flatMap {
        problems.dated($0) { problems.decimal($0, decimals: 6, in: 0...10_000) }
      }
    }
  }

  private init() {
    self.init(
      maximum: nil, categoryMaximumPerYear: Category.allCases.map { _ in nil },
      elementsAtMost: nil, blocks: nil, multiplierByBirth: nil, reservedByBirth: nil, decimals: 2,
      source: nil)
  }
}

extension ProblemCollector {
  /// A length of which only whole multiples count: at least a month.
  func block(_ node: JSONNode, atMost most: Int = 1200) -> Duration? {
    guard let duration = duration(node) else { return nil }
    if (1...most).contains(duration.wholeMonths) { return duration }
    add(
      .outOfRange, at: node.offset,
      Bilingual(
        nl: "Een blok is minstens 1 en hoogstens \(most) maanden.",
        en: "A block is at least 1 and at most \(most) months."))
    return nil
  }
}
