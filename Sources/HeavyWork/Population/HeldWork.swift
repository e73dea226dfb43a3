/// A spell as it matters for the work that someone holds.
struct HeldSpell: BitwiseCopyable {
  let first: MonthDay
  /// The last day; `.never` while it goes on.
  var last: MonthDay
  /// The place in `FunctionGroups`.
  let function: Int
  /// Where in the block the value of the chosen column stands, and how long it is.
  var start = 0
  var length = 0
  /// Where in the block its row begins.
  var row = 0
  /// The part-time factor as entered, in millionths, rounded down.
  var factor: Int32 = -1
}

/// The spells of one person, from which the work on the reference date is chosen.
struct HeldWork {
  private let asOf: MonthDay
  private let spells = PlainTable<HeldSpell>([], capacity: HeldWork.most)

  /// The most spells that are looked at; titles can cut one spell in more.
  private static let most = 4 * WorkHistory.maximumSpells

  init(asOf: Day) { self.asOf = MonthDay(asOf) }

  func removeAll() { spells.removeAll() }

  @inline(__always)
  func append(_ spell: HeldSpell) { if !spells.isFull { spells.append(spell) } }

  /// Ends every spell that goes on before the next begins.
  func implyEnds(_ calendar: CalendarTable) {
    for index in 0..<spells.count where spells[index].last == .never {
      var next = MonthDay.never
      for other in 0..<spells.count where spells[index].first < spells[other].first {
        next = min(next, spells[other].first)
      }
      if next < .never { spells[index].last = calendar.dayBefore(next) }
    }
  }

  /// What to find out where every spell lacks its employer and sector: the first one, and how many
  /// more.
  ///
  /// - Parameter places: what is asked about where the work was.
  func question(_ places: [Bilingual]) -> Bilingual {
    var first = spells[0]
    for index in 1..<max(1, spells.count) {
      let spell = spells[index]
      if spell.first < first.first || (spell.first == first.first && spell.last < first.last) {
        first = spell
      }
    }
    let now = Bilingual(nl: "nu", en: "now")
    return UnknownFact.question(
      places, of: Wording.date(first.first.asDay),
      first.last == .never ? now : Wording.date(first.last.asDay)
    )
    .and(spells.count - 1)
  }

  /// The spell held on the reference date, else the last one before it: of those that end latest,
  /// the one that began last, and of those the first in the file; nothing where none had begun.
  func held() -> HeldSpell? {
    var found: HeldSpell?
    for index in 0..<spells.count {
      let spell = spells[index]
      guard spell.first <= asOf else { continue }
      guard let best = found else {
        found = spell
        continue
      }
      let (end, bestEnd) = (min(spell.last, asOf), min(best.last, asOf))
      if end > bestEnd || (end == bestEnd && spell.first > best.first) { found = spell }
    }
    return found
  }

  /// The whole months worked in a function before the reference date; time in two spells at once
  /// counts once.
  ///
  /// - Parameter function: its place in `FunctionGroups`.
  func months(in function: Int, _ calendar: CalendarTable) -> Int {
    var ticks = 0
    let now = calendar.tick(asOf)
    // Spells are few, so each is cut by those that come before it in the file.
    for index in 0..<spells.count where spells[index].function == function {
      ticks += newTicks(of: index, function, calendar, now)
    }
    return ticks / MonthMeasure.ticksPerMonth
  }

  /// The ticks of a spell before the reference date that no earlier one of the function has.
  private func newTicks(
    of index: Int, _ function: Int, _ calendar: CalendarTable, _ now: Int
  ) -> Int {
    func ticks(_ spell: HeldSpell) -> Range<Int> {
      let start = min(calendar.tick(spell.first), now)
      let end = spell.last >= asOf ? now : calendar.tickAfter(spell.last)
      return start..<max(start, min(end, now))
    }
    var left = [ticks(spells[index])]
    for other in 0..<index where spells[other].function == function {
      let taken = ticks(spells[other])
      left = left.flatMap { part in
        [
          part.lowerBound..<max(part.lowerBound, min(part.upperBound, taken.lowerBound)),
          min(part.upperBound, max(part.lowerBound, taken.upperBound))..<part.upperBound,
        ].filter { !$0.isEmpty }
      }
      if left.isEmpty { return 0 }
    }
    return left.reduce(0) { $0 + $1.count }
  }
}

/// The places under which people are counted by their function.
struct FunctionGroups {
  let scheme: Scheme

  /// Work that does not count.
  var other: Int { scheme.functions.count }
  /// A function that is not in the scheme.
  var unlisted: Int { other + 1 }
  /// A function that is not known.
  var unknown: Int { other + 2 }
  /// No work before the reference date.
  var none: Int { other + 3 }
  var count: Int { other + 4 }

  func place(of spell: CareerSpell) -> Int {
    if let function = spell.function { return function }
    return spell.hasUnknownFunction ? unknown : spell.entered.isOtherWork ? other : unlisted
  }

  /// The name in files: the function's id, or one that no function can have.
  func id(_ place: Int) -> String {
    switch place {
    case ..<other: scheme.functions[place].id
    case other: "(other)"
    case unlisted: "(unlisted)"
    case unknown: "(unknown)"
    default: "(none)"
    }
  }

  /// The name for people.
  func label(_ place: Int, _ language: Language) -> String {
    switch place {
    case ..<other: scheme.functions[place].label[language]
    case other: language(nl: "Ander werk", en: "Other work")
    case unlisted: language(nl: "Functie niet in de regeling", en: "Function not in the scheme")
    case unknown: language(nl: "Functie niet bekend", en: "Function not known")
    default: language(nl: "Nog geen werk", en: "No work yet")
    }
  }
}
