/// What is wanting for more months.
public struct Missing: Sendable {
  /// A number of months not reached yet.
  public struct Goal: Sendable {
    /// The whole months of earlier exit that one then has.
    public let months: Int
    /// The points still needed; nothing where points alone do not bring it.
    public let points: Exact?
    /// The day it is reached if current spells go on; nothing where that is not before the state
    /// pension.
    public let date: Day?
  }

  /// The next month; nothing at the maximum.
  public let nextMonth: Goal?
  /// The first right to anything; nothing once there is one.
  public let lowerBound: Goal?
  /// The maximum; nothing once it is reached.
  public let maximum: Goal?
}

extension Missing {
  init(_ search: ExitSearch, now: Entitlement) {
    let view = search.view
    let most = view.scheme.exit.maximumMonths.value(on: search.asOf) ?? 0
    let has = view.cappedGrains(on: search.asOf)
    func goal(_ target: Int) -> Goal? {
      guard target <= most, now.months < target else { return nil }
      let date = search.firstDay(from: search.asOf) { _ in target }
      let needed = view.grainsNeeded(for: target, on: search.asOf)
      // The first right may be to more than was asked for, as where a bound gives twelve at once.
      let reached =
        date.map { view.entitlement(on: $0) }
        ?? needed.map { view.entitlement(on: search.asOf, supposing: max($0, has)) }
      return Goal(
        months: reached?.months ?? target,
        points: needed.flatMap { view.pointsWanting(for: $0, on: search.asOf) }, date: date)
    }
    let next = goal(now.months + 1)
    nextMonth = next
    lowerBound = now.months == 0 ? next : nil
    maximum = most == now.months + 1 ? next : goal(most)
  }
}

extension CareerView {
  /// The fewest points that would give so many months on a day, all else as it is; nothing where
  /// points alone do not bring them.
  func grainsNeeded(for months: Int, on exit: Day) -> Int128? {
    var wanted = max(months, scheme.exit.minimumMonths.value(on: exit) ?? 0)
    if let choices = scheme.exit.choices { wanted = choices.first { $0 >= wanted } ?? Int.max }
    guard wanted <= scheme.exit.maximumMonths.value(on: exit) ?? 0 else { return nil }
    let most = mostGrains(on: exit)
    return scheme.routes.indices.compactMap { index -> Int128? in
      guard scheme.routes[index].isInForce(on: exit),
        let open = grainsNeeded(toOpen: scheme.routes[index].when, on: exit),
        let reach = grainsNeeded(byRoute: index, for: wanted, on: exit)
      else { return nil }
      let needed = max(open, reach)
      guard needed <= most ?? needed else { return nil }
      // A condition that asks for fewer points, or for none of something, may close again.
      let reached = entitlement(on: exit, supposing: max(needed, cappedGrains(on: exit)))
      return reached.months >= months ? needed : nil
    }
    .min()
  }

  private func grainsNeeded(toOpen when: When, on exit: Day) -> Int128? {
    switch when {
    case .condition(let index):
      if case .points(let rule) = scheme.conditions[index].test,
        case .atLeast(let bound) = rule.bound
      {
        return bound.value(on: exit).map { scheme.scale.grains($0) }
      }
      return finding(index, on: exit).outcome == .met ? 0 : nil
    case .all(let parts):
      var needed: Int128 = 0
      for part in parts {
        guard let more = grainsNeeded(toOpen: part, on: exit) else { return nil }
        needed = max(needed, more)
      }
      return needed
    case .any(let parts): return parts.compactMap { grainsNeeded(toOpen: $0, on: exit) }.min()
    case .not(let part):
      return WhenCode(part).evaluated(outcomes(on: exit, points(on: exit))) == .notMet ? 0 : nil
    }
  }

  func grainsNeeded(byRoute index: Int, for months: Int, on exit: Day) -> Int128? {
    let rule = scheme.routes[index].months
    guard case .points = rule.measure else {
      // Points bring nothing here; the months may be there already.
      let has = unboundedMonths(ofRoute: index, on: exit, points(on: exit)).least
      return has >= months ? 0 : nil
    }
    switch rule.shape {
    case .maximum: return 0
    case .fixed(let dated): return dated.value(on: exit).flatMap { $0 >= months ? 0 : nil }
    case .linear(let full, let maximum, let round):
      guard let full = full.value(on: exit), let most = maximum.value(on: exit), months <= most
      else {
        return nil
      }
      let whole = scheme.scale.grains(full)
      let (wanted, parts) = (Int128(months), Int128(most))
      return switch round {
      case .floor: Rounding.ceiling.whole(wanted * whole, over: parts)
      case .nearest: Rounding.ceiling.whole((2 * wanted - 1) * whole, over: 2 * parts)
      case .ceiling: Rounding.floor.whole((wanted - 1) * whole, over: parts) + 1
      }
    case .steps(let dated, let beyond):
      guard let steps = dated.value(on: exit) else { return nil }
      if let step = steps.first(where: { $0.months >= months }) {
        return scheme.scale.grains(step.bound)
      }
      guard let beyond, beyond.months > 0, let last = steps.last else { return nil }
      let times = Rounding.ceiling.whole(Int128(months - last.months), over: Int128(beyond.months))
      return scheme.scale.grains(last.bound) + times * scheme.scale.grains(beyond.every)
    }
  }
}
