/// `when` of a route as a flat list of steps, for asking it many times.
///
/// The outcomes of all conditions are two sets of bits, so that asking allocates nothing.
struct WhenCode: Sendable {
  /// The outcomes of a scheme's conditions: those that are met, and those that may be.
  struct Outcomes: Sendable, Equatable {
    var met: UInt64 = 0
    var possible: UInt64 = 0

    mutating func set(_ index: Int, _ truth: Truth) {
      if truth == .met { met |= 1 << UInt64(index) }
      if truth != .notMet { possible |= 1 << UInt64(index) }
    }
  }

  /// The most conditions a scheme can have.
  static let maximumConditions = 64

  private enum Step: Sendable {
    case all(UInt64)
    case any(UInt64)
    case combineAll(Int)
    case combineAny(Int)
    case not
  }

  private let steps: [Step]

  init(_ when: When) {
    var steps: [Step] = []
    WhenCode.compile(when, into: &steps)
    self.steps = steps
  }

  private static func compile(_ when: When, into steps: inout [Step]) {
    switch when {
    case .condition(let index): steps.append(.all(1 << UInt64(index)))
    case .not(let part):
      compile(part, into: &steps)
      steps.append(.not)
    case .all(let parts):
      if let mask = mask(parts) { return steps.append(.all(mask)) }
      for part in parts { compile(part, into: &steps) }
      steps.append(.combineAll(parts.count))
    case .any(let parts):
      if let mask = mask(parts) { return steps.append(.any(mask)) }
      for part in parts { compile(part, into: &steps) }
      steps.append(.combineAny(parts.count))
    }
  }

  /// The bits of parts that are all plain conditions.
  private static func mask(_ parts: [When]) -> UInt64? {
    var mask: UInt64 = 0
    for part in parts {
      guard case .condition(let index) = part else { return nil }
      mask |= 1 << UInt64(index)
    }
    return mask
  }

  /// The outcome, by Kleene's three-valued logic.
  func evaluated(_ outcomes: Outcomes) -> Truth {
    if steps.count == 1 { return leaf(steps[0], outcomes) }
    var stack: [Truth] = []
    for step in steps {
      switch step {
      case .all, .any: stack.append(leaf(step, outcomes))
      case .not: stack.append(!stack.removeLast())
      case .combineAll(let count):
        let truth = stack.suffix(count).min() ?? .met
        stack.removeLast(count)
        stack.append(truth)
      case .combineAny(let count):
        let truth = stack.suffix(count).max() ?? .notMet
        stack.removeLast(count)
        stack.append(truth)
      }
    }
    return stack[0]
  }

  private func leaf(_ step: Step, _ outcomes: Outcomes) -> Truth {
    switch step {
    case .all(let mask):
      outcomes.met & mask == mask
        ? .met : outcomes.possible & mask == mask ? .undetermined : .notMet
    case .any(let mask):
      outcomes.met & mask != 0 ? .met : outcomes.possible & mask != 0 ? .undetermined : .notMet
    case .combineAll, .combineAny, .not: .undetermined
    }
  }
}
