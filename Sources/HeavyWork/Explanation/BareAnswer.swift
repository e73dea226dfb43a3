/// The answer for one person without what explains it, for programs that show a figure and not where
/// it comes from: a portal with the months to go, an HR system.
///
/// It says exactly what ``Assessment`` says of the same question, as far as it goes. What nobody may
/// miss who shows the figure stays in: what the scheme is and how binding, whether the date of the
/// state pension may still move, of which year the amounts are, what would settle an answer that is
/// not certain, and every warning as a code. Left out are the points by period and element, the
/// conditions and routes that did not decide, what is wanting for more, the levy, what was filled in
/// (``Remarks/defaults``, which follow from what was not entered), the sources, and the words for all
/// of that; so is the hash of the input, which whoever asked has in hand. Ask for the explanation
/// before anyone is told why.
public struct BareAnswer: Sendable {
  /// The scheme that was asked about.
  public let scheme: Scheme
  /// The statutory figures used.
  public let statutory: StatutoryTables
  /// The reference date: what was worked before it counts.
  public let asOf: Day
  /// When the state pension (AOW) begins, or what the scheme counts months from in its place.
  public let statePension: StatePension
  /// What the person keeps when leaving on the reference date.
  public let now: Entitlement
  /// The points that count on the reference date.
  public let points: Exact
  /// The months at the least and at the most, and what would settle them, where not everything is
  /// known.
  public let range: Range?
  /// The earliest exit that is certain if current spells go on; nothing where there is none.
  public let earliestExit: ExitOption?
  /// The earliest exit if the rules went on beyond their last day, where that gives another.
  public let ifContinued: ExitOption?
  /// The exit that was asked about.
  public let chosenExit: ExitOption?
  /// What is paid after the exit that was asked about, else the earliest.
  public let payments: Payments?
  /// The codes of the warnings, in their order.
  public let warnings: [String]

  /// What is not certain.
  public struct Range: Sendable {
    /// The months that are certain.
    public let least: Int
    /// The most months that may turn out.
    public let most: Int
    /// What to find out, each with its code.
    public let settledBy: [(code: String, question: Bilingual)]
  }
}

extension BareAnswer {
  /// What an explained answer says, without the explanation.
  public init(_ assessment: Assessment) {
    self.init(
      scheme: assessment.scheme, statutory: assessment.statutory, asOf: assessment.asOf,
      statePension: assessment.statePension, now: assessment.now,
      points: assessment.ledger.total,
      range: assessment.range.map { range in
        Range(
          least: range.least, most: range.most,
          settledBy: range.settledBy.map { ($0.code, assessment.question(about: $0)) })
      }, earliestExit: assessment.earliestExit, ifContinued: assessment.ifContinued,
      chosenExit: assessment.chosenExit, payments: assessment.payments,
      warnings: assessment.remarks.warnings.map(\.code))
  }

  /// The first day of the months that are certain on the reference date.
  public var windowStarts: Day? {
    now.months > 0 ? statePension.date.adding(months: -now.months) : nil
  }

  /// The share of the full points, from 0 through 1; nothing where the scheme has no maximum.
  public var share: Exact? { scheme.share(of: points, on: asOf) }
}

extension Scheme {
  /// The share of the full points that so many are; nothing without a maximum.
  func share(of total: Exact, on day: Day) -> Exact? {
    points.maximum?.value(on: day).flatMap { maximum in
      maximum > .zero ? total.divided(by: Exact(maximum)) : nil
    }
  }
}
