import Synchronization

/// A few threads that calculate, and a queue before them that has an end.
final class WorkQueue: Sendable {
  private struct State {
    var waiting: [@Sendable () -> Void] = []
    var first = 0
    var isClosed = false
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
        while let work = next() { work() }
      }
    }
  }

  /// How much waits.
  var count: Int { state.withLock { $0.waiting.count - $0.first } }

  /// Adds work.
  ///
  /// - Returns: whether there was room for it.
  func add(_ work: @escaping @Sendable () -> Void) -> Bool {
    let added = state.withLock { state in
      guard state.waiting.count - state.first < capacity else { return false }
      state.waiting.append(work)
      return true
    }
    if added { available.signal() }
    return added
  }

  /// Ends the threads once what they do is done.
  func close() {
    state.withLock { $0.isClosed = true }
    available.signal()
  }

  private func next() -> (@Sendable () -> Void)? {
    available.wait()
    return state.withLock { state in
      if state.isClosed {
        // Each thread wakes the next one.
        available.signal()
        return nil
      }
      guard state.first < state.waiting.count else { return {} }
      let work = state.waiting[state.first]
      // What the work holds, such as a file, must not stay here for as long as others wait.
      state.waiting[state.first] = {}
      state.first += 1
      if state.first == state.waiting.count || state.first >= 1024 {
        state.waiting.removeSubrange(..<state.first)
        state.first = 0
      }
      return work
    }
  }
}
