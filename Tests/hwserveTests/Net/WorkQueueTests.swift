import Testing

@testable import hwserve

@Suite struct WorkQueueTests {
  private final class File: Sendable {}

  /// Waking once is enough for all that was added, also while threads still work.
  @Test func whatWasAddedIsDoneAfterOneWakening() {
    let queue = WorkQueue(workers: 3, capacity: 200)
    defer { queue.close() }
    let done = Semaphore()
    for count in [1, 2, 3, 7, 100] {
      for _ in 0..<count { #expect(queue.add { done.signal() }) }
      queue.wake()
      for _ in 0..<count { done.wait() }
    }
    #expect(queue.count == 0)
  }

  /// Work may hold a large file, and a busy queue may not be empty for hours.
  @Test func whatWorkHeldIsGoneOnceItIsDoneThoughOthersWait() {
    let queue = WorkQueue(workers: 1, capacity: 10)
    defer { queue.close() }
    let (all, done, end) = (Semaphore(), Semaphore(), Semaphore())
    weak var held: File?
    do {
      let file = File()
      held = file
      #expect(queue.add { all.wait() })
      #expect(queue.add { withExtendedLifetime(file) {} })
      #expect(
        queue.add {
          done.signal()
          end.wait()
        })
      #expect(queue.add {})
    }
    queue.wake()
    #expect(held != nil)
    all.signal()
    done.wait()
    #expect(held == nil && queue.count == 1)
    end.signal()
  }
}
