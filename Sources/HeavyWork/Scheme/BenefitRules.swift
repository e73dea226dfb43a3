/// What is paid between exit and state pension (`benefit`).
public struct BenefitRules: Sendable {
  /// The amount per month.
  public enum Amount: Sendable {
    /// The exempt threshold of the year paid in, without the extra amount.
    case rvuThreshold
    /// The exempt threshold of the year paid in, with the extra amount from 2026.
    case rvuThresholdWithExtra
    /// The gross state pension for a single person on the day paid.
    case statePensionSingle
    /// An amount of the scheme's own.
    case fixed(Dated<Money>)
  }

  /// How part-time work changes the amount.
  public enum PartTime: Sendable, Equatable {
    /// Not at all.
    case none
    /// In proportion to the part-time factor on the day before exit.
    case atExit
    /// In proportion to the average factor of the time worked in so many months before exit.
    case average(months: Int)
  }

  /// The amount per month.
  public let perMonth: Amount
  /// How part-time work changes it.
  public let partTime: PartTime
  /// No more than so many months' money is paid, spread evenly over all months; nothing means
  /// that every month has its full amount.
  public let atMostMonths: Dated<Int>?
  /// Where this comes from.
  public let source: SourceReference?
}

extension BenefitRules {
  private enum Table: String, CaseIterable {
    case rvuThreshold, rvuThresholdWithExtra, statePensionSingle
  }

  static func read(_ node: JSONNode, _ reading: SchemeReading) -> BenefitRules? {
    let problems = reading.problems
    guard
      let object = ObjectReader(
        node, keys: ["perMonth", "partTime", "atMostMonths", "source"],
        what: Bilingual(nl: "een uitkering", en: "a benefit"), problems: problems)
    else { return nil }
    let amount = object.required("perMonth").flatMap { readAmount($0, problems) }
    let partTime = object.optional("partTime").flatMap { readPartTime($0, problems) }
    let atMost = object.optional("atMostMonths").flatMap {
      problems.dated($0) { problems.whole($0, in: 1...ExitRules.months.upperBound) }
    }
    return amount.map {
      BenefitRules(
        perMonth: $0, partTime: partTime ?? .none, atMostMonths: atMost,
        source: reading.source(in: object))
    }
  }

  private static func readPartTime(_ node: JSONNode, _ problems: ProblemCollector) -> PartTime? {
    enum Word: String, CaseIterable { case none, atExit }
    guard node.members != nil else {
      return problems.choice(node, Word.self, or: "{ \"average\": { \"years\": 1 } }").map {
        $0 == .atExit ? .atExit : .none
      }
    }
    let what = Bilingual(nl: "een gemiddelde", en: "an average")
    return ObjectReader(node, keys: ["average"], what: what, problems: problems)?
      .required("average")
      .flatMap { problems.duration($0) }
      .map { .average(months: $0.wholeMonths) }
  }

  private static func readAmount(_ node: JSONNode, _ problems: ProblemCollector) -> Amount? {
    if case .string = node.content {
      switch problems.choice(node, Table.self) {
      case .rvuThreshold: return .rvuThreshold
      case .rvuThresholdWithExtra: return .rvuThresholdWithExtra
      case .statePensionSingle: return .statePensionSingle
      case nil: return nil
      }
    }
    return problems.dated(node) {
      problems.decimal($0, decimals: 2, in: 0...100_000).map { Money($0) }
    }
    .map { .fixed($0) }
  }
}

extension BenefitRules {
  /// Whether what is paid follows the state pension.
  var usesStatePension: Bool {
    if case .statePensionSingle = perMonth { true } else { false }
  }
}
