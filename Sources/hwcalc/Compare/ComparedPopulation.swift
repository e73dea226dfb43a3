import Glibc
import HeavyWork

/// A population file in memory, which is asked again for every scheme.
struct ComparedPopulation {
  let path: String
  let format: PopulationFormat
  /// The files that say who the people are, by their hashes.
  let files: [PopulationSummary.UsedFile]
  private let bytes: [UInt8]
  private let threads: Int

  /// Reads the file that `--population` names.
  init(_ context: CommandContext) throws(CommandFailure) {
    guard let path = context.option("population") else {
      throw .usage(
        .init(
          nl: "zeg met --population BESTAND voor welke mensen vergeleken wordt.",
          en: "say with --population FILE for which people to compare."))
    }
    self.path = path
    let options = BulkOptions(context: context)
    let (wishes, files) = try options.wishes()
    let processors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    threads = try options.whole("jobs", in: 1...256) ?? min(processors, 256)
    Interruption.watch()
    let file = try InputFile(path)
    bytes = try file.whole()
    if Interruption.isAsked { throw .interrupted }
    let start = Array(bytes.prefix(PopulationFormat.startLength))
    do {
      format = try PopulationFormat.found(
        in: start, isWhole: start.count == bytes.count, wishes)
    } catch {
      throw .problems([(path, error)])
    }
    self.files = files + [.init(.population, sha256: FileHash.hex(bytes))]
    if !context.call.has("quiet") {
      context.system.report(PopulationSummary.reading(format, context.language))
    }
  }

  /// The outcomes of everyone, by all threads.
  ///
  /// - Throws: what makes the file unreadable, or that someone asked to stop.
  func outcomes(_ job: PopulationJob) throws(Problems) -> PopulationOutcomes {
    let collector = OutcomeCollector(job)
    let cutter = BlockCutter(format, begun: bytes)
    // All of the file was begun, so there is nothing more to read.
    BulkLine(job, threads: threads, fill: { unsafe cutter.fill($0, reading: { _ in 0 }) }) {
      result in
      _ = collector.run.take(result)
      collector.take(result)
      return collector.run.fatal == nil
    }
    .run()
    if Interruption.isAsked { throw .stopped }
    return try collector.outcomes(of: bytes, isTooLarge: cutter.isTooLarge)
  }
}
