/// What one day earns at a yearly rate, spell by spell and element by element.
///
/// Days on which the same spells run under the same weights are alike, so they share one.
struct DaySituation: Sendable {
  /// Everything that counts, per year.
  var rate = ReferenceFraction.zero
  var byElement: [ReferenceFraction]
  var unattributed = ReferenceFraction.zero
  var bySpell: [ReferenceFraction]
  /// The jobs that bring an element.
  var jobsByElement: [[Job]]
  /// The jobs with a rate of their own.
  var jobsUnattributed: [Job] = []
  var tied = false

  /// What one job brings of something.
  struct Job: Sendable {
    /// Part-time factor x share of kind.
    var part: ReferenceFraction
    /// Per full-time year.
    var rate: ReferenceFraction
  }

  /// What makes two days alike.
  private struct Likeness: Hashable {
    /// One bit for each spell that runs.
    var spells: Int
    var changes: Int
  }

  static func ofEachDay(
    scheme: ModelScheme, history: ModelHistory, from first: Int, to end: Int
  ) -> (byDay: [Int], situations: [DaySituation]) {
    let earning = history.spells.indices.filter { earns(history.spells[$0], scheme.time) }
    precondition(earning.count < Int.bitWidth, "more spells than a likeness has bits")
    let starts = earning.map { history.spells[$0].from.number }
    let ends = earning.map { history.spells[$0].to?.number ?? end }
    let limit = scheme.time.from?.number ?? first
    let changes =
      ((scheme.elements.map(\.weight) + scheme.levels.map(\.factor)).flatMap(\.changes)
      + (scheme.elementsAtMost?.changes ?? []) + scheme.time.changes).map(\.number)
    var known: [Likeness: Int] = [:]
    var byDay: [Int] = []
    var situations: [DaySituation] = []
    var before: Likeness?
    byDay.reserveCapacity(end - first)
    for day in first..<max(first, end) {
      var likeness = Likeness(spells: 0, changes: 0)
      for index in starts.indices where day >= limit {
        if starts[index] <= day, day <= ends[index] { likeness.spells |= 1 << index }
      }
      for change in changes where change <= day { likeness.changes += 1 }
      if likeness == before {
        byDay.append(byDay[byDay.count - 1])
        continue
      }
      before = likeness
      if let index = known[likeness] {
        byDay.append(index)
        continue
      }
      known[likeness] = situations.count
      byDay.append(situations.count)
      let active = earning.indices.filter { likeness.spells & 1 << $0 != 0 }.map { earning[$0] }
      situations.append(
        DaySituation(
          scheme: scheme, history: history, active: active, day: ModelDate(number: day)))
    }
    return (byDay, situations)
  }

  /// Whether a spell can bring points on some day.
  private static func earns(_ spell: ModelSpell, _ time: ModelTime) -> Bool {
    (spell.partTime?.fraction ?? .one) > .zero
      && ReferenceRules.countsForEmployer(spell, time)
  }

  private init(scheme: ModelScheme, history: ModelHistory, active: [Int], day: ModelDate) {
    byElement = scheme.elements.map { _ in .zero }
    jobsByElement = scheme.elements.map { _ in [] }
    bySpell = history.spells.map { _ in .zero }
    var rates: [Int: DayRate] = [:]
    // A kind that counts for nothing on this day takes no part in it.
    let active = active.filter {
      ReferenceRules.share(of: history.spells[$0], scheme.time, on: day) > .zero
    }
    for index in active {
      rates[index] = DayRate(scheme: scheme, spell: history.spells[index], day: day)
    }
    let counted = counts(scheme.time, history, active, rates, day)
    for index in active {
      guard let own = rates[index], let factor = counted[index] else { continue }
      let part = factor * ReferenceRules.share(of: history.spells[index], scheme.time, on: day)
      bySpell[index] = own.rate * part
      rate = rate + bySpell[index]
      unattributed = unattributed + own.unattributed * part
      for element in scheme.elements.indices {
        byElement[element] = byElement[element] + own.byElement[element] * part
        if own.byElement[element] > .zero {
          jobsByElement[element].append(Job(part: part, rate: own.byElement[element]))
        }
      }
      if own.unattributed > .zero {
        jobsUnattributed.append(Job(part: part, rate: own.unattributed))
      }
    }
  }

  /// The part-time factor that each spell counts with where they overlap.
  private mutating func counts(
    _ time: ModelTime, _ history: ModelHistory, _ active: [Int], _ rates: [Int: DayRate],
    _ day: ModelDate
  ) -> [Int: ReferenceFraction] {
    var result: [Int: ReferenceFraction] = [:]
    var ranked: [(index: Int, factor: ReferenceFraction, worth: ReferenceFraction)] = []
    for index in active {
      let spell = history.spells[index]
      let factor = ReferenceRules.partTime(of: spell, time, on: day)
      var worth = (rates[index]?.rate ?? .zero) * ReferenceRules.share(of: spell, time, on: day)
      if time.overlap == .highest { worth = worth * factor }
      ranked.append((index, factor, worth))
    }
    // Stable: the first in the history goes first on a tie.
    ranked.sort { ($1.worth, $0.index) < ($0.worth, $1.index) }
    switch time.overlap {
    case .sum:
      for spell in ranked { result[spell.index] = spell.factor }
    case .highest:
      if let best = ranked.first { result[best.index] = best.factor }
    case .fullTime:
      var left = ReferenceFraction.one
      for spell in ranked {
        result[spell.index] = min(left, spell.factor)
        left = left - min(left, spell.factor)
      }
    }
    for one in ranked {
      for other in ranked where other.index != one.index && other.worth == one.worth {
        let idle = rates[one.index]?.isNothing != false && rates[other.index]?.isNothing != false
        let cut = (result[one.index] ?? .zero) < one.factor && !idle
        let used = (result[other.index] ?? .zero) > .zero
        if cut && used { tied = true }
      }
    }
    return result
  }
}

/// What a spell earns per full-time year on one day, before part-time, kind and overlap.
private struct DayRate {
  /// After exclusive sets and category maxima.
  var rate = ReferenceFraction.zero
  /// After exclusive sets and the number of elements that count.
  var byElement: [ReferenceFraction]
  var unattributed = ReferenceFraction.zero

  init(scheme: ModelScheme, spell: ModelSpell, day: ModelDate) {
    byElement = scheme.elements.map { _ in .zero }
    guard let function = scheme.functions.first(where: { $0.id == spell.function }) else {
      preconditionFailure("the history names a function that the scheme does not have")
    }
    if let published = function.pointsPerYear {
      unattributed = published.fraction
      rate = unattributed
      return
    }
    for (index, element) in scheme.elements.enumerated() {
      let all = function.exposure + spell.exposure
      guard let name = all.last(where: { $0.element == element.id })?.level,
        let level = scheme.levels.first(where: { $0.id == name }),
        let factor = level.factor.value(on: day), let weight = element.weight.value(on: day)
      else { continue }
      byElement[index] = weight.fraction * factor.fraction
    }
    for set in scheme.exclusive { keepHeaviest(of: set, scheme) }
    if let most = scheme.elementsAtMost?.value(on: day) { keepHeaviest(most) }
    for category in Set(scheme.elements.map(\.category)) {
      var sum = ReferenceFraction.zero
      for (index, element) in scheme.elements.enumerated() where element.category == category {
        sum = sum + byElement[index]
      }
      if let cap = scheme.categoryMaximum.first(where: { $0.category == category }) {
        sum = min(sum, cap.perYear.fraction)
      }
      rate = rate + sum
    }
  }

  var isNothing: Bool { unattributed == .zero && byElement.allSatisfy { $0 == .zero } }

  /// On a tie the one that the scheme names first stays.
  private mutating func keepHeaviest(_ count: Int) {
    var kept: [Int] = []
    while kept.count < min(count, byElement.count) {
      var heaviest: Int?
      for index in byElement.indices where !kept.contains(index) {
        if heaviest.map({ byElement[index] > byElement[$0] }) ?? true { heaviest = index }
      }
      if let heaviest { kept.append(heaviest) }
    }
    for index in byElement.indices where !kept.contains(index) { byElement[index] = .zero }
  }

  /// On a tie the one that the set names first stays.
  private mutating func keepHeaviest(of set: [String], _ scheme: ModelScheme) {
    let members = set.compactMap { id in scheme.elements.firstIndex { $0.id == id } }
    guard var heaviest = members.first else { return }
    for member in members where byElement[member] > byElement[heaviest] { heaviest = member }
    for member in members where member != heaviest { byElement[member] = .zero }
  }
}
