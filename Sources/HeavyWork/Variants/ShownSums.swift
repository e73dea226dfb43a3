/// Numbers of people under keys, each shown or hidden, so that none that is hidden follows.
struct ShownSums: Sendable {
  /// A number that may be shown.
  struct Wish<Kind> {
    let key: String
    let holds: (Kind) -> Bool

    init(_ key: String, _ holds: @escaping (Kind) -> Bool) {
      self.key = key
      self.holds = holds
    }
  }

  private var cells: [String: ComparisonTable.Cell] = [:]

  /// Decides.
  ///
  /// - Parameters:
  ///   - kinds: people by all that is told apart.
  ///   - wishes: the numbers, the most wanted first.
  ///   - decided: what was decided before about some of the same numbers.
  init<Kind: Hashable>(
    _ kinds: [Kind: Int], _ wishes: [Wish<Kind>], decided: ShownSums? = nil
  ) {
    let order = kinds.filter { $0.value > 0 }.map { ($0.key, $0.value) }
    let sums = wishes.map { wish in order.indices.filter { wish.holds(order[$0].0) } }
    let isSmall = SmallGroups.isSmall(order.reduce(0) { $0 + $1.1 })
    var published = PublishedSums(order.map(\.1), sums: sums)
    for (wish, sum) in zip(wishes, sums) {
      if let before = decided?.cells[wish.key] {
        cells[wish.key] = before
        if before != .hidden { published.take(sum) }
        continue
      }
      let count = sum.reduce(0) { $0 + order[$1].1 }
      // Of a few people nothing is told, not even what is 0.
      if isSmall {
        cells[wish.key] = .hidden
        continue
      }
      cells[wish.key] = published.show(sum) ? .people(count) : .hidden
    }
  }

  /// The number under a key, or that it is not shown.
  subscript(key: String) -> ComparisonTable.Cell { cells[key] ?? .none }
}

extension ShownSums {
  /// The numbers of the base that are the same for every variant.
  static func base(_ people: ComparedPeople, _ measure: ComparedPeople.Measure) -> ShownSums {
    struct Kind: Hashable {
      let band: MonthsBand
      let year: Int
      let isOpen: Bool
    }
    var kinds: [Kind: Int] = [:]
    for place in people.places {
      let kind = Kind(
        band: people.base.band(place, measure),
        year: measure == .earliestExit ? people.base.exitYear(place) : 0, isOpen: false)
      kinds[kind, default: 0] += people.weight(place)
    }
    for place in people.openPlaces {
      let isOpen = !people.base.people[place].isKnown
      kinds[Kind(band: .undetermined, year: 0, isOpen: isOpen), default: 0] += people.weight(place)
    }
    let asOf = people.base.job.asOf
    var wishes = [Wish<Kind>("all") { _ in true }]
    wishes.append(Wish("bin.undetermined") { $0.band == .undetermined })
    if measure == .earliestExit {
      let window = ExitYears.window(asOf)
      wishes.append(Wish("base.window") { window.contains($0.year) })
    }
    for state in MonthsState.allCases {
      wishes.append(Wish("base.state.\(state.key)") { $0.band.state == state })
    }
    for band in MonthsBand.allCases {
      wishes.append(Wish("base.band.\(band.key)") { $0.band == band })
    }
    for year in Set(kinds.keys.map(\.year)).sorted() where year > 0 {
      wishes.append(Wish("base.year.\(year)") { $0.year == year })
    }
    wishes.append(Wish("base.open") { $0.isOpen })
    wishes.append(Wish("base.closed") { $0.band == .undetermined && !$0.isOpen })
    return ShownSums(kinds, wishes)
  }

  /// The numbers of a variant, beside those of the base.
  static func variant(
    _ figures: VariantFigures, _ asOf: Day, base: ShownSums
  ) -> ShownSums {
    typealias Ask = Wish<VariantFigures.Kind>
    let isExit = figures.measure == .earliestExit
    let window = ExitYears.window(asOf)
    var wishes = [Ask("all") { _ in true }]
    for band in MonthsBand.allCases {
      wishes.append(Ask("base.band.\(band.key)") { $0.base == band })
    }
    for state in MonthsState.allCases {
      wishes.append(Ask("base.state.\(state.key)") { $0.base.state == state })
    }
    if isExit { wishes.append(Ask("base.window") { window.contains($0.baseYear) }) }
    for bin in MonthsBin.allCases { wishes.append(Ask("bin.\(bin.key)") { $0.bin == bin }) }
    wishes.append(Ask("more") { $0.bin == .more || $0.bin == .muchMore })
    wishes.append(Ask("fewer") { $0.bin == .fewer || $0.bin == .muchFewer })
    for crossing in Crossing.allCases {
      wishes.append(Ask(crossing.rawValue, crossing.holds))
    }
    if isExit { wishes.append(Ask("variant.window") { window.contains($0.variantYear) }) }
    for state in MonthsState.allCases {
      wishes.append(Ask("variant.state.\(state.key)") { $0.variant.state == state })
    }
    for band in MonthsBand.allCases {
      wishes.append(Ask("variant.band.\(band.key)") { $0.variant == band })
    }
    for before in MonthsState.allCases {
      for after in MonthsState.allCases {
        wishes.append(
          Ask("\(before.key).\(after.key)") {
            $0.base.state == before && $0.variant.state == after
          })
      }
    }
    if isExit {
      for year in Set(figures.kinds.keys.map(\.variantYear)).sorted() where year > 0 {
        wishes.append(Ask("variant.year.\(year)") { $0.variantYear == year })
      }
    }
    wishes.append(Ask("base.open") { $0.isOpenUnderBase })
    wishes.append(Ask("base.closed") { $0.bin == .undetermined && !$0.isOpenUnderBase })
    wishes.append(Ask("variant.open") { $0.isOpenUnderVariant })
    wishes.append(Ask("variant.closed") { $0.bin == .undetermined && !$0.isOpenUnderVariant })
    return ShownSums(figures.kinds, wishes, decided: base)
  }
}

/// The years of earliest exits that are told apart.
enum ExitYears {
  /// The years that a headline is about: that of the reference date and the four after it.
  static func window(_ asOf: Day) -> ClosedRange<Int> { asOf.year...(asOf.year + 4) }
}
