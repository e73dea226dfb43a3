import Glibc
import HeavyWork

/// A file of results that appears whole or not at all, or standard output.
///
/// It is written beside its place under another name, and gets its own name when it is complete.
final class OutputFile: @unchecked Sendable {
  let path: String
  private let partial: String
  private var descriptor: Int32
  private var isDone = false
  /// Why writing failed; 0 while it did not.
  private(set) var failure: Int32 = 0

  init(_ path: String) throws(CommandFailure) {
    self.path = path
    _ = signal(SIGPIPE, SIG_IGN)
    partial = path + ".\(getpid()).part"
    if path == "-" {
      descriptor = 1
      return
    }
    descriptor = unsafe open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Files.unwritable(path, errno) }
  }

  deinit { discard() }

  /// Whether whoever reads standard output has seen enough.
  var isClosedByReader: Bool { path == "-" && failure == EPIPE }

  /// Appends bytes; false where that failed, now or before.
  @discardableResult
  func write(_ buffer: UnsafeRawBufferPointer) -> Bool {
    guard failure == 0 else { return false }
    var start = 0
    while start < buffer.count {
      let count = unsafe Glibc.write(
        descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
      if count < 0 {
        if errno == EINTR { continue }
        failure = errno
        return false
      }
      start += count
    }
    return true
  }

  @discardableResult
  func write(_ bytes: [UInt8]) -> Bool { unsafe bytes.withUnsafeBytes { unsafe write($0) } }

  /// Gives the file its name.
  func finish() throws(CommandFailure) {
    guard failure == 0 else { throw Files.unwritable(path, failure) }
    guard path != "-" else { return }
    guard fsync(descriptor) == 0 || errno == EINVAL, close(descriptor) == 0 else {
      throw Files.unwritable(path, errno)
    }
    descriptor = -1
    guard unsafe rename(partial, path) == 0 else { throw Files.unwritable(path, errno) }
    isDone = true
  }

  /// Leaves nothing behind.
  func discard() {
    guard path != "-", !isDone else { return }
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
    isDone = true
    unsafe unlink(partial)
  }
}
