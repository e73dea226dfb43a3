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
        !ExampleCoverage.isNoticed(value.replaced(in: bytes, by: change), statutory)
      }
      guard !changed.isEmpty else { return nil }
      let list = changed.joined(separator: ", ")
      return Problem(
        .unheldValue, severity: .warning, at: document.problems.place(at: value.offset),
        Bilingual(
          nl: "Geen voorbeeld merkt het als \(value.text) hier \(list) was.",
          en: "No example would notice if \(value.text) were \(list) here."),
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
  /// A number or date in a file, and what it is changed to.
  private struct Value {
    let offset: Int
    let range: Range<Int>
    let text: String
    let changes: [String]

    init(_ number: ExactDecimal, at offset: Int, _ bytes: [UInt8]) {
      let digits = Set("0123456789.eE+-".utf8)
      let length = bytes[offset...].prefix { digits.contains($0) }.count
      self.offset = offset
      range = offset..<(offset + length)
      text = String(decoding: bytes[range], as: UTF8.self)
      changes = [1, -1].map { step in
        ExactDecimal(units: number.units + step, decimals: number.decimals).description
      }
    }

    init(_ day: Day, at offset: Int) {
      self.offset = offset
      range = (offset + 1)..<(offset + 11)
      text = day.description
      changes = [1, -1].map { day.adding(days: $0).description }
    }

    func replaced(in bytes: [UInt8], by change: String) -> [UInt8] {
      bytes[..<range.lowerBound] + Array(change.utf8) + bytes[range.upperBound...]
    }
  }
}
