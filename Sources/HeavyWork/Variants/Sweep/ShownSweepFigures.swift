/// What is shown of the figures of a variant: numbers under ten are hidden, with what would tell them.
///
/// People with a right and those without make up everyone, and people with the maximum are some of
/// those with a right; so a number is hidden too where what is left beside it is under ten. Months and
/// cost are hidden where they would tell how many people they are for. Nothing stands for hidden.
struct ShownSweepFigures {
  /// What is shown of one count of people.
  struct Counts {
    let people: Int?
    let entitled: Int?
    let full: Int?
    let months: Int?
    let undetermined: Int?
  }

  let all: Counts
  let groups: [Counts]
  let cost: ExactDecimal?

  /// So many months beside one for each of those with a right leave it open whether ten of them have the
  /// maximum, up to one of five years.
  private static let fewest = 9 * 60

  /// - Parameters:
  ///   - hidden: what would tell of a few people beside another variant that is shown.
  ///   - hiddenOfGroups: the same, of groups of functions or of those beside them.
  init(
    _ figures: SweepFigures, hiding hidden: Set<ShownSweep.Measure> = [],
    ofGroups hiddenOfGroups: Set<ShownSweep.Measure> = []
  ) {
    let all = ShownSweepFigures.counts(figures.all, hiding: hidden)
    self.all = Counts(
      people: figures.all.people, entitled: all.entitled, full: all.full, months: all.months,
      undetermined: all.undetermined)
    cost = all.months == nil ? nil : figures.cost
    // Groups that make up everyone would give a hidden one away, so a figure is shown of all or none.
    let groups = figures.groups.map { ShownSweepFigures.counts($0, hiding: hiddenOfGroups) }
    func hides(
      _ count: KeyPath<SweepFigures.Counts, Int>, _ shown: KeyPath<Counts, Int?>, _ whole: Int?
    ) -> Bool {
      let sum = figures.groups.reduce(0) { $0 + $1[keyPath: count] }
      return groups.contains { $0[keyPath: shown] == nil } || whole == nil
        || figures.groups.contains { SmallGroups.isSmall((whole ?? 0) - $0[keyPath: count]) }
        || SmallGroups.isSmall((whole ?? 0) - sum)
    }
    let hidesEntitled = hides(\.entitled, \.entitled, all.entitled)
    let hidesFull = hides(\.full, \.full, all.full)
    let hidesMonths =
      hidesEntitled || all.months == nil || groups.contains { $0.months == nil }
    let hidesUndetermined = hides(\.undetermined, \.undetermined, all.undetermined)
    let hidesPeople = hides(\.people, \.people, figures.all.people)
    self.groups = figures.groups.map { group in
      Counts(
        people: hidesPeople ? nil : group.people, entitled: hidesEntitled ? nil : group.entitled,
        full: hidesFull ? nil : group.full, months: hidesMonths ? nil : group.months,
        undetermined: hidesUndetermined ? nil : group.undetermined)
    }
  }

  private static func counts(
    _ counts: SweepFigures.Counts, hiding hidden: Set<ShownSweep.Measure>
  ) -> Counts {
    let (people, entitled, full) = (counts.people, counts.entitled, counts.full)
    func isSmall(_ numbers: Int...) -> Bool { numbers.contains { SmallGroups.isSmall($0) } }
    let hidesEntitled = hidden.contains(.entitled) || isSmall(people, entitled, people - entitled)
    let hidesFull = hidden.contains(.full) || isSmall(people, full, entitled - full, people - full)
    let hidesMonths =
      hidesEntitled || hidden.contains(.months) || isSmall(entitled - full)
      || (hidesFull && counts.months - entitled < fewest)
    return Counts(
      people: isSmall(people) ? nil : people, entitled: hidesEntitled ? nil : entitled,
      full: hidesFull ? nil : full, months: hidesMonths ? nil : counts.months,
      undetermined: isSmall(people, counts.undetermined, people - counts.undetermined)
        ? nil : counts.undetermined)
  }
}

extension SweepFigures {
  /// What is shown of them where they stand alone.
  var shown: ShownSweepFigures { ShownSweepFigures(self) }
}

extension SweepReport {
  /// The cliffs that so many people stand on that they are shown.
  ///
  /// Whoever reaches a bound with a month more mostly does with a little more than that, so of two such
  /// figures that differ by fewer than ten people only one is shown.
  var shownCliffs: [SweepCliff] {
    cliffs.reduce(into: []) { shown, cliff in
      let tells = shown.contains {
        $0.bound == cliff.bound && SmallGroups.isSmall(abs($0.people - cliff.people))
      }
      if cliff.people >= SmallGroups.smallest, !tells { shown.append(cliff) }
    }
  }
}
