/// On which days payments fall after an exit, and which of them count for what is exempt.
///
/// Many people of one population share a plan, so that what is paid is worked out once for all.
struct PaymentPlan: Hashable, Sendable {
  /// The exit day, the plan's months and the exempt places, in one number that is quick to look up.
  private let packed: UInt64

  /// The longest time before the state pension in which payments can be exempt, in months.
  static let exemptMonths = 36

  /// The day of the first payment.
  var first: MonthDay { MonthDay(packed: Int32(truncatingIfNeeded: packed >> 32)) }
  /// How many months are paid.
  var months: Int { Int(packed >> 20 & 0xFFF) }
  /// The places of the months that count for what is exempt: those from 36 months before the state
  /// pension up to it, which can be one more than are paid.
  var exempt: Range<Int> {
    let (from, count) = (Int(packed >> 8 & 0xFFF), Int(packed & 0xFF))
    return from..<(from + count)
  }

  /// - Parameters:
  ///   - months: whole months from the exit to the state pension, at most 4095.
  ///   - keepsDay: whether it matters on which day of the month a payment falls; if not, all exits
  ///     of one month have the same plan.
  init(exit: MonthDay, months: Int, pension: MonthDay, keepsDay: Bool = true) {
    let calendar = CalendarTable.shared
    let window = calendar.adding(-PaymentPlan.exemptMonths, to: pension)
    var from = 0
    while calendar.adding(from, to: exit) < window { from += 1 }
    // Whole months end on the pension day or before it.
    var end = max(from, months)
    while calendar.adding(end, to: exit) < pension { end += 1 }
    let first = keepsDay ? exit : MonthDay(month: exit.month, day: 1)
    packed =
      UInt64(UInt32(bitPattern: first.packed)) << 32 | UInt64(months) << 20 | UInt64(from) << 8
      | UInt64(end - from)
  }

  private init(packed: UInt64) { self.packed = packed }

  /// The same plan so many years later; 29 February becomes the 28th where there is none.
  func later(years: Int) -> PaymentPlan {
    let day = CalendarTable.shared.adding(12 * years, to: first)
    return PaymentPlan(
      packed: UInt64(UInt32(bitPattern: day.packed)) << 32 | packed & 0xFFFF_FFFF)
  }
}

extension BenefitRules {
  /// Whether an amount changes inside a month, so that the day of a payment matters.
  func changesInsideMonths(_ tables: StatutoryTables) -> Bool {
    let changes =
      switch perMonth {
      case .rvuThreshold, .rvuThresholdWithExtra: [Day]()
      case .statePensionSingle: tables.statePensionSingle.map(\.from)
      case .fixed(let dated): dated.changes
      }
    return (changes + (atMostMonths?.changes ?? [])).contains { $0.civil.day != 1 }
  }
}
