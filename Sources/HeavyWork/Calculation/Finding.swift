/// A quantity that a condition looks at.
public enum Quantity: Sendable, Equatable {
  /// Points, exact.
  case points(Exact)
  /// A length of time or an age, in months.
  case months(Exact)
  /// A calendar day, such as a birth date.
  case day(Day)
  /// A fact of the person.
  case fact(AttributeValue)
}

/// What became of a condition on one exit day.
public struct Finding: Sendable {
  /// Whether it is met.
  public let outcome: Truth
  /// What the career has; at the least where not everything is known.
  public let value: Quantity?
  /// What it may have at the most; nothing where everything is known.
  public let most: Quantity?
  /// What is asked; nothing where that is no quantity, or none is in force on the day.
  public let required: Quantity?
  /// How much is wanting; nothing where it is met or cannot be counted.
  public let shortfall: Quantity?

  init(
    _ outcome: Truth, value: Quantity? = nil, most: Quantity? = nil, required: Quantity? = nil,
    shortfall: Quantity? = nil
  ) {
    self.outcome = outcome
    self.value = value
    self.most = most
    self.required = required
    self.shortfall = outcome == .met ? nil : shortfall
  }

  /// A rule that is not in force on the exit day, or a fact that is not known.
  static let unknown = Finding(.undetermined)
}
