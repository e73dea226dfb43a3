/// A date as someone entered it: a day, or only a month or a year.
public struct EnteredDay: Hashable, Sendable {
  /// The text that was entered.
  public let text: String
  /// The first day it can mean.
  public let first: Day
  /// The last day it can mean.
  public let last: Day

  /// Creates a date that is known to the day.
  public init(_ day: Day) { self.init(text: day.description, first: day, last: day) }

  init(text: String, first: Day, last: Day) {
    self.text = text
    self.first = first
    self.last = last
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
    switch text.utf8.count {
    case 4: text
    case 7: Wording.month(first, language)
    default: Wording.date(first, language)
    }
  }
}
