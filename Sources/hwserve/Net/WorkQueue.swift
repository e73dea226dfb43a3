import Synchronization

/// A few threads that calculate, and a queue before them that has an end.
///
/// Whoever adds work wakes the threads once for all of it: waking one takes as long as a part of a
/// calculation.
final class WorkQueue: Sendable {
  /// Work as the queue holds it: a closure that stands in a list by itself is wrapped anew each time it
  /// goes in and out.
  private struct Job: Sendable {
    let run: @Sendable () -> Void
  }

  private struct State {
    /// What was taken is nothing.
    var waiting: [Job?] = []
    var first = 0
    var isClosed = false
    /// The threads that wait, and that nobody woke yet.
    var idle = 0

    var count: Int { waiting.count - first }

    /// Gives the next work away; where there is none, whoever asked waits from now on.
    mutating func take() -> (work: Job?, isClosed: Bool) {
      guard !isClosed else { return (nil, true) }
      guard count > 0 else {
        idle += 1
        return (nil, false)
      }
      let work = waiting[first]
      // What the work holds, such as a file, must not stay here for as long as others wait.
      waiting[first] = nil
      first += 1
      if first == waiting.count || first >= 1024 {
        waiting.removeSubrange(..<first)
        first = 0
      }
      return (work, false)
    }
  }

  private let state = Mutex(State())
  private let available = Semaphore()
  private let capacity: Int

  /// Starts the threads.
  ///
  /// - Parameter capacity: how much may wait; 0 is of no use.
  init(workers: Int, capacity: Int) {
    self.capacity = capacity
    for _ in 0..<workers {
      Threads.start { [self] in
        while let work = next() { work.run() }
      }
    }
  }

  /// How much waits.
  var count: Int { state.withLock { $0.count } }

  /// Adds work, which is begun at the latest after the next `wake`.
  ///
  /// - Returns: whether there was room for it.
  func add(_ work: @escaping @Sendable () -> Void) -> Bool {
    state.withLock { state in
      guard state.count < capacity else { return false }
      state.waiting.append(Job(run: work))
      return true
    }
  }

  /// Wakes as many threads as there is work for.
  func wake() {
    let woken = state.withLock { state in
      let woken = state.isClosed ? state.idle : min(state.idle, state.count)
      state.idle -= woken
      return woken
    }
    for _ in 0..<woken { available.signal() }
  }

  /// Ends the threads once what they do is done.
  func close() {
    state.withLock { $0.isClosed = true }
    wake()
  }

  /// The next work; nothing once the queue is closed.
  private func next() -> Job? {
    while true {
      let (work, isClosed) = state.withLock { $0.take() }
      if work != nil || isClosed { return work }
      available.wait()
    }
  }
}
