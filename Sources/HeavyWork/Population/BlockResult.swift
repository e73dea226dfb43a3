/// What became of one block.
public final class BlockResult {
  /// The block's place in the file.
  public internal(set) var number = 0
  /// Rows of results, in the order of the block's people.
  public let output = ResultBuffer()
  /// Rejected rows, each with its reason.
  public let rejects = ResultBuffer(capacity: 1 << 10)
  /// Rejected rows of the file that is joined to the population.
  public let joinedRejects = ResultBuffer(capacity: 64)
  /// What is wrong, in order; lines and records are counted from the beginning of the block until
  /// `PopulationRun` takes the result.
  var problems: [RowProblem] = []
  /// What makes the whole file unreadable.
  var fatal: RowProblem?
  var tally = PopulationTally()
  /// What is kept of every person, where that is asked for.
  var outcomes: OutcomeRows?
  var marks = PersonOrder.Marks()
  var lines = 0
  var records = 0
  /// Where the rows came from, where they were brought together.
  var origins: RowOrigins?

  /// Makes room for a result.
  public init() {}

  /// Makes it ready for another block.
  func clear(for job: PopulationJob) {
    output.removeAll()
    rejects.removeAll()
    joinedRejects.removeAll()
    problems.removeAll(keepingCapacity: true)
    fatal = nil
    tally = PopulationTally(job)
    outcomes =
      job.options.outcomes == .none ? nil : OutcomeRows(columns: job.outcomeColumns.count)
    marks.removeAll()
    lines = 0
    records = 0
    origins = nil
  }
}
