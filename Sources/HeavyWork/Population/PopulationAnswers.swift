/// The answers for a population file that is wholly in memory.
///
/// They are those that `hwcalc bulk` gives for the same file; one thread works them out.
public struct PopulationAnswers: Sendable {
  /// What was asked.
  public let job: PopulationJob
  /// What it adds up to.
  public let summary: PopulationSummary
  /// The results as CSV; empty where they were not to be kept.
  public var results: [UInt8] { Array(resultPieces.joined()) }
  /// The rejected rows as CSV, each with its reason; empty where they were not to be kept.
  public var rejects: [UInt8] { Array(rejectPieces.joined()) }
  /// The results in pieces, which can be freed one by one.
  package let resultPieces: [[UInt8]]
  /// The rejected rows in pieces.
  package let rejectPieces: [[UInt8]]
  /// The first things that are wrong with rows, in the order of the file.
  public let problems: [RowProblem]
  /// How many things are wrong with rows.
  public let problemCount: Int

  /// Works out the answers.
  ///
  /// - Parameters:
  ///   - file: the file, as it came, in any encoding and dialect that can be found out.
  ///   - scheme: the scheme.
  ///   - asOf: the reference date: what was worked before it counts.
  ///   - options: what else is asked.
  ///   - wishes: what is said of how the file is written; the rest is found out.
  ///   - statutory: the statutory figures.
  ///   - evenOutOfForce: whether to go on where the scheme is not in force on the reference date.
  ///   - mostProblems: how many problems of rows are kept; all are counted.
  ///   - keepsRows: whether results and rejected rows are kept, or only what they add up to.
  /// - Throws: everything that keeps the file from being read, or the scheme from being used.
  public init(
    for file: [UInt8], under scheme: Scheme, asOf: Day, _ options: PopulationJob.Options,
    _ wishes: PopulationFormat.Wishes = .init(), statutory: StatutoryTables = .shipped,
    evenOutOfForce: Bool = false, mostProblems: Int = 100, keepsRows: Bool = true
  ) throws(Problems) {
    let start = Array(file.prefix(PopulationFormat.startLength))
    let format = try PopulationFormat.found(in: start, isWhole: start.count == file.count, wishes)
    let job = try PopulationJob(
      scheme, asOf: asOf, format, options, statutory: statutory, evenOutOfForce: evenOutOfForce)
    var (results, rejects) = (BytePieces(), BytePieces())
    if keepsRows {
      results.append(job.head)
      rejects.append(job.rejectsHead)
    }
    var problems: [RowProblem] = []
    var count = 0
    let run = PopulationRun(job)
    try PopulationPass.go(through: file, job, run) { result, found in
      count += found.count
      problems += found.prefix(max(0, mostProblems - problems.count))
      guard keepsRows else { return }
      unsafe result.output.withBytes { unsafe results.append($0) }
      unsafe result.rejects.withBytes { unsafe rejects.append($0) }
    }
    self.job = job
    resultPieces = results.pieces
    rejectPieces = rejects.pieces
    self.problems = problems
    problemCount = count
    summary = PopulationSummary(
      job, run.tally, files: [.init(.population, sha256: SHA256.hex(file))])
  }
}
