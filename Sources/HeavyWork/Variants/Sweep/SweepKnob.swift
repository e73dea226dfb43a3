/// A number of a scheme that can be turned without reading the scheme anew.
///
/// It knows the places that a sweep mostly varies. Any other change, and any value that might be
/// refused, takes the way of `PlacedScheme.variant`, slower and just the same.
enum SweepKnob: Hashable, Sendable {
  case weight(element: Int)
  case published(function: Int)
  case points(condition: Int)
  /// How much time a condition asks, in so many months each.
  case length(condition: Int, each: Int)
  case fixed(route: Int)
  case full(route: Int)
  case linearMaximum(route: Int)
  case maximumMonths
  case minimumMonths
  case pointsMaximum
  case categoryMaximum(Int)

  /// The number at a path of a scheme; nothing where there is no plain number, or more hangs on it.
  init?(_ path: SchemePath, of base: PlacedScheme) {
    guard case .number? = base.root.entry(path.parts)?.content else { return nil }
    let (parts, scheme) = (path.parts, base.scheme)
    switch (parts[0], parts.dropFirst().joined(separator: "/")) {
    case ("exit", "maximumMonths"): self = .maximumMonths
    case ("exit", "minimumMonths"): self = .minimumMonths
    case ("points", "maximum"): self = .pointsMaximum
    default:
      guard parts.count >= 3 else { return nil }
      let rest = parts.dropFirst(2).joined(separator: "/")
      switch (parts[0], rest) {
      case ("points", _):
        guard parts[1] == "categoryMaximumPerYear", parts.count == 3,
          let category = Category(rawValue: parts[2])
        else { return nil }
        self = .categoryMaximum(category.index)
      case ("elements", "weight"):
        guard let place = scheme.elements.firstIndex(where: { $0.id == parts[1] }) else {
          return nil
        }
        self = .weight(element: place)
      case ("functions", "pointsPerYear"):
        guard let place = scheme.functions.firstIndex(where: { $0.id == parts[1] }) else {
          return nil
        }
        self = .published(function: place)
      case ("conditions", _):
        guard let place = scheme.conditions.firstIndex(where: { $0.id == parts[1] }) else {
          return nil
        }
        self.init(condition: place, rest, base)
      case ("routes", _):
        guard let place = scheme.routes.firstIndex(where: { $0.id == parts[1] }) else {
          return nil
        }
        self.init(route: place, rest, scheme)
      default: return nil
      }
    }
  }

  private init?(condition: Int, _ rest: String, _ base: PlacedScheme) {
    let test = base.scheme.conditions[condition].test
    switch (test, rest) {
    case (.points, "points/atLeast"), (.points, "points/below"):
      self = .points(condition: condition)
    case (.service, "atLeast"), (.continuous, "atLeast"), (.age, "age/atLeast"):
      self = .length(condition: condition, each: 1)
    case (.service, "atLeast/months"), (.continuous, "atLeast/months"),
      (.age, "age/atLeast/months"), (.service, "atLeast/years"), (.continuous, "atLeast/years"),
      (.age, "age/atLeast/years"):
      // Years and months together add up; only one of them alone is the whole length.
      let path =
        ["conditions", base.scheme.conditions[condition].id]
        + rest.split(separator: "/").dropLast().map(String.init)
      guard base.root.entry(path)?.members?.count == 1 else { return nil }
      self = .length(condition: condition, each: rest.hasSuffix("years") ? 12 : 1)
    default: return nil
    }
  }

  private init?(route: Int, _ rest: String, _ scheme: Scheme) {
    let rule = scheme.routes[route].months
    switch (rule.shape, rest) {
    case (.fixed, "months"): self = .fixed(route: route)
    case (.linear, "months/linear/full"):
      guard case .points = rule.measure else { return nil }
      self = .full(route: route)
    case (.linear, "months/linear/maximum"):
      guard case .points = rule.measure else { return nil }
      self = .linearMaximum(route: route)
    default: return nil
    }
  }

  /// Whether the scheme would be read with this value at its place.
  func takes(_ value: ExactDecimal) -> Bool {
    func within(_ most: Int64, _ decimals: Int) -> Bool {
      value >= .zero && value <= ExactDecimal(units: most) && value.decimals <= decimals
    }
    return switch self {
    case .weight, .published: within(1000, 6)
    case .points, .pointsMaximum: within(1_000_000, 6)
    case .full: value > .zero && within(1_000_000, 6)
    case .categoryMaximum: within(10_000, 6)
    case .fixed, .linearMaximum, .maximumMonths, .minimumMonths: within(600, 0)
    case .length(_, let each): within(each == 12 ? 100 : 1200, 0)
    }
  }

  /// Whether it changes rates, and not only bounds.
  var turnsRates: Bool {
    switch self {
    case .weight, .published, .categoryMaximum: true
    default: false
    }
  }

  /// Decimals that rates and bounds must have to hold a value.
  func decimals(_ value: ExactDecimal, factors: Int) -> Int {
    switch self {
    case .weight: value.decimals + factors
    case .published, .points, .pointsMaximum, .full, .categoryMaximum: value.decimals
    case .length, .fixed, .linearMaximum, .maximumMonths, .minimumMonths: 0
    }
  }
}

extension PlacedScheme {
  /// The places of the weights and bounds of the scheme that can be turned, with their numbers.
  package var turnable: [(path: SchemePath, value: ExactDecimal)] {
    var paths: [[String]] = scheme.elements.map { ["elements", $0.id, "weight"] }
    paths += scheme.functions.map { ["functions", $0.id, "pointsPerYear"] }
    for condition in scheme.conditions {
      let lengths = ["atLeast", "atLeast/years", "atLeast/months"]
      let ends = ["points/atLeast", "points/below"] + lengths + lengths.map { "age/" + $0 }
      paths += ends.map {
        ["conditions", condition.id] + $0.split(separator: "/").map(String.init)
      }
    }
    for route in scheme.routes {
      paths += [["months"], ["months", "linear", "full"], ["months", "linear", "maximum"]]
        .map { ["routes", route.id] + $0 }
    }
    paths += [["points", "maximum"], ["exit", "maximumMonths"], ["exit", "minimumMonths"]]
    paths += Category.allCases.map { ["points", "categoryMaximumPerYear", $0.rawValue] }
    return paths.compactMap { parts in
      let path = SchemePath(parts: parts)
      guard SweepKnob(path, of: self) != nil, case .number(let value)? = root.entry(parts)?.content
      else { return nil }
      return (path, value)
    }
  }
}
