/// A fact that is not known, and whose answer could change the months.
public enum UnknownFact: Sendable, Equatable {
  /// The function of a spell, by its place in the history, from 0.
  case function(spell: Int)
  /// The exact dates of a spell.
  case dates(spell: Int)
  /// What was done before a day.
  case past(before: Day)
  /// The employer or sector of a spell.
  case employer(spell: Int)
  /// A fact of the person, by its name.
  case attribute(String)
}

/// The months at the least and at the most, and the facts that would settle them.
public struct MonthsRange: Sendable, Equatable {
  /// The months that are certain.
  public let least: Int
  /// The most months that may turn out.
  public let most: Int
  /// The facts that matter; empty where what is not known cannot change the months.
  public let settledBy: [UnknownFact]
}

extension MonthsRange {
  /// Nothing where everything is known that a scheme asks for.
  init?(_ view: CareerView, _ entitlement: Entitlement, asOf day: Day) {
    guard !view.career.isKnown || entitlement.possibleMonths > entitlement.months else {
      return nil
    }
    least = entitlement.months
    most = entitlement.possibleMonths
    settledBy = most > least ? MonthsRange.facts(view, entitlement, on: day) : []
  }

  /// A fact matters where knowing it, whichever way, would leave a smaller range.
  private static func facts(_ view: CareerView, _ now: Entitlement, on day: Day) -> [UnknownFact] {
    let width = now.possibleMonths - now.months
    var facts = view.career.unknownFacts.filter { fact in
      [true, false].contains { atMost in
        let settled = CareerView(
          view.career.settling(fact, atMost: atMost, view.scheme), under: view.scheme)
        let then = settled.entitlement(on: day)
        return then.possibleMonths - then.months < width
      }
    }
    facts += view.scheme.conditions.indices.flatMap { index -> [UnknownFact] in
      guard view.finding(index, on: day).outcome == .undetermined else { return [] }
      return view.missingFacts(ofCondition: index)
    }
    facts += view.scheme.routes.indices.flatMap { view.missingFacts(ofRoute: $0, on: day) }
    return facts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension Career {
  /// The places of the spells in the order of their dates, whatever order they were entered in.
  fileprivate var spellsByDate: [Int] {
    spells.indices.sorted { left, right in
      let (first, second) = (spells[left].widest, spells[right].widest)
      return (first.start, first.end) < (second.start, second.end)
    }
  }

  /// The functions, dates and past that are not known.
  fileprivate var unknownFacts: [UnknownFact] {
    var facts: [UnknownFact] = unknownPast.map { [.past(before: $0.widest.end)] } ?? []
    for index in spellsByDate {
      let spell = spells[index]
      if spell.hasUnknownFunction { facts.append(.function(spell: index)) }
      if spell.span != spell.widest { facts.append(.dates(spell: index)) }
    }
    return facts
  }

  /// The career with one fact known, at the least or at the most it can bring.
  fileprivate func settling(_ fact: UnknownFact, atMost: Bool, _ scheme: Scheme) -> Career {
    var spells = spells
    var past = unknownPast
    switch fact {
    case .past:
      past = nil
      if atMost, let unknownPast { spells.append(unknownPast.settled(atMost: true, scheme)) }
    case .function(let index): spells[index] = spells[index].settled(atMost: atMost, scheme)
    case .dates(let index): spells[index] = spells[index].dated(atMost: atMost)
    case .employer, .attribute: break
    }
    return Career(
      born: born, attributes: attributes, spells: spells, unknownPast: past, sha256: sha256)
  }
}

extension CareerSpell {
  /// The spell with its dates known.
  fileprivate func dated(atMost: Bool) -> CareerSpell {
    let span = atMost ? widest : span
    return with(entered, function: function, span: span, widest: span)
  }

  /// The spell with its function known: the heaviest, or work that does not count.
  fileprivate func settled(atMost: Bool, _ scheme: Scheme) -> CareerSpell {
    let heaviest = scheme.functions.indices.max {
      scheme.rates[scheme.rates.changes.count, $0].total
        < scheme.rates[scheme.rates.changes.count, $1].total
    }
    return with(
      entered.named(atMost ? heaviest.map { scheme.functions[$0].id } ?? "other" : "other"),
      function: atMost ? heaviest : nil, span: atMost ? widest : span, widest: widest)
  }
}

extension Spell {
  fileprivate func named(_ function: String) -> Spell {
    Spell(
      function: function, from: from, to: to, extent: extent, kind: kind, employer: employer,
      sector: sector, overrides: overrides, reason: reason, evidence: evidence, offsets: offsets)
  }
}

extension CareerView {
  /// What a condition needs that was not entered: an attribute, or the employer of a spell.
  fileprivate func missingFacts(ofCondition index: Int) -> [UnknownFact] {
    switch scheme.conditions[index].test {
    case .attribute(let rule): missingFact(rule.name)
    case .service(let rule, _): missingEmployers(rule.of)
    case .continuous(let rule, _): missingEmployers(rule.of)
    case .employed(let rule): missingEmployers(rule.of)
    case .points, .born, .age, .undecided: []
    }
  }

  /// What the months of a route need that was not entered; nothing where it could not give more.
  fileprivate func missingFacts(ofRoute index: Int, on day: Day) -> [UnknownFact] {
    let route = routeOutcomes(on: day)[index]
    guard route.outcome != .notMet, route.possibleMonths > route.months else { return [] }
    return switch scheme.routes[index].months.measure {
    case .attribute(let name): missingFact(name)
    case .service(let rule): missingEmployers(rule.of)
    case .points: []
    }
  }

  private func missingFact(_ name: String) -> [UnknownFact] {
    career.attributes[name] == nil ? [.attribute(name)] : []
  }

  private func missingEmployers(_ selector: Selector) -> [UnknownFact] {
    career.spellsByDate.filter { place in
      let spell = career.spells[place]
      return ((selector.employer != nil || selector.sameEmployer) && spell.employer == nil)
        || (selector.sector != nil && spell.sector == nil)
    }
    .map { .employer(spell: $0) }
  }
}
