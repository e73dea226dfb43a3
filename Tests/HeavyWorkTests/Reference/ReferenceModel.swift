// A scheme and a history as plain values, for tests only: what the random cases fill in, the
// reference works out and the JSON writer turns into files.

/// A value that changes over time, where a `from` of nil means since ever.
struct ModelDated<Value: Sendable>: Sendable {
  struct Entry: Sendable {
    var from: ModelDate?
    var value: Value
  }

  /// Sorted by `from`.
  var entries: [Entry]
  /// From this day on, which lies after every `from`, nothing is in force; nil goes on.
  var ends: ModelDate?

  init(_ value: Value) {
    entries = [Entry(from: nil, value: value)]
  }

  init(entries: [Entry], ends: ModelDate? = nil) {
    self.entries = entries
    self.ends = ends
  }

  /// The days on which it changes or ends.
  var changes: [ModelDate] { entries.compactMap(\.from) + [ends].compactMap { $0 } }

  func value(on date: ModelDate) -> Value? {
    if let ends, ends <= date { return nil }
    var found: Value?
    for entry in entries {
      if let from = entry.from, from > date { continue }
      found = entry.value
    }
    return found
  }
}

struct ModelDuration: Sendable, Hashable {
  enum Unit: Sendable { case months, days }
  var amount: Int
  var unit: Unit

  static func months(_ amount: Int) -> ModelDuration { .init(amount: amount, unit: .months) }
  static func days(_ amount: Int) -> ModelDuration { .init(amount: amount, unit: .days) }
}

struct ModelLevel: Sendable {
  var id: String
  var factor: ModelDated<ModelDecimal>
}

struct ModelElement: Sendable {
  var id: String
  var category: String
  var weight: ModelDated<ModelDecimal>
}

/// How much a function or a spell carries of one element.
struct ModelExposure: Sendable {
  var element: String
  var level: String
}

struct ModelFunction: Sendable {
  var id: String
  var label: String
  var aliases: [String]
  var groups: [String]
  var exposure: [ModelExposure]
  /// A published rate, instead of `exposure`.
  var pointsPerYear: ModelDecimal?
}

enum ModelMeasure: String, Sendable { case months, days365 }
enum ModelOverlap: String, Sendable { case fullTime, highest, sum }

enum ModelPartTime: Sendable {
  case proportional
  case full
  case fullFrom(ModelDated<ModelDecimal>)
}

struct ModelKind: Sendable {
  var id: String
  var share: ModelDated<ModelDecimal>
}

struct ModelTime: Sendable {
  var measure = ModelMeasure.months
  var partTime = ModelPartTime.proportional
  var overlap = ModelOverlap.fullTime
  var kinds = [ModelKind(id: "employment", share: ModelDated(ModelDecimal(1)))]
  var from: ModelDate?
  var employers: [String]?

  /// The days on which how much work counts changes.
  var changes: [ModelDate] {
    let bound: [ModelDate] = if case .fullFrom(let bound) = partTime { bound.changes } else { [] }
    return bound + kinds.flatMap(\.share.changes)
  }
}

struct ModelCategoryMaximum: Sendable {
  var category: String
  var perYear: ModelDecimal
}

/// Which spells; nothing set means any.
struct ModelSelector: Sendable {
  var functions: [String]?
  var group: String?
  var employer: String?
  var sector: String?
  var kinds: [String]?
  /// Only for whoever employs the person on the day before exit.
  var sameEmployer = false
  var fteAtLeast: ModelDecimal?
}

/// How far back from the exit day work counts.
enum ModelWindow: Sendable {
  /// So much time by the calendar.
  case last(ModelDated<ModelDuration>)
  /// So much time in which there was work.
  case worked(ModelDated<ModelDuration>)

  var length: ModelDated<ModelDuration> {
    switch self {
    case .last(let length), .worked(let length): length
    }
  }
}

struct ModelGaps: Sendable {
  var each: ModelDuration?
  var total: ModelDuration?
}

enum ModelPer: String, Sendable { case calendarYear, calendarMonth, rollingYear }

struct ModelService: Sendable {
  var of = ModelSelector()
  var within: ModelWindow?
  var per: ModelPer?
  /// Always given with `per`.
  var wholeFrom: ModelDuration?
  var gaps: ModelGaps?
  var weighted = false
  /// In months.
  var blocks: Int?
}

/// A fact of the person, or what a condition compares one with.
enum ModelFact: Sendable, Hashable {
  case number(ModelDecimal)
  case text(String)
}

enum ModelRule: Sendable {
  case pointsAtLeast(ModelDated<ModelDecimal>)
  case pointsBelow(ModelDated<ModelDecimal>)
  case service(ModelService, atLeast: ModelDated<ModelDuration>)
  case continuous(of: ModelSelector, gaps: ModelGaps?, atLeast: ModelDated<ModelDuration>)
  /// On a date, or on the day before the exit where there is none.
  case employed(of: ModelSelector, on: ModelDate?)
  case born(from: ModelDate?, through: ModelDate?)
  case age(atLeast: ModelDated<ModelDuration>)
  case attributeAtLeast(name: String, limit: ModelDated<ModelDecimal>)
  case attributeAtMost(name: String, limit: ModelDated<ModelDecimal>)
  case attributeEquals(name: String, value: ModelFact)
  case undecided
}

struct ModelCondition: Sendable {
  var id: String
  var rule: ModelRule
}

indirect enum ModelWhen: Sendable {
  case condition(String)
  case all([ModelWhen])
  case any([ModelWhen])
  case not(ModelWhen)
}

enum ModelRounding: String, Sendable { case floor, nearest, ceiling }

/// What months follow from; a bound on it is a number, for time worked a whole number of months.
enum ModelBasis: Sendable {
  case points
  case service(ModelService)
  case attribute(String)
}

struct ModelStep: Sendable {
  var bound: ModelDecimal
  var months: Int
}

enum ModelMonths: Sendable {
  case number(ModelDated<Int>)
  /// Without a rounding the file leaves it out, which means nearest.
  case linear(
    by: ModelBasis, full: ModelDated<ModelDecimal>, maximum: ModelDated<Int>,
    round: ModelRounding?)
  /// With what each full step above the last bound brings.
  case steps(by: ModelBasis, ModelDated<[ModelStep]>, beyond: ModelStep?)
}

struct ModelRoute: Sendable {
  var id: String
  var when: ModelWhen
  var months: ModelMonths
  /// The first and last exit day for which it exists.
  var from: ModelDate?
  var through: ModelDate?
}

struct ModelExit: Sendable {
  /// The age that months count back from, in months by birth date; nil is the state pension.
  var ageByBirth: ModelDated<Int>?
  var maximumMonths = 36
  var minimumMonths = 1
  var firstOfMonth = false
}

struct ModelScheme: Sendable {
  var id: String
  var levels: [ModelLevel] = []
  var elements: [ModelElement] = []
  var exclusive: [[String]] = []
  var functions: [ModelFunction] = []
  var time = ModelTime()
  var pointsMaximum: ModelDated<ModelDecimal>?
  var categoryMaximum: [ModelCategoryMaximum] = []
  var elementsAtMost: ModelDated<Int>?
  /// In months; never together with `categoryMaximum` or days of 1/365.25 year.
  var blocks: Int?
  var multiplierByBirth: ModelDated<ModelDecimal>?
  var reservedByBirth: ModelDated<ModelDecimal>?
  var conditions: [ModelCondition] = []
  var routes: [ModelRoute] = []
  var exit = ModelExit()
}

struct ModelAttribute: Sendable {
  var name: String
  var value: ModelFact
}

struct ModelSpell: Sendable {
  /// The function's id.
  var function: String
  /// How the history writes it: the id, the label or an alias, in any case.
  var written: String
  var from: ModelDate
  /// The last day worked; nil goes on for ever.
  var to: ModelDate?
  /// Nil is left out of the file, which means 1.
  var partTime: ModelDecimal?
  /// Nil is left out of the file, which means employment.
  var kind: String?
  var employer: String?
  var sector: String?
  /// Overrides the function's exposure, element by element.
  var exposure: [ModelExposure] = []

  func covers(_ date: ModelDate) -> Bool {
    guard let to else { return from <= date }
    return from <= date && date <= to
  }
}

struct ModelHistory: Sendable {
  var born: ModelDate
  var attributes: [ModelAttribute] = []
  var spells: [ModelSpell] = []
}
