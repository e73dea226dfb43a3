/// Finds the numbers and dates of a scheme file that no example holds.
///
/// Each is changed by the least it can be, up and down; where every example still comes out, nothing
/// in the file would notice a slip there.
public struct ExampleCoverage: Sendable {
  /// How many numbers and dates were tried.
  public let tried: Int
  /// One warning for each number or date that could be another without an example failing.
  public let unheld: [Problem]

  /// Tries every number and date of the rules.
  ///
  /// - Throws: the problems of the file, where it is not valid as it stands.
  public init(_ bytes: [UInt8], statutory: StatutoryTables = .shipped) throws(Problems) {
    let document = SchemeDocument(bytes)
    _ = try document.scheme()
    guard let root = document.root else { throw Problems(document.problems.sorted) }
    var values: [Value] = []
    ExampleCoverage.collect(root, bytes, into: &values)
    tried = values.count
    unheld = values.compactMap { value in
      let changed = value.changes.filter { change in
        !ExampleCoverage.isNoticed(value.replaced(in: bytes, by: change.text), statutory)
      }
      guard !changed.isEmpty else { return nil }
      return Problem(
        .unheldValue, severity: .warning, at: document.problems.place(at: value.offset),
        Bilingual { language in
          let other = Figure.words(changed, language)
          let own = value.own.words(language)
          return language(
            nl: "Geen voorbeeld merkt het als hier \(other) stond in plaats van \(own).",
            en: "No example would notice if \(other) stood here instead of \(own).")
        },
        remedy: Bilingual(
          nl: "Voeg een voorbeeld toe dat er net op of net naast ligt.",
          en: "Add an example that lies just on it or just off it."))
    }
  }

  /// Keys whose values decide nothing that an example sees.
  private static let outside: Set<String> = [
    "heavywork", "sources", "examples", "panel", "checkedOn", "decimals",
  ]

  private static func collect(_ node: JSONNode, _ bytes: [UInt8], into values: inout [Value]) {
    switch node.content {
    case .number(let number): values.append(Value(number, at: node.offset, bytes))
    case .string(let text):
      if let day = Day(text) { values.append(Value(day, at: node.offset)) }
    case .array(let items): for item in items { collect(item, bytes, into: &values) }
    case .object(let members):
      for member in members
      where !outside.contains(member.key) && !member.key.hasPrefix("x-") {
        collect(member.value, bytes, into: &values)
      }
    case .null, .bool, .hugeNumber, .longNumber: break
    }
  }

  /// Whether the changed file is refused, or an example of it fails.
  private static func isNoticed(_ bytes: [UInt8], _ statutory: StatutoryTables) -> Bool {
    do {
      let scheme = try Scheme.read(bytes)
      return !ExampleCheck(scheme, statutory: statutory).problems.isEmpty
    } catch {
      return true
    }
  }
}

extension ExampleCoverage {
  /// A number or date, and how it is written in a file.
  private enum Figure {
    case number(ExactDecimal)
    case day(Day)

    var text: String {
      switch self {
      case .number(let number): number.description
      case .day(let day): day.description
      }
    }

    func words(_ language: Language) -> String {
      switch self {
      case .number(let number): Wording.number(number, language)
      case .day(let day): Wording.date(day, language)
      }
    }

    /// One or two figures; of two days in one year the first is said without the year.
    static func words(_ figures: [Figure], _ language: Language) -> String {
      var words = figures.map { $0.words(language) }
      if figures.count == 2, case .day(let first) = figures[0], case .day(let last) = figures[1],
        first.civil.year == last.civil.year
      {
        words[0].removeLast(" \(first.civil.year)".count)
      }
      return words.joined(separator: language(nl: " of ", en: " or "))
    }
  }

  /// A number or date in a file, and what it is changed to.
  private struct Value {
    let offset: Int
    let range: Range<Int>
    let own: Figure
    let changes: [Figure]

    init(_ number: ExactDecimal, at offset: Int, _ bytes: [UInt8]) {
      let digits = Set("0123456789.eE+-".utf8)
      let length = bytes[offset...].prefix { digits.contains($0) }.count
      self.offset = offset
      range = offset..<(offset + length)
      own = .number(number)
      changes = [1, -1].map { step in
        .number(ExactDecimal(units: number.units + step, decimals: number.decimals))
      }
    }

    init(_ day: Day, at offset: Int) {
      self.offset = offset
      range = (offset + 1)..<(offset + 11)
      own = .day(day)
      changes = [1, -1].map { .day(day.adding(days: $0)) }
    }

    func replaced(in bytes: [UInt8], by change: String) -> [UInt8] {
      bytes[..<range.lowerBound] + Array(change.utf8) + bytes[range.upperBound...]
    }
  }
}
