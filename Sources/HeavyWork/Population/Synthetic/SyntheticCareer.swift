/// An invented person: a birth date, and periods of work in their order.
struct SyntheticCareer {
  /// A period of work.
  struct Period {
    var function: Int
    var first: Day
    /// The first day after it; nothing while it goes on.
    var end: Day?
    /// The part-time factor in hundredths.
    var factor: Int
    /// The kind's place in the scheme; 0 is ordinary work.
    var kind = 0
    var employer: Int
    var sector: Int
  }

  let born: Day
  private(set) var periods: [Period] = []

  /// What careers are drawn with.
  struct Setting: Sendable {
    let asOf: Day
    /// The first and last birth date of people at work: those who have their pension tomorrow, and
    /// those who are eighteen today.
    let births: ClosedRange<Int>
    let work: SyntheticWork
    let places: SyntheticPlaces
    /// The place of agency work among the kinds, where the scheme knows it.
    let agency: Int?
    /// The other kinds, which interrupt ordinary work.
    let interruptions: [Int]
  }

  private static let factors = [40, 50, 60, 60, 70, 80, 80, 80, 90]

  init(_ numbers: inout SampleNumbers, _ setting: Setting, isFirst: Bool) {
    born = SyntheticCareer.born(&numbers, setting, isFirst: isFirst)
    var cursor = SyntheticCareer.start(of: born, &numbers, setting.asOf)
    // A few have left already.
    let stop =
      numbers.chance(40) ? setting.asOf.adding(months: -numbers.within(3...60)) : setting.asOf
    var function = setting.work.first(&numbers)
    var employer = setting.places.employer(function, &numbers)
    var isAgency = setting.agency != nil && numbers.chance(150)
    repeat {
      let sector = setting.places.sector(function, &numbers)
      let isPartTime = numbers.chance(setting.work.partTime(function))
      let factor = isPartTime ? SyntheticCareer.factors[numbers.below(9)] : 100
      let months = isAgency ? numbers.within(4...20) : SyntheticCareer.tenure(&numbers)
      var end = cursor.adding(months: months)
      if !numbers.chance(800) { end = end.adding(days: numbers.below(28)) }
      let isLast = end >= stop
      let period = Period(
        function: function, first: cursor,
        end: !isLast ? end : stop < setting.asOf ? max(stop, cursor.adding(days: 1)) : nil,
        factor: factor, kind: isAgency ? setting.agency ?? 0 : 0, employer: employer,
        sector: sector)
      add(period, &numbers, setting)
      if isLast { break }
      cursor = end
      if isAgency {
        // Taken into service after agency work.
        isAgency = false
        continue
      }
      if numbers.chance(220) { cursor = cursor.adding(months: numbers.within(1...30)) }
      function = setting.work.next(
        after: function, age: born.days(until: cursor) / 365, &numbers)
      if function < 0 || numbers.chance(350) || employer == setting.places.employers.count - 1 {
        employer = setting.places.employer(function, &numbers)
      }
    } while cursor < stop && periods.count < 40
    if numbers.chance(20) { addSecondJob(&numbers, setting) }
  }

  /// More people are near the end of their career than at its beginning.
  private static func born(
    _ numbers: inout SampleNumbers, _ setting: Setting, isFirst: Bool
  ) -> Day {
    let part = numbers.place([5, 7, 8, 9, 9, 10, 11, 13, 14, 14])
    let span = setting.births.upperBound - setting.births.lowerBound
    let from = span * part / 10
    let age = from + numbers.below(span * (part + 1) / 10 - from + 1)
    let day = Day(number: setting.births.upperBound - age)
    // One birth date that can be read in one way only settles the order of all dates.
    guard isFirst, day.civil.day <= 12 else { return day }
    let moved = day.adding(days: 13 - day.civil.day)
    return Int(moved.number) <= setting.births.upperBound ? moved : moved.adding(months: -1)
  }

  private static func start(of born: Day, _ numbers: inout SampleNumbers, _ asOf: Day) -> Day {
    let age: Int
    switch numbers.below(100) {
    case ..<10: age = numbers.within(192...215)
    case ..<72: age = numbers.within(216...275)
    case ..<88: age = numbers.within(276...335)
    default: age = numbers.within(336...480)
    }
    var start = born.adding(months: age)
    if start >= asOf { start = asOf.adding(months: -numbers.within(1...18)) }
    guard numbers.chance(780) else { return start }
    let (year, month, _) = start.civil
    return Day(unchecked: year, month, 1)
  }

  /// How many months someone stays in a function: often a few years, now and then a whole career.
  private static func tenure(_ numbers: inout SampleNumbers) -> Int {
    switch numbers.below(100) {
    case ..<14: numbers.within(6...23)
    case ..<38: numbers.within(24...71)
    case ..<62: numbers.within(72...155)
    case ..<82: numbers.within(156...275)
    default: numbers.within(276...520)
    }
  }

  /// Adds a period, cut where it is interrupted and where someone older goes on for fewer hours.
  private mutating func add(
    _ period: Period, _ numbers: inout SampleNumbers, _ setting: Setting
  ) {
    var period = period
    let last = period.end ?? setting.asOf
    if !setting.interruptions.isEmpty, period.kind == 0, numbers.chance(90),
      period.first.wholeMonths(until: last) >= 36
    {
      let from = period.first.adding(months: numbers.within(12...24))
      let to = from.adding(months: numbers.within(2...11))
      var other = period
      period.end = from
      periods.append(period)
      (other.first, other.end) = (from, to)
      other.kind = setting.interruptions[numbers.below(setting.interruptions.count)]
      let end = last == setting.asOf ? nil : last
      periods.append(other)
      (other.first, other.end, other.kind) = (to, end, 0)
      period = other
    }
    let sixty = born.adding(months: 720)
    if period.factor == 100, numbers.chance(200), period.first < sixty,
      sixty < (period.end ?? setting.asOf)
    {
      var later = period
      period.end = sixty
      periods.append(period)
      (later.first, later.factor) = (sixty, 80)
      period = later
    }
    periods.append(period)
  }

  /// Some people had two jobs for a while.
  private mutating func addSecondJob(_ numbers: inout SampleNumbers, _ setting: Setting) {
    guard let first = periods.first?.first else { return }
    let months = first.wholeMonths(until: setting.asOf)
    guard months > 30 else { return }
    let from = first.adding(months: numbers.within(1...(months - 24)))
    let function = setting.work.first(&numbers)
    periods.append(
      Period(
        function: function, first: from, end: from.adding(months: numbers.within(6...22)),
        factor: numbers.within(2...4) * 10, employer: setting.places.employer(function, &numbers),
        sector: setting.places.sector(function, &numbers)))
    periods.sort { ($0.first, $0.factor) < ($1.first, $1.factor) }
  }
}
