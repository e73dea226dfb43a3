import Glibc
import HeavyWork
import Synchronization

/// Reads and reduces the population of `sweep` and `solve`.
struct SweepReader {
  let context: CommandContext
  let path: String
  let threads: Int
  private let wishes: PopulationFormat.Wishes
  private let files: [PopulationSummary.UsedFile]

  init(_ context: CommandContext) throws(CommandFailure) {
    self.context = context
    guard let path = context.option("population") else {
      throw .usage(
        .init(
          nl: "er ontbreekt --population BESTAND.", en: "--population FILE is missing."))
    }
    self.path = path
    let options = BulkOptions(context: context)
    (wishes, files) = try options.wishes()
    let processors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    threads = try options.whole("jobs", in: 1...256) ?? min(processors, 256)
  }

  /// What came of reading.
  struct Outcome {
    var populations: [ReducedPopulation] = []
    var rejected = 0
    var receipt: [(name: Bilingual, value: String)] = []
  }

  /// Runs what it is given on every thread.
  func crew(_ body: @escaping @Sendable () -> Void) { Crew.run(threads, body) }

  /// Reads the population once for each frame of a sweep.
  func read(_ sweep: Sweep) throws(CommandFailure) -> Outcome {
    guard sweep.frames.count == 1 || path != "-" else {
      throw .usage(
        .init(
          nl:
            "deze varianten lezen loopbanen anders; geef de populatie dan als bestand, niet als ‘-’.",
          en:
            "these variants read careers differently; give the population as a file then, not ‘-’."
        ))
    }
    var outcome = Outcome()
    for frame in sweep.frames.indices { try read(sweep, frame, into: &outcome) }
    return outcome
  }

  private func read(_ sweep: Sweep, _ frame: Int, into outcome: inout Outcome)
    throws(CommandFailure)
  {
    let scheme = sweep.frames[frame].scheme
    let input = try BulkInput(path, wishes, .people, hashes: true)
    let questions = try BulkOptions(context: context).questions(scheme)
    let job: PopulationJob
    do {
      job = try PopulationJob(
        scheme, asOf: sweep.asOf, input.format, questions, statutory: context.statutory(),
        evenOutOfForce: context.call.has("anyway"))
    } catch let failure as CommandFailure {
      throw failure
    } catch let problems as Problems {
      throw .problems([(path, problems)])
    } catch {
      throw .refused(.init(nl: "\(error)", en: "\(error)"))
    }
    let rows = try BulkRows([input], blockSize: 1 << 19, gathers: false, context)
    let run = PopulationRun(job)
    let parts = Mutex<[ReductionPart]>([])
    BulkLine(
      job, threads: threads,
      worker: {
        let part = sweep.part(frame: frame)
        parts.withLock { $0.append(part) }
        return PopulationWorker(job, reducing: part)
      }, fill: { rows.fill($0) }
    ) { result in
      _ = run.take(result)
      return run.fatal == nil
    }
    .run()
    if Interruption.isAsked { throw .interrupted }
    try rows.checkReading()
    if let fatal = run.fatal {
      context.system.report(fatal.text(file: path, context.language))
      throw .refused(
        .init(nl: "de populatie is niet te lezen.", en: "the population cannot be read."))
    }
    try rows.checkWhole()
    let scattered = run.scattered()
    if !scattered.isEmpty {
      let places = try ScatteredPeople.find(scattered, job, input.file, context.language)
      throw .problems([(path, .scattered(places))])
    }
    outcome.populations.append(sweep.population(parts.withLock { $0 }, frame: frame))
    guard frame == 0 else { return }
    outcome.rejected = run.tally.rejected
    var lines: [(name: Bilingual, value: String)] = []
    if let hash = input.file.sha256 {
      lines.append((Bilingual(nl: "Personeelsbestand", en: "Population file"), "SHA-256 \(hash)"))
    }
    for file in files {
      lines.append((Bilingual(nl: "Kolomnamen", en: "Column names"), "SHA-256 \(file.sha256)"))
    }
    if let titles = questions.titles {
      lines.append((Bilingual(nl: "Functienamen", en: "Job titles"), "SHA-256 \(titles.sha256)"))
    }
    outcome.receipt = lines
    if run.tally.rejected > 0 {
      say(
        nl:
          "\(run.tally.rejected) mensen met een foute rij tellen niet mee; hwcalc bulk legt ze uit.",
        en: "\(run.tally.rejected) people with a bad row are left out; hwcalc bulk explains them.")
    }
  }

  /// Says something that is no result.
  func say(nl: String, en: String) {
    guard !context.call.has("quiet") else { return }
    context.system.report(Bilingual(nl: nl, en: en)[context.language] + "\n")
  }
}
