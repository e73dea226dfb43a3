import HeavyWork

/// The files that a bulk run writes.
final class BulkOutputs {
  let results: OutputFile
  private let rejects: OutputFile?
  private let joinedRejects: OutputFile?
  private let problems: OutputFile?
  /// The results as a workbook, where that is what is asked for.
  private let workbook: ResultWorkbook?
  private let context: CommandContext
  /// The names of the files that were read.
  private let paths: [String]
  private var printed: [RowProblem] = []
  private var found = 0

  init(
    _ context: CommandContext, _ job: PopulationJob, _ paths: [String]
  ) throws(CommandFailure) {
    self.context = context
    self.paths = paths
    results = try OutputFile(context.option("output") ?? "-")
    rejects = try context.option("rejects").map { path throws(CommandFailure) in
      try OutputFile(path)
    }
    joinedRejects = try context.option("join-rejects").map { path throws(CommandFailure) in
      try OutputFile(path)
    }
    problems = try context.option("problems").map { path throws(CommandFailure) in
      try OutputFile(path)
    }
    let isWorkbook = job.options.style == .workbook
    if isWorkbook, results.isDirect {
      results.discard()
      throw .usage(
        .init(
          nl: "een xlsx-bestand heeft een naam nodig: -o BESTAND.xlsx.",
          en: "an xlsx file needs a name: -o FILE.xlsx."))
    }
    workbook = isWorkbook ? ResultWorkbook(job, results) : nil
    results.write(job.head)
    rejects?.write(job.rejectsHead)
    joinedRejects?.write(job.joinedRejectsHead)
    problems?.write(Array(RowProblem.head.utf8))
  }

  /// Whether some file could not be written.
  var hasFailed: Bool { isTooLarge || files.contains { ($0?.failure ?? 0) != 0 } }

  private var files: [OutputFile?] { [results, rejects, joinedRejects, problems] }

  private var isTooLarge: Bool { workbook?.isTooLarge ?? false }

  /// Whether as many problems were found as are printed.
  var isFull: Bool { found >= BulkCommand.mostPrinted }

  /// Writes what became of the next block.
  func take(_ result: BlockResult, _ found: [RowProblem]) {
    if let workbook {
      workbook.take(result)
    } else {
      unsafe result.output.withBytes { bytes in _ = unsafe results.write(bytes) }
    }
    unsafe result.rejects.withBytes { bytes in _ = unsafe rejects?.write(bytes) }
    unsafe result.joinedRejects.withBytes { bytes in _ = unsafe joinedRejects?.write(bytes) }
    self.found += found.count
    printed += found.prefix(max(0, BulkCommand.mostPrinted - printed.count))
    guard let problems else { return }
    for problem in found {
      problems.write(problem.row(context.language, file: paths[problem.file]))
    }
  }

  /// A problem as it is printed.
  func text(_ problem: RowProblem) -> String {
    problem.text(file: paths[problem.file], context.language)
  }

  /// Prints the first problems.
  func report() {
    for problem in printed { context.system.report(text(problem)) }
    guard found > printed.count else { return }
    let more = found - printed.count
    context.system.report(
      Bilingual(
        nl: "… en nog \(more) fouten; --problems BESTAND geeft ze alle.\n",
        en: "… and \(more) more errors; --problems FILE gives them all.\n")[context.language])
  }

  /// Gives the files their names.
  func finish(_ summary: PopulationSummary) throws(CommandFailure) {
    workbook?.finish(summary)
    if isTooLarge {
      throw .file(
        .init(
          nl: "de uitkomst past niet in een xlsx-bestand (4 GB); kies -o BESTAND.csv.",
          en: "the results do not fit in an xlsx file (4 GB); choose -o FILE.csv."))
    }
    for file in files { try file?.finish() }
  }

  /// Leaves nothing behind.
  func discard() {
    for file in files { file?.discard() }
  }
}
