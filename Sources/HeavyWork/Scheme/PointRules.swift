/// Caps on points, and how they are shown (`points`).
public struct PointRules: Sendable {
  /// No more points than this count; nothing means no maximum.
  public let maximum: Dated<ExactDecimal>?
  /// No more points a year than this count in a category, by the category's place.
  public let categoryMaximumPerYear: [Dated<ExactDecimal>?]
  /// How many decimals are shown; never used in a decision.
  public let decimals: Int
  /// Where this comes from.
  public let source: SourceReference?
}

extension PointRules {
  static func read(_ node: JSONNode?, _ reading: SchemeReading) -> PointRules {
    let problems = reading.problems
    let none = PointRules(
      maximum: nil, categoryMaximumPerYear: Category.allCases.map { _ in nil }, decimals: 2,
      source: nil)
    guard let node,
      let object = ObjectReader(
        node, keys: ["maximum", "categoryMaximumPerYear", "decimals", "source"],
        what: Bilingual(nl: "regels over punten", en: "rules about points"), problems: problems)
    else { return none }
    let maximum = object.optional("maximum").flatMap {
      problems.dated($0) { problems.decimal($0, decimals: 6, in: 0...1_000_000) }
    }
    let decimals = object.optional("decimals").flatMap { problems.whole($0, in: 0...6) }
    var caps = none.categoryMaximumPerYear
    if let node = object.optional("categoryMaximumPerYear"),
      let object = ObjectReader(
        node, keys: Category.allCases.map(\.rawValue),
        what: Bilingual(nl: "een maximum per categorie", en: "a maximum by category"),
        problems: problems)
    {
      caps = Category.allCases.map { category in
        object.optional(category.rawValue).flatMap {
          problems.dated($0) { problems.decimal($0, decimals: 6, in: 0...10_000) }
        }
      }
    }
    return PointRules(
      maximum: maximum, categoryMaximumPerYear: caps, decimals: decimals ?? 2,
      source: reading.source(in: object))
  }
}
