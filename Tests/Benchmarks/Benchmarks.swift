import HeavyWork

/// Measures how long a calculation takes, in the library and as a whole program.
///
/// Run by `.ci/bench`, which builds what it needs. Figures are medians on one machine in one
/// run; what they are held against stands beside them.
@main
enum Benchmarks {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count >= 2 else {
      print("usage: hwbench SCHEME [HWCALC NOTHING HISTORY], or hwbench sweep ...")
      return
    }
    if arguments[1] == "sweep" { return SweepBench.run(Array(arguments.dropFirst(2))) }
    do {
      let scheme = try Scheme.read(Machine.read(arguments[1]))
      try library(scheme)
    } catch {
      print(error.text(file: arguments[1], .en))
      return
    }
    if arguments.count >= 5 {
      wholeProgram(hwcalc: arguments[2], nothing: arguments[3], history: arguments[4])
    }
  }

  private static let history = """
    { "born": "1961-02-14", "history": [
      { "function": "conducteur", "from": "1981-03-01", "to": "1986-08-31", "employer": "Voorbeeldspoor" },
      { "function": "machinist", "from": "1986-09-01", "to": "1994-12-31", "employer": "Voorbeeldspoor" },
      { "function": "machinist", "from": "1995-01-01", "to": "2001-05-31", "fte": 0.8, "employer": "Voorbeeldspoor" },
      { "function": "rangeerder", "from": "2001-06-01", "to": "2004-02-29", "employer": "Voorbeeldspoor" },
      { "function": "monteur-baan", "from": "2004-03-01", "to": "2009-08-31", "employer": "Voorbeeldspoor" },
      { "function": "teammanager", "from": "2009-09-01", "to": "2014-12-31", "employer": "Voorbeeldspoor" },
      { "function": "medewerker-bijsturing", "from": "2015-01-01", "to": "2021-06-30", "fte": 0.9, "employer": "Voorbeeldspoor" },
      { "function": "planner", "from": "2021-07-01", "employer": "Voorbeeldspoor" } ] }
    """

  private static func library(_ scheme: Scheme) throws(Problems) {
    let bytes = Array(history.utf8)
    let career = try Career(reading: bytes, under: scheme)
    guard let asOf = Day("2026-11-21"), let scorer = Scorer(scheme),
      let pieces = scorer.prepare(career)
    else {
      print("this scheme has no compiled form")
      return
    }
    print(
      "A career of eight spells under \(scheme.id), in the library (median of \(Timing.batches)):")
    var sum = 0
    Timing.report("points and months, compiled scheme", target: "100 ns") {
      sum &+= scorer.score(pieces, asOf: asOf).months
    }
    let question = Assessment.Question(asOf: asOf)
    Timing.report("with the full explanation", target: "20 us") {
      if let assessment = try? Assessment(of: career, under: scheme, question) {
        sum &+= assessment.now.months
      }
    }
    Timing.report("JSON bytes to JSON bytes, explanation included", target: "40 us") {
      if let career = try? Career(reading: bytes, under: scheme),
        let assessment = try? Assessment(of: career, under: scheme, question)
      {
        sum &+= ResultJSON.bytes(assessment, .nl).count
      }
    }
    if CommandLine.arguments.contains("--parts") {
      Timing.report("  of which reading the history", target: "-") {
        if let career = try? Career(reading: bytes, under: scheme) { sum &+= career.spells.count }
      }
      if let assessment = try? Assessment(of: career, under: scheme, question) {
        Timing.report("  of which writing the result", target: "-") {
          sum &+= ResultJSON.bytes(assessment, .nl).count
        }
      }
    }
    if sum == 0 { print("nothing was worked out") }
  }

  private static func wholeProgram(hwcalc: String, nothing: String, history: String) {
    print("\nThe whole program, from start to answer (static, median of \(Timing.starts)):")
    let runs: [(name: String, command: [String])] = [
      ("a C program that returns at once", [nothing]),
      ("hwcalc --version", [hwcalc, "--version"]),
      ("hwcalc calc, text", [hwcalc, "calc", history, "--as-of", "2026-11-21"]),
      (
        "hwcalc calc, JSON", [hwcalc, "calc", history, "--as-of", "2026-11-21", "--format", "json"]
      ),
    ]
    // In turn, so that a change in the machine's speed meets all of them alike.
    var times = runs.map { _ in [Double]() }
    for round in 0...Timing.starts {
      for (index, run) in runs.enumerated() {
        guard let time = Machine.run(run.command) else {
          print("  \(run.name): could not be started")
          return
        }
        if round > 0 { times[index].append(time) }
      }
    }
    let base = Timing.median(times[0])
    for (run, times) in zip(runs, times) {
      let median = Timing.median(times)
      let target = run.name.hasPrefix("hwcalc calc") ? "   target 6 ms" : ""
      print(
        "  \(run.name.padded(48)) \(Timing.text(median * 1_000_000))"
          + "   \(Timing.ratio(median / base)) x the C program\(target)")
    }
  }
}
