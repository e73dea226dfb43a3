/// Which numbers about everyone are shown in a comparison, decided for all its tables together.
///
/// Small ones are hidden with whatever would tell of them: see `PublishedSums`. The most wanted are
/// decided first, those of the base before those of any variant.
struct ShownFigures: Sendable {
  /// Of the base, on the earliest exit and on the reference date.
  private(set) var baseExit = ShownSums()
  private(set) var baseNow = ShownSums()
  /// Of each variant, beside the base.
  private(set) var exits: [ShownSums] = []
  private(set) var nows: [ShownSums] = []
  /// Whether tables by group may show numbers of each variant.
  private(set) var allowsGroups: [Bool] = []

  private typealias Kind = ComparedKinds.Kind
  private typealias Side = ComparedKinds.Side

  /// A number that may be shown.
  private struct Wish {
    let key: String
    let holds: (Kind) -> Bool

    init(_ key: String, _ holds: @escaping (Kind) -> Bool) {
      self.key = key
      self.holds = holds
    }
  }

  init(_ people: ComparedPeople) {
    let kinds = ComparedKinds(people)
    let base = ShownFigures.base
    let changes = people.variants.indices.map { index in
      (
        first: ShownFigures.headline(index), bins: ShownFigures.bins(index),
        exit: ShownFigures.exit(index), now: ShownFigures.now(index)
      )
    }
    let wishes =
      [base.exit, base.now] + changes.flatMap { [$0.first, $0.bins, $0.exit, $0.now] }
    var published = PublishedSums(
      kinds.counts, sums: wishes.joined().map { kinds.places($0.holds) })
    // Of a few people nothing is told, not even what is 0.
    let isSmall = SmallGroups.isSmall(people.count)

    func decide(_ wishes: [Wish], _ shown: inout ShownSums) {
      for wish in wishes where shown[wish.key] == .none {
        let places = kinds.places(wish.holds)
        let count = places.reduce(0) { $0 + kinds.counts[$1] }
        shown.cells[wish.key] = !isSmall && published.show(places) ? .people(count) : .hidden
      }
    }
    decide(base.exit, &baseExit)
    baseNow = baseExit
    decide(base.now, &baseNow)
    for index in people.variants.indices {
      var (exit, now) = (baseExit, baseNow)
      decide(changes[index].first, &exit)
      decide(changes[index].bins, &exit)
      // Tables by group have the same bins, so a hidden one must have room in its own right.
      allowsGroups.append(
        changes[index].bins.allSatisfy { wish in
          let places = kinds.places(wish.holds)
          return exit[wish.key] != .hidden || places.isEmpty || published.protect(places)
        })
      decide(changes[index].exit, &exit)
      decide(changes[index].now, &now)
      exits.append(exit)
      nows.append(now)
    }
    if isSmall { return }
    // Years come last, as parts of numbers that are shown or follow.
    func years(_ outcomes: PopulationOutcomes, _ side: @escaping (Kind) -> Side) -> ShownSums {
      ShownFigures.years(ExitYears(outcomes, people)) { part in
        published.isImplied(kinds.places { side($0).exit == part })
      }
    }
    baseExit.add(years(people.base) { $0.base })
    for (index, variant) in people.variants.enumerated() {
      exits[index].add(years(variant) { $0.changes[index].side })
    }
  }

  // MARK: What may be shown

  /// What may be shown of the base.
  private static var base: (exit: [Wish], now: [Wish]) {
    var exit = [
      Wish("all") { _ in true }, Wish("bin.undetermined") { $0.base.band == .undetermined },
      Wish("base.window") { $0.base.exit == .inWindow },
    ]
    for state in MonthsState.allCases {
      exit.append(Wish("base.state.\(state.key)") { $0.base.band.state == state })
    }
    for band in MonthsBand.allCases {
      exit.append(Wish("base.band.\(band.key)") { $0.base.band == band })
    }
    exit += exits("base") { $0.base }
    exit.append(Wish("base.open") { $0.base.isOpen })
    exit.append(Wish("base.closed") { $0.base.band == .undetermined && !$0.base.isOpen })
    let now = MonthsState.allCases.map { state in
      Wish("now.base.state.\(state.key)") { $0.base.now == state }
    }
    return (exit, now)
  }

  /// What may be shown of when people can stop, beside the years of the headline.
  private static func exits(_ scheme: String, _ side: @escaping (Kind) -> Side) -> [Wish] {
    [
      Wish("\(scheme).later") { side($0).exit == .later || side($0).exit == .seldom },
      Wish("\(scheme).later.often") { side($0).exit == .later },
      Wish("\(scheme).later.seldom") { side($0).exit == .seldom },
    ]
  }

  /// What may be shown of by how much months of the earliest exit change.
  private static func bins(_ index: Int) -> [Wish] {
    MonthsBin.allCases.map { bin in Wish("bin.\(bin.key)") { $0.changes[index].bin == bin } }
  }

  /// What is asked first of a variant: who wins and who loses.
  private static func headline(_ index: Int) -> [Wish] {
    func bin(_ kind: Kind) -> MonthsBin { kind.changes[index].bin }
    return [
      Wish("more") { bin($0) == .more || bin($0) == .muchMore },
      Wish("fewer") { bin($0) == .fewer || bin($0) == .muchFewer },
      Wish("bin.same") { bin($0) == .same },
    ]
      + Crossing.allCases.map { crossing in
        Wish(crossing.rawValue) {
          crossing.holds(
            from: $0.base.band.state, to: $0.changes[index].side.band.state)
        }
      } + [Wish("variant.window") { $0.changes[index].side.exit == .inWindow }]
  }

  /// What else may be shown of a variant, of the earliest exit.
  private static func exit(_ index: Int) -> [Wish] {
    func bin(_ kind: Kind) -> MonthsBin { kind.changes[index].bin }
    func before(_ kind: Kind) -> MonthsState { kind.base.band.state }
    func after(_ kind: Kind) -> MonthsState { kind.changes[index].side.band.state }
    var wishes: [Wish] = []
    for state in MonthsState.allCases {
      wishes.append(Wish("variant.state.\(state.key)") { after($0) == state })
    }
    for band in MonthsBand.allCases {
      wishes.append(
        Wish("variant.band.\(band.key)") { $0.changes[index].side.band == band })
    }
    for first in MonthsState.allCases {
      for second in MonthsState.allCases {
        wishes.append(
          Wish("\(first.key).\(second.key)") { before($0) == first && after($0) == second })
      }
    }
    wishes += exits("variant") { $0.changes[index].side }
    wishes.append(Wish("variant.open") { $0.changes[index].side.isOpen })
    wishes.append(
      Wish("variant.closed") { kind in
        bin(kind) == .undetermined && !kind.changes[index].side.isOpen
      })
    return wishes
  }

  /// What may be shown of a variant on the reference date.
  private static func now(_ index: Int) -> [Wish] {
    MonthsBin.allCases.map { bin in
      Wish("now.bin.\(bin.key)") { $0.changes[index].nowBin == bin }
    }
      + MonthsState.allCases.map { state in
        Wish("now.variant.state.\(state.key)") { $0.changes[index].side.now == state }
      }
  }

  // MARK: Years

  /// The people by the year of their earliest exit under one scheme.
  ///
  /// - Parameter knows: whether it is known how many people stop in the years of a part.
  private static func years(_ exits: ExitYears, knows: (Side.Exit) -> Bool) -> ShownSums {
    var shown = ShownSums()
    for part in [Side.Exit.inWindow, .later, .seldom] {
      let years = exits.years.filter { exits.part(of: $0) == part }
      let numbers = years.map { exits.counts[$0] ?? 0 }
      // Where the sum is hidden, the parts may not give it.
      let hidden = knows(part) ? SmallGroups.hidden(numbers) : Set(numbers.indices)
      for (place, year) in years.enumerated() {
        shown.cells["year.\(year)"] = hidden.contains(place) ? .hidden : .people(numbers[place])
      }
    }
    return shown
  }
}
