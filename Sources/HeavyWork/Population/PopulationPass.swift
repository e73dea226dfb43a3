/// Goes through a population file that is wholly in memory, with one thread.
enum PopulationPass {
  /// Works out every block of a file and gives the results away, in order.
  ///
  /// - Throws: what makes the whole file unreadable.
  static func go(
    through file: [UInt8], _ job: PopulationJob, _ run: PopulationRun,
    _ take: (BlockResult, [RowProblem]) -> Void
  ) throws(Problems) {
    let result = BlockResult()
    let isTooLarge = cut(file, job) { worker, block in
      worker.process(block, into: result)
      take(result, run.take(result))
      return run.fatal == nil
    }
    try check(run, file, job, isTooLarge: isTooLarge)
  }

  /// Refuses a file that is unreadable as a whole.
  ///
  /// - Parameters:
  ///   - run: what has all results.
  ///   - isTooLarge: whether one person has more rows than can be held.
  static func check(
    _ run: PopulationRun, _ file: [UInt8], _ job: PopulationJob, isTooLarge: Bool
  ) throws(Problems) {
    if let fatal = run.fatal { throw Problems([fatal.asOfTheFile]) }
    if isTooLarge { throw .tooLarge() }
    let scattered = run.scattered()
    if !scattered.isEmpty { throw self.scattered(scattered, file, job) }
  }

  /// Cuts a file into blocks and gives each away, until it is done or none is wanted.
  ///
  /// - Returns: whether one person has more rows than can be held.
  private static func cut(
    _ file: [UInt8], _ job: PopulationJob, _ take: (PopulationWorker, PopulationBlock) -> Bool
  ) -> Bool {
    let cutter = BlockCutter(job.format, begun: file)
    let worker = PopulationWorker(job)
    let block = PopulationBlock()
    // All of the file was begun, so there is nothing more to read.
    while unsafe cutter.fill(block, reading: { _ in 0 }) {
      if !take(worker, block) { break }
    }
    return cutter.isTooLarge
  }

  /// That rows of some people stand in two places of a file that is wholly in memory.
  static func scattered(
    _ people: [PersonOrder.Twice], _ file: [UInt8], _ job: PopulationJob
  ) -> Problems {
    let finder = PersonFinder(job, people.flatMap { [$0.first, $0.second] })
    _ = cut(file, job) { _, block in
      finder.take(block)
      return !finder.isDone
    }
    return .scattered(
      people.prefix(20).compactMap { pair in
        guard let first = finder.found[pair.first], let second = finder.found[pair.second]
        else { return nil }
        return (first.name, first.line, second.line)
      })
  }
}

extension RowProblem {
  /// A problem of a row that keeps the whole file from being read.
  var asOfTheFile: Problem {
    problem.placed(Problem.Place(pointer: "", line: line, column: 1))
  }
}
