@testable import HeavyWork

/// What came of a population file in a test.
struct PopulationOutcome {
  var output: [UInt8] = []
  var rejects: [UInt8] = []
  var problems: [RowProblem] = []
  var tally = PopulationTally()
  var fatal: RowProblem?
  var scattered: [PersonOrder.Twice] = []
  var job: PopulationJob?

  /// The summary, with no files but the scheme.
  var summary: PopulationSummary? { job.map { PopulationSummary($0, tally) } }

  var text: String { String(decoding: output, as: UTF8.self) }
  var lines: [Substring] { text.split(separator: "\n") }
  var codes: [String] { problems.map(\.problem.code.rawValue) }
}

/// How a population file is read in a test.
struct PopulationSetting {
  var asOf = "2026-11-21"
  var options = PopulationJob.Options()
  var wishes = PopulationFormat.Wishes()
  var blockSize = 1 << 19
  var usesPlainReader = true
  var evenOutOfForce = false
}

/// Reads and answers a whole population, as the command does with one thread.
func answerPopulation(
  _ bytes: [UInt8], under scheme: Scheme, _ setting: PopulationSetting = PopulationSetting()
) throws(Problems) -> PopulationOutcome {
  let start = Array(bytes.prefix(PopulationFormat.startLength))
  let format = try PopulationFormat.found(
    in: start, isWhole: start.count == bytes.count, setting.wishes)
  var options = setting.options
  options.usesPlainReader = setting.usesPlainReader
  let job = try PopulationJob(
    scheme, asOf: Day(setting.asOf) ?? .first, format, options,
    evenOutOfForce: setting.evenOutOfForce)
  let cutter = BlockCutter(format, begun: start, blockSize: setting.blockSize)
  let worker = PopulationWorker(job)
  let run = PopulationRun(job)
  let (block, result) = (PopulationBlock(), BlockResult())
  var outcome = PopulationOutcome()
  outcome.output = job.head
  outcome.rejects = job.rejectsHead
  var place = start.count
  while run.fatal == nil {
    let isBlock = unsafe cutter.fill(block) { buffer in
      let part = bytes[place...].prefix(buffer.count)
      unsafe buffer.copyBytes(from: part)
      place += part.count
      return part.count
    }
    guard isBlock else { break }
    worker.process(block, into: result)
    outcome.problems += run.take(result)
    outcome.output += result.output.bytes
    outcome.rejects += result.rejects.bytes
  }
  outcome.job = job
  outcome.tally = run.tally
  outcome.fatal = run.fatal
  outcome.scattered = run.scattered()
  return outcome
}

func answerPopulation(
  _ text: String, under scheme: SchemeText = SchemeText(),
  _ setting: PopulationSetting = PopulationSetting()
) throws -> PopulationOutcome {
  try answerPopulation(Array(text.utf8), under: scheme.read(), setting)
}
