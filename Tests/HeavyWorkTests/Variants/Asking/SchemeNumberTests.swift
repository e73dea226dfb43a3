import Foundation
import Testing

@testable import HeavyWork

/// The numbers of a scheme that a page lets people change, and the variants they make.
@Suite struct SchemeNumberTests {
  private static let files = SchemePlaces.schemeFiles(
    (try? FileManager.default.contentsOfDirectory(
      atPath: ReportSamples.root.appendingPathComponent("schemes").path)) ?? []
  ).sorted()

  private static func placed(_ file: String) throws -> PlacedScheme {
    try PlacedScheme(ReportSamples.bytes("schemes/" + file))
  }

  private static func spoor() throws -> PlacedScheme { try placed("spoor-illustratief.jsonc") }

  private func number(_ name: String, _ numbers: [SchemeNumber]) throws -> SchemeNumber {
    try #require(numbers.first { $0.name.en == name })
  }

  @Test func thereAreSchemes() { #expect(Self.files.count > 20) }

  private func byId(_ numbers: [SchemeNumber]) -> [String: ExactDecimal] {
    Dictionary(uniqueKeysWithValues: numbers.map { ($0.id, $0.value) })
  }

  /// 22 weights, 3 levels, 1 maximum of points, 2 conditions, 2 of a route and 1 of the exit.
  @Test func weightsAndBoundsAreFound() throws {
    let numbers = try Self.spoor().numbers
    #expect(numbers.count == 22 + 3 + 1 + 2 + 2 + 1)
    let night = try number("Night duty", numbers)
    #expect(night.value == ExactDecimal(units: 42, decimals: 2))
    #expect(night.said.nl == "0,42 punten per jaar" && night.said.en == "0.42 points a year")
    #expect(night.group == .weights)
    #expect(
      numbers.filter { $0.group != .weights && $0.group != .levels }.map(\.value.description)
        == ["57", "18.81", "30", "57", "36", "36"])
  }

  @Test(arguments: files)
  func everyNumberStandsWhereItSays(_ file: String) throws {
    let scheme = try Self.placed(file)
    let numbers = scheme.numbers
    #expect(Set(numbers.map(\.id)).count == numbers.count)
    // Whoever sees only the names must know which is which.
    #expect(Set(numbers.map(\.name.nl)).count == numbers.count, "\(numbers.map(\.name.nl))")
    for number in numbers {
      let around = try #require(scheme.root.entry(number.path))
      let pointer = number.inner.map { "/" + $0 }.joined()
      guard case .number(let value)? = around.node(at: pointer)?.content else {
        Issue.record("\(number.path) \(pointer)")
        continue
      }
      #expect(value == number.value)
    }
  }

  /// Each number by itself: either the scheme has it then, or the fault names it.
  @Test(arguments: files)
  func eachCanBeChangedOrIsNamed(_ file: String) throws {
    let scheme = try Self.placed(file)
    let numbers = scheme.numbers
    let title = Bilingual(nl: "Anders", en: "Other")
    for number in numbers {
      let value = ExactDecimal(units: number.value.units + 1, decimals: number.value.decimals)
      let made = scheme.variant(changing: numbers, to: [number.id: value], title: title)
      #expect(made.values == [number.id: value])
      guard let other = made.scheme else {
        #expect(!made.faults.isEmpty)
        #expect(made.faults.allSatisfy { $0.number == number.id }, "\(made.faults)")
        continue
      }
      // A value as a whole may come back with its keys in another order.
      #expect(byId(other.numbers) == byId(numbers).merging([number.id: value]) { $1 })
      // The file that people take along makes the same scheme, with the hash in the receipt.
      let again = try SchemeVariant(made.file).applied(to: scheme)
      #expect(again.scheme.rulesSHA256 == other.scheme.rulesSHA256)
      #expect(other.scheme.sha256 == SHA256.hex(made.file))
    }
  }

  @Test func equalValuesChangeNothing() throws {
    let scheme = try Self.spoor()
    let numbers = scheme.numbers
    let all = Dictionary(uniqueKeysWithValues: numbers.map { ($0.id, $0.value) })
    let made = scheme.variant(changing: numbers, to: all, title: Bilingual(nl: "x", en: "x"))
    #expect(made.values.isEmpty && made.faults.isEmpty)
    #expect(try SchemeVariant(made.file).changes.isEmpty)
  }

  @Test func allThatIsWrongIsToldByItsNumber() throws {
    let scheme = try Self.spoor()
    let numbers = scheme.numbers
    let (night, years) = (
      try number("Night duty", numbers), try #require(numbers.first { $0.value == 30 })
    )
    let most = try #require(numbers.last)
    let made = scheme.variant(
      changing: numbers,
      to: [
        night.id: 1001, years.id: ExactDecimal(units: 305, decimals: 1),
        most.id: ExactDecimal(units: -1),
      ], title: Bilingual(nl: "x", en: "x"))
    #expect(made.scheme == nil)
    #expect(Set(made.faults.map(\.number)) == [night.id, years.id, most.id])
    // The field says where it is: no path of the file stands before it.
    #expect(made.faults.allSatisfy { !$0.message.nl.contains("/") }, "\(made.faults)")
  }

  /// In a value with dates only the number of one day changes.
  @Test func aNumberOfOneDateChangesAlone() throws {
    let scheme = try Self.placed("fr-c2p-2023.jsonc")
    let numbers = scheme.numbers
    let one = try #require(
      numbers.first { number in
        number.inner.last == "value" && numbers.count { $0.path == number.path } > 1
      })
    let value = ExactDecimal(units: one.value.units + 1, decimals: one.value.decimals)
    let made = scheme.variant(
      changing: numbers, to: [one.id: value], title: Bilingual(nl: "x", en: "x"))
    let changed = try #require(made.scheme)
    #expect(byId(changed.numbers) == byId(numbers).merging([one.id: value]) { $1 })
  }
}
