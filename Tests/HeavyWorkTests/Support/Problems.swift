@testable import HeavyWork

/// A text in which `§` stands just before the place that is wrong.
struct MarkedText {
  let text: String
  let line: Int
  let column: Int

  init(_ marked: String) {
    let parts = marked.split(separator: "§", maxSplits: 1, omittingEmptySubsequences: false)
    text = parts.joined()
    guard parts.count == 2 else {
      (line, column) = (1, 1)
      return
    }
    line = parts[0].count { $0 == "\n" } + 1
    column =
      (parts[0].split(separator: "\n", omittingEmptySubsequences: false).last?.count ?? 0) + 1
  }
}

func schemeProblems(_ text: String) -> [Problem] {
  do { return try Scheme.read(Array(text.utf8)).warnings } catch { return error.all }
}

/// The problems of a history under a scheme.
func historyProblems(_ text: String, under scheme: SchemeText = SchemeText()) throws -> [Problem] {
  let scheme = try scheme.read()
  do {
    _ = try Career(reading: Array(text.utf8), under: scheme)
    return []
  } catch { return error.all }
}

func statutoryProblems(_ text: String) -> [Problem] {
  do {
    _ = try StatutoryTables.read(Array(text.utf8))
    return []
  } catch { return error.all }
}

extension [Problem] {
  var errors: [Problem] { filter { $0.severity == .error } }
  var codes: [ProblemCode] { map(\.code) }
}

extension Bilingual {
  /// Whether there are words in both languages, and not the same ones.
  var isTranslated: Bool { !nl.isEmpty && !en.isEmpty && nl != en }
}

/// Numbers that look random and are the same on every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
