import Testing

@testable import HeavyWork

extension Agreement {
  /// The answer alone held against the explained one: the same values under the keys that it has.
  @Suite struct OfBareAnswer {
    /// Coarse, because the quick way keeps to 64 bits; short, because a whole answer looks at every day.
    private static let coarse = RandomOptions(longestCareerYears: 3, limitDecimals: 2)

    @Test(arguments: SeedBlock.blocks(930_001...930_090, of: 30))
    func saysWhatTheExplainedAnswerSays(_ block: SeedBlock) {
      block.forEach(Self.coarse) { made, differences in
        try Self.compare(made, &differences)
      }
    }

    @Test(arguments: SeedBlock.blocks(931_001...931_180, of: 60))
    func saysSoWhereItIsWorkedOutTheQuickWay(_ block: SeedBlock) {
      var quick = 0
      let complete = block.forEach(Self.coarse) { made, differences in
        let made = try AgreementCase(OfScorer.simplified(made.model))
        if try Self.compare(made, &differences) { quick += 1 }
      }
      #expect(!complete || quick >= 8, "only \(quick) cases were worked out the quick way")
    }

    /// Compares the answers; tells whether the quick way was taken.
    @discardableResult
    private static func compare(
      _ made: AgreementCase, _ differences: inout Differences
    ) throws -> Bool {
      var isQuick = false
      let exits = [nil, made.asOf, made.pension.adding(days: -100)]
      for (place, exit) in exits.enumerated() {
        let explained = HeldAnswer(
          Array(made.historyText.utf8), under: made.scheme, asOf: made.asOf, exit: exit,
          anyway: place == 0, [place == 1 ? .en : .nl])
        isQuick = isQuick || explained.isQuick
        for difference in explained.differences { differences.note("exit \(place): \(difference)") }
      }
      return isQuick
    }
  }
}

/// A request that was answered with its explanation and without.
struct HeldAnswer {
  /// Whether the answer alone was worked out without the explanation.
  private(set) var isQuick = false
  /// What is not the same in both.
  private(set) var differences: [String] = []
  /// The codes of the warnings, and the answer alone as it was written last.
  private(set) var warnings: [String] = []
  private(set) var bare = ""

  init(
    _ history: [UInt8], under scheme: Scheme, asOf: Day, exit: Day? = nil, anyway: Bool = false,
    _ languages: [Language] = [.nl, .en], statutory: StatutoryTables = .shipped
  ) {
    let end = exit.map { #", "exit": "\#($0)""# } ?? ""
    let rest = #", "asOf": "\#(asOf)"\#(end), "anyway": \#(anyway), "explain": "#
    let text = String(decoding: history, as: UTF8.self)
    guard let close = text.lastIndex(of: "}") else { return }
    func request(_ explains: Bool) -> CalculationRequest {
      CalculationRequest(reading: Array((text[..<close] + rest + "\(explains) }\n").utf8))
    }
    let explained = Result { () throws(Problems) -> Assessment in
      try request(true).assessment(
        among: [scheme], usual: scheme, today: asOf, statutory: statutory)
    }
    let read = WorkHistory.document(history)
    let question = Assessment.Question(asOf: asOf, exit: exit, evenOutOfForce: anyway)
    let quick = read.history.flatMap { entered in
      read.problems.problems.isEmpty
        ? scheme.quickPeople.answer(entered, under: scheme, question, statutory) : nil
    }
    isQuick = quick != nil
    let plain = PlainHistory(history)
    let inBytes = plain.flatMap {
      scheme.quickPeople.answer($0, of: history, under: scheme, question, statutory)
    }
    if plain != nil, (inBytes == nil) != (quick == nil) {
      differences.append("the quick way is taken \(isQuick ? "of spells" : "of bytes") alone")
    }
    switch explained {
    case .success(let full):
      warnings = (quick ?? BareAnswer(full)).warnings
      // What is not worked out the quick way is taken from the explained answer.
      for language in languages {
        let whole = ResultJSON.bytes(full, language)
        for answer in [quick ?? BareAnswer(full), inBytes].compactMap({ $0 }) {
          compare(whole, BareAnswerJSON.bytes(answer, language))
        }
      }
    case .failure(let problems):
      do {
        _ = try request(false).answer(
          among: [scheme], usual: scheme, today: asOf, statutory: statutory)
        differences.append("only the answer alone is given")
      } catch {
        if error.all != problems.all { differences.append("other problems: \(error.all)") }
      }
    }
  }

  /// The keys of an answer alone, and those of what has some of its keys.
  static let keys: Set<String> = [
    "asOf", "benefit", "earliestExit", "exit", "ifContinued", "now", "range", "receipt", "scheme",
    "statePension", "warnings",
  ]
  private static let parts: [String: Set<String>] = [
    "benefit": ["amountsOf", "from", "months", "perMonth"],
    "receipt": ["base", "engine", "rules", "scheme", "statutory", "statutoryVersion"],
    "warnings": ["code"],
  ]

  private mutating func compare(_ full: [UInt8], _ bare: [UInt8]) {
    let reduced = HeldAnswer.lines(full)
      .filter { HeldAnswer.keys.contains($0.key) }
      .map { line in
        HeldAnswer.parts[line.key].map { HeldAnswer.reduced(line.value, to: $0) } ?? line.value
      }
    let expected = "{\n" + reduced.joined(separator: ",\n") + "\n}\n"
    let found = String(decoding: bare, as: UTF8.self)
    self.bare = found
    if expected != found { differences.append("\(found) instead of \(expected)") }
  }

  /// The keys of a result with the lines they stand on, which is how it is written.
  private static func lines(_ bytes: [UInt8]) -> [(key: String, value: String)] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().dropLast()
      .map { line in
        let text = line.hasSuffix(",") ? line.dropLast() : line
        return (String(text.dropFirst().prefix { $0 != "\"" }), String(text))
      }
  }

  /// A line with only some keys of its object, or of each of its objects.
  private static func reduced(_ line: String, to keys: Set<String>) -> String {
    let text = "{" + line + "}"
    guard
      let root = try? JSONReader.read(Array(text.utf8), options: .init(maximumBytes: 1 << 24)).root,
      let member = root.members?.first
    else { return "no JSON: \(line)" }
    func kept(_ node: JSONNode) -> JSONNode {
      var node = node
      switch node.content {
      case .object(let members): node.content = .object(members.filter { keys.contains($0.key) })
      case .array(let items): node.content = .array(items.map(kept))
      default: break
      }
      return node
    }
    let value = JSONWriter.canonical(kept(member.value))
    // An outermost object has its keys on lines of their own, and so a list its objects.
    let flat = String(decoding: value, as: UTF8.self).replacing("\n", with: "")
    return "\"\(member.key)\":\(flat)"
  }
}
