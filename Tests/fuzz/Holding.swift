@testable import HeavyWork

/// Ends the program, with a word, where something is not so.
func require(_ isSo: Bool, _ what: @autoclosure () -> String) {
  if !isSo { fatalError(what()) }
}

/// Ends the program where two things that must be the same are not.
func requireSame<Value: Equatable>(_ one: Value, _ other: Value, _ what: @autoclosure () -> String)
{
  if one != other { fatalError("\(what()): \(one) | \(other)") }
}

/// The lines of an input, to hold the places of problems against.
struct InputLines {
  /// The characters of each line.
  private let columns: [Int]

  init(_ input: [UInt8]) {
    columns = input.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      line.count { $0 & 0xC0 != 0x80 }
    }
  }

  /// Problems are told with words in both languages, and places within the input.
  func hold(_ problems: [Problem]) {
    require(!problems.isEmpty, "refused without a word")
    for problem in problems {
      require(
        !problem.message.nl.isEmpty && !problem.message.en.isEmpty, "no words: \(problem)")
      guard let place = problem.place else { continue }
      require(
        columns.indices.contains(place.line - 1), "no such line: \(problem)")
      require(
        (1...columns[place.line - 1] + 1).contains(place.column), "no such column: \(problem)")
      require(
        place.pointer.isEmpty || place.pointer.hasPrefix("/"), "no JSON pointer: \(problem)")
    }
  }

  /// The same, and that one of them is an error.
  func holdRefusal(_ problems: Problems) {
    hold(problems.all)
    require(
      problems.all.contains { $0.severity == .error }, "refused by warnings: \(problems.all)")
  }
}

/// Choices that a target makes beside its input: the same for the same input.
func choices(for input: [UInt8]) -> SeededNumbers {
  // FNV-1a.
  SeededNumbers(
    seed: input.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 })
}

extension SeededNumbers {
  /// A piece of an input, cut at places chosen from these numbers.
  mutating func pieces(of input: [UInt8]) -> [ArraySlice<UInt8>] {
    let cuts = (0..<Int.random(in: 1...4, using: &self))
      .map { _ in Int.random(in: 0...input.count, using: &self) }.sorted()
    return zip([0] + cuts, cuts + [input.count]).map { input[$0..<$1] }
  }
}

/// An input in one piece, in bytes, and in pieces.
func readings(of input: [UInt8]) -> [[ArraySlice<UInt8>]] {
  var numbers = choices(for: input)
  return [[input[...]], input.indices.map { input[$0...$0] }, numbers.pieces(of: input)]
}
