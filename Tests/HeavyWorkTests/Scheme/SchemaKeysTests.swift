import Foundation
import Testing

@testable import HeavyWork

/// The JSON Schemas that editors use know the same keys and words as the readers of the files.
struct SchemaKeysTests {
  private static let scheme = Result { try Schema("scheme") }
  private static let history = Result { try Schema("history") }
  private static let statutory = Result { try Schema("statutory") }

  @Test func keysThatAreListed() throws {
    let (scheme, history) = (try Self.scheme.get(), try Self.history.get())
    scheme.expectKeys(SchemeDocument.keys, at: "")
    scheme.expectKeys(TimeRules.keys, at: "/$defs/time")
    scheme.expectKeys(Selector.keys, at: "/$defs/selector")
    scheme.expectKeys(
      Condition.kinds + ["atLeast", "label", "source", "note"], at: "/$defs/condition")
    scheme.expectKeys(["name", "asOf", "expect"] + WorkHistory.keys, at: "/$defs/example")
    scheme.expectKeys(
      Category.allCases.map(\.rawValue),
      at: "/$defs/points/properties/categoryMaximumPerYear/anyOf/0")
    history.expectKeys(WorkHistory.keys, at: "")
    history.expectKeys(Spell.keys, at: "/$defs/spell")
    #expect(scheme.properties(at: "")?.isSuperset(of: About.keys) == true)
    let variant = try Schema("variant")
    variant.expectKeys(SchemeVariant.keys, at: "")
    variant.expectKeys(SchemeVariant.changeKeys, at: "/$defs/change")
    #expect(
      variant.whole(at: "/properties/changes/maxItems") == SchemeVariant.maximumChanges)
  }

  /// Exactly one kind stands in a condition.
  @Test func kindsOfConditions() throws {
    let branches = try #require(try Self.scheme.get().node(at: "/$defs/condition/oneOf")?.items)
    let required = branches.flatMap { $0["required"]?.items?.compactMap(\.text) ?? [] }
    #expect(required.sorted() == Condition.kinds.sorted())
  }

  @Test func words() throws {
    let (scheme, history) = (try Self.scheme.get(), try Self.history.get())
    scheme.expectWords(Scheme.Status.self, at: "/properties/status")
    scheme.expectWords(Source.Basis.self, at: "/$defs/sourceText/properties/basis")
    scheme.expectWords(Category.self, at: "/$defs/element/properties/category")
    scheme.expectWords(TimeMeasure.self, at: "/$defs/time/properties/measure")
    scheme.expectWords(TimeRules.Overlap.self, at: "/$defs/time/properties/overlap")
    scheme.expectWords(ServiceRule.Bucket.self, at: "/$defs/serviceRule/properties/per")
    scheme.expectWords(Rounding.self, at: "/$defs/monthsRule/anyOf/2/properties/round")
    scheme.expectWords(ExitRules.ExitDay.self, at: "/$defs/exit/properties/day")
    scheme.expectWords(EntitlementStatus.self, at: "/$defs/expectation/properties/status")
    history.expectWords(Spell.Evidence.self, at: "/$defs/spell/properties/evidence")
  }

  @Test func bounds() throws {
    let (scheme, history) = (try Self.scheme.get(), try Self.history.get())
    #expect(scheme.whole(at: "/$defs/months/minimum") == ExitRules.months.lowerBound)
    #expect(scheme.whole(at: "/$defs/months/maximum") == ExitRules.months.upperBound)
    #expect(scheme.whole(at: "/$defs/paidMonths/maximum") == ExitRules.months.upperBound)
    #expect(scheme.whole(at: "/properties/conditions/maxProperties") == WhenCode.maximumConditions)
    #expect(history.whole(at: "/properties/history/maxItems") == WorkHistory.maximumSpells)
  }

  /// A reader that meets a key it does not know says which keys may stand there.
  ///
  /// So the keys of every object are held against the schema, also where the reader lists them only
  /// at the place where it uses them.
  @Test func keysThatReadersTell() throws {
    let told = Self.toldKeys(schemeProblems(Probe.scheme.text))
    #expect(Set(told.keys) == Set(Probe.schemePlaces.keys))
    let scheme = try Self.scheme.get()
    for (place, path) in Probe.schemePlaces {
      if let keys = told[place] { scheme.expectKeys(keys, at: path) }
    }
    // No object of the schema is left out, but those of histories, which are held above.
    let held = Set(Probe.schemePlaces.values).union(["/$defs/example"])
    #expect(Set(scheme.closedObjects).subtracting(held).sorted() == [])
  }

  @Test func keysOfStatutoryFiguresThatTheReaderTells() throws {
    let told = Self.toldKeys(statutoryProblems(Probe.statutory.text))
    let statutory = try Self.statutory.get()
    #expect(Set(told.keys) == Set(Probe.statutoryPlaces.keys))
    for (place, path) in Probe.statutoryPlaces {
      if let keys = told[place] { statutory.expectKeys(keys, at: path) }
    }
    #expect(Set(statutory.closedObjects) == Set(Probe.statutoryPlaces.values))
  }

  @Test func keysOfAssumptionsThatTheReaderTells() throws {
    let told = Self.toldKeys(assumptionProblems(Probe.assumptions.text))
    let assumptions = try Schema("assumptions")
    #expect(Set(told.keys) == Set(Probe.assumptionPlaces.keys))
    for (place, path) in Probe.assumptionPlaces {
      if let keys = told[place] { assumptions.expectKeys(keys, at: path) }
    }
    #expect(Set(assumptions.closedObjects) == Set(Probe.assumptionPlaces.values))
    let kind = "/properties/population/properties/kind"
    assumptions.expectWords(CostAssumptions.Population.self, at: kind)
  }

  /// What stands in a schema is shown by editors, in both languages.
  @Test(arguments: ["scheme", "history", "statutory", "variant", "assumptions"])
  func everyPropertyIsDescribed(_ name: String) throws {
    let schema = try Schema(name)
    #expect(schema.descriptions.count > 8)
    for (place, text) in schema.descriptions {
      let parts = (text ?? "").components(separatedBy: " / ")
      #expect(parts.count == 2, "\(name) \(place)")
      #expect(parts.allSatisfy { $0.hasSuffix(".") }, "\(name) \(place)")
    }
  }

  @Test(arguments: ["scheme", "history", "statutory", "variant", "assumptions"])
  func everyObjectWithPropertiesIsClosed(_ name: String) throws {
    let schema = try Schema(name)
    #expect(!schema.closedObjects.isEmpty)
    for path in schema.closedObjects {
      let node = schema.node(at: path)
      guard case .bool(false)? = node?["additionalProperties"]?.content else {
        Issue.record("\(name) \(path) is open")
        continue
      }
      #expect(node?["patternProperties"]?.members?.map(\.key) == ["^x-"], "\(name) \(path)")
    }
  }

  /// By the place of each unknown key's object, the keys that may stand there.
  private static func toldKeys(_ problems: [Problem]) -> [String: [String]] {
    var told: [String: [String]] = [:]
    for problem in problems where problem.code == .unknownKey {
      guard let place = problem.place?.pointer, let remedy = problem.remedy?.en else { continue }
      let keys = remedy.split(separator: "‘").dropFirst().map { $0.prefix { $0 != "’" } }
      told[String(place.dropLast(Probe.key.count + 1))] = keys.map(String.init)
    }
    return told
  }
}

/// A JSON Schema of the repository.
private struct Schema {
  let name: String
  let root: JSONNode

  init(_ name: String) throws {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = folder.appendingPathComponent("schemes/schema/\(name).schema.json")
    let (root, problems) = ProblemCollector.readJSON(
      [UInt8](try Data(contentsOf: file)), options: .init(comments: false, maximumBytes: 1 << 20))
    #expect(problems.sorted.isEmpty)
    self.name = name
    self.root = try #require(root)
  }

  func node(at path: String) -> JSONNode? {
    path.split(separator: "/").reduce(root) { node, part in
      node.flatMap { node in Int(part).map { node.items?[$0] } ?? node[String(part)] }
    }
  }

  func properties(at path: String) -> Set<String>? {
    node(at: path)?["properties"]?.members.map { Set($0.map(\.key)) }
  }

  func whole(at path: String) -> Int? {
    guard case .number(let number)? = node(at: path)?.content, number.decimals == 0 else {
      return nil
    }
    return Int(number.units)
  }

  func expectKeys(_ keys: [String], at path: String, _ location: SourceLocation = #_sourceLocation)
  {
    #expect(
      properties(at: path)?.sorted() == keys.sorted(), "\(name) \(path)", sourceLocation: location)
  }

  func expectWords<Word: RawRepresentable & CaseIterable>(
    _ type: Word.Type, at path: String, _ location: SourceLocation = #_sourceLocation
  ) where Word.RawValue == String {
    let words = node(at: path)?["enum"]?.items?.compactMap(\.text)
    #expect(
      words?.sorted() == type.allCases.map(\.rawValue).sorted(), "\(name) \(path)",
      sourceLocation: location)
  }

  /// Keywords under which the keys are names of ours, not of JSON Schema.
  private static let maps: Set<String> = ["properties", "$defs", "patternProperties"]
  /// Keywords under which a schema only narrows what is described elsewhere.
  private static let narrowing: Set<String> = ["if", "then", "else", "not", "oneOf", "allOf"]

  /// The schemas that describe a value, each with its path.
  private var described: [(path: String, node: JSONNode)] {
    var found: [(path: String, node: JSONNode)] = []
    func visit(_ node: JSONNode, _ path: String) {
      found.append((path, node))
      for member in node.members ?? [] where !Schema.narrowing.contains(member.key) {
        let inner = "\(path)/\(member.key)"
        if Schema.maps.contains(member.key) {
          for entry in member.value.members ?? [] { visit(entry.value, "\(inner)/\(entry.key)") }
        } else if let items = member.value.items {
          // Alternatives that need a key, or that stand beside properties, narrow too.
          if member.key == "anyOf", node["properties"] != nil { continue }
          for (index, item) in items.enumerated() { visit(item, "\(inner)/\(index)") }
        } else {
          visit(member.value, inner)
        }
      }
    }
    visit(root, "")
    return found.filter { $0.node.members != nil }
  }

  /// The paths of the objects that list their keys.
  var closedObjects: [String] {
    described.filter { _, node in
      let listsKeys = node["type"]?.text == "object" && node["properties"] != nil
      return listsKeys || node["patternProperties"] != nil
    }
    .map(\.path)
  }

  /// The description of every property and definition.
  var descriptions: [(place: String, text: String?)] {
    described.compactMap { path, node in
      let parts = path.split(separator: "/")
      let isNamed = parts.dropLast().last.map { Schema.maps.contains(String($0)) } ?? true
      // What is nothing but a reference has the words of what it refers to.
      // A value of a list by date is what the list says it is, or null.
      let isReference =
        node.members?.map(\.key) == ["$ref"] || path.hasSuffix("/items/properties/value")
      guard isNamed, !isReference || path.contains("/datedList/") else { return nil }
      return (path, node["description"]?.text)
    }
  }
}

extension JSONNode {
  fileprivate var items: [JSONNode]? {
    guard case .array(let items) = content else { return nil }
    return items
  }

  fileprivate var text: String? {
    guard case .string(let text) = content else { return nil }
    return text
  }
}

/// Files with an unknown key in every object that a reader knows.
private enum Probe {
  /// A key that is nearly the name of nothing.
  static let key = "qqqqqqqqqqqq"
  private static let odd = "\"\(key)\": 1"
  private static let label = "{ \"nl\": \"a\", \"en\": \"b\", \(odd) }"
  private static let any = "{ \"any\": true, \(odd) }"

  static let scheme = SchemeText([
    "inForce": "{ \"from\": \"2026-01-01\", \(odd) }",
    "title": label,
    "sources": "{ \"cao\": { \"title\": \"De cao\", \(odd) } }",
    "elements":
      #"[{ "id": "night", "category": "fysiek", "label": { "nl": "a", "en": "b" }, "weight": [{ "from": null, "value": 1, \#(odd) }, { "from": "2027-01-01", "value": 1, \#(odd) }], "source": { "id": "cao", \#(odd) }, \#(odd) }]"#,
    "functions":
      #"[{ "id": "guard", "label": { "nl": "a", "en": "b" }, "exposure": { "night": "full" }, \#(odd) }]"#,
    "levels": #"{ "full": { "factor": 1, \#(odd) } }"#,
    "attributes": #"{ "wage": { "label": { "nl": "a", "en": "b" }, \#(odd) } }"#,
    "time": #"{ "partTime": { "fullFrom": 1, \#(odd) }, "overlap": "sum", \#(odd) }"#,
    "points": #"{ "categoryMaximumPerYear": { \#(odd) }, \#(odd) }"#,
    "conditions": conditions,
    "routes": routes,
    "exit": #"{ "maximumMonths": 36, "before": { "age": 800, \#(odd) }, \#(odd) }"#,
    "benefit": #"{ "perMonth": 1, "partTime": { "average": 12, \#(odd) }, \#(odd) }"#,
    "apply": #"{ "latest": { "months": 1, \#(odd) }, \#(odd) }"#,
    "panel": "{ \(odd) }",
    "contacts": #"[{ "label": { "nl": "a", "en": "b" }, \#(odd) }]"#,
    "notes": #"[{ "nl": "a", "en": "b", \#(odd) }]"#,
    "examples":
      #"[{ "name": "a", "born": "1960-01-01", "asOf": "2026-01-01", "history": [{ "function": "guard", "from": "2000-01-01" }], "expect": { "earliestExit": { \#(odd) }, "benefit": { \#(odd) }, "apply": { \#(odd) }, \#(odd) }, \#(odd) }]"#,
    key: "1",
  ])

  private static let conditions = SchemeText.conditions(
    ("lower", #""points": { "atLeast": 1, \#(odd) }, \#(odd)"#),
    (
      "served",
      #""service": { "of": \#(any), "within": { "last": 12, \#(odd) }, "gaps": { "each": 1, \#(odd) }, \#(odd) }, "atLeast": { "years": 1, \#(odd) }"#
    ),
    ("unbroken", #""continuous": { "of": { "any": true }, \#(odd) }, "atLeast": 1"#),
    ("employed", #""employed": { "of": { "any": true }, "on": "exit", \#(odd) }"#),
    ("born", #""born": { "from": "1960-01-01", \#(odd) }"#),
    ("aged", #""age": { "atLeast": 1, \#(odd) }"#),
    ("paid", #""attribute": { "name": "wage", "atMost": 1, \#(odd) }"#))

  private static let routes = SchemeText.list(
    #"{ "id": "a", "when": { "not": "lower", \#(odd) }, "months": { "linear": { "full": 1, "maximum": 1, \#(odd) }, \#(odd) }, \#(odd) }"#,
    SchemeText.route(
      "b", when: #""lower""#,
      months:
        #"{ "table": { "service": { "of": { "any": true } }, "rows": [[1, 1]], \#(odd) }, "beyond": { "every": 1, "months": 1, \#(odd) } }"#
    ),
    #"{ "id": "c", "when": "lower", "months": 1, "inForce": { "from": "2026-01-01", \#(odd) } }"#)

  /// Where the unknown keys stand, and which part of the schema describes that object.
  static let schemePlaces = [
    "": "",
    "/inForce": "/properties/inForce",
    "/title": "/$defs/bilingual",
    "/sources/cao": "/$defs/sourceText",
    "/elements/0": "/$defs/element",
    "/elements/0/weight/0": "/$defs/datedList/prefixItems/0",
    "/elements/0/weight/1": "/$defs/datedList/items",
    "/elements/0/source": "/$defs/source/anyOf/1",
    "/functions/0": "/$defs/function",
    "/levels/full": "/$defs/level/anyOf/1",
    "/attributes/wage": "/$defs/personFact",
    "/time": "/$defs/time",
    "/time/partTime": "/$defs/time/properties/partTime/anyOf/1",
    "/points": "/$defs/points",
    "/points/categoryMaximumPerYear": "/$defs/points/properties/categoryMaximumPerYear/anyOf/0",
    "/conditions/lower": "/$defs/condition",
    "/conditions/lower/points": "/$defs/pointsRule",
    "/conditions/served/service": "/$defs/serviceRule",
    "/conditions/served/service/of": "/$defs/selector",
    "/conditions/served/service/within": "/$defs/serviceRule/properties/within/anyOf/0",
    "/conditions/served/service/gaps": "/$defs/gaps",
    "/conditions/served/atLeast": "/$defs/duration/anyOf/1",
    "/conditions/unbroken/continuous": "/$defs/continuousRule",
    "/conditions/employed/employed": "/$defs/employedRule",
    "/conditions/born/born": "/$defs/bornRule",
    "/conditions/aged/age": "/$defs/ageRule",
    "/conditions/paid/attribute": "/$defs/attributeRule",
    "/routes/0": "/$defs/route",
    "/routes/0/when": "/$defs/when/anyOf/1",
    "/routes/0/months": "/$defs/monthsRule/anyOf/2",
    "/routes/0/months/linear": "/$defs/monthsRule/anyOf/2/properties/linear/anyOf/0",
    "/routes/1/months/table": "/$defs/monthsRule/anyOf/2/properties/table/anyOf/0",
    "/routes/1/months/beyond": "/$defs/monthsRule/anyOf/2/properties/beyond/anyOf/0",
    "/routes/2/inForce": "/$defs/dayRange",
    "/exit": "/$defs/exit",
    "/exit/before": "/$defs/exit/properties/before/anyOf/1",
    "/benefit": "/$defs/benefit",
    "/benefit/partTime": "/$defs/benefit/properties/partTime/anyOf/1",
    "/apply": "/$defs/apply",
    "/apply/latest": "/$defs/durationOrDays/anyOf/1",
    "/panel": "/$defs/panel",
    "/contacts/0": "/$defs/contact",
    "/notes/0": "/$defs/remark",
    "/examples/0": "/$defs/example",
    "/examples/0/expect": "/$defs/expectation",
    "/examples/0/expect/earliestExit": "/$defs/expectation/properties/earliestExit/anyOf/0",
    "/examples/0/expect/benefit": "/$defs/expectation/properties/benefit/anyOf/0",
    "/examples/0/expect/apply": "/$defs/expectation/properties/apply/anyOf/0",
  ]

  static let statutory = StatutoryText([
    "statePensionAge":
      #"{ "rows": [{ "bornFrom": "1950-01-01", "years": 66, "months": 0, "source": "law", \#(odd) }], "setThrough": "1999-12-31", \#(odd) }"#,
    "exemptThreshold": #"[{ "year": 2022, "perMonth": 1, "source": "law", \#(odd) }]"#,
    "upkeep":
      #"{ "levy": { "changesIn": [1], "url": "u", "what": { "nl": "a", "en": "b" }, \#(odd) }, \#(odd) }"#,
    "levy": #"[{ "fromYear": 2011, "percent": 52, "source": "law", \#(odd) }]"#,
    "statePensionSingle":
      #"[{ "from": "2022-01-01", "perMonth": 1, "source": "law", \#(odd) }]"#,
    key: "1",
  ])

  static let assumptions = AssumptionsText([
    "population": #"{ "kind": "open", \#(odd) }"#,
    "horizon": #"{ "from": 2026, "through": 2027, \#(odd) }"#,
    "indexation":
      #"{ "benefit": [{ "fromYear": 2027, "percent": 0, \#(odd) }], "threshold": [{ "fromYear": 2027, "percent": 0 }], \#(odd) }"#,
    "leaving": #"[{ "fromAge": 0, "percent": 0, \#(odd) }]"#,
    "takeUp": #"[{ "low": 25, "middle": 50, "high": 100, \#(odd) }]"#,
    "discount": #"{ "percent": 2, \#(odd) }"#,
    "replacementCost": #"{ "perLeaver": 2, \#(odd) }"#,
    "avoidedAbsence": #"{ "perMonth": 2, \#(odd) }"#,
    "wageBill": #"[{ "fromYear": 2026, "perYear": 2, \#(odd) }]"#,
    key: "1",
  ])

  static let assumptionPlaces = [
    "": "",
    "/population": "/properties/population",
    "/horizon": "/properties/horizon",
    "/indexation": "/properties/indexation",
    "/indexation/benefit/0": "/$defs/rate",
    "/leaving/0": "/$defs/leaving",
    "/takeUp/0": "/$defs/takeUp",
    "/discount": "/properties/discount/anyOf/0",
    "/replacementCost": "/properties/replacementCost/anyOf/0",
    "/avoidedAbsence": "/properties/avoidedAbsence/anyOf/0",
    "/wageBill/0": "/$defs/wageBill",
  ]

  static let statutoryPlaces = [
    "": "",
    "/statePensionAge": "/properties/statePensionAge",
    "/statePensionAge/rows/0": "/properties/statePensionAge/properties/rows/items",
    "/exemptThreshold/0": "/properties/exemptThreshold/items",
    "/levy/0": "/properties/levy/items", "/upkeep": "/properties/upkeep",
    "/upkeep/levy": "/$defs/upkeep",
    "/statePensionSingle/0": "/properties/statePensionSingle/items",
  ]
}
