import Glibc
import HeavyWork

/// `hwcalc bulk`: the answers for a whole population.
struct BulkCommand {
  let context: CommandContext

  /// How many problems are printed; all are in the file of `--problems`.
  static let mostPrinted = 20

  init(_ context: CommandContext) { self.context = context }

  func run() throws(CommandFailure) -> ExitStatus {
    let options = BulkOptions(context: context)
    let scheme = try SchemeFolder(context).scheme()
    let statutory = try context.statutory()
    let questions = try options.questions(scheme)
    var (wishes, files) = try options.wishes()
    let processors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    let threads = try options.whole("jobs", in: 1...256) ?? min(processors, 256)
    let blockSize = try options.whole("block-size", in: 1...65_536).map { $0 << 10 } ?? 1 << 19
    let path = context.call.operands[0]
    let input = try InputFile(path, hashes: questions.summarises || questions.style == .workbook)
    let start = try input.beginning(PopulationFormat.startLength)
    let job: PopulationJob
    do {
      let format = try PopulationFormat.found(in: start.bytes, isWhole: start.isWhole, wishes)
      job = try PopulationJob(
        scheme, asOf: try context.asOf(), format, questions, statutory: statutory,
        evenOutOfForce: context.call.has("anyway"))
    } catch let error as Problems {
      throw .problems([(path, error)])
    } catch let error as CommandFailure {
      throw error
    } catch {
      throw .usage(.init(nl: "\(error)", en: "\(error)"))
    }
    say(PopulationSummary.reading(job.format, context.language))
    let outputs = try BulkOutputs(context, job)
    let cutter = BlockCutter(job.format, begun: start.bytes, blockSize: blockSize)
    let run = PopulationRun(job)
    let progress = Progress(size: input.size, isQuiet: context.call.has("quiet"), context)
    Interruption.watch()
    let strict = context.call.has("strict")
    BulkLine(job, cutter, input, threads: threads) { result in
      let problems = run.take(result)
      outputs.take(result, problems)
      progress?.show(bytes: input.bytesRead, people: run.tally.people)
      return run.fatal == nil && !outputs.hasFailed && !(strict && outputs.isFull)
    }
    .run()
    progress?.clear()
    if let titles = questions.titles { files.append(.init(.titles, sha256: titles.sha256)) }
    if let hash = input.sha256 { files.append(.init(.population, sha256: hash)) }
    return try finish(
      run, job, outputs, cutter, input, PopulationSummary(job, run.tally, files: files))
  }

  /// Says something that is no result.
  private func say(_ text: String) {
    if !context.call.has("quiet") { context.system.report(text) }
  }

  private func finish(
    _ run: PopulationRun, _ job: PopulationJob, _ outputs: BulkOutputs, _ cutter: BlockCutter,
    _ input: InputFile, _ summary: PopulationSummary
  ) throws(CommandFailure) -> ExitStatus {
    let path = input.path
    outputs.report(path)
    if outputs.results.isClosedByReader { return .done }
    if Interruption.isAsked {
      outputs.discard()
      context.system.report(
        Bilingual(
          nl: "hwcalc: onderbroken; er is niets achtergelaten.\n",
          en: "hwcalc: interrupted; nothing was left behind.\n")[context.language])
      return .interrupted
    }
    if input.failure != 0 { throw Files.unreadable(path, input.failure) }
    if let fatal = run.fatal {
      context.system.report(fatal.text(file: path, context.language))
      return .problems
    }
    if cutter.isTooLarge { throw .problems([(path, .tooLarge())]) }
    if outputs.hasFailed { try outputs.finish(summary) }
    if input.hasChanged {
      throw .file(
        .init(
          nl: "\(path) is veranderd terwijl het werd gelezen. Probeer het opnieuw.",
          en: "\(path) changed while it was read. Try again."))
    }
    try refuseScattered(run, job, input)
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
    let places = try ScatteredPeople.find(scattered, job, input)
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
    _ scattered: [PersonOrder.Twice], _ job: PopulationJob, _ input: InputFile
  ) throws(CommandFailure) -> [(name: String, first: Int, second: Int)] {
    // Standard input is gone; then only the places among people can be told.
    guard input.size != nil, input.path != "-" else {
      return scattered.map {
        (
          Bilingual(nl: "persoon", en: "person").nl + " \($0.first + 1) / \($0.second + 1)",
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
