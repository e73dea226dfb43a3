import Testing

@testable import HeavyWork

/// Seeds that one test case goes through, so that a run has neither thousands of lines nor one.
struct SeedBlock: Sendable, CustomTestStringConvertible {
  let seeds: ClosedRange<UInt64>

  var testDescription: String { "seeds \(seeds.lowerBound) to \(seeds.upperBound)" }

  /// `seeds` in blocks of `size`: all of them in a long run, else the first third.
  static func blocks(_ seeds: ClosedRange<UInt64>, of size: UInt64 = 50) -> [SeedBlock] {
    LongRun.part(
      stride(from: seeds.lowerBound, through: seeds.upperBound, by: Int(size)).map {
        SeedBlock(seeds: $0...min($0 + size - 1, seeds.upperBound))
      })
  }

  /// Makes the case of each seed and holds it against `body`.
  ///
  /// The first case that fails is shown with its files, and ends the block.
  ///
  /// - Returns: whether all seeds were gone through.
  @discardableResult
  func forEach(
    _ options: RandomOptions = RandomOptions(), sourceLocation: SourceLocation = #_sourceLocation,
    _ body: (AgreementCase, inout Differences) throws -> Void
  ) -> Bool {
    for seed in seeds {
      var differences = Differences()
      var files = ""
      do {
        let made = try AgreementCase(seed: seed, options: options)
        files = made.files
        try body(made, &differences)
      } catch {
        differences.note("\(error)")
      }
      guard !differences.found.isEmpty else { continue }
      let lines = ["seed \(seed):"] + differences.found + [files]
      Issue.record("\(lines.joined(separator: "\n"))", sourceLocation: sourceLocation)
      return false
    }
    return true
  }
}

/// What is not as it should be in one case.
struct Differences {
  private(set) var found: [String] = []

  mutating func note(_ text: String) { found.append(text) }

  mutating func expect(_ holds: Bool, _ what: @autoclosure () -> String) {
    if !holds { note(what()) }
  }

  /// Notes where what was found is not what was expected.
  mutating func equal<Value: Equatable>(
    _ actual: Value, _ expected: Value, _ what: @autoclosure () -> String
  ) {
    if actual != expected { note("\(what()): \(actual), expected \(expected)") }
  }
}
