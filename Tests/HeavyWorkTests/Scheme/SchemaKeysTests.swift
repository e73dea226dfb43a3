import Foundation
import Testing

@testable import HeavyWork

/// The JSON Schemas that editors use know the same keys and words as the readers of the files.
struct SchemaKeysTests {
  private static let scheme = Result { try SchemaFile("scheme") }
  private static let history = Result { try SchemaFile("history") }
  private static let statutory = Result { try SchemaFile("statutory") }

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
    let variant = try SchemaFile("variant")
    variant.expectKeys(SchemeVariant.keys, at: "")
    variant.expectKeys(SchemeVariant.changeKeys, at: "/$defs/change")
    #expect(
      variant.whole(at: "/properties/changes/maxItems") == SchemeVariant.maximumChanges)
  }

  /// Exactly one kind stands in a condition.
  @Test func kindsOfConditions() throws {
    let branches = try #require(
      try Self.scheme.get().node(at: "/$defs/condition/oneOf")?.schemaItems)
    let required = branches.flatMap { $0["required"]?.schemaItems?.compactMap(\.schemaText) ?? [] }
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
    let told = Self.toldKeys(schemeProblems(SchemaProbe.scheme.text))
    #expect(Set(told.keys) == Set(SchemaProbe.schemePlaces.keys))
    let scheme = try Self.scheme.get()
    for (place, path) in SchemaProbe.schemePlaces {
      if let keys = told[place] { scheme.expectKeys(keys, at: path) }
    }
    // No object of the schema is left out, but those of histories, which are held above.
    let held = Set(SchemaProbe.schemePlaces.values).union(["/$defs/example"])
    #expect(Set(scheme.closedObjects).subtracting(held).sorted() == [])
  }

  @Test func keysOfStatutoryFiguresThatTheReaderTells() throws {
    let told = Self.toldKeys(statutoryProblems(SchemaProbe.statutory.text))
    let statutory = try Self.statutory.get()
    #expect(Set(told.keys) == Set(SchemaProbe.statutoryPlaces.keys))
    for (place, path) in SchemaProbe.statutoryPlaces {
      if let keys = told[place] { statutory.expectKeys(keys, at: path) }
    }
    #expect(Set(statutory.closedObjects) == Set(SchemaProbe.statutoryPlaces.values))
  }

  @Test func keysOfAssumptionsThatTheReaderTells() throws {
    let told = Self.toldKeys(assumptionProblems(SchemaProbe.assumptions.text))
    let assumptions = try SchemaFile("assumptions")
    #expect(Set(told.keys) == Set(SchemaProbe.assumptionPlaces.keys))
    for (place, path) in SchemaProbe.assumptionPlaces {
      if let keys = told[place] { assumptions.expectKeys(keys, at: path) }
    }
    #expect(Set(assumptions.closedObjects) == Set(SchemaProbe.assumptionPlaces.values))
    let kind = "/properties/population/properties/kind"
    assumptions.expectWords(CostAssumptions.Population.self, at: kind)
  }

  /// What stands in a schema is shown by editors, in both languages.
  @Test(arguments: ["scheme", "history", "statutory", "variant", "assumptions"])
  func everyPropertyIsDescribed(_ name: String) throws {
    let schema = try SchemaFile(name)
    #expect(schema.descriptions.count > 8)
    for (place, text) in schema.descriptions {
      let parts = (text ?? "").components(separatedBy: " / ")
      #expect(parts.count == 2, "\(name) \(place)")
      #expect(parts.allSatisfy { $0.hasSuffix(".") }, "\(name) \(place)")
    }
  }

  @Test(arguments: ["scheme", "history", "statutory", "variant", "assumptions"])
  func everyObjectWithPropertiesIsClosed(_ name: String) throws {
    let schema = try SchemaFile(name)
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
      told[String(place.dropLast(SchemaProbe.key.count + 1))] = keys.map(String.init)
    }
    return told
  }
}
