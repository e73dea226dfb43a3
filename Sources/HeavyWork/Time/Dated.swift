/// A value that changes on known days.
///
/// Steps are in order of their first day, no two on one day. Before the first step nothing is
/// in force, nor from the day on that the file gives as the end; a first step without a day has
/// been in force since ever.
public struct Dated<Value: Sendable>: Sendable {
  /// One value and the day from which it holds; no day means since ever.
  public struct Step: Sendable {
    /// The first day the value is in force, or nothing for since ever.
    public let from: Day?
    /// The value in force.
    public let value: Value
  }

  /// The steps in order; never empty.
  public let steps: [Step]
  /// The first day on which nothing is in force any more; nothing while the last step goes on.
  public let end: Day?

  /// Creates a value that never changes.
  public init(_ value: Value) {
    steps = [Step(from: nil, value: value)]
    end = nil
  }

  init(steps: [Step], end: Day? = nil) {
    self.steps = steps
    self.end = end
  }

  /// The value in force on a day, or nothing before the first step and after the last.
  public func value(on day: Day) -> Value? {
    if let end, day >= end { return nil }
    if steps.count == 1, steps[0].from == nil { return steps[0].value }
    return steps.last { step in
      guard let from = step.from else { return true }
      return from <= day
    }?.value
  }

  /// The days on which the value changes.
  var changes: [Day] { steps.compactMap(\.from) + [end].compactMap { $0 } }

  /// Applies a function to each value.
  func map<Other: Sendable>(_ transform: (Value) -> Other) -> Dated<Other> {
    Dated<Other>(steps: steps.map { .init(from: $0.from, value: transform($0.value)) }, end: end)
  }
}

extension Dated.Step: Equatable where Value: Equatable {}
extension Dated: Equatable where Value: Equatable {}
