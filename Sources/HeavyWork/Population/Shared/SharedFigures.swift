/// What a population adds up to under a scheme: the figures that a shared population has to keep.
public struct SharedFigures: Sendable, Equatable {
  /// A figure.
  public enum Figure: String, Sendable, CaseIterable {
    /// People.
    case people
    /// People with a right on the reference date.
    case entitled
    /// People for whom it cannot be said.
    case undetermined
    /// Months on the reference date, of everyone together.
    case months
    /// People with the most months that the scheme gives.
    case withMaximum
    /// People with an earliest exit.
    case withExit
    /// Months of earliest exits, of everyone together.
    case exitMonths
    /// Paid from earliest exits on, in cents.
    case paid
    /// The levy on it, in cents.
    case levy

    /// Whether it is an amount of money.
    public var isMoney: Bool { self == .paid || self == .levy }
  }

  private(set) var values: [Figure: Int]

  init(
    _ outcomes: some Sequence<(outcome: SharedOutcome, people: Int)>, maximum: Int
  ) {
    values = Dictionary(uniqueKeysWithValues: Figure.allCases.map { ($0, 0) })
    for (outcome, people) in outcomes {
      func add(_ figure: Figure, _ value: Int) { values[figure, default: 0] += value * people }
      add(.people, 1)
      add(.entitled, outcome.status == .entitled ? 1 : 0)
      add(.undetermined, outcome.status == .undetermined ? 1 : 0)
      add(.months, outcome.months)
      add(.withMaximum, outcome.months > 0 && outcome.months >= maximum ? 1 : 0)
      add(.withExit, outcome.exitMonths > 0 ? 1 : 0)
      add(.exitMonths, outcome.exitMonths)
      add(.paid, Int(outcome.paid.cents))
      add(.levy, Int(outcome.levy.cents))
    }
  }

  /// The value of a figure; money in cents.
  public subscript(figure: Figure) -> Int { values[figure] ?? 0 }
}

/// A figure of the population as it was, and as the shared population gives it.
public struct MeasuredFigure: Sendable {
  /// Which figure.
  public let figure: SharedFigures.Figure
  /// In the population as it was; nothing where it is about a few people, so that it tells too much.
  public let was: Int?
  /// In the shared population.
  public let shared: Int

  /// By how much the shared population is above the population as it was; nothing where that is not
  /// shown.
  public var error: Int? { was.map { shared - $0 } }

  /// The error in thousandths of the figure, rounded to the nearest, a half away from 0; nothing where
  /// it is not shown or the figure is 0.
  public var perMille: Int? {
    guard let was, let error, was > 0 else { return nil }
    let half = (abs(error) * 2000 + was) / (2 * was)
    return error < 0 ? -half : half
  }
}

extension SharedFigures {
  /// The figures beside those of another population, with what tells about fewer people than a cell
  /// has left out.
  func measured(_ shared: SharedFigures, least: Int) -> [MeasuredFigure] {
    func isFew(_ people: Int) -> Bool { people > 0 && people < least }
    return Figure.allCases.map { figure in
      // The people a figure is about; of a count also those it is not about.
      let about: Int? =
        switch figure {
        case .people: nil
        case .entitled, .months: self[.entitled]
        case .undetermined: self[.undetermined]
        case .withMaximum: self[.withMaximum]
        case .withExit, .exitMonths, .paid, .levy: self[.withExit]
        }
      // Of those who have a right, the ones without all months may be few as well.
      let rest = figure == .withMaximum ? self[.entitled] : self[.people]
      let hides = about.map { isFew($0) || isFew(rest - $0) } ?? false
      return MeasuredFigure(figure: figure, was: hides ? nil : self[figure], shared: shared[figure])
    }
  }
}
