import HeavyWork

/// `hwcalc population share`: a population without persons that both sides can hold.
struct ShareCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(CommandFailure) -> ExitStatus {
    let output = context.option("output") ?? "-"
    try context.refuseExisting(output)
    if let report = context.option("report") { try context.refuseExisting(report) }
    let least = try atLeast()
    let (wishes, _) = try BulkOptions(context: context).wishes()
    let (schemes, statutory) = (try schemes(), try context.statutory())
    let path = context.call.operands[0]
    let input = try BulkInput(path, wishes, .people, hashes: true)
    let source = try read(input, schemes, statutory)
    let shared: SharedPopulation
    do { shared = try SharedPopulation(source, least: least) } catch {
      throw .problems([(path, error)])
    }
    try context.system.write(shared.bytes, output)
    let report = shared.report(context.language)
    if let path = context.option("report") {
      let isJSON = path.hasSuffix(".json")
      try context.system.write(isJSON ? shared.json() : Array(report.utf8), path)
    }
    if !context.call.has("quiet") {
      if context.option("report") == nil { context.system.report(report) }
      sayHash(of: input)
    }
    return source.rejected > 0 ? .problems : .done
  }

  /// The schemes under which the error is measured; the first decides what is shared.
  private func schemes() throws(CommandFailure) -> [Scheme] {
    let folder = SchemeFolder(context)
    var schemes = [try folder.scheme()]
    for name in (context.option("also") ?? "").split(separator: ",") {
      schemes.append(try folder.scheme(named: String(name)))
    }
    return schemes
  }

  private func read(
    _ input: BulkInput, _ schemes: [Scheme], _ statutory: StatutoryTables
  ) throws(CommandFailure) -> SharedSource {
    let (path, asOf) = (input.file.path, try context.asOf())
    var jobs: [PopulationJob] = []
    for scheme in schemes {
      let questions = try BulkOptions(context: context).questions(scheme)
      do {
        jobs.append(
          try PopulationJob(
            scheme, asOf: asOf, input.format, questions, statutory: statutory,
            evenOutOfForce: context.call.has("anyway")))
      } catch {
        throw .problems([(path, error)])
      }
    }
    let source = SharedSource(jobs)
    let progress = Progress(
      size: input.file.size, isQuiet: context.call.has("quiet"), context)
    let cutter = input.cutter(blockSize: 1 << 19)
    let block = PopulationBlock()
    while !Interruption.isAsked, source.fatal == nil,
      unsafe cutter.fill(block, reading: { unsafe input.file.read($0) })
    {
      source.take(block)
      progress?.show(bytes: input.file.bytesRead, people: nil)
    }
    progress?.clear()
    if Interruption.isAsked { throw .interrupted }
    try check(source, input, cutter)
    return source
  }

  /// Refuses what cannot be read, and says what is wrong with rows.
  private func check(
    _ source: SharedSource, _ input: BulkInput, _ cutter: BlockCutter
  ) throws(CommandFailure) {
    let path = input.file.path
    if let fatal = source.fatal {
      context.system.report(fatal.text(file: path, context.language))
      throw .refused(
        .init(
          nl: "het bestand is zo niet te lezen.", en: "the file cannot be read like this."))
    }
    if cutter.isTooLarge { throw .problems([(path, .tooLarge())]) }
    try input.check()
    let scattered = source.scattered()
    if !scattered.isEmpty {
      let places = try ScatteredPeople.find(
        scattered, source.jobs[0], input.file, context.language)
      throw .problems([(path, .scattered(places))])
    }
    for problem in source.problems {
      context.system.report(problem.text(file: path, context.language))
    }
    let more = source.problemCount - source.problems.count
    if more > 0 {
      context.system.report(
        Bilingual(
          nl: "… en nog \(more) fouten; hwcalc bulk met --problems BESTAND geeft ze alle.\n",
          en: "… and \(more) more errors; hwcalc bulk with --problems FILE gives them all.\n")[
            context.language])
    }
  }

  /// Tells whoever holds the source its hash, and no one else.
  private func sayHash(of input: BulkInput) {
    guard let hash = input.file.sha256 else { return }
    context.system.report(
      Bilingual(
        nl: "\nAlleen voor u: SHA-256 van \(input.file.path): \(hash)\n"
          + "Bewaar die bij uw bestand en geef haar niet door.\n",
        en: "\nFor you only: SHA-256 of \(input.file.path): \(hash)\n"
          + "Keep it with your file, and do not pass it on.\n")[context.language])
  }

  private func atLeast() throws(CommandFailure) -> Int {
    try BulkOptions(context: context).whole("at-least", in: SharedPopulation.cellSizes)
      ?? SharedPopulation.cellSizes.lowerBound
  }
}
