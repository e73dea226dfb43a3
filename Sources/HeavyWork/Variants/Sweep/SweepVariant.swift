/// One of the variants of a sweep: what it changes.
public struct SweepVariant: Sendable {
  /// The changes, each of another place.
  public let changes: [SchemeChange]
  /// The name for people; nothing for one that a grid or a random choice has made.
  public let title: Bilingual?

  /// Makes a variant of changes.
  public init(_ changes: [SchemeChange], title: Bilingual? = nil) {
    self.changes = changes
    self.title = title
  }

  /// What a change sets a number to; nothing for any other change.
  static func number(_ change: SchemeChange) -> ExactDecimal? {
    guard case .set(let node) = change.action, case .number(let number) = node.content else {
      return nil
    }
    return number
  }
}
