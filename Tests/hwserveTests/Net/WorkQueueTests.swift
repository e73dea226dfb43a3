import Testing

@testable import hwserve

@Suite struct WorkQueueTests {
  private final class File: Sendable {}

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
    #expect(held != nil)
    all.signal()
    done.wait()
    #expect(held == nil && queue.count == 1)
    end.signal()
  }
}
