@testable import HeavyWork

/// An export of a workforce: the fast path and the full one give the same bytes in blocks of any size.
struct PopulationTarget: FuzzTarget {
  static let name = "population"
  private let schemes = FuzzSchemes.all

  func check(_ input: [UInt8]) {
    var numbers = choices(for: input)
    let scheme = schemes[Int.random(in: schemes.indices, using: &numbers)]
    TwoPaths.check(input, under: scheme, chosenBy: numbers)
  }
}

/// Holds the two paths of a population against each other.
enum TwoPaths {
  static let asOf = Day(unchecked: 2026, 11, 21)

  static func check(_ file: [UInt8], under scheme: Scheme, chosenBy numbers: SeededNumbers) {
    var numbers = numbers
    var setting = PopulationSetting()
    setting.asOf = asOf.description
    setting.options.impliedEnds = Int.random(in: 0..<4, using: &numbers) == 0
    setting.options.summarises = Int.random(in: 0..<4, using: &numbers) != 0
    setting.usesPlainReader = false
    let full: PopulationOutcome
    do { full = try answerPopulation(file, under: scheme, setting) } catch {
      require(!error.all.isEmpty, "refused without a word")
      return
    }
    setting.usesPlainReader = true
    setting.blockSize = [64, 300, 4096, 1 << 19][Int.random(in: 0..<4, using: &numbers)]
    guard let plain = try? answerPopulation(file, under: scheme, setting) else {
      fatalError("the fast path refuses what the full one takes")
    }
    requireSame(plain.fatal?.line, full.fatal?.line, "where the file ends the reading")
    // What was read before a fatal row depends on where a block ends.
    if full.fatal != nil { return }
    requireSame(plain.text, full.text, "results in blocks of \(setting.blockSize)")
    requireSame(shown(plain.rejects), shown(full.rejects), "rejects")
    requireSame(plain.problems.map(\.line), full.problems.map(\.line), "lines of problems")
    requireSame(plain.codes, full.codes, "problems")
    requireSame(plain.tally.rows, full.tally.rows, "rows")
    requireSame(
      plain.tally.people, plain.tally.calculated + plain.tally.rejected, "people are lost")
    requireSame(plain.tally.unlisted, full.tally.unlisted, "unlisted functions")
    require(plain.scattered == full.scattered, "scattered people")
    requireSame(plain.summary?.json(), full.summary?.json(), "summaries")
    let lines = file.count { $0 == 0x0A || $0 == 0x0D } + 1
    for problem in full.problems {
      require((1...lines).contains(problem.line), "no such line: \(problem)")
    }
  }
}
