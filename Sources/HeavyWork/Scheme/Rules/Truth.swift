/// What is known of a statement: it holds, it does not, or that cannot be said yet.
///
/// The order makes Kleene's three-valued logic of it: `all` is the least, `any` the greatest.
public enum Truth: Int8, Comparable, Sendable {
  /// It does not hold.
  case notMet = 0
  /// A fact that is needed is not known.
  case undetermined = 1
  /// It holds.
  case met = 2

  /// Whether one is nearer to not being met than the other.
  public static func < (left: Truth, right: Truth) -> Bool { left.rawValue < right.rawValue }

  static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .notMet: .met
    case .undetermined: .undetermined
    case .met: .notMet
    }
  }

  init(_ holds: Bool) { self = holds ? .met : .notMet }

  /// Whether the least and the most that is possible reach a bound.
  init<Value: Comparable>(least: Value, most: Value, reach required: Value) {
    self = least >= required ? .met : most < required ? .notMet : .undetermined
  }

  /// The name in results.
  public var name: String {
    switch self {
    case .met: "met"
    case .notMet: "notMet"
    case .undetermined: "undetermined"
    }
  }
}
