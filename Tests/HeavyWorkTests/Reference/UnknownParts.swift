/// What of a history is not told, beside employers, sectors and facts that it leaves out.
struct UnknownParts: Sendable {
  /// How much of a date is told.
  enum Rough: Sendable {
    case month, year

    func text(_ date: ModelDate) -> String {
      String(date.iso.prefix(self == .month ? 7 : 4))
    }

    /// The first and the last day that a date can then be.
    func days(_ date: ModelDate) -> (first: ModelDate, last: ModelDate) {
      let first = ModelDate(date.year, self == .month ? date.month : 1, 1)
      return (first, first.adding(months: self == .month ? 1 : 12).adding(days: -1))
    }
  }

  /// Spells of which the function is not told.
  var functions: Set<Int> = []
  /// First and last days that are rough, by spell.
  var from: [Int: Rough] = [:]
  var to: [Int: Rough] = [:]
  var knownFrom: ModelDate?

  init() {}

  /// Leaves out one thing or a few of a history.
  init(_ history: inout ModelHistory, _ random: inout RandomSource) {
    let rough = [Rough.month, .year]
    for index in history.spells.indices {
      if random.chance(30) {
        functions.insert(index)
        history.spells[index].exposure = []
      }
      if random.chance(20) { from[index] = random.pick(rough) }
      if random.chance(20), history.spells[index].to != nil { to[index] = random.pick(rough) }
    }
    guard random.chance(25), let first = history.spells.map(\.from).min() else { return }
    let day = first.adding(days: random.whole(-400...100))
    if day > history.born.adding(months: 14 * 12) { knownFrom = day }
  }
}

/// Careers that a history with unknown parts may turn out to have been.
struct Completions {
  let scheme: ModelScheme
  let history: ModelHistory
  let unknown: UnknownParts
  private var random: RandomSource

  /// Which of all possibilities are taken.
  enum Choice: Sendable {
    /// As little work as there can be, or as much, in one function.
    case least
    case most(function: String)
    case any
  }

  init(
    _ scheme: ModelScheme, _ history: ModelHistory, _ unknown: UnknownParts, _ random: RandomSource
  ) {
    self.scheme = scheme
    self.history = history
    self.unknown = unknown
    self.random = random
  }

  /// As many as are asked for: at the ends first, each with facts of its own.
  mutating func make(_ count: Int) -> [ModelHistory] {
    let ends = [Choice.least] + scheme.functions.map { .most(function: $0.id) }
    var choices = ends + ends + ends
    while choices.count < count { choices.append(.any) }
    return choices.prefix(max(count, ends.count)).compactMap { complete($0) }
  }

  /// Nothing where the days chosen do not go together.
  private mutating func complete(_ choice: Choice) -> ModelHistory? {
    var result = history
    for index in result.spells.indices {
      guard let spell = complete(result.spells[index], index, choice) else { continue }
      result.spells[index] = spell
    }
    if result.spells.contains(where: { spell in spell.to.map { $0 < spell.from } ?? false }) {
      return nil
    }
    if let known = unknown.knownFrom { result.spells += past(before: known, choice) }
    for name in ["wage", "rooster", "diensten"]
    where !result.attributes.contains(where: { $0.name == name }) {
      if let value = fact(name) { result.attributes.append(.init(name: name, value: value)) }
    }
    return result
  }

  private mutating func complete(
    _ spell: ModelSpell, _ index: Int, _ choice: Choice
  ) -> ModelSpell? {
    var spell = spell
    if unknown.functions.contains(index) {
      spell.function =
        switch choice {
        case .least: "other"
        case .most(let function): function
        case .any: random.pick(scheme.functions.map(\.id) + ["other"])
        }
      spell.written = spell.function
    }
    if let rough = unknown.from[index] {
      spell.from = day(rough.days(spell.from), choice, first: true)
    }
    if let rough = unknown.to[index], let to = spell.to {
      spell.to = day(rough.days(to), choice, first: false)
    }
    if spell.employer == nil { spell.employer = random.pick(RandomCases.employers + ["Anders"]) }
    if spell.sector == nil { spell.sector = random.pick(RandomCases.sectors + ["anders"]) }
    return spell
  }

  private mutating func day(
    _ days: (first: ModelDate, last: ModelDate), _ choice: Choice, first: Bool
  ) -> ModelDate {
    switch choice {
    case .least: first ? days.last : days.first
    case .most: first ? days.first : days.last
    case .any: random.pick([days.first, days.last, random.date(days.first, days.last)])
    }
  }

  /// Nothing, all of it in one job, or a part of it in one or two.
  private mutating func past(before known: ModelDate, _ choice: Choice) -> [ModelSpell] {
    let (first, last) = (history.born.adding(months: 14 * 12), known.adding(days: -1))
    var function: String?
    switch choice {
    case .least: return []
    case .most(let heaviest): function = heaviest
    case .any: if random.chance(20) { return [] }
    }
    let middle = random.date(max(first, known.adding(days: -900)), last)
    let parts =
      switch choice {
      case .any:
        random.pick([
          [(first, middle)], [(middle, last)], [(middle, middle), (middle.adding(days: 1), last)],
        ])
      default: [(first, last)]
      }
    return parts.filter { $0.0 <= $0.1 }.map { from, to in
      let name = function ?? random.pick(scheme.functions.map(\.id) + ["other"])
      var spell = ModelSpell(function: name, written: name, from: from, to: to)
      spell.employer = random.pick(RandomCases.employers + ["Anders"])
      spell.sector = random.pick(RandomCases.sectors + ["anders"])
      return spell
    }
  }

  /// A fact on a bound of some rule, next to it, or anywhere; now and then it stays unknown.
  private mutating func fact(_ name: String) -> ModelFact? {
    if random.chance(10) { return nil }
    if name == "rooster" { return .text(random.pick(["dag", "nacht"])) }
    let bounds =
      scheme.bounds(onFact: name) + [ModelDecimal(-1), ModelDecimal(0), ModelDecimal(99_999)]
    var value = random.pick(bounds)
    while value.decimals < 6 { value = ModelDecimal(value.mantissa * 10, value.decimals + 1) }
    value.mantissa += random.pick([-1, 0, 1])
    return .number(value)
  }
}

extension ModelScheme {
  /// The numbers that conditions and months hold a fact against.
  fileprivate func bounds(onFact name: String) -> [ModelDecimal] {
    let limits = conditions.flatMap { condition -> [ModelDecimal] in
      switch condition.rule {
      case .attributeAtLeast(name, let limit), .attributeAtMost(name, let limit):
        limit.entries.map(\.value)
      default: []
      }
    }
    let steps = routes.flatMap { route -> [ModelDecimal] in
      switch route.months {
      case .linear(.attribute(name), let full, _, _): full.entries.map(\.value)
      case .steps(.attribute(name), let rows, _): rows.entries.flatMap(\.value).map(\.bound)
      default: []
      }
    }
    return limits + steps
  }
}
