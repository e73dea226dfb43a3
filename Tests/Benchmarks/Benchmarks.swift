import HeavyWork

/// Measures how long a calculation takes, in the library and as a whole program.
///
/// Run by `Tests/Benchmarks/library` and `Tests/Benchmarks/sweep`, which build what it needs and hold
/// the figures against what is asked. Figures are medians on one machine in one run, in nanoseconds.
@main
enum Benchmarks {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else {
      print("usage: hwbench SCHEME HISTORY [HWCALC NOTHING], or hwbench sweep ...")
      return
    }
    if arguments[1] == "sweep" { return SweepBench.run(Array(arguments.dropFirst(2))) }
    let history = Machine.read(arguments[2])
    do {
      let scheme = try Scheme.read(Machine.read(arguments[1]))
      try library(scheme, history)
    } catch {
      print(error.text(file: arguments[2], .en))
      return
    }
    if arguments.count >= 5 {
      wholeProgram(hwcalc: arguments[3], nothing: arguments[4], history: arguments[2])
    }
  }

  private static func library(_ scheme: Scheme, _ bytes: [UInt8]) throws(Problems) {
    let career = try Career(reading: bytes, under: scheme)
    guard let asOf = Day("2026-11-21"), let scorer = Scorer(scheme),
      let pieces = scorer.prepare(career)
    else {
      print("this scheme has no compiled form")
      return
    }
    var sum = 0
    Timing.report("points and months") { sum &+= scorer.score(pieces, asOf: asOf).months }
    let question = Assessment.Question(asOf: asOf)
    Timing.report("explained") {
      if let assessment = try? Assessment(of: career, under: scheme, question) {
        sum &+= assessment.now.months
      }
    }
    Timing.report("JSON to JSON") {
      if let career = try? Career(reading: bytes, under: scheme),
        let assessment = try? Assessment(of: career, under: scheme, question)
      {
        sum &+= ResultJSON.bytes(assessment, .nl).count
      }
    }
    Timing.report("reading") {
      if let career = try? Career(reading: bytes, under: scheme) { sum &+= career.spells.count }
    }
    if let assessment = try? Assessment(of: career, under: scheme, question) {
      Timing.report("writing") { sum &+= ResultJSON.bytes(assessment, .nl).count }
    }
    if sum == 0 { print("nothing was worked out") }
  }

  private static func wholeProgram(hwcalc: String, nothing: String, history: String) {
    let calc = [hwcalc, "calc", history, "--scheme", "spoor-illustratief", "--as-of", "2026-11-21"]
    let runs: [(name: String, command: [String])] = [
      ("C program", [nothing]),
      ("hwcalc --version", [hwcalc, "--version"]),
      ("hwcalc calc, text", calc),
      ("hwcalc calc, JSON", calc + ["--format", "json"]),
    ]
    for run in runs where Machine.run(run.command) == nil {
      print("\(run.name) could not be started")
      return
    }
    // In turn, so that a change in the machine's speed meets all of them alike.
    let (rounds, paced) = Timing.atFullPace(most: 10 * Timing.batches) {
      runs.map { (Machine.run($0.command) ?? .infinity) * 1e6 }
    }
    for (index, run) in runs.enumerated() {
      Timing.tell(run.name, rounds.map { $0[index] }, paced)
    }
  }
}
