/// What a scheme needs to know of a person beside birth date and functions.
package struct SchemeQuestions: Sendable {
  /// A fact about the person.
  package struct Fact: Sendable {
    /// What an answer can be.
    package enum Answer: Sendable, Equatable {
      case number
      case yesNo
      /// One of these words, or another.
      case word([String])
    }

    /// The name in files.
    package let name: String
    /// What to ask for.
    package let label: Bilingual
    /// A remark to show with it.
    package let note: Bilingual?
    package let answer: Answer
  }

  /// The facts, those that the file names first.
  package let facts: [Fact]
  /// The sectors that conditions ask for; none where no condition does.
  package let sectors: [String]
  /// The employers that rules ask for; none where no rule names one.
  package let employers: [String]
  /// Whether any condition asks for an employer, or only some employers count.
  package let asksForEmployer: Bool

  package init(_ scheme: Scheme) {
    let rules = scheme.conditions.compactMap { condition -> AttributeRule? in
      if case .attribute(let rule) = condition.test { rule } else { nil }
    }
    let measured = scheme.routes.compactMap { route -> String? in
      if case .attribute(let name) = route.months.measure { name } else { nil }
    }
    let names = scheme.attributes.map(\.name) + rules.map(\.name) + measured
    var seen: Set<String> = []
    facts = names.filter { seen.insert($0).inserted }.map { name in
      let own = scheme.attributes.first { $0.name == name }
      return Fact(
        name: name, label: scheme.name(ofAttribute: name), note: own?.note,
        answer: measured.contains(name)
          ? .number : SchemeQuestions.answer(rules.filter { $0.name == name }))
    }
    let selectors = WorkNames.selectors(scheme.conditions, scheme.routes)
    let work = WorkNames(selectors, scheme.time)
    (employers, sectors) = (work.employers, work.sectors)
    asksForEmployer =
      scheme.time.employers != nil
      || selectors.contains { $0.employer != nil || $0.sameEmployer }
  }

  private static func answer(_ rules: [AttributeRule]) -> Fact.Answer {
    var words: [String] = []
    for rule in rules {
      guard case .equals(let dated) = rule.bound else { return .number }
      for value in dated.steps.map(\.value) {
        switch value {
        case .number: return .number
        case .bool: return .yesNo
        case .text(let word): if !words.contains(word) { words.append(word) }
        }
      }
    }
    return .word(words)
  }
}
