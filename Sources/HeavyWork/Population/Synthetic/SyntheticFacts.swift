/// Facts of invented people: those that conditions and routes ask for, spread about their bounds so
/// that some people meet them and some do not.
struct SyntheticFacts: Sendable {
  /// How a fact is drawn.
  private enum Kind: Sendable {
    /// The answer most people have.
    case yesNo(Bool)
    /// Words that rules name; some people have another.
    case word([String])
    /// From one number to another, in units of so many decimals.
    case number(ClosedRange<Int>, decimals: Int)
    /// Numbers that rules name; some people have none of them.
    case exactly([ExactDecimal])
  }

  /// The names of the facts.
  let names: [String]
  private let kinds: [Kind]

  init(_ scheme: Scheme, asOf: Day) {
    var (names, kinds): ([String], [Kind]) = ([], [])
    for name in SchemeQuestions(scheme).facts.map(\.name) {
      guard let kind = SyntheticFacts.kind(of: name, scheme, asOf) else { continue }
      names.append(name)
      kinds.append(kind)
    }
    (self.names, self.kinds) = (names, kinds)
  }

  /// The facts of a person, as they stand in a file.
  func drawn(_ numbers: inout SampleNumbers, _ dialect: CSVDialect) -> [String] {
    kinds.map { kind in
      switch kind {
      case .yesNo(let usual):
        let answer = numbers.chance(780) == usual
        return answer ? dialect == .nl ? "ja" : "yes" : dialect == .nl ? "nee" : "no"
      case .word(let words):
        let place = numbers.below(words.count * 4 + 1)
        return place < words.count * 4 ? words[place / 4] : "anders"
      case .number(let range, let decimals):
        return dialect.number(
          ExactDecimal(units: Int64(numbers.within(range)), decimals: decimals))
      case .exactly(let values):
        let place = numbers.below(values.count * 3 + 1)
        return dialect.number(place < values.count * 3 ? values[place / 3] : .zero)
      }
    }
  }

  private static func kind(of name: String, _ scheme: Scheme, _ asOf: Day) -> Kind? {
    var bounds: [ExactDecimal] = []
    var (words, numbers): ([String], [ExactDecimal]) = ([], [])
    var answers: [Bool] = []
    for condition in scheme.conditions {
      guard case .attribute(let rule) = condition.test, rule.name == name else { continue }
      switch rule.bound {
      case .atMost(let bound), .atLeast(let bound): bounds += bound.steps.map(\.value)
      case .equals(let dated):
        for value in dated.steps.map(\.value) {
          switch value {
          case .number(let number): numbers.append(number)
          case .text(let word): words.append(word)
          case .bool(let answer): answers.append(answer)
          }
        }
      }
    }
    for route in scheme.routes {
      if case .attribute(name) = route.months.measure { bounds += route.months.shape.bounds }
    }
    if !bounds.isEmpty { return number(about: bounds) }
    if !numbers.isEmpty { return .exactly(numbers) }
    if let answer = answers.first { return .yesNo(answer) }
    let plain = words.filter { !($0.first.map(CSVWriter.startsFormula) ?? true) }.uniqued
    return plain.isEmpty ? nil : .word(plain)
  }

  /// Numbers from well under the least bound to well over the greatest; in tenths where bounds are
  /// small, else whole, so that nobody takes a decimal mark for one of thousands.
  private static func number(about bounds: [ExactDecimal]) -> Kind {
    let tenths = bounds.map { Int($0.units) * 10 / Int(ExactDecimal.powerOfTen($0.decimals)) }
    let (least, most) = (tenths.min() ?? 0, tenths.max() ?? 0)
    let spread = max(10, max(abs(least), abs(most)) / 2)
    // Below nothing only where a bound is.
    let lowest = least > 0 ? max(0, least - spread) : least - spread
    let highest = most + spread
    if most < 100 { return .number(lowest...highest, decimals: 1) }
    return .number(lowest / 10...highest / 10, decimals: 0)
  }
}
