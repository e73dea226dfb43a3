/// What a scheme gives one person of a population, in few bytes.
///
/// Rows of one file stand in the order of its people, whatever the scheme, so that the outcomes of
/// two schemes are held against each other place by place. No name is kept.
public struct PersonOutcome: Sendable, Equatable, BitwiseCopyable {
  /// What could be said of the person.
  public enum Status: UInt8, Sendable, CaseIterable, BitwiseCopyable {
    /// There is a right to at least one month on the reference date.
    case entitled
    /// There is none.
    case notEntitled
    /// A fact that matters is not known.
    case undetermined
    /// The rows of the person are wrong; all else here says nothing.
    case rejected
  }

  /// What could be said of the person on the reference date.
  public var status: Status
  /// Whether the earliest exit may give more months than are certain, once everything is known.
  public internal(set) var isExitOpen = false
  /// Whether the law has not set the state pension date yet.
  public var isProvisional = false
  private var shortMonths: Int16 = 0
  private var shortPossibleMonths: Int16 = 0
  private var shortExitMonths: Int16 = 0
  private var shortRoute: Int16 = -1
  private var shortFunction: Int16 = 0
  private var shortHeldMonths: Int16 = 0
  /// Points up to the reference date, in millionths, rounded half up.
  public var points: Int64 = 0
  /// The birth date.
  var bornDay = MonthDay.never
  /// The day of the state pension, or the day that the scheme names instead.
  var pensionDay = MonthDay.never
  /// The earliest exit; `.never` where there is none.
  var exitDay = MonthDay.never
  /// The part-time factor of the work that is held, in millionths, rounded down, so that it is at
  /// least a bound of up to six decimals exactly where the factor itself is; below 0 where there is
  /// no such work, or it was not asked for.
  public var factor: Int32 = -1
  /// The place in `PopulationOutcomes.shares` of the share of the full amount that is paid; below 0
  /// where all is paid, whatever the part-time work, or nothing.
  public var share: Int32 = -1
  /// How many people the row stands for: more than 1 only in a population without persons.
  public var weight: Int32 = 1

  /// The outcome of someone whose rows are wrong.
  static func rejected() -> PersonOutcome { PersonOutcome(status: .rejected) }

  private init(status: Status) { self.status = status }

  init(_ answer: PersonAnswer, born: MonthDay) {
    switch answer.status {
    case .entitled: status = .entitled
    case .notEntitled: status = .notEntitled
    case .undetermined: status = .undetermined
    }
    isProvisional = answer.provisional
    shortMonths = Int16(answer.months)
    shortPossibleMonths = Int16(clamping: answer.possibleMonths)
    shortExitMonths = Int16(answer.exitMonths)
    shortRoute = Int16(answer.route)
    points = answer.points
    bornDay = born
    pensionDay = answer.statePension
    exitDay = answer.exit
  }
}

extension PersonOutcome {
  /// Whether it can be said what the person has, on the reference date and on the earliest exit.
  public var isKnown: Bool {
    status != .undetermined && status != .rejected && !isExitOpen
  }

  /// The months that are certain on the reference date.
  public var months: Int { Int(shortMonths) }
  /// The most months that may turn out on the reference date, once everything is known.
  public var possibleMonths: Int { Int(shortPossibleMonths) }
  /// The months of the earliest exit; 0 where there is none.
  public var exitMonths: Int { Int(shortExitMonths) }
  /// The place of the route that gives the months of the reference date; nothing where it gives none.
  public var route: Int? { shortRoute < 0 ? nil : Int(shortRoute) }
  /// The birth date; nothing for someone who was rejected.
  public var born: Day? { bornDay == .never ? nil : bornDay.asDay }
  /// The day of the state pension; nothing for someone who was rejected.
  public var statePension: Day? { pensionDay == .never ? nil : pensionDay.asDay }
  /// The earliest exit; nothing where there is none.
  public var exit: Day? { exitDay == .never ? nil : exitDay.asDay }

  /// The place in `FunctionGroups` of the work that is held; 0 where it was not asked for.
  public internal(set) var function: Int {
    get { Int(shortFunction) }
    set { shortFunction = Int16(newValue) }
  }

  /// The whole months worked in the function that is held, before the reference date.
  public internal(set) var heldMonths: Int {
    get { Int(shortHeldMonths) }
    set { shortHeldMonths = Int16(clamping: newValue) }
  }

  /// On which days payments fall after the earliest exit; nothing where there is none.
  ///
  /// - Parameter keepsDay: whether the day of the month matters.
  func plan(keepsDay: Bool) -> PaymentPlan? {
    guard exitDay < .never else { return nil }
    return PaymentPlan(
      exit: exitDay, months: exitMonths, pension: pensionDay, keepsDay: keepsDay)
  }
}
