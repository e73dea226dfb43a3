/// `age`: an age reached on the exit day.
public struct AgeRule: Sendable {
  /// The age that must be reached.
  public let atLeast: Dated<Duration>
}

extension AgeRule {
  static func read(_ node: JSONNode, _ problems: ProblemCollector) -> AgeRule? {
    let what = Bilingual(nl: "een leeftijd", en: "an age")
    return ObjectReader(node, keys: ["atLeast"], what: what, problems: problems)?
      .required("atLeast")
      .flatMap { problems.dated($0) { problems.duration($0) } }
      .map { AgeRule(atLeast: $0) }
  }
}
