import CWriteBack
import Glibc
import HeavyWork

/// A file of results that appears whole or not at all, or standard output.
///
/// It is written beside its place under another name, and gets its own name when it is complete.
final class OutputFile: @unchecked Sendable {
  let path: String
  private let partial: String
  private var descriptor: Int32
  /// Whether it is written where it is, because it is no plain file.
  let isDirect: Bool
  private var isDone = false
  /// Why writing failed; 0 while it did not.
  private(set) var failure: Int32 = 0
  /// How many bytes were written, and how many of these are on their way to the disk.
  private var written = 0
  private var sent = 0
  /// So many are sent on at once.
  private static let portion = 4 << 20

  init(_ path: String) throws(CommandFailure) {
    self.path = path
    _ = signal(SIGPIPE, SIG_IGN)
    partial = path + ".\(getpid()).part"
    if path == "-" {
      (descriptor, isDirect) = (1, true)
      return
    }
    // A device or pipe is written to, never replaced.
    var status = stat()
    if unsafe stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
      isDirect = true
      guard descriptor >= 0 else { throw Files.unwritable(path, errno) }
      return
    }
    isDirect = false
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
    written += buffer.count
    if !isDirect, written - sent >= OutputFile.portion { send() }
    return true
  }

  /// Lets the system begin to bring to the disk what was written: the end waits until all is there,
  /// and has little left to wait for then.
  private func send() {
    let begin: UInt32 = 2  // SYNC_FILE_RANGE_WRITE
    // Where a file system knows no such thing, all of it waits for the end.
    _ = sync_file_range(descriptor, Int64(sent), Int64(written - sent), begin)
    sent = written
  }

  @discardableResult
  func write(_ bytes: [UInt8]) -> Bool { unsafe bytes.withUnsafeBytes { unsafe write($0) } }

  /// Writes over what was written before.
  func overwrite(_ bytes: [UInt8], at place: Int) {
    guard failure == 0 else { return }
    let written = unsafe bytes.withUnsafeBytes { buffer in
      unsafe pwrite(descriptor, buffer.baseAddress, buffer.count, place)
    }
    if written != bytes.count { failure = written < 0 ? errno : EIO }
  }

  /// Gives the file its name.
  func finish() throws(CommandFailure) {
    guard failure == 0 else { throw Files.unwritable(path, failure) }
    guard !isDirect else { return }
    guard fsync(descriptor) == 0 || errno == EINVAL, close(descriptor) == 0 else {
      throw Files.unwritable(path, errno)
    }
    descriptor = -1
    guard unsafe rename(partial, path) == 0 else { throw Files.unwritable(path, errno) }
    isDone = true
  }

  /// Leaves nothing behind.
  func discard() {
    guard !isDone else { return }
    isDone = true
    if descriptor > 1 { close(descriptor) }
    descriptor = -1
    if !isDirect { unsafe unlink(partial) }
  }
}

extension OutputFile: ZipSink {
  func append(_ bytes: [UInt8]) { write(bytes) }
}
