/// The people of a comparison, counted by all that its tables of everyone tell apart, under all schemes
/// together.
struct ComparedKinds {
  /// What is told apart under one scheme.
  struct Side {
    /// The months of the earliest exit.
    let band: MonthsBand
    /// What there is on the reference date.
    let now: MonthsState
    let exit: Exit
    /// Whether it cannot be said under this scheme.
    let isOpen: Bool

    /// When the earliest exit is.
    enum Exit: Int { case none, inWindow, later, seldom }

    /// A number below 224 for each of them.
    fileprivate var code: Int {
      ((band.rawValue * 4 + now.rawValue) * 4 + exit.rawValue) * 2 + (isOpen ? 1 : 0)
    }
  }

  /// What is told apart under a variant, beside the base.
  struct Change {
    let side: Side
    let bin: MonthsBin
    let nowBin: MonthsBin

    /// More than there are of them.
    fileprivate static let codes = 224 * 36
    fileprivate var code: Int { side.code * 36 + bin.rawValue * 6 + nowBin.rawValue }
  }

  struct Kind {
    let base: Side
    var changes: [Change] = []
  }

  private(set) var kinds: [Kind] = []
  /// The people of each kind; none is 0.
  private(set) var counts: [Int] = []

  init(_ people: ComparedPeople) {
    let all = [people.base] + people.variants
    let years = all.map { ExitYears($0, people) }
    func side(_ scheme: Int, _ place: Int) -> Side {
      let outcomes = all[scheme]
      return Side(
        band: outcomes.band(place, .earliestExit), now: outcomes.band(place, .referenceDate).state,
        exit: years[scheme].part(of: outcomes.exitYear(place)), isOpen: false)
    }
    func open(_ scheme: Int, _ place: Int) -> Side {
      Side(
        band: .undetermined, now: .undetermined, exit: .none,
        isOpen: !all[scheme].people[place].isKnown)
    }
    func change(_ scheme: Int, _ place: Int) -> Change {
      func bin(_ measure: ComparedPeople.Measure) -> MonthsBin {
        MonthsBin(all[scheme].months(place, measure) - all[0].months(place, measure))
      }
      return Change(
        side: side(scheme, place), bin: bin(.earliestExit), nowBin: bin(.referenceDate))
    }
    func openChange(_ scheme: Int, _ place: Int) -> Change {
      Change(side: open(scheme, place), bin: .undetermined, nowBin: .undetermined)
    }
    // Kinds are told apart scheme by scheme, as branches of a tree with a number each: for a million
    // people that is much quicker than to look up whole kinds.
    var branches: [Int: Int] = [:]
    var made = 0
    func branch(_ from: Int, _ code: Int) -> Int {
      let key = from * Change.codes + code
      if let known = branches[key] { return known }
      made += 1
      branches[key] = made
      return made
    }
    var ends: [Int: Int] = [:]
    func add(_ place: Int, _ first: Side, _ change: (Int, Int) -> Change) {
      var at = branch(0, first.code)
      for scheme in 1..<all.count { at = branch(at, change(scheme, place).code) }
      if let end = ends[at] {
        counts[end] += people.weight(place)
      } else {
        ends[at] = kinds.count
        kinds.append(Kind(base: first, changes: (1..<all.count).map { change($0, place) }))
        counts.append(people.weight(place))
      }
    }
    for place in people.places { add(place, side(0, place), change) }
    for place in people.openPlaces { add(place, open(0, place), openChange) }
  }

  /// The places of the kinds of which something holds.
  func places(_ holds: (Kind) -> Bool) -> [Int] { kinds.indices.filter { holds(kinds[$0]) } }
}
