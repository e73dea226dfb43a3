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

  init(_ value: Value) {
    entries = [Entry(from: nil, value: value)]
  }

  init(entries: [Entry]) {
    self.entries = entries
  }

  func value(on date: ModelDate) -> Value? {
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
  case fullFrom(ModelDecimal)
}

struct ModelKind: Sendable {
  var id: String
  var share: ModelDecimal
}

struct ModelTime: Sendable {
  var measure = ModelMeasure.months
  var partTime = ModelPartTime.proportional
  var overlap = ModelOverlap.fullTime
  var kinds = [ModelKind(id: "employment", share: ModelDecimal(1))]
  var from: ModelDate?
  var employers: [String]?
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
}

struct ModelGaps: Sendable {
  var each: ModelDuration?
  var total: ModelDuration?
}

enum ModelPer: String, Sendable { case calendarYear, calendarMonth, rollingYear }

struct ModelService: Sendable {
  var of = ModelSelector()
  /// Months before the exit day.
  var withinLast: ModelDuration?
  var per: ModelPer?
  /// Always given with `per`.
  var wholeFrom: ModelDuration?
  var gaps: ModelGaps?
  var weighted = false
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

struct ModelStep: Sendable {
  var points: ModelDecimal
  var months: Int
}

struct ModelRow: Sendable {
  var service: ModelDuration
  var months: Int
}

enum ModelMonths: Sendable {
  case number(ModelDated<Int>)
  /// Without a rounding the file leaves it out, which means nearest.
  case linear(full: ModelDated<ModelDecimal>, maximum: ModelDated<Int>, round: ModelRounding?)
  case steps([ModelStep])
  case table(ModelService, rows: [ModelRow])
}

struct ModelRoute: Sendable {
  var id: String
  var when: ModelWhen
  var months: ModelMonths
}

struct ModelExit: Sendable {
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
