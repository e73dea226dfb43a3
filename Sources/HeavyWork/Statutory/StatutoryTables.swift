/// Figures set by law that every scheme uses: when the state pension begins, what may be paid
/// without a levy, the levy, and the state pension itself.
///
/// The figures that ship are `shipped`; a file of the same form replaces them all. Each row names its
/// source. Years for which the law has set nothing yet take the last row there is, and a result says so.
public final class StatutoryTables: Sendable {
  /// A state pension age and from which birth date it holds.
  public struct PensionAge: Sendable {
    /// The first birth date.
    public let bornFrom: Day
    /// The age in months; 804 is 67 years.
    public let months: Int
    /// The id of the source.
    public let source: String
  }

  /// What may be paid a month without the levy, in one year.
  public struct Threshold: Sendable {
    /// The calendar year.
    public let year: Int
    /// The exempt amount a month in euros, without the extra.
    public let perMonth: Money
    /// The exempt amount on top, in euros a month; 0 before 2026.
    public let extra: Money
    /// The id of the source.
    public let source: String
  }

  /// The levy on what is paid above the threshold.
  public struct LevyRate: Sendable {
    /// The first calendar year.
    public let fromYear: Int
    /// Percent of the excess, such as 57.7.
    public let percent: ExactDecimal
    /// The id of the source.
    public let source: String
  }

  /// The gross state pension a month.
  public struct PensionAmount: Sendable {
    /// The first day on which it is paid.
    public let from: Day
    /// The gross amount a month in euros, for a single person, without holiday pay.
    public let perMonth: Money
    /// The id of the source.
    public let source: String
  }

  /// The version of the figures.
  public let version: String
  /// When they were last held against their sources.
  public let checkedOn: Day
  /// The texts they rest on.
  public let sources: [String: Source]
  /// State pension ages, in order.
  public let pensionAges: [PensionAge]
  /// The last birth date for which the age is set by law.
  public let pensionAgeSetThrough: Day
  /// Thresholds by year, in order, without holes.
  public let thresholds: [Threshold]
  /// Levy rates, in order.
  public let levyRates: [LevyRate]
  /// State pension amounts for a single person, in order.
  public let statePensionSingle: [PensionAmount]
  /// When each table has to be looked up; empty where the file does not say.
  public let upkeep: [Upkeep]
  /// The first day on which some table was not looked up in time; every result asks it.
  let overdueFrom: Day
  /// The first day from which each table has no row that it should have.
  let missingFrom: [Upkeep.Table: Day]
  /// The SHA-256 of the file, in hexadecimal; receipts name it.
  public var sha256: String { hash.hex }
  let hash: HashOnce

  init(
    version: String, checkedOn: Day, sources: [String: Source], pensionAges: [PensionAge],
    pensionAgeSetThrough: Day, thresholds: [Threshold], levyRates: [LevyRate],
    statePensionSingle: [PensionAmount], upkeep: [Upkeep], hash: HashOnce
  ) {
    self.version = version
    self.checkedOn = checkedOn
    self.sources = sources
    self.pensionAges = pensionAges
    self.pensionAgeSetThrough = pensionAgeSetThrough
    self.thresholds = thresholds
    self.levyRates = levyRates
    self.statePensionSingle = statePensionSingle
    self.upkeep = upkeep
    overdueFrom =
      upkeep.map(\.overdueFrom).min() ?? checkedOn.adding(months: 13).adding(days: 1)
    missingFrom = Upkeep.missingFrom(
      upkeep, thresholds.last?.year, statePensionSingle.last?.from)
    self.hash = hash
  }
}

/// When the state pension (AOW) of a person begins, or the day that a scheme counts from instead.
public struct StatePension: Sendable, Equatable {
  /// The first day of the state pension: months are counted back from it.
  public let date: Day
  /// The age in months.
  public let ageInMonths: Int
  /// Whether the age for this birth date is not set by law yet.
  public let provisional: Bool
  /// Whether the day of the month does not exist, so that the month's last day was taken.
  public let clamped: Bool
}

/// An amount a month and whether the law has set it for that time.
struct StatutoryAmount: Sendable {
  let money: Money
  /// The year whose amount it is, where that is not the year asked for.
  let ofEarlierYear: Int?
}

extension StatutoryTables {
  /// The state pension of someone born on a day; nothing for those born before the table begins.
  public func statePension(born: Day) -> StatePension? {
    guard let row = pensionAges.last(where: { $0.bornFrom <= born }) else { return nil }
    let (date, clamped) = born.addingMonths(row.months)
    return StatePension(
      date: date, ageInMonths: row.months, provisional: born > pensionAgeSetThrough,
      clamped: clamped)
  }

  /// The day from which a scheme counts back.
  package func pension(born: Day, _ reference: ExitRules.Reference) -> StatePension? {
    switch reference {
    case .statePension: return statePension(born: born)
    case .age(let byBirth, _):
      guard let months = byBirth.value(on: born) else { return nil }
      let (date, clamped) = born.addingMonths(months)
      return StatePension(
        date: date, ageInMonths: months, provisional: false, clamped: clamped)
    }
  }

  /// The threshold of a year; a year that is not set yet has the last one known.
  func threshold(year: Int, withExtra: Bool) -> StatutoryAmount? {
    guard let row = thresholds.last(where: { $0.year <= year }) else { return nil }
    return StatutoryAmount(
      money: withExtra ? row.perMonth + row.extra : row.perMonth,
      ofEarlierYear: row.year == year ? nil : row.year)
  }

  /// The gross state pension for a single person on a day.
  func statePensionSingle(on day: Day) -> StatutoryAmount? {
    guard let row = statePensionSingle.last(where: { $0.from <= day }) else { return nil }
    let (year, set) = (day.year, row.from.year)
    return StatutoryAmount(money: row.perMonth, ofEarlierYear: set == year ? nil : set)
  }

  /// The levy rate of a year in percent.
  func levyPercent(year: Int) -> ExactDecimal? {
    levyRates.last { $0.fromYear <= year }?.percent
  }
}
