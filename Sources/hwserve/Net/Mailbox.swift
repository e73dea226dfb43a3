import Glibc
import Synchronization

/// What other threads and signals have to say to the loop, and the pipe that wakes it.
final class Mailbox: Sendable {
  /// Something that is done.
  enum Message: Sendable {
    /// The answer to the request at a place of the loop.
    case answer(EventLoop.Ticket, Response)
    /// A piece of the content of the request at a place was taken, for which so much is held.
    case taken(EventLoop.Ticket, IntakeHeld)
    /// The folder was read again.
    case reloaded(SchemeSet)
  }

  /// The end of the pipe that the loop waits at.
  let wakeReader: Int32
  let wakeWriter: Int32
  private let messages = Mutex<[Message]>([])
  private let isAsleep = Atomic(false)

  init() {
    var ends: [Int32] = [-1, -1]
    let code = unsafe pipe(&ends)
    precondition(code == 0, "no pipe could be opened")
    for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    (wakeReader, wakeWriter) = (ends[0], ends[1])
  }

  deinit {
    close(wakeReader)
    close(wakeWriter)
  }

  func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    // A loop that is awake looks here before it sleeps.
    if isAsleep.exchange(false, ordering: .sequentiallyConsistent) { Mailbox.wake(wakeWriter) }
  }

  /// Wakes whoever waits at the pipe; may be called from a signal handler.
  static func wake(_ writer: Int32) {
    var byte: UInt8 = 1
    // A pipe that is full wakes as well.
    _ = unsafe write(writer, &byte, 1)
  }

  /// Announces that the loop will sleep.
  ///
  /// - Returns: whether it may; there are no messages.
  func fallAsleep() -> Bool {
    isAsleep.store(true, ordering: .sequentiallyConsistent)
    return messages.withLock { $0.isEmpty }
  }

  /// Takes all messages.
  ///
  /// - Parameter taken: none, in memory that they may take in turn with that of this box.
  func take(into taken: inout [Message]) {
    isAsleep.store(false, ordering: .sequentiallyConsistent)
    messages.withLock { swap(&$0, &taken) }
  }

  func emptyPipe() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while unsafe read(wakeReader, &bytes, bytes.count) > 0 {}
  }
}
