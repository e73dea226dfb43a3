import Testing

@testable import HeavyWork

/// A random case as the engine and the reference read it, from the same files.
struct AgreementCase {
  let model: RandomCase
  let schemeText: String
  let historyText: String
  let scheme: Scheme
  let career: Career
  let view: CareerView
  let asOf: Day
  let pension: Day

  init(seed: UInt64, options: RandomOptions = RandomOptions()) throws {
    try self.init(RandomCases.make(seed: seed, options: options))
  }

  init(_ model: RandomCase) throws {
    let text = ReferenceJSON.scheme(model.scheme)
    try self.init(model, Scheme.read(Array(text.utf8)), text)
  }

  private init(_ model: RandomCase, _ scheme: Scheme, _ text: String, order: [Int]? = nil) throws {
    self.model = model
    self.scheme = scheme
    schemeText = text
    historyText = ReferenceJSON.history(model.history, order: order)
    career = try Career(reading: Array(historyText.utf8), under: scheme)
    view = CareerView(career, under: scheme)
    asOf = Day(model.asOf)
    if let age = model.scheme.exit.ageByBirth?.value(on: model.history.born) {
      pension = Day(model.history.born.adding(months: age))
    } else {
      pension = try #require(StatutoryTables.shipped.statePension(born: career.born)).date
    }
  }

  /// The same person under the same scheme with another history.
  func with(_ history: ModelHistory, order: [Int]? = nil) throws -> AgreementCase {
    var copy = model
    copy.history = history
    return try AgreementCase(copy, scheme, schemeText, order: order)
  }

  /// What is needed to see the case again.
  var files: String { "as of \(asOf)\n\(schemeText)\(historyText)" }

  /// The calculation over single days.
  func reference() -> DayByDayReference {
    DayByDayReference(
      scheme: model.scheme, history: model.history, pension: ModelDate(pension), asOf: model.asOf)
  }

  var search: ExitSearch { ExitSearch(view: view, pension: pension, asOf: asOf) }

  /// Numbers that depend on the seed only, and are not those that made the case.
  var random: RandomSource { RandomSource(seed: model.seed ^ 0x5EED) }

  /// Days from the first day worked to the state pension, in order.
  func days(_ count: Int) -> [Day] {
    var random = random
    let first = model.history.spells.map(\.from).min() ?? model.asOf
    let last = ModelDate(pension)
    return (0..<count).map { _ in random.date(min(first, last), last) }.sorted().map { Day($0) }
  }
}

extension Day {
  init(_ date: ModelDate) { self = Day(date.iso)! }
}

extension ModelDate {
  init(_ day: Day) { self.init(iso: day.description)! }
}

extension ReferenceFraction {
  init(_ exact: Exact) { self.init(exact.numerator, over: exact.denominator) }

  init(_ decimal: ExactDecimal) { self.init(Exact(decimal)) }
}
