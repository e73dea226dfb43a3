/// How much of a full-time job someone worked from one day to another, from a file of its own.
struct FactorPeriod {
  let from: Day
  /// The last day; nothing while it goes on.
  var through: Day?
  let extent: Spell.Extent
  /// The row of the person that says so.
  let row: Int

  /// The last day it can hold.
  var last: Day { through ?? .last }
}

/// Joins the functions of a person with part-time factors by date: spells are cut where either
/// changes, and days that only one of both files speaks of are told.
struct FactorJoining {
  private let impliesEnds: Bool
  private let resolver: SpellResolver

  init(_ scheme: Scheme, impliesEnds: Bool) {
    self.impliesEnds = impliesEnds
    resolver = SpellResolver(scheme: scheme, problems: ProblemCollector(bytes: [], root: nil))
  }

  /// Days, the last one included.
  private struct Days {
    let first: Day
    let last: Day
  }

  /// A spell whose part-time factor is not known yet.
  private struct Piece {
    let spell: CareerSpell
    let row: Int
    var days: Days {
      Days(first: spell.entered.from.first, last: spell.entered.to?.last ?? .last)
    }
  }

  /// Gives every spell its part-time factor.
  ///
  /// - Returns: what keeps them from being joined, and the row each is about; then the person is as
  ///   before.
  func join(_ person: inout PersonRows) -> [(row: Int, problem: Problem)] {
    var problems: [(row: Int, problem: Problem)] = []
    var factors = person.factors.enumerated().sorted {
      ($0.element.from, $0.offset) < ($1.element.from, $1.offset)
    }.map(\.element)
    if impliesEnds, let problem = implyEnds(&factors) { return [problem] }
    let pieces = zip(person.spells, person.spellRows).map { Piece(spell: $0, row: $1) }
      .enumerated().sorted {
        ($0.element.days.first, $0.offset) < ($1.element.days.first, $1.offset)
      }.map(\.element)
    for (one, next) in zip(factors, factors.dropFirst()) where one.last >= next.from {
      problems.append((next.row, .factorsOverlap(next.from)))
    }
    for (one, next) in zip(pieces, pieces.dropFirst()) where one.days.last >= next.days.first {
      problems.append((next.row, .functionsOverlap(next.days.first)))
    }
    guard problems.isEmpty else { return problems }
    for piece in pieces {
      for gap in gaps(in: piece.days, factors.map { Days(first: $0.from, last: $0.last) }) {
        problems.append((piece.row, .missingFactor(gap.first, gap.last)))
      }
    }
    for factor in factors {
      let days = Days(first: factor.from, last: factor.last)
      for gap in gaps(in: days, pieces.map(\.days)) {
        problems.append((factor.row, .missingFunction(gap.first, gap.last)))
      }
    }
    guard problems.isEmpty else { return problems }
    var joined: [CareerSpell] = []
    for piece in pieces {
      guard let parts = parts(of: piece.spell.entered, factors) else {
        return [(piece.row, .partOfADate(piece.spell.entered.inexactText))]
      }
      joined += parts
    }
    person.spells = joined
    return []
  }

  /// Ends each period without an end on the day before the next one begins.
  private func implyEnds(_ factors: inout [FactorPeriod]) -> (row: Int, problem: Problem)? {
    for index in factors.indices.dropLast() where factors[index].through == nil {
      let next = factors[index + 1]
      guard factors[index].from < next.from else {
        return (next.row, .unclearEnd(next.from.description))
      }
      factors[index].through = next.from.adding(days: -1)
    }
    return nil
  }

  /// The days that none of some others holds, which are in order and do not overlap.
  private func gaps(in days: Days, _ others: [Days]) -> [Days] {
    var gaps: [Days] = []
    var next = days.first
    for other in others where other.last >= next {
      if other.first > days.last { break }
      if other.first > next { gaps.append(Days(first: next, last: other.first.adding(days: -1))) }
      if other.last >= days.last { return gaps }
      next = other.last.adding(days: 1)
    }
    return gaps + [Days(first: next, last: days.last)]
  }

  /// A spell cut where its factor changes; nothing where a date of it may lie in two parts.
  private func parts(of spell: Spell, _ factors: [FactorPeriod]) -> [CareerSpell]? {
    let last = spell.to?.last ?? .last
    let own = factors.filter { $0.last >= spell.from.first && $0.from <= last }
    guard let first = own.first, let end = own.last, first.last >= spell.from.last,
      spell.to.map({ $0.first >= end.from }) ?? true
    else { return nil }
    return own.indices.compactMap { index in
      let from = index == 0 ? spell.from : EnteredDay(own[index].from)
      let to = index == own.count - 1 ? spell.to : own[index].through.map { EnteredDay($0) }
      return resolver.resolve(spell.part(from: from, to: to, extent: own[index].extent))
    }
  }
}

extension Spell {
  /// The date that is only a month or a year.
  fileprivate var inexactText: String { from.isExact ? to?.text ?? "" : from.text }
}
