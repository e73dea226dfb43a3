import Glibc
import Synchronization

/// Writes the log on a thread of its own, so that a slow reader of it slows nobody else.
final class LogWriter: Sendable {
  private struct State {
    var lines: [UInt8] = []
    var dropped = 0
  }

  /// What may wait to be written; lines beyond it are dropped and counted.
  private static let capacity = 4 << 20

  private let state = Mutex(State())
  private let available = Semaphore()
  private let descriptor: Int32

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
    Threads.start { [self] in
      while true {
        available.wait()
        flush()
      }
    }
  }

  /// How many lines found no room.
  var dropped: Int { state.withLock { $0.dropped } }

  /// Adds lines.
  func add(_ lines: [UInt8], count: Int) {
    let added = state.withLock { state in
      guard state.lines.count + lines.count <= LogWriter.capacity else {
        state.dropped += count
        return false
      }
      state.lines += lines
      return true
    }
    if added { available.signal() }
  }

  /// Writes what waits.
  func flush() {
    let lines = state.withLock { state in
      defer { state.lines = [] }
      return state.lines
    }
    LogWriter.write(lines[...], to: descriptor)
  }

  /// Writes bytes, all of them unless it fails.
  static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) {
    var rest = bytes
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno != EINTR { return }
      rest = rest.dropFirst(max(0, count))
    }
  }

  /// Says something to whoever runs the service.
  static func report(_ text: String) { write(Array(text.utf8)[...], to: 2) }
}
