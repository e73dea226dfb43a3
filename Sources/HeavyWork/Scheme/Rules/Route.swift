/// A route: one way to become entitled.
public struct Route: Sendable {
  /// The name in files.
  public let id: String
  /// The name for people.
  public let label: Bilingual?
  /// When it is open.
  public let when: When
  /// How many months it gives.
  public let months: MonthsRule
  /// The first day on which it is open; nothing means since ever.
  public let from: Day?
  /// The last day on which it is open; nothing while it stays so.
  public let through: Day?
  /// Where it comes from.
  public let source: SourceReference?
  /// A remark to show with it.
  public let note: Bilingual?
  /// `when`, ready to be asked.
  let code: WhenCode
}

extension Route {
  static func read(_ node: JSONNode, _ reading: SchemeReading) -> Route? {
    let problems = reading.problems
    guard
      let object = ObjectReader(
        node, keys: ["id", "label", "when", "months", "inForce", "source", "note"],
        what: Bilingual(nl: "een route", en: "a route"), problems: problems)
    else { return nil }
    let id = object.required("id").flatMap { reading.name($0) }
    let label = object.optional("label").flatMap { problems.bilingual($0) }
    let when = object.required("when").flatMap { When.read($0, reading) }
    let months = object.required("months").flatMap { MonthsRule.read($0, reading) }
    let force = object.optional("inForce").flatMap { DayRange.read($0, problems) }
    let source = reading.source(in: object)
    let note = object.optional("note").flatMap { problems.bilingual($0) }
    guard let id, let when, let months else { return nil }
    return Route(
      id: id, label: label, when: when, months: months, from: force?.from,
      through: force?.through, source: source, note: note,
      code: WhenCode(when))
  }

  /// Whether it exists for those who stop on this day.
  func isInForce(on exit: Day) -> Bool {
    from.map { $0 <= exit } ?? true && through.map { exit <= $0 } ?? true
  }

  /// Whether it is open to those who stop on this day, by the outcomes of the conditions.
  func isOpen(on exit: Day, _ outcomes: WhenCode.Outcomes) -> Truth {
    isInForce(on: exit) ? code.evaluated(outcomes) : .notMet
  }

  /// The name for people, or the id where there is none.
  public func name(_ language: Language) -> String { label?[language] ?? id }
}
