/// `employed`: being in chosen work on one day, whatever the time there counts for.
public struct EmployedRule: Sendable {
  /// The day that matters.
  public enum On: Sendable, Equatable {
    /// The day before exit.
    case exit
    /// A fixed day.
    case day(Day)
  }

  /// Which spells count.
  public let of: Selector
  /// The day that matters.
  public let on: On
}

extension EmployedRule {
  static func read(_ node: JSONNode, _ reading: SchemeReading) -> EmployedRule? {
    guard
      let object = ObjectReader(
        node, keys: ["of", "on"], what: Bilingual(nl: "werk op een dag", en: "work on a day"),
        problems: reading.problems)
    else { return nil }
    let selector = object.required("of").flatMap { Selector.read($0, reading) }
    let on = object.required("on").flatMap { node -> On? in
      if case .string("exit") = node.content { return .exit }
      return reading.problems.day(node).map { .day($0) }
    }
    guard let selector, let on else { return nil }
    return EmployedRule(of: selector, on: on)
  }
}
