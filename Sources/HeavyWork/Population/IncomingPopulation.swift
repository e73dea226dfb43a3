/// A population file while it comes in, worked out as far as it came.
///
/// At its end stands the answer that `PopulationRequest` gives for the whole file, to the byte, or
/// what is wrong with it. The file is not held: a block of it is, and what was asked for. So people
/// whose rows stand in two places are told by their lines alone, for their names are gone.
///
/// One thread at a time may use it.
package final class IncomingPopulation {
  /// What works blocks out, once it is known how the file is written.
  private struct Work {
    let job: PopulationJob
    let run: PopulationRun
    let cutter: BlockCutter
    let worker: PopulationWorker
    let block: PopulationBlock
    let result: BlockResult
    var lines: PersonLines
  }

  private let request: PopulationRequest
  private let language: Language
  private let statutory: StatutoryTables
  private let startLength: Int
  private let blockSize: Int
  /// What came before it was known how the file is written.
  private var start: [UInt8] = []
  private var work: Work?
  private var failure: Problems?
  private var hash = SHA256.Stream()
  private var answer = BytePieces()
  private var problems = 0

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - request: what is asked.
  ///   - language: that of reasons and problems.
  ///   - statutory: the statutory figures.
  package convenience init(
    _ request: PopulationRequest, _ language: Language, statutory: StatutoryTables
  ) {
    // Blocks are smaller than where a whole file is at hand, as many files may come at once.
    self.init(
      request, language, statutory: statutory, startLength: PopulationFormat.startLength,
      blockSize: 1 << 18)
  }

  /// - Parameters:
  ///   - startLength: how much of the file is looked at to find out how it is written.
  ///   - blockSize: about how many bytes a block has.
  init(
    _ request: PopulationRequest, _ language: Language, statutory: StatutoryTables,
    startLength: Int, blockSize: Int
  ) {
    self.request = request
    self.language = language
    self.statutory = statutory
    self.startLength = startLength
    self.blockSize = blockSize
  }

  /// About how many bytes are held.
  package var held: Int { start.count + answer.count }

  /// Takes the next piece of the file.
  package func take(_ piece: [UInt8]) {
    guard failure == nil else { return }
    if request.output == .summary { hash.add(piece.span) }
    do throws(Problems) {
      guard work == nil else { return try proceed(piece, isEnd: false) }
      if start.isEmpty {
        start = piece
      } else {
        start.reserveCapacity(startLength + piece.count)
        start += piece
      }
      // As many bytes could still be the whole file.
      guard start.count > startLength else { return }
      try begin()
      try proceed([], isEnd: false)
    } catch {
      fail(error)
    }
  }

  /// Ends the file.
  ///
  /// - Returns: the answer, in pieces.
  /// - Throws: everything that keeps the file from being read, or the scheme from being used.
  package func finish() throws(Problems) -> [[UInt8]] {
    if failure == nil {
      do throws(Problems) {
        if work == nil { try begin() }
        try proceed([], isEnd: true)
        try refuseScattered()
      } catch {
        fail(error)
      }
    }
    if let failure { throw Problems(failure.all.map { request.located($0) }) }
    if request.output == .summary, let work {
      let summary = PopulationSummary(
        work.job, work.run.tally, files: [.init(.population, sha256: hash.hex)])
      answer.append(summary.json())
    }
    return answer.pieces
  }

  /// Forgets the file: the rest of it is of no use.
  private func fail(_ problems: Problems) {
    failure = problems
    start = []
    work = nil
    answer = BytePieces()
  }

  /// Finds out how the file is written.
  private func begin() throws(Problems) {
    let isWhole = start.count <= startLength
    let format = try PopulationFormat.found(
      in: isWhole ? start : Array(start.prefix(startLength)), isWhole: isWhole, request.wishes)
    let job = try PopulationJob(
      request.scheme, asOf: request.asOf, format, request.options(language), statutory: statutory,
      evenOutOfForce: request.anyway)
    work = Work(
      job: job, run: PopulationRun(job),
      cutter: BlockCutter(format, begun: start, blockSize: blockSize),
      worker: PopulationWorker(job), block: PopulationBlock(), result: BlockResult(),
      lines: PersonLines(format))
    start = []
    switch request.output {
    case .results: answer.append(job.head)
    case .rejects: answer.append(job.rejectsHead)
    case .problems: answer.append(Array(RowProblem.head.utf8))
    case .summary: break
    }
  }

  /// Works out every block that is whole now.
  private func proceed(_ piece: [UInt8], isEnd: Bool) throws(Problems) {
    guard let (cutter, worker, run) = work.map({ ($0.cutter, $0.worker, $0.run) }),
      let (block, result) = work.map({ ($0.block, $0.result) })
    else { return }
    var rest = piece[...]
    while unsafe cutter.fill(
      block,
      reading: { buffer in
        guard !rest.isEmpty else { return isEnd ? 0 : -1 }
        let part = rest.prefix(buffer.count)
        unsafe buffer.copyBytes(from: part)
        rest = rest.dropFirst(part.count)
        return part.count
      })
    {
      worker.process(block, into: result)
      work?.lines.take(block)
      take(result, run.take(result))
      if let fatal = run.fatal { throw Problems([fatal.asOfTheFile]) }
    }
    if cutter.isTooLarge { throw .tooLarge() }
  }

  /// Keeps what was asked for of a block.
  private func take(_ result: BlockResult, _ found: [RowProblem]) {
    switch request.output {
    case .results: unsafe result.output.withBytes { unsafe answer.append($0) }
    case .rejects: unsafe result.rejects.withBytes { unsafe answer.append($0) }
    case .problems:
      for problem in found.prefix(PopulationRequest.mostProblems - problems) {
        answer.append(problem.row(language, file: "", namingOptions: false))
        problems += 1
      }
    case .summary: break
    }
  }

  private func refuseScattered() throws(Problems) {
    guard let work else { return }
    let people = work.run.scattered()
    guard !people.isEmpty else { return }
    throw .scattered(
      people.compactMap { pair in
        work.lines[pair.first].flatMap { first in
          work.lines[pair.second].map { (name: "…", first: first, second: $0) }
        }
      })
  }
}
