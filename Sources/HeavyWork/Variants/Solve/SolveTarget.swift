/// What a variant must give, as in `cost<=1000000`, `entitled=5000` or `share:zwaar>=0.5`.
public struct SolveTarget: Sendable {
  /// What is held against the target.
  public enum Measure: Sendable, Hashable {
    /// Euros, if everyone took the months they hold.
    case cost
    /// People with a right.
    case entitled
    /// People with the maximum.
    case full
    /// Months together.
    case months
    /// Of the people who hold work in a group of functions, the part with a right.
    case share(group: String)
  }

  /// How it must compare.
  public enum Comparison: String, Sendable, CaseIterable {
    /// At most.
    case atMost = "<="
    /// At least.
    case atLeast = ">="
    /// Exactly.
    case equal = "="
  }

  /// What is held against the target.
  public let measure: Measure
  /// How it must compare.
  public let comparison: Comparison
  /// The target.
  public let bound: ExactDecimal

  /// Makes a target.
  public init(_ measure: Measure, _ comparison: Comparison, _ bound: ExactDecimal) {
    (self.measure, self.comparison, self.bound) = (measure, comparison, bound)
  }

  /// Reads a target.
  ///
  /// - Throws: that the text is none.
  public init(_ text: String) throws(Problems) {
    for comparison in Comparison.allCases {
      guard let sign = text.firstRange(of: comparison.rawValue),
        let measure = Measure(text[..<sign.lowerBound]),
        let bound = ExactDecimal(plain: text[sign.upperBound...])
      else { continue }
      self.init(measure, comparison, bound)
      return
    }
    throw Problems([
      Problem(
        .unknownValue,
        Bilingual(
          nl: "‘\(text.shown)’ is geen doel.", en: "‘\(text.shown)’ is no target."),
        remedy: Bilingual(
          nl: "Schrijf bijvoorbeeld cost<=1000000, entitled=5000, full>=100, months<=20000 of "
            + "share:zwaar>=0.5.",
          en: "Write for instance cost<=1000000, entitled=5000, full>=100, months<=20000 or "
            + "share:zwaar>=0.5."))
    ])
  }

  /// The group whose share is asked; nothing for any other target.
  public var group: String? {
    if case .share(let group) = measure { group } else { nil }
  }

  /// What a variant gives; nothing where it cannot be said: without an amount, or a group in which
  /// nobody is.
  func value(_ figures: SweepFigures) -> Exact? {
    switch measure {
    case .cost: return figures.cost.map { Exact($0) }
    case .entitled: return Exact(Int128(figures.all.entitled))
    case .full: return Exact(Int128(figures.all.full))
    case .months: return Exact(Int128(figures.all.months))
    case .share:
      guard let group = figures.groups.first, group.people > 0 else { return nil }
      return Exact(Int128(group.entitled), over: Int128(group.people))
    }
  }

  /// How far a variant is from the target; 0 where it meets it.
  func distance(_ figures: SweepFigures) -> Exact? {
    guard let value = value(figures) else { return nil }
    let over = value - Exact(bound)
    let amount = over < .zero ? .zero - over : over
    switch comparison {
    case .atMost: return over <= .zero ? .zero : amount
    case .atLeast: return over >= .zero ? .zero : amount
    case .equal: return amount
    }
  }
}

extension SolveTarget.Measure {
  fileprivate init?(_ text: Substring) {
    switch text {
    case "cost": self = .cost
    case "entitled": self = .entitled
    case "full": self = .full
    case "months": self = .months
    default:
      let group = text.dropFirst(6)
      // What is left of a sign is no name.
      guard text.hasPrefix("share:"), !group.isEmpty, !group.contains(where: { "<>=".contains($0) })
      else { return nil }
      self = .share(group: String(group))
    }
  }

  /// The name as it is written in a target.
  public var name: String {
    switch self {
    case .cost: "cost"
    case .entitled: "entitled"
    case .full: "full"
    case .months: "months"
    case .share(let group): "share:\(group)"
    }
  }
}

extension SolveTarget: CustomStringConvertible {
  /// The target as it is written.
  public var description: String { "\(measure.name)\(comparison.rawValue)\(bound)" }
}
