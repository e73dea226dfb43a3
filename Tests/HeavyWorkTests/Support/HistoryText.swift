@testable import HeavyWork

/// A work history file. Its owner is born on 15 January 1960, so that the state pension begins on
/// 15 January 2027 (67 years).
struct HistoryText: Sendable {
  var born = "1960-01-15"
  var attributes = "{}"
  var spells: [String]

  init(_ spells: String..., born: String = "1960-01-15", attributes: String = "{}") {
    self.spells = spells
    self.born = born
    self.attributes = attributes
  }

  var text: String {
    #"{ "born": "\#(born)", "attributes": \#(attributes), "history": ["# + "\n"
      + spells.joined(separator: ",\n") + "\n] }\n"
  }

  func career(under scheme: Scheme) throws -> Career {
    try Career(reading: Array(text.utf8), under: scheme)
  }
}

/// One period of a history, as JSON; `more` is added as it stands.
func spell(
  _ function: String, _ from: String, _ to: String? = nil, fte: String = "1", _ more: String = ""
) -> String {
  let end = to.map { #""to": "\#($0)", "# } ?? ""
  let factor = fte.isEmpty ? "" : #", "fte": \#(fte)"#
  return #"{ "function": "\#(function)", \#(end)"from": "\#(from)"\#(factor)"#
    + (more.isEmpty ? "" : ", " + more) + " }"
}

/// Works out one person's answer.
func assess(
  _ scheme: SchemeText, _ history: HistoryText, asOf: String, exit: String? = nil,
  evenOutOfForce: Bool = false, statutory: StatutoryTables = .shipped
) throws -> Assessment {
  let read = try scheme.read()
  let question = Assessment.Question(
    asOf: day(asOf), exit: exit.map { day($0) }, evenOutOfForce: evenOutOfForce)
  return try Assessment(
    of: try history.career(under: read), under: read, question, statutory: statutory)
}

/// The points that count on a day.
func points(_ scheme: SchemeText, _ history: HistoryText, asOf: String) throws -> Exact {
  let view = try view(scheme, history)
  return view.scheme.scale.points(view.cappedGrains(on: day(asOf)))
}

/// The points that count on a day, under the scheme as it stands.
func points(_ history: HistoryText, asOf: String) throws -> Exact {
  try points(SchemeText(), history, asOf: asOf)
}

func view(_ scheme: SchemeText, _ history: HistoryText) throws -> CareerView {
  let scheme = try scheme.read()
  return CareerView(try history.career(under: scheme), under: scheme)
}

/// What becomes of the first condition of a scheme on an exit day.
func finding(_ scheme: SchemeText, _ history: HistoryText, on exit: String) throws -> Finding {
  try view(scheme, history).finding(0, on: day(exit))
}

/// A day that a test names.
func day(_ text: String) -> Day {
  guard let day = Day(text) else { preconditionFailure("no such day: \(text)") }
  return day
}

/// A decimal that a test names, exactly.
func exact(_ text: String) -> Exact {
  let parts = text.split(separator: ".")
  guard let units = Int128(parts.joined()) else { preconditionFailure("no number: \(text)") }
  let decimals = parts.count == 2 ? parts[1].count : 0
  return Exact(units, over: (0..<decimals).reduce(1) { power, _ in power * 10 })
}
