import Glibc
import HeavyWork

/// The line from file to results: threads take blocks, answer them, and put the results in order.
final class BulkLine: @unchecked Sendable {
  /// Fills the next block; false at the end; only one thread at a time asks.
  private let fill: (PopulationBlock) -> Bool
  private let threads: Int
  /// Makes the worker of a thread.
  private let worker: @Sendable () -> PopulationWorker
  /// Given each result in the order of the file; false to stop.
  private let deliver: (BlockResult) -> Bool
  private let reading = Monitor()
  private let writing = Monitor()
  // Held under `writing`.
  private var waiting: [Int: BlockResult] = [:]
  private var free: [BlockResult] = []
  private var next = 0
  private var isStopped = false

  init(
    _ job: PopulationJob, threads: Int, worker: (@Sendable () -> PopulationWorker)? = nil,
    fill: @escaping (PopulationBlock) -> Bool,
    deliver: @escaping (BlockResult) -> Bool
  ) {
    self.worker = worker ?? { PopulationWorker(job) }
    self.fill = fill
    self.threads = threads
    self.deliver = deliver
  }

  /// Runs until the file is done or something stops it.
  func run() { Crew.run(threads) { [self] in work() } }

  private func work() {
    let worker = worker()
    let block = PopulationBlock()
    while let result = room() {
      let hasBlock = reading.locked { fill(block) }
      guard hasBlock else { break }
      worker.process(block, into: result)
      hand(result)
    }
  }

  /// A result to fill, once not too many are waiting; nothing where the work has stopped.
  private func room() -> BlockResult? {
    writing.locked {
      while waiting.count > 2 * threads, !isStopped { writing.wait() }
      if isStopped || Interruption.isAsked { return nil }
      return free.popLast() ?? BlockResult()
    }
  }

  private func hand(_ result: BlockResult) {
    writing.locked {
      waiting[result.number] = result
      while let ready = waiting.removeValue(forKey: next) {
        next += 1
        if !isStopped, !deliver(ready) { isStopped = true }
        free.append(ready)
      }
      writing.changed()
    }
  }
}
