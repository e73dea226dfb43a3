/// A date as someone entered it: a day, or only a month or a year.
public struct EnteredDay: Hashable, Sendable {
  /// The text that was entered.
  public var text: String { rough ?? first.description }
  /// The first day it can mean.
  public let first: Day
  /// The last day it can mean.
  public let last: Day
  /// The text of a month or a year; that of a day says no more than the day.
  private let rough: String?

  /// Creates a date that is known to the day.
  public init(_ day: Day) {
    first = day
    last = day
    rough = nil
  }

  /// - Parameter text: what was entered; of a day, as `yyyy-mm-dd`.
  init(text: String, first: Day, last: Day) {
    self.first = first
    self.last = last
    rough = first == last ? nil : text
  }

  /// Reads a day `yyyy-mm-dd`, a month `yyyy-mm` or a year `yyyy`; nothing where it is none.
  package init?(_ text: String) {
    guard case .success(let range) = Day.readRange(text) else { return nil }
    self.init(text: text, first: range.first, last: range.last)
  }

  /// Whether it is known to the day.
  var isExact: Bool { first == last }

  /// The date for people: a day, a month or a year.
  package func words(_ language: Language) -> String {
    guard let rough else { return Wording.date(first, language) }
    return rough.utf8.count == 4 ? rough : Wording.month(first, language)
  }
}
