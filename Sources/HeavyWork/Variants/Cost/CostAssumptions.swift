/// What a calculation of cost supposes, as a named file states it.
///
/// Nothing is built in: what a population will do, and what amounts will become, is for those at the
/// table to say. Each value may carry its source and why it was chosen, and all are printed in full
/// with every figure that rests on them.
public struct CostAssumptions: Sendable {
  /// A value, and what it rests on.
  public struct Stated<Value: Sendable>: Sendable {
    /// The value.
    public let value: Value
    /// What it rests on.
    public let basis: Basis
  }

  /// What a value rests on; nothing in it means that the file does not say.
  public struct Basis: Sendable, Equatable {
    /// The text it comes from.
    public let source: SourceReference?
    /// Why it was chosen, for people.
    public let why: Bilingual?
  }

  /// A percentage from a year on, until the next one.
  public struct Rate: Sendable, Equatable {
    /// The first year.
    public let fromYear: Int
    /// The percentage a year.
    public let percent: ExactDecimal
  }

  /// How many of those who work leave in a year before they could stop early, from an age on.
  public struct LeavingRate: Sendable, Equatable {
    /// The first age, in whole years.
    public let fromAge: Int
    /// The percentage a year.
    public let percent: ExactDecimal
  }

  /// How many of those who can stop early do so.
  public struct TakeUp: Sendable, Equatable {
    /// The ages in whole years at exit for which it holds; nothing for all.
    public let fromAge: Int?
    /// The last of those ages.
    public let throughAge: Int?
    /// The months to the state pension for which it holds; nothing for all.
    public let fromMonths: Int?
    /// The last number of those months.
    public let throughMonths: Int?
    /// The percentage that is thought low.
    public let low: ExactDecimal
    /// The percentage in between.
    public let middle: ExactDecimal
    /// The percentage that is thought high.
    public let high: ExactDecimal

    /// Whether it holds for every age and every number of months.
    var isForAll: Bool {
      fromAge == nil && throughAge == nil && fromMonths == nil && throughMonths == nil
    }

    func holds(age: Int, months: Int) -> Bool {
      age >= fromAge ?? age && age <= throughAge ?? age
        && months >= fromMonths ?? months && months <= throughMonths ?? months
    }
  }

  /// The wage bill from a year on, until the next one.
  public struct WageBill: Sendable, Equatable {
    /// The first year.
    public let fromYear: Int
    /// Euros a year.
    public let perYear: ExactDecimal
  }

  /// Who replaces those who leave before they could stop early.
  public enum Population: String, Sendable, CaseIterable {
    /// Nobody.
    case closed
    /// Someone like them and a year younger, who can stop a year later with as many months.
    case open
  }

  /// The name of the file for programs.
  public let id: String
  /// The name for people.
  public let title: Bilingual
  /// The texts that values rest on.
  public let sources: [String: Source]
  /// Who replaces those who leave.
  public let population: Stated<Population>
  /// The calendar years whose cost is shown.
  public let horizon: Stated<ClosedRange<Int>>
  /// How amounts of the scheme and the state pension rise, in order of their years.
  public let benefitIndexation: [Stated<Rate>]
  /// How the exempt threshold rises, in order of its years.
  public let thresholdIndexation: [Stated<Rate>]
  /// How many leave before they could stop early, in order of ages; the first begins at 0.
  public let leaving: [Stated<LeavingRate>]
  /// How many take what they can; the first that fits holds, and the last fits everyone.
  public let takeUp: [Stated<TakeUp>]
  /// The percentage a year by which later euros count for less; nothing where none is given.
  public let discount: Stated<ExactDecimal>?
  /// Euros that it costs to replace someone who stops; nothing where none is given.
  public let replacementCost: Stated<ExactDecimal>?
  /// Euros of absence that are saved in a month that someone no longer works; nothing where none is
  /// given.
  public let avoidedAbsence: Stated<ExactDecimal>?
  /// The wage bill, in order of its years; empty where none is given.
  public let wageBill: [Stated<WageBill>]
  /// The SHA-256 of the file.
  public let sha256: String
}

extension CostAssumptions {
  /// The years whose cost is shown.
  var years: ClosedRange<Int> { horizon.value }

  /// The percentage by which an amount rises on 1 January of a year; the first also holds for years
  /// before it.
  static func percent(_ rates: [Stated<Rate>], in year: Int) -> ExactDecimal {
    (rates.last { $0.value.fromYear <= year } ?? rates[0]).value.percent
  }

  /// How many leave in a year, of those who have so many whole years at its beginning.
  func leavingPercent(age: Int) -> ExactDecimal {
    (leaving.last { $0.value.fromAge <= age } ?? leaving[0]).value.percent
  }

  /// How many take what they can.
  func takeUp(age: Int, months: Int) -> TakeUp {
    (takeUp.first { $0.value.holds(age: age, months: months) } ?? takeUp[takeUp.count - 1]).value
  }

  /// The wage bill of a year; nothing where none is given for it.
  func wageBill(in year: Int) -> ExactDecimal? {
    wageBill.last { $0.value.fromYear <= year }?.value.perYear
  }
}
