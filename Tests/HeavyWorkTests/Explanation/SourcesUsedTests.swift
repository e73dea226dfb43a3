import Testing

@testable import HeavyWork

/// The sources of an answer, held against gathering them by their words.
@Suite struct SourcesUsedTests {
  private static let bases = ["full", "summary", "press", "assumption", ""]

  /// A scheme whose functions and elements share some of their sources with each other and with the
  /// rules.
  private func scheme(_ random: inout RandomSource) throws -> Scheme {
    let ids = ["a", "b", "c", "d"]
    func source() -> String {
      guard random.chance(80) else { return "" }
      return #", "source": { "id": "\#(random.pick(ids))", "article": "\#(random.whole(1...2))" }"#
    }
    var text = SchemeText()
    let sources = ids.map { id in
      let basis = random.pick(Self.bases)
      return #""\#(id)": { "title": "\#(id)"\#(basis.isEmpty ? "" : #", "basis": "\#(basis)""#) }"#
    }
    text["sources"] = "{ \(sources.joined(separator: ", ")) }"
    let elements = (1...4).map {
      #"{ "id": "e\#($0)", "category": "fysiek", "label": \#(SchemeText.label("e", "e")), "#
        + #""weight": 1\#(source()) }"#
    }
    text["elements"] = "[\(elements.joined(separator: ", "))]"
    let functions = (1...4).map {
      SchemeText.function("f\($0)", #""exposure": { "e\#($0)": "full" }\#(source())"#)
    }
    text["functions"] = "[\(functions.joined(separator: ", "))]"
    text["conditions"] = SchemeText.conditions(
      ("lower", #""points": { "atLeast": 1 }\#(source())"#))
    text["routes"] = #"[{ "id": "r", "when": "lower", "months": 12\#(source()) }]"#
    return try text.read()
  }

  /// The references in the order of the rules, functions and elements, each once.
  private func plain(_ answer: Assessment) -> [SourceReference] {
    let scheme = answer.scheme
    let rules =
      scheme.routes.map(\.source) + scheme.conditions.map(\.source)
      + [scheme.time.source, scheme.points.source, scheme.exit.source, scheme.benefit?.source]
    let functions = scheme.functions.indices.filter { place in
      answer.career.spells.contains { $0.function == place }
    }
    let elements = scheme.elements.indices.filter { !answer.ledger.byElement[$0].isZero }
    let used =
      rules + functions.map { scheme.functions[$0].source }
      + elements.map { scheme.elements[$0].source }
    return used.compactMap { $0 }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  @Test func theyAreThoseOfTheRulesFunctionsAndElementsUsed() throws {
    var random = RandomSource(seed: 977)
    var seen: Set<Int> = []
    for _ in 0..<200 {
      let scheme = try scheme(&random)
      let spells = (0..<random.whole(1...3)).map {
        spell("f\(random.whole(1...4))", "\(2000 + 2 * $0)-01-01", "\(2001 + 2 * $0)-12-31")
      }
      let bytes = Array(
        #"{ "born": "1960-05-05", "history": [\#(spells.joined(separator: ","))] }"#.utf8)
      let answer = try Assessment(
        of: Career(reading: bytes, under: scheme), under: scheme,
        .init(asOf: day("2026-06-01"), evenOutOfForce: true))
      let sources = plain(answer)
      #expect(answer.remarks.sources == sources)
      let bases = sources.map { scheme.sources[$0.id]?.basis }
      let weakest =
        bases.contains(nil) ? nil : bases.compactMap { $0 }.max { $0.weakness < $1.weakness }
      #expect(answer.remarks.weakestBasis == weakest)
      seen.insert(sources.count)
    }
    #expect(seen.count > 3)
  }
}
