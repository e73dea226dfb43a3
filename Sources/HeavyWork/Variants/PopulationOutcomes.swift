/// What a scheme gives every person of a population, one row each, in the order of the file.
///
/// The same bytes are asked again for every scheme; people are cut by their names only, so place
/// `n` is the same person under each.
public struct PopulationOutcomes: Sendable {
  /// A column that was asked for.
  public struct Column: Sendable {
    /// Its name in the file.
    public let name: String
    /// The different values, in the order in which they came up; a long one is cut off.
    public let values: [String]
    /// The place in `values` for each person, by the row of the work that is held; below 0 for
    /// someone who was rejected.
    public let places: [Int32]
  }

  /// What was asked.
  public let job: PopulationJob
  /// The people.
  public let people: [PersonOutcome]
  /// Shares of the full amount that are paid, as `PersonOutcome.share` names them.
  public let shares: [Exact]
  /// The columns that were asked for, in the order of `PopulationJob.Options.outcomeColumns`.
  public let columns: [Column]
  /// What was counted.
  public let tally: PopulationTally

  /// The share of the full amount that someone is paid.
  public func share(of person: PersonOutcome) -> Exact {
    person.share < 0 ? Exact(1) : shares[Int(person.share)]
  }

  init(_ job: PopulationJob, _ rows: OutcomeRows, _ tally: PopulationTally) {
    self.job = job
    self.tally = tally
    people = rows.people
    shares = rows.shares.all
    columns = zip(job.outcomeColumns, rows.columns).map { place, column in
      Column(
        name: job.format.names[place], values: column.values.all, places: column.places)
    }
  }

  /// Works out the outcomes of a population file that is wholly in memory, with one thread.
  ///
  /// - Parameters:
  ///   - file: the file, as it came.
  ///   - scheme: the scheme.
  ///   - asOf: the reference date: what was worked before it counts.
  ///   - options: what is asked beside scheme and reference date; that outcomes are kept need not be
  ///     said.
  ///   - wishes: what is said about how the file is written.
  ///   - statutory: the statutory figures.
  ///   - evenOutOfForce: whether to go on where the scheme is not in force.
  /// - Throws: everything that keeps the file from being read, or the scheme from being used.
  public init(
    of file: [UInt8], under scheme: Scheme, asOf: Day, _ options: PopulationJob.Options,
    wishes: PopulationFormat.Wishes = .init(), statutory: StatutoryTables = .shipped,
    evenOutOfForce: Bool = false
  ) throws(Problems) {
    var options = options
    if options.outcomes == .none { options.outcomes = .withWork }
    let start = Array(file.prefix(PopulationFormat.startLength))
    let format = try PopulationFormat.found(
      in: start, isWhole: start.count == file.count, wishes)
    let job = try PopulationJob(
      scheme, asOf: asOf, format, options, statutory: statutory, evenOutOfForce: evenOutOfForce)
    self = try PopulationOutcomes(of: file, job)
  }

  /// Works out the outcomes of a population file that is wholly in memory, with one thread.
  ///
  /// - Parameters:
  ///   - file: the file, as it came.
  ///   - job: must keep outcomes.
  public init(of file: [UInt8], _ job: PopulationJob) throws(Problems) {
    let collector = OutcomeCollector(job)
    try PopulationPass.go(through: file, job, collector.run) { result, _ in
      collector.take(result)
    }
    self = collector.outcomes
  }
}

/// Puts the outcomes of blocks together, in the order of the file.
///
/// A front end with several threads gives each result first to the run and then here.
public final class OutcomeCollector {
  /// The run that counts; who gives results by `take` gives them to this one first.
  public let run: PopulationRun
  private var rows: OutcomeRows

  /// - Parameter job: must keep outcomes.
  public init(_ job: PopulationJob) {
    run = PopulationRun(job)
    rows = OutcomeRows(columns: job.outcomeColumns.count)
  }

  /// Takes the result of the next block, which `run` took before.
  public func take(_ result: BlockResult) {
    if let more = result.outcomes { rows.append(more) }
  }

  /// The outcomes of a file that was taken whole.
  ///
  /// - Parameters:
  ///   - file: the file, as it came, to find people in whose rows stand in two places.
  ///   - isTooLarge: whether one person has more rows than can be held, as `BlockCutter` says.
  /// - Throws: what makes the whole file unreadable.
  public func outcomes(of file: [UInt8], isTooLarge: Bool) throws(Problems) -> PopulationOutcomes {
    try PopulationPass.check(run, file, run.job, isTooLarge: isTooLarge)
    return outcomes
  }

  /// The outcomes of all that was taken.
  public var outcomes: PopulationOutcomes { PopulationOutcomes(run.job, rows, run.tally) }
}
