import Glibc
import HeavyWork

/// `hwcalc bulk`: the answers for a whole population.
struct BulkCommand {
  let context: CommandContext

  /// How many problems are printed; all are in the file of `--problems`.
  static let mostPrinted = 20

  init(_ context: CommandContext) { self.context = context }

  func run() throws(CommandFailure) -> ExitStatus {
    try context.refuseExisting(
      ofOptions: "output", "rejects", "join-rejects", "problems", "summary", "unknown-titles")
    let options = BulkOptions(context: context)
    let scheme = try SchemeFolder(context).scheme()
    let statutory = try context.statutory()
    context.noticeOverdue(statutory)
    let questions = try options.questions(scheme)
    var (wishes, files) = try options.wishes()
    let processors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    let threads = try options.whole("jobs", in: 1...256) ?? min(processors, 256)
    let blockSize = try options.whole("block-size", in: 1...65_536).map { $0 << 10 } ?? 1 << 19
    let inputs = try self.inputs(
      wishes, hashes: questions.summarises || questions.style == .workbook)
    let (path, asOf) = (inputs[0].file.path, try context.asOf())
    let job: PopulationJob
    do {
      job = try PopulationJob(
        scheme, asOf: asOf, inputs[0].format, join: inputs.dropFirst().first?.format, questions,
        statutory: statutory, evenOutOfForce: context.call.has("anyway"))
    } catch {
      throw .problems([(path, error)])
    }
    for input in inputs {
      say(
        (inputs.count > 1 ? "\(input.file.path): " : "")
          + PopulationSummary.reading(input.format, context.language))
    }
    let outputs = try BulkOutputs(context, job, inputs.map(\.file.path))
    let isQuiet = context.call.has("quiet")
    let gathering = Progress(size: inputs[0].file.size, isQuiet: isQuiet, context)
    let rows = try BulkRows(
      inputs, blockSize: blockSize, gathers: context.call.has("unsorted"), context
    ) { gathering?.show(bytes: $0, people: nil) }
    gathering?.clear()
    let run = PopulationRun(job)
    let progress = Progress(size: rows.size, isQuiet: isQuiet, context)
    let strict = context.call.has("strict")
    BulkLine(job, threads: threads, fill: { rows.fill($0) }) { result in
      let problems = run.take(result)
      outputs.take(result, problems)
      progress?.show(bytes: rows.done, people: run.tally.people)
      return run.fatal == nil && !outputs.hasFailed && !(strict && outputs.isFull)
    }
    .run()
    progress?.clear()
    if let titles = questions.titles { files.append(.init(.titles, sha256: titles.sha256)) }
    for (input, name) in zip(inputs, [PopulationSummary.UsedFile.Role.population, .join]) {
      if let hash = input.file.sha256 { files.append(.init(name, sha256: hash)) }
    }
    return try finish(run, job, outputs, rows, PopulationSummary(job, run.tally, files: files))
  }

  /// The population, and the file that is joined to it.
  private func inputs(
    _ wishes: PopulationFormat.Wishes, hashes: Bool
  ) throws(CommandFailure) -> [BulkInput] {
    let path = context.call.operands[0]
    guard let joined = context.option("join") else {
      return [try BulkInput(path, wishes, .people, hashes: hashes)]
    }
    guard path != "-" || joined != "-" else {
      throw .usage(
        .init(
          nl: "Alleen een van de twee bestanden kan van de standaardinvoer komen.",
          en: "Only one of the two files can come from standard input."))
    }
    return [
      try BulkInput(path, wishes, .people, hashes: hashes),
      try BulkInput(joined, wishes, .partTime, hashes: hashes),
    ]
  }

  /// Says something that is no result.
  private func say(_ text: String) {
    if !context.call.has("quiet") { context.system.report(text) }
  }

  private func finish(
    _ run: PopulationRun, _ job: PopulationJob, _ outputs: BulkOutputs, _ rows: BulkRows,
    _ summary: PopulationSummary
  ) throws(CommandFailure) -> ExitStatus {
    outputs.report()
    if outputs.results.isClosedByReader { return .done }
    if Interruption.isAsked {
      outputs.discard()
      throw .interrupted
    }
    try rows.checkReading()
    if let fatal = run.fatal {
      context.system.report(outputs.text(fatal))
      return .problems
    }
    if outputs.hasFailed { try outputs.finish(summary) }
    try rows.checkWhole()
    if !rows.areGathered { try refuseScattered(run, job, rows.inputs[0].file) }
    let isRejected = summary.hasRejections
    if isRejected, context.call.has("strict") {
      say(summary.counts(context.language))
      throw .refused(
        .init(
          nl: "er zijn foute rijen, en --strict weigert dan het hele bestand.",
          en: "some rows are wrong, and --strict then refuses the whole file."))
    }
    try outputs.finish(summary)
    try writeSummary(summary)
    say(summary.counts(context.language))
    return isRejected ? .problems : .done
  }

  /// Refuses a file in which someone's rows stand in two places.
  private func refuseScattered(
    _ run: PopulationRun, _ job: PopulationJob, _ input: InputFile
  ) throws(CommandFailure) {
    let scattered = run.scattered()
    guard !scattered.isEmpty else { return }
    let places = try ScatteredPeople.find(scattered, job, input, context.language)
    throw .problems([(input.path, .scattered(places))])
  }

  private func writeSummary(_ summary: PopulationSummary) throws(CommandFailure) {
    if let path = context.option("summary") {
      let bytes =
        if path.hasSuffix(".json") {
          summary.json()
        } else if path.hasSuffix(".html") || path.hasSuffix(".htm") {
          summary.html(context.language)
        } else {
          Array(summary.text(context.language).utf8)
        }
      try context.system.write(bytes, path)
    }
    if let path = context.option("unknown-titles") {
      try context.system.write(summary.unknownTitles(), path)
    }
  }
}

/// Finds the names and lines of people whose rows stand in two places.
enum ScatteredPeople {
  static func find(
    _ scattered: [PersonOrder.Twice], _ job: PopulationJob, _ input: InputFile,
    _ language: Language
  ) throws(CommandFailure) -> [(name: String, first: Int, second: Int)] {
    // Standard input is gone; then only the places among people can be told.
    guard input.size != nil, input.path != "-" else {
      return scattered.map {
        (
          Bilingual(nl: "persoon", en: "person")[language] + " \($0.first + 1) / \($0.second + 1)",
          $0.first + 1, $0.second + 1
        )
      }
    }
    let again = try InputFile(input.path)
    let start = try again.beginning(PopulationFormat.startLength)
    let cutter = BlockCutter(job.format, begun: start.bytes)
    let finder = PersonFinder(job, scattered.flatMap { [$0.first, $0.second] })
    let block = PopulationBlock()
    while !finder.isDone, unsafe cutter.fill(block, reading: { unsafe again.read($0) }) {
      finder.take(block)
    }
    return scattered.compactMap { pair in
      guard let first = finder.found[pair.first], let second = finder.found[pair.second],
        first.name == second.name
      else { return nil }
      return (first.name, first.line, second.line)
    }
  }
}
